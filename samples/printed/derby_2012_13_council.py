"""Derby 2012-13: what the council counted, as printed."""
# ruff: noqa: E501 - a printed row stays on one line

from samples.printed.sheets import Published, Sheet

BOARD = "Derby Safeguarding Children Board"
AGENCY = "Children and Young People's Services"
PERIOD = "2012-13"
REPORT = "Derby Safeguarding Children Board, Annual Report 2012-2013"

CONTACTS = Sheet(
    "31.1 Contacts CAF Referrals",
    """
    31.1 Data: Source of Contacts, CAF and Referrals

    | Contacts 2011 - 2012 | CAF 2011 - 2012 | Referrals 2011 - 2012 | Contacts 2012 - 2013 | CAF 2012- 2013 | Referrals 2012-2013
    Police | 2 544 (21.2%) | 1 | 14% | 3 546 (23.1%) | 0 | 16%
    School / Other Educational Organisation | 1 547 (12.9%) | 206 | 17% | 1 475 (9.6%) | 245 | 15%
    Primary Health / Community Health | 1 326 (11%) | 94 | 8% | 1 472 (9.6%) | 156 | 10%
    Secondary Health (A & E, Hospital) | 443 (3.7%) | | 3% | 384 (2.5%) | | 2%
    Derby City Council | 1 346 (11.1%) | 121 | 24% | 2 985 (19.4%) | 120 | 35%
    Other Local Authority | 702 (5.8%) | | 12% | 1 118 (7.3%) | | 10%
    Other Legal Agency (Court, Probation, Immigration) | 1 066 (8.9%) | | | 1 249 (8.1%) | |
    Other Agency (including Voluntary Sector) | 362 (3%) | 23 | | 262 (1.7%) | 19 |
    Family / Relative / Self / Neighbour / Friend | 1 463 (12.1%) | | 11% | 1 720 (11.2%) | | 8%
    Other including Concerned Individuals and agencies (housing) | 619 (5.1%) | 2 | 3% | 711 (4.6%) | | 2%
    Anonymous | 139 (1.2%) | | | 125 (0.8%) | |
    Not Recorded / Not Known | 463 (3.9%) | 13 | 8% | 310 (2%) | 4 | 3%
    Number of section 47 enquiries | | | 327 | | | 379
    Total | 12 020 | 456 | 3842 | 15 357 | 544 | 2509
    """,
)

REFERRALS = Sheet(
    "31.2-31.3 Referrals and s47",
    """
    31.2 Referrals
    Derby had 2509 referrals during 2012-13 which is a reduction of almost 759 referrals compared to the previous year. Derby's rate of referrals is 436.8 per 10,000 population which is below the 2011-12 national rate of 533.5 and the comparator authority average rate of 609.4.

    | 2012-13 | Compared to the previous year | 2011-12 national rate | 2011-12 comparator authority average rate
    Referrals | 2509 | a reduction of almost 759 | |
    Rate of referrals per 10,000 population | 436.8 | | 533.5 | 609.4

    31.3 Section 47 enquiries and initial child protection conferences
    There has been a steady increase seen in the comparator authority average over the past five years whereas in Derby the numbers have been fluctuating with an average of 338 enquiries per year.
    During 2012-13 Derby had 379 section 47 enquiries. 88.1% of these enquiries resulted in an initial child protection conference taking place. 99.4% of these conferences were held within 15 working days of the section 47 enquiry.

    Section 47 enquiries | During 2012-13
    Number of section 47 enquiries | 379
    Average enquiries per year (past five years) | 338
    Enquiries resulting in an initial child protection conference | 88.1%
    Conferences held within 15 working days of the section 47 enquiry | 99.4%
    """,
)

PLANS = Sheet(
    "31.12 Child Protection Plans",
    """
    31.12 Children Subject of Child Protection Plans (Year End Figures)

    Child Protection Plans | Q1 12-13 | Q2 12-13 | Q3 12-13 | Q4 12-13
    Total number of children | 217 | 208 | 229 | 225
    CP Plans where domestic violence is a significant factor | 26.2% | 36.5% | 38.4% | 38.7%

    Year End Figures | 2011-12 | 2012-13 | nationally | comparator authority average
    Children with a child protection plan as at 31st March | 228 | 225 | |
    Rate per 10,000 children | | 39.2 | |
    Children who became the subject of a child protection plan | | 302 | |
    of these, for the second or subsequent time | | 44 (14.6%) | 13.8% | 12.6%
    Children who ceased to be the subject of a child protection plan | | 305 | |
    of these, on a plan for more than two years | | 5 (1.6%) | 5.6% | 7.1%
    CP Plans where domestic violence is a significant factor | 24% | | |

    The data indicating the number of plans where domestic violence is a significant factor has improved and this has begun to illustrate a more consistent proportion where this is a factor. This compares to the previous year of 24%.
    """,
)

CATEGORIES = Sheet(
    "31.13 Category of abuse",
    """
    31.13 Category of abuse – breakdown by age groups

    Main Category | Unborn | 0 – 4 | 5 – 10 | 11 – 15 | 16 – 17 | Total
    Emotional Abuse * | 2 (1) | 42 (39) | 54 (48) | 23 (32) | 3 (3) | 124 (123)
    Neglect | 2 (2) | 30 (25) | 12 (18) | 5 (11) | 3 (2) | 52 (58)
    Physical Abuse | 2 (0) | 21 (9) | 10 (8) | 4 (4) | 0 (0) | 37 (21)
    Sexual Abuse | 0 (1) | 2 (11) | 7 (8) | 3 (6) | 0 (0) | 12 (26)
    Total | 6 (4) | 95 (84) | 83 (82) | 35(53) | 6 (5) | 225 (228)

    (Previous Year Figures in Brackets)
    *Domestic Abuse is recorded under this category

    Children subject of Child Protection Plans with a Disability or Learning Difficulty

    | There are | In contrast to the previous year
    Children who have disabilities and are subject of child protection plans | 12 | 21
    """,
)

ATTENDANCE = Sheet(
    "Family Attendance",
    """
    Family Attendance In Conference / ACYP Meetings:

    | Previous year in brackets | Compared to previous year
    Total 'Chaired Sessions' | 498 (604) |
    Family Present | 434 (87.1%) | 516 (85.4%)
    Attendance by Young People and Children 4 years and over | 40 (41) |
    Attendance by Advocates on behalf of Young People and Children | 36 |

    ('Chaired Session' may be in respect of just one Child Protection Conference or Abuse by Child or Young Person (ACYP) Meeting, but may include siblings)
    """,
)

EARLY_INTERVENTION = Sheet(
    "32.1 Early Intervention",
    """
    32.1 Early Intervention

    Since last year | 2011-12 | 2012-13
    Contacts with the Local Authority | 12 020 | 15 357
    Use of CAF | 456 | 544

    Children in need | At 31st March 2013 | compared to last year | National | Statistical neighbour averages | 2011-12 East Midlands average
    Children in need | 2141 | a reduction of just over 200 cases | | |
    Rate per 10,000 | 372.7 | | 325.7 | 353.2 | 372.0

    Episodes of need | During 2012-13 | compared to last year | Comparator authority average for 2011-12
    Episodes of need | 3706 | almost 400 episodes less | 4775
    """,
)

MISSING = Sheet(
    "13.2 Missing Children",
    """
    13 Missing Children

    During the year (previous year's figure in brackets) | Total number of missing episodes
    April 11 to March 31st 2013 | 654 (699)

    2012/2013 | Total number missing | Missing from DCC Children's Homes | Missing from Independent Homes | Missing from Foster care
    Q1 | 180 | 13 | 12 | Figure not available
    Q2 | 188 | 19 | 9 | 13
    Q3 | 162 | 21 | 14 | 8
    Q4 | 124 | 19 | 10 | 9
    """,
)

ALLEGATIONS = Sheet(
    "16.4-16.5 LADO",
    """
    16 Allegations against staff, carers and volunteers

    | 01/04/12 - 31/03/13 | Last year | Recommended
    Referrals to the LADO | 104 | 102 |
    Cases resolved within one month | 74% | 51% | 80%
    Cases resolved within 3 months | 94% | 86% | 90%

    Recommended: Working Together 2010
    """,
)

CHILDRENS_SOCIAL_CARE = Published(
    "derby-2012-13-childrens-social-care.xlsx",
    BOARD,
    AGENCY,
    PERIOD,
    "Children's social care",
    f"{REPORT}, sections 13.2, 16.4-16.5, 31.1-31.3, 31.12-31.13 and 32.1",
    (
        CONTACTS,
        REFERRALS,
        PLANS,
        CATEGORIES,
        ATTENDANCE,
        EARLY_INTERVENTION,
        MISSING,
        ALLEGATIONS,
    ),
)

EXPLOITATION = Published(
    "derby-2012-13-cse.csv",
    BOARD,
    AGENCY,
    PERIOD,
    "CSE strategy",
    f"{REPORT}, sections 24.1-24.5",
    (
        Sheet(
            "24 Child Sexual Exploitation",
            """
            24 Child Sexual Exploitation

            In the second year of the CSE services | (Previous Year Figures in brackets)
            Early concerns being raised | 170 (217)
            Meetings being held involving different agencies | 130 (105)
            Young people visited and spoken to by the Child Protection Manager | 100% (94%)
            Meetings attended by young people | 60% (51%)
            Meetings attended by the parents | 77.5% (89%)
            Felt listened to | 100% (100%)
            Found the meetings supportive | 92% (89%)
            Have a better understanding of CSE issues | 100% (100%)
            Agreed with the CSE plan | 96% (94%)
            High risk at their initial meeting: risk removed or reduced within 3 months | 54% (45%)
            High risk at their initial meeting: escalated to Child Protection | 9% (18%)
            """,
        ),
    ),
)

TRAINING = Published(
    "derby-2012-13-training.ods",
    BOARD,
    AGENCY,
    PERIOD,
    "Inter agency training",
    f"{REPORT}, section 11.7",
    (
        Sheet(
            "11.7 Training",
            """
            11 Inter Agency DSCB Safeguarding Training

            During the year | (Previous Year Figures in brackets)
            courses were delivered | 78 (68)
            participants booked courses | 1489 (1247)
            attended courses | 1319 (1127)
            participants failed to take up their place | 170 (120)
            participants cancelled their places with notification | 32 (115)
            did not notify the board | 138 (5)

            Courses | 2012-13
            Total number of courses delivered | 78
            Total number of courses cancelled | 15

            | TOTAL | Derby based practitioners | Derbyshire based practitioners
            Total number of booked (places allocated) | 1489 | 1400 | 89
            Total number of attendees | 1319 | 1252 | 67
            Total number cancelled places | 32 | 31 | 1
            Total number of DNA without notice | 138 | 117 | 21
            """,
        ),
    ),
)
