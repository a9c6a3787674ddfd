"""A headline card: the latest figure, its period, and how it changed."""

from dataclasses import replace

import pytest
from dash import html

from dashboards.components.headline import headline_content, reported
from dashboards.components.unbroken import YEAR
from dashboards.panels import Headline
from data.figures.selection import Highlight, Selection
from data.observations import Status
from data.periods import parse
from tests.builders_data import (
    a_printed_target,
    a_return,
    a_store,
    an_observation,
    in_months,
    in_quarters,
)
from tests.callbacks.stores import a_dataset

CONTACTS = Headline("contacts", "Contacts")
CONVERSION = Headline("contacts-to-referral", "Became referrals")


def words_on(card: Headline, dataset=None, **chosen) -> list[str]:
    content = headline_content(card, dataset or a_dataset(), Selection("derby", **chosen))
    return [text_of(each.children) for each in content if getattr(each, "children", None)]


def text_of(children: str | list) -> str:
    if isinstance(children, str):
        return children
    return "".join(text_of(getattr(each, "children", each)) for each in children)


def test_a_count_changes_by_per_cent():
    title, value, period, change, *_ = words_on(CONTACTS)

    assert (title, value, period) == ("Contacts", "132", "Q4 2012-13")
    assert change == "Up 10.0% on the quarter before"


def test_a_range_of_one_quarter_does_not_hide_what_it_is_compared_with():
    latest = parse("2012-13 Q4")

    said = words_on(CONTACTS, first=latest, last=latest)

    assert "Up 10.0% on the quarter before" in said


def test_a_percentage_changes_by_percentage_points():
    _, value, period, change, *_ = words_on(CONVERSION)

    assert (value, period) == ("25.0%", "Q4 2012-13 · 33 of 132")
    assert change == "Down 25.0 percentage points on the quarter before"


def test_where_no_figure_is_known_a_dash_stands_over_the_reason_and_no_sign_of_a_table():
    known, unknown = in_quarters("contacts", 5, None)
    dataset = a_store(a_return(known, unknown)).dataset("derby")
    latest = parse("2012-13 Q2")

    _, value, period, *_ = words_on(CONTACTS, dataset, first=latest, last=latest)

    assert (value, period) == ("–", "Q2 2012-13 · not available")


def test_a_hidden_figure_keeps_its_sign():
    hidden = an_observation("contacts", None, "2012-13 Q2", status=Status.SUPPRESSED)
    dataset = a_store(a_return(an_observation("contacts", 5), hidden)).dataset("derby")
    latest = parse("2012-13 Q2")

    _, value, *_ = words_on(CONTACTS, dataset, first=latest, last=latest)

    assert value == "[c]"


def test_a_highlighted_agency_filters_the_card():
    title, value, *_ = words_on(CONTACTS, highlight=Highlight("agency", "police"))

    assert (title, value) == ("Contacts: Police", "99")


def test_a_highlighted_period_is_the_one_shown():
    _, value, period, *_ = words_on(CONTACTS, highlight=Highlight("period", "2012-13Q2"))

    assert (value, period) == ("110", "Q2 2012-13")


@pytest.mark.parametrize(
    ("highlight", "why"),
    [
        (Highlight("age", "16 to 17"), "Cannot highlight 16 to 17: not split by age."),
        (Highlight("agency", "cafcass"),
         "Cannot highlight Cafcass: there is no figure for it here."),
        (Highlight("period", "2011-12Q4"),
         "Cannot highlight Q4 2011-12: there is no figure for it here."),
    ],
)  # fmt: skip
def test_a_card_that_cannot_obey_a_highlight_shows_the_total_and_says_so(highlight, why):
    assert words_on(CONTACTS, highlight=highlight) == [*words_on(CONTACTS), why]


def test_a_period_outside_the_range_cannot_be_highlighted():
    chosen = {"first": parse("2012-13 Q3"), "highlight": Highlight("period", "2012-13Q1")}

    *_, last = words_on(CONTACTS, **chosen)

    assert last == "Cannot highlight Q1 2012-13: there is no figure for it here."


@pytest.mark.parametrize(
    "highlight", [Highlight("agency", "police"), Highlight("period", "2012-13Q2"), None]
)
def test_a_card_that_obeys_says_nothing_of_it(highlight):
    assert not any("Cannot" in said for said in words_on(CONTACTS, highlight=highlight))


def test_a_card_that_cannot_follow_the_agencies_chosen_says_so():
    referrals = Headline("referrals", "Referrals")

    assert words_on(referrals, agencies=("police",))[-1] == (
        "Not split by agency: it shows all of them."
    )
    assert not any("split" in said for said in words_on(CONTACTS, agencies=("police",)))


@pytest.mark.parametrize("highlighted", ["police", "education"])
def test_a_card_that_follows_neither_agencies_nor_highlight_says_so_once(highlighted):
    referrals = Headline("referrals", "Referrals")

    said = words_on(referrals, agencies=("police",), highlight=Highlight("agency", highlighted))

    assert [each for each in said if "split" in each or "Cannot" in each] == [
        "Not split by agency: it shows all of them."
    ]


def test_p19_a_card_that_the_agencies_chosen_reach_on_one_side_says_what_can_be_had():
    assert words_on(CONVERSION, agencies=("police",)) == [
        "Became referrals",
        "–",
        "Not available for Police: “Referrals to children's social care” is not split by agency.",
        "All agencies: 25.0% (33 of 132) in Q4 2012-13.",
    ]


def test_a_card_names_the_target_of_the_period_that_it_shows():
    target = a_printed_target(measure="contacts", period="2012-13 Q2", text="105")
    received = a_return(*in_quarters("contacts", 100.0, 110.0, 120.0))
    dataset = a_store(replace(received, targets=(target,))).dataset("derby")

    asked = words_on(CONTACTS, dataset, highlight=Highlight("period", "2012-13Q2"))

    assert "Target: 105" in asked
    assert not any("Target" in said for said in words_on(CONTACTS, dataset))


def test_c3_a_card_says_what_one_board_counts_otherwise():
    enquiries = an_observation("section-47-enquiries", 938.0, "2013-14", board="dudley")
    dataset = a_store(a_return(enquiries, board="dudley", period="2013-14")).dataset("dudley")
    card = Headline("section-47-enquiries", "Section 47 enquiries")

    content = headline_content(card, dataset, Selection("dudley"))

    assert "2013-14 · counted in children" in [
        text_of(getattr(each, "children", "") or "") for each in content
    ]


def test_no_year_on_a_card_can_be_broken_across_lines():
    content = headline_content(CONTACTS, a_dataset(), Selection("derby"))

    said = [each.children for each in content if getattr(each, "children", None)]
    pieces = [piece for words in said for piece in ([words] if isinstance(words, str) else words)]
    assert any(isinstance(piece, html.Span) for piece in pieces)
    assert not any(isinstance(piece, str) and YEAR.search(piece) for piece in pieces)


def test_the_latest_figure_is_shown_with_a_word_of_what_has_not_come_since():
    store = a_store(a_return(*in_quarters("contacts", 100.0, 110.0, None)))

    _, value, period, *_, since = words_on(CONTACTS, store.dataset("derby"))

    assert (value, period) == ("110", "Q2 2012-13")
    assert since.startswith("Q3 2012-13: ")


def test_a_card_without_a_figure_says_why():
    store = a_store(a_return(*in_quarters("contacts", 100.0)))

    title, value, why = words_on(CONVERSION, store.dataset("derby"))

    assert (title, value) == ("Became referrals", "–")
    assert why


@pytest.mark.parametrize(("most", "count"), [(4, 2), (1, 1)])
def test_a_board_shows_the_first_cards_that_it_has_figures_for(most: int, count: int):
    cards = (Headline("marac-cases", "MARAC cases"), CONTACTS, CONVERSION)

    assert reported(cards, a_dataset(), most) == [CONTACTS, CONVERSION][:count]


def test_of_two_highlighted_agencies_the_card_shows_neither_alone():
    both = Highlight("agency", "police", ("education",))

    title, value, *rest = words_on(CONTACTS, highlight=both)

    assert (title, value) == ("Contacts", "132")
    assert rest[-1] == "Shows all of them; highlight one alone to see its figure here."


def test_of_two_highlighted_agencies_the_card_shows_the_one_that_it_has():
    both = Highlight("agency", "cafcass", ("police",))

    title, value, *rest = words_on(CONTACTS, highlight=both)

    assert (title, value) == ("Contacts: Police", "99")
    assert rest[-1] == "Cannot highlight Cafcass: there is no figure for it here."


FEW = a_store(
    a_return(
        *in_quarters("contacts", 20, 20, 8, year="2012-13"),
        *in_quarters("referrals", 18, 10, 3, year="2012-13"),
    )
).dataset("derby")


def test_p4_counts_of_too_few_are_the_figure_of_the_period_asked_for():
    title, value, period, *rest = words_on(CONVERSION, FEW)

    assert (title, value) == ("Became referrals", "3 of 8")
    assert period == "Q3 2012-13 · too few for a percentage"
    assert rest == ["Beside 10 of 20 in the quarter before"]


def test_p4_counts_of_too_few_have_no_spark_line():
    shown = headline_content(CONVERSION, FEW, Selection("derby"))

    assert not any(isinstance(each, html.Img) for each in shown)


def test_p4_counts_of_too_few_stand_in_the_size_of_every_figure():
    shown = headline_content(CONVERSION, FEW, Selection("derby"))

    (value,) = [each for each in shown if text_of(getattr(each, "children", "") or "") == "3 of 8"]
    assert value.className == "headline__value"


def test_c3_a_ratio_of_two_units_stands_over_both_counts():
    children = in_quarters("marac-children", 100, 110, 120, 133)
    cases = in_quarters("marac-cases", 100, 100, 100, 119)
    dataset = a_store(a_return(*children, *cases)).dataset("derby")

    _, value, period, *_ = words_on(Headline("marac-children-per-case", "For each"), dataset)

    assert (value, period) == ("1.1", "Q4 2012-13 · 133 children, 119 cases")


def plain(component: object) -> str:
    """The words of a component, whatever holds them."""
    if isinstance(component, str):
        return component
    if isinstance(component, list | tuple):
        return "".join(map(plain, component))
    return plain(getattr(component, "children", None) or "")


def of_many_quarters(measure: str, values, **target) -> list[str]:
    years = [f"{2009 + n}-{10 + n}" for n in range(4)]
    rows = [
        row
        for n, year in enumerate(years)
        for row in in_quarters(measure, *values[4 * n : 4 * n + 4], year=year)
    ]
    printed = [a_printed_target(measure=measure, **target)] if target else []
    dataset = a_store(replace(a_return(*rows), targets=tuple(printed))).dataset("derby")
    content = headline_content(Headline(measure, "Shown"), dataset, Selection("derby"))
    return [plain(each) for each in content if each is not None]


NOISY = [80, 120] * 7


def test_a_card_says_whether_its_figure_is_as_usual():
    assert "– common cause: as usual" in of_many_quarters("contacts", [*NOISY, 80, 120])


def test_p12_a_card_never_judges_what_is_neutral():
    assert "◆ special cause: above its usual range" in of_many_quarters(
        "contacts", [*NOISY, 80, 300]
    )


def test_a_card_of_too_few_figures_says_nothing_of_variation():
    assert not [said for said in words_on(CONTACTS) if "cause" in said]


def test_a_card_says_where_it_is_from_its_target_and_what_is_assured():
    said = of_many_quarters(
        "cse-high-risk-reduced", [60.5, 64.5] * 8, period="2012-13", text="95%", value=95.0
    )

    assert "Target: 95% ▲ misses" in said
    assert "Consistently fails: not met without a change" in said


def test_p4_a_card_of_shares_of_few_says_why_nothing_is_judged():
    counts = [
        row
        for n in range(4)
        for measure, value in (("contacts", 12), ("referrals", 4 + n))
        for row in in_quarters(measure, *[value] * 4, year=f"{2009 + n}-{10 + n}")
    ]
    content = headline_content(
        CONVERSION, a_store(a_return(*counts)).dataset("derby"), Selection("derby")
    )

    said = [words for each in content if (words := plain(each))]
    assert said[1:3] == ["7 of 12", "Q4 2012-13 · 58.3%"]
    assert "Not judged: shares of few" in said


def test_a_card_of_what_is_counted_by_month_shows_the_quarter_and_judges_the_month():
    values = (100, 120, 110, 130, 120, 140, 90, 110, 120, 100, 130, 120, 115, 118, 300)
    dataset = a_store(a_return(*in_months("contacts", *values))).dataset("derby")

    said = words_on(CONTACTS, dataset)

    assert said[1:3] == ["533", "Q1 2013-14"]
    assert "Jun 2013: ◆ special cause: above its usual range" in said


def test_of_the_first_figure_of_a_measure_no_change_is_missed():
    first = a_store(a_return(*in_quarters("contacts", 100))).dataset("derby")

    said = words_on(CONTACTS, first)

    assert not any("can be given" in each for each in said)


def test_of_what_came_before_the_first_figure_no_change_is_missed():
    first_year = a_store(a_return(*in_quarters("contacts", 100, 110, 120, 132))).dataset("derby")

    said = words_on(CONTACTS, first_year)

    assert "Up 10.0% on the quarter before" in said
    assert not any("can be given" in each for each in said)


def test_figures_of_other_spans_from_before_leave_no_gap():
    year = an_observation("contacts", 400.0, "2006-07")
    quarters = in_quarters("contacts", 100, 110, 120, 132)
    dataset = a_store(a_return(year, *quarters)).dataset("derby")

    assert not any("can be given" in each for each in words_on(CONTACTS, dataset))


def test_why_a_change_cannot_be_given_stands_beneath_those_that_can():
    after_a_gap = in_quarters("contacts", 100, 110, 120, 132)[1:]
    earlier = an_observation("contacts", 90.0, "2010-11 Q4")
    dataset = a_store(a_return(earlier, *after_a_gap)).dataset("derby")

    said = words_on(CONTACTS, dataset)

    changes = [each for each in said if "quarter" in each]
    assert changes[0] == "Up 10.0% on the quarter before"
    assert changes[1].startswith("No change on the same quarter last year can be given")


def test_p10_a_card_tells_what_england_has_with_its_year():
    rows = [
        an_observation("cp-plans-second-rate", 14.6, "2013-14"),
        an_observation("cp-plans-second-rate", 13.8, "2012-13", comparator="England"),
    ]
    dataset = a_store(a_return(*rows)).dataset("derby")

    assert "England 13.8% (2012-13, older)" in words_on(
        Headline("cp-plans-second-rate", "Second plans"), dataset
    )
