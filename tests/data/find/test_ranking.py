"""What was typed, to what is meant by it: by every name, in any order, slips forgiven."""

from dataclasses import replace

import pytest

from data.find.index import index_of
from data.find.ranking import find, grouped, told_once
from data.find.thing import Kind, Thing, thing_of_measure, thing_of_period
from data.periods import parse
from tests.frameworks import NORTHBRIDGE

MEASURES = tuple(thing_of_measure(each, NORTHBRIDGE, (), ()) for each in NORTHBRIDGE.measures)
PERIODS = tuple(
    thing_of_period(parse(key), "northbridge")
    for key in ("2026-27 Q2", "2026-27 Q1", "2025-26 Q4", "2025-26 Q2", "2025-26")
)
EVERY = index_of((*MEASURES, *PERIODS))


def a_thing(name: str, kind: Kind = Kind.MEASURE, **fields) -> Thing:
    return Thing(kind, name, name, **fields)


def names(typed: str, *things: Thing) -> list[str]:
    return [hit.thing.name for hit in find(typed, index_of(things) if things else EVERY)]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("CAF", "Early help assessments (formerly CAF)"),
        ("eha", "Early help assessments (formerly CAF)"),
        ("DV incidents", "Domestic abuse incidents recorded by police"),
        ("domestic violence crimes", "Domestic abuse crimes"),
        ("LAC", "Children looked after"),
        ("mash", "Contacts to the front door"),
        ("s47", "Section 47 enquiries"),
        ("S 47", "Section 47 enquiries"),
        ("cin", "Children in need"),
        ("CSE meetings", "CSE meetings held"),
    ],
)
def test_a_measure_is_found_by_what_else_it_is_called(typed: str, meant: str):
    assert meant in names(typed)[:5]


@pytest.mark.parametrize(
    "typed", ["refferals", "referals", "refrerals", "referrls", "referraks", "reeferr"]
)
def test_a_slip_of_the_keys_is_forgiven(typed: str):
    found = names(typed, a_thing("Referrals to social care"), a_thing("Places offered"))

    assert found == ["Referrals to social care"]


def test_what_is_as_it_was_typed_leaves_no_room_for_slips():
    assert names("plans", a_thing("Places offered"), a_thing("Plans started")) == ["Plans started"]
    assert names("plams", a_thing("Plans started")) == ["Plans started"]


@pytest.mark.parametrize("typed", ["dva", "2027-28 q2", "q9", "xyzzy"])
def test_short_words_and_numbers_are_never_taken_for_a_slip(typed: str):
    assert names(typed) == []


@pytest.mark.parametrize(
    "typed", ["plan child protection", "protection, children's plans", "PLANS - child protection"]
)
def test_words_are_found_in_any_order_number_and_case(typed: str):
    assert "Children with a child protection plan" in names(typed)[:6]


def test_every_word_has_to_be_met():
    things = (a_thing("Plans started"), a_thing("Plans ended"))

    assert names("plans ended", *things) == ["Plans ended"]
    assert names("plans of wards", *things) == []


def test_words_that_say_nothing_are_not_looked_for():
    assert names("how many of the referrals", a_thing("Referrals")) == ["Referrals"]
    assert names("the", a_thing("The front door")) == ["The front door"]


@pytest.mark.parametrize("typed", ["", "   ", "…", "?"])
def test_nothing_is_found_where_nothing_is_typed(typed: str):
    assert names(typed) == []


def test_a_word_with_a_hyphen_is_found_with_it_and_without():
    rereferrals, other = a_thing("Re-referrals within 12 months"), a_thing("Referrals")

    assert names("rereferrals", rereferrals, other) == [rereferrals.name]
    assert names("re-referrals", other, rereferrals)[0] == rereferrals.name
    assert names("re referrals", other, rereferrals)[0] == rereferrals.name


def test_letters_with_signs_are_as_those_without():
    assert names("zoe", a_thing("Zoë's plan")) == ["Zoë's plan"]
    assert names("childrens plan", a_thing("Children's plan")) == ["Children's plan"]


def test_what_is_called_so_comes_before_what_is_said_so():
    said = a_thing("Contacts", words="each may become one of the referrals")
    called = a_thing("Referrals")
    besides = a_thing("Referrals about a child who was referred before")

    assert names("referrals", said, besides, called) == [called.name, besides.name, said.name]


def test_equally_good_finds_stand_by_their_kind_and_then_as_they_came():
    page = a_thing("Referrals", Kind.PAGE)
    newer, older = a_thing("Referrals", also=("1",)), a_thing("Referrals", also=("2",))

    found = [hit.thing for hit in find("referrals", index_of((page, newer, older)))]

    assert found == [newer, older, page]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Q2 2026-27", ["Q2 2026-27 (Jul to Sep 2026)"]),
        ("2026/27 q2", ["Q2 2026-27 (Jul to Sep 2026)"]),
        ("26-27 quarter q1", ["Q1 2026-27 (Apr to Jun 2026)"]),
        ("august 2026", ["Q2 2026-27 (Jul to Sep 2026)"]),
        ("feb 2026", ["Q4 2025-26 (Jan to Mar 2026)"]),
    ],
)
def test_a_quarter_is_found_by_its_name_its_year_and_its_months(typed: str, meant: list[str]):
    found = [name for name in names(typed) if name.startswith("Q")]

    assert found == meant


def test_a_year_is_found_by_any_of_its_months():
    assert names("march 2013", thing_of_period(parse("2012-13"), "derby")) == [
        parse("2012-13").in_words()
    ]


def test_each_kind_is_listed_apart_and_no_longer_than_asked():
    pages = [a_thing(f"Plans {n}", Kind.PAGE) for n in range(4)]
    hits = find("plans", index_of((*pages, a_thing("Plans"))))

    first, second = grouped(hits, 3)

    assert (first.kind, len(first.things), first.more) == (Kind.MEASURE, 1, 0)
    assert (second.kind, len(second.things), second.more) == (Kind.PAGE, 3, 1)


def test_the_definition_of_what_was_found_is_listed_only_where_it_is_asked_for():
    measure = a_thing("Contacts")
    definition = replace(measure, kind=Kind.DEFINITION, words="definition")
    index = index_of((measure, definition))

    assert [h.thing for h in told_once(find("contacts", index), "contacts")] == [measure]
    asked = "definition of contacts"
    assert [h.thing for h in told_once(find(asked, index), asked)] == [definition]


def test_what_is_typed_without_end_is_read_as_far_as_a_field_holds():
    assert names("referrals " * 40 + "x" * 10_000, a_thing("Referrals")) == ["Referrals"]
