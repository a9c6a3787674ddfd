"""What nobody foresaw: a sentence for the reader, with a reference that the log has too."""

import logging
from secrets import token_hex

from flask import Flask, Response
from werkzeug.exceptions import InternalServerError


def register(server: Flask) -> None:
    """Answer with the sentence wherever an address of this house fails."""

    @server.errorhandler(InternalServerError)
    def failed(error: InternalServerError) -> Response:
        return Response(noted(error.original_exception or error), 500, mimetype="text/plain")


def noted(error: BaseException) -> str:
    """What to tell the reader of an error, which is in the log under the same reference."""
    reference = token_hex(4)
    logging.getLogger(__name__).error("Reference %s", reference, exc_info=error)
    return f"This could not be shown. The figures are safe. Reference: {reference}."
