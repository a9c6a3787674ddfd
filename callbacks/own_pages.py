"""What stands in place of a page that is not for whoever asks: their own, or that it is not."""

from datetime import date

from callbacks.asking import asked_for, first_board
from callbacks.who import asking, is_an_officer, may_open
from dashboards.components.own_returns_page import not_for_you_page, own_returns_page
from dashboards.pages.contents import RETURNS
from data.figures.selection import Selection
from data.intake.ledger import quarter_due
from data.storage.store import Store


def instead_of(
    path: str, query: str, store: Store, default_board: str, token: str
) -> list[object] | None:
    """What stands at an address in place of its page; None where the page is for who asks."""
    if is_an_officer() and path.strip("/") in {"", RETURNS}:
        return _own_returns(query, store, default_board, token)
    return None if may_open(path) else not_for_you_page(str(asking().role))


def _own_returns(query: str, store: Store, default_board: str, token: str) -> list[object]:
    who, frameworks = asking(), store.frameworks()
    asked = asked_for(query, first_board(store, default_board), frameworks.boards)
    board = asked.selection.board
    if board not in frameworks:
        return not_for_you_page(str(who.role))
    returns = store.submissions(board)
    own = [each for each in returns if each.agency == who.agency]
    framework = frameworks.of(board)
    asks = framework.board.expects_returns
    due = quarter_due(framework, returns, date.today()) if asks else None
    return own_returns_page(framework, who.agency, own, due, Selection(board).to_query(), token)
