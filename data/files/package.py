"""A packed workbook whose parts are called as every reader expects, whoever packed it.

Exporters put parts at the root of a package, name them with backslashes or in other letters, or
lead to them by other ways that the standard allows. Its own relations say which part is which.
"""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from defusedxml.common import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import ParseError, fromstring  # type: ignore[import-untyped]

from data.files.refusals import Refused

BOOK = "xl/workbook.xml"
TOP = "_rels/.rels"
LISTED = "xl/_rels/workbook.xml.rels"
EXPECTED = {"[Content_Types].xml", TOP, LISTED}
LARGEST_LIST = 20_000_000  # bytes of a list of sheets or of relations
UTF_16 = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")
# The strict form of the standard has other names for the same things.
STRICT = (
    (b"http://purl.oclc.org/ooxml/spreadsheetml/main", b"spreadsheetml/2006/main"),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"officeDocument/2006/relationships",
    ),
)
USUAL = b"http://schemas.openxmlformats.org/"
PLACES = {"sharedStrings": "sharedStrings.xml", "styles": "styles.xml"}
DECLARED = re.compile(r"(<\?xml[^>]*?)\s+encoding=[\"'][^\"']*[\"']", re.IGNORECASE)
CONTENT_TYPES = (
    b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    b'<Default Extension="xml" ContentType="application/xml"/>'
    b'<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-'
    b'officedocument.spreadsheetml.sheet.main+xml"/></Types>'
)
HEAD = 4_000  # bytes
IS_BOOK = re.compile(rb"<(?:\w+:)?workbook[\s>/]")
BOOK_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


@dataclass(frozen=True)
class Relation:
    """One part that another leads to. kind: the end of its type, such as "worksheet"."""

    id: str
    kind: str
    type: str
    part: str


class Package:
    """The parts of an archive by the names that its relations use."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.archive = archive
        self.names = {plain_name(name): name for name in archive.namelist()}
        self._by_letters = {name.lower(): name for name in self.names}

    def find(self, target: str) -> str:
        """The name of a part in whatever letters it is asked for; empty where there is none."""
        for name in (target, unquote(target)):
            if found := self._by_letters.get(name.lower()):
                return found
        return ""

    def read(self, part: str) -> bytes:
        """A part in plain letters of one byte, and in the usual form of the standard."""
        content = self.archive.read(self.names[part])
        if content.startswith(UTF_16):
            ways = {b"<\x00": "utf-16-le", b"\x00<": "utf-16-be"}  # without its mark
            text = content.decode(ways.get(content[:2], "utf-16"))
            content = DECLARED.sub(r"\1", text).encode()
        for strict, usual in STRICT:
            content = content.replace(strict, USUAL + usual)
        return content

    def relations(self, part: str) -> list[Relation]:
        """Where a part leads, those that lead nowhere left out."""
        folder, name = posixpath.split(part)
        listed = self.find(posixpath.join(folder, "_rels", f"{name}.rels"))
        tree = self.tree(listed) if listed else ()
        return list(_relations(tree, folder, self))

    def tree(self, part: str) -> Element:
        """A part as a tree of its tags. Raises Refused for one that is none."""
        if self.archive.getinfo(self.names[part]).file_size > LARGEST_LIST:
            raise Refused("unpacks-too-large")
        try:
            tree: Element = fromstring(self.read(part).lstrip())
        except DefusedXmlException as error:
            raise Refused("definitions-inside") from error
        except ParseError as error:
            raise Refused("damaged") from error
        return tree


def in_usual_names(content: bytes) -> bytes:
    """The bytes of a workbook with its parts in their usual places; the same where they are.

    What is no workbook comes back as it is.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        package = Package(archive)
        book = _book(package)
        if not book or _is_usual(package, book, content):
            return content
        written = io.BytesIO()
        with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as usual:
            for name, part in _rewritten(package, book):
                usual.writestr(name, part)
        return written.getvalue()


def plain_name(name: str) -> str:
    """The name of a part as the standard writes it: "xl/workbook.xml"."""
    return posixpath.normpath(name.replace("\\", "/").lstrip("/")) if name else ""


def _book(package: Package) -> str:
    """The part that lists the sheets: what the package's relations say, or what is called so."""
    named = (each.part for each in package.relations("") if each.kind == "officeDocument")
    wanted = (*named, package.find(BOOK), package.find("workbook.xml"))
    return next((each for each in wanted if each and _lists_sheets(package, each)), "")


def _lists_sheets(package: Package, part: str) -> bool:
    """Whether a part is the list of a workbook, and not a letter or a presentation."""
    with package.archive.open(package.names[part]) as file:
        head = file.read(HEAD).replace(b"\0", b"")
    return IS_BOOK.search(head) is not None


def _relations(tree: "Element | tuple[()]", folder: str, package: Package) -> Iterator[Relation]:
    for each in tree:
        target = each.get("Target", "").replace("\\", "/")
        if each.get("TargetMode") == "External" or not target:
            continue
        joined = target if target.startswith("/") else posixpath.join(folder, target)
        part = package.find(plain_name(joined)) or package.find(plain_name(target))
        kind = each.get("Type", "")
        if part:
            yield Relation(each.get("Id", ""), kind.rpartition("/")[2], kind, part)


def _is_usual(package: Package, book: str, content: bytes) -> bool:
    """Whether every reader finds the book, its sheets and its words where they are."""
    is_plain = all(plain == name.rstrip("/") for plain, name in package.names.items())
    if not (is_plain and book == BOOK and content.startswith(b"PK")):
        return False
    if not set(package.names) >= EXPECTED or _is_otherwise_written(package, book):
        return False
    targets = {each.get("Target", "") for each in package.tree(LISTED)}
    return all(_is_in_its_place(package, each, targets) for each in package.relations(book))


def _is_in_its_place(package: Package, relation: Relation, targets: set[str]) -> bool:
    """Whether a sheet, or the words of all, is where every reader looks for it."""
    part, kind = relation.part, relation.kind
    if kind not in {*PLACES, "worksheet"}:
        return True
    is_named = bool({f"/{part}", part.removeprefix("xl/")} & targets) and part.startswith("xl/")
    is_there = part == f"xl/{PLACES[kind]}" if kind in PLACES else is_named
    return is_there and not _is_otherwise_written(package, part)


def _is_otherwise_written(package: Package, part: str) -> bool:
    """Whether a part is in two bytes a letter, or in the strict form."""
    with package.archive.open(package.names[part]) as file:
        head = file.read(HEAD)
    return head.startswith(UTF_16) or b"purl.oclc.org/ooxml" in head


def _rewritten(package: Package, book: str) -> Iterator[tuple[str, bytes]]:
    """The parts under their usual names; what belongs to no sheet keeps its own."""
    named = _usual_names(package, book)
    taken = set(named.values())
    for part, name in package.names.items():
        is_list = part.lower().endswith(".rels")
        if not (is_list or name.endswith(("/", "\\")) or part in {"[Content_Types].xml", "."}):
            kept = f"other/{part}" if part in taken else part
            yield named.get(part, kept), package.read(part)
    for part, name in named.items():
        if led := package.relations(part):
            folder, last = posixpath.split(name)
            yield f"{folder}/_rels/{last}.rels", _written(led, named)
    yield TOP, _written([Relation("rId1", "officeDocument", BOOK_TYPE, book)], named)
    yield "[Content_Types].xml", CONTENT_TYPES


def _usual_names(package: Package, book: str) -> dict[str, str]:
    """By the parts that hold the sheets, their list and their words: their usual names."""
    named = {book: BOOK}
    for number, each in enumerate(package.relations(book), start=1):
        if each.kind.endswith("sheet"):
            named.setdefault(each.part, f"xl/{each.kind}s/sheet{number}.xml")
        elif each.kind in PLACES:
            named.setdefault(each.part, f"xl/{PLACES[each.kind]}")
    return named


def _written(led: list[Relation], named: dict[str, str]) -> bytes:
    rows = "".join(
        f'<Relationship Id="{escape(each.id)}" Type="{escape(each.type)}" '
        f'Target="/{escape(named.get(each.part, each.part))}"/>'
        for each in led
    )
    return f'<Relationships xmlns="{RELATIONS}">{rows}</Relationships>'.encode()
