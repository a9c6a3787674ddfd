"""What two people arrange at once: neither loses what the other did not touch."""

from dataclasses import replace

from data.framework.arrange.page_rebased import rebased
from tests.data.framework.arrange.pages import Arranging, a_board, page

BEFORE = page("referrals", a_board())


def arranged(do="stay", **typed):
    screen = Arranging(a_board(), "referrals")
    said = {name.replace("__", "."): text for name, text in typed.items()}
    screen.presses(do, screen.charts[0], said)
    return screen.page


def test_each_keeps_what_only_they_have_changed():
    mine, now = arranged("later"), arranged(page__title="Front door", page__about="Ours.")

    found = rebased(mine, BEFORE, now, 7)

    assert found.listed.sections == mine.listed.sections
    assert (found.title, found.about, found.version) == ("Front door", "Ours.", 7)


def test_the_list_of_the_other_stays_where_only_a_name_was_typed():
    mine, now = arranged(page__title="Front door"), arranged("later")

    found = rebased(mine, BEFORE, now, 7)

    assert (found.title, found.listed.sections) == ("Front door", now.listed.sections)


def test_where_both_changed_one_thing_what_was_typed_is_kept():
    mine, now = arranged(page__title="Mine"), arranged(page__title="Theirs")

    assert rebased(mine, BEFORE, now, 7).title == "Mine"


def test_a_page_that_was_removed_meanwhile_is_a_new_one_again():
    assert rebased(BEFORE, BEFORE, None, 7) == replace(BEFORE, version=7, is_new=True)


def test_a_page_that_was_new_for_both_stays_as_it_was_typed():
    mine = arranged("later")

    assert rebased(mine, None, BEFORE, 7) == replace(mine, version=7)
