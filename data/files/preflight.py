"""What must be known of a packed workbook before calamine opens it, found without unpacking it.

Calamine lays a sheet out in full, so that one cell in the furthest corner ends the process
(calamine issue 693), and it gives an empty cell for #REF! (python-calamine issue 105).
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from xml.etree.ElementTree import Element

from defusedxml.common import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import ParseError  # type: ignore[import-untyped]

from data.files.cell_scan import refuse_if_far, scan
from data.files.comments import comments_of
from data.files.conditional import veils_of
from data.files.marks import Marks, Survey
from data.files.ods_scan import survey_ods
from data.files.package import in_usual_names, plain_name
from data.files.parts import pieces, tree_of
from data.files.refusals import Refused
from data.files.runs import texts_with_runs
from data.files.styles import Styles, styles_of

MOST_PARTS = 1_000  # that may hold cells; pictures and settings hold none
MOST_ENTRIES = 20_000
MOST_BYTES = 250_000_000  # unpacked; a return of 200,000 rows measured 98 MB
MOST_RATIO = 100  # returns measured 8 to 17 times their packed size; Apache POI has the same limit
SMALL_PART = 100_000  # bytes that a part may have whatever its ratio, as in Apache POI
LARGEST_OTHER = 20_000_000  # bytes of a part without cells, whatever its ratio
LARGEST_LIST = 20_000_000  # bytes of a list of sheets
LARGEST_STYLES = 20_000_000  # bytes; Excel lets a workbook have 65,490 styles
LARGEST_DIRECTORY = 4_000_000  # bytes
END = b"PK\x05\x06"
END_LENGTH = 22
LONGEST_COMMENT = 65_535
WITHOUT_CELLS = (
    *(".png", ".jpg", ".jpeg", ".gif", ".emf", ".wmf", ".bmp", ".tif", ".tiff", ".svg", ".wdp"),
    *(".bin", ".data", ".vml", ".txt", ".pdf", ".docx", ".fntdata"),
)
STYLES = "xl/styles.xml"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
OTHER_PACKAGES = {"word/": "a Word document", "ppt/": "a presentation", "visio/": "a drawing"}


def unpacked_safely(content: bytes) -> bytes:
    """The bytes of a packed file that may be opened, its parts in their usual places.

    Raises Refused for a file that is locked, broken, or larger, once open, than any return.
    """
    _refuse_directory(content)
    with _damage_is_refused():
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _refuse_parts(archive)
        return in_usual_names(content)


def survey(content: bytes) -> Survey:
    """What the parts of an .xlsx or .ods that may be opened say of it, before calamine sees them.

    Raises Refused for one that is no workbook, or has its cells too far apart.
    """
    with _damage_is_refused(), zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = set(archive.namelist())
        if "content.xml" in names:
            return survey_ods(archive)
        _refuse_other_packages(names)
        return _survey_xlsx(archive)


@contextmanager
def _damage_is_refused() -> Iterator[None]:
    try:
        yield
    except NotImplementedError as error:
        raise Refused("not-a-workbook") from error
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError) as error:
        raise Refused("damaged") from error


def marks_of(content: bytes, found: Survey) -> dict[str, Marks]:
    """What the bytes of each sheet of a surveyed workbook say of its cells."""
    if not found.parts:
        return found.marks
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            texts = texts_with_runs(archive)
            marks = {}
            for name, part in found.parts.items():
                marks[name] = scan(pieces(archive, part), found.styles, texts)
                marks[name].veils = veils_of(pieces(archive, part), found.styles.hiding)
                marks[name].comments = comments_of(archive, part)
            return marks
    except DefusedXmlException as error:
        raise Refused("definitions-inside") from error
    except (zipfile.BadZipFile, zlib.error, EOFError, ParseError) as error:
        raise Refused("damaged") from error


def _refuse_directory(content: bytes) -> None:
    """Refuse a directory that is missing, or too long to be taken into memory."""
    end = content.rfind(END, max(0, len(content) - LONGEST_COMMENT - END_LENGTH))
    if end < 0 or len(content) < end + END_LENGTH:
        raise Refused("truncated" if content.startswith(b"PK\x03\x04") else "not-a-workbook")
    number = int.from_bytes(content[end + 10 : end + 12], "little")
    length = int.from_bytes(content[end + 12 : end + 16], "little")
    if number > MOST_ENTRIES or length > LARGEST_DIRECTORY:
        raise Refused("too-many-parts")


def _refuse_parts(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    holders = [part for part in parts if not part.filename.lower().endswith(WITHOUT_CELLS)]
    if len(holders) > MOST_PARTS or len(parts) > MOST_ENTRIES:
        raise Refused("too-many-parts")
    if any(part.flag_bits & 1 for part in parts):
        raise Refused("encrypted")
    names = [part.filename.replace("\\", "/") for part in parts]
    if any(":" in name or ".." in name.split("/") for name in names):
        raise Refused("parts-outside")
    held = [plain_name(part.filename).lower() for part in holders]
    if len(set(held)) < len(held) or len({plain_name(name) for name in names}) < len(names):
        raise Refused("parts-twice")
    if sum(part.file_size for part in parts) > MOST_BYTES:
        raise Refused("unpacks-too-large")
    if any(part.file_size > SMALL_PART + MOST_RATIO * part.compress_size for part in holders):
        raise Refused("packed-too-tightly")
    if any(part.file_size > LARGEST_OTHER + MOST_RATIO * part.compress_size for part in parts):
        raise Refused("packed-too-tightly")


def _refuse_other_packages(names: set[str]) -> None:
    if any(name.endswith("workbook.bin") for name in names):
        raise Refused("binary-workbook")
    for folder, kind in OTHER_PACKAGES.items():
        if any(name.startswith(folder) for name in names):
            raise Refused("another-kind-of-file", kind=kind)
    if not any(name.startswith("xl/") for name in names):
        raise Refused("no-workbook-inside")


def _survey_xlsx(archive: zipfile.ZipFile) -> Survey:
    names = [name.lower() for name in archive.namelist()]
    # Every part, because calamine may find a sheet where this file does not look.
    for part in (each for each in archive.namelist() if not each.lower().endswith(WITHOUT_CELLS)):
        refuse_if_far(partial(pieces, archive, part))
    book = tree_of(archive, "xl/workbook.xml", LARGEST_LIST)
    return Survey(
        parts=_parts_of_sheets(archive, book),
        styles=_styles(archive),
        macros=any(name.endswith("vbaproject.bin") or "/macrosheets/" in name for name in names),
        objects=any("/embeddings/" in name or "/activex/" in name for name in names),
        links=any("/externallinks/" in name for name in names),
        from_1904=any(each.get("date1904") in {"1", "true"} for each in book.iter()),
    )


def _parts_of_sheets(archive: zipfile.ZipFile, book: Element) -> dict[str, str]:
    """Sheet names to the part that holds each."""
    relations = tree_of(archive, "xl/_rels/workbook.xml.rels", LARGEST_LIST)
    targets = {each.get("Id"): each.get("Target", "") for each in relations}
    sheets = [each for each in book.iter() if each.tag.endswith("}sheet")]
    named = {each.get("name", ""): _path(targets.get(each.get(RELATION), "")) for each in sheets}
    if not sheets:
        raise Refused("no-sheets")
    if len(set(named.values())) < len(sheets):
        raise Refused("one-part-many-sheets")
    there = set(archive.namelist())
    for name, part in named.items():
        if part not in there:
            raise Refused("part-missing", sheet=name)
        if part.lower().endswith(WITHOUT_CELLS):
            raise Refused("inconsistent")
    return named


def _styles(archive: zipfile.ZipFile) -> Styles:
    if STYLES not in archive.namelist():
        return Styles()
    return styles_of(tree_of(archive, STYLES, LARGEST_STYLES))


def _path(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"
