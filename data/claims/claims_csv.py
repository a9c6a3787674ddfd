"""The numbers of a text with what the store says of each, as csv: its columns are a contract."""

from collections.abc import Iterable

from data.claims.claim import Claim, Held, Sort
from data.csv_text import Cell, as_csv, plain_number
from data.framework.framework import Framework
from data.rounding import half_up

COLUMNS = ("line", "number", "claim", "measure", "period", "held", "verdict")


def claims_csv(claims: Iterable[Claim], framework: Framework) -> str:
    """A row to each number, in order, with these columns.

    claim: the words it stands in. held: the figure that the store holds, as the pages round it;
    of a change, how far it went in the direction that the text says. Empty where it is unknown.
    """
    return as_csv((), [COLUMNS, *(_row(each, framework) for each in claims)])


def _row(claim: Claim, framework: Framework) -> tuple[Cell, ...]:
    held = claim.held
    told = (
        (held.measure, str(held.period), _value(claim, held, framework)) if held else ("", "", "")
    )
    return (claim.line, claim.number, claim.said, *told, str(claim.verdict))


def _value(claim: Claim, held: Held, framework: Framework) -> Cell:
    value = -held.value if claim.is_fall and claim.sort.is_change else held.value
    measure = framework.measure(held.measure)
    whole = measure.is_count and claim.sort in {Sort.FIGURE, Sort.TARGET, Sort.AMOUNT}
    return plain_number(value if whole else half_up(value, 1))
