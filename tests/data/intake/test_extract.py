import pytest

from data.framework.layouts.axes import (
    agencies,
    either,
    labels,
    measure_then_period,
    periods,
    quarters_of_the_year,
)
from data.framework.layouts.sheet import Blank, Key, Role
from data.intake.recognition import layout_of
from data.observations import Status
from data.periods import parse
from tests.data.framework.layouts.builders import (
    CONTACTS_BY_AGENCY,
    a_layout,
    a_table,
    a_worksheet,
    an_extract,
    figures,
    said,
    values,
)
from tests.frameworks import sent

QUARTERS = (quarters_of_the_year(),)


def test_a_figure_knows_its_whole_key_its_cell_and_its_text():
    found = an_extract(
        """
        | Contacts 2011-12 | Contacts 2012-13
        Police | 2 544 | 3 546
        Total | 12 020 | 15 357
        """,
        CONTACTS_BY_AGENCY,
    )

    assert figures(found) == [
        ("B2", "contacts", "2011-12", "police", "", 2544),
        ("C2", "contacts", "2012-13", "police", "", 3546),
        ("B3", "contacts", "2011-12", "", "", 12020),
        ("C3", "contacts", "2012-13", "", "", 15357),
    ]
    assert (found.figures[0].sheet, found.figures[0].text) == ("Sheet", "2 544")


def test_t1_quarters_are_those_of_the_year_on_the_cover():
    found = an_extract(
        """
        Table | Qu1 | Qu2 | Qu3 | Qu4
        Row | 1 | 2 | 3 | 4
        """,
        a_table("cp-plans", columns=QUARTERS),
        period="2006-07",
    )

    assert [str(read.key.period) for read in found.figures] == [
        "2006-07 Q1",
        "2006-07 Q2",
        "2006-07 Q3",
        "2006-07 Q4",
    ]


def test_t3_a_year_total_under_the_first_quarter_is_the_years_and_leaves_no_gaps():
    found = an_extract(
        """
        Table | Qu1 | Qu2 | Qu3 | Qu4
        Row | 98 Year total reported to the Police | | |
        """,
        a_table("child-road-injuries", columns=QUARTERS),
        period="2006-07",
    )

    assert figures(found) == [("B2", "child-road-injuries", "2006-07", "", "", 98)]
    assert found.blanks == []
    assert said(found.findings) == [("note", "words-beside-a-figure", "B2")]


def test_t2_an_academic_year_in_a_row_is_not_cut_into_financial_quarters():
    rows = (measure_then_period({"Incidents in the": Key("bullying-incidents")}),)

    found = an_extract(
        """
        Table | Qu1 | Qu2
        Incidents in the academic year 2005 -2006 | Yearly total figure 1746 |
        """,
        a_table(columns=QUARTERS, rows=rows),
        period="2006-07",
    )

    assert figures(found) == [("B2", "bullying-incidents", "academic 2005-06", "", "", 1746)]
    assert found.blanks == []


def test_t5_a_blank_quarter_beside_other_quarters_stays_a_blank():
    found = an_extract(
        """
        Table | Qu1 | Qu2
        Row | 4 |
        """,
        a_table("child-road-deaths", columns=QUARTERS),
    )

    assert [blank.cell for blank in found.blanks] == ["C2"]
    assert found.blanks[0].figure.status is Status.NOT_AVAILABLE


def test_a_table_that_need_not_be_full_has_no_blanks():
    found = an_extract(
        """
        Table | Qu1 | Qu2
        Row | 4 |
        """,
        a_table("child-road-deaths", columns=QUARTERS, blank=Blank.NOTHING),
    )

    assert found.blanks == []


def test_m1_a_blank_total_is_not_taken_for_a_gap():
    found = an_extract(
        """
        | Contacts 2012-13
        Police | 4
        Total |
        """,
        CONTACTS_BY_AGENCY,
    )

    assert found.blanks == []


def test_p15_brackets_give_last_years_figure_where_the_table_says_so():
    found = an_extract(
        """
        Table | 2012-13
        Row | 170 (217)
        """,
        a_table("cse-early-concerns", in_brackets=True),
    )

    assert figures(found) == [
        ("B2", "cse-early-concerns", "2012-13", "", "", 170),
        ("B2", "cse-early-concerns", "2011-12", "", "", 217),
    ]


def test_p15_a_percentage_in_brackets_beside_a_count_is_its_share():
    found = an_extract(
        """
        Table | 2012-13
        Row | 434 (87.1%)
        """,
        a_table(
            rows={"Row": Key("conference-family-present", share="conference-family-present-rate")},
            in_brackets=True,
        ),
    )

    assert figures(found) == [
        ("B2", "conference-family-present", "2012-13", "", "", 434),
        ("B2", "conference-family-present-rate", "2012-13", "", "", 87.1),
    ]


def test_a_percentage_alone_in_a_row_of_counts_is_their_share():
    england = Key(categories=(("comparator", "England"),))

    found = an_extract(
        """
        Table | nationally
        Row | 13.8%
        """,
        a_table(
            headings={"nationally": england},
            rows={"Row": Key("cp-plans-second", share="cp-plans-second-rate")},
        ),
    )

    assert figures(found) == [
        ("B2", "cp-plans-second-rate", "2012-13", "", "comparator=England", 13.8)
    ]


@pytest.mark.parametrize("cell", ["170 (217)", "434 (87.1%)"])
def test_p15_brackets_that_nothing_explains_are_an_error(cell):
    found = an_extract(f"Table | 2012-13\nRow | {cell}", a_table("cse-early-concerns"))

    assert said(found.findings) == [("error", "cell-not-read", "B2")]


def test_p15_a_percentage_in_brackets_is_never_last_years_count():
    found = an_extract(
        "Table | 2012-13\nRow | 434 (87.1%)", a_table("cse-early-concerns", in_brackets=True)
    )

    assert values(found) == {}
    assert said(found.findings) == [("error", "cell-not-read", "B2")]


@pytest.mark.parametrize("cell", ["lots", "12 or so", "2012-04-01 00:00:00", "1 2"])
def test_a_cell_that_is_no_figure_is_an_error_and_not_a_guess(cell):
    found = an_extract(f"Table | 2012-13\nRow | {cell}", a_table("contacts"))

    assert found.figures == []
    assert said(found.findings) == [("error", "cell-not-read", "B2")]


def test_v7_a_foreign_row_gives_its_own_measure_and_leaves_blanks_alone():
    foreign = labels({"Section 47": Key("section-47-enquiries", role=Role.FOREIGN)})
    table = a_table("contacts", rows=(either(agencies(total=Key()), foreign),))

    found = an_extract(
        """
        Table | 2011-12 | 2012-13
        Police | 100 | 90
        Section 47 | 327 |
        Total | 100 | 90
        """,
        table,
    )

    assert ("B3", "section-47-enquiries", "2011-12", "", "", 327) in figures(found)
    assert found.blanks == []


def test_a_column_may_count_something_else_in_its_total():
    columns = (measure_then_period({"Referrals": Key("referral-share", at_total="referrals")}),)

    found = an_extract(
        """
        Table | Referrals 2012-13
        Police | 16%
        Total | 2509
        """,
        a_table(columns=columns, rows=(agencies(total=Key()),)),
    )

    assert figures(found) == [
        ("B2", "referral-share", "2012-13", "police", "", 16),
        ("B3", "referrals", "2012-13", "", "", 2509),
    ]


def test_one_cell_may_be_two_measures():
    rows = {"Row": Key("training-sessions", also=("training-courses-delivered",))}

    found = an_extract("Table | 2016-17\nRow | 129", a_table(rows=rows))

    assert [read.key.measure for read in found.figures] == [
        "training-sessions",
        "training-courses-delivered",
    ]


def test_r2_a_target_keeps_its_words_and_its_number_if_it_has_one():
    found = an_extract(
        """
        Table | Target
        Row | 18 per course
        Row | To be confirmed
        Row | N/A
        Row |
        """,
        a_table("training-places-capacity", headings={"Target": Key(role=Role.TARGET)}),
    )

    assert [(read.text, read.figure.value) for read in found.targets] == [
        ("18 per course", 18),
        ("To be confirmed", None),
        ("N/A", None),
    ]
    assert (found.figures, found.findings) == ([], [])


@pytest.mark.parametrize(
    ("cell", "value"),
    [("- 16.3%", -16.3), ("a 50% increase", 50), ("a reduction of almost 759", 759)],
)
def test_a_change_that_the_sender_worked_out_is_no_figure(cell, value):
    found = an_extract(
        f"Table | Change\nRow | {cell}",
        a_table("referrals", headings={"Change": Key(role=Role.CHANGE)}),
    )

    assert found.figures == []
    assert [read.figure.value for read in found.changes] == [value]


def test_a_text_means_what_the_table_says_it_means():
    table = a_table("lado-referrals", says=(("N/A", Status.NOT_AVAILABLE),))

    assert values(an_extract("Table | 2012-13\nRow | N/A", table)) == {"B2": "[x]"}


def test_m1_the_states_of_a_cell_stay_apart():
    found = an_extract(
        "Table | 2009-10 | 2010-11 | 2011-12 | 2012-13\nRow | Not available | N/A | [c] | 0",
        a_table("contacts"),
    )

    assert values(found) == {"B2": "[x]", "C2": "[z]", "D2": "[c]", "E2": 0}


def test_a_cell_of_no_measure_is_passed_over():
    assert an_extract("Table | 2012-13\nRow | 5", a_table()).figures == []


@pytest.mark.parametrize(
    "block", ["Heading\n\nnothing", "Table | 2012-13\nUnknown | 4", "Table | Unknown\nRow |"]
)
def test_a_table_that_is_not_there_or_cannot_be_read_is_missed(block):
    found = an_extract(block, a_table("contacts"))

    assert ("query", "table-not-found", "A1") in said(found.findings)


def test_a_table_stops_where_the_actions_begin():
    found = an_extract(
        """
        Table | 2012-13
        Row | 4
        Priority | T/scale
        Row | 10.07
        """,
        a_table("contacts"),
        dates_in=("Priority",),
    )

    assert values(found) == {"B2": 4}
    assert said(found.findings) == [("note", "timescales-read", "B4")]


def test_a_sheet_may_hold_nothing_but_actions():
    found = an_extract("Heading\nNone established", dates_in=("Priority",))

    assert (found.figures, found.findings) == ([], [])


def test_what_several_sheets_gave_is_put_together():
    found = an_extract("Table | 2012-13\nRow | 4", a_table("contacts"))

    found.add(an_extract("Table | 2011-12\nRow | x", a_table("contacts")))

    assert [read.figure.value for read in found.figures] == [4, None]


def test_a_sheet_is_known_by_a_heading_near_its_top():
    layout = a_layout(heading="31.1 Data")

    assert layout_of(a_worksheet("31.1 Data: Source of contacts"), sent(layout)) == layout


def test_a_sheet_is_known_by_its_name():
    layout = a_layout(heading="31.1 Data")

    assert layout_of(a_worksheet("Nothing", "31.1 Data"), sent(layout)) == layout


def test_another_heading_is_not_known():
    worksheet = a_worksheet("31.10 Police data")

    assert layout_of(worksheet, sent(a_layout(heading="31.1 Data"))) is None


@pytest.mark.parametrize(
    ("period", "expected"),
    [("2006-07", "first"), ("2007-08", "second"), ("2012-13", "second"), ("2005-06", None)],
)
def test_the_latest_version_in_force_in_the_period_is_taken(period, expected):
    versions = [
        a_layout(id="first", first_period=parse("2006-07")),
        a_layout(id="second", first_period=parse("2007-08")),
    ]

    layout = layout_of(a_worksheet("Heading"), sent(*versions), parse(period))

    assert (layout.id if layout else None) == expected


def test_a_version_without_a_beginning_was_always_in_force():
    versions = [a_layout(id="ever"), a_layout(id="later", first_period=parse("2020-21"))]

    assert layout_of(a_worksheet("Heading"), sent(*versions), parse("2012-13")).id == "ever"


def test_a_figure_is_called_by_its_measure_period_agency_and_categories():
    found = an_extract(
        """
        Table | 2012-13
        Police | 4
        """,
        a_table("contacts", rows=(agencies(),)),
    )

    assert found.title(found.figures[0]) == "Contacts to children's social care, 2012-13, Police"


@pytest.mark.parametrize(
    ("anchor", "before", "period"),
    [
        ("Year ending March", "", "2024-25"),
        ("Referrals by financial year", "", "2025-26"),
        ("Table", "Year to 31 March", "2024-25"),
        ("Table", "", "calendar 2025"),
    ],
)
def test_t10_a_bare_year_is_read_by_the_layouts_word_for_it(anchor, before, period):
    table = a_table("contacts", anchor=anchor, headings={"Number": Key()}, rows=(periods(before),))

    found = an_extract(f"{anchor} | Number\n{before} 2025 | 7", table)

    assert [str(read.key.period) for read in found.figures] == [period]
