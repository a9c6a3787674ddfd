"""Every check that a return must pass: the contents page of this folder."""

from collections.abc import Callable, Iterable
from datetime import date

from data.findings import Finding
from data.intake.checks import (
    arithmetic,
    dates,
    front,
    last_time,
    rows,
    spans,
    stocks,
    taken_away,
    wholes,
)
from data.intake.checks.both_sides import cannot_both_be_right
from data.intake.checks.gone_quiet import gone_quiet
from data.intake.checks.past import History, Past, past_of
from data.intake.checks.reads import each_once
from data.intake.checks.which_quarter import which_quarter
from data.intake.cover import Cover
from data.intake.extract import Extract
from data.intake.front import Front

__all__ = ["check", "each_once"]

WITHIN: tuple[Callable[[Extract], Iterable[Finding]], ...] = (
    arithmetic.totals,
    arithmetic.percentages,
    arithmetic.changes,
    arithmetic.quarters_and_year,
    spans.months_and_quarters,
    stocks.stocks,
    wholes.parts_of_a_hundred,
    wholes.places,
    wholes.more_than_the_whole,
    wholes.more_of_one_kind_than_in_all,
    wholes.more_than_usual,
    rows.printed_twice,
    rows.duplicate_rows,
    rows.out_of_range,
    rows.categories_not_listed,
)
ITS_COVER: tuple[Callable[[Extract, Cover, Front], Iterable[Finding]], ...] = (
    front.rows_of_another_agency,
    front.no_figure_of_the_period,
    front.sent_before_its_end,
)
LAST_TIME: tuple[Callable[[Extract, Cover, Past], Iterable[Finding]], ...] = (
    stocks.stocks_since_last_time,
    last_time.sent_otherwise,
    last_time.printed_otherwise,
    last_time.revised,
    last_time.jumps,
    last_time.blanks_with_a_past,
    last_time.year_and_earlier_quarters,
    spans.months_and_quarters_since,
    last_time.same_as_last_time,
)
COVERS_BEFORE: tuple[Callable[[Extract, Cover, Front, Past], Iterable[Finding]], ...] = (
    front.in_place_of_another,
    taken_away.nothing_read,
    taken_away.held_figures_lost,
    gone_quiet,
    last_time.not_said_why,
    front.first_of_its_agency,
)
THE_CALENDAR: tuple[Callable[[Cover, Front, date], Iterable[Finding]], ...] = (
    dates.cover_period_to_come,
    dates.sent_to_come,
)


def check(
    found: Extract,
    cover: Cover,
    history: History = None,
    today: date | None = None,
    cover_at: Front | None = None,
) -> list[Finding]:
    """Every finding that one return gives rise to.

    history: the board's dataset before this return; without it nothing is held against it.
    today: the day on which it is checked; without it no period is said to be still to come.
    cover_at: where the lines of its cover stand.
    """
    at, past = cover_at or Front(), past_of(history, cover.board)
    findings = [finding for rule in WITHIN for finding in rule(found)]
    findings += [finding for rule in ITS_COVER for finding in rule(found, cover, at)]
    if past.returns:
        findings += [finding for rule in LAST_TIME for finding in rule(found, cover, past)]
        findings += [finding for rule in COVERS_BEFORE for finding in rule(found, cover, at, past)]
    findings += cannot_both_be_right(found, cover, past)
    findings += which_quarter(found, cover, at, past, today)
    if today:
        findings += [finding for rule in THE_CALENDAR for finding in rule(cover, at, today)]
        findings += dates.figures_to_come(found, cover, today)
    return findings
