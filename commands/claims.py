"""The command that holds a written text against what is stored."""

import argparse
import sys
from pathlib import Path

from commands.known import NotKnownError, must_be_known
from commands.loading import CLEAN
from data.claims.check_text import LONGEST, claims_in
from data.claims.claims_csv import claims_csv
from data.errors import SafeguardingError
from settings import Settings, open_store

MOST_BYTES = 4 * LONGEST  # of a text whose every letter takes as many as there are


class NoTextError(SafeguardingError):
    """The file to check is none that holds plain text."""


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command of this file to those of the product."""
    claims = commands.add_parser(
        "claims",
        help="hold the figures of a written text against what is stored, as csv",
        description="Print each figure that a plain text file gives as csv with the columns line, "
        "number, claim, measure, period, held, verdict. Claim is the part of the sentence; held "
        "is the figure that the store holds, or how far it changed, in the direction that the "
        "text says. Verdict is confirmed, contradicted where measure, period and sort of number "
        "are certain, or unknown. Nothing of the text is stored.",
        epilog="example: python app.py claims report.txt --board testbridge",
    )
    claims.add_argument("file", metavar="FILE", type=Path, help="a plain text file")
    claims.add_argument("--board", metavar="B", required=True, help="the id of a board")
    claims.set_defaults(run=_claims)


def _claims(parsed: argparse.Namespace, settings: Settings) -> int:
    text = text_of(parsed.file)
    store = open_store(settings)
    must_be_known(store.frameworks(), board=parsed.board)
    if parsed.board not in store.boards():
        raise NotKnownError(f"“{parsed.board}” has no figures yet.")
    dataset = store.dataset(parsed.board)
    sys.stdout.write(claims_csv(claims_in(text, dataset), dataset.framework))
    return CLEAN


def text_of(path: Path) -> str:
    """What a file says. Raises NoTextError for one that is too long, or no plain text."""
    if path.stat().st_size > MOST_BYTES:
        raise NoTextError(
            f"{path} is too long to check: give at most {LONGEST:,} characters at a time."
        )
    text = _decoded(path.read_bytes())
    if "\0" in text:
        raise NoTextError(
            f"{path} is no plain text. Save the document as plain text (.txt), and give that."
        )
    if len(text) > LONGEST:
        raise NoTextError(
            f"{path} is too long to check: give at most {LONGEST:,} characters at a time."
        )
    return text


def _decoded(content: bytes) -> str:
    """A text as word processors save it: in UTF-8, in "Unicode", or in the Windows alphabet."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
