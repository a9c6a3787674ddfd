"""Derby's performance monitoring frameworks of 2006-07 and 2007-08: a sheet for each aim."""

from dataclasses import replace

from data.periods import financial_year
from data.returns.axes import either, labels, measure_then_period, quarters_of_the_year
from data.returns.sheet import Blank, Key, ReturnSheet, Role, Table

BOARDS = ("derby",)
ACTIONS = ("CYPP Priority",)
TARGET_AND_QUARTERS = (
    labels({"Target": Key(role=Role.TARGET), "Performance": Key()}),
    quarters_of_the_year(),
)
INDICATORS = Table(anchor="Target", columns=TARGET_AND_QUARTERS, rows=())

MALTREATMENT = ReturnSheet(
    id="derby-framework-maltreatment-2006",
    heading="Safe from maltreatment",
    boards=BOARDS,
    first_period=financial_year(2006),
    tables=(
        replace(
            INDICATORS,
            rows=(
                labels(
                    {
                        "Re-registrations on the child protection register": Key(
                            "cp-reregistrations"
                        ),
                        "Reviews to timescale": Key("cp-reviews-in-timescale"),
                        "Registrations per 10,000 population of children": Key(
                            "cp-registration-rate"
                        ),
                    }
                ),
            ),
        ),
    ),
    dates_in=ACTIONS,
)
ACCIDENTS = ReturnSheet(
    id="derby-framework-accidents-2006",
    heading="Safe from accidental injury",
    boards=BOARDS,
    first_period=financial_year(2006),
    tables=(
        replace(
            INDICATORS,
            rows=(
                labels(
                    {
                        "Number of 0-15 year olds killed in Road Traffic Accidents (RTAs)": Key(
                            "child-road-deaths"
                        ),
                        "Number of 0-15 year olds killed in RTAs": Key("child-road-deaths"),
                        "Number of 0-15 year olds injured in RTAs": Key("child-road-injuries"),
                        "Number of 0-18 year olds unexpected deaths": Key(
                            "child-unexpected-deaths"
                        ),
                        "Number of 0-18 year olds injured in accidents as reported by hospitals": (
                            Key("child-accident-injuries")
                        ),
                    }
                ),
            ),
        ),
    ),
    dates_in=ACTIONS,
)
BULLYING = ReturnSheet(
    id="derby-framework-bullying-2006",
    heading="Safe from bullying",
    boards=BOARDS,
    first_period=financial_year(2006),
    tables=(
        replace(
            INDICATORS,
            rows=(
                either(
                    measure_then_period(
                        {
                            "Reported numbers of bullying related incidents in the": Key(
                                "bullying-incidents"
                            )
                        }
                    ),
                    labels(
                        {
                            "% schools with anti-bullying policy and school council": Key(
                                "schools-anti-bullying-policy"
                            ),
                            "% schools reporting incidence of bullying": Key(
                                "schools-reporting-bullying"
                            ),
                        }
                    ),
                ),
            ),
            # The schools' rows had targets and never a figure.
            blank=Blank.NOTHING,
        ),
    ),
)
# "None established": the aim had actions and no indicator.
CRIME = ReturnSheet(
    id="derby-framework-crime-2006",
    heading="Safe from crime",
    boards=BOARDS,
    first_period=financial_year(2006),
    tables=(),
    dates_in=ACTIONS,
)
SECURITY = ReturnSheet(
    id="derby-framework-security-2006",
    heading="Security, stability",
    boards=BOARDS,
    first_period=financial_year(2006),
    tables=(
        replace(
            INDICATORS,
            rows=(
                labels(
                    {
                        "% U16 CLA for>2.5 years in same placement for>2 years": Key(
                            "cla-placement-stability"
                        ),
                        "%U16 CLA for>2.5 years in same placement for>2 years": Key(
                            "cla-placement-stability"
                        ),
                        "% Care cases in court completed in 40 weeks": Key(
                            "care-cases-in-40-weeks"
                        ),
                        "% Reviews of CLA to timescale": Key("cla-reviews-in-timescale"),
                        "% U16 CLA for > 2 years placed for adoption": Key("cla-adoption"),
                    }
                ),
            ),
        ),
    ),
    dates_in=ACTIONS,
)


def _next_year(sheet: ReturnSheet) -> ReturnSheet:
    """The framework of 2007-08: set out before the year began, so its figures are to come."""
    return replace(
        sheet,
        id=sheet.id.replace("2006", "2007"),
        first_period=financial_year(2007),
        tables=tuple(replace(table, blank=Blank.NOTHING) for table in sheet.tables),
    )


WORKFORCE = ReturnSheet(
    id="derby-framework-workforce-2007",
    heading="Workforce Strategy",
    boards=BOARDS,
    first_period=financial_year(2007),
    tables=(
        replace(
            INDICATORS,
            rows=(
                labels(
                    {
                        "Courses delivered during year April 07 – March 08": Key(
                            "training-courses-delivered"
                        ),
                        "Number of places for participants": Key("training-places-capacity"),
                        "Number of places attended on course": Key("training-places-attended"),
                        "Overall satisfaction of participants on course content, handouts and "
                        "trainer delivery": Key("training-satisfaction"),
                    }
                ),
            ),
            blank=Blank.NOTHING,
        ),
    ),
    dates_in=("Priority",),
)

AIMS_2006 = (MALTREATMENT, ACCIDENTS, BULLYING, CRIME, SECURITY)
SHEETS: tuple[ReturnSheet, ...] = (*AIMS_2006, *map(_next_year, AIMS_2006), WORKFORCE)
