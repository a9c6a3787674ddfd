"""Numbers on a day: each is the one before, more those that began, less those that ended."""

from collections.abc import Iterator

from data.findings import Finding
from data.intake import check_findings as say
from data.intake.checks.past import Past
from data.intake.checks.reads import (
    Figures,
    about,
    changed_to,
    each_once,
    known,
    like,
    plain,
)
from data.intake.cover import Cover
from data.intake.extract import Extract, Read

# (number on the last day, started in the period, ended in the period)
STOCKS = (("cp-plans", "cp-plans-started", "cp-plans-ended"),)


def stocks(found: Extract) -> Iterator[Finding]:
    """Stocks that do not follow from the one before in the same return (rule C2)."""
    once = each_once(found.figures)
    for now, moved in _stocks_with_moves(once):
        for before, was in known([like(now, once, period=_period_before(now))]):
            yield from _out_of_step(found, (now, *moved, before), was)


def stocks_since_last_time(found: Extract, _: Cover, past: Past) -> Iterator[Finding]:
    """Stocks that do not follow from the one that an earlier return gave (rule C2)."""
    once = each_once(found.figures)
    for now, moved in _stocks_with_moves(once):
        if list(known([like(now, once, period=_period_before(now))])):
            continue
        before = past.of(changed_to(now, period=_period_before(now)))
        if before is not None and before.value is not None:
            yield from _out_of_step(found, (now, *moved), before.value)


def _stocks_with_moves(once: Figures) -> Iterator[tuple[Read, tuple[Read, Read]]]:
    """Each stock that is known, with those that started and those that ended."""
    for stock, started, ended in STOCKS:
        for now in (figure for figure in once.values() if figure.key.measure == stock):
            parts = [now, like(now, once, measure=started), like(now, once, measure=ended)]
            found = [part for part, _ in known(parts)]
            if len(found) == len(parts):
                yield now, (found[1], found[2])


def _period_before(now: Read) -> object:
    return now.key.period.previous() if now.key.period else None


def _out_of_step(found: Extract, parts: tuple[Read, ...], was: float) -> Iterator[Finding]:
    """parts: the stock, those started, those ended, and the stock before if it is printed."""
    now = parts[0]
    left, came, went = (part.figure.value or 0.0 for part in parts[:3])
    if was + came - went == left:
        return
    computed = (
        f"{plain(was)} before, {plain(came)} started and {plain(went)} ended "
        f"give {plain(was + came - went)}"
    )
    cells = tuple(part.cell for part in (now, *parts[3:], *parts[1:3]))
    finding = say.stock_disagrees(now.sheet, cells, found.title(now), plain(left), computed)
    yield about(finding, now)
