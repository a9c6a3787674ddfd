"""Sheets to come."""

from data.returns.sheet import ReturnSheet

SHEETS: tuple[ReturnSheet, ...] = ()
