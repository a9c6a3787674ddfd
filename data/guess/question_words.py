"""What is asked about a sheet, in words."""

MARK = "“{mark}” stands in place of {count}, and no key says what it means."
UNREAD = "“{mark}” stands where figures are ({count} times), and is none that can be read."
IN_THOUSANDS = "“{text}” is read as printed; {count} may be in thousands or in millions."
CODES = "“{head}” was set aside as {reason}. It holds {count}."
NAMELESS = "Column {place} was set aside as {reason}. It holds {count}."
HIDDEN = "Column {place} (“{head}”) is hidden, and holds {count}."
HIDDEN_ROW = "Row {row} (“{label}”) is hidden, and holds {count}."
HIDDEN_SHEET = "The sheet “{sheet}” is hidden, and holds {count}."
YEAR = "“{year}” may be any twelve months: no word says which."
QUARTERS = "“{year}” may be a year from January or from April: {count} go by its quarters."
NO_PERIOD = "Nothing says when {count} are of."
SOURCES = "“{first}” and “{second}” name different periods for {count}."
BEFORE = "“{head}” is of the time before, but nothing says how long before."
TOTAL = "“{label}” is taken for a total by its name alone."
NO_TOTAL = "“{label}” is called a total, but is the sum of nothing beside it or beneath it."
SUM = "“{label}” is not called a total, but is the sum of those beside it or beneath it."
CHANGE = "“{head}” is taken for a change by its name alone."
BRACKETS = "{count} stand in brackets, and nothing says what they are."
NAMES = "{count} stand in rows without a label of their own."
ABOUT = "The sheet “{sheet}” was taken for contents or guidance. It holds {count}."
BESIDE = "“{head}” may be remarks, or the names of another table with {count} to their right."
HEADS = "Row {row} may be figures, or the heads of those beneath it."
BREAK = "Row {row} (“{label}”) is taken for the heads of another table."
SECTION = "“{label}” is taken for the name of the rows beneath it."

SAYS = {
    "aside": "leave it out",
    "figure": "figures",
    "total": "a total",
    "heading": "heads",
    "label": "a name of the rows beneath",
    "note": "a note",
    "before": "of the time before",
    "share": "a share",
    "change": "a change",
    "nil": "none (0)",
    "not available": "not available",
    "not applicable": "not applicable",
    "suppressed": "hidden because it is small",
    "a table of its own": "the names of another table",
    "given once": "the label above holds for them",
    "on each row": "they have no label",
    "calendar": "January to December",
    "financial": "the financial year that begins in it",
    "financial, by the year in which it ends": "the financial year that ends in it",
    "academic": "the academic year that begins in it",
    "several years": "more years than one",
    "in the file's name": "as the file's name says",
    "in the sheet's name": "as the sheet's name says",
    "always asked": "ask each time",
}


def count_of(figures: int) -> str:
    """One figure, 12 figures."""
    return "1 figure" if figures == 1 else f"{figures} figures"


def says(answer: str) -> str:
    """A reading in words; a period is its own."""
    return SAYS.get(answer, answer)
