"""Derby 2012-13: child protection plans and conferences, missing children, allegations."""

from data.catalogue import measure_of
from data.returns.axes import categories, either, labels, periods, quarters_of_the_year, total
from data.returns.derby_2012_13_columns import BEFORE, BOARDS, TARGET, THIS, YEAR, beside
from data.returns.sheet import Blank, Key, ReturnSheet, Table

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
                        "nationally": beside("England"),
                        "comparator authority average": beside("Comparator authorities"),
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

SHEETS: tuple[ReturnSheet, ...] = (
    PLANS,
    CATEGORIES,
    ATTENDANCE,
    MISSING,
    ALLEGATIONS,
)
