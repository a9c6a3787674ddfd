"""Dudley's activity list of 2013-14."""

from data.periods import financial_year
from data.returns.axes import either, ignored, labels
from data.returns.sheet import Blank, Key, ReturnSheet, Role, Table

YEAR = financial_year(2013)
THIS_YEAR, LAST_YEAR, CHANGE = Key(), Key(period=YEAR.previous()), Key(role=Role.CHANGE)
POLICE = "police"


def _victims_of(offence: str) -> Key:
    return Key("child-victims-of-crime", agency=POLICE, categories=(("offence", offence),))


def _charged_with(drug_class: str) -> Key:
    return Key(
        "young-people-charged-with-drug-offences",
        agency=POLICE,
        categories=(("drug-class", drug_class),),
    )


LINES = {
    "children 'in need' (around % of all children and young people)": Key(
        "children-in-need", share="children-in-need-share"
    ),
    "children subject to a child protection plan": Key("cp-plans"),
    "children looked after by the local authority": Key("children-looked-after"),
    "contacts made to Children's Social Care": Key("contacts"),
    "of which new referrals": Key("referrals"),
    "Section 47 child protection investigations (children and young people)": Key(
        "section-47-enquiries"
    ),
    "child abuse recorded crimes by the police": Key("child-abuse-crimes", agency=POLICE),
    "cases detected as child abuse related offences": Key(
        "child-abuse-crimes-detected", agency=POLICE
    ),
    "notifications to children's social care (domestic abuse in the household)": Key(
        "domestic-abuse-notifications"
    ),
    "concerns or allegations in respect of people who work with children": Key("lado-referrals"),
    "independently chaired positions of trust complex strategy meetings": Key(
        "lado-strategy-meetings"
    ),
    "individual members of the workforce": Key("lado-workforce-members"),
    "Initial Child protection conferences": Key("initial-child-protection-conferences"),
    "children made subject of a Child Protection Plan": Key("cp-plans-started"),
    "Receiving In Conferences": Key("initial-conferences-receiving-in"),
    "Review Child Protection Conferences": Key("review-child-protection-conferences"),
    "children reported as missing from home to the Police": Key("children-missing-from-home"),
    "young people referred to YPSE panel and assessed at risk of sexual exploitation": Key(
        "cse-at-risk"
    ),
    "children (under 18 years of age) victims of recorded crime": Key(
        "child-victims-of-crime", agency=POLICE
    ),
    "of which victims of knife crime": _victims_of("Knife crime"),
    "victims of gun crime": _victims_of("Gun crime"),
    "young people (under the age of 18 years) charged with drug related offences": Key(
        "young-people-charged-with-drug-offences", agency=POLICE, total_over="drug-class"
    ),
    "in respect of Class B drugs": _charged_with("Class B"),
    "in relation to Class A drugs": _charged_with("Class A"),
}

ACTIVITY = ReturnSheet(
    id="dudley-activity-2013",
    heading="Summary of Safeguarding & Child Protection Activity",
    boards=("dudley",),
    first_period=YEAR,
    tables=(
        Table(
            anchor="Safeguarding Data",
            columns=(
                either(
                    labels(
                        {
                            "April 2013-2014": THIS_YEAR,
                            "2012-13": LAST_YEAR,
                            "Change from 2012-13": CHANGE,
                        }
                    ),
                    ignored("Average per month"),
                ),
            ),
            rows=(labels(LINES),),
            blank=Blank.NOTHING,
        ),
    ),
)

SHEETS: tuple[ReturnSheet, ...] = (ACTIVITY,)
