"""What else a file may be that no layout of a board fits, and what to do with it then."""

from dash import dcc, html

from dashboards.pages.contents import RETURNS

SUMMARY = "If it is something else"
A_FORM = (
    "If it is a return on the board’s own form, its line Board, or the words by which its sheets "
    "are known, were changed or lost. Take the form again from ",
    ", copy the figures into it, and send that.",
)
NO_FIGURES = (
    "If it holds no figures that the board counts, put it aside. Nothing of it is kept, and "
    "nothing is owed the more for it."
)
PERSONS = (
    "If it holds details of persons, such as names, dates of birth or numbers of cases, put it "
    "aside and ask its sender for counts. What was recognised as such was refused before; if this "
    "was not, tell whoever looks after this dashboard."
)


def teach_otherwise(query: str) -> html.Details:
    """The other ways for a file that came here. query: of the board, for the way back."""
    returns = dcc.Link("Returns", href=f"/{RETURNS}?{query}")
    form = [A_FORM[0], returns, A_FORM[1]]
    return html.Details(
        [
            html.Summary(SUMMARY),
            html.Ul([html.Li(each) for each in (form, NO_FIGURES, PERSONS)]),
        ],
        className="teach__otherwise",
    )
