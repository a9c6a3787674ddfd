"""Doncaster Safeguarding Children Board, Annual Report 2016-17: its tables as printed."""
# ruff: noqa: E501 - a printed row stays on one line

from samples.printed.sheets import Published, Sheet

BOARD = "Doncaster Safeguarding Children Board"
PERIOD = "2016-17"
REPORT = "Doncaster Safeguarding Children Board, Annual Report 2016-17"

LADO = Sheet(
    "LADO",
    """
    1.6 Allegations against Professionals: LADO
    This has been the third full year that records have been kept in relation to the number of referrals that have not met the threshold. Prior to this information was only kept for those referrals where strategy meetings were held.

    Period | Referrals | Met Threshold | % That Met Threshold
    1/4/16 to 31/3/17 | 602 | 100 | 17%
    1/4/15 to 31/3/16 | 518 | 98 | 19%
    1/4/14 to 31/3/15 | 506 | 117 | 23%
    1/4/13 to 31/3/14 | N/A | 115 | N/A
    1/4/12 to 31/3/13 | N/A | 103 | N/A

    When compared to 2015/16 | has increased by
    the numbers of referrals to the LADO | 15%
    the number of referrals that have reached the threshold to hold a strategy meeting | 2%
    """,
)

TRAINING = Sheet(
    "Training",
    """
    Range of Courses Delivered by the Doncaster Safeguarding Children Board 2016-17

    Courses Delivered | Number of Sessions
    Effective Partnership | 22
    Neglect | 7
    Child Sexual Exploitation | 4
    Delivering Early Help | 36
    Parental Mental Illness | 1
    Recognising and Responding to Sexually Harmful Behaviour | 1
    Signs of Safety Roadshows | 15
    Modern Day Slavery | 2
    Domestic Abuse Seminars | 6
    Mock Signs of Safety Child Protection Conference | 8
    Role of the Lead Practitioner | 15
    Learning Lessons from Local SCR | 4
    Cultural Competency | 2
    CDOP Seminar | 2
    Early Help Outcomes and Plans | 4
    Total Number of Courses | 129

    Places | 2016-17
    Training Places delivered by DSCB | 3181
    """,
)

CHILD_DEATHS = Sheet(
    "Child deaths",
    """
    1.4 Child Death Overview Panel (CDOP)

    Activity of the CDOP | 2016/17 | 2015/16 | 2011 | Nationally 2016/17 | Nationally 2011
    child deaths reviewed by the panel | 27 | 24 | 18 | |
    child deaths with modifiable factors | 11 (40%) | 6 | 3 (17%) | 24% | 20%
    number of deaths awaiting review at the 31st March | 19 | 28 | | |
    actual number of child deaths | 17 | | | |

    Given the small numbers in the remainder of categories the use of percentages is not particularly helpful.
    """,
)

DEATH_REVIEWS = Sheet(
    "Child death reviews",
    """
    CDOP timeliness and age

    child deaths reviewed | 2016/17 | last year | national 2016/17 | national last year
    child deaths were completed within 12 months | 49% | 70% | 76% | 70%
    took over 12 months to complete | 51% | | |
    of the child deaths reviewed were for children aged under the age of one year | 62% | | |
    """,
)

TRAINING_IMPACT = Sheet(
    "Training impact",
    """
    Impact of the Effective Partnership Course on Practice

    Content of Training | 2016-17
    GPs attended | 160
    reflective logs returned | 170
    """,
)

RETURNS = (
    Published(
        "doncaster-2016-17-lado.xlsx",
        BOARD,
        "DCST",
        PERIOD,
        "LADO",
        f"{REPORT}, section 1.6",
        (LADO,),
    ),
    Published(
        "doncaster-2016-17-training.xlsx",
        BOARD,
        "DMBC",
        PERIOD,
        "Multi-agency training",
        f"{REPORT}, section 1.8",
        (TRAINING,),
    ),
    Published(
        "doncaster-2016-17-child-deaths.xlsx",
        BOARD,
        "DMBC",
        PERIOD,
        "Child Death Overview Panel",
        f"{REPORT}, section 1.4",
        (CHILD_DEATHS,),
    ),
    Published(
        "doncaster-2016-17-child-death-reviews.xlsx",
        BOARD,
        "DMBC",
        PERIOD,
        "Child Death Overview Panel: timeliness and age",
        f"{REPORT}, section 1.4",
        (DEATH_REVIEWS,),
    ),
    Published(
        "doncaster-2016-17-training-impact.xlsx",
        BOARD,
        "DMBC",
        PERIOD,
        "Impact of training",
        f"{REPORT}, section 1.8",
        (TRAINING_IMPACT,),
    ),
)
