"""Training: who books, who comes, and what they thought of it."""

from dashboards.charts import bars, outcomes, pair, trend
from dashboards.panels import Headline, Page, Panel

PLACES = (
    "training-places-attended",
    "training-places-cancelled",
    "training-places-did-not-attend",
)

PAGE = Page(
    "training",
    "Training",
    "Who books, who comes, and who does not. A share always says of what: booked is not capacity.",
    ("training",),
    (
        Headline("training-attendance-rate", "Attendance of those booked"),
        Headline("training-places-booked", "Places booked"),
        Headline("training-places-did-not-attend", "Did not attend"),
        Headline("training-satisfaction", "Satisfied with the course"),
        Headline("training-courses-delivered", "Courses delivered"),
        Headline("training-sessions", "Sessions delivered"),
        Headline("training-places-capacity", "Places offered"),
    ),
    (
        Panel(
            "places-over-time",
            "Places: attended, cancelled, did not attend",
            outcomes.figure,
            PLACES,
            about="What became of the places booked in each period",
        ),
        Panel(
            "places-by-agency",
            "Places by agency",
            outcomes.figure,
            PLACES,
            by=("agency",),
            about="What became of the places that each agency booked, latest period",
            of_one_moment=True,
        ),
        Panel(
            "places-by-course",
            "Places by course",
            outcomes.figure,
            PLACES,
            by=("course",),
            about="What became of the places booked on each course, latest period",
            of_one_moment=True,
        ),
        Panel(
            "places-by-area",
            "Places by where practitioners are based",
            outcomes.figure,
            PLACES,
            by=("area",),
            about="What became of the places booked, by area",
            of_one_moment=True,
        ),
        Panel(
            "booked-to-attended",
            "Places booked and attended",
            pair.figure,
            ("training-places-booked", "training-places-attended"),
            about="Places booked, and those attended",
        ),
        Panel(
            "attendance-rate",
            "Attendance of those booked",
            trend.figure,
            ("training-attendance-rate",),
            about="Places attended as a share of places booked, %",
            alongside=("training-attendance-of-capacity",),
        ),
        Panel(
            "attendance-of-capacity",
            "Attendance of places offered",
            trend.figure,
            ("training-attendance-of-capacity",),
            about="Places attended as a share of places offered, %: another denominator",
            alongside=("training-attendance-rate",),
        ),
        Panel(
            "satisfaction",
            "Participants satisfied with the course",
            trend.figure,
            ("training-satisfaction",),
            about="Of evaluations returned, %",
        ),
        Panel(
            "sessions-by-course",
            "Sessions delivered by course",
            bars.figure,
            ("training-sessions",),
            by=("course",),
            about="Courses as the board names them",
            of_one_moment=True,
        ),
        Panel(
            "courses-delivered",
            "Courses delivered",
            trend.figure,
            ("training-courses-delivered",),
        ),
        Panel(
            "places-offered",
            "Places offered",
            trend.figure,
            ("training-places-capacity",),
        ),
    ),
)
