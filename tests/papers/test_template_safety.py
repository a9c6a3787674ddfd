"""A template of slides is a stranger's file."""

import io
import zipfile

import pytest
from pptx import Presentation

from data.errors import TemplateError
from papers import template_safety
from papers.slide_template import template_of
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


def test_one_that_is_too_large_as_it_is_given_is_refused(monkeypatch):
    monkeypatch.setattr(template_safety, "LARGEST", 10)

    with pytest.raises(TemplateError) as refused:
        refuse_unsafe(a_template())

    assert str(refused.value) == TOO_LARGE
