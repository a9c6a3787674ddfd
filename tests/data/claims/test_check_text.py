"""What the store says of the figures of a text: the sentences are of our own making."""

import pytest

from data.claims.check_text import MOST, About, claims_in
from data.claims.claim import Claim, Sort, Verdict
from data.figures.dataset import Dataset
from data.periods import parse
from tests.builders_data import a_return, a_store, an_observation, in_quarters

OF_TWO_YEARS = (
    an_observation("referrals", 3842, "2011-12"),
    an_observation("referrals", 2509, "2012-13"),
    an_observation("contacts", 12020, "2011-12"),
    an_observation("contacts", 15357, "2012-13"),
    an_observation("contacts", 3546, "2012-13", agency="police"),
    an_observation("section-47-enquiries", 379, "2012-13"),
    an_observation("cp-plans", 228, "2011-12"),
    an_observation("cp-plans", 225, "2012-13"),
    an_observation("cp-plans-started", 302, "2012-13"),
    an_observation("cp-plans-second", 44, "2012-13"),
    an_observation("lado-within-one-month", 51, "2011-12"),
    an_observation("lado-within-one-month", 74, "2012-13"),
    an_observation("referral-rate", 436.8, "2012-13"),
    an_observation("referral-rate", 533.5, "2011-12", comparator="England"),
    an_observation("cse-early-concerns", 217, "2011-12"),
    an_observation("cse-early-concerns", 170, "2012-13"),
    *in_quarters("missing-episodes", 180, 188, 162, 124),
)


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return a_store(a_return(*OF_TWO_YEARS)).dataset("derby")


def told(text: str, dataset: Dataset, **about) -> list[tuple[str, str]]:
    """Each number of a text with its verdict."""
    found = claims_in(text, dataset, About(**about) if about else None)
    return [(each.number, str(each.verdict)) for each in found]


def the_claim(text: str, dataset: Dataset, number: str) -> Claim:
    return next(each for each in claims_in(text, dataset) if each.number == number)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("In 2012-13 children's social care received 2,509 referrals.", "2,509"),
        ("There were 2509 referrals in 2012/13.", "2509"),
        ("There were 15 357 contacts with children's social care during 2012-13.", "15 357"),
        ("Section 47 enquiries: 379 in the year 2012/2013.", "379"),
        ("At 31 March 2013 there were 225 children with a child protection plan.", "225"),
        ("The national rate of referrals in 2011-12 was 533.5 per 10,000 children.", "533.5"),
        ("Of all contacts in 2012-13, the police made 3,546.", "3,546"),
        ("Q3 2012-13 saw 162 episodes of children missing.", "162"),
        ("In the second quarter of 2012-13, 188 missing episodes were recorded.", "188"),
        ("In 2012-13, 74% of allegations were resolved within one month.", "74%"),
        ("14.6% of plans started in 2012-13 were second or subsequent plans.", "14.6%"),
    ],
)
def test_a_figure_that_the_store_holds_is_confirmed(dataset, text, number):
    assert the_claim(text, dataset, number).verdict is Verdict.CONFIRMED


@pytest.mark.parametrize(
    ("text", "number", "held"),
    [
        ("There were 2,905 referrals in 2012-13.", "2,905", 2509),
        ("There were 3,842 referrals in 2012-13.", "3,842", 2509),
        ("In 2012-13, 47% of allegations were resolved within one month.", "47%", 74),
        ("In 2012-13 there were 397 section 47 enquiries.", "397", 379),
    ],
)
def test_a_figure_that_is_certainly_another_is_contradicted_with_the_one_that_holds(
    dataset, text, number, held
):
    found = the_claim(text, dataset, number)

    assert found.verdict is Verdict.CONTRADICTED
    assert found.held is not None
    assert found.held.value == held


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Referrals for neglect came to 2,905 in 2012-13.", "2,905"),
        ("There were 2,905 referrals of boys in 2012-13.", "2,905"),
        ("There were 2,905 referrals.", "2,905"),
        ("The target for referrals in 2012-13 was 2,905.", "2,905"),
        ("There were between 2,905 and 3,000 referrals in 2012-13.", "2,905"),
        ("There were 2,905 referrals in 2010-11.", "2,905"),
        ("There were some 2,500 referrals to early help in 2012-13.", "2,500"),
    ],
)
def test_what_may_be_true_of_something_else_is_unknown(dataset, text, number):
    assert the_claim(text, dataset, number).verdict is Verdict.UNKNOWN


@pytest.mark.parametrize(
    ("text", "number", "verdict", "held"),
    [
        ("Referrals fell by 34.7% between 2011-12 and 2012-13.", "34.7%", "confirmed", -34.7),
        ("Compared to 2011-12, referrals fell by 34.7%.", "34.7%", "confirmed", -34.7),
        ("Compared to 2011-12, referrals fell by 20%.", "20%", "contradicted", -34.7),
        ("Compared to 2011-12, referrals rose by 34.7%.", "34.7%", "contradicted", -34.7),
        (
            "There were 2,509 referrals in 2012-13, a fall of 1,333 on the previous year.",
            "1,333",
            "confirmed",
            -1333,
        ),
        (
            "The board had 2,509 referrals in 2012-13, a reduction of almost 500 referrals "
            "compared to the previous year.",
            "500",
            "contradicted",
            -1333,
        ),
        (
            "There were 15,357 contacts in 2012-13. There has been a 50% increase of referrals "
            "from 2011-12 when the figure was 12,020.",
            "50%",
            "contradicted",
            27.8,
        ),
    ],
)
def test_a_change_is_worked_out_from_the_two_figures(dataset, text, number, verdict, held):
    found = the_claim(text, dataset, number)

    assert str(found.verdict) == verdict
    assert (round(found.held.value, 1) if found.held else None) == held


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Of 15,357 contacts in 2012-13, 3,546 (23.1%) came from the police.", "23.1%"),
        ("23.1% of contacts in 2012-13 came from the police.", "23.1%"),
        ("In 2012-13 there were 15,357 contacts. The police made 3,546 of them.", "3,546"),
        ("From April to September 2012 there were 368 missing episodes.", "368"),
        ("There were 2,509 referrals in 2012-13, down from 3,842 last year.", "3,842"),
        ("In 2012-13 referrals fell from 3,842 to 2,509.", "3,842"),
    ],
)
def test_shares_parts_totals_and_starts_are_worked_out(dataset, text, number):
    assert the_claim(text, dataset, number).verdict is Verdict.CONFIRMED


@pytest.mark.parametrize(
    "text",
    [
        "In 2012-13 there were 300 referrals a week.",
        "In England there were 600,000 referrals in 2012-13.",
        "We had expected 3,000 referrals in 2012-13.",
        "There were 200 further referrals in 2012-13.",
        "In 2012-13 some 300 other referrals were made.",
        "In 2012-13 there were about 2,600 referrals.",
        "In 2012-13 there were 2,500 referrals.",
        "15 was the number of referrals in 2012-13 from each school.",
    ],
)
def test_what_a_sentence_narrows_or_says_loosely_is_never_contradicted(dataset, text):
    assert all(each.verdict is not Verdict.CONTRADICTED for each in claims_in(text, dataset))


def test_the_change_of_a_part_is_held_against_that_part():
    figures = (
        an_observation("contacts", 1000, "2011-12"),
        an_observation("contacts", 900, "2012-13"),
        an_observation("contacts", 300, "2011-12", agency="police"),
        an_observation("contacts", 360, "2012-13", agency="police"),
    )
    dataset = a_store(a_return(*figures)).dataset("derby")

    true = the_claim("Compared to 2011-12, contacts from the police rose by 20%.", dataset, "20%")
    false = the_claim("Compared to 2011-12, contacts from the police fell by 10%.", dataset, "10%")
    assert (true.verdict, false.verdict) == (Verdict.CONFIRMED, Verdict.CONTRADICTED)


def test_nothing_is_compared_across_a_break():
    figures = (
        an_observation("derby-allegations-substantiated", 50, "2011-12"),
        an_observation("derby-allegations-substantiated", 39, "2012-13"),
    )
    dataset = a_store(a_return(*figures)).dataset("derby")
    text = "Compared to 2011-12, allegations that were substantiated fell by 30%."

    assert the_claim(text, dataset, "30%").verdict is Verdict.UNKNOWN


def test_children_who_count_once_in_each_quarter_are_not_summed_for_a_year():
    figures = in_quarters("children-missing-from-home", 40, 40, 40, 40)
    dataset = a_store(a_return(*figures)).dataset("derby")
    text = "In 2012-13, 100 children were reported missing from home."

    assert the_claim(text, dataset, "100").verdict is Verdict.UNKNOWN


def test_a_sentence_may_go_on_over_lines(dataset):
    text = "In 2012-13 children's social care of the city received as\nmany as 2,509\nreferrals."

    found = claims_in(text, dataset)
    assert [(each.line, str(each.verdict)) for each in found] == [(2, "confirmed")]


def test_the_rows_of_a_table_are_never_contradicted(dataset):
    text = "2012-13\n\nReferrals\t2,905\t3,842\n| Contacts | 15,000 | 12,000 |"

    assert all(each.verdict is not Verdict.CONTRADICTED for each in claims_in(text, dataset))


def test_points_are_not_told_as_wrong_where_somebody_calls_them_per_cent(dataset):
    text = "Compared to 2011-12, allegations resolved within one month rose by 23%."

    assert the_claim(text, dataset, "23%").verdict is Verdict.UNKNOWN


def test_last_years_figure_in_brackets_is_known(dataset):
    text = "In 2012-13 there were 170 (217) early concerns about exploitation."

    assert told(text, dataset) == [("170", "confirmed"), ("217", "confirmed")]


def test_what_is_compared_with_needs_no_name_of_its_own(dataset):
    text = "In 2012-13, 74% of allegations were resolved within one month, against 51% last year."

    assert told(text, dataset) == [("74%", "confirmed"), ("51%", "confirmed")]


def test_numbers_that_name_or_qualify_something_are_no_figures(dataset):
    text = (
        "Section 47 of the Children Act 1989, on page 12, is about children aged 11 to 15, within "
        "15 working days, per 10,000 children, in 2012-13 and on 31 March 2013."
    )

    assert told(text, dataset) == []


def test_the_quarter_that_a_comment_is_about_need_not_be_said(dataset):
    text = "There were 188 missing episodes."

    assert told(text, dataset, period=parse("2012-13 Q2")) == [("188", "confirmed")]
    assert told(text, dataset, period=parse("2012-13 Q3")) == [("188", "contradicted")]


def test_the_measure_that_a_comment_is_about_need_not_be_said(dataset):
    about = {"measure": "missing-episodes", "period": parse("2012-13 Q2")}

    assert told("It rose to 188.", dataset, **about) == [("188", "confirmed")]


def test_a_number_knows_its_line_and_its_place_in_it(dataset):
    found = claims_in("About 2012-13.\n\nThere were\n2,509 referrals in 2012-13.", dataset)

    assert [(each.line, each.start, each.end) for each in found] == [(4, 0, 5)]


def test_a_change_says_of_what_sort_it_is(dataset):
    found = the_claim("Compared to 2011-12, referrals fell by 20%.", dataset, "20%")

    assert (found.sort, found.is_fall) == (Sort.PER_CENT, True)
    assert found.held is not None
    assert (found.held.before, found.held.now) == (3842, 2509)


def test_a_text_of_nothing_but_numbers_is_read_to_a_bound(dataset):
    found = claims_in("1 " * 50_000, dataset)

    assert len(found) == MOST
    assert {each.verdict for each in found} == {Verdict.UNKNOWN}
