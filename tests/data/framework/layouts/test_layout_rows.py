"""Layouts that are written as rows and read again are the same."""

import pickle

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.framework.grids import tables_in
from data.framework.layouts.axes import agencies, labels, sender, with_last_time
from data.framework.layouts.layout_columns import LABELS, OF_LAYOUTS
from data.framework.layouts.layout_reading import sheets_in
from data.framework.layouts.layout_rows import rows_of
from data.framework.layouts.layout_texts import listed, paired, pairs_of, texts_of
from data.framework.layouts.sheet import Key, Reads, Role
from data.framework.rows import Row
from data.framework.shipped import shipped
from data.periods import quarter
from tests.data.framework.layouts.builders import a_layout, a_table
from tests.data.framework.layouts.layouts import LAYOUTS, TEXTS

EVERY_BOARD = pytest.mark.parametrize("framework", [*shipped()], ids=lambda each: each.board.id)


def grids_of(tables):
    """The rows as the cells of a file, each table with its headings."""
    return {
        form.name: [form.headings, *([row[name] for name in form.headings] for row in rows)]
        for form in OF_LAYOUTS
        if (rows := tables[form.name])
    }


@EVERY_BOARD
def test_every_shipped_layout_that_is_written_and_read_again_is_the_same(framework):
    assert framework.sheets

    assert sheets_in(rows_of(framework.sheets)) == (framework.sheets, [])


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(LAYOUTS)
def test_any_layout_that_is_written_and_read_again_is_the_same(sheets):
    read, findings = tables_in(grids_of(rows_of(sheets)))

    assert findings == []
    assert sheets_in(read) == (sheets, [])


@given(st.lists(TEXTS).map(tuple))
def test_any_texts_of_one_cell_are_read_again(texts):
    assert texts_of(listed(texts)) == texts


@given(st.lists(st.tuples(TEXTS, TEXTS)).map(tuple))
def test_any_pairs_of_one_cell_are_read_again(pairs):
    assert pairs_of(paired(pairs)) == pairs


def test_pairs_are_written_as_a_person_would():
    assert paired((("age", "16 to 17"), ("sex", "Female"))) == "age=16 to 17; sex=Female"


@pytest.mark.parametrize("cell", ["Female", "=Female", "age=", "age=16; Female"])
def test_what_is_no_pair_is_said_to_be_none(cell):
    with pytest.raises(ValueError, match="no pair"):
        pairs_of(cell)


def test_a_label_is_a_row_with_what_it_means_and_nothing_else():
    table = a_table(headings={"Target": Key(role=Role.TARGET)}, rows=(agencies(total=Key()),))

    rows = rows_of([a_layout(table)])[LABELS.name]

    where = {"sheet": "a-layout", "table": "1"}
    assert rows == (
        Row(
            {**where, "axis": "header row 1", "reads": "label", "text": "Target", "role": "target"}
        ),
        Row({**where, "axis": "label column 1", "reads": "agency"}),
        Row(
            {
                **where,
                "axis": "label column 1",
                "reads": "total",
                "text": "Total",
                "total over": "agency",
            }
        ),
    )


def test_a_header_row_of_which_no_label_is_known_still_has_a_row():
    rows = rows_of([a_layout(a_table(rows=(labels({}), labels({"Row": Key()}))))])

    reads = [(row["axis"], row["reads"]) for row in rows[LABELS.name]]
    assert reads[1:] == [("label column 1", "no label"), ("label column 2", "label")]


def test_layouts_compare_by_what_they_say():
    assert a_layout(a_table("contacts")) == a_layout(a_table("contacts"))
    assert a_layout(a_table("contacts")) != a_layout(a_table("referrals"))
    assert labels({"A": Key()}) != with_last_time(labels({"A": Key()}))


@EVERY_BOARD
def test_layouts_can_be_handed_to_another_process(framework):
    assert pickle.loads(pickle.dumps(framework.sheets)) == framework.sheets


def test_a_form_of_one_sender_prints_no_total_over_agencies():
    assert agencies(total=Key()).offers == ("Total",)
    assert sender(total=Key()).offers == ()


def test_every_column_has_a_sentence_of_help():
    helps = {column.help for form in OF_LAYOUTS for column in form.columns}

    assert all(each.endswith(".") and each[0].isalnum() for each in helps)


def test_every_way_to_read_a_label_is_told_of():
    told = LABELS.column("reads").help

    assert [reads for reads in LABELS.column("reads").choices if f"{reads}:" not in told] == []
    assert set(Reads) < set(LABELS.column("reads").choices)


def test_a_board_without_a_form_of_its_own_is_sent_one_by_themes():
    derby, northbridge = shipped().of("derby"), shipped().of("northbridge")

    assert {sheet.name for sheet in derby.sheets if sheet.name} == {
        each.name for each in derby.themes
    }
    assert all(not sheet.id.startswith("quarterly-") for sheet in northbridge.sheets)
    assert quarter(2012, 1) in {sheet.first_period for sheet in derby.sheets}
