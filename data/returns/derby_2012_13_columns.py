"""What the columns of Derby's tables of 2012-13 stand for, whichever sheet they are on."""

from data.periods import financial_year
from data.returns.sheet import Key, Role

BOARDS = ("derby",)
YEAR = financial_year(2012)
LAST_YEAR = YEAR.previous()
THIS, BEFORE = Key(period=YEAR), Key(period=LAST_YEAR)
CHANGE, TARGET = Key(role=Role.CHANGE), Key(role=Role.TARGET)


def beside(comparator: str, period: Key = THIS) -> Key:
    """A figure of others, printed beside Derby's own."""
    return period.merged(Key(categories=(("comparator", comparator),)))
