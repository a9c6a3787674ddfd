"""The page a board member opens first: a chart for each theme, or the next best the board has."""

from dashboards.charts import bars, pair, trend
from dashboards.panels import Headline, Page, Panel

PAGE = Page(
    "",
    "Overview",
    "The main figures at a glance: what changed, and what was not returned.",
    ("referrals", "domestic-abuse", "exploitation", "training"),
    (
        Headline("contacts", "Contacts"),
        Headline("domestic-abuse-incidents", "Domestic abuse incidents"),
        Headline("cse-high-risk-reduced", "High CSE risk reduced"),
        Headline("training-attendance-rate", "Training attendance"),
        Headline("domestic-abuse-notifications", "Domestic abuse notifications"),
        Headline("cse-at-risk", "At risk of exploitation"),
        Headline("lado-referrals", "Allegations referred"),
        Headline("training-sessions", "Training sessions"),
        Headline("child-death-reviews", "Child death reviews"),
    ),
    (
        Panel(
            "overview-contacts",
            "Contacts that became referrals",
            pair.figure,
            ("contacts", "referrals"),
            about="Contacts to children's social care, and the referrals among them",
        ),
        Panel(
            "overview-incidents",
            "Domestic abuse incidents and crimes",
            pair.figure,
            ("domestic-abuse-incidents", "domestic-abuse-crimes"),
            about="Incidents recorded by the police, and those recorded as crimes",
        ),
        Panel(
            "overview-risk",
            "High CSE risk removed or reduced within three months",
            trend.figure,
            ("cse-high-risk-reduced",),
            about="Of young people at high risk when first assessed, %",
        ),
        Panel(
            "overview-training",
            "Training places booked and attended",
            pair.figure,
            ("training-places-booked", "training-places-attended"),
            about="Places booked, and those attended",
        ),
        Panel(
            "overview-notifications",
            "Police notifications to children's social care",
            trend.figure,
            ("domestic-abuse-notifications",),
            about="Incidents in a household where a child lives",
        ),
        Panel(
            "overview-allegations",
            "Allegations referred, and those that met the threshold",
            pair.figure,
            ("lado-referrals", "lado-threshold-met"),
            about="Allegations against people who work with children",
        ),
        Panel(
            "overview-sessions",
            "Training sessions by course",
            bars.figure,
            ("training-sessions",),
            by=("course",),
            about="Sessions delivered in the latest period",
            of_one_moment=True,
        ),
        Panel(
            "overview-deaths",
            "Child death reviews, and those finding modifiable factors",
            pair.figure,
            ("child-death-reviews", "child-death-reviews-modifiable"),
            about="Reviews completed; they are not the deaths of the year",
        ),
        Panel(
            "overview-plans",
            "Children with a child protection plan",
            trend.figure,
            ("cp-plans",),
            about="On the last day of the period",
        ),
        Panel(
            "overview-at-risk",
            "Young people assessed at risk of exploitation",
            trend.figure,
            ("cse-at-risk",),
            about="Young people assessed in the period",
        ),
        Panel(
            "overview-looked-after",
            "Children looked after",
            trend.figure,
            ("children-looked-after",),
            about="On the last day of the period",
        ),
    ),
    most_panels=4,
)
