"""The first screen of setting up a board: who you are."""

from dash import html

from dashboards.components.set_up_field import choice, field, text
from data.framework.set_up import fields
from data.framework.set_up.draft import Draft
from data.framework.set_up.draft_faults import LONGEST_ID, LONGEST_MARKING, LONGEST_NAME
from data.framework.set_up.screen import Screen
from data.periods import Period, is_period, parse

BEFORE, AFTER = 12, 4  # quarters that may be the first, around the one of today
NO_RETURNS = "No returns are expected"


def who_you_are(screen: Screen, today: Period) -> html.Div:
    """Its names, its marking, and from when on it expects returns."""
    board = screen.draft.board
    return html.Div(
        [
            field(
                "Full name",
                text(fields.BOARD_NAME, board.name, LONGEST_NAME),
                "As it stands on forms, such as Testbridge Safeguarding Children Partnership.",
                screen.fault(fields.BOARD_NAME),
            ),
            field(
                "Short name",
                text(fields.BOARD_SHORT, board.short_name, LONGEST_NAME),
                "What it is called in lists, such as Testbridge.",
                screen.fault(fields.BOARD_SHORT),
            ),
            field(
                "Marking",
                text(fields.BOARD_MARKING, board.marking, LONGEST_MARKING),
                "It stands on every page, form and download.",
                screen.fault(fields.BOARD_MARKING),
            ),
            field(
                "First quarter",
                choice(fields.BOARD_FIRST, _quarters(screen.draft, today), board.first_quarter),
                "From when on your agencies are expected to send returns.",
                screen.fault(fields.BOARD_FIRST),
            ),
            _id(screen),
        ],
        className="set-up__who",
    )


def _id(screen: Screen) -> html.Div:
    board_id = screen.draft.board.id
    if not screen.draft.is_new:
        return html.P(f"Its id in addresses and commands is {board_id}; it stays.")
    return field(
        "Id",
        text(fields.BOARD_ID, board_id, LONGEST_ID),
        "For addresses and commands: small letters and dashes. Left empty, it is made from the "
        "short name. It cannot be changed later.",
        screen.fault(fields.BOARD_ID),
    )


def _quarters(draft: Draft, today: Period) -> dict[str, str]:
    """The quarters to choose from, the newest first, and the one that is chosen already."""
    chosen = draft.board.first_quarter
    found = [today]
    for _ in range(AFTER):
        found.insert(0, found[0].following())
    for _ in range(BEFORE):
        found.append(found[-1].previous())
    known = {str(period): period.in_words() for period in found}
    if is_period(chosen) and chosen not in known:
        known[chosen] = parse(chosen).in_words()
    return known if draft.is_new else {"": NO_RETURNS, **known}
