"""What to look at in a view: changes, what is awaited and what was given anew, each by agency."""

from datetime import date

from callbacks.clock import now
from dashboards.look import Look, StillOpen, look_at, periods_looked_at
from data.figures.history import Change
from data.figures.selection import Selection
from data.figures.signals import is_looked_at
from data.intake.ledger import Marked, ledger_of
from data.periods import parse
from tests.builders_data import a_return, a_store, in_quarters
from tests.data.figures.test_signals import LAST, a_dataset, sixteen

NOTHING_OPEN = StillOpen((), (), date(2016, 5, 1))
HIGH, USUAL = (11, 12, 11, 30), (11, 12, 11, 12)


def a_look(dataset, *revised: Change, still_open: StillOpen = NOTHING_OPEN, **chosen) -> Look:
    ledger = ledger_of(dataset.framework, dataset.submissions, Marked(), date(2016, 5, 1))
    return look_at(dataset, Selection("derby", **chosen), ledger, revised, still_open)


def revised(agency: str, period: str, why: str = "") -> Change:
    (submission,) = a_dataset(*sixteen("contacts", *USUAL)).submissions
    was = ("contacts", period, agency, "", 1.0, 2.0, "provisional", "revised")
    return Change(*was, submission, submission, why)


def test_measures_with_a_figure_are_counted_and_those_that_cannot_be_judged():
    rows = (*sixteen("contacts", *HIGH), *sixteen("referrals", *USUAL)[-4:])

    look = a_look(a_dataset(*rows))

    judged = {each.measure.id: each.is_judged for each in look.looked}
    assert (judged["contacts"], judged["referrals"]) == (True, False)
    assert [each.change.measure.id for each in look.stories] == ["contacts"]


def test_with_an_agency_chosen_only_its_own_changes_are_told():
    rows = (
        *sixteen("contacts", *HIGH, agency="police"),
        *sixteen("contacts", *USUAL, agency="education"),
    )
    dataset = a_dataset(*rows)

    def told(agency: str) -> set[tuple[str, str]]:
        stories = a_look(dataset, agencies=(agency,)).stories
        changes = (change for each in stories for change in (each.change, *each.alike))
        return {(each.measure.id, each.agency) for each in changes}

    assert ("contacts", "police") in told("police")
    assert told("education") == {("contact-share", "education")}  # less, as another's rose


def test_figures_given_anew_are_counted_by_agency_period_and_reason():
    look = a_look(
        a_dataset(*sixteen("contacts", *USUAL)),
        revised("police", "2015-16 Q2", "Entered twice"),
        revised("police", "2015-16 Q2", "Entered twice"),
        revised("housing", "2015-16 Q3"),
    )

    told = [(each.agency, str(each.period), each.many, each.why) for each in look.revisions]
    assert told == [("housing", "2015-16 Q3", 1, ""), ("police", "2015-16 Q2", 2, "Entered twice")]


def test_who_opens_an_earlier_view_is_told_what_began_and_what_ended_since():
    rows = (
        *sixteen("missing-episodes", 11, 12, 11, 30),
        *sixteen("section-47-enquiries", 11, 12, 30, 12),
    )

    since = a_look(a_dataset(*rows), last=LAST.previous()).since

    assert since is not None
    assert since.period == LAST
    assert [each.measure.id for each in since.begun] == ["missing-episodes"]
    assert [each.measure.id for each in since.ended] == ["section-47-enquiries"]


def test_the_newest_view_has_nothing_after_it():
    dataset = a_dataset(*sixteen("contacts", *USUAL))

    assert a_look(dataset).since is None
    assert periods_looked_at(dataset, Selection("derby")) == (LAST,)


def test_what_was_looked_at_is_known_until_a_figure_of_it_comes_anew():
    store = a_store(a_return(*sixteen("contacts", *USUAL)))
    dataset = store.dataset("derby")
    assert not is_looked_at(dataset, LAST)

    a_look(dataset)

    assert is_looked_at(dataset, LAST)
    assert not is_looked_at(dataset, parse("2014-15 Q4"))


def test_the_period_is_the_latest_that_much_has_come_for_and_goes_on_with_it():
    def now_of(**chosen):
        return store.dataset("derby").period_of(Selection("derby", **chosen))

    names = ("contacts", "section-47-enquiries", "domestic-abuse-incidents")
    store = a_store(a_return(*(row for name in names for row in sixteen(name, *USUAL))))
    assert now_of() == LAST
    store.accept(
        a_return(*in_quarters("missing-episodes", 3, year="2016-17"), period="2016-17 Q1"), now()
    )
    assert now_of() == LAST

    anew = [row for name in names for row in in_quarters(name, 3, year="2016-17")]
    store.accept(a_return(*anew, period="2016-17 Q1"), now())

    assert now_of() == LAST.following()
    assert now_of(last=LAST) == LAST
