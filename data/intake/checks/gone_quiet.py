"""What earlier returns of an agency had, and this one has not (rule V8)."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import reduce

from data.findings import Finding
from data.framework.framework import Framework
from data.intake import past_findings as say
from data.intake.checks.past import Past, Sent
from data.intake.cover import Cover
from data.intake.extract import Extract, Read
from data.intake.front import Front
from data.observations import AGENCY
from data.periods import Period, Span, parse

RECENT = 4  # returns: what all of them had is expected again
FEWEST = 2  # returns before a row of theirs is expected
LISTED = 6


@dataclass(frozen=True)
class Place:
    """What a figure is, whatever period its return is for. months: how many it covers."""

    measure: str
    months: int
    categories: frozenset[tuple[str, str]]


Expected = Mapping[Place, str]  # with the sheet that it last stood on


@dataclass(frozen=True)
class Had:
    """What earlier returns had of what the board counts now, under the ids of today."""

    past: Past
    framework: Framework

    def places_of(self, sent: Sent) -> dict[Place, str]:
        """The places that a return had a number in, with their sheets."""
        own = parse(sent.period)
        return {
            Place(measure, row.period.months, frozenset(row.dimensions.items())): row.source.sheet
            for was, row in self.past.brought_by(sent)
            if row.value is not None
            and _is_own(row.period, own)
            and (measure := self.framework.today(was))
        }


def gone_quiet(found: Extract, cover: Cover, front: Front, past: Past) -> Iterator[Finding]:
    """A sheet, a table or a row that every earlier return had, and that is not here.

    A cell that is empty here is no such thing: its row has come. Nor is one that cannot be read.
    """
    if not found.framework.board.expects_returns:
        return
    earlier = past.earlier(cover)
    came = (*found.figures, *found.unread)
    now = {_place(read) for read in came if _is_own(read.key.period, cover.period)}
    had = Had(past, found.framework)
    expected = _in_all(earlier[:RECENT], had) | _of_the_year(earlier, cover, had)
    missing = {place: sheet for place, sheet in expected.items() if place not in now}
    many = min(len(earlier), RECENT)
    they = "the return before" if many == 1 else f"the last {many} returns"
    for sheet, places in _by_sheet(missing).items():
        all_of_it = [each for each, on in expected.items() if on == sheet]
        if len(places) == len(all_of_it):
            yield _about(
                say.sheet_gone(front.sheet, "A1", sheet, they, str(len(places))), places, cover
            )
            continue
        gone = _measures_gone(places, all_of_it)
        if gone:
            of_them = [each for each in places if each.measure in gone]
            names = _listed(
                dict.fromkeys(found.framework.measure(each).title for each in sorted(gone))
            )
            where = _beside(found, sheet, [each.measure for each in all_of_it])
            yield _about(say.table_gone(*where, names, they), of_them, cover)
        rest = [each for each in places if each.measure not in gone]
        if rest and many >= FEWEST:
            where = _beside(found, sheet, [each.measure for each in rest])
            names = _listed(_rows_gone(rest, all_of_it, cover, found.framework))
            yield _about(say.row_gone(*where, names, they), rest, cover)


def _in_all(returns: Collection[Sent], had: Had) -> dict[Place, str]:
    """The places that every one of some returns had a number in."""
    each_had = [had.places_of(sent) for sent in returns]
    if not each_had:
        return {}
    common = reduce(lambda ours, theirs: ours & theirs, (set(had) for had in each_had))
    return {place: sheet for place, sheet in each_had[0].items() if place in common}


def _of_the_year(earlier: Collection[Sent], cover: Cover, had: Had) -> dict[Place, str]:
    """The sheets that come once a year, as the same quarter of the year before had them."""
    if cover.period.span is not Span.QUARTER:
        return {}
    last_year = [each for each in earlier if parse(each.period) == cover.period.a_year_before()]
    since = [each for each in earlier if parse(each.period) > cover.period.a_year_before()]
    then = _in_all(last_year, had)
    others = {sheet for sent in since for sheet in had.places_of(sent).values()}
    return {place: sheet for place, sheet in then.items() if sheet not in others}


def _is_own(period: Period | None, of_return: Period) -> bool:
    """Whether a figure is of its return's own period, or of the year that ended with it."""
    return period is not None and period.ends == of_return.ends


def _place(read: Read) -> Place:
    months = read.key.period.months if read.key.period else 0
    agency = ((AGENCY, read.key.agency),) if read.key.agency else ()
    return Place(read.key.measure, months, frozenset((*read.key.categories, *agency)))


def _by_sheet(missing: Expected) -> dict[str, list[Place]]:
    by_sheet: dict[str, list[Place]] = defaultdict(list)
    for place, sheet in missing.items():
        by_sheet[sheet].append(place)
    return by_sheet


def _measures_gone(places: list[Place], all_of_it: list[Place]) -> set[str]:
    """The measures of which a sheet has nothing left."""
    left = {each.measure for each in all_of_it} - {each.measure for each in places}
    still = {each.measure for each in set(all_of_it) - set(places)}
    return {each.measure for each in places} - left - still


def _rows_gone(
    places: list[Place], all_of_it: list[Place], cover: Cover, framework: Framework
) -> list[str]:
    """The names of rows of which nothing is left; what is left of others by its measure."""
    still = {pair for each in set(all_of_it) - set(places) for pair in each.categories}
    names: dict[str, None] = {}
    for place in places:
        gone = [
            framework.category_name(dimension, category)
            for dimension, category in sorted(place.categories)
            if (dimension, category) not in still
            and (dimension, category) != (AGENCY, cover.agency)
        ]
        names |= dict.fromkeys(gone or [_rest_of(place, framework)])
    return list(names)


def _rest_of(place: Place, framework: Framework) -> str:
    """What is gone of a measure of which other figures are left: its total, or a part of it."""
    title = framework.measure(place.measure).title
    rest = [each for each in sorted(place.categories) if each[0] != AGENCY]
    parts = [framework.category_name(*each) for each in rest]
    return f"{title}, {', '.join(parts)}" if parts else f"{title}, total"


def _beside(found: Extract, sheet: str, measures: Collection[str]) -> tuple[str, str]:
    """Where on the sheets of this return what is missing would stand: beside what is alike."""
    alike = [read for read in found.figures if read.key.measure in measures]
    same_sheet = (read for read in alike if read.sheet == sheet)
    here = next(same_sheet, None) or next(iter(alike), None)
    return (here.sheet, here.cell) if here else (sheet, "A1")


def _listed(names: Collection[str]) -> str:
    shown = [f"“{name}”" for name in list(names)[:LISTED]]
    more = [f"and {len(names) - LISTED} more"] if len(names) > LISTED else []
    return ", ".join([*shown, *more])


def _about(finding: Finding, places: Collection[Place], cover: Cover) -> Finding:
    measure = min(each.measure for each in places)
    return replace(finding, measure=measure, period=str(cover.period))
