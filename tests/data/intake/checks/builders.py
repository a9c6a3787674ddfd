"""Covers and pasts for the tests of checks, and what findings say."""

from data.intake.checks.past import Past
from data.intake.cover import Cover
from data.periods import parse
from tests.builders_data import Observation, a_return


def a_cover(period: str = "2012-13", agency: str = "police", **fields) -> Cover:
    """The cover of a return of Derby's."""
    named = {"board": "derby", "title": "Return", "sent": ""}
    return Cover(agency=agency, period=parse(period), **(named | fields))


def a_past(*observations: Observation, **cover) -> Past:
    """What a board has learned from one earlier return with these figures."""
    past = Past()
    named = {"title": "Return", "sent": "", "agency": "police", "period": "2011-12"}
    past.learn(a_return(*observations, **(named | cover)))
    return past


def sentences(findings) -> list[str]:
    """What each finding says."""
    return [finding.what for finding in findings]
