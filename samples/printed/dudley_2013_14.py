"""Dudley Safeguarding Children Board, Executive Summary 2013-14: its activity list, as printed."""
# ruff: noqa: E501 - a printed row stays on one line

from samples.printed.sheets import Published, Sheet

RETURNS = (
    Published(
        "dudley-2013-14-activity.xlsx",
        "Dudley Safeguarding Children Board",
        "Children's Social Care",
        "2013-14",
        "Safeguarding and child protection activity",
        "Dudley Safeguarding Children Board, Executive Summary April 2013-2014, "
        "Summary of Safeguarding & Child Protection Activity",
        (
            Sheet(
                "Activity",
                """
                Summary of Safeguarding & Child Protection Activity
                The following information provides an overview of the Safeguarding Data from April 2013-2014

                Safeguarding Data | April 2013-2014 | 2012-13 | Change from 2012-13 | Average per month
                children 'in need' (around % of all children and young people) | 3262 (4%) | | |
                children subject to a child protection plan | 304 | | |
                children looked after by the local authority | 754 | | |
                contacts made to Children's Social Care | 6014 | | |
                of which new referrals | 3452 | | |
                Section 47 child protection investigations (children and young people) | 938 | | |
                child abuse recorded crimes by the police | 281 | | |
                cases detected as child abuse related offences | 90 | | |
                notifications to children's social care (domestic abuse in the household) | 2368 | 1798 | a 50% increase of referrals |
                concerns or allegations in respect of people who work with children | 170 | | |
                independently chaired positions of trust complex strategy meetings | 114 | | |
                individual members of the workforce | 80 | | |
                Initial Child protection conferences | 204 | | |
                children made subject of a Child Protection Plan | 377 | | |
                Receiving In Conferences | 12 | | |
                Review Child Protection Conferences | 332 | | |
                children reported as missing from home to the Police | 376 | | | 31
                young people referred to YPSE panel and assessed at risk of sexual exploitation | 35 | | |
                children (under 18 years of age) victims of recorded crime | 989 | | |
                of which victims of knife crime | 26 | | |
                victims of gun crime | 6 | | |
                young people (under the age of 18 years) charged with drug related offences | 40 | | |
                in respect of Class B drugs | 39 | | |
                in relation to Class A drugs | 1 | | |
                """,
            ),
        ),
    ),
    Published(
        "dudley-2013-14-missing.xlsx",
        "Dudley Safeguarding Children Board",
        "Children's Social Care",
        "2013-14",
        "Children missing from home",
        "Dudley Safeguarding Children Board, Executive Summary April 2013-2014, "
        "Summary of Safeguarding & Child Protection Activity",
        (
            Sheet(
                "Missing",
                """
                Children reported as missing from home to the Police

                Missing | April 2013-2014
                an average of children per month | 31
                """,
            ),
        ),
    ),
)
