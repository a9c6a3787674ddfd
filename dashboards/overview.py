"""The page a board member opens first: one chart for each of the four themes."""

from dashboards.charts import outcomes, pair, trend
from dashboards.panels import Headline, Page, Panel

PAGE = Page(
    "",
    "Overview",
    "The four themes at a glance: what changed, and what was not returned.",
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
            "Training places: attended, cancelled, did not attend",
            outcomes.figure,
            (
                "training-places-attended",
                "training-places-cancelled",
                "training-places-did-not-attend",
            ),
            about="What became of the places booked",
        ),
    ),
)
