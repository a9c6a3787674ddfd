"""Faults of arithmetic, outliers and late returns are three lists."""

from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from dashboards.components.findings_list import findings_list
from dashboards.pages.contents import page_at
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.periods import parse
from tests.builders_data import a_finding, a_return, a_store, an_observation
from tests.frameworks import DERBY

PAGE = page_at("/", DERBY)
TOTAL = a_finding(measure="contacts", period="2012-13 Q1", what="A total.")
OLDER = a_finding(measure="contacts", period="2011-12 Q1", what="An older total.")
JUMP = a_finding(code="jump", measure="contacts", period="2012-13 Q1", what="A jump.")


def a_dataset(*findings, **cover) -> Dataset:
    received = a_return(an_observation("contacts", 4, board=cover.get("board", "derby")), **cover)
    store = a_store(replace(received, findings=findings))
    return store.dataset(cover.get("board", "derby"))


def lists(dataset: Dataset, last: str = "") -> dict[str, list[str]]:
    """What stands in each list, by its summary. last: the last period shown."""
    selection = Selection(dataset.board.id, last=parse(last) if last else None)
    shown = findings_list(PAGE, dataset, selection)
    details = shown.children if shown else []
    return {
        each.children[0].children: [_said(li) for li in each.children[1].children]
        for each in details
    }


def _said(item: Component) -> str:
    """What an item says, without where it stands."""
    first = item.children[0]
    words = first.children if isinstance(first, html.Span) else item.children
    return "".join(each if isinstance(each, str) else each.children for each in words)


def test_arithmetic_and_outliers_are_told_apart():
    assert lists(a_dataset(TOTAL, JUMP)) == {
        "1 thing in these returns does not add up": ["A total."],
        "1 thing in these returns is out of the usual": ["A jump."],
    }


def test_the_newest_quarters_come_first():
    assert lists(a_dataset(OLDER, TOTAL)) == {
        "2 things in these returns do not add up": ["A total.", "An older total."]
    }


def test_those_of_the_quarters_shown_come_before_newer_ones():
    received = a_return(
        an_observation("contacts", 4, period="2011-12 Q1"),
        an_observation("contacts", 5, period="2012-13 Q1"),
    )
    dataset = a_store(replace(received, findings=(OLDER, TOTAL))).dataset("derby")

    assert lists(dataset, last="2011-12 Q4") == {
        "2 things in these returns do not add up": ["An older total.", "A total."]
    }


def test_a_late_return_is_named_with_its_days():
    late = {"board": "northbridge", "period": "2026-27 Q1", "sent": "2026-08-01"}

    assert lists(a_dataset(**late)) == {
        "1 return came late": ["Police, Q1 2026-27: sent on 1 August 2026, 2 days late."]
    }


def test_a_board_that_expects_no_returns_has_none_that_are_late():
    assert lists(a_dataset(sent="2020-01-01")) == {}


def test_no_year_of_a_finding_is_broken_across_two_lines():
    shown = findings_list(PAGE, a_dataset(JUMP), Selection("derby"))
    told = replace(JUMP, what="Contacts fell in Q1 2012-13.")
    told_of = findings_list(PAGE, a_dataset(told), Selection("derby"))

    def unbroken(found: Component) -> list[str]:
        return [
            each.children
            for each in found._traverse()
            if getattr(each, "className", "") == "unbroken"
        ]

    assert (unbroken(shown), unbroken(told_of)) == ([], ["2012-13"])
