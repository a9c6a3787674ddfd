"""What a file is by its first bytes, whatever its name says."""

from data.files.refusals import Refused

READABLE = (".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv")
TEXTS = (".csv", ".tsv")
ZIP = (b"PK\x03\x04", b"PK\x05\x06")
IN_FRONT = b"\xef\xbb\xbf \t\r\n"  # what some programs send before a file
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # what Office wrote until 2003, and still locks with
OLD_SHEETS = (b"\x09\x08", b"\x09\x04\x06\x00", b"\x09\x02\x06\x00", b"\x09\x00\x04\x00")
OTHERS = {
    b"%PDF": "a PDF document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"{\\rtf": "a text document (RTF)",
    b"7z\xbc\xaf": "a packed file (7z)",
    b"Rar!": "a packed file (RAR)",
    b"\x1f\x8b": "a packed file (gzip)",
    b"MZ": "a program",
    b"\x7fELF": "a program",
}
WEB = (b"<!doctype html", b"<html", b"<head", b"<body", b"<table", b"<meta")
HEAD = 4_096  # bytes that are looked at


BY_ENDING = {  # what no workbook of ours is called, with the sentence for each
    ".numbers": "numbers-document",
    ".xltx": "template-of-excel",
    ".xltm": "template-of-excel",
    ".xlsb": "binary-workbook",
    ".xml": "xml-spreadsheet",
    **dict.fromkeys((".htm", ".html", ".mht"), "web-page"),
    **dict.fromkeys((".zip", ".7z", ".rar"), "packed-by-itself"),
    **dict.fromkeys((".eml", ".msg"), "e-mail"),
    **dict.fromkeys((".doc", ".docx", ".odt", ".rtf", ".pdf", ".ppt", ".pptx"), "document"),
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".gif", ".heic", ".tif", ".tiff"), "picture"),
}


def refuse_by_ending(suffix: str) -> None:
    """Refuse a file whose name ends as none does that is read, each kind in its own words."""
    if suffix not in READABLE:
        raise Refused(BY_ENDING.get(suffix, "not-a-spreadsheet"))


def refuse_if_misnamed(suffix: str, content: bytes) -> None:
    """Refuse a file whose contents are not what its name says, each kind by its own name."""
    if content.startswith(COMPOUND):
        raise _compound(content)
    for start, kind in OTHERS.items():
        if content.startswith(start):
            raise Refused("another-kind-of-file", kind=kind)
    if content[:HEAD].lstrip(IN_FRONT).startswith(ZIP):
        if suffix in {*TEXTS, ".xls"}:
            raise Refused("workbook-named-otherwise")
        return
    head = content[:HEAD].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(b"<?xml") and b"urn:schemas-microsoft-com:office:spreadsheet" in head:
        raise Refused("xml-spreadsheet")
    if head.startswith(WEB) or (head.startswith(b"<") and b"<html" in head):
        raise Refused("web-page")
    if suffix not in TEXTS:
        raise _no_workbook(content)


def _compound(content: bytes) -> Refused:
    """The names of its parts are stored in two bytes a letter."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        return Refused("encrypted")
    if "WordDocument".encode("utf-16-le") in content:
        return Refused("another-kind-of-file", kind="a Word document")
    if "__substg1.0".encode("utf-16-le") in content:
        return Refused("another-kind-of-file", kind="an e-mail")
    if "PowerPoint".encode("utf-16-le") in content:
        return Refused("another-kind-of-file", kind="a presentation")
    return Refused("old-excel")


def _no_workbook(content: bytes) -> Refused:
    if content.startswith(OLD_SHEETS):
        return Refused("old-excel")
    head = content[:HEAD]
    wide = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    printable = sum(byte >= 32 or byte in b"\t\r\n" for byte in head)
    if wide or printable == len(head):
        return Refused("text-named-as-workbook")
    return Refused("not-a-workbook")
