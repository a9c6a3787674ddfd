"""Which version of a return counts, when, and who decided it."""

from dataclasses import replace
from datetime import date

import pytest

from data.intake.pieces import Cell, Piece
from data.storage.store import Store
from data.storage.transitions import NotDoneError
from data.submission import Happening
from tests.builders_data import a_finding, a_return, a_store, an_observation, in_quarters

pytestmark = pytest.mark.usefixtures("new_database")  # each test in SQLite and in PostgreSQL

FIRST = a_return(*in_quarters("contacts", 10, 20), sent="2012-07-10", file="first.xlsx")
SECOND = a_return(*in_quarters("contacts", 10, 25), sent="2012-08-10", file="second.xlsx")
THIRD = a_return(*in_quarters("contacts", 11, 25), sent="2012-08-09", file="third.xlsx")
BY, WHY = "Ann Lee", "The wrong quarter"
JULY, AUGUST, SEPTEMBER = date(2012, 7, 31), date(2012, 8, 31), date(2012, 9, 30)


def a_history(*returns, on=("2012-07-12", "2012-08-12", "2012-09-12")):
    """A store to which one return came each month."""
    store = a_store()
    for received, day in zip(returns, on, strict=False):
        store.accept(received, day)
    return store


def values(store, as_at: date | None = None) -> list[float]:
    """The figures that counted at the end of a day."""
    return list(store.frame("derby", ("contacts",), as_at)["value"])


def in_force(store, as_at: date | None = None) -> list[str]:
    """The files that counted at the end of a day."""
    return [each.file for each in store.in_force("derby", as_at)]


def test_each_version_counts_from_the_day_it_came_until_the_next():
    store = a_history(FIRST, SECOND)

    days = [date(2012, 7, 11), date(2012, 7, 12), date(2012, 8, 11), date(2012, 8, 12), None]

    assert [values(store, day) for day in days] == [[], [10, 20], [10, 20], [10, 25], [10, 25]]


def test_an_earlier_version_that_is_loaded_last_counts_from_its_day_until_the_next():
    store = a_history(SECOND, FIRST, on=("2012-08-12", "2012-07-12"))

    days = [date(2012, 7, 11), date(2012, 7, 12), date(2012, 8, 11), date(2012, 8, 12), None]

    assert [values(store, day) for day in days] == [[], [10, 20], [10, 20], [10, 25], [10, 25]]


def test_an_earlier_version_that_came_after_the_later_one_never_counted():
    store = a_history(SECOND, FIRST)

    assert [in_force(store, day) for day in (JULY, AUGUST, None)] == [["second.xlsx"]] * 3


def test_a_version_between_two_that_were_loaded_before_it_changes_nothing_of_then():
    store = a_history(FIRST, SECOND, THIRD, on=("2012-07-12", "2012-09-12", "2012-08-12"))

    assert [in_force(store, day) for day in (JULY, AUGUST, SEPTEMBER)] == [
        ["first.xlsx"],
        ["first.xlsx"],
        ["second.xlsx"],
    ]


def test_a_dataset_as_at_an_earlier_day_is_what_the_board_saw_then():
    store = a_history(FIRST, SECOND)

    then, now = store.dataset("derby", JULY), store.dataset("derby")

    assert [row.value for row in then.figures.of("contacts")] == [10, 20]
    assert [row.value for row in now.figures.of("contacts")] == [10, 25]
    assert [(each.file, each.stands) for each in then.submissions] == [("first.xlsx", True)]
    assert store.dataset("derby", JULY) is then


def test_before_the_first_return_there_is_no_board():
    store = a_history(FIRST)

    assert store.boards(date(2012, 1, 1)) == ()
    with pytest.raises(ValueError, match="without figures"):
        store.dataset("derby", date(2012, 1, 1))


def test_two_versions_of_one_day_are_as_at_that_day_the_second():
    store = a_history(FIRST, SECOND, on=("2012-08-12", "2012-08-12"))

    assert in_force(store, date(2012, 8, 12)) == ["second.xlsx"]


def test_a_return_that_comes_after_a_newer_one_never_counts():
    store = a_history(SECOND, FIRST)

    assert [in_force(store, day) for day in (JULY, AUGUST, None)] == [["second.xlsx"]] * 3


def test_v1_a_return_that_does_not_say_when_it_was_sent_was_sent_on_the_day_it_came():
    undated = a_return(*in_quarters("contacts", 10, 30), sent="", file="undated.xlsx")

    store = a_history(FIRST, undated)
    later = a_history(undated, SECOND, on=("2012-08-20", "2012-09-12"))

    assert in_force(store) == ["undated.xlsx"]
    assert in_force(later) == ["undated.xlsx"]


def test_v1_figures_of_a_return_without_a_date_are_marked_as_revised():
    undated = a_return(*in_quarters("contacts", 10, 30), sent="", file="undated.xlsx")

    frame = a_history(FIRST, undated).frame("derby", ("contacts",))

    assert list(frame["status"]) == ["reported", "revised"]


def test_the_bytes_kept_are_those_that_were_read(tmp_path):
    store = Store(f"sqlite:///{tmp_path / 'safeguarding.db'}")

    with pytest.raises(ValueError, match="other bytes"):
        store.accept(FIRST, "2012-07-12", b"something else")

    assert store.submissions("derby") == ()


def test_what_came_with_a_return_is_kept():
    asked, unasked = a_finding(cells=("B2",)), a_finding(cells=("B3",))
    store = a_store()

    store.accept(
        replace(FIRST, findings=(asked, unasked)),
        "2012-07-12T09:30:00+01:00",
        sent_by="Sam Hill",
        reasons={asked: "Counted twice in June"},
    )

    (kept,) = store.submissions("derby")
    assert (kept.sent_by, kept.received) == ("Sam Hill", "2012-07-12")
    assert kept.received_at == "2012-07-12T09:30:00+01:00"
    assert store.answered(kept.id) == ((asked, "Counted twice in June"), (unasked, ""))


def test_the_pieces_of_a_returns_findings_are_kept_with_it():
    piece = Piece(("A",), ((2, (Cell("99", is_meant=True),)),))
    store = a_store()

    receipt = store.accept(replace(FIRST, pieces={"a key": piece}), "2012-07-12")

    assert store.pieces(receipt.submission) == {"a key": piece}


def test_the_figures_of_a_superseded_return_are_still_there():
    store = a_history(FIRST, SECOND)

    assert list(store.brought(1)["value"]) == [10, 20]
    assert [each.id for each in store.superseded_by(2)] == [1]


def test_a_withdrawn_return_leaves_the_charts_and_its_record_stays():
    store = a_history(FIRST)

    store.withdraw(1, BY, WHY, "2012-08-20")

    assert values(store) == []
    assert store.boards() == ()
    assert store.boards_known() == ("derby",)
    assert [each.withdrawn_on for each in store.submissions("derby")] == ["2012-08-20"]
    assert list(store.brought(1)["value"]) == [10, 20]
    _, event = store.events(1)
    assert (event.what, event.who, event.why) == (Happening.WITHDRAWN, BY, WHY)


def test_what_was_withdrawn_later_counted_before():
    store = a_history(FIRST)

    store.withdraw(1, BY, WHY, "2012-08-20")

    assert values(store, date(2012, 8, 19)) == [10, 20]
    assert values(store, date(2012, 8, 20)) == []


def test_what_a_withdrawn_return_had_superseded_does_not_come_back_by_itself():
    store = a_history(FIRST, SECOND)

    store.withdraw(2, BY, WHY, "2012-08-20")

    assert in_force(store) == []


def test_a_superseded_return_comes_back_when_somebody_says_so():
    store = a_history(FIRST, SECOND)
    store.withdraw(2, BY, WHY, "2012-08-20")

    store.reinstate(1, BY, "It was right", "2012-08-25")

    days = (JULY, date(2012, 8, 15), date(2012, 8, 22), None)
    assert [in_force(store, day) for day in days] == [
        ["first.xlsx"],
        ["second.xlsx"],
        [],
        ["first.xlsx"],
    ]


def test_a_reinstated_return_takes_the_place_of_the_one_that_stands():
    store = a_history(FIRST, SECOND)

    store.reinstate(1, BY, "It was right", "2012-08-25")

    assert in_force(store) == ["first.xlsx"]
    first, second = store.submissions("derby")
    assert (first.superseded_by, second.superseded_by) == (None, 1)


def test_a_withdrawal_can_be_taken_back():
    store = a_history(FIRST)
    store.withdraw(1, BY, WHY, "2012-08-20")

    store.reinstate(1, BY, "Withdrawn by mistake", "2012-08-21")

    assert values(store) == [10, 20]
    assert store.submissions("derby")[0].withdrawn_on == ""


def test_a_return_that_comes_where_nothing_stands_counts_whatever_its_date():
    store = a_history(FIRST, SECOND)
    store.withdraw(2, BY, WHY, "2012-08-20")

    store.accept(THIRD, "2012-09-12")

    assert in_force(store) == ["third.xlsx"]


def test_a_figure_is_no_revision_of_one_that_was_withdrawn():
    store = a_history(FIRST)
    store.withdraw(1, BY, WHY, "2012-08-01")

    store.accept(SECOND, "2012-08-12")

    assert set(store.everything()["status"]) == {"reported"}


@pytest.mark.parametrize(
    ("act", "number", "by", "why", "said"),
    [
        ("withdraw", 9, BY, WHY, "There is no return 9"),
        ("withdraw", 2, BY, WHY, "already withdrawn, on 2012-08-20"),
        ("reinstate", 3, BY, WHY, "third.xlsx) is the one that counts already"),
        ("reinstate", 9, BY, WHY, "There is no return 9"),
        ("withdraw", 1, " ", WHY, "Say who decided this"),
        ("withdraw", 1, BY, "", "and why"),
        ("withdraw", 1, ".", WHY, "Say who decided this"),
        ("reinstate", 1, BY, "n/a", "and why, in words"),
    ],
)
def test_what_cannot_be_decided_is_refused_and_changes_nothing(act, number, by, why, said):
    store = a_history(FIRST, SECOND)
    store.withdraw(2, BY, WHY, "2012-08-20")
    store.accept(THIRD, "2012-09-12")
    before = (store.revision(), store.submissions("derby"))

    with pytest.raises(NotDoneError, match=said.replace(")", r"\)")):
        getattr(store, act)(number, by, why, "2012-10-01")

    assert (store.revision(), store.submissions("derby")) == before


def test_another_process_hears_of_a_withdrawal(new_database):
    url = new_database()
    store = a_store(FIRST, replace(THIRD, cover=replace(THIRD.cover, agency="education")), url=url)
    before = store.dataset("derby")

    a_store(url=url).withdraw(1, BY, WHY, "2012-08-20")

    assert store.dataset("derby") is not before
    assert [each.id for each in store.dataset("derby").submissions] == [2]


def test_a_change_says_what_was_there_what_is_and_which_returns_say_so():
    store = a_history(FIRST, SECOND)

    (change,) = store.changes("derby", JULY)

    assert (change.measure, change.period, change.agency) == ("contacts", "2012-13 Q2", "")
    assert (change.old, change.new, change.by) == (20, 25, 5)
    assert (change.superseded.file, change.submission.file) == ("first.xlsx", "second.xlsx")


def test_changes_are_those_since_a_day_whatever_came_in_between():
    back = a_return(*in_quarters("contacts", 10, 20), sent="2012-09-10", file="back.xlsx")
    store = a_history(FIRST, SECOND, back)

    assert store.changes("derby", JULY) == ()
    assert [c.new for c in store.changes("derby", AUGUST)] == [20]
    assert store.changes("derby", SEPTEMBER) == ()


def test_a_figure_that_was_not_there_is_new_and_not_changed():
    more = a_return(*in_quarters("contacts", 10, 20, 30), sent="2012-08-10")

    assert a_history(FIRST, more).changes("derby", JULY) == ()


def test_a_withdrawn_figure_is_a_change_with_the_reason_that_was_given():
    store = a_history(FIRST)
    store.withdraw(1, BY, WHY, "2012-08-20")

    changes = store.changes("derby", JULY)

    assert [(c.old, c.new, c.by, c.submission, c.why) for c in changes] == [
        (10, None, None, None, WHY),
        (20, None, None, None, WHY),
    ]


def test_a_change_carries_the_reason_that_its_sender_gave():
    asked = a_finding(measure="contacts", period="2012-13 Q2")
    store = a_history(FIRST)
    answered = {asked: "Five came late"}

    store.accept(replace(SECOND, findings=(asked,)), "2012-08-12", reasons=answered)

    assert [change.why for change in store.changes("derby", JULY)] == ["Five came late"]


def test_a_number_that_becomes_a_gap_is_a_change_and_a_mark_beside_it_is_not():
    marked = a_return(
        an_observation(value=10, status="provisional"),
        an_observation(value=None, period="2012-13 Q2"),
        sent="2012-08-10",
    )

    (change,) = a_history(FIRST, marked).changes("derby", JULY)

    assert (change.old, change.new, change.new_status) == (20, None, "not available")


def test_a_change_is_told_with_the_reason_on_the_cover_of_the_return_that_made_it():
    revised = a_return(
        *in_quarters("contacts", 10, 25), sent="2012-08-10", revision="Two were entered twice."
    )
    store = a_history(FIRST, revised)

    assert [each.why for each in store.changes("derby", JULY)] == ["Two were entered twice."]


def test_what_changed_is_asked_anew_when_more_has_come():
    store = a_history(FIRST)
    assert store.changes("derby", JULY) == ()

    store.accept(SECOND, "2012-08-12")

    assert [(each.old, each.new) for each in store.changes("derby", JULY)] == [(20, 25)]


def test_who_sent_a_return_is_who_its_cover_names_unless_somebody_said_otherwise():
    store = a_store()
    store.accept(a_return(*in_quarters("contacts", 10), sent_by="Data officer"), "2012-07-12")
    other = a_return(*in_quarters("contacts", 11), agency="housing", sent_by="Data officer")
    store.accept(other, "2012-07-12", sent_by="Ann Lee")

    assert [each.sent_by for each in store.submissions("derby")] == ["Data officer", "Ann Lee"]
