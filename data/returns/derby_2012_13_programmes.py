"""Derby 2012-13: the exploitation strategy and inter-agency training."""

from data.returns.axes import labels, periods
from data.returns.derby_2012_13_columns import BOARDS, THIS, YEAR
from data.returns.sheet import Key, ReturnSheet, Table

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
    EXPLOITATION,
    TRAINING,
)
