"""The tables that say how sheets are laid out: their columns, and what each of them says."""

from data.framework.layouts.sheet import Blank, Reads, Role
from data.framework.layouts.taught import PeriodFrom
from data.framework.table_form import YES_OR_NO, Column, TableForm
from data.guess.answers import About

HEADER_ROWS = ("header row 1", "header row 2", "header row 3")
LABEL_COLUMNS = ("label column 1", "label column 2")
LAST_TIME = "last time"  # a row that is no label: columns for what was sent last time
EVERY_CATEGORY = "every category"  # one row for all that the table of categories lists
NO_LABEL = "no label"  # a row that is none either: nothing that stands there is known
# Of a sheet that was taught, by the words of its labels and not by where they stand:
BY_WORDS = ("row", "column", "row and column", "table")
NOTHING_MORE = "nothing more"  # a label that says no more than the others do
LAID_OUT = "laid out"  # a row that is no label: what was said of how the sheet is laid out

OF_SHEET = Column("sheet", "The id of the sheet.", example="front-door-2026", needed=True)
REMARK = Column("remark", "Why it is so, for whoever edits it; it is not read.")
OF_TABLE = Column("table", "1 for the first table of the sheet.", example="1", needed=True)
# What is known of a figure: of all in a table, or of those of one label.
KEY = (
    Column("measure", "The id of what is counted.", example="contacts"),
    Column("period", "When, where it is not the return's own period.", example="2012-13"),
    Column("quarter", "1 to 4: the quarter of the year that the return is for.", example="2"),
    Column("agency", "The id of the agency whose it is.", example="police"),
    Column(
        "categories",
        "What it is broken down by and the category, with ; between; \\; for a ; of a name.",
        example="age=16 to 17; sex=Female",
    ),
    Column("total over", "Of a printed total: what it is a total over.", example="agency"),
    Column(
        "at total",
        "The measure that the total of its column counts, if another.",
        example="contacts",
    ),
    Column("share", "The measure of a percentage that stands with it.", example="contact-share"),
    Column("also", "Measures that the same figure counts too, with ; between.", example="contacts"),
    Column("role", "What the figures are; figure if empty.", tuple(Role)),
)
SHEETS = TableForm(
    "sheets",
    "A kind of sheet that the board is sent, or one version of it.",
    (
        Column(
            "id",
            "Its name for good: small letters and dashes.",
            example="front-door-2026",
            needed=True,
        ),
        Column(
            "heading",
            "What begins a cell near its top.",
            example="Contacts and referrals",
            needed=True,
        ),
        Column("name", "What its tab is called. Without it no form is made.", example="Front door"),
        Column(
            "agencies",
            "Whose return it is part of, ids with ; between; every agency's if empty.",
            example="police; health-hospital",
        ),
        Column(
            "quarters", "In which quarters of the year, with ; between; all if empty.", example="4"
        ),
        Column("first period", "From when on it is laid out so.", example="2026-27 Q1"),
        Column(
            "dates in",
            "What begins tables of actions, whose months are no figures, with ; between.",
            example="Priority",
        ),
        Column("notes", "Lines that stand beneath its tables, with ; between."),
        Column(
            "taught",
            "yes, where it is an agency's own sheet, read by the words of its labels wherever "
            "they stand.",
            YES_OR_NO,
        ),
        Column(
            "period from",
            "Of one that was taught: where it says of when its figures are; sheet if empty.",
            tuple(PeriodFrom),
        ),
        REMARK,
    ),
    ("id",),
)
TABLES = TableForm(
    "tables",
    "A table of a sheet.",
    (
        OF_SHEET,
        OF_TABLE,
        Column(
            "anchor",
            "What begins a cell of its first header row.",
            example="Source of contact",
            needed=True,
        ),
        Column(
            "blank",
            "What an empty cell is: a gap to ask about (if empty), or nothing.",
            tuple(Blank),
        ),
        Column("in brackets", "yes, where 170 (217) gives last year's figure.", YES_OR_NO),
        Column("optional", "yes, where a sheet may do without it.", YES_OR_NO),
        Column(
            "says",
            "Texts that mean here what they do not usually mean, with ; between.",
            example="N/A=not-available",
        ),
        *KEY,
        REMARK,
    ),
    ("sheet", "table"),
    ("sheet",),
)
AXES = tuple(dict.fromkeys((*HEADER_ROWS, *LABEL_COLUMNS, *BY_WORDS, *About)))
LABELS = TableForm(
    "labels",
    "What a label of a header row or label column means, or all labels of a sort.",
    (
        OF_SHEET,
        OF_TABLE,
        Column(
            "axis",
            "Where it stands; 1 is the outermost. Of a sheet that was taught: row, column, row and "
            "column, or table, for which it holds; and what a row that reads “laid out” is about.",
            AXES,
            needed=True,
        ),
        Column(
            "reads",
            "label: means what stands beside it. category: is one; where its text is another, it "
            "is another spelling. every category: all that “categories” lists of the dimension for "
            "what the table counts. agency: any name of any agency. sender: the same; a form "
            "prints the agency's own. period: any period, after the text. quarter of the year: Q1 "
            "to Q4. measure and period: the text, and any period after it. as printed: any label "
            "is a category of the dimension. total: a printed total. ignored: holds no figures. "
            "note: holds words about figures. last time: every column may have one for what was "
            "sent last time. no label: none is known. nothing more: it says no more than the "
            "others. laid out: what was said of how a sheet is laid out that was taught.",
            (*Reads, EVERY_CATEGORY, LAST_TIME, NO_LABEL, NOTHING_MORE, LAID_OUT),
            needed=True,
        ),
        Column("text", "The label as it is printed.", example="Contacts"),
        Column(
            "dimension",
            "Of as printed and every category: what the labels are categories of.",
            example="area",
        ),
        *KEY,
        Column(
            "part",
            "Of laid out: what it is, such as heading, figure, before or aside; of a mark its "
            "meaning; of a period where it stands.",
            example="aside",
        ),
        Column("place", "Of a sheet that was taught: where it stood last.", example="B"),
        Column("values", "Of one that was taught: what its figures were.", example="80 to 1246"),
        REMARK,
    ),
    ("sheet", "table", "axis", "reads", "text", "place"),
    ("sheet",),
    to_the_letter=True,
)
OF_LAYOUTS = (SHEETS, TABLES, LABELS)
