"""Initials, and whose they are."""

import pytest

from data.follow_up.leads import Key, Lead, key_of

KEY = Key((Lead("SR", "Sue Roe"), Lead("T O'N", "Tom O'Nan"), Lead("CC", "Cy Coe")))


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("SR", ("SR",)),
        ("SR (LADO)", ("SR",)),
        ("KH / EC", ("KH", "EC")),
        ("SR CC", ("SR", "CC")),
        ("SR and CC", ("SR", "CC")),
        ("SR, CC & KH", ("SR", "CC", "KH")),
        ("T O'N", ("T O'N",)),
        ("TO'N", ("TO'N",)),
        ("Sue Roe", ("Sue Roe",)),
        ("Head of service", ("Head of service",)),
        ("SR SR", ("SR",)),
        ("", ()),
    ],
)
def test_a_cell_names_one_lead_or_several(text, leads):
    assert KEY.named_in(text) == leads


@pytest.mark.parametrize(
    ("initials", "name"),
    [("SR", "Sue Roe"), ("sr", "Sue Roe"), ("TO'N", "Tom O'Nan"), ("T O’N", "Tom O'Nan")],
)
def test_initials_are_resolved_however_they_are_spaced(initials, name):
    assert KEY.name_of(initials) == name


def test_initials_in_no_key_stay_without_a_name():
    assert KEY.name_of("KH") == ""
    assert not KEY.knows("KH")
    assert KEY.knows("Sue Roe")


def test_a_workbooks_own_key_comes_before_that_of_another():
    key = key_of([Lead("SR", "Sue Roe")], [Lead("SR", "Sam Ray"), Lead("KH", "Kay Hay")])

    assert (key.name_of("SR"), key.name_of("KH")) == ("Sue Roe", "Kay Hay")


def test_initials_that_two_keys_read_otherwise_are_not_guessed():
    assert key_of([], [Lead("SR", "Sue Roe"), Lead("SR", "Sam Ray")]).name_of("SR") == ""
