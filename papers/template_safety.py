"""What no template of slides may hold: parts of a stranger's file go on in packs."""

import re
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from data.errors import TemplateError

LARGEST = 20_000_000  # bytes, as it is given
LARGEST_UNPACKED = 200_000_000
MOST_PARTS = 2_000
MACROS = re.compile(r"vbaProject|activeX|/embeddings/|oleObject", re.IGNORECASE)
DECLARED = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
WIDE_BYTES = (b"\xff\xfe", b"\xfe\xff")  # of a part in another encoding, in which nobody looks
OUTSIDE = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*?>", re.DOTALL)
EXTERNAL, LINK = b'TargetMode="External"', b"/hyperlink"

NOT_OPENED = (
    "The template cannot be opened as a presentation. "
    "Give a .pptx or .potx file as PowerPoint saves it."
)
TOO_LARGE = "The template is too large: at most 20 MB, and 200 MB once it is unpacked."
HOLDS_MORE = (
    "The template holds macros or other files. Save it without them, as .potx or .pptx, and give "
    "it again."
)
LINKS_OUT = (
    "The template shows something that is not in it, such as a linked picture: every reader of a "
    "pack would fetch it. Put it into the template, and give it again."
)


def refuse_unsafe(given: bytes) -> None:
    """Raise TemplateError where a template could harm who makes a pack, or who opens one."""
    if len(given) > LARGEST:
        raise TemplateError(TOO_LARGE)
    try:
        with ZipFile(BytesIO(given)) as package:
            _look_through(package)
    except (BadZipFile, NotImplementedError, RuntimeError, ValueError, OSError, EOFError) as error:
        raise TemplateError(NOT_OPENED) from error


def _look_through(package: ZipFile) -> None:
    parts = package.infolist()
    if len(parts) > MOST_PARTS or sum(each.file_size for each in parts) > LARGEST_UNPACKED:
        raise TemplateError(TOO_LARGE)
    for part in parts:
        if MACROS.search(part.filename):
            raise TemplateError(HOLDS_MORE)
        if part.filename.lower().endswith((".xml", ".rels")):
            _look_into(package.read(part))


def _look_into(content: bytes) -> None:
    if content.startswith(WIDE_BYTES) or DECLARED.search(content):
        raise TemplateError(NOT_OPENED)
    for relation in OUTSIDE.findall(content):
        if EXTERNAL in relation.replace(b"'", b'"') and LINK not in relation:
            raise TemplateError(LINKS_OUT)
