"""Whether a return is for the quarter on its cover: all that speaks for another, weighed (T11)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from data.findings import Finding
from data.framework.board import Board
from data.intake import past_findings as say
from data.intake.checks.past import Past
from data.intake.checks.reads import each_once, known
from data.intake.cover import Cover
from data.intake.extract import Extract, Read
from data.intake.front import Front, Named, Naming
from data.intake.ledger import due_day
from data.periods import Period, Span, parse

ENOUGH = 8  # figures, none of them nought, before their being alike says anything
ALIKE = 0.9  # of the figures, at least, where they are those of one quarter
UNLIKE = 0.3  # at most, where they are not
STOPS = 3  # the weight of evidence at which a return is stopped
SAME_FIGURES, WORDS_OF_THE_FORM, NOTHING_ALIKE, A_HINT = 3, 2, 2, 1


@dataclass(frozen=True)
class Evidence:
    """One thing that speaks for another quarter, or against it: how much, and in words."""

    weight: int
    words: str = ""


@dataclass(frozen=True)
class Case:
    """A return, and what it is held against. figures: those of the period on its cover."""

    board: Board
    figures: tuple[Read, ...]
    before: tuple[Read, ...]
    cover: Cover
    front: Front
    past: Past
    today: date | None


def which_quarter(
    found: Extract, cover: Cover, front: Front, past: Past, today: date | None
) -> Iterator[Finding]:
    """A cover that names one quarter over the figures of another.

    The words of a form are asked about, since the form of the quarter before is often filled in
    again; with more that says the same, the return is stopped until its sender says which
    quarter is meant.
    """
    if cover.meant:
        yield say.quarter_as_meant(front.sheet, front.cell("period"), cover.period.short())
    if cover.meant:
        return
    if cover.period.span is not Span.QUARTER:
        yield from _another_span(found.framework.board, cover, front)
        return
    yield from _longer_titles(found.framework.board, cover, front)
    once = each_once(found.figures).values()
    figures = tuple(read for read in once if read.key.period == cover.period)
    case = Case(found.framework.board, figures, tuple(found.before), cover, front, past, today)
    weighed = {other: list(_for(other, case)) for other in _others(case)}
    if not weighed:
        return
    at = (front.sheet, front.cell("period"), cover.period.short())
    other = max(weighed, key=lambda each: (_weight(weighed[each]), each))
    named = [each for each in weighed if _form_names(each, case)]
    if _weight(weighed[other]) >= STOPS:
        asked = say.wrong_quarter(*at, other.short(), _told(weighed[other]))
        yield replace(asked, period=str(other))
    elif named:
        other = named[-1]
        asked = say.another_quarter_named(*at, other.short(), _told(weighed[other]))
        yield replace(asked, period=str(other))


def _another_span(board: Board, cover: Cover, front: Front) -> Iterator[Finding]:
    """A cover that names a year, a half year or some months, over a form of one quarter.

    Its figures would be stored as those of the longer period, beside the quarters and unlike them.
    """
    said = [each for each in front.named if each.how is not Naming.FILE]
    named = {each.period for each in said}
    if board.expects_returns and len(named) == 1:
        (other,) = named
        asked = say.wrong_quarter(
            front.sheet,
            front.cell("period"),
            cover.period.short(),
            other.short(),
            f"{_in_words(said)} {'say' if len(said) > 1 else 'says'} {other.short()}",
        )
        yield replace(asked, period=str(other))


def _longer_titles(board: Board, cover: Cover, front: Front) -> Iterator[Finding]:
    """Titles that speak of other months than the quarter on the cover, as of the year so far."""
    said = [each for each in front.named if each.how is Naming.TITLE]
    others = [each for each in said if each.period.span is not Span.QUARTER]
    for sheet in dict.fromkeys(each.sheet for each in others if board.expects_returns):
        named = next(each for each in others if each.sheet == sheet)
        at = (named.sheet, named.cell, cover.period.short(), named.period.in_words())
        yield replace(say.other_months_named(*at), period=str(cover.period))


def _weight(evidence: list[Evidence]) -> int:
    return sum(each.weight for each in evidence)


def _told(evidence: list[Evidence]) -> str:
    return "; ".join(each.words for each in evidence if each.words)


def _others(case: Case) -> tuple[Period, ...]:
    """The quarters that may be meant: those beside it, those named, those returned before."""
    said = case.cover.period
    named = {each.period for each in case.front.named}
    sent = {parse(each.period) for each in case.past.returns if each.agency == case.cover.agency}
    quarters = {each for each in named | sent if each.span is Span.QUARTER}
    return tuple(sorted(({said.previous(), said.following()} | quarters) - {said}))


def _for(other: Period, case: Case) -> Iterator[Evidence]:
    """All that speaks for another quarter than the one on the cover, or against it."""
    yield from _words(other, case)
    yield from _same_figures(other, case)
    yield from _nothing_alike(case)
    yield from _not_returned(other, case)
    yield from _not_ended(other, case)


def _words(other: Period, case: Case) -> Iterator[Evidence]:
    named = _form_names(other, case)
    was_grey = _was_grey(other, case)
    told = ([_in_words(named)] if named else []) + ["its grey figures"] * was_grey
    if told:
        says = "say" if len(told) > 1 or len(named) > 1 or was_grey else "says"
        yield Evidence(WORDS_OF_THE_FORM, f"{' and '.join(told)} {says} {other.short()}")
    if any(each.how is Naming.FILE and each.period == other for each in case.front.named):
        yield Evidence(A_HINT, f"the file is named after {other.short()}")


def _form_names(other: Period, case: Case) -> list[Named]:
    return [
        each for each in case.front.named if each.how is not Naming.FILE and each.period == other
    ]


def _in_words(named: list[Named]) -> str:
    sheets = [f"“{each.sheet}”" for each in named if each.how is Naming.TITLE]
    listed = [f"the heading of {', '.join(dict.fromkeys(sheets))}"] if sheets else []
    ways = {each.how for each in named}
    listed += ["the form's own number"] if Naming.FORM in ways else []
    listed += ["the day on which it is due"] if Naming.DUE in ways else []
    return ", ".join(listed)


def _was_grey(other: Period, case: Case) -> bool:
    """Whether the grey figures, of the quarter before the form's, are those before the other."""
    alike, many = _alike(case.before, other.previous(), case.past)
    as_said, _ = _alike(case.before, case.cover.period.previous(), case.past)
    return many >= ENOUGH and alike >= ALIKE * many and as_said <= UNLIKE * many


def _same_figures(other: Period, case: Case) -> Iterator[Evidence]:
    alike, many = _alike(case.figures, other, case.past)
    as_held, of_held = _alike(case.figures, case.cover.period, case.past)
    if many < ENOUGH:
        return
    if alike >= ALIKE * many and as_held <= UNLIKE * of_held:
        words = f"{alike} of {many} figures are those held for {other.short()}"
        yield Evidence(SAME_FIGURES, words)
    elif alike <= UNLIKE * many and not case.past.in_place_of(case.cover):
        # The other quarter has figures of its own, and this one is still to come.
        yield Evidence(-WORDS_OF_THE_FORM)


def _nothing_alike(case: Case) -> Iterator[Evidence]:
    """Nearly all figures others than those held for the quarter on the cover."""
    alike, many = _alike(case.figures, case.cover.period, case.past)
    if many < ENOUGH or alike > UNLIKE * many or not case.past.in_place_of(case.cover):
        return
    said = case.cover.period.short()
    changed = f"{many - alike} of {many} figures differ from the return held for {said}"
    if case.cover.revision:
        yield Evidence(A_HINT, changed)
    else:
        yield Evidence(NOTHING_ALIKE, f"{changed}, and it does not say why it is sent again")


def _not_returned(other: Period, case: Case) -> Iterator[Evidence]:
    """The other quarter is late, while that of the cover is held already."""
    if case.today is None or not case.board.expects_returns:
        return
    if not case.past.in_place_of(case.cover):
        return
    returned = {each.period for each in case.past.returns if each.agency == case.cover.agency}
    due = due_day(case.board, other)
    if str(other) not in returned and due < case.today and other > case.cover.period:
        yield Evidence(A_HINT, f"{other.short()} has not come and was due on {due.isoformat()}")


def _not_ended(other: Period, case: Case) -> Iterator[Evidence]:
    """The quarter on the cover is not over, while the other is."""
    if case.today is not None and other.ends < case.today <= case.cover.period.ends:
        yield Evidence(A_HINT, f"{case.cover.period.short()} has not ended")


def _alike(figures: tuple[Read, ...], period: Period, past: Past) -> tuple[int, int]:
    """How many of the figures are those held for a period, and of how many that are held."""
    pairs = [
        (value, row.value)
        for figure, value in known(figures)
        if (row := past.of(figure, period)) and row.value is not None and (value or row.value)
    ]
    return sum(now == then for now, then in pairs), len(pairs)
