"""A hand-over on a screen of its own: both sides over time, and what lies between them."""

from dashboards.charts import two_sides
from dashboards.charts.two_sides import OneSide
from dashboards.hand_overs import names_of, quarters_before, signed_text
from dashboards.origin import files_text
from dashboards.pages.contents import HAND_OVERS
from dashboards.presenting.enlarged import enlarged
from dashboards.presenting.shown import shown_words
from dashboards.presenting.slide import Mark, Slide
from dashboards.presenting.text_slides import not_there_slide
from dashboards.tabulate import Sheet
from dashboards.words.hand_overs import difference_words, held_words, usual_words, wrong_words
from data.figures.dataset import Dataset
from data.figures.handed_over import Held, Meeting, meetings_of
from data.figures.selection import Selection
from data.figures.series import Point
from data.framework.measures import Measure

GONE = "The framework names no such hand-over any more, or counts one of its sides no more."
GIVEN, RECEIVED = "Given", "Received"


def hand_over_slide(
    number: str, title: str, dataset: Dataset, selection: Selection, *, is_dark: bool
) -> Slide:
    """The slide of the hand-over of an id, as at the last quarter of a selection."""
    meeting = meeting_of(number, dataset, selection)
    if meeting is None:
        return not_there_slide(title, GONE, dataset, selection)
    at, pair = meeting.latest, meeting.hand_over
    given, received = _sides(meeting, dataset)
    wrong, difference = wrong_words(at), difference_words(meeting, at)
    is_figure = meeting.is_of_one_unit and at.difference is not None
    when = at.period.short()
    return Slide(
        title=(difference if meeting.is_of_one_unit else _both(meeting)).rstrip("."),
        subject=f"{pair.title}, {at.period.in_words()}",
        figure=signed_text(at.difference or 0.0) if is_figure else "",
        named=f"difference, {when}" if is_figure else "",
        marks=(Mark("▲", wrong, "concern"),) if wrong else (),
        beside=tuple(
            f"{side.word}, {when}: {held_words(held, side.measure)}"
            for side, held in ((given, at.given), (received, at.received))
        ),
        missing=(usual_words(meeting) if meeting.is_of_one_unit else difference,),
        chart=enlarged(two_sides.figure(given, received), is_dark=is_dark),
        notes=_notes(meeting, given, received, difference),
        panel=f"{HAND_OVERS}/{pair.id}",
        view=selection.to_query(),
        shown=shown_words(dataset, selection),
        address=f"/{HAND_OVERS}?{selection.to_query()}#hand-over-{pair.id}",
    )


def hand_over_table(number: str, dataset: Dataset, selection: Selection) -> Sheet | None:
    """All the quarters of a hand-over in numbers; None where there is no such one."""
    meeting = meeting_of(number, dataset, selection)
    return quarters_before(meeting, dataset.framework) if meeting else None


def meeting_of(number: str, dataset: Dataset, selection: Selection) -> Meeting | None:
    """A hand-over up to the last quarter of a selection; None where it cannot be told."""
    found = meetings_of(dataset.figures, dataset.coverage.periods[0], dataset.period_of(selection))
    return next((each for each in found if each.hand_over.id == number), None)


def _sides(meeting: Meeting, dataset: Dataset) -> tuple[OneSide, OneSide]:
    given, received = names_of(meeting, dataset.framework)
    quarters = meeting.quarters

    def side(word: str, name: str, measure: Measure, held: list[Held]) -> OneSide:
        pairs = zip(quarters, held, strict=True)
        points = tuple(
            Point(at.period, value=each.value, sources=each.sources, note=each.why)
            for at, each in pairs
        )
        return OneSide(word, name, measure, points)

    return (
        side(GIVEN, given, meeting.given, [each.given for each in quarters]),
        side(RECEIVED, received, meeting.received, [each.received for each in quarters]),
    )


def _both(meeting: Meeting) -> str:
    """Both figures of two units: "1,371 notifications given, 1,246 contacts received"."""
    at = meeting.latest
    given, received = held_words(at.given, meeting.given), held_words(at.received, meeting.received)
    return f"{given} given, {received} received"


def _notes(meeting: Meeting, given: OneSide, received: OneSide, difference: str) -> tuple[str, ...]:
    """What each side is and from which cells, then what the framework says of the pair."""
    at = meeting.latest
    sides = [
        f"{side.word}: {side.name}. {files_text(held.sources)}".strip()
        for side, held in ((given, at.given), (received, at.received))
    ]
    return tuple(filter(None, [difference, *sides, meeting.hand_over.note]))
