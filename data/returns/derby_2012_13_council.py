"""Derby 2012-13: contacts, plans, conferences, missing, allegations, exploitation, training."""

from data.catalogue import measure_of
from data.periods import financial_year
from data.returns.axes import (
    agencies,
    categories,
    either,
    labels,
    measure_then_period,
    periods,
    quarters_of_the_year,
    total,
)
from data.returns.sheet import Blank, Key, ReturnSheet, Role, Table

BOARDS = ("derby",)
YEAR = financial_year(2012)
LAST_YEAR = YEAR.previous()
THIS, BEFORE = Key(period=YEAR), Key(period=LAST_YEAR)
CHANGE, TARGET = Key(role=Role.CHANGE), Key(role=Role.TARGET)


def _beside(comparator: str, period: Key = THIS) -> Key:
    return period.merged(Key(categories=(("comparator", comparator),)))


CONTACTS = ReturnSheet(
    id="derby-contacts-2012",
    heading="31.1 Data: Source of Contacts",
    boards=BOARDS,
    first_period=YEAR,
    tables=(
        Table(
            anchor="Contacts 2011",
            columns=(
                measure_then_period(
                    {
                        "Contacts": Key("contacts", share="contact-share"),
                        "CAF": Key("early-help-assessments"),
                        "Referrals": Key("referral-share", at_total="referrals"),
                    }
                ),
            ),
            rows=(
                either(
                    agencies(total=Key()),
                    labels(
                        {
                            "Number of section 47 enquiries": Key(
                                "section-47-enquiries", role=Role.FOREIGN
                            )
                        }
                    ),
                ),
            ),
        ),
    ),
)

REFERRALS = ReturnSheet(
    id="derby-referrals-2012",
    heading="31.2 Referrals",
    boards=BOARDS,
    first_period=YEAR,
    tables=(
        Table(
            anchor="Compared to the previous year",
            columns=(
                labels(
                    {
                        "2012-13": THIS,
                        "Compared to the previous year": CHANGE,
                        "2011-12 national rate": _beside("England", BEFORE),
                        "2011-12 comparator authority average rate": _beside(
                            "Comparator authorities", BEFORE
                        ),
                    }
                ),
            ),
            rows=(
                labels(
                    {
                        "Referrals": Key("referrals"),
                        "Rate of referrals per 10,000 population": Key("referral-rate"),
                    }
                ),
            ),
            blank=Blank.NOTHING,
        ),
        Table(
            anchor="During 2012-13",
            columns=(labels({"During 2012-13": THIS}),),
            rows=(
                labels(
                    {
                        "Number of section 47 enquiries": Key("section-47-enquiries"),
                        "Average enquiries per year (past five years)": Key(
                            "section-47-enquiries-average"
                        ),
                        "Enquiries resulting in an initial child protection conference": Key(
                            "section-47-to-icpc"
                        ),
                        "Conferences held within 15 working days of the section 47 enquiry": Key(
                            "icpc-within-15-working-days"
                        ),
                    }
                ),
            ),
        ),
    ),
)

PLANS = ReturnSheet(
    id="derby-plans-2012",
    heading="31.12 Children Subject of Child Protection Plans",
    boards=BOARDS,
    first_period=YEAR,
    tables=(
        Table(
            anchor="Q1 12-13",
            columns=(periods(),),
            rows=(
                labels(
                    {
                        "Total number of children": Key("cp-plans"),
                        "CP Plans where domestic violence is a significant factor": Key(
                            "cp-plans-domestic-abuse"
                        ),
                    }
                ),
            ),
        ),
        Table(
            anchor="Year End Figures",
            columns=(
                labels(
                    {
                        "2011-12": BEFORE,
                        "2012-13": THIS,
                        "nationally": _beside("England"),
                        "comparator authority average": _beside("Comparator authorities"),
                    }
                ),
            ),
            rows=(
                labels(
                    {
                        "Children with a child protection plan as at 31st March": Key("cp-plans"),
                        "Rate per 10,000 children": Key("cp-plan-rate"),
                        "Children who became the subject of a child protection plan": Key(
                            "cp-plans-started"
                        ),
                        "of these, for the second or subsequent time": Key(
                            "cp-plans-second", share="cp-plans-second-rate"
                        ),
                        "Children who ceased to be the subject of a child protection plan": Key(
                            "cp-plans-ended"
                        ),
                        "of these, on a plan for more than two years": Key(
                            "cp-plans-two-years", share="cp-plans-two-years-rate"
                        ),
                        "CP Plans where domestic violence is a significant factor": Key(
                            "cp-plans-domestic-abuse"
                        ),
                    }
                ),
            ),
            blank=Blank.NOTHING,
        ),
    ),
)

BY_CATEGORY = measure_of("cp-plans-by-category")
CATEGORIES = ReturnSheet(
    id="derby-plan-categories-2012",
    heading="31.13 Category of abuse",
    boards=BOARDS,
    first_period=YEAR,
    tables=(
        Table(
            anchor="Main Category",
            base=Key(BY_CATEGORY.id),
            columns=(either(categories("age", BY_CATEGORY.categories("age")), total("age")),),
            rows=(
                either(
                    categories(
                        "category",
                        BY_CATEGORY.categories("category"),
                        {
                            "Emotional Abuse *": "Emotional",
                            "Physical Abuse": "Physical",
                            "Sexual Abuse": "Sexual",
                        },
                    ),
                    total("category"),
                ),
            ),
            in_brackets=True,
        ),
        Table(
            anchor="There are",
            columns=(labels({"There are": THIS, "In contrast to the previous year": BEFORE}),),
            rows=(
                labels(
                    {
                        "Children who have disabilities and are subject of child protection "
                        "plans": Key("cp-plans-disability")
                    }
                ),
            ),
        ),
    ),
)

ATTENDANCE = ReturnSheet(
    id="derby-conferences-2012",
    heading="Family Attendance In Conference",
    boards=BOARDS,
    first_period=YEAR,
    tables=(
        Table(
            anchor="Previous year in brackets",
            columns=(
                labels({"Previous year in brackets": THIS, "Compared to previous year": BEFORE}),
            ),
            rows=(
                labels(
                    {
                        "Total 'Chaired Sessions'": Key("conference-sessions"),
                        "Family Present": Key(
                            "conference-family-present", share="conference-family-present-rate"
                        ),
                        "Attendance by Young People and Children 4 years and over": Key(
                            "conference-children-present"
                        ),
                        "Attendance by Advocates on behalf of Young People and Children": Key(
                            "conference-advocates"
                        ),
                    }
                ),
            ),
            in_brackets=True,
            blank=Blank.NOTHING,
        ),
    ),
)

EARLY_INTERVENTION = ReturnSheet(
    id="derby-early-intervention-2012",
    heading="32.1 Early Intervention",
    boards=BOARDS,
    first_period=YEAR,
    tables=(
        Table(
            anchor="Since last year",
            columns=(periods(),),
            rows=(
                labels(
                    {
                        "Contacts with the Local Authority": Key("contacts"),
                        "Use of CAF": Key("early-help-assessments"),
                    }
                ),
            ),
        ),
        Table(
            anchor="At 31st March 2013",
            columns=(
                labels(
                    {
                        "At 31st March 2013": THIS,
                        "compared to last year": CHANGE,
                        "National": _beside("England"),
                        "Statistical neighbour averages": _beside("Statistical neighbours"),
                        "2011-12 East Midlands average": _beside("East Midlands", BEFORE),
                    }
                ),
            ),
            rows=(
                labels(
                    {
                        "Children in need": Key("children-in-need"),
                        "Rate per 10,000": Key("children-in-need-rate"),
                    }
                ),
            ),
            blank=Blank.NOTHING,
        ),
        Table(
            anchor="Comparator authority average for 2011-12",
            columns=(
                labels(
                    {
                        "During 2012-13": THIS,
                        "compared to last year": CHANGE,
                        "Comparator authority average for 2011-12": _beside(
                            "Comparator authorities", BEFORE
                        ),
                    }
                ),
            ),
            rows=(labels({"Episodes of need": Key("episodes-of-need")}),),
        ),
    ),
)


def _missing_from(setting: str) -> Key:
    return Key("missing-episodes", categories=(("setting", setting),))


MISSING = ReturnSheet(
    id="derby-missing-2012",
    heading="13 Missing Children",
    boards=BOARDS,
    first_period=YEAR,
    tables=(
        Table(
            anchor="Total number of missing episodes",
            columns=(labels({"Total number of missing episodes": Key("missing-episodes")}),),
            # Typed so; the four quarters of 2012-13 add up to it, so "11" stands for 12.
            rows=(labels({"April 11 to March 31st 2013": THIS}),),
            in_brackets=True,
        ),
        Table(
            anchor="2012/2013",
            columns=(
                labels(
                    {
                        # No total over the three settings: it counts children missing from home.
                        "Total number missing": Key("missing-episodes"),
                        "Missing from DCC Children's Homes": _missing_from(
                            "Council children's homes"
                        ),
                        "Missing from Independent Homes": _missing_from("Independent homes"),
                        "Missing from Foster care": _missing_from("Foster care"),
                    }
                ),
            ),
            rows=(quarters_of_the_year(),),
        ),
    ),
)

ALLEGATIONS = ReturnSheet(
    id="derby-lado-2012",
    heading="16 Allegations against staff",
    boards=BOARDS,
    first_period=YEAR,
    tables=(
        Table(
            anchor="01/04/12",
            columns=(either(labels({"Last year": BEFORE, "Recommended": TARGET}), periods()),),
            rows=(
                labels(
                    {
                        "Referrals to the LADO": Key("lado-referrals"),
                        "Cases resolved within one month": Key("lado-within-one-month"),
                        "Cases resolved within 3 months": Key("lado-within-three-months"),
                    }
                ),
            ),
        ),
    ),
)

EXPLOITATION = ReturnSheet(
    id="derby-cse-2012",
    heading="24 Child Sexual Exploitation",
    boards=BOARDS,
    first_period=YEAR,
    tables=(
        Table(
            anchor="In the second year of the CSE services",
            columns=(labels({"(Previous Year Figures in brackets)": THIS}),),
            rows=(
                labels(
                    {
                        "Early concerns being raised": Key("cse-early-concerns"),
                        "Meetings being held involving different agencies": Key("cse-meetings"),
                        "Young people visited and spoken to by the Child Protection Manager": Key(
                            "cse-young-people-seen"
                        ),
                        "Meetings attended by young people": Key(
                            "cse-meetings-attended-by-young-person"
                        ),
                        "Meetings attended by the parents": Key("cse-meetings-attended-by-parent"),
                        "Felt listened to": Key("cse-felt-listened-to"),
                        "Found the meetings supportive": Key("cse-found-supportive"),
                        "Have a better understanding of CSE issues": Key(
                            "cse-better-understanding"
                        ),
                        "Agreed with the CSE plan": Key("cse-agreed-plan"),
                        "High risk at their initial meeting: risk removed or reduced within 3 "
                        "months": Key("cse-high-risk-reduced"),
                        "High risk at their initial meeting: escalated to Child Protection": Key(
                            "cse-high-risk-escalated"
                        ),
                    }
                ),
            ),
            in_brackets=True,
        ),
    ),
)

TRAINING = ReturnSheet(
    id="derby-training-2012",
    heading="11 Inter Agency DSCB Safeguarding Training",
    boards=BOARDS,
    first_period=YEAR,
    tables=(
        Table(
            anchor="During the year",
            columns=(labels({"(Previous Year Figures in brackets)": THIS}),),
            rows=(
                labels(
                    {
                        "courses were delivered": Key("training-courses-delivered"),
                        "participants booked courses": Key("training-places-booked"),
                        "attended courses": Key("training-places-attended"),
                        "participants failed to take up their place": Key(
                            "training-places-not-taken-up"
                        ),
                        "participants cancelled their places with notification": Key(
                            "training-places-cancelled"
                        ),
                        "did not notify the board": Key("training-places-did-not-attend"),
                    }
                ),
            ),
            in_brackets=True,
        ),
        Table(
            anchor="Courses",
            columns=(periods(),),
            rows=(
                labels(
                    {
                        "Total number of courses delivered": Key("training-courses-delivered"),
                        "Total number of courses cancelled": Key("training-courses-cancelled"),
                    }
                ),
            ),
        ),
        Table(
            anchor="TOTAL",
            columns=(
                labels(
                    {
                        "TOTAL": Key(total_over="area"),
                        "Derby based practitioners": Key(categories=(("area", "Derby"),)),
                        "Derbyshire based practitioners": Key(categories=(("area", "Derbyshire"),)),
                    }
                ),
            ),
            rows=(
                labels(
                    {
                        "Total number of booked (places allocated)": Key("training-places-booked"),
                        "Total number of attendees": Key("training-places-attended"),
                        "Total number cancelled places": Key("training-places-cancelled"),
                        "Total number of DNA without notice": Key("training-places-did-not-attend"),
                    }
                ),
            ),
        ),
    ),
)

SHEETS: tuple[ReturnSheet, ...] = (
    CONTACTS,
    REFERRALS,
    PLANS,
    CATEGORIES,
    ATTENDANCE,
    EARLY_INTERVENTION,
    MISSING,
    ALLEGATIONS,
    EXPLOITATION,
    TRAINING,
)
