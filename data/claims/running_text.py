"""A text as its sentences, each of which knows the lines that it stands in.

Text that was copied from a document breaks its lines anywhere: a sentence goes on over lines,
until an empty line, a bullet, a heading or the row of a table ends the paragraph.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST_SENTENCE = 1500  # characters; what is longer is cut, so that no text costs without bound
SHORT_LINE = 45  # characters: a line that is no longer was not broken for lack of room

MARKUP = re.compile(r"https?://\S+|<[^<>\n]{1,80}>|[*_`#\\\[\]]")
BULLET = re.compile(r"\s*(?:[-•▪●◦☑✓–]|\(?\d{1,2}[.)]|\(?[a-z]\)|\d{1,2}\.\d{1,2}\.?\s)")
HEADING = re.compile(r"\s*(?:#|\*\*)")
NUMBERING = re.compile(r"\s*(?:\d{1,2}(?:\.\d{1,3})+\.?\s+(?=[^a-z\d])|\d{1,2}[.)]\s)")
OF_A_HEADING = re.compile(r"\s*\d{1,2}(?:\.\d{1,3})*\.?\s")
SENTENCE_END = re.compile(r"[.!?;]['\"”’)]*\s+(?=[A-Z0-9“\"'‘(])|[.!?]['\"”’)]*\s+(?=\d)")
CELLS = re.compile(r"\t|\|")
ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|approx|no|vs|st|dr|mr|mrs|ms|fig|para|c)|\s[A-Z])\.$", re.I
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, or one row of a table.

    text: without markup; every character stands where it did. starts: where each line of it
        begins: the place in the text, the number of the line, and the place in that line.
    paragraph: the number of the paragraph that it belongs to. is_heading: whether it is one.
    """

    text: str
    starts: tuple[tuple[int, int, int], ...]
    paragraph: int
    is_heading: bool = False
    is_table: bool = False

    def place(self, at: int) -> tuple[int, int]:
        """The line, and the place in that line, of a place in the text."""
        begun, line, column = next(each for each in reversed(self.starts) if each[0] <= at)
        return line, column + at - begun


def sentences_of(text: str) -> Iterator[Sentence]:
    """The sentences of a text, in order."""
    for number, paragraph in enumerate(_paragraphs(text)):
        yield from _sentences(paragraph, number)


@dataclass(frozen=True, slots=True)
class _Paragraph:
    text: str
    starts: tuple[tuple[int, int], ...]  # the place at which each line begins, and its number
    is_heading: bool
    is_table: bool


def _paragraphs(text: str) -> Iterator[_Paragraph]:
    lines: list[tuple[int, str]] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            yield from _joined(lines)
            lines = []
            continue
        alone = _is_alone(line)
        if lines and (alone or _begins(line) or _is_complete(lines[-1][1], line)):
            yield from _joined(lines)
            lines = []
        lines.append((number, line))
        if alone:
            yield from _joined(lines)
            lines = []
    yield from _joined(lines)


def _is_alone(line: str) -> bool:
    return bool(HEADING.match(line)) or len(CELLS.findall(line)) > 1


def _begins(line: str) -> bool:
    return bool(BULLET.match(line))


def _is_complete(line: str, following: str) -> bool:
    """Whether a line was ended by whoever wrote it: it is short, and the next begins anew."""
    goes_on = line.rstrip().endswith((",", "-", "–", "(", "and", "of", "the"))
    begins = following.lstrip()[:1]
    return (
        len(line.strip()) <= SHORT_LINE and not goes_on and (begins.isupper() or begins.isdigit())
    )


def _joined(lines: list[tuple[int, str]]) -> Iterator[_Paragraph]:
    if not lines:
        return
    starts, at = [], 0
    for number, line in lines:
        starts.append((at, number))
        at += len(line) + 1
    whole = "\n".join(line for _, line in lines)
    is_table = len(CELLS.findall(lines[0][1])) > 1
    is_heading = not is_table and _is_heading(whole)
    plain = _without_markup(whole, is_heading=is_heading)
    yield _Paragraph(plain, tuple(starts), is_heading, is_table)


def _is_heading(text: str) -> bool:
    plain = text.strip()
    bold = plain.startswith("#") or (plain.startswith("**") and plain.endswith("**"))
    if BULLET.match(text) or re.search(r":\s*\d", plain):
        return bold
    short = len(plain) <= 2 * SHORT_LINE and not plain.endswith((".", ";", ","))
    return bold or (short and not re.search(r"\b(?:was|were|is|are|had|has|have)\b", plain))


def _without_markup(text: str, *, is_heading: bool) -> str:
    """The text with blanks where markup, addresses and the number of a paragraph stand."""
    plain = MARKUP.sub(lambda found: " " * len(found[0]), text)
    numbered = (OF_A_HEADING if is_heading else NUMBERING).match(plain)
    return " " * numbered.end() + plain[numbered.end() :] if numbered else plain


def _sentences(paragraph: _Paragraph, number: int) -> Iterator[Sentence]:
    begin = 0
    for end in (*_ends(paragraph.text), len(paragraph.text)):
        for first in range(begin, end, LONGEST_SENTENCE):
            last = min(first + LONGEST_SENTENCE, end)
            starts = tuple(_starts(paragraph, first, last))
            text = paragraph.text[first:last].replace("\n", " ")
            yield Sentence(text, starts, number, paragraph.is_heading, paragraph.is_table)
        begin = end


def _ends(text: str) -> Iterator[int]:
    for found in SENTENCE_END.finditer(text):
        if not ABBREVIATION.search(text[max(0, found.start() - 8) : found.start() + 1]):
            yield found.end()


def _starts(paragraph: _Paragraph, first: int, last: int) -> Iterator[tuple[int, int, int]]:
    """Where in a sentence each line that it stands in begins."""
    for (at, number), following in zip(
        paragraph.starts, (*paragraph.starts[1:], (len(paragraph.text) + 1, 0)), strict=True
    ):
        if at < last and following[0] > first:
            begun = max(at, first)
            yield begun - first, number, begun - at
