"""Slides and document opened by LibreOffice: a page to each slide, each title on its own."""

import shutil
import subprocess
from pathlib import Path

import pytest

from papers import document, slides
from tests.papers.small_pack import a_small_pack

OFFICE, WORDS = shutil.which("soffice"), shutil.which("pdftotext")
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


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.skipif(not (OFFICE and WORDS), reason="LibreOffice and pdftotext are not installed")
def test_slides_and_document_say_what_the_page_says(tmp_path):
    pack = a_small_pack()

    shown = [flat(page) for page in pages_of(tmp_path, "pack.pptx", slides.write(pack))]
    chapter = flat(" ".join(pages_of(tmp_path, "pack.docx", document.write(pack))))

    assert len(shown) == 12
    for number, page in enumerate(pack.pages, start=4):
        assert page.finding in shown[number - 1]
        assert page.finding in chapter
        for sentence in page.sentences:
            assert sentence in shown[number - 1]
            assert sentence in chapter
    for drawn in ("target 5", "Q1", "2012-13"):  # by the chart itself
        assert drawn in shown[3]
        assert drawn in chapter
