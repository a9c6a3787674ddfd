import pytest

from data.framework.layouts.axes import (
    as_printed,
    categories,
    either,
    labels,
    periods,
    total,
)
from data.framework.layouts.sheet import Key, Role
from data.intake.checks import arithmetic
from tests.data.framework.layouts.builders import CONTACTS_BY_AGENCY, a_table, an_extract, settled
from tests.data.intake.checks.builders import sentences


def a_year_and_quarters(measure: str, block: str):
    return an_extract(block, a_table(measure))


def test_a_total_that_is_the_sum_of_its_cells_is_right():
    found = an_extract(
        """
        | Contacts 2012-13
        Police | 3
        Housing | 4
        Total | 7
        """,
        CONTACTS_BY_AGENCY,
    )

    assert list(arithmetic.totals(found)) == []


def test_a_total_that_is_not_the_sum_of_its_cells_is_asked_about():
    found = an_extract(
        """
        | Contacts 2012-13
        Police | 3
        Housing | 5
        Total | 7
        """,
        CONTACTS_BY_AGENCY,
    )

    (finding,) = arithmetic.totals(found)

    assert finding.cells == ("B4", "B2", "B3")
    assert finding.what == (
        "Contacts to children's social care, 2012-13: "
        "the printed total is 7, its cells add up to 8."
    )
    assert (finding.measure, finding.period) == ("contacts", "2012-13")


@pytest.mark.parametrize(("printed", "asked"), [(10, 0), (7, 0), (6, 1)])
def test_m1_a_total_over_cells_not_all_known_is_only_wrong_when_it_is_too_small(printed, asked):
    found = an_extract(
        f"""
        | Contacts 2012-13
        Police | 7
        Housing | [x]
        Cafcass |
        Total | {printed}
        """,
        CONTACTS_BY_AGENCY,
    )
    settled(found)

    assert len(list(arithmetic.totals(found))) == asked


def test_v7_a_foreign_row_inside_a_table_is_not_added_to_its_total():
    rows = either(
        *CONTACTS_BY_AGENCY.rows, labels({"s47": Key("section-47-enquiries", role=Role.FOREIGN)})
    )

    found = an_extract(
        """
        Table | 2012-13
        Police | 7
        s47 | 379
        Total | 7
        """,
        a_table("contacts", rows=(rows,)),
    )

    assert list(arithmetic.totals(found)) == []


def test_a_column_beside_a_total_is_not_added_to_it():
    areas = as_printed("area", totals=("County Total",), beside=("Derby City",))

    found = an_extract(
        """
        Table | Alfreton | Buxton | County Total | Derby City
        Row | 91 | 79 | 170 | 168
        """,
        a_table("marac-cases", columns=(areas,)),
    )

    assert list(arithmetic.totals(found)) == []


def test_a_grand_total_is_checked_against_the_totals_above_it():
    found = an_extract(
        """
        Table | Unborn | 0 to 4 | Total
        Neglect | 1 | 2 | 3
        Physical | 4 | 5 | 9
        Total | 5 | 7 | 13
        """,
        a_table(
            "cp-plans-by-category",
            columns=(either(categories("age", ("Unborn", "0 to 4")), total("age")),),
            rows=(either(categories("category", ("Neglect", "Physical")), total("category")),),
        ),
    )

    assert sentences(arithmetic.totals(found)) == [
        "Children with a plan by category and age, 2012-13: "
        "the printed total is 13, its cells add up to 12."
    ]


def test_totals_of_two_tables_of_one_sheet_are_kept_apart():
    table = a_table("contacts", rows=CONTACTS_BY_AGENCY.rows)

    found = an_extract(
        """
        | Contacts 2012-13
        Police | 3
        Total | 3

        Table | 2012-13
        Housing | 4
        Total | 4
        """,
        CONTACTS_BY_AGENCY,
        table,
    )

    assert list(arithmetic.totals(found)) == []


def test_p1_percentages_are_never_added_up_to_a_total():
    found = an_extract(
        """
        Table | 2012-13
        Police | 60%
        Housing | 41%
        Total | 100%
        """,
        a_table("referral-share", rows=CONTACTS_BY_AGENCY.rows),
    )

    assert list(arithmetic.totals(found)) == []


MARAC = {
    "Cases": Key("marac-cases"),
    "Repeats": Key("marac-repeats"),
    "% Repeats": Key("marac-repeat-rate"),
    "Children": Key("marac-children"),
    "Each": Key("marac-children-per-case"),
}


@pytest.mark.parametrize("printed", ["14%", "14.0%", "14"])
def test_p14_a_percentage_is_compared_at_the_decimals_it_was_printed_with(printed):
    found = an_extract(
        f"Table | 2012-13\nCases | 379\nRepeats | 53\n% Repeats | {printed}", a_table(rows=MARAC)
    )

    assert list(arithmetic.percentages(found)) == []


def test_p14_halves_are_rounded_up_before_they_are_compared():
    found = an_extract(
        "Table | 2012-13\nCases | 8\nRepeats | 1\n% Repeats | 13%", a_table(rows=MARAC)
    )

    assert list(arithmetic.percentages(found)) == []


def test_p2_a_percentage_that_its_counts_contradict_is_asked_about():
    found = an_extract(
        "Table | 2012-13\nCases | 27\nRepeats | 11\n% Repeats | 40%", a_table(rows=MARAC)
    )

    (finding,) = arithmetic.percentages(found)

    assert finding.cells == ("B4",)
    assert finding.what == (
        "MARAC cases that are repeats, 2012-13: printed as 40%, its counts give 40.7% (11 of 27)."
    )


def test_a_ratio_that_is_no_percentage_is_shown_without_the_sign():
    found = an_extract(
        "Table | 2012-13\nCases | 168\nChildren | 242\nEach | 1.5", a_table(rows=MARAC)
    )

    assert (
        "printed as 1.5, its counts give 1.4 (242 of 168)."
        in sentences(arithmetic.percentages(found))[0]
    )


def test_fifteen_decimals_of_a_number_cell_do_not_contradict_its_counts():
    found = an_extract(
        "Table | 2012-13\nCases | 302\nRepeats | 44\n% Repeats | 14.569536423841059",
        a_table(rows=MARAC),
    )

    assert list(arithmetic.percentages(found)) == []


@pytest.mark.parametrize(
    "block",
    [
        "Table | 2012-13\nRepeats | 3\n% Repeats | 50%",
        "Table | 2012-13\nCases | 0\nRepeats | 0\n% Repeats | 50%",
        "Table | 2012-13\nCases | [x]\nRepeats | 3\n% Repeats | 50%",
        "Table | 2012-13\nCases | 4\nRepeats | 3\n% Repeats | [x]",
        "Table | 2011-12 | 2012-13\nCases | 4 | \nRepeats | 3 | \n% Repeats | | 50%",
    ],
)
def test_p4_without_both_counts_a_percentage_is_not_judged(block):
    assert list(arithmetic.percentages(an_extract(block, a_table(rows=MARAC)))) == []


def test_p1_a_percentage_of_a_total_is_checked_against_the_pooled_counts():
    areas = as_printed("area", totals=("County Total",))

    found = an_extract(
        """
        Table | Alfreton | Buxton | County Total
        Cases | 91 | 79 | 170
        Repeats | 15 | 10 | 25
        % Repeats | 16% | 13% | 15%
        """,
        a_table(rows=MARAC, columns=(areas,)),
    )

    assert list(arithmetic.percentages(found)) == []


def test_p2_yes_where_known_leaves_the_unknown_out_of_the_denominator():
    answers = {
        name: Key("dash-assessments", categories=(("children-in-household", name),))
        for name in ("Yes", "No", "Not known")
    }

    found = an_extract(
        "Table | Yes | No | Not known | % Yes\nRow | 807 | 691 | 46 | 53.9%",
        a_table(headings=answers | {"% Yes": Key("dash-children-in-household")}),
    )

    assert list(arithmetic.percentages(found)) == []


def test_a_count_given_on_two_sheets_is_counted_once_in_a_denominator():
    shares = a_table(rows=CONTACTS_BY_AGENCY.rows, base=Key("contacts", share="contact-share"))
    again = a_table("contacts", anchor="Again")

    found = an_extract(
        """
        Table | 2012-13
        Police | 10 (25%)
        Total | 40

        Again | 2012-13
        Row | 40
        """,
        shares,
        again,
    )

    assert list(arithmetic.percentages(found)) == []


def a_claim(before: str, now: str, claim: str, measure: str = "referrals"):
    change = Key(role=Role.CHANGE)
    return an_extract(
        f"Table | 2011-12 | 2012-13 | Change\nRow | {before} | {now} | {claim}",
        a_table(measure, columns=(either(periods(), labels({"Change": change})),)),
    )


@pytest.mark.parametrize(
    ("before", "now", "claim"),
    [
        ("61483", "51440", "- 16.3%"),
        ("19673", "20909", "+ 6.3%"),
        ("98", "100", "2%"),
        ("3842", "2509", "-1333"),
        ("3842", "2509", "a reduction of 1,333"),
        ("3842", "2509", "a reduction of almost 1,400"),
        ("100", "150", "a 50% increase"),
        ("200", "150", "a fall of 25%"),
        ("", "150", "+ 6.3%"),
        ("0", "150", "+ 6.3%"),
        ("[x]", "150", "+ 6.3%"),
    ],
)
def test_a_change_that_the_figures_bear_out_or_cannot_judge_is_let_through(before, now, claim):
    assert list(arithmetic.changes(a_claim(before, now, claim))) == []


@pytest.mark.parametrize(
    ("before", "now", "claim", "computed"),
    [
        ("1798", "2368", "50% increase", "+31.7%"),
        ("518", "602", "15%", "+16.2%"),
        ("3842", "2509", "a reduction of almost 759", "-1,333"),
        ("100", "90", "an increase of 10", "-10"),
    ],
)
def test_a_change_that_the_figures_contradict_is_asked_about(before, now, claim, computed):
    (finding,) = arithmetic.changes(a_claim(before, now, claim))

    assert finding.cells == ("D2",)
    assert finding.what.endswith(f"the return says “{claim}”, its figures give {computed}.")


def test_p3_a_change_of_a_percentage_is_in_percentage_points():
    right = a_claim("7.6%", "9.6%", "+ 2.0%", "domestic-abuse-share-of-crime")
    wrong = a_claim("7.6%", "9.6%", "+ 26.3%", "domestic-abuse-share-of-crime")

    assert list(arithmetic.changes(right)) == []
    assert "its figures give +2.0 percentage points." in sentences(arithmetic.changes(wrong))[0]


def test_c1_a_year_of_a_flow_that_is_not_the_sum_of_its_quarters_is_asked_about():
    found = a_year_and_quarters(
        "csa-medicals",
        """
        Table | 2012-13 | 2012-13 Q1 | 2012-13 Q2 | 2012-13 Q3 | 2012-13 Q4
        Row | 45 | 9 | 6 | 9 | 10
        """,
    )

    (finding,) = arithmetic.quarters_and_year(found)

    assert finding.cells == ("B2", "C2", "D2", "E2", "F2")
    assert "the year is printed as 45, its four quarters add up to 34." in finding.what


def test_c1_the_quarters_of_a_stock_are_never_added_up():
    found = a_year_and_quarters(
        "cp-plans",
        """
        Table | 2012-13 | 2012-13 Q1 | 2012-13 Q2 | 2012-13 Q3 | 2012-13 Q4
        Row | 225 | 217 | 208 | 229 | 225
        """,
    )

    assert list(arithmetic.quarters_and_year(found)) == []


@pytest.mark.parametrize(
    "quarters", ["180 | 188 | 162 | 124", "180 | 188 | 162 | [x]", "180 | 188 | 162 |"]
)
def test_c1_a_year_is_not_judged_by_quarters_that_fit_or_are_not_all_there(quarters):
    found = a_year_and_quarters(
        "missing-episodes",
        f"""
        Table | 2012-13 | 2012-13 Q1 | 2012-13 Q2 | 2012-13 Q3 | 2012-13 Q4
        Row | 654 | {quarters}
        """,
    )
    settled(found)

    assert list(arithmetic.quarters_and_year(found)) == []


def test_t3_two_quarters_in_one_are_no_quarter_of_a_year():
    found = a_year_and_quarters(
        "missing-episodes",
        """
        Table | 2012-13 | 2012-13 Q1 | 2012-13 Q2 | 2012-13 Q3+Q4
        Row | 654 | 1 | 2 | 3
        """,
    )

    assert list(arithmetic.quarters_and_year(found)) == []


@pytest.mark.parametrize("printed", ["14.0%", "13.6%", "14.6%"])
def test_p21_a_percentage_within_what_rounded_counts_allow_is_not_asked_about(printed):
    found = an_extract(
        f"Table | 2012-13\nCases | 1000\nRepeats | 140\n% Repeats | {printed}", a_table(rows=MARAC)
    )

    assert list(arithmetic.percentages(found)) == []


@pytest.mark.parametrize("printed", ["13.3%", "14.7%"])
def test_p21_a_percentage_beyond_what_rounded_counts_allow_is_asked_about(printed):
    found = an_extract(
        f"Table | 2012-13\nCases | 1000\nRepeats | 140\n% Repeats | {printed}", a_table(rows=MARAC)
    )

    assert len(list(arithmetic.percentages(found))) == 1


def test_p21_small_counts_that_end_in_nought_by_chance_are_held_to_their_percentage():
    found = an_extract(
        "Table | 2012-13\nCases | 60\nRepeats | 20\n% Repeats | 35%", a_table(rows=MARAC)
    )

    assert len(list(arithmetic.percentages(found))) == 1


def test_p21_counts_that_are_not_rounded_are_held_to_their_percentage():
    found = an_extract(
        "Table | 2012-13\nCases | 1003\nRepeats | 140\n% Repeats | 14.3%", a_table(rows=MARAC)
    )

    assert len(list(arithmetic.percentages(found))) == 1
