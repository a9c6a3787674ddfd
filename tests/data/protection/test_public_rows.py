"""The rows of figures as the public may read them."""

import pandas as pd
import pytest

from data.observations import Status, frame_of
from data.protection.attackers import Settings
from data.protection.public_rows import public_rows
from data.protection.publish import Made, release_of
from tests.builders_data import Observation, an_observation, figures_of
from tests.frameworks import DERBY


def _public(*rows: Observation) -> pd.DataFrame:
    figures = figures_of(*rows)
    made = Made("derby", "2013-05-01", "one")
    release = release_of(made, DERBY, figures.of, (), Settings(seconds=1))
    return public_rows(frame_of(list(rows)), DERBY, release)


def test_a_small_count_is_hidden_and_leaves_no_trace() -> None:
    told = _public(
        an_observation("contacts", 3, agency="police", cell="B4"),
        an_observation("contacts", 50, agency="health-hospital", cell="B5"),
        an_observation("contacts", 60, agency="housing", cell="B6"),
    )

    row = told.iloc[0]
    assert pd.isna(row["value"])
    assert row["status"] == Status.SUPPRESSED
    assert not row[["file", "sheet", "cell", "text"]].any()
    # The others too: of two, one could tell the small count from the total and its own.
    assert told["status"].eq(Status.SUPPRESSED).all()


def test_what_an_agency_hid_looks_the_same() -> None:
    told = _public(
        an_observation("contacts", None, agency="police", status=Status.SUPPRESSED, cell="B4"),
        an_observation("contacts", 50, agency="housing", cell="B6"),
    )

    assert not told.iloc[0][["file", "sheet", "cell", "text"]].any()


@pytest.mark.parametrize("measure", ["training-places-attended", "population-0-17"])
def test_what_counts_no_child_is_as_it_is(measure: str) -> None:
    told = _public(an_observation(measure, 3, "2012-13"))

    assert told.iloc[0]["value"] == 3


def test_a_percentage_is_shown_where_both_its_counts_are() -> None:
    told = _public(
        an_observation("marac-cases", 100),
        an_observation("marac-repeats", 30),
        an_observation("marac-repeat-rate", 30.0),
    )

    assert told["status"].eq(Status.REPORTED).all()


def test_a_percentage_of_a_hidden_count_is_hidden() -> None:
    told = _public(
        an_observation("marac-cases", 100),
        an_observation("marac-repeats", 3),
        an_observation("marac-repeat-rate", 3.0),
    )

    assert told["status"].tolist()[1:] == [Status.SUPPRESSED] * 2


def test_a_percentage_without_its_counts_is_hidden() -> None:
    told = _public(an_observation("marac-repeat-rate", 14.3))

    assert told.iloc[0]["status"] == Status.SUPPRESSED


def test_what_is_left_of_a_whole_is_not_small_where_both_are_shown() -> None:
    told = _public(an_observation("marac-cases", 20), an_observation("marac-repeats", 18))

    assert told["status"].eq(Status.SUPPRESSED).any()  # 2 that were not
