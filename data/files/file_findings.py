"""What can be odd about a workbook itself, whatever return it holds: the sentences for it."""

from data.findings import Finding, Severity


def error_cells(sheet: str, cells: tuple[str, ...]) -> Finding:
    """Cells that show an error such as #REF!, where no figure was looked for."""
    return Finding(
        Severity.QUERY,
        "error-cells",
        sheet,
        cells,
        "These cells show an error, such as #REF! or #N/A; they were not read as empty.",
        "Mend the formula, or write the figure itself.",
    )


def formula_not_computed(sheet: str, cells: tuple[str, ...]) -> Finding:
    """Formulas without their value, where a figure should stand."""
    return Finding(
        Severity.ERROR,
        "formula-not-computed",
        sheet,
        cells,
        "These cells hold a formula that was never worked out, so that their figures are missing.",
        "Open the file in Excel or LibreOffice, save it there and send it again.",
    )


def formula_aside_not_computed(sheet: str, cells: tuple[str, ...]) -> Finding:
    """Formulas without their value, where no figure was looked for."""
    return Finding(
        Severity.QUERY,
        "formula-aside-not-computed",
        sheet,
        cells,
        "These cells, outside of the tables that were read, hold a formula never worked out.",
        "Nothing, if no figure of the return depends on them.",
    )


def from_another_file(sheet: str, cells: tuple[str, ...]) -> Finding:
    """Formulas that take their value from another workbook."""
    return Finding(
        Severity.QUERY,
        "from-another-file",
        sheet,
        cells,
        "These cells take their figures from another file, and show what it held when last opened.",
        "Say that they are up to date, or write the figures themselves.",
    )


def sheet_hidden(sheet: str) -> Finding:
    """A hidden sheet that is no return; nothing was read from it."""
    return Finding(
        Severity.NOTE,
        "sheet-hidden",
        sheet,
        ("A1",),
        "This sheet is hidden, and nothing was read from it.",
        "Nothing, unless it holds what nobody should be sent: then delete it.",
    )


def hidden_sheet_read(sheet: str, cells: tuple[str, ...]) -> Finding:
    """A hidden sheet whose figures were read. cells: those with the figures."""
    return Finding(
        Severity.QUERY,
        "hidden-sheet-read",
        sheet,
        cells or ("A1",),
        "This sheet is hidden, and its figures were read like those of any other.",
        "Say that they are meant to be sent, or delete the sheet.",
    )


def merged_cells(sheet: str, cells: tuple[str, ...]) -> Finding:
    """Merged cells of which only the first was read, and another one is asked about."""
    return Finding(
        Severity.NOTE,
        "merged-cells",
        sheet,
        cells,
        "These cells are merged; what they say was read for the first cell of each alone.",
        "Unmerge them, and write the heading or figure in every cell that it is for.",
    )


def holds_macros(sheet: str) -> Finding:
    """A program inside the workbook."""
    return Finding(
        Severity.QUERY,
        "holds-macros",
        sheet,
        ("A1",),
        "The workbook holds macros. They were not run, and a return needs none.",
        "Save it as .xlsx without macros, or say what they are for.",
    )


def holds_objects(sheet: str) -> Finding:
    """Another file inside the workbook."""
    return Finding(
        Severity.QUERY,
        "holds-objects",
        sheet,
        ("A1",),
        "The workbook has other files or controls embedded in it; they were not opened.",
        "Delete them, or say what they are for.",
    )


def links_to_files(sheet: str) -> Finding:
    """Links to other workbooks that no cell with a figure uses."""
    return Finding(
        Severity.NOTE,
        "links-to-files",
        sheet,
        ("A1",),
        "The workbook is linked to other files, whose names it shows to whoever opens it.",
        "Break the links (Data, Edit Links) before it is sent on.",
    )


def dates_from_1904(sheet: str) -> Finding:
    """The calendar of old Macintosh workbooks."""
    return Finding(
        Severity.NOTE,
        "dates-from-1904",
        sheet,
        ("A1",),
        "The workbook counts its days from 1904, not from 1900; its dates were read so.",
        "Check the dates that are shown, if any were pasted from another workbook.",
    )


def alphabet_guessed(sheet: str) -> Finding:
    """A csv that is not UTF-8 and does not say what it is."""
    return Finding(
        Severity.NOTE,
        "alphabet-guessed",
        sheet,
        ("A1",),
        "The file does not say which alphabet it is in; it was read as Windows Western European.",
        "Save it as CSV UTF-8 if a name with accents or dashes looks wrong.",
    )
