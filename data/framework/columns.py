"""The tables that a framework is made of: their columns, and what each of them says."""

from dataclasses import dataclass

from data.measures import Kind, Polarity

YES, NO = "yes", "no"
YES_OR_NO = (YES, NO)
EMPTIED = "–"  # of a board's own row: not what the standard framework says, but nothing


@dataclass(frozen=True)
class Column:
    """One column. choices: all that it may hold; empty for any text.

    needed: whether a row must have it, be it the standard framework's or the board's own.
    adds: whether what a board's row says is added to what the standard one says.
    """

    name: str
    help: str
    choices: tuple[str, ...] = ()
    needed: bool = False
    adds: bool = False


@dataclass(frozen=True)
class TableForm:
    """One table of a framework. about: what a row of it is.

    key: the columns by which two rows are of one thing.
    replaces: the columns by which a board's rows take the place of the standard ones together;
        without any, a row of a board changes the standard one with its key, cell by cell.
    """

    name: str
    about: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    replaces: tuple[str, ...] = ()

    @property
    def headings(self) -> tuple[str, ...]:
        """The names of its columns, in order."""
        return tuple(column.name for column in self.columns)

    def column(self, name: str) -> Column:
        """The column of that name. Raises StopIteration when there is none."""
        return next(column for column in self.columns if column.name == name)


USED = Column("used", "no, where this board does without it.", YES_OR_NO)

BOARD = TableForm(
    "board",
    "Who the board is: one row.",
    (
        Column(
            "id", "A short name for addresses and commands: small letters and dashes.", (), True
        ),
        Column("name", "Its full name, as it stands on forms and pages.", needed=True),
        Column("short name", "What it is called in lists.", needed=True),
        Column("marking", "The marking on every page and print, such as OFFICIAL."),
        Column("illustrative", "yes, where its figures are made up.", YES_OR_NO),
        Column(
            "own areas",
            "What returns call the board's own area, where its neighbours stand beside it; names "
            "with ; between.",
        ),
        Column("first quarter", "From which quarter on returns are expected, such as 2026-27 Q1."),
        Column("due after", "How many days after a quarter's end a return is due."),
    ),
    ("id",),
)
AGENCIES = TableForm(
    "agencies",
    "An agency that sends returns, or a source that returns name.",
    (
        Column("id", "Its name in addresses and commands: small letters and dashes.", needed=True),
        Column("name", "What readers see.", needed=True),
        Column("also written as", "Other names that returns use, with ; between.", adds=True),
        USED,
    ),
    ("id",),
)
THEMES = TableForm(
    "themes",
    "Something that measures fall under, in the order in which themes are listed.",
    (
        Column("id", "Its name in addresses: small letters and dashes.", needed=True),
        Column("name", "What readers see.", needed=True),
        USED,
    ),
    ("id",),
)
MEASURES = TableForm(
    "measures",
    "Something that is counted.",
    (
        Column("id", "Its name in addresses, commands and downloads.", needed=True),
        Column("theme", "The id of the theme that it falls under.", needed=True),
        Column("title", "What readers see.", needed=True),
        Column(
            "unit",
            "One of what is counted, such as referral; or percent; or rate-10000, which is per "
            "10,000 children.",
            needed=True,
        ),
        Column(
            "kind",
            "flow: counted through a period. stock: how many there are on its last day. ratio and "
            "rate: computed from two counts. cohort: people followed up. cumulative: counted since "
            "April. published: as printed, and never combined.",
            tuple(Kind),
            needed=True,
        ),
        Column("better", "Which way is good.", tuple(Polarity)),
        Column("split by", "By what it may be broken down, with ; between: agency; area; age."),
        Column("counts", "Of a ratio or rate: the measure that is counted."),
        Column("counts where", "Which of them, such as risk=High, with | between categories."),
        Column("out of", "Of a ratio or rate: the measure that it is taken of."),
        Column("out of where", "Which of them."),
        Column("out of all agencies", "yes, where it is taken of all agencies' count.", YES_OR_NO),
        Column("times", "100 for a percentage, 10000 for a rate per 10,000."),
        Column("each is one", "What one of it also is one of: a referral is one contact."),
        Column("definition", "What is counted, and what is not."),
        USED,
    ),
    ("id",),
)
CATEGORIES = TableForm(
    "categories",
    "A category that a measure is broken down by, in order; without any they are as printed.",
    (
        Column("measure", "The id of the measure.", needed=True),
        Column("split by", "One of what the measure is split by.", needed=True),
        Column("category", "The category, as readers see it.", needed=True),
    ),
    ("measure", "split by", "category"),
    ("measure", "split by"),
)
BREAKS = TableForm(
    "breaks",
    "A change of what is counted: no figure is compared across it.",
    (
        Column("measure", "The id of the measure.", needed=True),
        Column("first period", "The first period that is counted in the new way.", needed=True),
        Column("reason", "What changed, as a sentence for readers.", needed=True),
    ),
    ("measure", "first period"),
)

OF_A_FRAMEWORK = (BOARD, AGENCIES, THEMES, MEASURES, CATEGORIES, BREAKS)


def form_named(name: str) -> TableForm | None:
    """The table of that name."""
    return next((form for form in OF_A_FRAMEWORK if form.name == name.strip().lower()), None)
