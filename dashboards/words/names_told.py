"""The name book in words: the lines of its tables, its file and its list at a prompt."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from dashboards.words.labels import date_words, heading
from dashboards.words.receipt import agreed_words, reference_of
from data.framework.framework import Framework
from data.intake.name_book import BookedName, Called

HEADINGS = ("Name", "Other and old names", "Since", "Who agreed", "From")
CSV_HEADINGS = (
    *("board", "of", "name", "spelling", "is", "since", "who agreed", "return"),
    *("agreement", "withdrawn on", "withdrawn by", "why withdrawn"),
)
FROM_THE_START = "the start"
FRAMEWORK = "framework"
NOBODY_ASKED = "–"  # it came when there was nothing to ask about


def by_dimension(
    book: Iterable[BookedName], framework: Framework
) -> Iterator[tuple[str, list[BookedName]]]:
    """The lines of each dimension under its heading: "Agency", "Area"."""
    for dimension, lines in groupby(book, key=lambda each: each.dimension):
        yield heading(framework.dimension_name(dimension)), list(lines)


def table_lines(book: Iterable[BookedName]) -> Iterator[tuple[BookedName, str]]:
    """The lines that have something of their own to tell, each with the names beside it.

    What the framework always knew as another name stands beside the name itself.
    """
    for _, named in groupby(book, key=lambda each: each.name):
        lines = list(named)
        always = [each.spelling for each in lines if _is_always(each)]
        for number, each in enumerate(line for line in lines if not _is_always(line)):
            own = [] if each.called is Called.NAME else [_spelling(each)]
            yield each, "; ".join([*own, *(always if number == 0 else [])])


def since_words(line: BookedName) -> str:
    """Since when it is called so."""
    return date_words(line.since[:10]) if line.since else FROM_THE_START


def who_words(line: BookedName) -> str:
    """Who agreed; where it was withdrawn, who decided that, when and why."""
    who = line.who or NOBODY_ASKED
    ended = line.agreement.ended if line.agreement else None
    if ended is None:
        return who
    return f"{who}. Withdrawn on {date_words(ended.at[:10])} by {ended.who}: {ended.why}"


def csv_row(line: BookedName, framework: Framework) -> tuple[str | int, ...]:
    """One line as a row of the file."""
    agreement = line.agreement
    ended = agreement.ended if agreement else None
    return (
        framework.board.id,
        line.dimension,
        line.name,
        line.spelling,
        str(line.called),
        line.since[:10],
        line.who,
        reference_of(line.submission) if line.submission else FRAMEWORK,
        agreement.number if agreement else "",
        *((ended.at[:10], ended.who, ended.why) if ended else ("", "", "")),
    )


def what_is_agreed(line: BookedName, framework: Framework) -> str:
    """An agreement, to be chosen from a list of them."""
    if line.agreement is None:
        raise ValueError("Of this name nothing was agreed.")
    return agreed_words(line.agreement.agreed, framework)


def _is_always(line: BookedName) -> bool:
    return line.called is Called.OTHER and line.submission is None and not line.since


def _spelling(line: BookedName) -> str:
    return f"{line.spelling} (before)" if line.called is Called.OLD else line.spelling
