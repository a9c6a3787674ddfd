"""Which right each address and each callback asks for. What is not named here is refused."""

from collections.abc import Mapping

from data.access.rights import Right

# By the name of the function that answers, as Flask knows it.
ENDPOINTS: Mapping[str, Right] = {
    **dict.fromkeys(
        (
            *(
                "alive",
                "ready",
                "metrics",
                "static",
                "stylesheet",
                "_dash_assets.static",
                "/_favicon.ico",
            ),
            "/_dash-component-suites/<string:package_name>/<path:fingerprinted_path>",
            *("ask_who", "sign_in", "link_page", "use_link", "begin_openid", "end_openid"),
        ),
        Right.OPEN,
    ),
    **dict.fromkeys(
        (
            *("/", "/<path:path>", "/_dash-layout", "/_dash-dependencies", "/_reload-hash"),
            *("account", "change_password", "session", "sign_out", "present_notes"),
        ),
        Right.SIGNED_IN,
    ),
    **dict.fromkeys(
        (
            *(
                "to_public_edition",
                "redraw",
                "download",
                "download_page",
                "plan_file",
                "find_things",
                "names_file",
            ),
            *("actions_file", "challenges_file", "views_file", "board_calendar", "workbook"),
            *("forms", "pack_file", "make_pack", "pack_progress", "list_report"),
            *("present_deck", "present_slide", "present_table", "present_news"),
            *("minutes_as_document", "minutes_as_text"),
        ),
        Right.FIGURES,
    ),
    **dict.fromkeys(
        ("form", "agency_calendar", "report_on_return", "receipt_file"), Right.OWN_RETURNS
    ),
    **dict.fromkeys(("upload", "progress", "report_on_staged"), Right.SEND),
    **dict.fromkeys(
        (
            *("begin_agenda", "add_to_agenda", "save_agenda", "raise_challenge", "follow"),
            "take_down",
        ),
        Right.MEETING,
    ),
    **dict.fromkeys(
        ("change_action", "write", "check", "write_change", "save", "change"), Right.FOLLOW_UP
    ),
    **dict.fromkeys(("decide", "withdraw"), Right.DECIDE),
    **dict.fromkeys(("users", "invite", "user", "change_user"), Right.USERS),
    **dict.fromkeys(("audit_page", "audit_file"), Right.AUDIT),
}
ASKS_A_CALLBACK = "/_dash-update-component"
# By the first place that a callback fills: its id, or the type of an id of several parts.
CALLBACKS: Mapping[str, Right] = {
    "page": Right.SIGNED_IN,  # what stands at an address is asked of PAGES
    **dict.fromkeys(
        (
            *("sentence", "cards", "look-at", "scorecard", "table", "measure-charts"),
            *("checked-said", "ledger", "view-links"),
        ),
        Right.FIGURES,
    ),
    **dict.fromkeys(("staged-list", "staged", "half-taught"), Right.SEND),
    **dict.fromkeys(("teach-said", "set-up", "arrange"), Right.FRAMEWORK),
}
# By the beginning of a path; a longer beginning goes before a shorter one.
PAGES: Mapping[str, Right] = {
    "": Right.FIGURES,
    "returns": Right.OWN_RETURNS,
    "returns/names": Right.FIGURES,
    "agendas/add": Right.MEETING,
    "challenges/new": Right.MEETING,
    "set-up": Right.FRAMEWORK,
    "arrange": Right.FRAMEWORK,
    "how-laid-out": Right.FRAMEWORK,
}


def right_of_endpoint(endpoint: str | None) -> Right | None:
    """What an address asks for; None of one that the table does not name."""
    return ENDPOINTS.get(endpoint or "")


def right_of_callback(first_place: str) -> Right | None:
    """What a callback asks for, by the first place that it fills; None of one not named."""
    return CALLBACKS.get(first_place)


def right_of_page(path: str) -> Right:
    """What the page at a path asks for."""
    parts = [part for part in path.split("/") if part]
    beginnings = ("/".join(parts[:n]) for n in range(len(parts), -1, -1))
    return next(PAGES[each] for each in beginnings if each in PAGES)
