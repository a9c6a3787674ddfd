"""A whole page of charts: its cards, its sections and what it has no room for."""

from dataclasses import replace

from dash import dcc, html

from dashboards.components.chart_card import not_worked_out
from dashboards.components.filter_bar import filter_bar
from dashboards.components.page import charts_content
from dashboards.pages.contents import page_at, panels_of
from data.figures.selection import Selection
from data.periods import parse
from tests.builders_data import a_return, a_store, in_quarters
from tests.dashboards.components.test_header import inside, words
from tests.frameworks import STANDARD, measure_of

MANY = (
    "section-47-enquiries",
    "initial-child-protection-conferences",
    "contacts",
    "referrals",
    "re-referrals",
    "assessments-completed",
    "assessments-completed-in-time",
    "children-in-need",
    "episodes-of-need",
    "icpc-within-15-working-days",
    "section-47-to-icpc",
    "initial-conferences-receiving-in",
    "children-in-need-share",
)


def a_dataset_of(*measures: str):
    figures = [each for name in measures for each in in_quarters(name, 5, 6)]
    return a_store(a_return(*figures)).dataset("derby")


def shown(dataset, path: str = "/referrals") -> html.Div:
    page = page_at(path, dataset.framework)
    return html.Div(charts_content(page, dataset, Selection("derby")))


def bar(dataset, path: str = "/referrals") -> html.Section:
    panels = panels_of(page_at(path, dataset.framework), dataset)
    selection, latest = Selection("derby"), parse("2012-13 Q2")
    return filter_bar(dataset, selection, STANDARD, latest, "", panels)


def sections(part) -> list:
    return [each for each in inside(part, html.Section) if each.className == "section"]


def test_a_short_page_has_no_sections_and_no_list_of_them():
    dataset = a_dataset_of("contacts", "referrals")

    assert sections(shown(dataset)) == []
    assert inside(bar(dataset), html.Nav) == []


def test_every_section_of_a_long_page_has_a_heading_above_those_of_its_charts():
    parts = sections(shown(a_dataset_of(*MANY)))

    assert len(parts) > 2
    assert all(len(inside(part, html.H2)) == 1 and inside(part, html.H3) for part in parts)


def test_which_part_of_a_question_it_is_stays_on_one_line():
    titles = [inside(part, html.H2)[0] for part in sections(shown(a_dataset_of(*MANY)))]
    parted = [each for each in titles if words(each).endswith(")")]

    assert parted
    for title in parted:
        (place,) = inside(title, html.Span)
        assert place.className == "unbroken"
        assert words(place).startswith("(")


def test_the_filters_list_each_question_once_with_a_link_to_its_first_section():
    dataset = a_dataset_of(*MANY)

    links = {link.href: words(link) for link in inside(bar(dataset), html.A) if link.href}
    parts = {f"#{part.id}": words(inside(part, html.H2)[0]) for part in sections(shown(dataset))}
    assert len(set(links.values())) == len(links) > 2
    assert all(parts[href].startswith(question) for href, question in links.items())


def test_what_a_page_has_no_room_for_is_named_with_a_link_to_its_charts():
    new = ("front-door-contacts", "family-help-families", "family-help-children")
    shares = ("children-in-need-share", "referral-share", "contact-share")
    said = shown(a_dataset_of(*MANY, *new, *shares, "section-47-enquiries-average"))

    (more,) = [each for each in inside(said, html.Nav) if each.className == "more"]
    links = [link.href for link in inside(more, dcc.Link)]
    assert links[0].startswith("/all-measures/referrals?")
    assert "&open=" in links[0]


def test_what_is_made_is_never_said_to_be_missing():
    said = shown(a_dataset_of("contacts"))

    missing = next(each for each in inside(said, html.P) if "not-reported" in str(each))
    assert "Episodes of need" not in words(missing)


def test_a_rate_of_which_one_count_came_says_which_is_missing():
    said = words(shown(a_dataset_of("referrals")))

    assert "Cannot be worked out: " in said
    assert "Referrals per 10,000 children (no figures of Children aged 0 to 17)" in said


def test_a_share_that_has_the_title_of_its_count_is_not_said_to_need_itself():
    share = replace(measure_of("lado-threshold-rate"), title="Allegations that met it")
    board = a_dataset_of("lado-referrals")
    count = board.framework.measure("lado-threshold-met")
    assert words(not_worked_out([share], board)) == (
        f"Cannot be worked out: Allegations that met it (no figures of {count.title})."
    )

    alike = replace(share, title=count.title)

    assert words(not_worked_out([alike], board)) == (
        f"Cannot be worked out: {count.title} (no figures of how many)."
    )


def test_a_rate_of_which_nothing_came_is_not_spoken_of():
    assert "Cannot be worked out" not in words(shown(a_dataset_of("children-in-need")))


def test_a_page_of_a_theme_that_nothing_was_sent_on_says_so():
    said = words(shown(a_dataset_of("contacts"), "/stay-safe"))

    assert "Derby has sent no figures on stay safe." in said
    assert "has sent no figures" not in words(
        shown(a_dataset_of("children-looked-after"), "/looked-after")
    )
