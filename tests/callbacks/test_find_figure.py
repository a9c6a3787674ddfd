"""Find a figure: a reference from a paper leads back to its cell, whatever has happened since."""

import re
from dataclasses import replace
from hashlib import sha256

import pytest

from callbacks.addresses import is_there
from callbacks.find_figure import figures_named
from callbacks.routing import page_for
from data.figures.assemble import series_of
from data.figures.reference import read_reference, reference_to
from data.figures.series import Point
from data.storage.backup import backup, restore
from data.storage.frozen import Frozen
from data.storage.store import Store
from tests.builders_data import a_return, a_store, in_quarters
from tests.callbacks.test_routing import words_of

DAY = "2012-08-01"


@pytest.fixture
def store() -> Store:
    """Contacts of 10 and 20, of one return, and the referrals of another."""
    contacts = in_quarters("contacts", 10, 20)
    return a_store(
        a_return(*contacts, sent="2012-07-10", file="first.xlsx"),
        a_return(*in_quarters("referrals", 1, 2), agency="health", file="health.xlsx"),
    )


def figure_in(store: Store) -> Point:
    """The second quarter's contacts."""
    dataset = store.dataset("derby")
    return series_of(dataset.figures, "contacts", (), dataset.everything).points[-1]


def printed(store: Store) -> str:
    """The reference of that figure, as a pack of now prints it."""
    return reference_to("derby", "contacts", figure_in(store), Frozen(store).newest("derby"))


def send_again(store: Store, value: float, **more) -> int:
    figures = in_quarters("contacts", 10, value)
    again = a_return(*figures, sent="2012-07-20", file="second.xlsx", **more)
    return store.accept(again, DAY).submission


def page(store: Store, reference: str) -> str:
    address = f"?board=derby&ref={reference}"
    said = words_of(page_for("/find-a-figure", address, store, "derby"))
    return re.sub(r"\s+", " ", said)


def test_a_figure_that_is_still_so_is_shown_with_its_cell(store: Store):
    said = page(store, printed(store))

    assert "It was 20, and is so still." in said
    assert "first.xlsx" in said
    assert figure_in(store).sources[0].cell in said


def test_a_figure_that_was_sent_anew_is_shown_as_it_was_and_as_it_is(store: Store):
    reference = printed(store)
    send_again(store, 25, revision="Counted again")

    said = page(store, reference)

    assert "It was 20, and is 25 [r] now (revised: second.xlsx, Counted again)." in said
    assert "first.xlsx" in said
    assert "second.xlsx" in said


def test_a_figure_that_was_withdrawn_is_shown_as_it_was(store: Store):
    reference = printed(store)
    store.withdraw(1, "A manager", "Of another board", DAY)

    said = page(store, reference)

    assert "It was 20. The board has no such figure now (withdrawn: first.xlsx" in said
    assert "Of another board" in said


def test_a_reference_holds_after_several_versions_of_one_day(store: Store):
    first = printed(store)
    send_again(store, 25)
    second = printed(store)
    store.reinstate(1, "A manager", "It was right", DAY)

    values = [
        (found.then.point.value, found.now.point.value)
        for each in (first, second)
        for found in figures_named(read_reference(each), store)
    ]

    assert values == [(20, 20), (25, 20)]


def test_a_reference_holds_after_a_later_return_and_a_restore_from_a_backup(tmp_path):
    own, anew = (
        Store(f"sqlite:///{(tmp_path / name)}-safeguarding.db") for name in ("own", "anew")
    )
    references = []
    for value, file in ((20, "first.xlsx"), (25, "second.xlsx")):
        figures = in_quarters("contacts", 10, value)
        sent = a_return(*figures, file=file, sent=f"2012-07-{value}")
        content = file.encode()
        own.accept(replace(sent, sha256=sha256(content).hexdigest()), DAY, content)
        references.append(printed(own))

    backup(own, tmp_path / "backup.zip", "2012-08-02T12:00:00+00:00")
    restore(tmp_path / "backup.zip", anew)

    said = page(anew, references[0])
    assert "It was 20, and is 25" in said
    assert "first.xlsx" in said


def test_the_reference_may_be_typed_in_small_letters_and_with_spaces(store: Store):
    assert "and is so still" in page(store, printed(store).lower().replace("-", "+"))


@pytest.mark.parametrize("typed", ["no", "<script>alert(1)</script>", "A" * 900])
def test_what_is_no_reference_is_answered_with_what_one_looks_like(store: Store, typed: str):
    assert "is no reference. It has two groups of five signs" in page(store, typed)


@pytest.mark.parametrize("reference", ["00000-00000-1-0", "ZZZZZ-ZZZZZ-ZZZZ-0", "00000-00000-0-9"])
def test_a_reference_to_nothing_is_answered_with_what_to_do(store: Store, reference: str):
    assert "No figure has the reference" in page(store, reference)


def test_a_reference_of_a_version_still_to_come_finds_nothing(store: Store):
    reference = read_reference(printed(store))
    later = re.sub(r"-2-0$", "-9-0", str(reference))

    assert figures_named(read_reference(later), store) == ()


def test_without_a_reference_the_page_asks_for_one(store: Store):
    said = page(store, "")

    assert "Every figure of a board pack has a reference" in said
    assert "no reference" not in said


def test_the_page_is_there_for_every_board(store: Store):
    assert is_there("/find-a-figure", "", store, "derby")
