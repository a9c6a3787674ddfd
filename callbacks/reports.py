"""A return with its findings marked in its cells, as a download: stored or only sent."""

import io
from collections.abc import Sequence

from flask import Flask, Response, request, send_file

from callbacks.downloads import TYPES
from callbacks.not_done import ALL_RETURNS, refuse, refuse_unknown
from callbacks.opening import page_of, return_numbered
from callbacks.readings import Readings, StillReadError
from data.errors import SafeguardingError
from data.findings import Finding
from data.framework.place import PUBLISHED
from data.intake.report import report, report_name
from data.intake.returned import Return
from data.storage.accepted import MissingFileError
from data.storage.store import Store

NOT_KEPT = "The file of this return is not here any more, so its cells cannot be marked."
NOT_WAITING = "The file is no longer here. Send it again."
PUBLISHED_FILE = (
    "This is a file of published figures, of which only some rows were read. Its cells are not "
    "marked in a workbook; each finding names them."
)
NO_FINDINGS = "Nothing was found wrong with this return, so there is nothing to mark in it."


def register(server: Flask, store: Store, readings: Readings) -> None:
    """Answer the addresses of marked workbooks, under /returns and /upload."""

    @server.get("/returns/<number>/findings.xlsx")
    def report_on_return(number: str) -> Response:
        submission = return_numbered(number, store)
        if submission is None:
            return refuse_unknown()
        if submission.agency == PUBLISHED:
            return refuse(404, PUBLISHED_FILE, page_of(submission))
        content = _kept(submission.sha256, store)
        if content is None:
            return refuse(404, NOT_KEPT, page_of(submission))
        findings = [finding for finding, _ in store.answered(submission.id)]
        return _marked(submission.file, content, findings, page_of(submission))

    @server.get("/upload/<token>/findings.xlsx")
    def report_on_staged(token: str) -> Response:
        try:
            _, found = readings.of(token, request.remote_addr or "")
        except StillReadError as error:
            return refuse(503, str(error))
        if not isinstance(found, Return):
            return refuse(404, str(found))
        if found.kept is not None:
            return refuse(404, PUBLISHED_FILE, ALL_RETURNS)
        kept = readings.room.get(token)
        if kept is None:
            return refuse(404, NOT_WAITING)
        name, content = kept
        return _marked(name, content, found.findings, ALL_RETURNS)


def _kept(sha256: str, store: Store) -> bytes | None:
    """The bytes of an accepted file; None where they are not kept, or not as they were."""
    try:
        return store.accepted.read(sha256) if store.accepted else None
    except MissingFileError:  # its text names a folder of this machine, so it is not shown
        return None


def _marked(name: str, content: bytes, findings: Sequence[Finding], back: str) -> Response:
    """The marked workbook; why there is none, where nothing can be marked."""
    if not findings:
        return refuse(404, NO_FINDINGS, back)
    try:
        workbook = report(name, content, findings)
    except SafeguardingError as error:
        return refuse(404, str(error), back)
    answer = send_file(
        io.BytesIO(workbook),
        TYPES["xlsx"],
        as_attachment=True,
        download_name=_in_a_header(report_name(name)),
    )
    answer.headers["Cache-Control"] = "no-store"  # a page may be marked otherwise tomorrow
    return answer


def _in_a_header(name: str) -> str:
    """A file's name without what cannot stand in a header, such as the end of a line."""
    return "".join(character for character in name if character.isprintable())
