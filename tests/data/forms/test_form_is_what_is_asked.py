"""The law of forms: each has what the framework asks of its agency, and nothing else."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.forms.template import template
from data.framework.build import framework_of
from data.framework.framework import Framework, Frameworks
from data.framework.rows import Row, Tables, merged
from data.framework.shipped import SAMPLES, read_folder, shipped, standard, usual
from data.observations import COMPARATOR
from data.periods import Period, quarter
from tests.data.framework.set_up.boards import a_board, written
from tests.data.framework.tables_of import own, whole
from tests.frameworks import NORTHBRIDGE, read_return
from tests.golden.filling import cells_that_take, figures, fill, opened, saved

FIRST_AND_LAST = (quarter(2027, 1), quarter(2027, 4))  # yearly measures stand in the last alone
Q2 = quarter(2027, 2)
OF_NORTHBRIDGE = read_folder(SAMPLES / "northbridge" / "framework")
OWN = (
    ("northbridge-visits", "referrals", "Visits made", "visit", "visits", "flow", ""),
    ("northbridge-calls", "domestic-abuse", "Calls taken", "call", "calls", "flow", "agency"),
    ("northbridge-beds", "health", "Beds", "bed", "beds", "stock", "area"),
    ("northbridge-days", "exploitation", "Days lost", "day", "days", "flow", "agency; area; ward"),
)
COLUMNS = ("id", "theme", "title", "unit", "plural", "kind", "split by")
MEASURES = tuple(Row(dict(zip(COLUMNS, cells, strict=True))) for cells in OWN)
AREAS = tuple(
    Row({"measure": "northbridge-days", "split by": "area", "category": each})
    for each in ("North", "South")
)
SENDERS = NORTHBRIDGE.senders
# Its sheets but that of the rates, on which stands what others have of what is computed here.
COUNTED_ON = tuple(str(number) for number in range(1, 11) if number != 6)
REPORTS = (
    *(cells[0] for cells in OWN),
    *("referrals", "measure: referrals", "missing", "health-assessments", "training"),
)


def asked_by(framework: Framework, agency: str, period: Period) -> set[str]:
    """What the framework asks, and of what is computed that which others have of it."""
    computed = (each for each in framework.measures if each.computed)
    others = {
        each.title
        for each in computed
        if COMPARATOR in each.dimensions
        and any(line.reports == each.id and line.agency == agency for line in framework.returns)
        and framework.asks(agency, period, each.id)
    }
    return others | {each.title for each in framework.asked_of(agency, period)}


def on_form(framework: Framework, agency: str, period: Period) -> set[str]:
    """What the form of an agency defines: the measures that it has cells for."""
    page = opened(template(framework, agency, period, None))["Definitions"]
    rows = list(page.iter_rows(max_col=2, values_only=True))
    first = rows.index(("Sheet", "Measure")) + 1
    last = next(number for number in range(first, len(rows)) if not rows[number][1])
    return {str(title) for _, title in rows[first:last]}


def changed(*asked: tuple[str, str, str], without: frozenset[str] = frozenset()) -> Framework:
    """Northbridge with measures of its own, more that is asked, and without some of its sheets."""
    tables: Tables = {
        **OF_NORTHBRIDGE,
        "measures": MEASURES,
        "categories": AREAS,
        "returns": (
            *OF_NORTHBRIDGE["returns"],
            *(Row(dict(zip(("agency", "reports", "how often"), e, strict=True))) for e in asked),
        ),
        **{
            name: tuple(
                row for row in OF_NORTHBRIDGE[name] if row[column].split("-")[1] not in without
            )
            for name, column in (("sheets", "id"), ("tables", "sheet"), ("labels", "sheet"))
        },
    }
    return framework_of(merged(standard(), tables))


def holds(framework: Framework, agency: str) -> None:
    for period in FIRST_AND_LAST:
        assert on_form(framework, agency, period) == asked_by(framework, agency, period)


@pytest.mark.parametrize(
    ("framework", "agency"),
    [(each, agency) for each in shipped() for agency in each.senders],
    ids=lambda value: value if isinstance(value, str) else value.board.id,
)
def test_every_form_of_a_board_that_is_shipped_has_what_is_asked(framework, agency):
    holds(framework, agency)


@pytest.mark.parametrize("agency", sorted({row["agency"] for row in usual()["returns"]}))
def test_every_form_of_a_board_set_up_as_usual_has_what_is_asked(agency):
    holds(framework_of(merged(standard(), written(a_board()))), agency)


@given(
    st.sets(
        st.tuples(
            st.sampled_from(SENDERS), st.sampled_from(REPORTS), st.sampled_from(("", "year"))
        ),
        max_size=6,
    ),
    st.frozensets(st.sampled_from(COUNTED_ON), max_size=9),
    st.sampled_from(SENDERS),
)
@settings(max_examples=15, deadline=None)
def test_what_stands_on_no_sheet_of_a_boards_own_has_one_made_for_it(asked, without, agency):
    known = {(row["agency"], row["reports"]) for row in OF_NORTHBRIDGE["returns"]}
    lines = {each[:2]: each for each in sorted(asked) if each[:2] not in known}

    holds(changed(*lines.values(), without=without), agency)


def test_a_form_with_a_sheet_made_for_the_rest_reads_back():
    framework = changed(
        ("housing", "northbridge-days", ""),
        ("police", "northbridge-days", ""),
        ("police", "northbridge-calls", ""),
        ("police", "northbridge-beds", ""),
    )
    book = opened(template(framework, "police", Q2, None))
    filled = fill(book, framework)

    received = read_return("police.xlsx", saved(book), Frameworks((framework,)))

    assert book.sheetnames[-4:-1] == [
        "Further figures, Domestic abuse",
        "Further figures, Exploitation",
        "Further figures, Health",
    ]
    assert figures(received) == filled
    read = received.observations
    days = read[read["measure"] == "northbridge-days"]
    assert set(days["agency"]) == {"police"}
    assert {"area=North", "area=South", ""} <= set(days["breakdown"])


def test_what_another_agency_has_on_its_sheet_is_asked_of_one_without_that_sheet_once():
    framework = changed(("housing", "domestic-abuse-incidents", ""))

    assert "Domestic abuse incidents recorded by police" in on_form(framework, "housing", Q2)
    police = opened(template(framework, "police", Q2, None))
    assert not [each for each in police.sheetnames if each.startswith("Further")]


def test_courses_that_a_board_lists_are_asked_of_each_agency_for_itself():
    courses = (
        ("measure", "split by", "category"),
        ("training-places-booked", "course", "Neglect"),
        ("training-places-booked", "course", "Online safety"),
    )
    lines = (
        ("agency", "reports"),
        ("police", "training-places-booked"),
        ("housing", "training-places-booked"),
    )
    framework = framework_of(whole(own(categories=courses, returns=lines)))
    book = opened(template(framework, "housing", Q2, None))
    page = book["Training"]
    cells = sorted(cells_that_take(page, "whole"), key=lambda cell: cell.row)
    assert [[each.value for each in page[cell.row][:2]] for cell in cells] == [
        ["Housing", "Neglect"],
        [None, "Online safety"],
        [None, "Total"],
    ]
    for cell, number in zip(cells, (3, 4, 7), strict=True):
        cell.value = number

    received = read_return("housing.xlsx", saved(book), Frameworks((framework,)))

    assert [each.what for each in received.findings if each.blocks] == []
    rows = received.observations[["agency", "breakdown", "value"]]
    assert sorted(rows.itertuples(index=False, name=None)) == [
        ("housing", "", 7.0),
        ("housing", "course=Neglect", 3.0),
        ("housing", "course=Online safety", 4.0),
    ]


def test_a_measure_with_three_known_splits_is_asked_by_all_of_them():
    areas = (("measure", "split by", "category"), ("*", "area", "North"), ("*", "area", "South"))
    lines = (("agency", "reports"), ("police", "dash-assessments"))
    page = opened(
        template(framework_of(whole(own(categories=areas, returns=lines))), "police", Q2, None)
    )["Domestic abuse"]

    first = {str(row[0].value) for row in page.iter_rows(5)}

    assert {"Yes", "No", "North", "South"} <= first
    assert [row[0].value for row in page.iter_rows(5)].count("Total") == 1


def test_a_measure_alone_is_asked_though_its_theme_has_the_same_id():
    lines = (("agency", "reports"), ("police", "measure: referrals"), ("housing", "referrals"))
    framework = framework_of(whole(own(returns=lines)))

    alone = {each.id for each in framework.asked_of("police", Q2)}
    whole_theme = {each.id for each in framework.asked_of("housing", Q2)}

    assert alone == {"referrals"}
    assert {"referrals", "contacts", "testbridge-visits"} <= whole_theme


@pytest.mark.parametrize(
    ("name", "tab"),
    [
        ("Neglect / early help", "Neglect early help"),
        ("Children who are looked after and leave care", "Children who are looked after a"),
        ("Cover", "Cover 2"),
    ],
)
def test_a_theme_of_any_name_has_a_tab_that_a_spreadsheet_takes(name, tab):
    themes = (("id", "name"), ("own", name))
    measures = (
        ("id", "theme", "title", "unit", "plural", "kind"),
        ("testbridge-visits", "own", "Visits", "visit", "visits", "flow"),
    )
    lines = (("agency", "reports"), ("police", "own"))
    framework = framework_of(whole(own(themes=themes, measures=measures, returns=lines)))

    book = opened(template(framework, "police", Q2, None))

    assert book.sheetnames == ["Cover", tab, "Definitions"]
    fill(book, framework)
    read = read_return("a.xlsx", saved(book), Frameworks((framework,)))
    assert list(read.observations["measure"]) == ["testbridge-visits"]


def test_two_themes_that_begin_alike_have_a_tab_each():
    long = "Children who are looked after and leave"
    themes = (("id", "name"), ("leave", f"{long} care"), ("come", f"{long} school"))
    measures = (
        ("id", "theme", "title", "unit", "plural", "kind"),
        ("testbridge-visits", "leave", "Visits", "visit", "visits", "flow"),
        ("testbridge-calls", "come", "Calls", "call", "calls", "flow"),
    )
    lines = (("agency", "reports"), ("police", "leave"), ("police", "come"))
    framework = framework_of(whole(own(themes=themes, measures=measures, returns=lines)))

    assert on_form(framework, "police", Q2) == {"Visits", "Calls"}


def test_a_column_of_what_is_computed_leaves_its_table_on_the_form():
    tables = own(
        sheets=(("id", "heading", "name"), ("front", "Front door", "Front door")),
        tables=(("sheet", "table", "anchor"), ("front", "1", "Source")),
        labels=(
            ("sheet", "table", "axis", "reads", "text", "measure"),
            ("front", "1", "header row 1", "label", "Contacts", "contacts"),
            ("front", "1", "header row 1", "label", "%", "contacts-to-referral"),
            ("front", "1", "label column 1", "agency", "", ""),
        ),
        returns=(("agency", "reports"), ("police", "referrals")),
    )
    framework = framework_of(whole(tables))

    page = opened(template(framework, "police", Q2, None))["Front door"]

    headings = [cell.value for cell in page[5]]
    assert headings[:2] == ["Source", "Contacts"]
    assert "%" not in headings


def test_a_line_is_of_one_value_with_the_way_it_is_written():
    (line,) = framework_of(
        whole(own(returns=(("agency", "reports"), ("police", "measure: referrals"))))
    ).returns

    assert (line.reports, line.alone) == ("referrals", True)
    assert replace(line, alone=False).asks_for(NORTHBRIDGE.measure("contacts"))
    assert not line.asks_for(NORTHBRIDGE.measure("contacts"))
