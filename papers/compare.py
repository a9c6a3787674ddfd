"""What changed between two packs, figure by figure, each with why."""

import re
from base64 import b64decode
from binascii import Error as NotBase64Error
from collections.abc import Iterator, Mapping
from csv import Error as CsvError
from dataclasses import dataclass, replace

from data.csv_text import as_csv
from data.figures.data_version import DataVersion
from data.figures.history import Change
from data.figures.reference import FigureKey
from data.figures.why_other import Reason, Why, why_other
from data.framework.framework import Framework
from data.observations import AGENCY, breakdown_parts
from data.periods import Period, is_period, parse
from data.storage.frozen import Frozen, version_in
from data.storage.store import Store
from papers.figures_csv import COLUMNS, read_rows
from papers.gathered import NoPackError
from papers.html import DATA_LINK
from papers.pack import Cell, Figure, Pack, Table, cleaned

LARGEST = 50_000_000  # bytes
HELD = re.compile(rf"{re.escape(DATA_LINK)}([A-Za-z0-9+/=]*)\"")
HEADINGS = ("Measure", "Period", "Agency", "Breakdown", "Was", "Is now", "Why")
CSV_HEADINGS = (
    *("measure", "title", "period", "agency", "breakdown", "agencies"),
    *("was", "is now", "why", "about", "earlier reference", "reference"),
)
NO_FIGURE = "no figure"
WHICH_TO_GIVE = "Give the html of the earlier pack, or the csv that its last section links to."
_ALONE = {
    Why.NEW_PERIOD: "of a new period",
    Why.ADDED: "only in this pack",
    Why.LEFT_OUT: "only in the earlier one",
}
WEIGHT = (Why.REVISED, Why.WITHDRAWN, Why.DEFINITION, Why.UNKNOWN, Why.NEW_PERIOD, Why.ADDED)


@dataclass(frozen=True)
class Earlier:
    """What an earlier pack printed, by what it is of. version: of its data."""

    board: str
    version: DataVersion
    figures: Mapping[FigureKey, Figure]


@dataclass(frozen=True)
class Difference:
    """A figure that is not the same in two packs. was, now: None where a pack has it not."""

    key: FigureKey
    was: Figure | None
    now: Figure | None
    reason: Reason


def earlier_in(content: bytes, name: str, board: str) -> Earlier:
    """The figures of an earlier pack: of its page (html), or the csv that the page holds.

    Raises NoPackError where the file is no pack, or is another board's.
    """
    if len(content) > LARGEST:
        raise NoPackError(f"“{name}” is too large for a pack: more than 50 MB.")
    rows = _rows_in(content, name)
    if not rows or not {*COLUMNS} <= rows[0].keys():
        raise NoPackError(f"“{name}” holds no figures of a pack. {WHICH_TO_GIVE}")
    of_whom, version = rows[0]["board"], version_in(rows[0]["version"])
    if of_whom != board or version is None:
        raise NoPackError(f"“{name}” is a pack of {of_whom}, and not of {board}.")
    found = (_figure(row) for row in rows if is_period(row["period"]))
    try:
        return Earlier(board, version, {key_of_figure(board, each): each for each in found})
    except ValueError as error:
        raise NoPackError(f"“{name}” cannot be read as a pack. {WHICH_TO_GIVE}") from error


def differences(pack: Pack, earlier: Earlier, store: Store) -> tuple[Difference, ...]:
    """Every figure that differs, those with a reason to look at first."""
    board = pack.cover.board_id
    now = {key_of_figure(board, each): each for each in pack.figures}
    last = max((key.period for key in earlier.figures), default=None)
    changes, then = _since(earlier, store)
    framework = store.frameworks().of(board)

    def reason(key: FigureKey) -> Reason:
        if key in now and key in earlier.figures:
            return why_other(key, changes, framework, then)
        return _on_one_side(key, last, is_now=key in now)

    keys = dict.fromkeys([*now, *earlier.figures])
    found = [
        Difference(key, earlier.figures.get(key), now.get(key), reason(key))
        for key in keys
        if _text(earlier.figures.get(key)) != _text(now.get(key))
    ]
    order = {why: place for place, why in enumerate(WEIGHT)}
    return tuple(sorted(found, key=lambda each: order.get(each.reason.why, len(order))))


def compared(pack: Pack, found: tuple[Difference, ...], framework: Framework) -> Pack:
    """The pack with a section on what changed since the earlier one.

    Figures that only one of the packs has are counted, and not listed: the newest quarter is one
    of them for every measure.
    """
    in_both = [each for each in found if each.was and each.now]
    rows = tuple(_row(each, framework) for each in in_both)
    references = tuple(each.now.reference if each.now else "" for each in in_both)
    caption = f"What changed since the earlier pack: {_counted(found, len(in_both))}"
    return replace(pack, compared=cleaned(Table(caption, HEADINGS, rows, references)))


def differences_csv(found: tuple[Difference, ...]) -> str:
    """All differences as csv, also those of figures that only one of the packs has."""
    return as_csv((), [CSV_HEADINGS, *(list(_csv_row(each)) for each in found)])


def key_of_figure(board: str, figure: Figure) -> FigureKey:
    """What a figure of a pack is of."""
    split = breakdown_parts(figure.breakdown) | ({AGENCY: figure.agency} if figure.agency else {})
    agencies = tuple(filter(None, figure.agencies.split(",")))
    period = parse(figure.period)
    return FigureKey(board, figure.measure, period, tuple(sorted(split.items())), agencies)


def _rows_in(content: bytes, name: str) -> list[dict[str, str]]:
    try:
        return [row for row in read_rows(_csv_in(content, name)) if row.get("board")]
    except CsvError as error:
        raise NoPackError(f"“{name}” cannot be read as a pack. {WHICH_TO_GIVE}") from error


def _csv_in(content: bytes, name: str) -> str:
    """The csv of a pack: the file itself, or what its page links to."""
    try:
        text = content.decode("utf-8-sig")
        held = HELD.search(text)
        return b64decode(held[1], validate=True).decode() if held else text
    except (UnicodeDecodeError, NotBase64Error) as error:
        raise NoPackError(f"“{name}” cannot be read as a pack. {WHICH_TO_GIVE}") from error


def _figure(row: Mapping[str, str]) -> Figure:
    names = ("reference", "measure", "title", "period", "agency", "breakdown", "agencies", "figure")
    return Figure(*(row[name] for name in names), None)


def _since(earlier: Earlier, store: Store) -> tuple[tuple[Change, ...], Framework]:
    """What changed in the figures since, and the framework as it was; nothing of another store."""
    frozen, board = Frozen(store), earlier.board
    now = store.frameworks().of(board)
    if earlier.version.event > frozen.newest(board).event:
        return (), now
    try:
        then = frozen.dataset(board, earlier.version).framework
    except ValueError:  # there was no such version here
        return (), now
    return store.changes(board, frozen.moment(board, earlier.version)), then


def _on_one_side(key: FigureKey, last: Period | None, *, is_now: bool) -> Reason:
    if not is_now:
        return Reason(Why.LEFT_OUT)
    is_new = last is not None and key.period.ends > last.ends
    return Reason(Why.NEW_PERIOD if is_new else Why.ADDED)


def _text(figure: Figure | None) -> str:
    return figure.text if figure else ""


def _row(each: Difference, framework: Framework) -> tuple[Cell, ...]:
    figure = each.now or each.was
    if figure is None:
        raise ValueError("A difference is of a figure that one of the packs has.")
    split = figure.breakdown.replace("=", ": ")
    about = (figure.title, each.key.period.in_words(), framework.agency_name(figure.agency), split)
    was, now = (_text(side) or NO_FIGURE for side in (each.was, each.now))
    return tuple(map(Cell, (*about, was, now, str(each.reason))))


def _counted(found: tuple[Difference, ...], in_both: int) -> str:
    """How many figures differ, and how many one of the packs has alone."""
    told = [f"{in_both:,} {'figure differs' if in_both == 1 else 'figures differ'}"]
    for why in (Why.NEW_PERIOD, Why.ADDED, Why.LEFT_OUT):
        many = sum(each.reason.why is why for each in found)
        told += [f"{many:,} {_ALONE[why]}"] if many else []
    return ", ".join(told)


def _csv_row(each: Difference) -> Iterator[str]:
    figure = each.now or each.was
    if figure is not None:
        yield from (figure.measure, figure.title, figure.period, figure.agency)
        yield from (figure.breakdown, figure.agencies, _text(each.was), _text(each.now))
        yield from (str(each.reason.why), each.reason.said)
        yield from (side.reference if side else "" for side in (each.was, each.now))
