"""Derby's returns of 2012-13: what its council, its police and its health services sent."""

from data.returns import (
    derby_2012_13_partners,
    derby_2012_13_programmes,
    derby_2012_13_protection,
    derby_2012_13_referrals,
)
from data.returns.sheet import ReturnSheet

SHEETS: tuple[ReturnSheet, ...] = (
    *derby_2012_13_referrals.SHEETS,
    *derby_2012_13_protection.SHEETS,
    *derby_2012_13_programmes.SHEETS,
    *derby_2012_13_partners.SHEETS,
)
