"""How Northbridge's quarterly return is laid out; the board and its figures are illustrative."""

from collections.abc import Mapping
from dataclasses import replace

from data.catalogue import COMPARATOR as COMPARATOR_BREAKDOWN
from data.catalogue import measure_of
from data.periods import quarter
from data.returns.axes import (
    agencies,
    as_printed,
    categories,
    either,
    labels,
    periods,
    sender,
    total,
    with_last_time,
)
from data.returns.sheet import Key, Reader, ReturnSheet, Table

BOARD = "northbridge"
FIRST = quarter(2022, 1)
IN_FULL = quarter(2027, 1)  # from then on the form writes child sexual exploitation in full
SOCIAL_CARE = ("childrens-social-care",)
POLICE = ("police",)
YEAR_END = (4,)

THIS_QUARTER = {"This quarter": Key()}
SOURCE_COLUMNS = {
    "Contacts": Key("contacts"),
    "Referrals": Key("referrals"),
    "Re-referrals within 12 months": Key("re-referrals"),
}
FRONT_DOOR = {
    "Assessments completed": Key("assessments-completed"),
    "Assessments completed in 45 working days": Key("assessments-completed-in-time"),
    "Section 47 enquiries": Key("section-47-enquiries"),
    "Initial child protection conferences": Key("initial-child-protection-conferences"),
    "Initial conferences within 15 working days (%)": Key("icpc-within-15-working-days"),
    "Children in need, last day of the quarter": Key("children-in-need"),
    "Domestic abuse notifications from police": Key("domestic-abuse-notifications"),
}
PLANS = {
    "Plans started": Key("cp-plans-started"),
    "of which second or subsequent": Key("cp-plans-second"),
    "Plans ended": Key("cp-plans-ended"),
    "of which after two years or more": Key("cp-plans-two-years"),
    "Children with a plan, last day of the quarter": Key("cp-plans"),
    "of which domestic abuse a significant factor (%)": Key("cp-plans-domestic-abuse"),
}
CARE = {
    "Children looked after, last day of the quarter": Key("children-looked-after"),
    "Children reported missing from home": Key("children-missing-from-home"),
}
ALLEGATIONS = {
    "Allegations referred": Key("lado-referrals"),
    "Allegations that met the threshold": Key("lado-threshold-met"),
    "Resolved within one month (%)": Key("lado-within-one-month"),
    "Resolved within three months (%)": Key("lado-within-three-months"),
}
CSE_MEETINGS = {
    "CSE meetings held": Key("cse-meetings"),
    "Young people visited and spoken to (%)": Key("cse-young-people-seen"),
    "Meetings attended by the young person (%)": Key("cse-meetings-attended-by-young-person"),
    "Meetings attended by a parent (%)": Key("cse-meetings-attended-by-parent"),
    "Young people who felt listened to (%)": Key("cse-felt-listened-to"),
    "Young people who found it supportive (%)": Key("cse-found-supportive"),
    "Young people who understand CSE better (%)": Key("cse-better-understanding"),
    "Young people who agreed with the plan (%)": Key("cse-agreed-plan"),
}
INVITATION_COLUMNS = {
    "Invitations": Key("cse-meeting-invitations"),
    "Attendances": Key("cse-meeting-attendances"),
}
COURSES_RUN = {
    "Courses delivered": Key("training-courses-delivered"),
    "Courses cancelled": Key("training-courses-cancelled"),
}
COURSE_COLUMNS = {
    "Sessions": Key("training-sessions"),
    "Places offered": Key("training-places-capacity"),
    "Evaluations returned": Key("training-evaluations"),
    "Satisfied": Key("training-satisfied"),
}
AGENCY_COLUMNS = {
    "Early help assessments completed": Key("early-help-assessments"),
    "Early concerns about exploitation": Key("cse-early-concerns"),
    "Cases referred to MARAC": Key("marac-cases"),
}
PLACE_COLUMNS = {
    "Booked": Key("training-places-booked"),
    "Attended": Key("training-places-attended"),
    "Cancelled": Key("training-places-cancelled"),
    "Did not attend": Key("training-places-did-not-attend"),
}
POLICE_RECORDS = {
    "Domestic abuse incidents": Key("domestic-abuse-incidents", agency="police"),
    "Domestic abuse crimes": Key("domestic-abuse-crimes", agency="police"),
    "All recorded crime": Key("all-crime", agency="police"),
}
MARAC_COLUMNS = {
    "Cases discussed": Key("marac-cases"),
    "Repeat cases": Key("marac-repeats"),
    "Children in the households": Key("marac-children"),
}
RATES = {
    "Children aged 0 to 17, mid-year": Key("population-0-17"),
    "Referrals per 10,000 children": Key("referral-rate"),
    "Children in need per 10,000 children": Key("children-in-need-rate"),
    "Children with a plan per 10,000 children": Key("cp-plan-rate"),
}
COMPARATORS = ("England", "Statistical neighbours")
RATES_FOR = {
    "Northbridge": Key(),
    **{name: Key(categories=((COMPARATOR_BREAKDOWN.dimension, name),)) for name in COMPARATORS},
}


def _single_figures(anchor: str, keys: Mapping[str, Key]) -> Table:
    return Table(anchor, columns=(with_last_time(labels(THIS_QUARTER)),), rows=(labels(keys),))


def _two_ways(anchor: str, measure: str, across: str, down: str) -> Table:
    """A measure by two of its dimensions, with printed totals both ways."""
    return Table(
        anchor,
        columns=(with_last_time(_categories_and_total(measure, across)),),
        rows=(_categories_and_total(measure, down),),
        base=Key(measure),
    )


def _categories_and_total(measure: str, dimension: str) -> Reader:
    names = measure_of(measure).categories(dimension)
    return either(categories(dimension, names), total(dimension))


def _columns(anchor: str, columns: Mapping[str, Key], *rows: Reader) -> Table:
    return Table(anchor, columns=(with_last_time(labels(columns)),), rows=rows)


def _sheet(number: int, name: str, heading: str, *tables: Table) -> ReturnSheet:
    return ReturnSheet(f"northbridge-{number}", heading, tables, FIRST, name=name, boards=(BOARD,))


def _in_full(keys: Mapping[str, Key]) -> dict[str, Key]:
    """The same labels without the short form that newcomers do not know."""
    return {
        label.replace("CSE", "Child sexual exploitation", 1): key for label, key in keys.items()
    }


FRONT = replace(
    _sheet(
        1,
        "Front door",
        "Contacts, referrals and assessments",
        _columns("Source of contact", SOURCE_COLUMNS, agencies(total=Key())),
        _single_figures("At the front door", FRONT_DOOR),
    ),
    agencies=SOCIAL_CARE,
)
PROTECTION = replace(
    _sheet(
        2,
        "Child protection",
        "Child protection plans in the quarter",
        _single_figures("Plans in the quarter", PLANS),
        _two_ways("Latest category", "cp-plans-by-category", across="age", down="category"),
    ),
    agencies=SOCIAL_CARE,
)
CARE_AND_ALLEGATIONS = replace(
    _sheet(
        3,
        "Care and allegations",
        "Children in care, children missing, allegations",
        _single_figures("Children in care and missing", CARE),
        _columns(
            "Setting missing from",
            {"Episodes": Key("missing-episodes")},
            _categories_and_total("missing-episodes", "setting"),
        ),
        _single_figures("Allegations against people who work with children", ALLEGATIONS),
    ),
    agencies=SOCIAL_CARE,
)
EXPLOITATION = replace(
    _sheet(
        4,
        "Exploitation",
        "Children at risk of exploitation",
        _single_figures("CSE meetings and what was said", CSE_MEETINGS),
        _two_ways("First risk level", "cse-risk-outcome", across="outcome", down="first-risk"),
        _columns("Agency invited", INVITATION_COLUMNS, agencies(total=Key())),
    ),
    agencies=SOCIAL_CARE,
)
EXPLOITATION_IN_FULL = replace(
    EXPLOITATION,
    id="northbridge-4-2027",
    first_period=IN_FULL,
    tables=(
        _single_figures(
            "Child sexual exploitation meetings and what was said", _in_full(CSE_MEETINGS)
        ),
        *EXPLOITATION.tables[1:],
    ),
)
TRAINING_UNIT = replace(
    _sheet(
        5,
        "Training unit",
        "Courses of the training unit",
        _single_figures("Courses in the quarter", COURSES_RUN),
        _columns("Course name", COURSE_COLUMNS, either(total("course"), as_printed("course"))),
    ),
    agencies=SOCIAL_CARE,
)
RATES_FOR_THE_YEAR = replace(
    _sheet(
        6,
        "Rates for the year",
        "Rates for the financial year",
        Table(
            "Measured",
            columns=(with_last_time(periods()),),
            rows=(labels(RATES), labels(RATES_FOR)),
        ),
    ),
    agencies=SOCIAL_CARE,
    in_quarters=YEAR_END,
)
OUR_WORK = _sheet(
    7,
    "Our work",
    "Work of the agency",
    _columns("Agency", AGENCY_COLUMNS, sender(total=Key())),
)
TRAINING_PLACES = _sheet(
    8,
    "Training places",
    "Places on training courses",
    _columns("Agency", PLACE_COLUMNS, sender(), either(total("course"), as_printed("course"))),
)
DOMESTIC_ABUSE = replace(
    _sheet(
        9,
        "Domestic abuse",
        "Domestic abuse recorded by police",
        _single_figures("Recorded in the quarter", POLICE_RECORDS),
        _two_ways("Victims by age", "domestic-abuse-victims", across="sex", down="age"),
        _two_ways("Suspects by age", "domestic-abuse-suspects", across="sex", down="age"),
        _two_ways("DASH risk", "dash-assessments", across="children-in-household", down="risk"),
    ),
    agencies=POLICE,
)
MARAC = replace(
    _sheet(
        10,
        "MARAC",
        "MARAC cases discussed by area",
        _columns("Area", MARAC_COLUMNS, either(total("area", "All areas"), as_printed("area"))),
    ),
    agencies=POLICE,
)

SHEETS = (
    FRONT,
    PROTECTION,
    CARE_AND_ALLEGATIONS,
    EXPLOITATION,
    TRAINING_UNIT,
    RATES_FOR_THE_YEAR,
    OUR_WORK,
    TRAINING_PLACES,
    DOMESTIC_ABUSE,
    MARAC,
)
NEXT = (EXPLOITATION_IN_FULL,)
