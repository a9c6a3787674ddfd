"""What a framework says of its agencies, its sheets and the boards beside it."""

from tests.frameworks import DERBY, NORTHBRIDGE, STANDARD


def test_an_agency_is_called_by_its_name_and_one_that_is_not_known_by_its_id():
    assert NORTHBRIDGE.agency_name("police") == NORTHBRIDGE.agency_names["police"] == "Police"
    assert NORTHBRIDGE.agency_name("nobody") == "nobody"
    assert NORTHBRIDGE.agency_name("") == ""


def test_a_measure_that_is_counted_no_more_is_called_by_its_id():
    gone = NORTHBRIDGE.measure_as_known("counted-no-more")

    assert (gone.title, gone.theme) == ("counted-no-more", "")
    assert NORTHBRIDGE.measure_as_known("contacts") is NORTHBRIDGE.measure("contacts")


def test_a_sheet_is_called_by_its_title_and_one_that_is_not_known_by_its_id():
    first = NORTHBRIDGE.sheets[0]

    assert NORTHBRIDGE.sheet_title(first.id) == first.title
    assert NORTHBRIDGE.sheet_title("no-such-sheet") == "no-such-sheet"


def test_some_of_the_frameworks_stay_in_their_order():
    found = STANDARD.only({"northbridge", "derby", "nowhere"})

    assert list(found) == [DERBY, NORTHBRIDGE]
    assert found.boards == ("derby", "northbridge")


def test_c3_a_measure_that_a_board_counts_otherwise_keeps_what_others_count():
    dudley = STANDARD.of("dudley").measure("section-47-enquiries")

    assert dudley.is_counted_otherwise
    assert (dudley.usual_title, dudley.usual_unit) == ("Section 47 enquiries", "enquiry")
    assert not NORTHBRIDGE.measure("section-47-enquiries").is_counted_otherwise


def test_every_measure_that_is_shipped_carries_its_words():
    measures = [each for framework in STANDARD for each in framework.measures]
    ratios = {ratio.id: ratio for each in measures for ratio in each.ratios.values()}

    assert not [each.id for each in measures if not (each.written or each.plural)]
    assert not [each.id for each in measures if not (each.source and each.owner)]
    assert len(ratios) > 10
    assert not [ratio.id for ratio in ratios.values() if not ratio.part_words]
