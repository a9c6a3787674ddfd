"""The table of a card, its downloads and its chart hold the same figures."""

import csv
import io
from collections.abc import Callable

import pytest
from openpyxl import load_workbook

from tests.journeys.reading import Row, drawn_in, number_in, rows_of
from tests.journeys.visitor import Visitor

PATHS = ("/", "/referrals", "/domestic-abuse", "/exploitation", "/training")
OF_SUMS = {"risk-cohort"}  # draws several periods together: see its own test
OUTCOMES = ("Removed", "Reduced", "Unchanged", "Increased", "Escalated to child protection")


@pytest.fixture(scope="module")
def of_police(come_for_all: Callable[..., Visitor]) -> Visitor:
    """Somebody who looks at what one agency did since a quarter."""
    visitor = come_for_all()
    visitor.opens("/referrals?board=northbridge&from=2025-26Q1&agency=police")
    return visitor


@pytest.fixture(scope="module")
def of_derby(come_for_all: Callable[..., Visitor]) -> Visitor:
    visitor = come_for_all()
    visitor.opens("/referrals?board=derby")
    return visitor


@pytest.mark.lot(3)
@pytest.mark.parametrize("board", ["derby", "northbridge"])
@pytest.mark.parametrize("path", PATHS)
def test_every_table_equals_its_chart(visitor: Visitor, board: str, path: str):
    visitor.opens(f"{path}?board={board}")
    visitor.shows_every_table()

    for panel in set(visitor.panels) - OF_SUMS:
        rows, drawn = rows_of(visitor, panel), drawn_in(visitor, panel)
        assert drawn, panel
        for each in drawn:
            is_told = any(each.stands_in(row) for row in rows) or each.is_sum_of(rows)
            assert is_told, (panel, each)
        values = {each.value for each in drawn}
        for row in rows:
            assert set(row.figures.values()) <= values, (panel, row)


def test_the_cohort_draws_the_sums_of_its_table(visitor: Visitor):
    visitor.opens("/exploitation?board=northbridge")
    visitor.shows_table("risk-cohort")

    rows = rows_of(visitor, "risk-cohort")
    *segments, heads = visitor.traces("risk-cohort")
    drawn = {
        (head[1], trace["customdata"][n][1]): trace["x"][n]
        for trace in segments
        for n, head in enumerate(heads["customdata"])
    }

    for level in ("High", "Medium", "Low"):
        sums = {outcome: sum_of(rows, level, outcome) for outcome in OUTCOMES}
        for outcome in OUTCOMES:
            share = 100 * sums[outcome] / sum(sums.values())
            assert drawn[level, outcome] == pytest.approx(share)


def sum_of(rows: list[Row], level: str, outcome: str) -> float:
    wanted = {f"first-risk:{level}", f"outcome:{outcome}"}
    return sum(sum(row.figures.values()) for row in rows if wanted <= row.marks)


def test_a_table_can_be_read_without_seeing_it(of_derby: Visitor):
    table = of_derby.shows_table("contacts-by-source")

    assert table.locator("caption").inner_text() == "Contacts by source"
    assert table.locator("thead th[scope=col]").count() == 4
    assert table.locator("tbody th[scope=row]").count() == table.locator("tbody tr").count()


def test_a_figure_leads_to_the_return_it_came_from(visitor: Visitor):
    visitor.opens("/exploitation?board=northbridge")
    table = visitor.shows_table("concerns-over-time")
    source = table.get_by_role("link").first
    file = source.inner_text().split(",")[0]

    source.click()

    visitor.page.wait_for_url("**/returns/*")
    assert file in visitor.page.locator("main").inner_text()


def test_the_table_follows_the_filters_while_it_is_open(visitor: Visitor):
    visitor.opens("/exploitation?board=northbridge")
    table = visitor.shows_table("concerns-over-time")
    assert table.locator("tbody tr").count() == 18

    visitor.clicks("Last 4")

    assert table.locator("tbody tr").count() == 4


@pytest.mark.lot(1, each="kind")
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize(
    "address",
    [
        "/referrals?board=derby&from=2011-12",
        "/domestic-abuse?board=northbridge&from=2025-26Q1&agency=police",
        "/training?board=northbridge&highlight=course:Neglect toolkit",
    ],
)
def test_a_download_holds_the_figures_of_its_table(visitor: Visitor, address: str, kind: str):
    visitor.opens(address)
    visitor.shows_every_table()

    for panel in visitor.panels:
        table = visitor.card(panel).locator("table")
        headings, *rows = as_shown(figures_of(content_of(visitor, panel, kind), kind))
        assert list(headings) == table.locator("thead th").all_text_contents()
        assert_same(rows, rows_of(visitor, panel))


def test_a_download_is_saved_under_a_name_with_marking_and_board(of_derby: Visitor):
    with of_derby.page.expect_download() as coming:
        of_derby.card("contacts-by-source").get_by_role("link", name="Download xlsx").click()

    name = coming.value.suggested_filename
    assert name.startswith("OFFICIAL-derby-contacts-by-source-")
    assert name.endswith(".xlsx")


def test_a_download_says_which_view_it_holds(of_police: Visitor):
    cover = about(content_of(of_police, "contacts-by-source", "xlsx"))

    assert cover["Title"] == "Contacts by source"
    assert cover["Shown"] == "Q1 2025-26 to Q2 2026-27; Agency: Police"
    assert cover["View"] == of_police.page.url
    assert cover["Returned"].startswith("9 of 9 agencies returned")
    assert "illustrative" in cover["Marking"]


def content_of(visitor: Visitor, panel: str, kind: str) -> bytes:
    link = visitor.card(panel).get_by_role("link", name=f"Download {kind}").get_attribute("href")
    answer = visitor.page.request.get(visitor.base_url + link)
    assert answer.ok
    return answer.body()


def about(content: bytes) -> dict[str, str]:
    sheet = load_workbook(io.BytesIO(content))["About"]
    return {row[0]: row[1] for row in sheet.iter_rows(values_only=True)}


def figures_of(content: bytes, kind: str) -> list[tuple]:
    """The rows of the table in a download, its headings first."""
    if kind == "xlsx":
        return list(load_workbook(io.BytesIO(content))["Figures"].iter_rows(values_only=True))
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    return [tuple(row) for row in rows[rows.index([]) + 1 :]]


def as_shown(table: list[tuple]) -> list[tuple]:
    """A downloaded table without the exact numbers, which stand beside those that are shown."""
    kept = [n for n, heading in enumerate(table[0]) if not heading.endswith(", exact")]
    return [tuple(row[n] for n in kept) for row in table]


def test_a_page_is_downloaded_as_one_workbook(of_police: Visitor):
    with of_police.page.expect_download() as coming:
        of_police.page.get_by_role("link", name="Download this page").click()
    book = load_workbook(io.BytesIO(coming.value.path().read_bytes()))

    contents = list(book["Contents"].iter_rows(values_only=True))
    listed = contents[contents.index(("Sheet", "Chart", "What the figures say")) + 1 :]
    titles = of_police.page.locator(".chart-card__title").all_text_contents()
    assert sorted(row[1] for row in listed) == sorted(titles)
    assert book.sheetnames == ["Contents", *(row[0] for row in listed)]
    assert dict(row[:2] for row in contents if row[0])["View"] == of_police.page.url


def assert_same(downloaded: list[tuple], shown: list[Row]) -> None:
    assert len(downloaded) == len(shown)
    for have, row in zip(downloaded, shown, strict=True):
        for value, text in zip(have, row.cells, strict=True):
            number = number_in(text)
            if isinstance(value, str) and value == text:
                continue
            if number is not None and value not in {None, ""}:
                assert float(value) == pytest.approx(number, abs=0.0501)
            else:
                assert (value or "").lstrip("'") == text
