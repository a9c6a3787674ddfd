"""A text with each of its figures marked, and the list of what the store says of each."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dash import html

from dashboards.components.plain_table import plain_table
from dashboards.pages.contents import measure_address
from dashboards.tabulate import Entry, Sheet
from dashboards.words.claims import SAID, SIGNS, held_words
from data.claims.claim import Claim, Verdict
from data.figures.selection import Selection
from data.framework.framework import Framework

HEADINGS = ("Line", "Figure", "It is", "What the store holds", "Where it stands")


def checked_text(
    text: str, claims: Sequence[Claim], framework: Framework, selection: Selection
) -> list[object]:
    """The list of the figures that the store knows, then the text with all its marks.

    What is contradicted comes first in the list; what is not known is marked in the text alone.
    """
    known = [each for each in claims if each.verdict is not Verdict.UNKNOWN]
    known.sort(key=lambda each: each.verdict is not Verdict.CONTRADICTED)
    return [
        *([_list(known, framework, selection)] if known else []),
        html.Section(
            [html.H2("The text"), html.Div(_lines(text, claims), className="checked__text")],
            className="opened",
        ),
    ]


def _list(known: Sequence[Claim], framework: Framework, selection: Selection) -> html.Section:
    rows = tuple(
        (
            Entry(str(each.line), is_number=True),
            Entry(each.number),
            Entry(f"{SIGNS[each.verdict]} {SAID[each.verdict]}"),
            _held(each, framework, selection),
            Entry(each.said),
        )
        for each in known
    )
    table = plain_table(Sheet("Figures that the store knows", HEADINGS, rows))
    return html.Section([html.H2("What the store knows"), table], className="opened")


def _held(claim: Claim, framework: Framework, selection: Selection) -> Entry:
    if claim.held is None:
        return Entry("")
    measure = framework.measure(claim.held.measure)
    address = measure_address(measure, selection.to_query())
    return Entry(held_words(claim, framework), address=address)


def _lines(text: str, claims: Sequence[Claim]) -> list[html.P]:
    """Every line that says something, its figures marked."""
    by_line: dict[int, list[Claim]] = defaultdict(list)
    for each in claims:
        by_line[each.line].append(each)
    return [
        html.P(list(_marked(line, by_line[number])))
        for number, line in enumerate(text.splitlines(), start=1)
        if line.strip()
    ]


def _marked(line: str, claims: Sequence[Claim]) -> Iterator[object]:
    at = 0
    for each in claims:
        yield line[at : each.start]
        shown = [
            html.Span(SIGNS[each.verdict], **{"aria-hidden": "true"}),
            line[each.start : each.end],
            html.Span(f" ({SAID[each.verdict]})", className="visually-hidden"),
        ]
        yield html.Span(shown, className=f"claim claim--{each.verdict}")
        at = each.end
    yield line[at:]
