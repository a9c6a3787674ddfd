"""Doncaster's tables of 2016-17: allegations, training and child deaths."""

from data.observations import Status
from data.periods import calendar_year, financial_year
from data.returns.axes import as_printed, either, labels, periods
from data.returns.sheet import Blank, Key, ReturnSheet, Role, Table

BOARDS = ("doncaster",)
YEAR = financial_year(2016)
LAST_YEAR = YEAR.previous()
ENGLAND = (("comparator", "England"),)

LADO = ReturnSheet(
    id="doncaster-lado-2016",
    heading="1.6 Allegations against Professionals",
    boards=BOARDS,
    first_period=YEAR,
    tables=(
        Table(
            anchor="% That Met Threshold",
            columns=(
                labels(
                    {
                        "Referrals": Key("lado-referrals"),
                        "Met Threshold": Key("lado-threshold-met"),
                        "% That Met Threshold": Key("lado-threshold-rate"),
                    }
                ),
            ),
            rows=(periods(),),
            # There were referrals in those years, and the text above the table says that no
            # record of them was kept: not available, though "N/A" means not applicable elsewhere.
            says=(("N/A", Status.NOT_AVAILABLE),),
        ),
        Table(
            anchor="When compared to 2015/16",
            columns=(labels({"has increased by": Key(role=Role.CHANGE)}),),
            rows=(
                labels(
                    {
                        "the numbers of referrals to the LADO": Key("lado-referrals"),
                        "the number of referrals that have reached the threshold to hold a "
                        "strategy meeting": Key("lado-threshold-met"),
                    }
                ),
            ),
        ),
    ),
)

TRAINING = ReturnSheet(
    id="doncaster-training-2016",
    heading="Range of Courses Delivered",
    boards=BOARDS,
    first_period=YEAR,
    tables=(
        Table(
            anchor="Courses Delivered",
            columns=(labels({"Number of Sessions": Key("training-sessions")}),),
            rows=(
                either(
                    labels(
                        {
                            # Printed beneath sessions, and called courses: it is both.
                            "Total Number of Courses": Key(
                                total_over="course", also=("training-courses-delivered",)
                            )
                        }
                    ),
                    as_printed("course"),
                ),
            ),
        ),
        Table(
            anchor="Places",
            columns=(periods(),),
            rows=(labels({"Training Places delivered by DSCB": Key("training-places-capacity")}),),
        ),
    ),
)

CHILD_DEATHS = ReturnSheet(
    id="doncaster-child-deaths-2016",
    heading="1.4 Child Death Overview Panel",
    boards=BOARDS,
    first_period=YEAR,
    tables=(
        Table(
            anchor="Activity of the CDOP",
            columns=(
                labels(
                    {
                        "2016/17": Key(period=YEAR),
                        "2015/16": Key(period=LAST_YEAR),
                        "2011": Key(period=calendar_year(2011)),
                        "Nationally 2016/17": Key(period=YEAR, categories=ENGLAND),
                        "Nationally 2011": Key(period=calendar_year(2011), categories=ENGLAND),
                    }
                ),
            ),
            rows=(
                labels(
                    {
                        "child deaths reviewed by the panel": Key("child-death-reviews"),
                        "child deaths with modifiable factors": Key(
                            "child-death-reviews-modifiable",
                            share="child-death-reviews-modifiable-rate",
                        ),
                        "number of deaths awaiting review at the 31st March": Key(
                            "child-deaths-awaiting-review"
                        ),
                        "actual number of child deaths": Key("child-deaths"),
                    }
                ),
            ),
            blank=Blank.NOTHING,
        ),
    ),
)

SHEETS: tuple[ReturnSheet, ...] = (LADO, TRAINING, CHILD_DEATHS)
