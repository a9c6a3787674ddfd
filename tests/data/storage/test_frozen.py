"""A board in a named version: the same whatever happens to its returns afterwards."""

from datetime import date
from random import Random

import pytest

from data.intake.ledger import State
from data.periods import parse
from data.storage.frozen import DataVersion, Frozen, version_in
from data.storage.moments import Moment, last_event, moment_of
from data.storage.schema import reading
from tests.builders_data import a_return, a_store, an_observation, in_quarters

pytestmark = pytest.mark.usefixtures("new_database")  # each test in SQLite and in PostgreSQL

DAY = "2013-05-01"
FIRST = a_return(*in_quarters("contacts", 10, 20), sent="2013-04-10", file="first.xlsx")
SECOND = a_return(*in_quarters("contacts", 10, 25), sent="2013-04-20", file="second.xlsx")


def values(dataset) -> list[float]:
    return [row.value for row in dataset.figures.of("contacts")]


def test_a_return_of_the_same_minute_is_not_drawn_in_the_version_before_it():
    store = a_store()
    store.accept(FIRST, f"{DAY}T14:00:00+00:00")
    frozen = Frozen(store)
    version = frozen.newest("derby")

    store.accept(SECOND, f"{DAY}T14:00:00+00:00")

    assert values(frozen.dataset("derby", version)) == [10, 20]
    assert values(Frozen(store).dataset("derby", version)) == [10, 20]  # also after a restart
    assert values(frozen.dataset("derby", frozen.newest("derby"))) == [10, 25]


def test_what_happened_since_is_told_and_nothing_before_it():
    store = a_store()
    store.accept(FIRST, DAY)
    frozen = Frozen(store)
    version = frozen.newest("derby")
    before = frozen.since("derby", version)

    store.accept(SECOND, DAY)

    assert before == ()
    assert [each.submission for each in frozen.since("derby", version)] == [2]


def test_what_happened_in_another_process_is_told_too(tmp_path):
    address = f"sqlite:///{tmp_path / 'safeguarding.db'}"
    store, other = a_store(url=address), a_store(url=address)
    store.accept(FIRST, DAY)
    frozen = Frozen(other)
    version = frozen.newest("derby")
    other.submissions("derby")

    store.accept(SECOND, DAY)

    assert [each.submission for each in frozen.since("derby", version)] == [2]


def test_the_return_of_another_board_makes_no_new_version():
    store = a_store()
    store.accept(FIRST, DAY)
    version = Frozen(store).newest("derby")

    other = an_observation("contacts", 1, "2012-13 Q1", board="doncaster")
    store.accept(a_return(other, file="other.xlsx", board="doncaster"), DAY)

    assert Frozen(store).newest("derby") == version


def test_what_came_later_is_still_missing_in_the_version_before_it():
    store = a_store()
    store.accept(
        a_return(*in_quarters("contacts", 1, 2), agency="police", period="2012-13 Q1"), DAY
    )
    frozen = Frozen(store)
    version = frozen.newest("derby")
    later = in_quarters("contacts", 3, 4)
    store.accept(a_return(*later, agency="health", period="2012-13 Q1", file="late.xlsx"), DAY)

    then = frozen.ledger("derby", version, date(2013, 6, 1))
    now = frozen.ledger("derby", frozen.newest("derby"), date(2013, 6, 1))

    quarter = parse("2012-13 Q1")
    assert now.entries["health", quarter].state is not State.NOT_EXPECTED
    assert ("health", quarter) not in then.entries


def test_whatever_happens_its_last_moment_is_what_counts_now():
    chance = Random(20121126)
    store = a_store()
    frozen, kept = Frozen(store), {}
    for step in range(24):
        _something_happens(store, step, chance)
        version = frozen.newest("derby")
        kept[version] = {each.id for each in store.in_force("derby")}

    with reading(store.engine) as connection:
        then = {v: {*moment_of(connection, "derby", v.event).counting} for v in kept}
    assert then == kept


def _something_happens(store, step: int, chance: Random) -> None:
    """A return comes, is withdrawn or counts again."""
    known = store.submissions("derby")
    standing = [each for each in known if each.stands]
    others = [each for each in known if not each.stands]
    choice = chance.random()
    if standing and choice < 0.2:
        store.withdraw(chance.choice(standing).id, "Ann Lee", "The wrong quarter", DAY)
    elif others and choice < 0.4:
        store.reinstate(chance.choice(others).id, "Ann Lee", "It was right", DAY)
    else:
        sent = f"2013-04-{chance.randint(1, 28):02}"
        figures = in_quarters("contacts", float(step))
        agency = chance.choice(["police", "health"])
        store.accept(a_return(*figures, sent=sent, file=f"{step}.xlsx", agency=agency), DAY)


def test_before_anything_happened_nothing_counts():
    store = a_store()

    with reading(store.engine) as connection:
        assert last_event(connection, "derby") == 0
        assert moment_of(connection, "derby", 0) == Moment(0)


@pytest.mark.parametrize("text", ["", "412", "412.x", "1.2.3", "-1.2", "1234567890.1", "٣.١"])
def test_what_names_no_version_is_none(text):
    assert version_in(text) is None


def test_a_version_is_read_back_from_an_address():
    assert version_in(str(DataVersion(412, 17))) == DataVersion(412, 17)


def test_a_version_of_a_framework_that_there_never_was_is_refused():
    store = a_store()
    store.accept(FIRST, DAY)

    with pytest.raises(ValueError, match="no framework of number 99"):
        Frozen(store).dataset("derby", DataVersion(1, 99))


def test_what_changed_since_a_version_is_told_though_it_changed_within_a_day():
    store = a_store()
    first, second = (
        a_return(*in_quarters("contacts", 10, value), sent="2012-07-10", file=f"{value}.xlsx")
        for value in (20, 25)
    )
    store.accept(first, "2012-07-12")
    frozen = Frozen(store)
    then = frozen.moment("derby", frozen.newest("derby"))
    store.accept(second, "2012-07-12")

    (change,) = store.changes("derby", then)

    assert (change.old, change.new) == (20, 25)
