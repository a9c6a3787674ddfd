"""The receipt of a stored return: its page, and a file that goes with an e-mail."""

from datetime import date

from flask import Flask, Response

from callbacks.clock import now
from callbacks.not_done import refuse_unknown
from callbacks.opening import named_in, return_numbered
from dashboards.components.receipt_page import receipt_page
from dashboards.pages.contents import RECEIPT
from dashboards.words.receipt import slip_of
from dashboards.words.receipt_brief import on_one_page
from dashboards.words.receipt_text import receipt_name, receipt_text
from data.storage.receipts import dataset_of, receipt_of
from data.storage.store import Store

PLAIN = "text/plain; charset=utf-8"


def register(server: Flask, store: Store) -> None:
    """Answer the addresses of receipts as files, under /returns."""

    @server.get("/returns/<number>/receipt.txt")
    def receipt_file(number: str) -> Response:
        submission = return_numbered(number, store)
        if submission is None:
            return refuse_unknown()
        receipt = receipt_of(submission, store, date.today())
        text = receipt_text(slip_of(receipt, now()), receipt).replace("\n", "\r\n")
        # The mark at the front tells every editor that this is UTF-8.
        content = "\ufeff".encode() + text.encode()
        headers = {
            "Content-Disposition": f'attachment; filename="{receipt_name(receipt)}"',
            "Cache-Control": "no-store",
        }
        return Response(content, content_type=PLAIN, headers=headers)


def is_receipt(path: str) -> bool:
    """Whether a path asks for the receipt of a return."""
    return path.strip("/").endswith(f"/{RECEIPT}")


def receipt_at(path: str, store: Store) -> list[object] | None:
    """The page of the receipt that a path names; None where no return has that number."""
    submission = return_numbered(named_in(path), store)
    if submission is None:
        return None
    receipt = receipt_of(submission, store, date.today())
    return receipt_page(
        on_one_page(slip_of(receipt, now()), receipt), receipt, dataset_of(submission.board, store)
    )
