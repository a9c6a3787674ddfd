"""Derby 2012-13: figures that its report gives in sentences and small tables, as printed."""
# ruff: noqa: E501 - a printed row stays on one line

from samples.printed.derby_2012_13_council import AGENCY, BOARD, PERIOD, REPORT
from samples.printed.sheets import Published, Sheet

ALLEGATIONS = Sheet(
    "16 Outcomes of allegations",
    """
    Outcomes of allegations 2012-13
    Resolution categories have been changed in 2012 in line with Government guidance, so cannot be directly compared with last year.

    Proportion | Last year | 2012-13
    The proportion of allegations which were substantiated | 50% | 39%

    Substantiated cases | 2012-13
    dealt with through informal action by the employer | 30
    resulted in disciplinary action | 6
    dismissal or de-registration | 3
    """,
)

CHILD_DEATHS = Sheet(
    "32.3 Child deaths",
    """
    32.3 Seeking to reduce child deaths
    Child Deaths (by category) for Derby and Derbyshire (Source CDOP Annual Report 2011)

    CDOP | 2008 | 2009 | 2010 | 2011
    Total not classified | 31% | 4% | 8% | 5%
    Total no modifiable factors identified* | 49% | 70% | 72% | 81%
    Total modifiable factors identified** | 20% | 26% | 20% | 14%
    """,
)

SCHOOL_ACTION_PLUS = Sheet(
    "32.6 School Action Plus",
    """
    32.6 Children who are receiving School Action Plus

    Primary need | January 2012 | January 2013
    Behaviour, Emotional and Social Difficulties | 628 | 677
    Speech, Language and Communication Needs | 499 | 447

    Figures in respect of Primary Need indicate baseline evidence
    """,
)

ETHNIC_GROUPS = Sheet(
    "32.11 Demographic data",
    """
    32.11 Analysis of Demographic Data

    Ethnic Group | Derby Population 2011 Census | Targeted Services | CIN | Children in Care | Child Protection Plans
    Asian or Asian British | 12.5% | 5.1 % | 8.4 % | 2.4 % | 15.5 %
    Black or Black British | 2.9% | 4.3 % | 3.8 % | 3.2 % | 1.3 %
    Dual Heritage | 2.9% | 6.6 % | 12.0 % | 11.3 % | 9.9 %
    Not recorded | Nil | 6.8 % | 5.1 % | 0.2 % | 3.9 %
    Other | 1% | 4.8 % | 2.3 % | 2.2 % | 4.3 %
    White British | 75.3% | 63.4 % | 65.2 % | 79.2 % | 62.1 %
    White Other | 4.9% | 9.0 % | 3.1 % | 1.5 % | 3.0 %

    (Figures as of April 2013)
    """,
)

HONOUR_BASED_VIOLENCE = Sheet(
    "23.11 Honour Based Violence",
    """
    23.11 Honour Based Violence (HBV) and Forced Marriage (FM)
    Between April 2010 and September 2012

    Recorded cases | Number
    recorded cases of Honour Based Violence (HBV) and Forced Marriage (FM) | 128

    Contain details for analysis | Number
    Derby City based | 101
    in Derbyshire County | 8
    from other force areas | 17
    Total | 126
    """,
)

OUTCOMES = Published(
    "derby-2012-13-outcomes.xlsx",
    BOARD,
    AGENCY,
    PERIOD,
    "Local outcome measures",
    f"{REPORT}, sections 16, 32.3, 32.6 and 32.11",
    (ALLEGATIONS, CHILD_DEATHS, SCHOOL_ACTION_PLUS, ETHNIC_GROUPS),
)
HONOUR = Published(
    "derby-2012-13-honour-based-violence.xlsx",
    BOARD,
    "Derbyshire Constabulary",
    PERIOD,
    "Honour based violence",
    f"{REPORT}, section 23.11",
    (HONOUR_BASED_VIOLENCE,),
)
