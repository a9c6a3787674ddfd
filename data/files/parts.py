"""The parts of a packed file: a megabyte at a time, or as a tree."""

import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from defusedxml.common import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import ParseError, fromstring  # type: ignore[import-untyped]

from data.files.refusals import Refused

CHUNK = 1 << 20
OVERLAP = 1 << 16  # longer than a cell with the longest formula


def pieces(archive: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """The part a megabyte at a time, each with the end of the one before."""
    before = b""
    with archive.open(part) as file:
        while read := file.read(CHUNK):
            yield before + read
            before = read[-OVERLAP:]


def tree_of(archive: zipfile.ZipFile, part: str, largest: int) -> Element:
    """A small part as a tree. Raises Refused when it is larger, damaged or defines words."""
    try:
        if archive.getinfo(part).file_size > largest:
            raise Refused("unpacks-too-large")
        tree: Element = fromstring(archive.read(part))
        return tree
    except DefusedXmlException as error:
        raise Refused("definitions-inside") from error
    except (KeyError, ParseError) as error:
        raise Refused("damaged") from error
