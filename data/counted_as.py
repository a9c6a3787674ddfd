"""Where one board's returns count a measure otherwise than the rest: in children, not enquiries."""

from dataclasses import dataclass, replace

from data.measures import Measure


@dataclass(frozen=True)
class CountedAs:
    """What the figures of one board count under the name of a measure (rule C3)."""

    board: str
    measure: str
    title: str
    unit: str
    definition: str


COUNTED_AS = (
    CountedAs(
        "dudley",
        "section-47-enquiries",
        "Children subject to section 47 enquiries",
        "child",
        "Children and young people in respect of whom a section 47 enquiry took place, as Dudley "
        "prints it; one child may be the subject of several enquiries.",
    ),
    CountedAs(
        "dudley",
        "cp-plans-started",
        "Children made subject of a plan",
        "child",
        "Children who were made the subject of a child protection plan, as Dudley prints it.",
    ),
)


def as_counted(measure: Measure, board: str) -> Measure:
    """The measure in the words of what a board's figures of it count."""
    for each in COUNTED_AS:
        if (each.board, each.measure) == (board, measure.id):
            return replace(
                measure,
                title=each.title,
                unit=each.unit,
                definition=each.definition,
                each_is="",
                usual_title=measure.title,
                usual_unit=measure.unit,
            )
    return measure
