"""The tables of a framework that say which published figures its board is compared with."""

from enum import StrEnum

from data.framework.table_form import YES_OR_NO, Column, TableForm


class Level(StrEnum):
    """What kind of place it is, seen from the board."""

    OWN = "own"
    NEIGHBOUR = "neighbour"
    REGION = "region"
    NATION = "nation"
    OTHER = "other"


class Holds(StrEnum):
    """What a column of a published file holds."""

    PERIOD = "period"
    KIND_OF_PERIOD = "kind of period"
    PLACE = "place"
    KEPT_WHERE = "kept where"
    FIGURE = "figure"


class YearIs(StrEnum):
    """What a year means that a file writes as one number (rule T10)."""

    CALENDAR = "calendar year"
    ENDS = "financial year that ends in it"
    BEGINS = "financial year that begins in it"
    ACADEMIC_ENDS = "academic year that ends in it"
    ACADEMIC_BEGINS = "academic year that begins in it"


PLACES = TableForm(
    "places",
    "A place that published figures are read of: the board's own, and those it is compared with.",
    (
        Column("code", "Its code in official statistics.", example="E06000099", needed=True),
        Column("name", "What readers see.", example="Testford", needed=True),
        Column(
            "level",
            "own: the board's place. neighbour: a statistical neighbour, shown by the median of "
            "all. region, nation: with lines of their own. other: likewise.",
            tuple(Level),
            needed=True,
        ),
        Column(
            "also known as",
            "Other codes and names of it, with ; between, such as those of before.",
            example="Testford UA; 999",
            adds=True,
        ),
        Column("used", "no, where this board does without it.", YES_OR_NO),
    ),
    ("code",),
)
PUBLISHED_FILES = TableForm(
    "published",
    "A column of a published file (csv), and what of it is read. Columns that no row names are "
    "left out. Files of the Department for Education need rows for their figures alone: their "
    "columns for period and place are known.",
    (
        Column(
            "file",
            "What the kind of file is called here.",
            example="Children in need: referrals",
            needed=True,
        ),
        Column("column", "The heading of the column.", example="re_referrals_pc", needed=True),
        Column(
            "holds",
            "figure; period, kind of period, place: where the file calls them otherwise than the "
            "Department; kept where: only rows in which it says what stands in “says” are read.",
            tuple(Holds),
            needed=True,
        ),
        Column(
            "says",
            "kept where: what it says in the rows that are read, with | between. period: what a "
            f"year in one number is: {', '.join(YearIs)}.",
            example="Total|All",
        ),
        Column(
            "measure",
            "Of a figure: the id of what is counted.",
            example="re-referral-rate",
        ),
        Column(
            "where",
            "Of a figure: the rows that hold it, by other columns of the file.",
            example="age=0 to 17; sex=Total",
        ),
        Column(
            "categories",
            "Of a figure: what it is broken down by here, and the category.",
            example="age=0 to 4",
        ),
        Column(
            "added up",
            "yes, where the rows that hold it are added up, such as single years of age.",
            YES_OR_NO,
        ),
        Column(
            "for the board",
            "yes, where the figure of the board's own place is the board's own, as of its "
            "population; else it stands beside what its agencies return.",
            YES_OR_NO,
        ),
        Column("used", "no, where this board does without it.", YES_OR_NO),
    ),
    ("file", "column", "holds", "measure", "where", "categories"),
    to_the_letter=True,
)
OF_PLACES = (PLACES, PUBLISHED_FILES)
