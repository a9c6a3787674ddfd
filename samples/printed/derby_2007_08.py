"""Appendix 2: Stay Safe Outcome Group Performance Monitoring Framework 2007-2008."""
# ruff: noqa: E501 - a printed row stays on one line

from samples.printed.sheets import Sheet

SHEETS = (
    Sheet(
        "Maltreatment",
        """
        Stay Safe Outcome Framework Aim:
        Safe from maltreatment, neglect, violence and sexual exploitation | | | | Lead Person: Sue Richards | > | > | >
        Quantitative Indicator:
        Indicator | | Target | | Performance | > | > | >
        | | | | Qu1 | Qu2 | Qu3 | Qu4
        Re-registrations on the child protection register | | 16%
        Reviews to timescale | | 100%
        Registrations per 10,000 population of children | | 45
        CYPP Priority | Actions | Specific and Measurable Targets | | T/scale | LP | Status
        Strengthen and maintain safeguarding arrangements and responsibilities | Confirm arrangements for Child Death Reviews | Produce procedures | | 01.08 | LA
        | | Establish process for implementation | | 02.08 | LA
        | | Provide Practice Briefing | | 03.08 | LA
        | Implement National Sexual Exploitation guidance when published | Launch National Guidance | | 10.07 | ST
        | | Review jointly (with Derbyshire LSCB) the Derby and Derbyshire Safeguarding Children Procedures | | 01.08 | ST
        | | Provide Practice Briefing | | 03.08 | ST
        | Continue to implement Allegations against staff procedures | Establish one full year baseline data | | 03.08 | SR (LADO)
        | | Have quarterly meetings of Designated Officers | | 03.08
        | | Report to DSCB and DfES annually | | 06.08
        | Review findings of Black and Minority Ethnic Children in Need review | Routinely analyse ethnicity data and implement action plan from the BME Children in Need review | | 03.08 | SR
        | | Deliver 38 multi agency training places to safeguard BME children | | 03.08 | KE
        | Audit practice through benchmarking of individual cases | Audit implementation of Safeguarding Children Procedures | | 03.08 | SR
        | | Audit casework of children on the child protection register (16 cases) | | 03.08 | SR
        | Implement actions arising from the Serious Case Review to safeguard disabled children | Deliver 38 multi agency training places to safeguard disabled children | | | KE
        | Communicate and raise awareness within the community of the need to safeguard and promote the welfare of children | Provide written guidance to Faith Groups of their role in safeguarding and promoting the welfare of children | | 12.07 | JW
        | | Brief schools and community health staff about private fostering | | 04.07 05.08 | RD CC
        | | Hold school based training for parents about safeguarding children and ICT(6 Sessions) | | 03.08 | KM
        | | Provide written safeguarding information leaflets for community groups and parents in 4 different languages | | '12.07' | JW
        | | Cascade safeguarding briefings to 100 Voluntary and Community Sector Organisations | | 03.08 | JW
        | | Develop a Derby Safeguarding Children Board Website | | 03.08 | JW
        Continue implementation and plan for domestic violence services and responses | Establish a short life task group to establish an outcome focussed action plan | Produce a multi agency domestic violence action plan to safeguard children | | 12.07 | AG
        | Improve ability to identify children affected by domestic violence at an early stage | Establish arrangements for key staff to routinely ask whether a person is affected by domestic violence | | 12.07 | AG
        | | Establish baseline for the monitoring of the incidence of domestic violence and the impact of the action plan | | 12.07
        | Improve service responses across the partnership | Provide multi-agency practice guidance | | 03.08 | AG
        | | Distribute guidance across the partnership | | 03.08 | AG
        | | Deliver 90 multi agency training places | | 03.08 | KE
        | Support access to appropriate accommodation for families fleeing DV | Establish system for reporting shortfall into the DV strategic forum and housing strategy action group | | 03.08 | AG
        """,
    ),
    Sheet(
        "Accidents",
        """
        Stay Safe Outcome Framework Aim:
        Safe from accidental injury and death | | | | Lead Person: Corrine Clemson | > | > | > | >
        Quantitative Indicator:
        | | | | Target | Performance | > | > | >
        | | | | | Qu1 | Qu2 | Qu3 | Qu4
        Number of 0-15 year olds killed in RTAs | | | | N/A
        Number of 0-15 year olds injured in RTAs | | | | N/A
        Number of 0-18 year olds unexpected deaths | | | | N/A
        Number of 0-18 year olds injured in accidents as reported by hospitals | | | | N/A
        CYPP Priority | | Actions | | Specific and Measurable Targets | | T/Scale | LP | Status
        Improve road safety | | DSCB to contribute to and support the delivery of the Council’s road safety strategy | | Review and extend the Rideout Safety Programme for parents | | 03.08 | CC
        | | Work to reduce incidents of accidental injury and death | | Review and develop the provision of safety information for parents provided by health staff working with children | | 03.08 | CC
        | | | | Audit and analyse childhood accidents reported to Accident and Emergency to establish trends for targeted action by Area | | 03.08 | CC
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
        Reported numbers of bullying related incidents in the academic year 2006 - 2007 | N/A
        % schools with anti-bullying policy and school council | 100%
        % schools reporting incidence of bullying | 100%
        Safe from bullying and discrimination is being taken forward by the outcome group: Make a Positive Contribution who will report on this
        """,
    ),
    Sheet(
        "Crime",
        """
        Stay Safe Outcome Framework Aim:
        Safe from crime and antisocial behaviour in and out of school | | | | | Lead Person: Tim O'Neil | > | > | > | >
        Quantitative Indicator:
        | | | | Target | | Performance | > | > | >
        | | | | | | Qu1 | Qu2 | Qu3 | Qu4
        None established
        CYPP Priority | Actions | Specific and Measurable Targets | | | T/Scale | LP | Status
        Ensure that children and young people are safe from crime and anti social behaviour | Develop a strategy to improve children's safety from crime and anti social behaviour | A reduction in the number of first time entrants entering the youth justice system | | | 03.08 | T O'N
        | | Analyse the % of successfully completed Acceptable Behaviour Contracts (ABCs) | | | 03.08 | AT
        | | Identify, with children and young people, an action plan to improve their safety from crime and anti social behaviour | | | 03.08 | T O'N
        | | Establish baseline for monitoring numbers of children who are sexually exploited | | | 03.08 | ST
        | | Establish baseline of numbers of prosecutions of adults responsible for sexual exploitation of children | | | 03.08 | AF
        | | Develop action plan to increase prevention and disruption of adults who sexually exploit children | | | 03.08 | ST
        | | Establish baseline for monitoring numbers of children from abroad and children born in the UK who are trafficked | | | 03.08 | ST
        | | Deliver awareness raising sessions to a multi agency audience about trafficked children | | | 03.08 | ST
        """,
    ),
    Sheet(
        "Security",
        """
        Stay Safe Outcome Framework Aim:
        Security, stability and are cared for | | | | Lead Person: Rod Jones | > | > | >
        Quantitative Indicator:
        | | Target | | Performance | > | > | >
        | | | | Qu1 | Qu2 | Qu3 | Qu4
        %U16 CLA for>2.5 years in same placement for>2 years | | 64%
        % Care cases in court completed in 40 weeks | | To be confirmed
        % Reviews of CLA to timescale | | 95%
        % U16 CLA for > 2 years placed for adoption | | 9.2%
        CYPP Priority | Actions | Specific and Measurable Targets | | T/Scale | LP | Status
        Provide intensive multi-agency support to prevent children becoming looked after | Develop locality based integrated social care teams in areas 2 - 5 | Agree resources | | 07.07 | RD
        | | Establish an implementation plan | | 09.07 | RD
        | | Move staff to new teams | | 01.08 | RD
        Develop appropriate local placements for children and young people who live in care | Provide sufficient local placements of high quality for children and young people who live in care | Increase approved foster carers by 10 | | 03.08 | RJ
        | | Increase the percentage of children, who are looked after for 6 months or more, who are adopted above 8% | | 03.08 | RJ
        | | Establish baseline of the number of children placed in family placements | | 03.08 | RJ
        | | Establish a strategy for gaining the views of children moving placements and leaving care | | 03.08 | RJ
        | Complete an annual analysis of complaints by children looked after | Complaints are responded to within timescales | | 03.08 | MS
        | Create specialist “Looked After” social work teams | Increase % of Children Looked After who are allocated a qualified social worker to 65% | | 03.08 | RJ
        """,
    ),
    Sheet(
        "Workforce",
        """
        Workforce Strategy | | | Lead Person: Katie Elliott | > | > | >
        Quantitative Indicator:
        Indicator | | Target | Performance | > | > | >
        | | | Qu1 | Qu2 | Qu3 | Qu4
        Courses delivered during year April 07 – March 08 | | 42 courses
        Number of places for participants | | 18 per course
        Number of places attended on course | | 18 per course
        Overall satisfaction of participants on course content, handouts and trainer delivery | | 75%
        Priority | Actions | Specific and Measurable Targets | T/Scale | LP | Status
        Develop a skilled and confident workforce to carry out their responsibilities to safeguard and promote the welfare of children | Implement the Annual Training Plan that supports the delivery of the Business Plan | Audit safeguarding training needs of workforce | 12.07 | KE
        | | Revise Training Plan | 03.08 | KE
        | | Audit delivery and quality assure the Multi Agency and Single Agency Training to Safeguard Children | 12.07 | KE
        | | Produce quarterly performance reports for DSCB | 03.08 | KE
        | | Distribute E learning Package to Faith Organisations and other settings | 03.08 | KE

        Key to LP Lead Person
        RD – Rachel Dickinson
        AG – Adrian Gascoyne
        CC – Corrine Clemson
        AT – Andy Thomas
        SR – Sue Richards
        JW – Jane Williams
        KE – Katie Elliott
        ST – Sheila Taylor
        T O'N – Tim O'Neil
        AF – Adrian Fry
        RJ – Rod Jones
        KM – Kevin Murphy
        MS – Mark Sobey

        Key to Status
        Action Plan on target
        Action Plan off target and recoverable
        Action Plan off target and causing concern
        """,
    ),
)
