"""What nobody foresaw, and what was not understood: a sentence for the reader, and the way back."""

import logging
from secrets import token_hex

from dash.exceptions import DependencyException, InvalidCallbackReturnValue
from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException, InternalServerError

from callbacks.not_done import refuse
from data.errors import FullDiskError, SafeguardingError
from data.storage.store import Store
from data.storage.troubles import trouble_of

HOME = "/"
SENTENCES = {
    400: "This was not understood. Go back to the dashboard, and do it again there.",
    404: "There is nothing at this address. The dashboard leads to everything there is.",
    405: "This address does not take what was sent to it. Use the dashboard's own pages.",
    414: "The address is too long. Go back to the dashboard, and choose again there.",
    415: "This was sent in a form that the dashboard does not take. Use its own pages.",
}
NO_ROOM, NOT_NOW, FAULT = 507, 503, 500


def register(server: Flask, store: Store) -> None:
    """Answer with the sentence wherever an address of the dashboard fails, or is none."""

    @server.errorhandler(HTTPException)
    def not_understood(error: HTTPException) -> Response:
        status = error.code or 400
        answer = refuse(status, SENTENCES.get(status, SENTENCES[400]), HOME)
        for name, value in error.get_headers():
            if name not in {"Content-Type", "Content-Length"}:
                answer.headers[name] = value
        return answer

    @server.errorhandler(InternalServerError)
    def failed(error: InternalServerError) -> Response:
        cause = error.original_exception or error
        if "text/html" in request.headers.get("Accept", ""):  # a person, not a script of a page
            return refuse(_status_of(cause), noted(cause, store), HOME)
        return Response(noted(cause, store), _status_of(cause), mimetype="text/plain")

    @server.errorhandler(InvalidCallbackReturnValue)
    def asked_for_otherwise(error: InvalidCallbackReturnValue) -> Response:
        # The body said where the answer goes, and named other places than the page has.
        return Response(noted(error, store), 400, mimetype="text/plain")

    @server.errorhandler(DependencyException)
    def no_such_script(_error: DependencyException) -> Response:
        return refuse(404, SENTENCES[404], HOME)


def noted(error: BaseException, store: Store) -> str:
    """What to tell the reader of an error, which is in the log under the same reference."""
    reference = token_hex(4)
    logging.getLogger(__name__).error("Reference %s", reference, exc_info=error)
    why = _foreseen(error)
    if why is not None:
        return f"{why} Reference: {reference}."
    safe = " The figures are safe: the database was asked just now." if _answers(store) else ""
    return f"This could not be shown.{safe} Reference: {reference}."


def _foreseen(error: BaseException) -> SafeguardingError | None:
    """The sentence of an error that has one: a full disk, a database that is silent."""
    return error if isinstance(error, SafeguardingError) else trouble_of(error)


def _status_of(error: BaseException) -> int:
    why = _foreseen(error)
    if why is None:
        return FAULT
    return NO_ROOM if isinstance(why, FullDiskError) else NOT_NOW


def _answers(store: Store) -> bool:
    try:
        store.revision()
    except SafeguardingError:
        return False
    return True
