"""Derby's performance monitoring frameworks for 2006-07 and 2007-08, as printed."""

from samples.printed import derby_2006_07, derby_2007_08
from samples.printed.sheets import Published

BOARD = "Derby Safeguarding Children Board"
AGENCY = "CYP Department"
TITLE = "Performance monitoring framework"
REPORT = "Derby Safeguarding Children Board, Annual Review 2004-06 and Business Plan 2007-08"

RETURNS = (
    Published(
        "derby-2006-07-monitoring-framework.xlsx",
        BOARD,
        AGENCY,
        "2006-07",
        TITLE,
        f"{REPORT}, appendix 1",
        derby_2006_07.SHEETS,
    ),
    Published(
        "derby-2007-08-monitoring-framework.xlsx",
        BOARD,
        AGENCY,
        "2007-08",
        TITLE,
        f"{REPORT}, appendix 2",
        derby_2007_08.SHEETS,
    ),
)
