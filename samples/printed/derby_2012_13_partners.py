"""Derby 2012-13: what the police and the health services counted, as printed."""
# ruff: noqa: E501 - a printed row stays on one line

from samples.printed.sheets import Published, Sheet

BOARD = "Derby Safeguarding Children Board"
PERIOD = "2012-13"
REPORT = "Derby Safeguarding Children Board, Annual Report 2012-2013"

VICTIMS = Sheet(
    "31.4 Victims",
    """
    31.4 Data: Domestic Violence Victims
    Police recorded domestic violence victim data for Derby City by gender and age for 2010 to 2013.

    Derby City Age Group | 10/11 | > | > | 11/12 | > | > | 12/13 | > | >
    | Female | Male | % Male | Female | Male | % Male | Female | Male | % Male
    a 15 and under | 8 | 6 | 43% | 10 | 7 | 41% | 23 | 18 | 44%
    b 16 to 17 | 3 | 2 | 40% | 6 | 9 | 60% | 31 | 14 | 31%
    c 18 to 24 | 272 | 44 | 14% | 313 | 59 | 16% | 356 | 65 | 15%
    d 25 to 34 | 477 | 71 | 13% | 428 | 74 | 15% | 437 | 73 | 14%
    e 35 to 44 | 335 | 72 | 18% | 334 | 69 | 17% | 353 | 64 | 15%
    f 45 to 54 | 199 | 56 | 22% | 145 | 51 | 26% | 155 | 61 | 28%
    g 55 to 64 | 63 | 13 | 17% | 29 | 20 | 41% | 42 | 19 | 31%
    h 65 plus | 21 | 13 | 38% | 9 | 8 | 47% | 13 | 10 | 43%
    """,
)

DASH = Sheet(
    "31.5 DASH children",
    """
    31.5 CAADA DASH Evaluation Forms - Children involved in DV Incidents
    DASH Question 3 "Any Children" responses:

    City | | Yes | No | Not Known | Blank | Total | % Yes where known
    | 11/12 Q3+Q4 | 1479 | 1225 | 107 | 2 | 2813 | 55%
    | 12/13 Q1 | 807 | 691 | 46 | | 1544 | 54%
    | 12/13 Q2 | 903 | 733 | 47 | | 1683 | 55%
    | 12/13 Q3 | 802 | 751 | 46 | 2 | 1601 | 52%
    | 12/13 Q4 | 801 | 677 | 39 | | 1517 | 54%
    """,
)

DASH_BY_RISK = Sheet(
    "31.7 DASH by risk",
    """
    31.7 DASH numbers of children within the household by risk score Jan 2012 to December 2012.

    | | Yes | No | % Yes
    City | HIGH | 85 | 34 | 71%
    | MEDIUM | 580 | 286 | 67%
    | STANDARD | 2183 | 2010 | 52%
    | Not Known | 5 | | 100%
    Total | | 2851 | 2330 |
    County | HIGH | 136 | 62 | 69%
    | MEDIUM | 939 | 483 | 66%
    | STANDARD | 5198 | 4930 | 51%
    | Not Known | 7 | 5 | 58%
    Total | | 6275 | 5475 |
    """,
)

MARAC = Sheet(
    "31.9 MARAC",
    """
    31.9 Multi Agency Risk Assessment Conference (MARAC)

    2012/13 | Alfreton | Buxton | Chesterfield | South Derbyshire | County Total | Derby City
    Number of Cases Discussed | 91 | 79 | 165 | 44 | 379 | 168
    Number of Repeat cases | 15 | 10 | 25 | 3 | 53 | 19
    % Repeats | 16% | 13% | 15% | 7% | 14% | 11%
    Number of children in the household | 101 | 85 | 164 | 56 | 406 | 242
    Average children per case | 1.1 | 1.1 | 1.0 | 1.3 | 1.1 | 1.4

    2011/12 | Alfreton | Buxton | Chesterfield | South Derbyshire | County Total | Derby City
    Number of Cases Discussed | 66 | 65 | 106 | 47 | 284 | 158
    Number of Repeat cases | 12 | 13 | 22 | 6 | 53 | 27
    % Repeats | 18% | 20% | 21% | 13% | 19% | 17%
    Number of children in the household | 100 | 79 | 129 | 66 | 374 | 199
    Average children per case | 1.5 | 1.2 | 1.2 | 1.4 | 1.3 | 1.3
    """,
)

SUSPECTS = Sheet(
    "31.10 Suspects",
    """
    31.10 Police recorded domestic violence suspect data for Derby City by gender and age for 2011/12 and 2012/13.

    Derby City Age Group | 2011/12 | > | > | 2012/13 | > | >
    | Female | Male | % Male | Female | Male | % Male
    a 17 and under | 3 | 13 | 81% | 15 | 36 | 71%
    b 18 to 24 | 21 | 158 | 88% | 13 | 167 | 93%
    c 25 to 34 | 18 | 195 | 92% | 20 | 246 | 92%
    d 35 to 44 | 22 | 125 | 85% | 10 | 139 | 93%
    e 45 to 54 | 11 | 50 | 82% | 3 | 75 | 96%
    f 55 to 64 | | 11 | 100% | 1 | 7 | 88%
    g 65 and over | | 1 | 100% | | 5 | 100%
    Total | 75 | 553 | 88% | 62 | 675 | 92%
    """,
)

REPEAT_OFFENDERS = Sheet(
    "31.11 Repeat Offenders",
    """
    31.11 Repeat Offenders

    The police have identified | Number
    referrals | 15136
    perpetrators have more than three referrals | 1306
    """,
)

OUTCOMES = Sheet(
    "32.7 DV Outcome Measures",
    """
    32.7 Domestic Violence Outcome Measures

    POLICE | 08/09 | 09/10 | 10/11 | 11/12 | 12/13 | % Change 11/12 to 12/13
    All Crime | 73660 | 68005 | 65884 | 61483 | 51440 | - 16.3%
    Number of DV Incidents | 17265 | 18087 | 18726 | 19673 | 20909 | + 6.3%
    Number of DV crimes | 4148 | 4212 | 4540 | 4649 | 4923 | + 5.9%
    % of Incidents crimed | 24% | 23% | 24% | 23.6% | 23.5% | - 0.1%
    % All Crimes that are DV | 5.6% | 6.2% | 6.9% | 7.6% | 9.6% | + 2.0%
    """,
)

POLICE = Published(
    "derby-2012-13-police.xlsx",
    BOARD,
    "Derbyshire Constabulary",
    PERIOD,
    "Domestic violence",
    f"{REPORT}, sections 31.4, 31.5, 31.7, 31.9-31.11 and 32.7",
    (VICTIMS, DASH, DASH_BY_RISK, MARAC, SUSPECTS, REPEAT_OFFENDERS, OUTCOMES),
)

HEALTH = Published(
    "derby-2012-13-health.xlsx",
    BOARD,
    "Derby Hospitals NHS Foundation Trust",
    PERIOD,
    "Medical examinations",
    f"{REPORT}, section 32.4",
    (
        Sheet(
            "32.4 Examinations",
            """
            32.4 Numbers of children examined for Child Sexual Abuse and Non Accidental Injury (Community Paediatric Service and Hospital)

            Table 1 | April 2007- March 2008 | April 2008- March 2009 | April 2009- March 2010 | April 2010- March 2011 | April 2011- March 2012 | April 2012- March 2013
            Child Sexual Abuse (Community Paediatric Service) Note: children seen for initial / follow up CSA Examinations | 62 | 45 | 79 | 62 | 67 | 45
            Non Accidental Injury (Community Paediatric Service) | 73 | 63 | 72 | 99 | 105 | 119
            Child Protection Medicals (Hospital) | 64 | 58 | 69 | 87 | 65 | 61

            Analysis of the yearly statistics identified that the total of both initial and follow up Child Sexual Abuse medical examinations had been included in the table 1.

            Statistics during 2012 – 2013 and trend information

            | Oct- Dec11 | Jan-Mar12 | Apr-June12 | Jul-Sept12 | Oct- Dec12 | Jan-Mar13 | Apr-June13
            CSA | 10 | 11 | 9 | 6 | 9 | 10 | 10
            NAI Rota | 23 | 36 | 19 | 25 | 36 | 39 | 30
            NAI DSCH | 11 | 19 | 12 | 14 | 20 | 15 | 18
            NAI ALL | 34 | 55 | 31 | 39 | 56 | 54 | 48
            """,
        ),
    ),
)
