"""What a packed workbook says outside of its cells: comments, text boxes, what pivots remember."""

import html
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from data.files.grids import Grid
from data.files.refusals import Refused
from data.files.spoken_of import spoken_of

A_PIVOTS_MEMORY = "what a pivot table keeps of its source"
ANOTHER_FILES = "what it keeps of another file"
# Where the words of a part stand, by what is in its name.
PLACES = {
    "drawings/": "a text box or a comment",
    "charts/": "the words of a chart",
    "docprops/custom": "the properties of the file",
    "xl/worksheets/": "the header or footer of a sheet",
}
WORKERS = re.compile(  # who wrote and saved a file is named by every program
    rb"<(?:dc:creator|cp:lastModifiedBy|meta:initial-creator|dc:creator)\b[^>]*>[^<]*<"
)
COMMENT = re.compile(
    rb"<(?:\w+:)?(?:comment|threadedComment)\b[^>]*?\bref=[\"']([A-Z]{1,3}\d+)[\"'][^>]*>(.*?)"
    rb"</(?:\w+:)?(?:comment|threadedComment)>",
    re.DOTALL,
)
ANNOTATION = re.compile(rb"<office:annotation\b.*?</office:annotation>", re.DOTALL)
MARGIN = re.compile(rb"<(?:\w+:)?(?:odd|even|first)(?:Header|Footer)>([^<]*)<")
END_OF_TEXT = re.compile(rb"</(?:\w+:)?(?:p|txBody|pt|property|v)>")
TAG = re.compile(rb"<[^<>]*>")
FIELD = re.compile(
    rb"<(?:\w+:)?cacheField\b[^>]*?\bname=[\"']([^\"']*)[\"'](.*?)</(?:\w+:)?cacheField>", re.DOTALL
)
ITEM = re.compile(rb"<(?:\w+:)?[sdn]\b[^>]*?\bv=[\"']([^\"']*)[\"']")
RECORD = re.compile(rb"<(?:\w+:)?r>(.*?)</(?:\w+:)?r>", re.DOTALL)
ROW = re.compile(rb"<(?:\w+:)?row\b[^>]*>(.*?)</(?:\w+:)?row>", re.DOTALL)
VALUE = re.compile(rb"<(?:\w+:)?v>([^<]*)<")
DAY = re.compile(r"(\d{4}-\d\d-\d\d)T00:00:00")


@dataclass(frozen=True)
class Said:
    """Words of a workbook that stand in no cell. place: where, as a sentence has it."""

    place: str
    text: str


def other_texts(content: bytes) -> tuple[list[Said], list[Grid]]:
    """The words outside of the cells, and the tables that are kept out of sight.

    content: an .xlsx or .ods that was surveyed.
    """
    said: list[Said] = []
    tables: list[Grid] = []
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                part = name.replace("\\", "/").lower()
                if _may_hold_words(part):
                    content = archive.read(name)
                    said += [Said(*each) for each in spoken_of(part, content)]
                    said += _texts(part, content)
                    tables += _tables(part, content)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise Refused("damaged") from error
    return said, tables


def _may_hold_words(part: str) -> bool:
    if part.endswith(".rels"):
        return "/worksheets/" in part or "/drawings/" in part
    if not part.endswith((".xml", ".vml")):
        return False
    words = ("comment", "drawing", "chart", "docprops/c", "pivotcache", "externallink")
    return any(each in part for each in (*words, "/worksheets/")) or part in _WHOLE_PARTS


_WHOLE_PARTS = {"meta.xml", "content.xml", "xl/workbook.xml", "xl/styles.xml"}


def _texts(part: str, content: bytes) -> Iterator[Said]:
    if part == "content.xml":
        yield from (Said("a comment", _plain(each)) for each in ANNOTATION.findall(content))
    elif part == "meta.xml" or "docprops/core" in part:
        yield Said("the properties of the file", _plain(WORKERS.sub(b"<", content)))
    elif "comment" in part and not part.endswith(".vml"):
        for found in COMMENT.finditer(content):
            yield Said(f"the comment on cell {found[1].decode()}", _plain(found[2]))
    elif "/worksheets/" in part:
        yield from (
            Said(PLACES["xl/worksheets/"], _plain(each)) for each in MARGIN.findall(content)
        )
    else:
        place = next((where for name, where in PLACES.items() if name in part), "")
        if place:
            for each in END_OF_TEXT.split(content):
                yield Said(place, _plain(each))


def _tables(part: str, content: bytes) -> Iterator[Grid]:
    if "pivotcachedefinition" in part:
        for name, items in FIELD.findall(content):
            yield _grid(A_PIVOTS_MEMORY, [[name], *([item] for item in ITEM.findall(items))])
    elif "pivotcacherecords" in part:
        rows = RECORD.findall(content)
        yield _grid(A_PIVOTS_MEMORY, [ITEM.findall(row) for row in rows])
    elif "externallink" in part:
        yield _grid(ANOTHER_FILES, [VALUE.findall(row) for row in ROW.findall(content)])


def _grid(name: str, rows: list[list[bytes]]) -> Grid:
    return Grid(name, [[_plain(each) for each in row] for row in rows])


def _plain(marked: bytes) -> str:
    text = html.unescape(TAG.sub(b"", marked).decode("utf-8", "replace"))
    return DAY.sub(r"\1", " ".join(text.split()))
