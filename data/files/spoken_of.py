"""The words that a workbook says of its cells: in hints, links, formats, names and formulas."""

import html
import re
from collections.abc import Iterator

SHORTEST = 6  # characters that can tell of a person
LONGEST = 2_000
END_OF_CELLS = b"</sheetData>"
# What a cell says when it is entered or filled in wrongly, and when the mouse lies on it.
HINT = re.compile(
    rb"""\b(?:promptTitle|prompt|errorTitle|error|tooltip|display|comment)\s*=\s*"([^"]{6,})\""""
)
LINK = re.compile(rb"""(?:Target|xlink:href)\s*=\s*"mailto:([^"?]+)""", re.IGNORECASE)
FORMAT = re.compile(rb"""\bformatCode\s*=\s*"([^"]*)\"""")
FORMULA = re.compile(
    rb"<(?:\w+:)?(f|formula1|formula2|definedName)\b[^<>]*>([^<]*&quot;[^<]*|[^<]*\"[^<]*)</"
)
HELP = re.compile(rb"<table:(?:help|error)-message\b.*?</table:(?:help|error)-message>", re.DOTALL)
TAG = re.compile(rb"<[^<>]*>")
QUOTED = re.compile(r'"([^"]{6,})"')


def spoken_of(part: str, content: bytes) -> Iterator[tuple[str, str]]:
    """The words of one part, each with where they stand, as a sentence has it.

    part: its name in small letters.
    """
    if part.endswith(".rels") or part == "content.xml":
        yield from (("a link", _text(each)) for each in LINK.findall(content))
    if part == "content.xml":
        yield from (
            ("a hint on a cell", _text(TAG.sub(b" ", each))) for each in HELP.findall(content)
        )
    elif part.endswith("styles.xml"):
        for code in FORMAT.findall(content):
            yield from (("the format of a cell", each) for each in QUOTED.findall(_text(code)))
    elif "/worksheets/" in part or part.endswith("workbook.xml"):
        after = content[content.rfind(END_OF_CELLS) + 1 :]
        yield from (("a hint on a cell", _text(each)) for each in HINT.findall(after))
        for _, formula in FORMULA.findall(content):
            yield from (("a formula", each) for each in QUOTED.findall(_text(formula)))


def _text(written: bytes) -> str:
    return " ".join(html.unescape(written[:LONGEST].decode("utf-8", "replace")).split())
