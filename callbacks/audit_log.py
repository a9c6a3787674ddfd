"""What of requests is written into the audit log; what is stored, the store writes there itself."""

from flask import Flask, Response, request

from callbacks.clock import now
from callbacks.who import asking
from data.access.persons_asking import Asking
from data.storage.audit import Audit, Entry

EXPORT, UPLOAD = "export", "upload"
# The functions that answer with a file of figures, of returns or of what people wrote.
EXPORTS = frozenset(
    {
        *("download", "download_page", "plan_file", "names_file", "actions_file", "workbook"),
        *("challenges_file", "views_file", "forms", "form", "pack_file", "report_on_return"),
        *("report_on_staged", "receipt_file", "minutes_as_document", "minutes_as_text"),
        *("list_report", "audit_file"),
    }
)


def register(server: Flask, audit: Audit) -> None:
    """Write down what was exported and what was sent in."""

    @server.after_request
    def note(response: Response) -> Response:
        is_export = request.endpoint in EXPORTS
        if response.status_code < 300 and (is_export or request.endpoint == "upload"):
            what = EXPORT if is_export else UPLOAD
            audit.keep(entry(asking(), what, request.path, board_asked_for()))
        return response


def entry(who: Asking, what: str, about: str, board: str = "") -> Entry:
    """An entry of now."""
    return Entry(now(), who.name, str(who.role), board, what, about)


def board_asked_for() -> str:
    """The board that an address or a form names; empty where it names none."""
    named = (request.view_args or {}).get("board") or request.args.get("board")
    if named is None and request.method == "POST":
        named = request.form.get("board")
    return str(named or "")
