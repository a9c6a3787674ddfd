"""Every cause for which a file is not read, with the sentence that its sender gets.

{name} is the file's; other names in braces are filled in by whoever refuses it.
"""

from collections.abc import Mapping

from data.errors import PersonalRecordsError, UnreadableFileError

PERSONAL = "personal-records"
PERSONAL_ELSEWHERE = "personal-records-elsewhere"  # not in a cell
LONGEST_NAME = 100  # characters of a file's or a sheet's name that are quoted

REFUSALS = {
    # What the file is
    "not-a-spreadsheet": "{name} is not a spreadsheet. Send an .xlsx, .ods or .csv file.",
    "numbers-document": "{name} is a document of Apple Numbers. "
    "Export it there as Excel (.xlsx) or csv and send that.",
    "template-of-excel": "{name} is a template of Excel, from which workbooks are made. "
    "Open it, save it as Excel Workbook (.xlsx) and send that.",
    "packed-by-itself": "{name} is a packed file. Unpack it, and send each workbook by itself.",
    "e-mail": "{name} is an e-mail. Save the workbook that came with it, and send that.",
    "document": "{name} is a document, and no table can be read from it. "
    "Send the workbook that its figures came from.",
    "picture": "{name} is a picture, and no figure can be read from it. Send the workbook.",
    "empty-file": "{name} is empty. Save it again and send it once more.",
    "file-too-large": "{name} is larger than 25 MB. Send one return in each file.",
    "published-too-large": "{name} is larger than 160 MB, as no file of published figures is. "
    "Take the years and places that are needed out of it, with their headings, and send those.",
    "cut-too-large": "{name} has more rows of the places that the framework names than a return "
    "can hold. Say in its table “published”, with “kept where”, which rows are meant.",
    "encrypted": "{name} is locked with a password. "
    "Remove the password (File, Info, Protect Workbook) and send it again.",
    "old-excel": "{name} is a workbook of Excel 97 to 2003, in which an error such as #REF! "
    "cannot be told from an empty cell. Open it, save it as .xlsx and send that.",
    "binary-workbook": "{name} is a binary workbook (.xlsb). "
    "Open it, save it as Excel Workbook (.xlsx) and send that.",
    "xml-spreadsheet": "{name} is an “XML Spreadsheet 2003”. "
    "Open it, save it as .xlsx and send that.",
    "web-page": "{name} is a web page with the name of a spreadsheet, as some systems export. "
    "Open it in Excel, save it as .xlsx and send that.",
    "text-named-as-workbook": "{name} is plain text with the name of a workbook. "
    "If it is a csv file, change the end of its name to .csv and send it again.",
    "workbook-named-otherwise": "{name} is a workbook under another name. "
    "Change the end of its name to .xlsx (or .ods) and send it again.",
    "another-kind-of-file": "{name} is {kind}, whatever its name says. "
    "Send the spreadsheet itself.",
    "no-workbook-inside": "{name} is a packed file with no workbook in it. "
    "Unpack it, and send the workbook that was issued.",
    "not-a-workbook": "{name} holds nothing that a spreadsheet program has written. "
    "Open it, save it as .xlsx and send that; if it does not open, ask for a new copy.",
    # Whether it is whole
    "truncated": "{name} ends too soon: part of it was lost on the way. "
    "Send it again from where it was saved.",
    "damaged": "{name} is damaged: its contents are not what was saved. "
    "Open it, let the program repair it, check it, and save it again.",
    "part-missing": "{name} has lost one of its sheets, “{sheet}”. "
    "Open it, let the program repair it, check it, and save it again.",
    "no-sheets": "{name} has no sheet with cells. Start from the workbook that was issued.",
    "inconsistent": "{name} contradicts itself, and no two programs would read it alike. "
    "Open it, save it as a new .xlsx and send that.",
    # Whether it is more than a return can be
    "unpacks-too-large": "{name} unpacks to more than a return can hold. "
    "Clear the formats of its empty rows, save it again and send it once more.",
    "packed-too-tightly": "{name} unpacks to more than a hundred times its size, as no return "
    "does. Copy its figures into the workbook that was issued and send that.",
    "too-many-parts": "{name} is packed from more than 1,000 parts. "
    "Remove pictures and old sheets, or start from the workbook that was issued.",
    "far-cell": "{name} has a cell far away from its table, in row {row} or column {column}. "
    "Delete the empty rows and columns beyond the table and send it again.",
    "repeated-cells": "{name} repeats a cell with contents over more rows or columns than a "
    "return has. Clear everything beyond the table and send it again.",
    "too-much-text": "{name} holds more words than a return can. "
    "Send the figures, and leave reports and notes out.",
    # Whether it was made to do harm, or might as well have been
    "definitions-inside": "{name} defines words of its own (a DTD), which no spreadsheet program "
    "writes. Open it, save it as a new .xlsx and send that.",
    "parts-outside": "{name} has a part that wants to be stored outside of it. "
    "Do not open it; ask its sender where it came from.",
    "parts-twice": "{name} has two parts of one name, so that programs may see different "
    "figures. Open it, save it as a new .xlsx and send that.",
    "one-part-many-sheets": "{name} shows one part under the names of several sheets. "
    "Open it, save it as a new .xlsx and send that.",
    # What became of reading it
    "took-too-long": "{name} could not be read in the time that a file has. "
    "Copy its figures into the workbook that was issued and send that.",
    "needs-too-much-memory": "{name} needs more memory than a return may. "
    "Copy its figures into the workbook that was issued and send that.",
    "reader-stopped": "{name} made the program that reads it stop; nothing else was harmed. "
    "Copy its figures into the workbook that was issued and send that.",
    "reader-not-started": "{name} could not be read just now, because the machine is short of "
    "room. Send it again in a few minutes.",
    # Text
    "text-with-nul": "{name} is not a table in text: it has empty characters in it. "
    "Save it as CSV UTF-8 and send it again.",
    "text-in-two-bytes": "{name} is text in an alphabet of two bytes (UTF-16) without its mark. "
    "Save it as CSV UTF-8 and send it again.",
    "text-of-no-alphabet": "{name} is text in no alphabet that is known here. "
    "Save it as CSV UTF-8 and send it again.",
    "text-field-too-long": "{name} is not a table in text: row {row} has a cell of more than "
    "32,767 characters. Look for a quotation mark that is not closed.",
    "text-too-wide": "{name} has {columns} columns in row {row}; a spreadsheet has at most "
    "16,384. Check that its lines end where they should.",
    "text-too-long": "{name} has more cells than a return can hold (5 million). "
    "Send one return in each file.",
    "too-many-rows": "{name} has more than 3 million rows, as no file of published figures has. "
    "Take the years and places that are needed out of it, with their headings, and send those.",
    # Persons
    PERSONAL: "{name}, sheet “{sheet}”, cells {cells}: these look like {what}. A return holds "
    "numbers of children, never their records. Nothing of the file was kept; delete these cells "
    "and send it again.",
    PERSONAL_ELSEWHERE: "{name}, {place}: this looks like {what}. A return holds numbers of "
    "children, never their records. Nothing of the file was kept; delete it and send the file "
    "again.",
}


class Refused(Exception):  # noqa: N818 - a cause on its way to become an error with its sentence
    """A file is not read, and why: code is a key of REFUSALS, where fills in its sentence."""

    def __init__(self, code: str, **where: str) -> None:
        super().__init__(code)
        self.code = code
        self.where = where


def unreadable(name: str, code: str, where: Mapping[str, str] = {}) -> UnreadableFileError:
    """The error for a cause, in the words that its sender gets."""
    # A csv has one sheet, which is called after its file.
    file = name.replace("\\", "/").rpartition("/")[2]
    quoted = {key: _short(text or file.rpartition(".")[0]) for key, text in where.items()}
    text = REFUSALS[code].format(name=_short(file), **quoted)
    return (PersonalRecordsError if code.startswith(PERSONAL) else UnreadableFileError)(text, code)


def _short(text: str) -> str:
    line = " ".join("".join(each if each.isprintable() else " " for each in text).split())
    return line if len(line) <= LONGEST_NAME else f"{line[: LONGEST_NAME - 1]}…"
