"""A framework as a workbook reads back as it was, with choices where there are some."""

import io
from datetime import date

import pytest
from openpyxl import load_workbook

from data.forms.framework_book import as_workbook, starting_tables
from data.framework.columns import BOARD, MEASURES, OF_A_FRAMEWORK
from data.framework.rows import Row
from data.framework.sent import read_folder_of, read_workbook_of
from data.framework.shipped import SAMPLES, read_folder, standard

MADE_ON = date(2026, 11, 26)
FOLDERS = sorted(SAMPLES.glob("*/framework"))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.parent.name)
def test_a_framework_that_is_written_as_a_workbook_reads_back_the_same(folder):
    tables = read_folder(folder)

    sent = read_workbook_of("framework.xlsx", as_workbook(tables, MADE_ON), standard())

    assert (sent.own, sent.findings) == (tables, ())
    assert read_folder_of(folder, standard()).own == tables


def test_a_new_one_offers_what_all_boards_share_and_lacks_only_the_board():
    tables = starting_tables(standard())

    sent = read_workbook_of("new.xlsx", as_workbook(tables, MADE_ON), standard())

    assert [(finding.code, finding.sheet) for finding in sent.findings] == [
        ("framework-no-row", "board")
    ]
    assert len(sent.own[MEASURES.name]) == len(standard()[MEASURES.name])


def test_every_column_is_explained_and_those_with_choices_offer_them():
    book = load_workbook(io.BytesIO(as_workbook(starting_tables(standard()), MADE_ON)))

    for form in OF_A_FRAMEWORK:
        page = book[form.name]
        assert [cell.value for cell in page[5]][: len(form.columns)] == list(form.headings)
        assert [cell.value for cell in page[3]][: len(form.columns)] == [
            column.help for column in form.columns
        ]
        offered = " ".join(str(r.formula1) for r in page.data_validations.dataValidation)
        assert all(",".join(c.choices) in offered for c in form.columns if c.choices)


def test_a_text_that_a_spreadsheet_would_run_is_kept_as_a_text():
    tables = {form.name: () for form in OF_A_FRAMEWORK}
    tables[BOARD.name] = (Row({"id": "t", "name": "=1+1", "short name": "2026-27"}),)

    book = load_workbook(io.BytesIO(as_workbook(tables, MADE_ON)))

    assert (book["board"]["B6"].value, book["board"]["B6"].data_type) == ("=1+1", "s")
    assert book["board"]["C6"].value == "2026-27"
