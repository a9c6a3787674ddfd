"""Derby: what its agencies gave to the board, and what it spent, as printed in two reports."""
# ruff: noqa: E501 - a printed row stays on one line

from samples.printed.sheets import Published, Sheet

BOARD = "Derby Safeguarding Children Board"
TITLE = "Board resources"
PLAN = "Derby Safeguarding Children Board, Annual Review 2004-06 and Business Plan 2007-08"
REPORT = "Derby Safeguarding Children Board, Annual Report 2012-2013"

RETURNS = (
    Published(
        "derby-2007-08-board-resources.xlsx",
        BOARD,
        "CYP Department",
        "2007-08",
        TITLE,
        f"{PLAN}, sections 13 and 14",
        (
            Sheet(
                "13 Resource requirements",
                """
                13 Resource Requirements for 2007 / 2008

                 | Anticipated Cost
                Staffing |
                Policy Officer PO4 | 45,500
                Training Coordinator PO2 | 39,000
                Administrative Assistant Scale 2-3 | 20,000
                Total Staffing Costs | 104,000
                Non – Staffing |
                Workforce Development | 10,000
                Publication of Procedures | 5,000
                Translation | 10,000
                Advocacy | 3,000
                Equipment | 10,000
                Website Maintenance | 2,000
                Total Non – Staffing Costs | 40,000
                Contingency |
                Serious Case Review | Un-funded
                Total | 144,000
                """,
            ),
            Sheet(
                "14 Budget",
                """
                14 Budget 2007 / 2008

                Partner Contributions | Amount
                Carry Forward | 60,000 (Anticipated)
                CYP Department | 72,500
                Derby City PCT | 20,000
                Derbyshire Police | 15,000
                Probation | 5,000
                Connexions Derbyshire | 5,000
                Community Safety Partnership | 3,379
                CAFCASS | 500
                Total | 181,379
                """,
            ),
        ),
    ),
    Published(
        "derby-2012-13-board-resources.xlsx",
        BOARD,
        "CYP",
        "2012-13",
        TITLE,
        f"{REPORT}, section 9",
        (
            Sheet(
                "9 Budget",
                """
                9 Budget
                The total budget to support DSCB activity in 2012 - 2013 was £178 384

                Agency | Amount
                CYP | 98 111
                NHS Derby City (on behalf of Health Services in Derby/Derbyshire) | 42 812
                Derbyshire Constabulary | 21 406
                Derbyshire Probation Service | 7 135
                Derby Community Safety Partnership | 7 135
                CAFCASS | 550
                Shortfall of contribution from Reserve | 1 234
                Total contributions | 178 384

                 | Amount for the year
                Total Budget | 178 384
                Actual Expenditure | 200 594
                Balance from Reserve | 22 211

                9.3 Budget allocation for 2012 - 2013 was:

                 | Budget | Expenditure | Variance
                Employees Sub Total | 162 428 | 165 264 | - 2 836
                Premises Costs Total | 600 | 500 | 100
                Transport Sub Total | 1 500 | 723 | 777
                Supplies and Services (Including Training Costs) | 13 856 | 34 487 | - 20 631
                Total | 178 384 | 200 974 | - 22 590

                9.4 The DSCB agreed to ongoing partner contributions from 2013/2014 in the following proportions:

                 | Proportion
                Derby City Council | 55%
                Health - Derbyshire Healthcare NHS Foundation Trust / Derby Hospitals NHS Foundation Trust / Southern Derbyshire Clinical Commissioning Group | 24%
                Derbyshire Constabulary | 12%
                Derbyshire Probation | 4%
                City and Neighbourhood Partnership | 4%
                CAFCASS (Ongoing negotiations are being undertaken to explore the difference between locally and nationally agreed funding contributions) | 0.3%
                """,
            ),
        ),
    ),
)
