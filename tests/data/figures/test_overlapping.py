"""Categories of which one child may be in several are never added up (rule C18)."""

from dataclasses import replace

from data.figures import combine
from data.figures.assemble import series_of
from data.figures.breakdown import with_rest
from data.figures.counts import counted
from data.figures.follows import why_not
from data.figures.series import Point
from data.findings import Severity
from data.framework.layouts.sheet import Key, Reads
from data.framework.layouts.themes import sheets_by_theme
from data.framework.measures import Part
from data.intake.checks import arithmetic, wholes
from data.observations import Status
from data.periods import parse
from tests.builders_data import a_view, an_observation, figures_of
from tests.data.framework.layouts.builders import a_table, an_extract, settled
from tests.frameworks import DERBY, measure_of

REFERRED = "child-exploitation-referrals"
KIND = "exploitation-kind"


def kinds(**values: float) -> list:
    """Children by kind of exploitation, in one quarter."""
    return [
        an_observation(REFERRED, value, exploitation_kind=name.replace("_", " ").capitalize())
        for name, value in values.items()
    ]


def of_kinds(rows: dict[str, object], total: object = ""):
    """A sheet of children by kind, with a total beneath."""
    lines = [f"{name} | {value}" for name, value in rows.items()]
    keys = {name: Key(categories=((KIND, name),)) for name in rows}
    keys |= {"All": Key(total_over=KIND)}
    block = "\n".join(["Table | 2012-13", *lines, f"All | {total}"])
    return an_extract(block, a_table(REFERRED, rows=keys))


def test_c18_kinds_are_no_number_of_children():
    figures = figures_of(*kinds(sexual=12, criminal=9, both=4))

    series = series_of(figures, REFERRED, (), a_view())

    assert series.is_empty
    assert series.notes == (
        "No total was reported, and categories of kind of exploitation overlap: they are never "
        "added up.",
    )


def test_c18_one_kind_alone_stands_for_nothing_else():
    figures = figures_of(*kinds(sexual=12))

    assert series_of(figures, REFERRED, (), a_view()).is_empty


def test_c18_the_number_of_children_is_the_one_that_was_reported():
    figures = figures_of(an_observation(REFERRED, 18), *kinds(sexual=12, criminal=9, both=4))

    (total,) = series_of(figures, REFERRED, (), a_view()).points
    by_kind = series_of(figures, REFERRED, (KIND,), a_view()).points

    assert total.value == 18
    assert [point.value for point in by_kind] == [12, 9, 4]


def test_c18_agencies_are_added_within_a_kind():
    figures = figures_of(
        *(
            an_observation(REFERRED, 5, agency=agency, exploitation_kind="Sexual")
            for agency in ("police", "education")
        )
    )

    (point,) = series_of(figures, REFERRED, (KIND,), a_view()).points

    assert point.value == 10


def test_c18_no_count_is_taken_over_several_kinds():
    figures = figures_of(*kinds(sexual=12, both=4))
    part = Part(REFERRED, ((KIND, ("Sexual", "Both")),))
    one = Part(REFERRED, ((KIND, ("Both",)),))
    rows, measure = figures.of(REFERRED), DERBY.measure(REFERRED)

    assert counted(DERBY, rows, measure, (), a_view(), part) == {}
    (point,) = counted(DERBY, rows, measure, (), a_view(), one).values()
    assert point.value == 4


def test_c18_what_may_be_added_over():
    measure = measure_of(REFERRED)

    assert combine.may_add_over(measure, ["agency"])
    assert not combine.may_add_over(measure, ["agency", KIND])
    assert not combine.may_add_over(measure_of("marac-cases"), ["area"])


def test_c18_quarters_of_one_kind_still_make_a_year():
    points = [
        Point(parse(f"2012-13 Q{number}"), {KIND: "Sexual"}, 3.0, Status.REPORTED)
        for number in range(1, 5)
    ]

    assert combine.over_time(measure_of(REFERRED), points, parse("2012-13")).value == 12


def test_c18_nothing_is_left_over_of_kinds():
    figures = figures_of(an_observation(REFERRED, 30), *kinds(sexual=12, criminal=9))
    parts = [series_of(figures, REFERRED, (KIND,), a_view())]

    assert with_rest(parts, [series_of(figures, REFERRED, (), a_view())]) == tuple(parts)


def test_c18_figures_by_kind_cannot_follow_a_choice_that_needs_their_sum():
    figures = figures_of(
        *(
            replace_agency(row, agency)
            for row in kinds(sexual=2, criminal=1)
            for agency in ("police", "education")
        )
    )

    assert why_not(figures, DERBY.measure(REFERRED), (), "agency")
    assert why_not(figures, DERBY.measure(REFERRED), (KIND,), "agency") == ""


def replace_agency(row: dict, agency: str) -> dict:
    return row | {"agency": agency}


def test_c18_a_return_is_not_asked_why_its_kinds_do_not_add_up():
    found = settled(of_kinds({"Sexual": 12, "Criminal": 9, "Both": 4}, 18))[0]

    assert list(arithmetic.totals(found)) == []
    assert list(wholes.more_of_one_kind_than_in_all(found)) == []


def test_c18_one_kind_is_never_more_than_all_children():
    found = settled(of_kinds({"Sexual": 12, "Criminal": 9}, 11))[0]

    (finding,) = wholes.more_of_one_kind_than_in_all(found)

    assert finding.severity is Severity.ERROR
    assert finding.cells == ("B2", "B4")


def test_c18_no_blank_is_proved_nil_by_kinds_that_make_up_the_total():
    found = settled(of_kinds({"Sexual": 12, "Criminal": ""}, 12))[0]

    (blank,) = [each for each in found.figures if each.cell == "B3"]
    assert blank.figure.status is Status.NOT_AVAILABLE


def test_c18_a_form_asks_for_all_children_each_once_and_not_for_a_sum():
    measure = replace(measure_of(REFERRED), breakdowns=measure_of(REFERRED).breakdowns[1:])
    themes = [theme for theme in DERBY.themes if theme.id == "exploitation"]
    (sheet,) = sheets_by_theme(themes, [measure])

    (table,) = [each for each in sheet.tables if each.base.measure == REFERRED]
    totals = [label.text for label in table.rows[0].labels if label.reads is Reads.TOTAL]

    assert totals[0] == "All children, each counted once"
