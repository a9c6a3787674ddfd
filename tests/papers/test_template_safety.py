"""A template of slides is a stranger's file."""

import io
import re
import zipfile
from collections.abc import Callable

import pytest
from docx import Document
from pptx import Presentation
from pptx.util import Inches

from data.errors import TemplateError
from papers import template_safety
from papers.slide_template import NO_TITLE, TOO_SMALL, template_of
from papers.template_safety import HOLDS_MORE, LINKS_OUT, NOT_OPENED, TOO_LARGE, refuse_unsafe

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def a_template(**parts: str | bytes) -> bytes:
    """A plain one, with these parts besides."""
    made = io.BytesIO()
    Presentation().save(made)
    with zipfile.ZipFile(made, "a") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return made.getvalue()


def relation(kind: str) -> str:
    target = 'Target="http://x.example/a" TargetMode="External"'
    return f'<Relationships><Relationship Id="r9" Type="{OFFICE}/{kind}" {target}/></Relationships>'


def test_a_plain_template_is_taken():
    assert template_of(a_template()).plain.name


def test_a_link_that_a_reader_may_follow_is_no_danger():
    refuse_unsafe(a_template(**{"ppt/extra.xml.rels": relation("hyperlink")}))


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"ppt/vbaProject.bin": b"x"}, HOLDS_MORE),
        ({"ppt/embeddings/oleObject1.bin": b"x"}, HOLDS_MORE),
        ({"ppt/extra.xml.rels": relation("image")}, LINKS_OUT),
        ({"ppt/extra.xml.rels": relation("image").replace('"', "'")}, LINKS_OUT),
        ({"ppt/extra.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}, NOT_OPENED),
        ({"ppt/extra.xml": "<a/>".encode("utf-16")}, NOT_OPENED),
    ],
    ids=lambda each: next(iter(each)) if isinstance(each, dict) else "",
)
def test_what_could_harm_who_makes_or_opens_a_pack_is_refused(parts, said):
    with pytest.raises(TemplateError) as refused:
        template_of(a_template(**parts))

    assert str(refused.value) == said


def test_what_is_too_large_once_unpacked_is_refused_before_it_is_unpacked(monkeypatch):
    monkeypatch.setattr(template_safety, "LARGEST_UNPACKED", 1000)

    with pytest.raises(TemplateError, match="too large"):
        refuse_unsafe(a_template())


@pytest.mark.parametrize("given", [b"", b"no zip", b"PK\x03\x04" + b"\0" * 99])
def test_what_is_no_presentation_is_refused_in_plain_words(given):
    with pytest.raises(TemplateError) as refused:
        template_of(given)

    assert str(refused.value) == NOT_OPENED


def with_part(name: str, change: Callable[[bytes], bytes | None]) -> bytes:
    """A plain one of which a part is changed; None takes it out."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(a_template())) as plain, zipfile.ZipFile(made, "w") as out:
        for each in plain.namelist():
            content = plain.read(each)
            content = change(content) if each == name else content
            if content is not None:
                out.writestr(each, content)
    return made.getvalue()


def without(pattern: bytes) -> Callable[[bytes], bytes]:
    return lambda content: re.sub(pattern, b"", content, flags=re.DOTALL)


SLIDES, MASTER = "ppt/presentation.xml", "ppt/slideMasters/slideMaster1.xml"
LAYOUT = "ppt/slideLayouts/slideLayout6.xml"


@pytest.mark.parametrize(
    ("part", "change"),
    [
        (SLIDES, lambda content: content[:300]),
        (SLIDES, lambda _: b"<a/>"),
        (SLIDES, lambda _: None),
        (SLIDES, without(rb"<p:sldMasterIdLst>.*?</p:sldMasterIdLst>")),
        (SLIDES, without(rb"<p:sldSz[^>]*/>")),
        ("ppt/_rels/presentation.xml.rels", lambda _: None),
        ("_rels/.rels", lambda _: b"<a/>"),
        ("[Content_Types].xml", lambda _: b"<a>"),
        (MASTER, lambda _: b"<a/>"),
        (MASTER, without(rb"<a:xfrm>.*?</a:xfrm>")),
        (LAYOUT, lambda _: None),
        (LAYOUT, lambda _: b"<a/>"),
        (LAYOUT, without(rb"<p:spTree>.*</p:spTree>")),
        (LAYOUT, lambda content: content.replace(b'type="title"', b'type="zzz"')),
        ("docProps/core.xml", lambda _: b"<a/>"),
    ],
)
def test_a_part_that_is_broken_missing_or_another_is_told_in_plain_words(part, change):
    with pytest.raises(TemplateError) as refused:
        template_of(with_part(part, change))

    assert str(refused.value) == NOT_OPENED


def test_a_template_cut_off_or_of_another_program_is_told_in_plain_words():
    chapter = io.BytesIO()
    Document().save(chapter)

    for given in (a_template()[:9000], chapter.getvalue()):
        with pytest.raises(TemplateError) as refused:
            template_of(given)
        assert str(refused.value) == NOT_OPENED


def test_a_template_without_a_layout_says_what_to_add():
    slides, made = Presentation(), io.BytesIO()
    for each in list(slides.slide_layouts):
        slides.slide_layouts.remove(each)
    slides.save(made)

    with pytest.raises(TemplateError) as refused:
        template_of(made.getvalue())

    assert str(refused.value) == NO_TITLE


def test_slides_too_small_for_a_chart_say_so():
    slides, made = Presentation(), io.BytesIO()
    slides.slide_width = slides.slide_height = Inches(1)
    slides.save(made)

    with pytest.raises(TemplateError) as refused:
        template_of(made.getvalue())

    assert str(refused.value) == TOO_SMALL


def test_a_part_that_says_it_is_smaller_than_it_is_is_refused():
    raw = bytearray(a_template(**{"ppt/media/a.xml": b"0" * 1_000_000}))
    at = raw.rfind(b"PK\x01\x02") + 24  # how large it says it is
    raw[at : at + 4] = (100).to_bytes(4, "little")

    with pytest.raises(TemplateError) as refused:
        template_of(bytes(raw))

    assert str(refused.value) == NOT_OPENED


def test_one_that_is_too_large_as_it_is_given_is_refused(monkeypatch):
    monkeypatch.setattr(template_safety, "LARGEST", 10)

    with pytest.raises(TemplateError) as refused:
        refuse_unsafe(a_template())

    assert str(refused.value) == TOO_LARGE
