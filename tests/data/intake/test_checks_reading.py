"""A whole file, read on a day and against what was sent before."""

from datetime import date

from tests.builders_data import a_return, a_store, an_observation
from tests.data.framework.layouts.builders import CONTACTS_BY_AGENCY, a_layout, said
from tests.data.intake.test_ingest import a_book
from tests.frameworks import read_return, with_only

COVER = "Board,Derby\nAgency,Police\nPeriod,2012-13\nReturn,By agency\nDate sent,2013-05-01\n"
BODY = "Heading\n,Contacts 2011-12,Contacts 2012-13\nPolice,10,20\nHousing,5,7\n"
OF_DUDLEY = a_layout(CONTACTS_BY_AGENCY, heading="Their heading")


FRAMEWORKS = with_only(derby=(a_layout(CONTACTS_BY_AGENCY),), dudley=(OF_DUDLEY,))


def found(text: str = COVER + BODY, **asked):
    return said(read_return("contacts.csv", text.encode(), FRAMEWORKS, **asked).findings)


def test_a_return_is_read_against_the_store_and_on_a_day():
    sent_then = an_observation("contacts", 9, "2011-12", agency="police")
    store = a_store(a_return(sent_then, period="2011-12"))

    assert found() == []
    assert found(history=store.dataset) == [("query", "sent-otherwise", "B8")]
    assert found(history=store.dataset("derby")) == [("query", "sent-otherwise", "B8")]
    assert found(history=lambda _: None) == []
    assert found(today=date(2013, 3, 1)) == [
        ("query", "period-not-ended", "B3"),
        ("query", "sent-to-come", "B5"),
    ]


def test_a_cover_of_another_agency_is_asked_about():
    other = COVER.replace("Police", "Cafcass") + BODY.replace("Housing,5,7\n", "")

    assert found(other) == [("query", "rows-of-another-agency", "B8, C8")]


def test_a_sheet_of_another_board_is_named():
    cover = [line.split(",") for line in COVER.splitlines()]
    ours = [line.split(",") for line in BODY.splitlines()]
    theirs = [["Their heading"], *ours[1:]]
    book = a_book(("Cover", cover), ("Ours", ours), ("Theirs", theirs))

    (finding,) = read_return("a.xlsx", book, FRAMEWORKS).findings

    assert (finding.code, finding.sheet) == ("sheet-of-another-board", "Theirs")
    assert FRAMEWORKS.of("dudley").board.name in finding.what
