"""The name book: what is declared, agreed or was first seen, with its other and old names."""

from dataclasses import replace

from data.framework.agency import Agency
from data.framework.framework import Framework
from data.framework.version import Version
from data.intake.agreements import Agreement, in_force
from data.intake.name_book import BookedName, Called, name_book
from data.intake.said import Agreed
from data.submission import Event, Happening
from tests.data.intake.test_ledger import a_submission
from tests.frameworks import NORTHBRIDGE

CAME = a_submission(7, sent_by="Data officer", received_at="2026-07-20T10:00:00+01:00")
LATER = a_submission(9)


def with_police(name: str, *also: str) -> Framework:
    return replace(NORTHBRIDGE, agencies=(Agency("police", name, also),))


def a_version(number: int, at: str, who: str = "The manager") -> Version:
    return Version(number, "northbridge", at, who, "", {})


def an_agreement(name: str, meaning: str, number: int = 1, **known) -> Agreement:
    agreed = Agreed("area", name, meaning)
    return Agreement(number, agreed, "2026-07-20", "Data officer", CAME, **known)


WITHDRAWN = Event(5, 7, Happening.NAME_WITHDRAWN, "2026-08-01", "Ann Lee", "Another area")


def book(framework=NORTHBRIDGE, versions=(), agreements=(), seen=None) -> tuple[BookedName, ...]:
    return name_book(framework, versions, agreements, seen or {})


def lines(found, dimension: str) -> list[tuple[str, str, Called, str]]:
    return [
        (each.name, each.spelling, each.called, each.since)
        for each in found
        if each.dimension == dimension
    ]


def test_the_other_names_of_an_agency_stand_beneath_its_name():
    assert lines(book(with_police("Police", "Constabulary")), "agency") == [
        ("Police", "Police", Called.NAME, ""),
        ("Police", "Constabulary", Called.OTHER, ""),
    ]


def test_a_name_of_before_is_an_old_one_and_each_says_since_when_and_by_whom():
    old, new = with_police("Force", "Constabulary"), with_police("Police", "Constabulary")
    versions = [(a_version(1, "2026-04-01"), old), (a_version(2, "2026-09-01"), new)]

    found = book(new, versions)

    assert lines(found, "agency") == [
        ("Police", "Police", Called.NAME, "2026-09-01"),
        ("Police", "Constabulary", Called.OTHER, "2026-04-01"),
        ("Police", "Force", Called.OLD, "2026-04-01"),
    ]
    assert {each.who for each in found if each.dimension == "agency"} == {"The manager"}


def test_a_name_that_nobody_was_asked_about_has_the_return_that_had_it_first():
    (line,) = (e for e in book(seen={("area", "North"): CAME}) if e.dimension == "area")

    assert (line.submission, line.since, line.who) == (CAME, "2026-07-20T10:00:00+01:00", "")


def test_what_was_agreed_says_so_once_though_figures_stand_under_the_name():
    found = book(
        agreements=[an_agreement("East", "East"), an_agreement("Sth", "South", 2)],
        seen={("area", "East"): CAME, ("area", "South"): LATER},
    )

    assert lines(found, "area") == [
        ("East", "East", Called.NAME, "2026-07-20"),
        ("South", "South", Called.NAME, "2026-07-20"),
        ("South", "Sth", Called.OTHER, "2026-07-20"),
    ]


def test_what_was_withdrawn_stays_in_the_book_and_holds_no_more():
    (line,) = (
        each
        for each in book(agreements=[an_agreement("Sth", "South", ended=WITHDRAWN)])
        if each.dimension == "area"
    )

    assert not line.holds
    assert line.agreement.ended.why == "Another area"


def test_a_category_stands_where_the_framework_lists_it():
    measure = next(each for each in NORTHBRIDGE.measures if each.categories("age"))

    found = [each.name for each in book() if each.dimension == "age"]

    listed = [each for each in found if each in measure.categories("age")]
    assert listed == list(measure.categories("age"))


def test_what_names_mean_is_what_was_agreed_last_and_still_holds():
    first = an_agreement("Sth", "South")
    withdrawn = an_agreement("Sth", "North", 2, ended=WITHDRAWN)

    assert in_force((first, withdrawn)) == (Agreed("area", "Sth", "South"),)
    assert in_force((withdrawn,)) == (Agreed("area", "Sth", ""),)
    assert in_force((withdrawn, first)) == (Agreed("area", "Sth", "South"),)
