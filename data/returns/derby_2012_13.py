"""Derby's returns of 2012-13: what its council, its police and its health services sent."""

from data.returns import derby_2012_13_council, derby_2012_13_partners
from data.returns.sheet import ReturnSheet

SHEETS: tuple[ReturnSheet, ...] = (
    *derby_2012_13_council.SHEETS,
    *derby_2012_13_partners.SHEETS,
)
