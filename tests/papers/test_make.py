"""A pack says what the pages say: the same tables, sentences and lists, in one version."""

from datetime import date

import pytest

from dashboards.components.data_table import data_table
from dashboards.drawing import draw
from dashboards.pages.all_measures import charts_of, every_theme, listed_panels
from dashboards.pages.contents import pages_of, panels_of
from dashboards.tabulate import tabulate
from data.errors import PersonalDetailsError
from data.figures.data_version import DataVersion
from data.figures.dataset import Dataset
from data.figures.reference import read_reference
from data.figures.referred import figure_of
from data.figures.selection import Highlight, Selection
from data.follow_up.agenda import Agenda, AgendaItem, ItemKind
from data.follow_up.written import Kind, Written
from data.framework.pages import ChartOnPage
from data.periods import parse
from papers.choice import MOST_OF_A_PAGE, selection_of, standard_charts
from papers.gathered import NoPackError
from papers.make import LONGEST_FINDING, MOST_SENTENCES, Wanted, finding_of, make
from papers.tables import table_of_chart
from tests.callbacks.stores import a_loaded_store
from tests.samples import store_of

DAY = date(2026, 11, 3)
QUARTER = parse("2026-27 Q2")
DERBY = Wanted("derby", parse("2012-13 Q3"), DAY)


@pytest.fixture(scope="module")
def northbridge(samples) -> Dataset:
    return store_of(samples).dataset("northbridge")


@pytest.fixture(scope="module")
def pack(samples):
    return make(store_of(samples), Wanted("northbridge", QUARTER, DAY))


def every_panel(dataset: Dataset):
    """Every chart of every page, then every chart of every measure of the list."""
    shown = {p.id: p for page in pages_of(dataset.framework) for p in panels_of(page, dataset)}
    listed = listed_panels(every_theme(dataset.framework), dataset)
    opened = {p.id: p for each in listed for p in charts_of(each.measures[0], dataset)}
    return [*shown.values(), *opened.values()]


@pytest.mark.parametrize("highlight", [None, Highlight("agency", "police")], ids=str)
def test_every_table_of_every_measure_equals_what_the_page_shows(northbridge, highlight):
    selection = Selection("northbridge", parse("2023-24 Q3"), QUARTER, highlight=highlight)
    panels, measures = every_panel(northbridge), set()

    for panel in panels:
        drawing = draw(panel, northbridge, selection)
        page = data_table(tabulate(drawing, northbridge))
        paper = table_of_chart(drawing, northbridge, DataVersion(1, 0))
        measures |= {*panel.measures}

        assert [*paper.headings] == page["headings"]
        assert [[cell.text for cell in row] for row in paper.rows] == [
            [cell["text"] for cell in row] for row in page["rows"]
        ]

    assert measures >= {*northbridge.measures}


def test_every_number_is_rounded_as_it_is_printed(northbridge):
    selection = selection_of(northbridge, QUARTER)
    for panel in every_panel(northbridge):
        drawing = draw(panel, northbridge, selection)
        exact = [each for row in tabulate(drawing, northbridge).rows for each in row]
        paper = table_of_chart(drawing, northbridge, DataVersion(1, 0))
        cells = [cell for row in paper.rows for cell in row]

        for entry, cell in zip(exact, cells, strict=True):
            if cell.number is None:
                assert entry.value is None or not any(map(str.isdigit, entry.text)), entry
            else:
                assert abs(cell.number - entry.value) <= 0.05 + 1e-9, entry
                assert f"{cell.number:,.10g}".removesuffix(".0") in entry.text, entry


def test_every_reference_leads_back_to_the_figure_beside_it(northbridge, pack):
    missed = []
    for page in pack.pages:
        every = list(zip(page.table.rows, page.table.references, strict=True))
        for row, said in every[:: max(1, len(every) // 8)]:  # each costs a hundredth of a second
            for one in said.split():
                found = figure_of(read_reference(one), northbridge)
                if found is None or found.key.period.in_words() != row[0].text:
                    missed.append((page.id, one))
    given = [said for page in pack.pages for said in page.table.references if said]

    assert missed == []
    assert len(given) > 400


def test_a_gap_is_no_nought_and_has_no_reference(pack):
    places = next(page for page in pack.pages if page.subject == "Attendance of those booked")
    row, reference = next(
        (row, reference)
        for row, reference in zip(places.table.rows, places.table.references, strict=True)
        if row[0].text.startswith("Q2 2025-26")
    )

    assert row[1].number is None
    assert "[x]" in row[1].text
    assert reference == ""


def test_the_standard_pack_has_the_overview_and_the_first_charts_of_each_page(northbridge):
    charts = standard_charts(northbridge, selection_of(northbridge, QUARTER))
    measures = [name for each in charts for name in each.panel.measures]
    overview, *pages = (panels_of(page, northbridge) for page in pages_of(northbridge.framework))

    assert tuple(each.panel for each in charts[: len(overview)]) == overview
    assert all(sum(each.panel in page for each in charts) <= MOST_OF_A_PAGE for page in pages)
    assert len(measures) == len({*measures})


def test_the_standard_pack_passes_over_charts_without_a_figure(samples):
    derby = store_of(samples).dataset("derby")
    selection = selection_of(derby, parse("2012-13"))

    drawings = [draw(e.panel, derby, selection) for e in standard_charts(derby, selection)]

    assert [d.panel.id for d in drawings if all(s.is_empty for s in d.series)] == []
    assert len(drawings) > 20


def test_each_page_says_what_its_card_says(pack):
    for page in pack.pages:
        assert page.finding
        assert len(page.finding) <= LONGEST_FINDING or ", " not in page.finding[LONGEST_FINDING:]
        assert len(page.sentences) <= MOST_SENTENCES
        assert page.source
        assert "complete" in page.completeness
        assert "complete" not in page.source
        assert page.reference
        assert "beneath the charts" not in " ".join((*page.sentences, *page.notes))


def test_the_pack_says_what_has_not_come(pack):
    assert pack.missing[0] == "9 of 9 agencies returned for Q2 2026-27."
    assert any("Housing has not returned Q2 2025-26" in each for each in pack.missing)


@pytest.mark.parametrize(
    ("sentence", "finding"),
    [
        ("They rose.", "They rose."),
        (f"They were 5; {'others ' * 20}", "They were 5."),
        (
            f"They were 1,234 {'of all' * 8}, up 8%, beside {'more ' * 20}.",
            f"They were 1,234 {'of all' * 8}, up 8%.",
        ),
        (f"{'long ' * 40}without an end.", f"{'long ' * 40}without an end."),
    ],
)
def test_a_finding_ends_where_a_clause_does(sentence, finding):
    assert finding_of(sentence) == finding


def test_a_pack_ends_with_its_quarter():
    pack = make(a_loaded_store(), DERBY)

    assert pack.cover.quarter == "Q3 2012-13 (Oct to Dec 2012)"
    assert not [row for page in pack.pages for row in page.table.rows if "Q4" in row[0].text]


def test_a_quarter_without_figures_is_refused_with_those_that_there_are():
    with pytest.raises(NoPackError, match="from Q1 2012-13 to Q4 2012-13"):
        make(a_loaded_store(), Wanted("derby", QUARTER, DAY))


def test_a_board_without_figures_is_refused():
    with pytest.raises(NoPackError, match="no figures yet"):
        make(a_loaded_store(), Wanted("dudley", QUARTER, DAY))


def test_details_of_a_person_are_refused_as_who_made_it():
    with pytest.raises(PersonalDetailsError):
        make(a_loaded_store(), Wanted("derby", DERBY.quarter, DAY, made_by="NHS 943 476 5919"))


def test_what_is_typed_comes_in_without_control_characters():
    pack = make(a_loaded_store(), Wanted("derby", DERBY.quarter, DAY, made_by="Ann\x01 Lee"))

    assert pack.cover.made_by == "Ann Lee"


def test_progress_is_told_to_the_end_a_page_at_a_time():
    told: list[tuple[int, int]] = []

    pack = make(a_loaded_store(), DERBY, lambda done, of: told.append((done, of)))

    assert [done for done, _ in told] == list(range(1, len(pack.pages) + 2))
    assert {of for _, of in told} == {len(pack.pages) + 2}


def an_agenda() -> Agenda:
    chart = ChartOnPage("own", "Contacts of the police", "over time", ("contacts",))
    items = (
        AgendaItem("1", ItemKind.TEXT, "Welcome", text="Apologies came."),
        AgendaItem("2", ItemKind.CHART, "Contacts", chart, "agency=police", text="Ask why."),
        AgendaItem("3", ItemKind.CHART, "Gone", ChartOnPage("no", "No", "over time", ("nothing",))),
    )
    return Agenda("Board, November", items)


def a_store_with_an_agenda():
    store = a_loaded_store()
    new = Written(None, "derby", Kind.AGENDA, "", 1, "2026-11-01", "Ann Lee", "", an_agenda().said)
    store.follow_up.write(new)
    return store


def test_an_agenda_gives_its_charts_each_in_its_own_view_and_its_texts():
    wanted = Wanted("derby", DERBY.quarter, DAY, agenda="board, november")
    pack = make(a_store_with_an_agenda(), wanted)

    (page,) = pack.pages

    assert pack.cover.title == "Board, November"
    assert "Agency: Police" in page.about
    assert page.commentary == ("Ask why.",)
    assert [row[1].number for row in page.table.rows] == [90, 82.5, 75]
    assert [(each.sentence, each.because) for each in pack.passages] == [
        ("Welcome", "Apologies came.")
    ]


def test_an_agenda_that_there_is_not_is_refused_with_those_that_there_are():
    with pytest.raises(NoPackError, match="There are “Board, November”"):
        make(a_store_with_an_agenda(), Wanted("derby", DERBY.quarter, DAY, agenda="Other"))
