"""Which kinds of file a pack can be, and what writes each."""

import re
from collections.abc import Callable, Mapping
from importlib import import_module

from papers.gathered import NoPackError
from papers.pack import Pack
from papers.pdf import why_no_pdf

# Each is imported when it is wanted: the libraries take up to a second and a half.
WRITERS: Mapping[str, str] = {
    "pptx": "slides",
    "docx": "document",
    "xlsx": "workbook",
    "html": "html",
    "pdf": "pdf",
}
TEMPLATED = "pptx"
FOR_SLIDES = f"A template is for slides: let the file end with .{TEMPLATED}."
NAMES: Mapping[str, str] = {
    "pptx": "Slides (pptx), with charts that can be edited",
    "docx": "Chapter (docx), to go on writing in",
    "xlsx": "Tables (xlsx)",
    "html": "One page (html), for any browser",
    "pdf": "Paper (pdf), to print and to keep",
}


def kind_of(name: str) -> str:
    """The kind of file that a name ends with. Raises NoPackError where it is none of these."""
    kind = name.rpartition(".")[2].lower()
    if "." in name and kind in WRITERS:
        return kind
    endings = ", ".join(f".{each}" for each in WRITERS)
    raise NoPackError(f"“{name}” says no kind of pack. Let it end with one of {endings}.")


def why_not(kind: str) -> str:
    """Why a kind cannot be made on this machine, and what to do; empty where it can."""
    return why_no_pdf() if kind == "pdf" else ""


def refuse_template(template: bytes) -> None:
    """Raise TemplateError where slides cannot take the looks of a file: before one is drawn."""
    import_module("papers.slide_template").template_of(template)


def written(pack: Pack, kind: str, template: bytes | None = None) -> bytes:
    """The pack as a file of that kind. template: slides whose looks it takes; of slides alone.

    Raises NoPackError where this machine cannot make one, or another kind is given a template.
    """
    write: Callable[..., bytes] = import_module(f"papers.{WRITERS[kind]}").write
    if template is None:
        return write(pack)
    if kind != TEMPLATED:
        raise NoPackError(FOR_SLIDES)
    return write(pack, template)


def file_stem(pack: Pack) -> str:
    """The name of its files without an ending: with marking, board, quarter and day."""
    cover = pack.cover
    words = f"{cover.marking} {cover.board_id} {cover.title} {cover.quarter} {cover.made_on}"
    return re.sub(r"[^A-Za-z0-9-]+", "-", words).strip("-")
