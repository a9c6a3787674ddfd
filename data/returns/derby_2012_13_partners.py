"""Derby 2012-13: what the police knew of domestic abuse, and what doctors examined."""

from data.catalogue import measure_of
from data.periods import Period, calendar_year
from data.returns.axes import as_printed, categories, either, labels, periods, total
from data.returns.derby_2012_13_columns import BOARDS, LAST_YEAR, YEAR
from data.returns.sheet import Key, ReturnSheet, Role, Table

POLICE = "police"
CHILDREN, RISK, AREA = "children-in-household", "risk", "area"


def _sexes(measure: str) -> dict[str, Key]:
    return {
        "Female": Key(measure, categories=(("sex", "Female"),)),
        "Male": Key(measure, categories=(("sex", "Male"),)),
        "% Male": Key(f"{measure}-male"),
    }


VICTIMS = ReturnSheet(
    id="derby-victims-2012",
    heading="31.4 Data: Domestic Violence Victims",
    boards=BOARDS,
    first_period=YEAR,
    tables=(
        Table(
            anchor="Derby City Age Group",
            columns=(periods(), labels(_sexes("domestic-abuse-victims"))),
            rows=(
                categories(
                    "age",
                    measure_of("domestic-abuse-victims").categories("age"),
                    {"65 plus": "65 and over"},
                ),
            ),
        ),
    ),
)

SUSPECTS = ReturnSheet(
    id="derby-suspects-2012",
    heading="31.10 Police recorded domestic violence suspect data",
    boards=BOARDS,
    first_period=YEAR,
    tables=(
        Table(
            anchor="Derby City Age Group",
            columns=(periods(), labels(_sexes("domestic-abuse-suspects"))),
            rows=(
                either(
                    categories("age", measure_of("domestic-abuse-suspects").categories("age")),
                    total("age"),
                ),
            ),
        ),
    ),
)


def _children(answer: str) -> Key:
    return Key("dash-assessments", categories=((CHILDREN, answer),))


DASH = ReturnSheet(
    id="derby-dash-2012",
    heading="31.5 CAADA DASH Evaluation Forms",
    boards=BOARDS,
    first_period=YEAR,
    tables=(
        Table(
            anchor="% Yes where known",
            base=Key(categories=((AREA, "City"),)),
            columns=(
                labels(
                    {
                        "Yes": _children("Yes"),
                        "No": _children("No"),
                        "Not Known": _children("Not known"),
                        "Blank": _children("Blank"),
                        "Total": Key("dash-assessments", total_over=CHILDREN),
                        "% Yes where known": Key("dash-children-in-household"),
                    }
                ),
            ),
            rows=(labels({}), periods()),
        ),
    ),
)

DASH_BY_RISK = ReturnSheet(
    id="derby-dash-risk-2012",
    heading="31.7 DASH numbers of children",
    boards=BOARDS,
    first_period=YEAR,
    tables=(
        Table(
            anchor="% Yes",
            base=Key(period=calendar_year(2012)),
            columns=(
                labels(
                    {
                        "Yes": _children("Yes"),
                        "No": _children("No"),
                        "% Yes": Key("dash-children-in-household"),
                    }
                ),
            ),
            rows=(
                either(categories(AREA, ("City", "County")), total(RISK)),
                categories(RISK, ("High", "Medium", "Standard", "Not known")),
            ),
        ),
    ),
)


def _marac(anchor: str, period: Period) -> Table:
    return Table(
        anchor=anchor,
        base=Key(period=period),
        columns=(as_printed(AREA, totals=("County Total",), beside=("Derby City",)),),
        rows=(
            labels(
                {
                    "Number of Cases Discussed": Key("marac-cases"),
                    "Number of Repeat cases": Key("marac-repeats"),
                    "% Repeats": Key("marac-repeat-rate"),
                    "Number of children in the household": Key("marac-children"),
                    "Average children per case": Key("marac-children-per-case"),
                }
            ),
        ),
    )


MARAC = ReturnSheet(
    id="derby-marac-2012",
    heading="31.9 Multi Agency Risk Assessment Conference",
    boards=BOARDS,
    first_period=YEAR,
    tables=(_marac("2012/13", YEAR), _marac("2011/12", LAST_YEAR)),
)

REPEAT_OFFENDERS = ReturnSheet(
    id="derby-repeat-offenders-2012",
    heading="31.11 Repeat Offenders",
    boards=BOARDS,
    first_period=YEAR,
    tables=(
        Table(
            anchor="The police have identified",
            base=Key(agency=POLICE),
            columns=(labels({"Number": Key()}),),
            rows=(
                labels(
                    {
                        "referrals": Key("domestic-abuse-police-referrals"),
                        "perpetrators have more than three referrals": Key(
                            "domestic-abuse-repeat-perpetrators"
                        ),
                    }
                ),
            ),
        ),
    ),
)

OUTCOMES = ReturnSheet(
    id="derby-police-outcomes-2012",
    heading="32.7 Domestic Violence Outcome Measures",
    boards=BOARDS,
    first_period=YEAR,
    tables=(
        Table(
            anchor="% Change 11/12 to 12/13",
            base=Key(agency=POLICE),
            columns=(
                either(
                    labels({"% Change 11/12 to 12/13": Key(period=YEAR, role=Role.CHANGE)}),
                    periods(),
                ),
            ),
            rows=(
                labels(
                    {
                        "All Crime": Key("all-crime"),
                        "Number of DV Incidents": Key("domestic-abuse-incidents"),
                        "Number of DV crimes": Key("domestic-abuse-crimes"),
                        "% of Incidents crimed": Key("domestic-abuse-incidents-crimed"),
                        "% All Crimes that are DV": Key("domestic-abuse-share-of-crime"),
                    }
                ),
            ),
        ),
    ),
)


def _examined_by(service: str) -> Key:
    return Key("nai-medicals", categories=(("service", service),))


EXAMINATIONS = ReturnSheet(
    id="derby-examinations-2012",
    heading="32.4 Numbers of children examined",
    boards=BOARDS,
    first_period=YEAR,
    tables=(
        Table(
            anchor="Table 1",
            columns=(periods(),),
            rows=(
                labels(
                    {
                        "Child Sexual Abuse (Community Paediatric Service) Note: children seen "
                        "for initial / follow up CSA Examinations": Key("csa-medicals"),
                        "Non Accidental Injury (Community Paediatric Service)": _examined_by(
                            "Community paediatrics"
                        ),
                        "Child Protection Medicals (Hospital)": _examined_by("Hospital"),
                    }
                ),
            ),
        ),
        Table(
            anchor="Oct- Dec11",
            columns=(periods(),),
            rows=(
                labels(
                    {
                        "CSA": Key("csa-medicals"),
                        "NAI Rota": _examined_by("Community paediatrics"),
                        "NAI DSCH": _examined_by("Hospital"),
                        "NAI ALL": Key("nai-medicals", total_over="service"),
                    }
                ),
            ),
        ),
    ),
)

SHEETS: tuple[ReturnSheet, ...] = (
    VICTIMS,
    DASH,
    DASH_BY_RISK,
    MARAC,
    SUSPECTS,
    REPEAT_OFFENDERS,
    OUTCOMES,
    EXAMINATIONS,
)
