"""A board's framework in the store: from a day on, kept beside the files, never lost."""

from datetime import date

import pytest

from data.errors import FrameworkError, OvertakenError
from data.framework.columns import OF_A_FRAMEWORK
from data.framework.grids import tables_in
from data.periods import parse
from data.storage.backup import backup, restore
from data.storage.rebuild import rebuild
from data.storage.store import Store
from tests.builders_data import a_return, a_store, in_quarters, new_database
from tests.data.framework.tables_of import OWN_MEASURES, own

FIRST, SECOND = "2026-04-10T09:00:00+01:00", "2026-11-02T09:00:00+00:00"
RENAMED = (("id", "title"), ("contacts", "Calls to the front door"))
BOARD = "testbridge"


def tables(**changed):
    return tables_in(own(**changed))[0]


@pytest.fixture
def store(tmp_path) -> Store:
    return Store(new_database(), tmp_path)


def title(store: Store, as_at: date | None = None) -> str:
    return store.frameworks(as_at).of(BOARD).measure("contacts").title


def test_a_board_that_nobody_has_heard_of_has_its_measures_once_it_is_loaded(store):
    assert BOARD not in store.frameworks()

    store.kept_frameworks.load(tables(), FIRST, "The board manager")

    assert store.frameworks().of(BOARD).measure("testbridge-visits").title == "Visits made"
    assert store.frameworks().called("Testbridge Partnership") == BOARD


def test_what_was_shown_before_a_change_is_shown_by_the_version_of_then(store):
    store.kept_frameworks.load(tables(), FIRST, "")
    store.kept_frameworks.load(tables(measures=RENAMED), SECOND, "")

    assert title(store) == "Calls to the front door"
    assert title(store, date(2026, 11, 1)) == "Contacts to children's social care"
    assert title(store, date(2026, 11, 2)) == "Calls to the front door"
    assert title(store, date(2020, 1, 1)) == "Contacts to children's social care"


def test_what_held_on_a_day_is_the_version_of_that_day_and_before_any_the_one_of_now(store):
    store.kept_frameworks.load(tables(), FIRST, "")
    store.kept_frameworks.load(tables(measures=RENAMED), SECOND, "")

    held_on = store.kept_frameworks.held_on(BOARD)

    titles = {
        day: held_on(day).measure("contacts").title
        for day in (date(2026, 4, 9), date(2026, 4, 10), date(2026, 11, 1), date(2026, 11, 2))
    }
    now, before = "Calls to the front door", "Contacts to children's social care"
    assert list(titles.values()) == [now, before, before, now]
    as_known = store.kept_frameworks.held_on(BOARD, date(2026, 6, 1))
    assert as_known(date(2026, 12, 1)).measure("contacts").title == before


def test_the_same_framework_again_is_no_new_version(store):
    assert store.kept_frameworks.load(tables(), FIRST, "") is not None
    assert store.kept_frameworks.load(tables(), SECOND, "") is None
    assert [version.at for version in store.kept_frameworks.versions(BOARD)] == [FIRST]


def test_what_was_made_from_an_older_version_takes_the_place_of_none(store):
    first = store.kept_frameworks.load(tables(), FIRST, "", on=0)
    second = store.kept_frameworks.load(tables(measures=RENAMED), SECOND, "", on=first.id)

    for older in (0, first.id):
        with pytest.raises(OvertakenError):
            store.kept_frameworks.load(tables(), SECOND, "", on=older)

    assert store.kept_frameworks.versions(BOARD)[-1] == second
    assert title(store) == "Calls to the front door"


def test_a_draft_builds_on_the_version_on_which_it_was_begun(store):
    first = store.kept_frameworks.load(tables(), FIRST, "")
    store.kept_frameworks.load(tables(measures=RENAMED), SECOND, "")

    begun = store.kept_frameworks.basis(BOARD, parse("2026-27 Q3"), first.id)
    newest = store.kept_frameworks.basis(BOARD, parse("2026-27 Q3"))

    assert (begun.version, begun.before) == (first.id, first.own)
    assert newest.version == first.id + 1


def test_one_with_a_fault_is_refused_and_nothing_is_kept(store):
    spoilt = tables(measures=(*OWN_MEASURES, ("testbridge-a", "nothing", "A", "visit", "flow")))

    with pytest.raises(FrameworkError, match="No theme is called"):
        store.kept_frameworks.load(spoilt, FIRST, "")

    assert store.kept_frameworks.versions(BOARD) == ()


def test_the_same_object_stands_for_the_same_version(store):
    store.kept_frameworks.load(tables(), FIRST, "")

    assert store.frameworks() is store.frameworks()
    assert store.frameworks().of(BOARD) is store.frameworks(date(2026, 5, 1)).of(BOARD)


def test_a_page_has_the_new_words_at_once_also_from_another_process(store):
    store.kept_frameworks.load(tables(), FIRST, "")
    store.accept(a_return(*in_quarters("contacts", 1, 2, board=BOARD), board=BOARD), "2026-07-20")
    before = store.dataset(BOARD)

    other = Store(
        store.engine.url.render_as_string(hide_password=False), store.accepted.folder.parent
    )
    if not store.engine.url.database:
        other = store  # a database in memory is this process's own
    other.kept_frameworks.load(tables(measures=RENAMED), SECOND, "")

    assert before.framework.measure("contacts").title == "Contacts to children's social care"
    assert store.dataset(BOARD).framework.measure("contacts").title == "Calls to the front door"
    assert store.dataset(BOARD).figures.framework is store.dataset(BOARD).framework


def test_a_lost_database_gets_its_frameworks_back_from_the_kept_files(store, tmp_path):
    store.kept_frameworks.load(tables(), FIRST, "The board manager", "It begins.")
    store.kept_frameworks.load(tables(measures=RENAMED), SECOND, "")
    anew = Store("sqlite://", tmp_path)

    rebuild(anew)

    assert anew.kept_frameworks.versions(BOARD) == store.kept_frameworks.versions(BOARD)


def test_a_backup_holds_them(store, tmp_path):
    store.kept_frameworks.load(tables(), FIRST, "")
    kept = tmp_path / "backup"
    backup(store, kept, FIRST)
    other = Store("sqlite://", tmp_path / "other")

    restore(kept, other)

    assert other.kept_frameworks.versions(BOARD) == store.kept_frameworks.versions(BOARD)


def test_the_boards_of_the_samples_are_known_until_they_have_their_own():
    assert "derby" in a_store().frameworks()


def test_tables_come_back_from_the_store_as_they_went_in(store):
    store.kept_frameworks.load(tables(measures=RENAMED), FIRST, "")

    stored = store.kept_frameworks.own_tables(BOARD)

    assert {form.name: stored[form.name] for form in OF_A_FRAMEWORK} == tables(measures=RENAMED)


def with_kind(kind: str, **more):
    """The own tables, in which visits are of another kind."""
    headings, visits, *rest = OWN_MEASURES
    return tables(measures=(headings, (*visits[:4], kind, *visits[5:]), *rest), **more)


def test_what_has_figures_counts_something_else_only_with_a_reason(store):
    store.kept_frameworks.load(tables(), FIRST, "")
    visits = in_quarters("testbridge-visits", 1, 2, board=BOARD)
    store.accept(a_return(*visits, board=BOARD), "2026-07-20")

    with pytest.raises(FrameworkError, match="measures E2: “Visits made” has figures"):
        store.kept_frameworks.load(with_kind("stock"), SECOND, "")
    assert len(store.kept_frameworks.versions(BOARD)) == 1

    told = ("measure", "first period", "reason"), ("testbridge-visits", "2026-27 Q1", "Why.")
    assert store.kept_frameworks.load(with_kind("stock", breaks=told), SECOND, "") is not None


def test_figures_of_a_return_that_counts_no_more_ask_for_it_too(store):
    store.kept_frameworks.load(tables(), FIRST, "")
    visits = in_quarters("testbridge-visits", 1, 2, board=BOARD)
    number = store.accept(a_return(*visits, board=BOARD), "2026-07-20").submission
    store.withdraw(number, "Ann Lee", "Wrong", "2026-07-21T09:00:00+01:00")

    assert store.kept_frameworks.counted(BOARD) == {"testbridge-visits"}
    assert store.kept_frameworks.without_reason(with_kind("stock"))


def test_of_a_board_without_figures_nothing_is_asked(store):
    assert store.kept_frameworks.without_reason(with_kind("stock")) == []
    store.kept_frameworks.load(tables(), FIRST, "")

    assert store.kept_frameworks.without_reason(with_kind("stock")) == []


def test_a_board_knows_on_which_day_it_was_set_up_here(store):
    store.kept_frameworks.load(tables(), FIRST, "")
    store.kept_frameworks.load(with_kind("stock"), SECOND, "")
    reopened = store.kept_frameworks.every()

    assert reopened.of(BOARD).set_up_on == date.fromisoformat(FIRST[:10])
    assert reopened.of("northbridge").set_up_on is None


def test_an_agency_that_is_left_out_keeps_its_figures(store):
    fire = (("id", "name"), ("tb-fire", "Fire service"))
    store.kept_frameworks.load(tables(agencies=fire), FIRST, "")
    visits = in_quarters("testbridge-visits", 1, 2, board=BOARD, agency="tb-fire")
    store.accept(a_return(*visits, board=BOARD, agency="tb-fire"), "2026-07-20")
    before = store.dataset(BOARD).figures.of("testbridge-visits")

    store.kept_frameworks.load(tables(), SECOND, "")

    dataset = store.dataset(BOARD)
    assert dataset.figures.of("testbridge-visits") == before != ()
    assert dataset.framework.agency_name("tb-fire") == "Fire service"
    assert "tb-fire" not in {each.id for each in dataset.framework.agencies}
    assert "tb-fire" in dataset.agencies
