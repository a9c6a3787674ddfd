from data.framework.layouts.axes import categories, either, labels, total
from data.framework.layouts.sheet import Key
from data.observations import Status
from tests.data.framework.layouts.builders import (
    CONTACTS_BY_AGENCY,
    a_table,
    an_extract,
    said,
    settled,
    values,
)

SUSPECTS = a_table(
    columns=(
        labels(
            {
                "Female": Key("domestic-abuse-suspects", categories=(("sex", "Female"),)),
                "Male": Key("domestic-abuse-suspects", categories=(("sex", "Male"),)),
                "All": Key("domestic-abuse-suspects", total_over="sex"),
            }
        ),
    ),
    rows=(either(categories("age", ("17 and under", "18 to 24")), total("age")),),
)


def test_m1_a_blank_that_its_column_total_proves_is_nil():
    found, findings = settled(
        an_extract(
            """
            Table | Female | Male
            17 and under | | 11
            18 to 24 | 75 | 1
            Total | 75 | 12
            """,
            SUSPECTS,
        )
    )

    assert values(found)["B2"] == 0
    assert found.figures[-1].figure.status is Status.NIL
    assert said(findings) == [("note", "blank-is-nil", "B2")]


def test_m1_a_blank_that_its_row_total_proves_is_nil():
    found, _ = settled(
        an_extract(
            """
            Table | Female | Male | All
            17 and under | | 11 | 11
            """,
            SUSPECTS,
        )
    )

    assert values(found)["B2"] == 0


def test_m1_several_blanks_are_nil_together():
    found, findings = settled(
        an_extract(
            """
            | Contacts 2012-13
            Police |
            Housing |
            Cafcass | 544
            Total | 544
            """,
            CONTACTS_BY_AGENCY,
        )
    )

    assert [read.figure.status for read in found.figures[-2:]] == [Status.NIL, Status.NIL]
    assert said(findings) == [("note", "blank-is-nil", "B2, B3")]


def test_m1_a_column_of_blanks_is_nil_only_when_its_total_is_nought():
    found, findings = settled(
        an_extract(
            """
            | Contacts 2011-12 | Contacts 2012-13
            Police | |
            Total | 0 | 7
            """,
            CONTACTS_BY_AGENCY,
        )
    )

    assert (values(found)["B2"], values(found)["C2"]) == (0, "[x]")
    assert said(findings) == [("note", "blank-is-nil", "B2"), ("note", "blank-is-a-gap", "C2")]


def test_m1_a_blank_without_a_total_is_a_gap():
    found, findings = settled(
        an_extract(
            """
            | Contacts 2012-13
            Police |
            Housing | 4
            """,
            CONTACTS_BY_AGENCY,
        )
    )

    assert values(found)["B2"] == "[x]"
    assert said(findings) == [("note", "blank-is-a-gap", "B2")]


def test_m1_a_total_that_does_not_fit_proves_nothing():
    found, _ = settled(
        an_extract(
            """
            | Contacts 2012-13
            Police |
            Housing | 460
            Total | 456
            """,
            CONTACTS_BY_AGENCY,
        )
    )

    assert values(found)["B2"] == "[x]"


def test_m1_beside_a_figure_that_is_not_available_a_total_proves_nothing():
    found, _ = settled(
        an_extract(
            """
            | Contacts 2012-13
            Police |
            Cafcass | Figure not available
            Housing | 4
            Total | 4
            """,
            CONTACTS_BY_AGENCY,
        )
    )

    assert values(found)["B2"] == "[x]"


def test_m1_a_percentage_is_never_nil_by_addition():
    table = a_table("referral-share", rows=CONTACTS_BY_AGENCY.rows)

    found, _ = settled(
        an_extract(
            """
            Table | 2012-13
            Police |
            Housing | 100%
            Total | 100%
            """,
            table,
        )
    )

    assert values(found)["B2"] == "[x]"


def test_an_extract_keeps_no_blanks_once_they_are_settled():
    found, _ = settled(an_extract("| Contacts 2012-13\nPolice |", CONTACTS_BY_AGENCY))

    assert found.blanks == []
