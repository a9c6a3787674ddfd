"""What is written about the cells of an .xlsx and not in them: comments, threads, text boxes.

Their writers' names are left out: a note is about a figure, not from a person.
"""

import posixpath
import re
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from data.files.addresses import address
from data.files.parts import tree_of

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
THREADED = "{http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
SHAPE = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
LARGEST = 5_000_000  # bytes of one part
MOST = 500  # of one sheet
LONGEST = 1_000  # characters, as of what is written on a cover
CELL = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
# What Excel writes for versions of before 2018 into the comment that stands for a thread.
FOR_OLDER_VERSIONS = "[Threaded comment]"
A_THREAD = "tc="  # how Excel's writer of such a comment begins, in every language
# Google Sheets writes who wrote a comment beneath it, and draws a line before each reply.
SIGNED = re.compile(r"^(?:\t-.*|----)$", re.MULTILINE)

Comment = tuple[str, str]


def comments_of(archive: zipfile.ZipFile, part: str) -> list[Comment]:
    """What is written about the cells of a sheet, each with the cell's address, in order."""
    found: dict[str, list[str]] = {}
    for kind, target in _related(archive, part):
        if kind == "comments":
            told = _plain(tree_of(archive, target, LARGEST))
        elif kind == "threadedComment":
            told = _threads(tree_of(archive, target, LARGEST))
        elif kind == "drawing":
            told = _boxes(tree_of(archive, target, LARGEST))
        else:
            continue
        for cell, text in told:
            if text and text not in found.setdefault(cell, []):
                found[cell].append(text)
    return [(cell, text) for cell, texts in found.items() for text in texts][:MOST]


def _related(archive: zipfile.ZipFile, part: str) -> Iterator[tuple[str, str]]:
    """The kinds and names of the parts that a sheet names as its own."""
    folder, name = posixpath.split(part)
    relations = f"{folder}/_rels/{name}.rels"
    there = set(archive.namelist())
    if relations not in there:
        return
    for each in tree_of(archive, relations, LARGEST):
        target = posixpath.normpath(posixpath.join("/", folder, each.get("Target", "")))
        if each.get("TargetMode") != "External" and target.lstrip("/") in there:
            yield each.get("Type", "").rpartition("/")[2], target.lstrip("/")


def _plain(tree: Element) -> Iterator[Comment]:
    writers = [(each.text or "").strip() for each in tree.iter(f"{MAIN}author")]
    for each in tree.iter(f"{MAIN}comment"):
        text = "".join(part.text or "" for part in each.iter(f"{MAIN}t"))
        number = each.get("authorId", "")
        writer = writers[int(number)] if number.isdecimal() and int(number) < len(writers) else ""
        if not (text.startswith(FOR_OLDER_VERSIONS) or writer.startswith(A_THREAD)):
            yield from _at(each.get("ref", ""), _without_writer(text, writer))


def _threads(tree: Element) -> Iterator[Comment]:
    for each in tree.iter(f"{THREADED}threadedComment"):
        text = "".join(part.text or "" for part in each.iter(f"{THREADED}text"))
        yield from _at(each.get("ref", ""), text)


def _boxes(tree: Element) -> Iterator[Comment]:
    for anchor in tree:
        start = anchor.find(f"{DRAWING}from")
        lines = (
            "".join(part.text or "" for part in line.iter(f"{SHAPE}t"))
            for body in anchor.iter(f"{DRAWING}txBody")
            for line in body.iter(f"{SHAPE}p")
        )
        text = " ".join(line for line in lines if line)
        if text and start is not None:
            row, column = (start.findtext(f"{DRAWING}{name}", "0") for name in ("row", "col"))
            if row.isdecimal() and column.isdecimal():
                yield from _at(address(int(row), int(column)), text)


def _at(reference: str, text: str) -> Iterator[Comment]:
    if match := CELL.match(reference):
        yield match[1] + match[2], " ".join(text.split())[:LONGEST]


def _without_writer(text: str, writer: str) -> str:
    """A comment without the name that stands before it, or beneath it, in a line of its own."""
    text = SIGNED.sub("", text)
    first, _, rest = text.partition("\n")
    if rest and first.rstrip().endswith(":"):
        return rest
    return text.removeprefix(f"{writer}:") if writer else text
