"""Every figure of the four boards stands on a page, and not only in a list or an opened table."""

from collections.abc import Iterator

import pytest

from dashboards.pages.contents import panels_of
from dashboards.pages.planned import planned_pages
from data.figures.dataset import Dataset
from data.observations import AGENCY
from data.storage.store import Store
from tests.samples import store_of

BOARDS = ("derby", "doncaster", "dudley", "northbridge")

# Splits that no chart draws by themselves, and where they are seen all the same.
SEEN_OTHERWISE = {
    # The totals of a chart that is split by both of its dimensions stand at the ends of its bars.
    ("cp-plans-by-category", ("age",)): "plans-by-category",
    ("cp-plans-by-category", ("category",)): "plans-by-category",
    ("cse-risk-outcome", ("first-risk",)): "risk-cohort",
    ("cse-risk-outcome", ("outcome",)): "risk-cohort",
    ("domestic-abuse-suspects", ("age",)): "suspects",
    ("domestic-abuse-suspects", ("sex",)): "suspects",
    ("domestic-abuse-victims", ("age",)): "victims",
    ("domestic-abuse-victims", ("sex",)): "victims",
    ("dash-assessments", ("risk",)): "dash-by-risk",
    # A percentage stands at the bar of the two counts that it is made of.
    ("marac-repeat-rate", ("area",)): "marac-repeats",
    # What was booked is the whole of what became of it.
    ("training-places-booked", ("area",)): "places-by-area",
    # Areas are never added up: these charts show the board's own.
    ("dash-assessments", ("area",)): "dash-by-period",
    ("dash-assessments", ("area", "children-in-household")): "dash-by-period",
    ("dash-assessments", ("area", "children-in-household", "risk")): "dash-by-risk",
    ("dash-children-in-household", ("area",)): "dash-share",
    ("dash-children-in-household", ("area", "risk")): "dash-by-risk",
    # Recorded by the police alone, so that they are shown without their agency.
    ("child-victims-of-crime", ("agency", "offence")): "made-child-victims-of-crime-by-offence",
    (
        "young-people-charged-with-drug-offences",
        ("agency", "drug-class"),
    ): "made-young-people-charged-with-drug-offences-by-drug-class",
    # A course by agency is too fine for a page: each of the two is shown.
    ("training-places-attended", ("agency", "course")): "places-by-course",
    ("training-places-booked", ("agency", "course")): "places-by-course",
    ("training-places-cancelled", ("agency", "course")): "places-by-course",
    ("training-places-did-not-attend", ("agency", "course")): "places-by-course",
}


@pytest.fixture(scope="module")
def store(samples) -> Store:
    return store_of(samples)


def drawn(dataset: Dataset) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Each panel that a page shows, each measure in it, and how it is split there."""
    for page in planned_pages(dataset.framework):
        for panel in panels_of(page, dataset):
            for measure in panel.measures:
                yield panel.id, measure, tuple(sorted(panel.by))


def on_cards(dataset: Dataset) -> set[str]:
    pages = planned_pages(dataset.framework)
    return {card.measure for page in pages for card in page.headlines}


@pytest.mark.parametrize("board", BOARDS)
def test_no_measure_with_figures_stands_in_the_list_of_all_measures_alone(store, board):
    dataset = store.dataset(board)
    shown = {measure for _, measure, _ in drawn(dataset)} | on_cards(dataset)

    assert sorted(set(dataset.measures) - shown) == []


@pytest.mark.parametrize("board", BOARDS)
def test_no_split_of_a_measure_stands_in_an_opened_table_alone(store, board):
    dataset = store.dataset(board)
    shown = list(drawn(dataset))
    splits = {(measure, by) for _, measure, by in shown}
    stored = {
        (measure, tuple(sorted(row.shape)))
        for measure in dataset.measures
        for row in dataset.figures.of(measure)
        if row.shape and row.shape != {AGENCY}
    }

    unseen = stored - splits - SEEN_OTHERWISE.keys()
    panels = {panel for panel, _, _ in shown}
    elsewhere = {SEEN_OTHERWISE[each] for each in (stored - splits) & SEEN_OTHERWISE.keys()}
    assert sorted(unseen) == []
    assert sorted(elsewhere - panels) == []
