"""The layout of a sheet is printed as a table: a contract for programs."""

from data.files.workbook import Workbook
from data.guess.layout_csv import layout_csv
from data.guess.understood import understood
from tests.data.guess.sheets import sheet


def test_every_row_and_column_has_its_words_its_part_and_why_it_is_set_aside():
    text = "Contacts 2024-25\nArea | Q1 | Q2 | Page\nN | 1 | 2 | 3\nTotal | 4 | 6 | 8\n\nThank you"
    printed = layout_csv(understood(Workbook("f.xlsx", (sheet(text, "=Q"),))))

    assert [row.rpartition(",")[0] for row in printed.splitlines()] == [
        "sheet,table,axis,line,words,part,reason",
        "'=Q,1,column,A,Area,label,",
        "'=Q,1,column,B,Q1,figure,",
        "'=Q,1,column,C,Q2,figure,",
        "'=Q,1,column,D,Page,aside,a telephone number or a page",
        "'=Q,1,row,1,Contacts 2024-25,note,",
        "'=Q,1,row,2,Area | Q1 | Q2 | Page,heading,",
        "'=Q,1,row,3,N,figure,",
        "'=Q,1,row,4,Total,figure,",
        "'=Q,1,row,6,Thank you,note,",
    ]


def test_a_sheet_without_figures_is_told_row_by_row():
    printed = layout_csv(understood(Workbook("f.xlsx", (sheet("Contents | Page\nPlans | 3"),))))

    assert printed.splitlines()[1:] == [
        "Sheet1,,row,1,Contents | Page,note,no figures stand beside it or beneath it,likely",
        "Sheet1,,row,2,Plans | 3,note,no figures stand beside it or beneath it,likely",
    ]


def test_a_workbook_without_sheets_is_a_heading_alone():
    assert len(layout_csv(understood(Workbook("f.xlsx", ()))).splitlines()) == 1
