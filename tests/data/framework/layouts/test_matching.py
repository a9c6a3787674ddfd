"""What a layout means depends on the board that reads it, and is worked out once for each."""

import pytest

from data.framework.layouts.axes import agencies, either, labels, sender, total
from data.framework.layouts.matching import matcher_of, tables_of
from data.framework.layouts.sheet import Key, Label, Reader, Reads
from data.framework.shipped import shipped
from data.observations import AGENCY
from tests.data.framework.layouts.builders import DERBY, a_layout, a_table, loose_meaning, meaning

DONCASTER, DUDLEY = shipped().of("doncaster"), shipped().of("dudley")


def test_a_name_of_one_towns_agency_is_known_there_alone():
    assert matcher_of(agencies(), DONCASTER).exactly("SYP") == Key(agency="police")
    assert matcher_of(agencies(), DERBY).exactly("SYP") is None


@pytest.mark.parametrize(
    "title", ["Children subject to section 47 enquiries", "Section 47 enquiries"]
)
def test_a_board_that_renames_a_measure_knows_both_its_titles_as_labels(title):
    reader = labels({"Investigations": Key("section-47-enquiries")})

    assert matcher_of(reader, DUDLEY).loosely(title) == Key("section-47-enquiries")


def test_a_title_that_another_board_gave_is_not_known():
    reader = labels({"Investigations": Key("section-47-enquiries")})

    assert loose_meaning(reader, "Children subject to section 47 enquiries") is None


def test_a_sheet_is_made_ready_once_for_a_board():
    sheet = a_layout(a_table("contacts", rows=(agencies(),)))

    assert tables_of(sheet, DERBY) is tables_of(sheet, DERBY)
    assert tables_of(sheet, DERBY) is not tables_of(sheet, DONCASTER)


def test_two_versions_with_one_id_are_not_taken_for_each_other():
    before, after = a_layout(a_table("contacts")), a_layout(a_table("referrals"))

    bases = [tables_of(each, DERBY)[0].base for each in (before, after)]

    assert bases == [Key("contacts"), Key("referrals")]


def test_of_two_rows_with_one_text_the_first_has_it():
    reader = either(labels({"All": Key("first")}), labels({"ALL": Key("second")}))

    assert meaning(reader, "all") == Key("first")


def test_what_a_row_says_of_all_agencies_holds_for_each():
    reader = Reader((Label(Reads.AGENCY, key=Key("contacts")),))

    assert meaning(reader, "Police") == Key("contacts", agency="police")


def test_what_sender_and_total_read_they_read_in_other_spellings():
    reader = sender(total=Key())

    assert loose_meaning(reader, "Police²") == Key(agency="police")
    assert loose_meaning(reader, "Grand total") == Key(total_over=AGENCY)
    assert meaning(total("area", "All areas", "Total"), "total") == Key(total_over="area")
