"""Slides and document opened by LibreOffice: a page to each slide, each title on its own."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import etree

from papers import document, html, slides
from tests.papers.small_pack import a_small_pack

OFFICE, WORDS = shutil.which("soffice"), shutil.which("pdftotext")
QUARTER, NUMBER = re.compile(r"Q[1-4]"), re.compile(r"\d[\d,]*")
FOR_EVER = 600  # seconds, on a busy machine


def pages_of(folder: Path, name: str, content: bytes) -> list[str]:
    """The text of each page that LibreOffice makes of a file."""
    given = folder / name
    given.write_bytes(content)
    own = f"-env:UserInstallation=file://{folder / 'office'}"
    told = subprocess.run(
        [
            str(OFFICE),
            own,
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder),
            str(given),
        ],
        capture_output=True,
        text=True,
        check=True,
        timeout=FOR_EVER,
    )
    pdf = given.with_suffix(".pdf")
    if not pdf.exists():
        pytest.skip(f"LibreOffice without what opens {given.suffix}: {told.stderr.strip()}")
    read = subprocess.run([str(WORDS), str(pdf), "-"], capture_output=True, text=True, check=True)
    return read.stdout.split("\f")[:-1]


class Section:
    """What the page of a pack says of one measure: in words, and in its chart."""

    def __init__(self, section: etree._Element) -> None:
        """section: the html of the measure."""
        told = [section.find("h2"), *section.findall("ul/li")]
        self.words = [flat("".join(each.itertext())) for each in told]
        labels = (flat("".join(each.itertext())) for each in section.iterfind(".//figure//text"))
        self.drawn = [each for each in labels if QUARTER.fullmatch(each) or NUMBER.fullmatch(each)]


def measures_of(page: bytes) -> list[Section]:
    """The measures of a pack's page, in order."""
    tree = etree.HTML(page.decode())
    return [Section(each) for each in tree.iterfind(".//section[@class='part measure']")]


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.skipif(not (OFFICE and WORDS), reason="LibreOffice and pdftotext are not installed")
def test_slides_and_document_say_what_the_page_says(tmp_path):
    pack = a_small_pack()

    shown = [flat(page) for page in pages_of(tmp_path, "pack.pptx", slides.write(pack))]
    chapter = flat(" ".join(pages_of(tmp_path, "pack.docx", document.write(pack))))

    titles = ("Actions", "Challenges")  # of which there are none, and that is said
    assert [any(title in slide for slide in shown) for title in titles] == [True, True]
    assert len(shown) == 13  # two short tables share one
    for slide, section in zip(shown[3:6], measures_of(html.write(pack)), strict=True):
        for said in section.words:
            assert said in slide
            assert said in chapter
        # What a chart prints, by whatever draws it: the quarters, the ends of its lines.
        assert {each for each in section.drawn if each not in slide} == set()
        assert {each for each in section.drawn if each not in chapter} == set()
