"""Who reports what: the grid of themes by agency, and what a tick in it means."""

from collections import defaultdict
from collections.abc import Mapping, Set
from dataclasses import dataclass, replace

from data.framework.columns import MEASURES
from data.framework.expected import alone
from data.framework.rows import merged
from data.framework.set_up import fields
from data.framework.set_up.basis import Basis
from data.framework.set_up.draft import Asks, Draft
from data.framework.set_up.written import own_tables
from data.observations import AGENCY

ByTheme = Mapping[str, Mapping[str, str]]  # of each theme, the titles of its measures by id


@dataclass(frozen=True)
class Grid:
    """What is ticked on the screen: cells, single measures of those that are open, and those."""

    asked: Set[str]
    single: Set[str]
    open: Set[str]


def grid_of(draft: Draft, basis: Basis) -> ByTheme:
    """What can be asked under each theme, in order: what is counted, and not computed."""
    rows = merged(basis.standard, own_tables(draft, basis))[MEASURES.name]
    listed: dict[str, dict[str, str]] = defaultdict(dict)
    for row in rows:
        if not row["counts"]:
            listed[row["theme"]][row["id"]] = row["title"]
    return {theme: listed[theme] for theme in basis.themes if theme in listed}


def asked_under(asks: Asks, agency: str, theme: str, measures: Set[str]) -> frozenset[str]:
    """The measures of a theme that an agency is asked for."""
    if (agency, theme) in asks:
        return frozenset(measures)
    return frozenset(each for each in measures if (agency, alone(each, theme)) in asks)


def asked_of_several(draft: Draft, basis: Basis, by_theme: ByTheme) -> Mapping[str, list[str]]:
    """The agencies that are asked for one and the same figure of the board, by its title.

    What is split by agency has a figure of each, and is not among them.
    """
    rows = merged(basis.standard, own_tables(draft, basis))[MEASURES.name]
    one_figure = {row["id"] for row in rows if AGENCY not in row.several("split by")}
    found: dict[str, list[str]] = {}
    for theme, measures in by_theme.items():
        for measure in one_figure & measures.keys():
            asked = [
                agency.name
                for agency in draft.senders
                if draft.asks & {(agency.id, theme), (agency.id, alone(measure, theme))}
            ]
            if len(asked) > 1:
                found[measures[measure]] = asked
    return found


def asked_in_grid(draft: Draft, by_theme: ByTheme, ticked: Grid) -> Draft:
    """The draft with what is ticked. Of a cell that is open, what was changed in it counts."""
    asks = draft.asks
    for agency in draft.senders:
        for theme, measures in by_theme.items():
            before = asked_under(draft.asks, agency.id, theme, measures.keys())
            after = _asked_in_cell(agency.id, theme, before, frozenset(measures), ticked)
            if after != before:
                asks = with_cell(asks, agency.id, theme, after, measures.keys())
    return replace(draft, asks=asks)


def with_cell(asks: Asks, agency: str, theme: str, asked: Set[str], measures: Set[str]) -> Asks:
    """Who reports what, when an agency is asked for these measures of a theme, and no others."""
    single = {each: alone(each, theme) for each in measures}
    listed = {theme, *single.values()}
    others = frozenset(each for each in asks if each[0] != agency or each[1] not in listed)
    reports = {theme} if asked >= measures else {single[each] for each in asked}
    return others | {(agency, each) for each in reports}


def reported_by(draft: Draft, measure: str, agencies: Set[str], by_theme: ByTheme) -> Draft:
    """The draft in which these agencies report a measure, and no others."""
    theme = next(theme for theme, measures in by_theme.items() if measure in measures)
    measures = by_theme[theme].keys()
    asks = draft.asks
    for agency in draft.senders:
        before = asked_under(asks, agency.id, theme, measures)
        after = before | {measure} if agency.id in agencies else before - {measure}
        if after != before:
            asks = with_cell(asks, agency.id, theme, after, measures)
    return replace(draft, asks=asks)


def _asked_in_cell(
    agency: str, theme: str, before: frozenset[str], measures: frozenset[str], ticked: Grid
) -> frozenset[str]:
    cell = fields.cell(agency, theme)
    if cell in ticked.open:
        single = frozenset(each for each in measures if fields.cell(agency, each) in ticked.single)
        if single != before:
            return single
    if (cell in ticked.asked) == bool(before):
        return before
    return measures if cell in ticked.asked else frozenset()
