"""The grid of a sheet that is taught: its place, its key, and what marked cells are said to be."""

from collections.abc import Mapping, Sequence
from json import dumps

from dash import html

from dashboards.words.taught import MANY, ONE
from data.guess.answers import A_TABLE
from data.guess.parts import Part
from data.intake.taught.glance import Glance, SheetNamed
from data.intake.taught.painted import LETTERS
from data.intake.taught.shown_sheet import ShownSheet

# What a key means to cells that are marked; Delete leaves them alone, as in a spreadsheet.
KEYS = {part: "Delete" if part is Part.ASIDE else letter for part, letter in LETTERS.items()}
HOW = (
    "Mark cells with the mouse or with the arrow keys and Shift; Ctrl Space marks the column, "
    "Shift Space the row. Then choose what they are, or press H heading, L label, P period, "
    "F figure, T total, B before, S share, C change, N note, Delete leave out. "
    "Enter leads to the list."
)
LISTED = {
    Part.HEADING: "headings",
    Part.LABEL: "row labels",
    Part.PERIOD: "periods",
    Part.FIGURE: "figures",
    Part.TOTAL: "totals",
    Part.BEFORE: "figures of last year",
    Part.SHARE: "shares of a total",
    Part.CHANGE: "changes",
    Part.NOTE: "notes",
    Part.ASIDE: "left out",
}


def teach_grid() -> html.Div:
    """The place of the grid, drawn by assets/teach-grid.js, and the way to say what is marked."""
    options = [html.Option("what?", value="")]
    options += [html.Option(_option(part), value=str(part)) for part in LETTERS]
    options.append(html.Option("a table of its own", value=A_TABLE))
    keys = dumps({str(part): key for part, key in KEYS.items()})
    return html.Div(
        [
            html.Div(
                [
                    html.Strong("Nothing marked", id="teach-marked"),
                    html.Label("is or are", htmlFor="teach-part"),
                    html.Select(options, id="teach-part", **{"data-keys": keys}),
                    html.Button(
                        "Say so", type="button", className="preset", **{"data-teach": "mark"}
                    ),
                ],
                className="teach__marking",
                role="group",
                **{"aria-label": "What the marked cells are"},
            ),
            html.Div(id="teach-grid", className="teach__frame"),
            html.P(HOW, id="teach-how", className="teach__how"),
        ]
    )


def teach_above(glance: Glance) -> list[object]:
    """What stands above the grid: the sheets of the file, and the key."""
    return [teach_sheets(glance.sheets, glance.sheet), teach_key(glance.counts)]


def teach_key(counts: Mapping[Part, int]) -> html.Ul:
    """Each part with its letter, and how many cells of the sheet are it."""
    return html.Ul(
        [
            html.Li(f"{MANY[part]} ({many:,})", **{"data-part": LETTERS[part]})
            for part, many in counts.items()
        ],
        className="teach__key",
        **{"aria-label": "What was understood, and in how many cells"},
    )


def teach_sheets(sheets: Sequence[SheetNamed], shown: str) -> html.Div | None:
    """A button for each sheet of the file; none where there is one only."""
    if len(sheets) < 2:
        return None
    buttons = [
        html.Button(
            _sheet_words(each),
            type="button",
            className="preset preset--on" if each.name == shown else "preset",
            **{
                "data-teach": "sheet",
                "data-of": each.name,
                "aria-pressed": "true" if each.name == shown else "false",
            },
        )
        for each in sheets
    ]
    return html.Div(buttons, className="teach__sheets", role="group", **{"aria-label": "Sheets"})


def left_off_words(shown: ShownSheet) -> str:
    """What of the sheet is not shown; it is read all the same."""
    said = []
    if (shown.all_rows, shown.all_columns) != (len(shown.rows), len(shown.columns)):
        said.append(
            f"Shown are {len(shown.rows):,} of {shown.all_rows:,} rows and {len(shown.columns):,} "
            f"of {shown.all_columns:,} columns; the others are read all the same."
        )
    if shown.cut:
        cells = "1 cell goes" if shown.cut == 1 else f"{shown.cut:,} cells go"
        said.append(f"{cells} on after what is shown.")
    if shown.hidden_rows or shown.hidden_columns:
        said.append("Rows and columns marked as hidden are hidden in the file.")
    return " ".join(said)


def heard_as() -> dict[str, str]:
    """What each letter is called to who hears the page."""
    return {letter: ONE[part] for part, letter in LETTERS.items()}


def _option(part: Part) -> str:
    return f"{LISTED[part]} ({KEYS[part]})"


def _sheet_words(sheet: SheetNamed) -> str:
    figures = {0: "no figures", 1: "1 figure"}.get(sheet.figures, f"{sheet.figures:,} figures")
    hidden = ", hidden in the file" if sheet.is_hidden else ""
    return f"{sheet.shown_as} ({figures}{hidden})"
