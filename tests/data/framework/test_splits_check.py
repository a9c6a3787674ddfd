"""What a framework may not do with categories that overlap, found at its cell (rule C18)."""

from collections import Counter

import pytest

from data.framework.build import framework_of
from data.framework.rows import merged
from data.framework.shipped import SAMPLES, read_folder, standard
from tests.data.framework.tables_of import OWN_MEASURES, own, whole
from tests.data.framework.test_check_framework import faults

KINDS = (("split by", "name", "overlap"), ("area", "area of the town", "yes"))
OVERLAPPING_AGES = (("split by", "overlap"), ("category", "yes"))
CHART = ("page", "id", "chart", "measures", "split by")


def of_some(condition: str):
    """The own measures, the share counted where a condition holds."""
    headings = (*OWN_MEASURES[0], "counts where")
    (visits, due, share) = ((*row, "") for row in OWN_MEASURES[1:])
    return own(measures=(headings, visits, due, (*share[:-1], condition)), splits=KINDS)


def test_a_split_has_its_name_and_overlaps_where_its_row_says_so():
    framework = framework_of(whole(own(splits=KINDS)))

    measure = framework.measure("testbridge-visits")
    assert measure.overlaps("area")
    assert measure.dimension_name("area") == "area of the town"
    assert framework.dimension_name("area") == "area of the town"
    assert framework.dimension_name("home-visitor") == "home visitor"


@pytest.mark.parametrize(
    ("grids", "fault"),
    [
        (
            own(splits=(KINDS[0], ("colour", "colour", "yes"))),
            ("unknown", "splits", ("A2",)),
        ),
        (
            own(splits=(KINDS[0], ("area", "area", "perhaps"))),
            ("not-a-choice", "splits", ("C2",)),
        ),
        (
            of_some("area=North|South"),
            ("added-though-overlapping", "measures", ("J4",)),
        ),
        (
            own(
                splits=KINDS,
                charts=(
                    CHART,
                    ("referrals", "visits", "divided bars", "testbridge-visits", "area"),
                ),
            ),
            ("divided-though-overlapping", "charts", ("E2",)),
        ),
        (
            own(splits=OVERLAPPING_AGES),
            ("divided-though-overlapping", "splits", ("B2",)),
        ),
    ],
)
def test_a_fault_of_what_overlaps_is_found_at_its_cell(grids, fault):
    assert faults(grids) == [fault]


@pytest.mark.parametrize("condition", ["area=North", "", "area"])
def test_one_category_of_what_overlaps_may_be_counted(condition):
    assert "added-though-overlapping" not in [code for code, *_ in faults(of_some(condition))]


@pytest.mark.parametrize("folder", sorted(SAMPLES.glob("*/framework")), ids=lambda f: f.parent.name)
def test_no_list_of_categories_stands_twice_in_what_is_shipped(folder):
    own_rows, shared = read_folder(folder), merged(standard(), read_folder(folder))
    listed = {(row["measure"], row["split by"]) for row in shared["categories"]}
    measures = {(row["sheet"], row["table"]): row["measure"] for row in own_rows["tables"]}
    repeated = Counter(
        (row["sheet"], row["table"], row["axis"], row["categories"].partition("=")[0])
        for row in own_rows["labels"]
        if row["reads"] == "category"
        and row["text"] == row["categories"].partition("=")[2]
        and (measures[row["sheet"], row["table"]], row["categories"].partition("=")[0]) in listed
    )

    assert [key for key, many in repeated.items() if many > 1] == []
