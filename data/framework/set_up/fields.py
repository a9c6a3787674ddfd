"""What each place on the three screens is called, for what is typed there and what is wrong."""

BOARD_NAME, BOARD_SHORT, BOARD_MARKING = "board.name", "board.short", "board.marking"
BOARD_FIRST, BOARD_ID = "board.first", "board.id"
SENDS = "sends"
NEW_AGENCY, NEW_AGENCY_ALSO = "new-agency.name", "new-agency.also"
ASKED, SINGLE, OPEN = "asked", "single", "open"
FORM = "measure"  # the form of a measure of the board's own
DRAFT, TOKEN, STEP = "draft", "token", "step"
WHO, WHY = "who", "why"
WHOLE = "whole"  # no single place: all that is typed
MEASURE_ID, REPORTED_BY, BY_AGENCY = "measure.id", "measure.reported-by", "measure.by-agency"

WHO_YOU_ARE, AGENCIES, REPORTS = 1, 2, 3
STEPS = (WHO_YOU_ARE, AGENCIES, REPORTS)


def agency_name(agency: str) -> str:
    """Where an agency's name is typed."""
    return f"agency.{agency}.name"


def agency_also(agency: str) -> str:
    """Where an agency's other names are typed."""
    return f"agency.{agency}.also"


def column_of(agency: str) -> str:
    """An agency's column in the grid."""
    return f"column.{agency}"


def cell(agency: str, theme: str) -> str:
    """What a cell of the grid sends."""
    return f"{agency} {theme}"


def often(measure: str) -> str:
    """Where it is chosen how often a measure is counted."""
    return f"often.{measure}"


def of_measure(measure: str, column: str) -> str:
    """What a row of the table of measures says in a column."""
    return f"own.{measure}.{column}"


def in_form(column: str) -> str:
    """The same, in the form in which one measure is typed."""
    return f"{FORM}.{column}"


def step_of(field: str) -> int:
    """The screen on which a place stands."""
    if field.startswith("board."):
        return WHO_YOU_ARE
    return AGENCIES if field.startswith(("agency.", "new-agency.", SENDS)) else REPORTS
