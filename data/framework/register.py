"""The register of what changed, written beside a chart: a row more, or a sentence more in one."""

from collections.abc import Mapping

from data.framework.break_check import change_of
from data.framework.break_columns import BREAKS
from data.framework.breaks import Break, as_sentence
from data.framework.rows import Row, Tables


def with_change(own: Tables, change: Break) -> Tables:
    """The board's own tables with a change registered.

    What is registered already of the same figures and period, and is as much of a break, gets the
    new words after its own: nothing that somebody wrote is lost.
    """
    rows = own.get(BREAKS.name, ())
    known = next((row for row in rows if _is_of(row, change)), None)
    if known is None:
        return {**own, BREAKS.name: (*rows, Row(_cells(change)))}
    more = Row({**known.cells, **_joined(known, change)})
    return {**own, BREAKS.name: tuple(more if row is known else row for row in rows)}


def _is_of(row: Row, change: Break) -> bool:
    about = (row["measure"], row["agency"], row["first period"], change_of(row))
    return about == (change.measure, change.agency, str(change.first), change.change)


def _cells(change: Break) -> Mapping[str, str]:
    cells = {
        "measure": change.measure,
        "agency": change.agency,
        "first period": str(change.first),
        "change": str(change.change),
        "reason": change.reason,
        "why it matters": change.matters,
    }
    return {name: text for name, text in cells.items() if text}


def _joined(row: Row, change: Break) -> Mapping[str, str]:
    texts = {"reason": change.reason, "why it matters": change.matters}
    return {
        name: f"{as_sentence(row[name])} {text}" if row[name] else text
        for name, text in texts.items()
        if text and text not in row[name]
    }
