import pytest

from data.files.addresses import address, addresses, area_holds, areas, column_number, place_of


@pytest.mark.parametrize(
    ("letters", "number"), [("A", 0), ("Z", 25), ("AA", 26), ("ZZ", 701), ("XFD", 16383)]
)
def test_columns_are_numbered_from_nought(letters, number):
    assert column_number(letters) == number


@pytest.mark.parametrize("cell", ["A1", "D14", "Z9", "AA10", "XFD1048576"])
def test_an_address_is_the_place_of_its_place(cell):
    assert address(*place_of(cell)) == cell


def test_addresses_come_in_reading_order_and_no_more_than_asked():
    assert addresses({(2, 0), (0, 5), (0, 1)}, 2) == ["B1", "F1"]


@pytest.mark.parametrize(
    ("cell", "held"), [("C5", True), ("B5", True), ("B4", False), ("D4", False), ("C6", False)]
)
def test_an_area_holds_all_its_cells_but_the_first(cell, held):
    assert area_holds("B4:C5", cell) is held


def test_cells_that_make_a_rectangle_are_one_area():
    block = {(row, column) for row in range(3) for column in range(2, 5)}

    assert areas({*block, (5, 1), (7, 1), (8, 1)}) == ["B6", "B8:B9", "C1:E3"]
