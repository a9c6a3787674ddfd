"""Texts of which a part is struck through or raised: what is left of them without that part.

A cell may hold a struck 12 beside a plain 13, and would be read as 1213 (rule M12).
"""

import re
import zipfile
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import ParseError, fromstring, iterparse  # type: ignore[import-untyped]

from data.files.addresses import Place, place_of
from data.files.parts import pieces
from data.files.styles import MAIN, is_raised, is_struck

STRINGS = "xl/sharedStrings.xml"
SIGNS = (b"<strike", b":strike", b"vertAlign")
RAISED = re.compile(r"[\d\s,*†‡§()\[\]]+")  # what points to a note; the "st" of "1st" does not
SHARED = re.compile(
    rb"""<(?:\w+:)?c\b(?=[^<>]*\bt\s*=\s*["']s["'])[^<>]*?\br\s*=\s*["']([A-Z]{1,3}\d{1,7})["']"""
    rb"""[^<>]*>\s*<(?:\w+:)?v\b[^<>]*>\s*(\d{1,9})\s*<"""
)
INLINE = re.compile(
    rb"""<(?:\w+:)?c\b[^<>]*?\br\s*=\s*["']([A-Z]{1,3}\d{1,7})["'][^<>]*>"""
    rb"""\s*<(?:\w+:)?is\b[^<>]*>(.*?)</(?:\w+:)?is\s*>""",
    re.DOTALL,
)


def texts_with_runs(archive: zipfile.ZipFile) -> dict[int, str]:
    """What is left of each shared text of which a part is struck or raised, by its number."""
    if STRINGS not in archive.namelist() or not _has_signs(pieces(archive, STRINGS)):
        return {}
    found: dict[int, str] = {}
    number = 0
    with archive.open(STRINGS) as file:
        for _, element in iterparse(file):
            if element.tag == f"{MAIN}si":
                left = _left_of(element)
                if left is not None:
                    found[number] = left
                number += 1
                element.clear()
    return found


def cells_with_runs(piece: bytes, texts: Mapping[int, str]) -> Iterator[tuple[Place, str]]:
    """The cells in a piece of a sheet that show such a text, each with what is left of it."""
    if texts:
        for cell, number in SHARED.findall(piece):
            if int(number) in texts:
                yield place_of(cell.decode()), texts[int(number)]
    if (b"<is" in piece or b":is" in piece) and any(sign in piece for sign in SIGNS):
        for cell, content in INLINE.findall(piece):
            left = _left_of_inline(content)
            if left is not None:
                yield place_of(cell.decode()), left


def _left_of_inline(content: bytes) -> str | None:
    if not any(sign in content for sign in SIGNS):
        return None
    wrapped = b'<si xmlns="%s">%s</si>' % (MAIN.strip("{}").encode(), content)
    try:
        return _left_of(fromstring(wrapped))
    except ParseError:
        return None


def _left_of(element: Element) -> str | None:
    """The text of the runs that are neither struck nor raised; None where none of them is."""
    kept, dropped = [], False
    for run in element.iter(f"{MAIN}r"):
        text = "".join(each.text or "" for each in run.iter(f"{MAIN}t"))
        looks = run.find(f"{MAIN}rPr")
        if looks is not None and _goes(looks, text):
            dropped = True
        else:
            kept.append(text)
    return "".join(kept).strip() if dropped else None


def _goes(looks: Element, text: str) -> bool:
    """Whether a run is no part of what is read: struck, or raised to point to a note."""
    return is_struck(looks) or (is_raised(looks) and RAISED.fullmatch(text) is not None)


def _has_signs(read: Iterator[bytes]) -> bool:
    return any(sign in piece for piece in read for sign in SIGNS)
