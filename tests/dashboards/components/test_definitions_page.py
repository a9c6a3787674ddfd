"""Definitions: all that is recorded of each measure, and of each word of the field."""

from dash import dcc, html

from dashboards.components.definitions_page import definitions_page
from dashboards.components.terms_linked import terms_linked
from data.figures.selection import Selection
from data.framework.terms import Term, Terms
from tests.callbacks.stores import a_dataset
from tests.dashboards.components.test_header import inside, words
from tests.frameworks import DERBY

SHOWN = html.Div(definitions_page(a_dataset(), Selection("derby")))
DEFINED = {each.children[0].id: each for each in inside(SHOWN, html.Article)}
VIOLENCE = Terms((Term("Domestic abuse", "DV"), Term("Domestic abuse", "DA")))


def told(place: str) -> dict[str, str]:
    rows = DEFINED[place].children[2].children
    return {words(row.children[0]): words(row.children[1]) for row in rows}


def test_every_measure_and_every_word_is_defined_once():
    measures = [f"definition-{each.id}" for each in DERBY.measures]

    assert set(DEFINED) >= set(measures)
    assert len(DEFINED) == len(measures) + len(DERBY.terms.by_name)
    assert all(words(each.children[1]) for each in DEFINED.values())


def test_a_measure_says_all_that_is_recorded_of_it():
    measure = next(
        each for each in DERBY.measures if each.source and each.owner and each.breakdowns
    )

    facts = told(f"definition-{measure.id}")

    assert facts["Definition from"] == measure.source
    assert facts["Kept by"] == measure.owner
    assert measure.units in facts["Counted in"]
    assert measure.dimension_name(measure.dimensions[0]) in facts["Split by"]
    assert "is better" in facts["What it is"] or "band" in facts["What it is"]


def test_a_measure_says_what_else_it_is_called_and_since_when_it_is_called_so():
    facts = told("definition-early-help-assessments")

    assert {"CAF", "EHA"} <= {*facts["Also called"].split("; ")}
    assert facts["Called so"] == (
        "“Early help assessment” since 15 April 2013, before that “CAF” or “Common assessment "
        "framework”."
    )


def test_a_share_says_what_it_is_worked_out_from():
    facts = told("definition-contacts-to-referral")

    assert "Contacts to children's social care" in facts["Worked out from"]


def test_only_a_measure_with_figures_leads_to_its_charts():
    def leads(place: str) -> list[str]:
        return [each.href for each in inside(DEFINED[place], dcc.Link)]

    (charts,) = leads("definition-contacts")
    assert charts == "/all-measures/referrals?board=derby&open=contacts"
    assert leads("definition-front-door-contacts") == []


def test_a_word_says_which_of_its_other_names_meant_less():
    facts = told("term-local-child-safeguarding-practice-review")

    assert "Serious case review (meant less)" in facts["Also called"]
    assert "which meant less" in facts["Called so"]
    assert facts["Laid down in"] == "Children Act 2004, section 16F"


def test_a_term_in_a_text_leads_to_what_it_means_where_it_first_stands():
    linked = terms_linked("Incidents of domestic abuse (DA); DV before. Decaf, da.", VIOLENCE)

    assert [each if isinstance(each, str) else (each.children, each.href) for each in linked] == [
        "Incidents of ",
        ("domestic abuse", "/definitions#term-domestic-abuse"),
        " (DA); DV before. Decaf, da.",
    ]


def test_a_text_keeps_its_own_letters_and_a_term_does_not_lead_to_itself():
    assert terms_linked("Of DV alone", VIOLENCE)[1].children == "DV"
    assert terms_linked("Domestic abuse", VIOLENCE, "Domestic abuse") == ["Domestic abuse"]
    assert terms_linked("Nothing known", Terms()) == ["Nothing known"]
