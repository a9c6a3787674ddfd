"""The tables that say what pages show: their columns, and what each of them says."""

from data.framework.chart_kinds import CHART_KINDS
from data.framework.table_form import YES_OR_NO, Column, TableForm

OF_PAGE = Column("page", "The id of the page.", example="referrals", needed=True)
SPLIT_BY = "split by"
LEAVES_OUT = "leaves out"
PAGES = TableForm(
    "pages",
    "A page of charts, in the order of the navigation.",
    (
        Column(
            "id",
            "Its name in addresses: small letters and dashes; overview is the first page.",
            example="neglect-sub-group",
            needed=True,
        ),
        Column("title", "What readers see.", example="Neglect sub-group", needed=True),
        Column("about", "A sentence beneath its title.", example="What the sub-group watches."),
        Column("order", "A number: pages with lower ones come first; last if empty.", example="25"),
        Column(
            "themes",
            "The ids of the themes whose findings it shows, with ; between.",
            example="referrals; health",
        ),
        Column(
            "at most",
            "How many charts are shown, of those it names, that there are figures for; all if "
            "empty.",
            example="4",
        ),
        Column("cards", "How many cards stand at its top; 4 if empty.", example="8"),
        Column(
            LEAVES_OUT,
            "Ids of measures of its themes that it makes no chart of by itself, with ; between.",
            example="re-referral-rate",
        ),
        Column("used", "no, where this board does without it.", YES_OR_NO),
    ),
    ("id",),
)
CARDS = TableForm(
    "cards",
    "A card at the top of a page, with a measure's latest figure; the first are shown that there "
    "are figures for.",
    (
        OF_PAGE,
        Column("measure", "The id of the measure.", example="contacts", needed=True),
        Column("title", "A short name; if empty, the measure's title.", example="Contacts"),
    ),
    ("page", "measure"),
    ("page",),
)
CHARTS = TableForm(
    "charts",
    "A chart of a page, in order. A page's charts here take the place of all its usual ones.",
    (
        OF_PAGE,
        Column(
            "id",
            "Its name in addresses of downloads: small letters and dashes.",
            example="contacts-by-source",
            needed=True,
        ),
        Column(
            "section",
            "The question that it answers with those beside it, as a heading.",
            example="Who raises concerns?",
        ),
        Column(
            "title",
            "Its title; if empty, that of the measure.",
            example="Contacts by source",
        ),
        Column(
            "chart",
            " ".join(f"{kind.name}: {kind.shows}" for kind in CHART_KINDS),
            tuple(kind.name for kind in CHART_KINDS),
            needed=True,
        ),
        Column(
            "measures",
            "The ids of what it shows, with ; between.",
            example="contacts; referrals",
            needed=True,
        ),
        Column(SPLIT_BY, "What it splits them by, with ; between.", example="agency"),
        Column("about", "A line beneath its title.", example="Who made them, latest period"),
        Column("any period", "yes, where it draws quarters and years as they came.", YES_OR_NO),
        Column(
            "alongside",
            "Ids of measures whose chart is read together with it, on one axis, with ; between.",
            example="domestic-abuse-suspects",
        ),
    ),
    ("id",),
    ("page",),
)
OF_PAGES = (PAGES, CARDS, CHARTS)
