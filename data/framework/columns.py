"""The tables that a framework is made of: their columns, and what each of them says."""

from data.framework.aim_columns import AIMS
from data.framework.board_columns import BOARD
from data.framework.break_columns import BREAKS
from data.framework.expected import Often
from data.framework.hand_over_columns import HAND_OVERS, WAYS
from data.framework.layouts.layout_columns import OF_LAYOUTS
from data.framework.measures import InPublic, Kind, Polarity, RateOfQuarter
from data.framework.meeting_columns import MEETINGS
from data.framework.page_columns import OF_PAGES
from data.framework.place_columns import OF_PLACES
from data.framework.publishing import AS_ITS_BOARD, PUBLISHING, publishing_columns
from data.framework.table_form import YES_OR_NO, Column, TableForm
from data.framework.target_columns import TARGETS
from data.framework.word_columns import TERMS

EXPLAINED = "Read me"  # the sheet of a workbook that is no table
EVERY = "*"  # of categories: those of every measure that is split so
EMPTIED = "–"  # of a board's own row: not what the standard framework says, but nothing
PARTNER, RELEVANT = "safeguarding partner", "relevant agency"  # what the law calls agencies

USED = Column("used", "no, where this board does without it.", YES_OR_NO)
OTHER_NAMES = Column(
    "also written as",
    "Other names that returns use, with ; between.",
    example="Fire Service; FRS",
    adds=True,
)

AGENCIES = TableForm(
    "agencies",
    "An agency that sends returns, or a source that returns name.",
    (
        Column(
            "id",
            "Its name in addresses and commands: small letters and dashes.",
            example="fire-and-rescue",
            needed=True,
        ),
        Column("name", "What readers see.", example="Fire and rescue", needed=True),
        OTHER_NAMES,
        Column(
            "in the partnership",
            "Its part in the arrangements by the law of today: one of the three safeguarding "
            "partners, or a relevant agency that they name; empty of any other.",
            (PARTNER, RELEVANT),
        ),
        Column(
            "only named",
            "yes, where it sends no returns and others name it as a source alone.",
            YES_OR_NO,
        ),
        USED,
    ),
    ("id",),
)
THEMES = TableForm(
    "themes",
    "Something that measures fall under, in the order in which themes are listed.",
    (
        Column(
            "id",
            "Its name in addresses: small letters and dashes.",
            example="neglect",
            needed=True,
        ),
        Column("name", "What readers see.", example="Neglect", needed=True),
        USED,
    ),
    ("id",),
)
UNITS = TableForm(
    "units",
    "A unit that is no count of whole things, and how figures in it are written.",
    (
        Column("id", "What measures call it.", example="average-days", needed=True),
        Column("written", "What readers see.", example="days", needed=True),
        Column("decimals", "How many decimal places.", ("0", "1", "2", "3"), needed=True),
        Column(
            "said after",
            "yes, where it is said after a figure: 4.5 days. no of a rate, whose title says it.",
            YES_OR_NO,
        ),
        Column(
            "below nought",
            "yes, where a figure in it may be: what is left of a budget that was overspent.",
            YES_OR_NO,
        ),
    ),
    ("id",),
)
MEASURES = TableForm(
    "measures",
    "Something that is counted.",
    (
        Column(
            "id",
            "Its name in addresses, commands and downloads; of a measure of the board's own it "
            "begins with the board's id.",
            example="testbridge-home-visits",
            needed=True,
        ),
        Column("theme", "The id of the theme it falls under.", example="health", needed=True),
        Column("title", "What readers see.", example="Home visits to under twos", needed=True),
        Column(
            "also called",
            "Other names that readers look for and returns use, with ; between.",
            example="Health visiting contacts",
            adds=True,
        ),
        Column(
            "unit",
            "One of what is counted, or the id of a unit.",
            example="visit",
            needed=True,
        ),
        Column(
            "plural",
            "Two of what is counted; empty where the unit is one of the table of units.",
            example="visits",
        ),
        Column(
            "kind",
            "flow: counted through a period. stock: how many there are on its last day. ratio and "
            "rate: computed from two counts. cohort: people followed up. cumulative: counted since "
            "April. published: as printed, and never combined.",
            tuple(Kind),
            needed=True,
        ),
        Column("better", "Which way is good; neutral if empty.", tuple(Polarity)),
        Column("split by", "By what it is broken down, with ; between.", example="agency; area"),
        Column("counts", "Of a ratio or rate: the id of what is counted.", example="referrals"),
        Column(
            "counts where",
            "Which of them: | between categories, ; between conditions.",
            example="risk=High|Medium; sex=Female",
        ),
        Column("out of", "Of a ratio or rate: the id of what it is of.", example="contacts"),
        Column("out of where", "Which of them.", example="risk=High|Medium|Standard"),
        Column("out of all agencies", "yes, where it is of all agencies' count.", YES_OR_NO),
        Column("times", "100 for a percentage, 10000 for a rate.", example="100"),
        Column(
            "of a quarter",
            "Of a rate: what one of a quarter is. as counted: per head in the quarter. annualised: "
            "four times that, to be like a year's. Whole years alone if empty; of a stock, what "
            "there is at the quarter's end, which is never annualised.",
            (RateOfQuarter.AS_COUNTED, RateOfQuarter.ANNUALISED),
        ),
        Column(
            "each is one",
            "The unit of which one of it also is one. Only of the same thing is a share taken.",
            example="contact",
        ),
        Column(
            "definition",
            "What is counted, and what is not.",
            example="Visits at home to a child under two, in the quarter in which they were made.",
        ),
        Column(
            "title is plural",
            "yes, where a sentence says “were” after the title: “Home visits were 12”.",
            YES_OR_NO,
        ),
        Column(
            "short title",
            "The title where a chart says once what is counted; if empty, the title.",
            example="Made on time",
        ),
        Column(
            "a share is of",
            "What those are called that a share of it is of; if empty, the plural.",
            example="booked",
        ),
        Column(
            "said of a part",
            "Of a ratio: what is said of those that are counted, after “of which”.",
            example="became referrals",
        ),
        Column("source", "Where its definition stands.", example="Children in need census"),
        Column("owner", "Who may change that definition.", example="Department for Education"),
        Column("recorded by", "The id of the agency that alone records it.", example="police"),
        Column(
            "in public",
            "What of its figures is published: protected (if empty), where small counts are "
            "hidden; as it is, where it counts no child and no adult at risk; never.",
            tuple(InPublic),
        ),
        *publishing_columns(dict.fromkeys(PUBLISHING, AS_ITS_BOARD)),
        USED,
    ),
    ("id",),
)
SPLITS = TableForm(
    "splits",
    "Something that measures are split by: what it is called, and whether its categories overlap.",
    (
        Column(
            "split by",
            "What measures call it: small letters and dashes.",
            example="first-risk",
            needed=True,
        ),
        Column("name", "What readers see.", example="first risk level", needed=True),
        Column(
            "overlap",
            "yes, where one of what is counted may be in several of its categories: they are "
            "never added up, nor drawn as parts of a whole.",
            YES_OR_NO,
        ),
    ),
    ("split by",),
)
CATEGORIES = TableForm(
    "categories",
    "A category that a measure is broken down by, in order; without any they are as printed.",
    (
        Column(
            "measure",
            f"The id of the measure; {EVERY} for every measure that is split so.",
            example=EVERY,
            needed=True,
        ),
        Column("split by", "One of what it is split by.", example="area", needed=True),
        Column("category", "The category, as readers see it.", example="North", needed=True),
    ),
    ("measure", "split by", "category"),
    ("measure", "split by"),
)
RETURNS = TableForm(
    "returns",
    "What an agency is asked to report, and how often.",
    (
        Column("agency", "The id of the agency that sends it.", example="police", needed=True),
        Column(
            "reports",
            "The id of a theme, for all of it, or of a measure; “measure: referrals” for a measure "
            "that has the id of its theme.",
            example="domestic-abuse",
            needed=True,
        ),
        Column(
            "how often",
            "month: a form has a column for each month of its quarter. quarter. half year: it "
            "stands in the forms for July to September and January to March. year: in the latter. "
            "quarter if empty.",
            tuple(Often),
        ),
        Column("first period", "From when on; the board's first quarter if empty."),
        Column("last period", "Until when; open if empty.", example="2026-27 Q4"),
        Column("due after", "Days from the period's end, where it is not the board's number."),
    ),
    ("agency", "reports"),
)

OF_A_FRAMEWORK: tuple[TableForm, ...] = (
    BOARD,
    AGENCIES,
    THEMES,
    UNITS,
    MEASURES,
    SPLITS,
    CATEGORIES,
    RETURNS,
    BREAKS,
    TERMS,
    *OF_PAGES,
    TARGETS,
    AIMS,
    MEETINGS,
    *OF_PLACES,
    HAND_OVERS,
    WAYS,
    *OF_LAYOUTS,
)


def form_named(name: str) -> TableForm | None:
    """The table of that name."""
    return next((form for form in OF_A_FRAMEWORK if form.name == name.strip().lower()), None)
