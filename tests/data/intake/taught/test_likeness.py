"""data.intake.taught.likeness: pairs of names that are one, and pairs that must never be."""

import pytest

from data.intake.taught.likeness import SURE, likeness

ONE = (
    ("Referrals, number of", "Number of referrals"),
    ("Refferals to childrens social care", "Referrals to children's social care"),
    ("Referals", "Referrals"),
    ("16-17", "16 to 17"),
    ("Marac cases discused", "MARAC cases discussed"),
    ("Completed assessments", "Assessments completed"),
    ("Section 47 enquries", "Section 47 enquiries"),
    ("Domestic abuse crimes (recorded)", "Domestic abuse crimes recorded"),
    ("Children in need¹", "Children in need"),
    ("Victim of domestic abuse", "Victims of domestic abuse"),
    ("Initial child protection confrences", "Initial child protection conferences"),
    ("of which: re-referrals", "Re-referrals"),
)
TWO = (
    # not, and the like
    ("Assessments in time", "Assessments not in time"),
    ("Children looked after", "Children not looked after"),
    ("Authorised absence", "Unauthorised absence"),
    ("Substantiated", "Unsubstantiated"),
    ("Complete", "Incomplete"),
    ("Known", "Unknown"),
    ("Plan", "No plan"),
    ("Attended", "Did not attend"),
    # again
    ("Referrals", "Re-referrals"),
    ("Opened", "Reopened"),
    ("Victims", "Repeat victims"),
    ("Initial child protection conferences", "Review child protection conferences"),
    ("First time entrants", "Entrants"),
    # numbers and ages
    ("16 to 17", "18 to 24"),
    ("Aged 10 to 17", "Aged 10 to 15"),
    ("Under 18", "Over 18"),
    ("Section 17", "Section 47"),
    ("Tier 2", "Tier 3"),
    ("Within 15 days", "Within 45 days"),
    # sex, and who
    ("Male", "Female"),
    ("Boys", "Girls"),
    ("Mothers", "Fathers"),
    ("Adults at risk", "Children at risk"),
    ("Victims", "Suspects"),
    # when
    ("Assessments completed in time", "Assessments completed"),
    ("Opened in the quarter", "Closed in the quarter"),
    ("Plans started", "Plans ended"),
    # which way
    ("Referrals from police to health", "Referrals from health to police"),
    ("Referrals to police", "Referrals from police"),
    ("Referrals to police", "Referrals by police"),
    # in which unit
    ("Referrals", "Referrals (%)"),
    ("Days", "Average days"),
    ("Referrals", "Referrals per 10,000 children"),
    # words that a slip of the keys makes of others
    ("Contacts", "Contracts"),
    ("Cases referred", "Cases deferred"),
    ("Calls prevented", "Calls presented"),
    ("Suspects charged", "Suspects changed"),
    ("Care leavers", "Case leavers"),
    ("Young carers", "Young careers"),
    ("Police attended", "Police attending"),
    # other things altogether
    ("Physical abuse", "Psychological abuse"),
    ("High risk", "Low risk"),
    ("Missing episodes", "Missing children"),
    ("Permanent exclusions", "Fixed exclusions"),
    ("Care orders", "Care workers"),
)


@pytest.mark.parametrize(("one", "other"), ONE)
def test_names_that_differ_by_spelling_order_or_a_slip_are_one(one, other):
    assert likeness(one, other) >= SURE
    assert likeness(other, one) >= SURE


@pytest.mark.parametrize(("one", "other"), TWO)
def test_names_that_may_mean_two_things_are_never_taken_for_one(one, other):
    assert likeness(one, other) < SURE
    assert likeness(other, one) < SURE


def test_a_name_is_wholly_like_itself_whatever_its_case_and_spaces():
    assert likeness("MARAC  cases\ndiscussed", "Marac cases discussed") == 1
