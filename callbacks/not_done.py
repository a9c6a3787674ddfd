"""Why something was not done, told on a plain page to somebody who followed a link or a button."""

from flask import Response

from dashboards.components.not_done import not_done_page
from dashboards.pages.contents import RETURNS

ALL_RETURNS = f"/{RETURNS}"
NO_RETURN = "There is no return of that number. The Returns page lists those that have come."


def refuse(status: int, why: str, back: str = ALL_RETURNS) -> Response:
    """The page that says why, and leads back to an address of this server."""
    return Response(not_done_page(why, back), status, headers={"Cache-Control": "no-store"})


def refuse_unknown() -> Response:
    """What answers whoever asks about a return that never came."""
    return refuse(404, NO_RETURN)
