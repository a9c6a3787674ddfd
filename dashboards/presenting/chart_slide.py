"""A chart on a screen of its own: what it says above it, its latest figure beside it."""

import re

from dashboards.charts import single
from dashboards.drawing import Drawing, draw
from dashboards.pages.contents import address_of, pages_of
from dashboards.panels import Panel
from dashboards.presenting.enlarged import enlarged, height_of
from dashboards.presenting.few_lines import with_few_lines
from dashboards.presenting.few_parts import with_few_parts
from dashboards.presenting.latest import NO_FIGURE, Latest, latest_of
from dashboards.presenting.rows_that_fit import with_rows_that_fit
from dashboards.presenting.screen import Screen
from dashboards.presenting.shown import shown_words, subject_words
from dashboards.presenting.slide import Slide
from dashboards.words.targets import targets_said
from dashboards.words.usual import ASKS, usual_said
from dashboards.words.written import signed_words
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.follow_up.beside import Beside
from data.framework.framework import Framework

MONTHS = re.compile(r" \([A-Z][a-z]{2} to [A-Z][a-z]{2} \d{4}\)")
BEFORE = "on the quarter before"
SINCE_BEFORE = re.compile(rf" and (?:unchanged|(?:up|down) [^;]*?) {BEFORE}")
LONG_TITLE = 120  # letters, beyond which it takes a third line
MOST_MISSING, LONGEST_MISSING = 2, 150  # sentences and letters beside a chart; notes have them all


def chart_slide(
    panel: Panel, dataset: Dataset, selection: Selection, beside: Beside, screen: Screen
) -> Slide:
    """The slide of a panel. beside: what people wrote, of which the notes tell."""
    drawing = draw(panel, dataset, selection)
    latest = _of_what_is_drawn(latest_of(panel, dataset, selection), drawing)
    shown, left_out = on_a_slide(drawing, screen)
    said, unsaid = _missing(shown)
    is_alone = single.is_one(shown.figure) and bool(latest.figure)  # it is printed large already
    return Slide(
        title=_title(drawing, latest),
        subject=subject_words(panel.title, dataset, selection),
        figure=latest.figure,
        named=latest.named,
        marks=latest.marks,
        beside=latest.beside,
        missing=(*left_out, *said),
        unsaid=unsaid,
        chart=None if is_alone else enlarged(shown.figure, is_dark=screen.is_dark),
        tall=height_of(shown.figure),
        notes=(*_notes(shown, beside), *left_out),
        panel=panel.id,
        view=selection.to_query(),
        shown=shown_words(dataset, selection),
        address=_address(panel, selection, dataset.framework),
    )


def _of_what_is_drawn(latest: Latest, drawing: Drawing) -> Latest:
    """The latest figure, unless the chart beside it shows one moment and that is another."""
    drawn = {point.period for series in drawing.series for point in series.points}
    return NO_FIGURE if drawing.panel.of_one_moment and latest.period not in drawn else latest


def on_a_slide(drawing: Drawing, screen: Screen) -> tuple[Drawing, tuple[str, ...]]:
    """The drawing of at most four series, with rows that fit, and what is said of the others."""
    shown, left_out = with_few_lines(drawing)
    shown, fewer_rows = with_rows_that_fit(shown, screen)
    shown, joined = with_few_parts(shown)
    return shown, tuple(filter(None, [left_out, fewer_rows, joined]))


def _title(drawing: Drawing, latest: Latest) -> str:
    """What the figures say; of a long sentence without what stands beside the chart already."""
    said = MONTHS.sub("", drawing.sentence).rstrip(".")
    is_beside = any(BEFORE in each for each in latest.beside)
    return SINCE_BEFORE.sub("", said) if len(said) > LONG_TITLE and is_beside else said


def _missing(drawing: Drawing) -> tuple[tuple[str, ...], int]:
    """What it cannot follow and lacks, and of how much more of that the notes tell.

    What is usual, the chart shows.
    """
    usual = usual_said(drawing.usual, drawing.series[0]) if drawing.usual else []
    elsewhere = {*usual, ASKS, *targets_said(*drawing.series), *drawing.remarks}
    said = [each for each in drawing.caveats if each not in elsewhere]
    kept = tuple(each for each in said if len(each) <= LONGEST_MISSING)[:MOST_MISSING]
    return kept, len(said) - len(kept)


def _notes(drawing: Drawing, beside: Beside) -> tuple[str, ...]:
    """What the presenter can say besides, paragraph by paragraph."""
    about = beside.of(drawing.panel.measures)
    behind = [
        f"{title}, {each.period.short()}: {text} ({signed_words(each.signed)})"
        for each in about.commentaries
        for title, text in each.parts
    ]
    asked = [f"Challenge to {each.whom or 'nobody named'}, {each.stage}: {each.question}"
             for each in about.challenges]  # fmt: skip
    terms = [
        f"{series.measure.title}: {series.measure.definition_with_source}"
        for series in drawing.series
    ]
    said = [drawing.sentence, drawing.panel.about, *behind, *asked, *drawing.caveats]
    return tuple(filter(None, [*said, drawing.source, *dict.fromkeys(terms)]))


def _address(panel: Panel, selection: Selection, framework: Framework) -> str:
    """Where the chart stands among the others; empty where no page has it any more."""
    if not any(panel in page.panels for page in pages_of(framework)):
        return ""
    return address_of(panel, selection.to_query(), framework)
