"""Derby 2012-13: contacts, referrals and children in need."""

from data.returns.axes import agencies, either, labels, measure_then_period, periods
from data.returns.derby_2012_13_columns import BEFORE, BOARDS, CHANGE, THIS, YEAR, beside
from data.returns.sheet import Blank, Key, ReturnSheet, Role, Table

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
                        "2011-12 national rate": beside("England", BEFORE),
                        "2011-12 comparator authority average rate": beside(
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
                        "National": beside("England"),
                        "Statistical neighbour averages": beside("Statistical neighbours"),
                        "2011-12 East Midlands average": beside("East Midlands", BEFORE),
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
                        "Comparator authority average for 2011-12": beside(
                            "Comparator authorities", BEFORE
                        ),
                    }
                ),
            ),
            rows=(labels({"Episodes of need": Key("episodes-of-need")}),),
        ),
    ),
)

SHEETS: tuple[ReturnSheet, ...] = (
    CONTACTS,
    REFERRALS,
    EARLY_INTERVENTION,
)
