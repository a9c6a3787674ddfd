"""The help of a page, in one screen: a dialog that the key ? and the button Help open."""

from collections.abc import Sequence

from dash import html

from dashboards.words.help import ALL_PAGES, help_of, keys_of, whom_to_ask


def help_dialog(path: str, title: str, about: str, board: str) -> html.Dialog:
    """The help of the page at a path. title: what it is called. about: what it answers."""
    told = help_of(path)
    return html.Dialog(
        [
            html.Div(
                [
                    html.H2(f"Help: {title}", id="help-title", className="find__title"),
                    html.Button(
                        "Close", type="button", className="link-button", **{"data-closes": "help"}
                    ),
                ],
                className="find__top",
            ),
            html.Div(
                [
                    _part("What this page answers", [html.P(about or told.answers)]),
                    _part("What can be used", [_listed((*told.uses, ALL_PAGES))]),
                    _part("Keys", [_keys(keys_of(told)), _switch()]),
                    _part("Where its figures come from", [html.P(told.sources)]),
                    _part("Whom to ask", [_listed(whom_to_ask(board))]),
                ],
                className="help__parts",
            ),
        ],
        id="help",
        className="find help",
        **{"aria-labelledby": "help-title"},
    )


def help_button() -> html.Button:
    """What opens it: assets/help.js."""
    return html.Button(
        "Help",
        type="button",
        title="What this page answers, and how to use it (also with the key ?)",
        className="header__way",
        **{"data-opens": "help", "aria-haspopup": "dialog", "aria-keyshortcuts": "?"},
    )


def _part(title: str, content: Sequence[object]) -> html.Section:
    return html.Section([html.H3(title, className="help__heading"), *content])


def _listed(sentences: Sequence[str]) -> html.Ul:
    return html.Ul([html.Li(each) for each in sentences])


def _keys(keys: Sequence[tuple[str, str]]) -> html.Dl:
    rows = [html.Div([html.Dt(html.Kbd(key)), html.Dd(does)]) for key, does in keys]
    return html.Dl(rows, className="help__keys")


def _switch() -> html.Button:
    """For whom a single key is in the way, as for who speaks to the computer: assets/help.js."""
    return html.Button(
        "Switch off the keys without Ctrl",
        type="button",
        className="link-button help__switch",
        **{"data-switches-keys": "true"},
    )
