"""What is said of a sheet that is taught: its parts, its labels, its totals, its period."""

from collections.abc import Mapping

from data.framework.framework import Framework
from data.guess.parts import Part
from data.guess.sheet_read import Holds
from data.intake.taught.lesson import AgainstHeld, OfWhen, Source, Total, Whose
from data.intake.taught.meaning import Candidate, Named, StandsFor
from data.observations import Status

MANY: Mapping[Part, str] = {
    Part.HEADING: "headings",
    Part.LABEL: "row labels",
    Part.PERIOD: "periods",
    Part.FIGURE: "figures",
    Part.TOTAL: "totals",
    Part.BEFORE: "last year’s",
    Part.SHARE: "shares",
    Part.CHANGE: "changes",
    Part.NOTE: "notes",
    Part.ASIDE: "left alone",
}
ONE: Mapping[Part, str] = {
    Part.HEADING: "heading",
    Part.LABEL: "row label",
    Part.PERIOD: "period",
    Part.FIGURE: "figure",
    Part.TOTAL: "total",
    Part.BEFORE: "figure of last year",
    Part.SHARE: "share",
    Part.CHANGE: "change",
    Part.NOTE: "note",
    Part.ASIDE: "left alone",
}
STATUSES: Mapping[Status, str] = {
    Status.SUPPRESSED: "hidden [c]",
    Status.NOT_AVAILABLE: "not available",
    Status.NOT_APPLICABLE: "not applicable",
    Status.NIL: "nil",
    Status.LOW: "low: rounds to nought",
}
WHERE: Mapping[Source, str] = {
    Source.CHOSEN: "as you chose",
    Source.COLUMN: "from its column",
    Source.HEADING: "from a heading",
    Source.FILE_NAME: "from the file’s name",
    Source.ASKED: "asked each time",
}
NEXT_TIME: Mapping[Source, str] = {
    Source.COLUMN: "Next time: look in the same column.",
    Source.HEADING: "Next time: look in the same heading.",
    Source.FILE_NAME: "Next time: look in the file’s name.",
    Source.ASKED: "Next time: ask.",
    Source.CHOSEN: "Next time: ask.",
}


def lead_words(file: str, sheet: str, *, is_known: bool) -> str:
    """Which sheet of which file, and what stands beneath."""
    named = f"“{file}”, sheet “{sheet}”."
    if is_known:
        return (
            f"{named} It was recognised by a layout that the board has stored, and something of "
            "it has changed. Nothing is stored yet."
        )
    return (
        f"{named} It is no form of the board, and nobody has told the product about this kind of "
        "sheet yet. This is what it understood; nothing is stored."
    )


def whose_words(whose: Whose, framework: Framework) -> str:
    """Who sends the sheet, and where that stands."""
    if not whose.agency:
        return ""
    return f"Sent by {framework.agency_name(whose.agency)} ({_where(whose.source, whose.cell)})."


def when_words(when: OfWhen) -> str:
    """Of which period the return is, where that stands, and where it is looked for next time."""
    if when.period is None:
        return ""
    said = f"For {when.period.in_words()} ({_where(when.source, when.cell)})."
    cell = f"Next time: look in {when.cell}."
    return f"{said} {cell if when.source is Source.CELL else NEXT_TIME[when.source]}"


def _where(source: Source, cell: str) -> str:
    return f"in {cell}" if source is Source.CELL and cell else WHERE.get(source, "in a cell")


def taken_words(taken: Candidate) -> str:
    """What a label was taken for, with how like the two names are."""
    titles = ", ".join(each.title or str(each.what) for each in taken.meanings)
    return f"{titles or 'nothing'} ({taken.score:.2f})"


def says_more(taken: Candidate) -> bool:
    """Whether a label stands for anything: one that says nothing more needs no line."""
    return any(each.what is not StandsFor.NOTHING for each in taken.meanings)


def label_words(named: Named) -> str:
    """The label as it stands on the sheet."""
    return " | ".join(named.words)


def totals_words(totals: tuple[Total, ...]) -> str:
    """How many printed totals the figures reproduce, and which do not add up."""
    if not totals:
        return ""
    of = {holds: [each for each in totals if each.holds is holds] for holds in Holds}
    said = [f"{len(of[Holds.YES])} of {len(totals)} printed totals reproduced"]
    if of[Holds.NO]:
        said.append(f"{_cells(of[Holds.NO])} do not add up")
    if of[Holds.UNKNOWN]:
        said.append(f"{_cells(of[Holds.UNKNOWN])} cannot be checked, a part is not known")
    return f"{'; '.join(said)}."


MOST_NAMED = 6  # cells of a kind


def _cells(totals: list[Total]) -> str:
    named = ", ".join(each.cell for each in totals[:MOST_NAMED])
    more = len(totals) - MOST_NAMED
    return f"{named} and {more} more" if more > 0 else named


def held_words(against: AgainstHeld) -> str:
    """How far figures that the board holds already agree with those of the sheet."""
    if not against.compared:
        return ""
    agreed = (
        f"Earlier figures agree with what is held in {against.agree} of {against.compared} cells."
    )
    differ = ", ".join(cell for _, cell in against.differ[:MOST_NAMED])
    return f"{agreed} Others: {differ}." if differ else agreed


def figures_words(many: int, wait: int) -> str:
    """How many figures would be stored, and how many wait for an answer."""
    said = {0: "No figure would be read", 1: "1 figure would be read"}.get(
        many, f"{many:,} figures would be read"
    )
    return f"{said}, {wait:,} more wait for an answer" if wait else said


def waiting_words(wait: int) -> str:
    """What becomes of figures that wait, where a layout is stored without them."""
    if not wait:
        return ""
    figures = "1 figure waits" if wait == 1 else f"{wait:,} figures wait"
    return (
        f"It can be stored in part: {figures} for an answer and will not be read. The return then "
        "asks about them, and its receipt says that they were left out."
    )


def change_words(more: int, wait: int) -> str:
    """What an answer changed, for who has just given it."""
    said = {0: "As many figures as before would be read", 1: "1 more figure would be read"}.get(
        more, f"{abs(more):,} {'more' if more > 0 else 'fewer'} figures would be read"
    )
    return f"{said}; {wait:,} wait for an answer." if wait else f"{said}."
