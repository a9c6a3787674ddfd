"""Appendix 1: Stay Safe Outcome Group Performance Monitoring Framework 2006-2007."""
# ruff: noqa: E501 - a printed row stays on one line

from samples.printed.sheets import Sheet

SHEETS = (
    Sheet(
        "Maltreatment",
        """
        Stay Safe Outcome Framework Aim:
        Safe from maltreatment, neglect, violence and sexual exploitation | | | Lead Person: Sue Richards | > | > | >
        Quantitative Indicator:
        Indicator | | Target | Performance | > | > | >
        | | | Qu1 | Qu2 | Qu3 | Qu4
        Re-registrations on the child protection register | | 17% | 16.2% | 14.8% | 14.8% | 16.3%
        Reviews to timescale | | 100% | 100% | 100% | 100% | 100%
        Registrations per 10,000 population of children | | 45 | 55 | 49.9 | 54.4 | 56.3
        CYPP Priority | Actions | Specific and Measurable Targets | T/scale | LP | Status
        Strengthen and maintain safeguarding arrangements and responsibilities | Audit compliance of agencies with Section 11 duties (Children Act 2004) | Partners complete audit | 07.06 | SR
        | | Analyse audit | 01.07
        | | Establish action plan | 02.07
        | | Provide feedback | 09.07
        | Implement Revised Safeguarding Procedures | Secure agreement to joint city/county procedures | 12.05 | SR
        | | Produce consultation draft | 11.06
        | | Complete consultation and revise procedures | 12.06
        | | LSCB sign off procedures | 01.07
        | | Procedures launched | 03.07
        | | Briefing pack developed | 03.07
        | | Multi-agency training programme begins | 04.07
        | | Multi-agency training programme completed and training mainstreamed thereafter | 10.07

        CYPP Priority | Actions | Specific and Measurable Targets | T/Scale | LP | Status
        Develop and implement domestic violence service guidance and responses | Incorporate domestic violence guidance into safeguarding procedures | New LSCB procedures | 03.07 | SR
        | | Multi-agency training provided | '10.07'
        | Support access to appropriate accommodation for families fleeing DV | Review the type and amount of accommodation available | 03.07 | ID
        | | Establish system for reporting shortfall into the DV strategic forum and housing strategy action group | 03.07 | ID | Work in Progress
        | Reduce the number children affected by DV | Establish baseline through use of CAF in Area One | 03.07 | ID
        | | Reduce number of children on CP register as a result of DV | 03.07 | ID | Work in Progress
        | | Implement MARAC process | 02.07 | ID
        | | Appoint DV advisers | 03.07 | ID
        """,
    ),
    Sheet(
        "Accidents",
        """
        Stay Safe Outcome Framework Aim:
        Safe from accidental injury and death | | | Lead Person: Corrine Clemson | > | > | >
        Quantitative Indicator:
        | | Target | Performance | > | > | >
        | | | Qu1 | Qu2 | Qu3 | Qu4
        Number of 0-15 year olds killed in Road Traffic Accidents (RTAs) | | N/A | 0 | 0 | 0 | 0
        Number of 0-15 year olds injured in RTAs | | N/A | 98 Year total reported to the Police | > | > | >
        Number of 0-18 year olds unexpected deaths | | N/A | 0 | 0 | 0 | 0
        Number of 0-18 year olds injured in accidents as reported by hospitals | | N/A | 84 | 61 | 70 | Not Available
        CYPP Priority | Actions | Specific and Measurable Targets | T/Scale | LP | Status
        Improve road safety | LSCB to contribute to and support the delivery of the Council’s road safety strategy | Establish baseline of road accident involving children | 06.06 | CC
        | | Ensure all foster carers and escorts have appropriate equipment to transport children | 03.07 | KH / EC
        Increase child safety – all types | Learn from unexpected deaths | Draw up and pilot child death review process | 03.07 | LA
        """,
    ),
    Sheet(
        "Bullying",
        """
        Stay Safe Outcome Framework Aim:
        Safe from bullying and discrimination | | Lead Person: Kevin Murphy | > | > | >
        Quantitative Indicator:
        | Target | Performance | > | > | >
        | | Qu1 | Qu2 | Qu3 | Qu4
        Reported numbers of bullying related incidents in the academic year 2005 -2006 | N/A | Yearly total figure (from schools that responded) 1746 | > | > | >
        % schools with anti-bullying policy and school council | 100
        % schools reporting incidence of bullying | 100
        Safe from bullying and discrimination is being taken forward by the outcome group: Make a Positive Contribution who will report on this. The Staying Safe Outcome will be managed by Kevin Murphy (Head of Education Welfare Service) who is a member of both groups.
        """,
    ),
    Sheet(
        "Crime",
        """
        Stay Safe Outcome Framework Aim:
        Safe from crime and antisocial behaviour in and out of school | | | | Lead Person: Tim O'Neil | > | > | >
        Quantitative Indicator:
        | | | Target | Performance | > | > | >
        | | | | Qu1 | Qu2 | Qu3 | Qu4
        None established
        CYPP Priority | Actions | Specific and Measurable Targets | | | T/Scale | LP | Status
        Ensure that children and young people are safe from crime and anti social behaviour | Develop a strategy to improve children's safety from crime and anti social behaviour | A reduction in the number of first time entrants entering the youth justice system | | | 03.07 | TO'N
        | | Analysis of the % of successfully completed Acceptable Behaviour Contracts (ABCs)'
        """,
    ),
    Sheet(
        "Security",
        """
        Stay Safe Outcome Framework Aim:
        Security, stability and are cared for | | | Lead Person: Rod Jones | > | >
        Quantitative Indicator:
        | Target | Performance | > | > | >
        | | Qu1 | Qu2 | Qu3 | Qu4
        % U16 CLA for>2.5 years in same placement for>2 years | 64% | 64.1% | 65% | 69.1% | 66.4%
        % Reviews of CLA to timescale | 95% | 74.4% | 79.3% | 80.3% | 84.2%
        % U16 CLA for > 2 years placed for adoption | 8.8% | 2.4% | 4% | 5% | 7.9%
        CYPP Priority | Actions | Specific and Measurable Targets | T/Scale | LP | Status
        Provide intensive multi-agency support to prevent children becoming looked after | Develop and implement early identification processes of children vulnerable to family breakdown | Implement CAF – 900 staff trained | 03.07 | RD
        | | Implement lead professional – 30 LPs end 03.07 | 03.07
        | | Area One (A.O) pilot staff trained in CAF | 03.07
        | | A.O police trained CAF checklist | 03.07
        | | AO Service request route established for <level 4 | 03.07
        Develop appropriate local placements for children and young people who live in care | Continued improvement of the fostering and residential strategy | Take action to ensure compliance with statutory inspection of foster care | 03.07 | RJ
        | | Take action to ensure compliance with statutory inspection of residential care | 03.07
        """,
    ),
)
