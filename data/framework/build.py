"""From the rows of a framework's tables to the value that the product works with."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from data.framework.agency import Agency
from data.framework.aims import aims_in
from data.framework.board import Board
from data.framework.board_columns import BOARD
from data.framework.break_columns import BREAKS
from data.framework.breaks import Break, Change
from data.framework.columns import (
    AGENCIES,
    CATEGORIES,
    EVERY,
    MEASURES,
    RETURNS,
    SPLITS,
    THEMES,
    UNITS,
)
from data.framework.conditions import where_of
from data.framework.expected import Expected, Often, reported
from data.framework.framework import Framework
from data.framework.hand_over_reading import hand_overs_in, ways_in
from data.framework.layouts.laid_out import asked_beside
from data.framework.layouts.layout_reading import sheets_in
from data.framework.layouts.sheet import ReturnSheet
from data.framework.layouts.taught_rows import taught_in
from data.framework.layouts.themes import further_sheets, sheets_by_theme
from data.framework.measures import (
    COUNTS_FIRST_BELOW,
    PER_CENT,
    SMALL_BELOW,
    SMALLEST_DENOMINATOR,
    Breakdown,
    Computation,
    InPublic,
    Kind,
    Measure,
    Part,
    Polarity,
    RateOfQuarter,
)
from data.framework.meetings import meetings_in
from data.framework.page_reading import pages_in
from data.framework.published import published_in
from data.framework.publishing import Insiders, SmallCounts
from data.framework.rows import Row, Tables
from data.framework.signal_rule import SignalRule
from data.framework.target_columns import TARGETS
from data.framework.target_rows import target_of
from data.framework.terms import terms_in
from data.framework.theme import Theme
from data.framework.word_columns import TERMS
from data.periods import Period, parse

DUE_AFTER = 30  # days
COUNTED = Row({"decimals": "0", "said after": "yes"})  # of whole things, in their plural
_Categories = Mapping[tuple[str, str], tuple[str, ...]]


def framework_of(tables: Tables, version: int = 0) -> Framework:
    """The framework that merged tables describe. version: its number in the store.

    Raises ValueError or KeyError where check_tables has an error: those are looked for first.
    """
    (row,) = tables[BOARD.name]
    board = board_of(row)
    listed = _categories_of(tables[CATEGORIES.name])
    themes = tuple(Theme(each["id"], each["name"]) for each in tables[THEMES.name])
    units = {each["id"]: each for each in tables[UNITS.name]}
    splits = {each["split by"]: each for each in tables[SPLITS.name]}
    counted = (_measure_of(each, listed, splits, units) for each in tables[MEASURES.name])
    measures = tuple(_told_as(board, each) for each in counted)
    returns = tuple(map(_expected_of, tables[RETURNS.name]))
    return Framework(
        board,
        tuple(map(_agency_of, tables[AGENCIES.name])),
        themes,
        measures,
        returns,
        tuple(_break_of(board.id, each) for each in tables[BREAKS.name]),
        _sheets_of(tables, board, themes, measures, returns),
        tuple(target_of(each, version) for each in tables[TARGETS.name]),
        version,
        pages_in(tables),
        terms_in(tables[TERMS.name]),
        aims_in(tables),
        meetings_in(tables),
        taught=taught_in(tables)[0],
        published=published_in(tables),
        hand_overs=hand_overs_in(tables),
        ways=ways_in(tables),
    )


def board_of(row: Row) -> Board:
    """The board that a row describes."""
    return Board(
        row["id"],
        row["name"],
        row["short name"],
        row["marking"] or "OFFICIAL",
        row.says("illustrative"),
        row.several("own areas"),
        _period_or_none(row["first quarter"]),
        int(row["due after"] or DUE_AFTER),
        int(row["smallest denominator"] or SMALLEST_DENOMINATOR),
        int(row["counts first below"] or COUNTS_FIRST_BELOW),
        SignalRule(row["signals by"] or SignalRule.FOUR),
        int(row["small below"] or SMALL_BELOW),
        row.says("noughts hidden"),
        SmallCounts(row["small counts"] or SmallCounts.HIDDEN),
        Insiders(row["insiders"] or Insiders.AGENCIES),
    )


def _told_as(board: Board, measure: Measure) -> Measure:
    """The measure, which knows what its board calls few and unusual, so that all who tell it do."""
    return replace(
        measure,
        smallest_denominator=board.smallest_denominator,
        counts_first_below=board.counts_first_below,
        signal_rule=board.signal_rule,
    )


def _sheets_of(
    tables: Tables,
    board: Board,
    themes: tuple[Theme, ...],
    measures: tuple[Measure, ...],
    returns: tuple[Expected, ...],
) -> tuple[ReturnSheet, ...]:
    """The sheets that a board is sent: its own, and by themes whatever stands on none of them."""
    own, _ = sheets_in(tables)
    if not any(sheet.name for sheet in own):
        return (*own, *sheets_by_theme(themes, measures, returns, board.id))
    beside = {each.id for _, each in asked_beside(own, measures, returns, board.first_quarter)}
    left = [each for each in measures if each.id in beside and each.computed is None]
    return (*own, *further_sheets(themes, left, returns, board.id))


def _break_of(board: str, row: Row) -> Break:
    return Break(
        board,
        row["measure"],
        parse(row["first period"]),
        row["reason"],
        Change(row["change"].lower() or Change.REDEFINED),
        row.several("from"),
        row["agency"],
        row["why it matters"],
    )


def _expected_of(row: Row) -> Expected:
    reports, alone = reported(row["reports"])
    return Expected(
        row["agency"],
        reports,
        Often(row["how often"].lower() or Often.QUARTER),
        _period_or_none(row["first period"]),
        _period_or_none(row["last period"]),
        int(row["due after"]) if row["due after"] else None,
        alone,
    )


def _period_or_none(text: str) -> Period | None:
    return parse(text) if text else None


def _agency_of(row: Row) -> Agency:
    return Agency(row["id"], row["name"], row.several("also written as"))


def _categories_of(rows: tuple[Row, ...]) -> _Categories:
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in rows:
        found[row["measure"], row["split by"]].append(row["category"])
    return {key: tuple(each) for key, each in found.items()}


def _measure_of(
    row: Row, listed: _Categories, splits: Mapping[str, Row], units: Mapping[str, Row]
) -> Measure:
    unit = units.get(row["unit"], COUNTED)
    return Measure(
        row["id"],
        row["theme"],
        row["title"],
        row["unit"],
        Kind(row["kind"]),
        Polarity(row["better"] or Polarity.NEUTRAL),
        tuple(_breakdown_of(row["id"], name, listed, splits) for name in row.several("split by")),
        _computation_of(row),
        row["definition"],
        row["each is one"],
        int(unit["decimals"]),
        unit["written"],
        unit.says("said after"),
        row["plural"],
        row.says("title is plural"),
        row["short title"],
        row["a share is of"],
        row["said of a part"],
        row.standard.get("title", ""),
        row.standard.get("unit", ""),
        row["source"],
        row["owner"],
        row["recorded by"],
        row.several("also called"),
        below_nought=unit.says("below nought"),
        of_quarter=RateOfQuarter(row["of a quarter"].lower()),
        in_public=InPublic(row["in public"] or InPublic.PROTECTED),
        small_below=int(row["small below"] or 0),
        small_counts=SmallCounts(row["small counts"]) if row["small counts"] else None,
        may_hide_noughts=row.says("noughts hidden") if row["noughts hidden"] else None,
        insiders=Insiders(row["insiders"]) if row["insiders"] else None,
    )


def _breakdown_of(
    measure: str, name: str, listed: _Categories, splits: Mapping[str, Row]
) -> Breakdown:
    categories = listed.get((measure, name)) or listed.get((EVERY, name), ())
    split = splits.get(name, Row({}))
    return Breakdown(name, categories, split["name"], split.says("overlap"))


def _computation_of(row: Row) -> Computation | None:
    if not row["counts"]:
        return None
    return Computation(
        Part(row["counts"], where_of(row["counts where"])),
        Part(row["out of"], where_of(row["out of where"]), row.says("out of all agencies")),
        int(row["times"] or PER_CENT),
    )
