"""What a check finds in a return: every sentence that the checks say, in one file."""

from functools import partial

from data.findings import Finding, Severity
from data.framework.hand_overs import Wrong

Cells = tuple[str, ...]
_error = partial(Finding, Severity.ERROR)
_query = partial(Finding, Severity.QUERY)
_note = partial(Finding, Severity.NOTE)

SIDES = {
    Wrong.DIFFERENT: "the two count the same things",
    Wrong.MORE_RECEIVED: "no more can be received than was given",
    Wrong.MORE_GIVEN: "no more can be given than was received",
}


def total_disagrees(sheet: str, cells: Cells, name: str, printed: str, summed: str) -> Finding:
    """A printed total that is not the sum of its cells; both are kept."""
    what = f"{name}: the printed total is {printed}, its cells add up to {summed}."
    to_do = "Check the cells and the total; both are kept until one is corrected."
    return _query("total-disagrees", sheet, cells, what, to_do)


def percentage_disagrees(
    sheet: str, cells: Cells, name: str, printed: str, computed: str
) -> Finding:
    """A printed percentage that its own counts contradict; both are kept."""
    what = f"{name}: printed as {printed}, its counts give {computed}."
    to_do = "Check the counts and the percentage; charts use the counts."
    return _query("percentage-disagrees", sheet, cells, what, to_do)


def change_disagrees(sheet: str, cells: Cells, name: str, printed: str, computed: str) -> Finding:
    """A printed change that the two figures contradict."""
    what = f"{name}: the return says {printed}, its figures give {computed}."
    to_do = "Correct the sentence or the figures; the product shows the computed change."
    return _query("change-disagrees", sheet, cells, what, to_do)


def quarters_disagree(sheet: str, cells: Cells, name: str, year: str, quarters: str) -> Finding:
    """A year that is not the sum of its four quarters."""
    what = f"{name}: the year is printed as {year}, its four quarters add up to {quarters}."
    to_do = "Say whether the definition changed between the two, or correct one of them."
    return _query("quarters-disagree-with-year", sheet, cells, what, to_do)


def parts_disagree(  # noqa: PLR0913 - what is printed, what it is made of, and whose fault it is
    sheet: str, cells: Cells, name: str, printed: str, parts: str, fault: str
) -> Finding:
    """A span that is not the sum of its months or quarters (rule T12)."""
    what = f"{name}: printed as {printed}, while its parts are {parts}; {fault}."
    to_do = "Correct the one that is wrong, or say what the parts leave out."
    return _query("parts-disagree", sheet, cells, what, to_do)


def last_disagrees(  # noqa: PLR0913 - what is printed, and what its last part is
    sheet: str, cells: Cells, name: str, printed: str, last: str, value: str
) -> Finding:
    """A number on the last day of a span that is not that of its last month or quarter (T12)."""
    what = f"{name}: printed as {printed}, while {last}, which ends on the same day, has {value}."
    to_do = "Correct the one that is wrong, or say why they differ."
    return _query("last-disagrees", sheet, cells, what, to_do)


def sides_contradict(
    sheet: str, cells: Cells, name: str, given: str, received: str, rule: str
) -> Finding:
    """Both sides of a hand-over that cannot both be right (rule C19). rule: why they cannot."""
    what = f"{name}: {given} are given and {received} received, and {rule}."
    to_do = "Ask the agency of the other side; then correct the one that is wrong, or say why."
    return _query("sides-contradict", sheet, cells, what, to_do)


def stock_disagrees(sheet: str, cells: Cells, name: str, printed: str, computed: str) -> Finding:
    """A number on a day that does not follow from the one before (rule C2)."""
    what = f"{name}: printed as {printed}, while {computed}."
    to_do = "Check the four figures, or say who moved in or out of the area."
    return _query("stock-disagrees", sheet, cells, what, to_do)


def parts_are_no_whole(sheet: str, cells: Cells, name: str, summed: str) -> Finding:
    """Percentages that should make up 100%, and do not even when each is rounded."""
    what = f"{name}: the parts add up to {summed}, which rounding does not explain."
    to_do = "Check the percentages; together they are 100%."
    return _query("parts-are-no-whole", sheet, cells, what, to_do)


def places_disagree(sheet: str, cells: Cells, name: str, *counts: str) -> Finding:
    """Places booked that are not those attended, cancelled and missed (rule P18).

    counts: booked, attended, cancelled, did not attend, and the sum of the last three.
    """
    booked, attended, cancelled, missed, summed = counts
    became = f"{attended} attended, {cancelled} cancelled and {missed} did not attend"
    what = f"{name}: {booked} booked, while {became}, which is {summed}."
    to_do = "Check the four figures, or say how many came without a booking."
    return _query("places-disagree", sheet, cells, what, to_do)


def more_than_the_whole(sheet: str, cells: Cells, name: str, part: str, whole: str) -> Finding:
    """Some of a thing that are more than all of it."""
    what = f"{name}: {part} cannot be more than {whole}."
    to_do = "Correct one of the two; the first is a part of the second."
    return _error("more-than-the-whole", sheet, cells, what, to_do)


def more_than_usual(sheet: str, cells: Cells, name: str, part: str, whole: str) -> Finding:
    """A count beyond one that it seldom exceeds."""
    what = f"{name}: {part} is more than {whole}."
    to_do = "Check the two figures, or say how the first came to be more."
    return _query("more-than-usual", sheet, cells, what, to_do)


def printed_twice(sheet: str, cells: Cells, name: str, values: str) -> Finding:
    """The same figure with two values in one return; the first is used."""
    what = f"{name} is given more than once, as {values}."
    to_do = "Say which is right; the first is shown until then."
    return _query("printed-twice", sheet, cells, what, to_do)


def row_twice(sheet: str, cells: Cells, first: str) -> Finding:
    """A row that says again what one above it said; it counts once."""
    what = f"This row is the same as the one at {first}; it was counted once."
    to_do = "Delete one of them, or correct its name if it is of something else."
    return _query("row-twice", sheet, cells, what, to_do)


def out_of_range(sheet: str, cells: Cells, name: str, text: str) -> Finding:
    """A negative count, or a share above the whole."""
    what = f"{name} cannot be {text}."
    to_do = "Write a number that is not negative; a percentage lies between 0 and 100."
    return _error("out-of-range", sheet, cells, what, to_do)


def category_not_listed(sheet: str, cells: Cells, name: str, listed: str) -> Finding:
    """A category that the measure does not have."""
    what = f"“{name}” is not one of the categories: {listed}."
    to_do = "Use one of them, or ask the board to add yours."
    return _query("category-not-listed", sheet, cells, what, to_do)


def sent_otherwise(sheet: str, cells: Cells, name: str, changes: str) -> Finding:
    """Figures that another return gave otherwise (rule V2)."""
    what = f"{name}: not as it was sent before: {changes}."
    to_do = "Say why it was corrected, or write what was sent before."
    return _query("sent-otherwise", sheet, cells, what, to_do)


def printed_otherwise(sheet: str, cells: Cells, period: str, changes: str) -> Finding:
    """Figures of an earlier period beside which a form asks for new ones, written over."""
    what = f"The figures that the form shows of {period} were written over, and are held otherwise"
    to_do = (
        f"These cells are not stored. If what was sent for {period} is wrong, send that return "
        "again; if not, say why they differ."
    )
    return _query("printed-otherwise", sheet, cells, f"{what}: {changes}.", to_do)


def revised(sheet: str, cells: Cells, changes: str) -> Finding:
    """Figures that replace those of an earlier version of the same return (rule V1)."""
    what = f"Revised since the return that this one takes the place of: {changes}."
    return _note("revised", sheet, cells, what, "Nothing, if that is right.")


def said_otherwise(sheet: str, cells: Cells, text: str, meaning: str) -> Finding:
    """Words on a form that say its figures are something else than it asks for."""
    what = f"“{text}” speaks of {meaning}."
    to_do = "Write the figures that the form asks for, or say what the words are about."
    return _query("figures-said-otherwise", sheet, cells, what, to_do)


def jump(sheet: str, cells: Cells, name: str, value: str, least: str, most: str) -> Finding:
    """A count out of all proportion to the last ones (rule V3)."""
    usual = "was " + most if least == most else f"lay between {least} and {most}"
    what = f"{name}: {value}, while what was given before {usual}."
    to_do = "Check it; it need not be wrong. If it is right, say what happened."
    return _query("jump", sheet, cells, what, to_do)


def blank_had_a_figure(sheet: str, cells: Cells) -> Finding:
    """Empty cells where the return before had figures."""
    what = "These cells are empty, and the return before this one had figures in them."
    to_do = "Write the figures, or [x] and the reason why they are not known."
    return _query("blank-had-a-figure", sheet, cells, what, to_do)


def same_as_last_time(sheet: str, cells: Cells, period: str, earlier: str) -> Finding:
    """A return that repeats the one before it."""
    what = f"Every figure for {period} is the one that was sent for {earlier}."
    to_do = "Check that these are the figures of the period on the cover."
    return _query("same-as-last-time", sheet, cells, what, to_do)


def period_not_begun(sheet: str, cell: str, period: str) -> Finding:
    """A cover that names a period which is still to come."""
    what = f"The cover says {period}, which has not begun."
    to_do = "Correct the line “Period” on the cover sheet."
    return _error("period-not-begun", sheet, (cell,), what, to_do)


def period_not_ended(sheet: str, cell: str, period: str) -> Finding:
    """A cover that names a period which has not ended."""
    what = f"The cover says {period}, which has not ended."
    to_do = "Say up to which day the figures count, or send it when the period has ended."
    return _query("period-not-ended", sheet, (cell,), what, to_do)


def figures_not_begun(sheet: str, cells: Cells, period: str) -> Finding:
    """Figures for a period which is still to come."""
    what = f"These are figures for {period}, which has not begun."
    to_do = "Correct the heading that names the period, or take the figures out."
    return _error("figures-not-begun", sheet, cells, what, to_do)


def figures_not_ended(sheet: str, cells: Cells, period: str) -> Finding:
    """Figures for a quarter which has not ended."""
    what = f"These are figures for {period}, which has not ended."
    to_do = "Say up to which day they count, or leave them out until it has."
    return _query("figures-not-ended", sheet, cells, what, to_do)


def sent_to_come(sheet: str, cell: str, sent: str) -> Finding:
    """A date of sending that is still to come."""
    what = f"The cover says it was sent on {sent}, a day that has not come."
    return _query("sent-to-come", sheet, (cell,), what, "Write the day on which it is sent.")


def sent_before_its_end(sheet: str, cell: str, sent: str, period: str) -> Finding:
    """A return that was sent before its period was over."""
    what = f"The cover says it was sent on {sent}, before the end of {period}."
    to_do = "Correct the period or the date on the cover, or say up to which day it counts."
    return _query("sent-before-its-end", sheet, (cell,), what, to_do)


def rows_of_another_agency(sheet: str, cells: Cells, agency: str, theirs: str) -> Finding:
    """A sheet that is of another agency than the cover."""
    what = f"The cover names {agency}, and every row of this sheet is of {theirs}."
    to_do = "Correct the agency on the cover, or say why the rows are another's."
    return _query("rows-of-another-agency", sheet, cells, what, to_do)


def no_figure_of_the_period(sheet: str, cell: str, period: str, theirs: str) -> Finding:
    """A return without any figure of the period on its cover."""
    what = f"The cover says {period}, and no figure is of that time: they are for {theirs}."
    to_do = "Correct the period on the cover, or send the sheets of that period."
    return _query("no-figure-of-the-period", sheet, (cell,), what, to_do)


def takes_the_place(sheet: str, cell: str, period: str, other: str) -> Finding:
    """A return for a period of which one was received already (rule V1)."""
    what = f"A return for {period} with other figures is held ({other}); this one supersedes it."
    return _note("takes-the-place", sheet, (cell,), what, "Nothing, if it is a correction.")


def later_return_held(sheet: str, cell: str, period: str, other: str) -> Finding:
    """A return that is older than the one that is held for its period."""
    what = f"A return for {period} that was sent later is held ({other}); it stays in force."
    to_do = "If this one is the newer, correct the line “Date sent” on its cover."
    return _note("later-return-held", sheet, (cell,), what, to_do)


def first_of_its_agency(sheet: str, cell: str, agency: str) -> Finding:
    """The first return of an agency, where others have sent for earlier periods."""
    what = f"No return of {agency} was received before, while others sent theirs."
    to_do = "Nothing, if the agency on the cover is right."
    return _note("first-of-its-agency", sheet, (cell,), what, to_do)


def sheet_of_another_board(sheet: str, board: str) -> Finding:
    """A sheet that is one of another board's returns."""
    what = f"This is a sheet that {board} is sent; nothing was read from it."
    to_do = "Correct the board on the cover, or take the sheet out."
    return _query("sheet-of-another-board", sheet, ("A1",), what, to_do)
