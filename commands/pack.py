"""The command that makes a board pack."""

import argparse
import os
import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from commands.claims import text_of
from commands.known import day_of, must_be_known, period_of
from commands.loading import CLEAN
from commands.publishing import Watched
from data.storage.releases import published
from data.storage.store import Store
from settings import Settings, open_store

if TYPE_CHECKING:
    from papers.compare import Earlier
    from papers.make import Wanted
    from papers.pack import Pack

WHO = "the command pack --public"
ENDINGS = ".pptx, .docx, .xlsx, .html or .pdf"


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command of this file to those of the product."""
    pack = commands.add_parser(
        "pack",
        help="make the papers of a meeting: slides, chapter, tables, page or pdf",
        description="Make the pack of a board for a quarter: cover, what to look at, scorecard, a "
        "page to each chart with its table, what is missing, what was revised, actions, "
        f"challenges, definitions. The ending of FILE says which kind it is: {ENDINGS}. Without an "
        "agenda it has the charts of the overview and the first ones of every other page. The "
        "same data and day give the same bytes of all kinds but pdf. Each figure has a reference, "
        "which the page “Find a figure” leads back to its cell.",
        epilog='example: python app.py pack --board testbridge --quarter "2026-27 Q2" -o pack.pptx',
    )
    pack.add_argument("--board", metavar="B", required=True, help="the id of a board")
    when = pack.add_mutually_exclusive_group(required=True)
    when.add_argument("--quarter", metavar="Q", type=period_of, help="2026-27 Q2, or a year")
    when.add_argument(
        "--year",
        metavar="Y",
        type=period_of,
        help="2012-13: the annual report's chapter of performance, with its key figures against "
        "the year before, priorities, risks, challenges, and a check of what was written",
    )
    pack.add_argument(
        "--text",
        metavar="FILE",
        type=Path,
        help="a plain text of the report, whose figures are checked; with --year",
    )
    pack.add_argument("--agenda", metavar="NAME", default="", help="whose charts it has, in order")
    pack.add_argument(
        "--made-on", metavar="DAY", type=day_of, help="the day that it says, if not today"
    )
    pack.add_argument("--by", metavar="NAME", default="", help="who makes it, for its cover")
    pack.add_argument(
        "--template", metavar="FILE", type=Path, help="your own slides (pptx), whose looks it takes"
    )
    pack.add_argument(
        "--compare",
        metavar="LAST",
        type=Path,
        help="an earlier pack (html, or the csv that it links to): the new one says what changed, "
        "figure by figure and why; without -o that is printed as csv",
    )
    pack.add_argument(
        "--public",
        action="store_true",
        help="the public edition: of what the board publishes alone, small numbers protected",
    )
    pack.add_argument("-o", dest="file", metavar="FILE", type=Path, help="the file to make")
    pack.set_defaults(run=_pack)


def _pack(parsed: argparse.Namespace, settings: Settings) -> int:
    # What draws and writes takes half a second to import, and other commands do without it.
    from papers.annual import annual  # noqa: PLC0415
    from papers.gathered import NoPackError  # noqa: PLC0415
    from papers.make import Wanted, make  # noqa: PLC0415
    from papers.writers import kind_of, why_not, written  # noqa: PLC0415

    if parsed.file is None and parsed.compare is None:
        raise NoPackError("Say with -o which file to make, or with --compare what to compare.")
    if parsed.public and (parsed.year or parsed.compare):
        raise NoPackError("A public edition is of a quarter, and is compared with none.")
    if parsed.text and not parsed.year:
        raise NoPackError("A text is checked for an annual report: give --year with it.")
    kind = kind_of(parsed.file.name) if parsed.file else ""
    if kind and (why := why_not(kind)):
        raise NoPackError(why)
    store = open_store(settings)
    must_be_known(store.frameworks(), board=parsed.board)
    template, earlier = _template(parsed, kind), _earlier(parsed)
    day = parsed.made_on or date.today()
    when = parsed.year or parsed.quarter
    wanted = Wanted(parsed.board, when, day, parsed.agenda, parsed.by)
    text = text_of(parsed.text) if parsed.text else ""
    pack = _public(store, wanted) if parsed.public else None
    pack = pack or (annual(store, wanted, text) if parsed.year else make(store, wanted))
    if earlier:
        pack = _compared(pack, earlier, store, is_printed=not parsed.file)
    if parsed.file:
        keep(parsed.file, written(pack, kind, template))
        said = f"{parsed.file}: {len(pack.pages)} charts, {pack.cover.quarter}"
        print(said, file=sys.stderr)
    return CLEAN


def _public(store: Store, wanted: "Wanted") -> "Pack":
    """The pack of what the board has published; what it holds now is published by that."""
    from papers.public import public_pack  # noqa: PLC0415

    at = datetime.now().isoformat(timespec="seconds")
    with Watched() as told:
        release = published(store, wanted.board, wanted.made_by or WHO, at, told=told)
    return public_pack(store, release, wanted)


def _template(parsed: argparse.Namespace, kind: str) -> bytes | None:
    """The slides whose looks are taken; refused before a pack is drawn that could not have them."""
    from papers.gathered import NoPackError  # noqa: PLC0415
    from papers.writers import FOR_SLIDES, TEMPLATED, refuse_template  # noqa: PLC0415

    if parsed.template is None:
        return None
    if kind != TEMPLATED:
        raise NoPackError(FOR_SLIDES)
    content = bytes(parsed.template.read_bytes())
    refuse_template(content)
    return content


def _earlier(parsed: argparse.Namespace) -> "Earlier | None":
    """The pack to compare with; refused as early."""
    from papers.compare import earlier_in  # noqa: PLC0415

    last: Path | None = parsed.compare
    return earlier_in(last.read_bytes(), last.name, parsed.board) if last else None


def _compared(pack: "Pack", earlier: "Earlier", store: Store, *, is_printed: bool) -> "Pack":
    """The pack with what changed since an earlier one; printed where no file is made."""
    from papers.compare import compared, differences, differences_csv  # noqa: PLC0415

    found = differences(pack, earlier, store)
    if is_printed:
        sys.stdout.write(differences_csv(found))
    return compared(pack, found, store.frameworks().of(pack.cover.board_id))


def keep(file: Path, content: bytes) -> None:
    """Put a file in its place once all of it is written: nobody opens half a pack."""
    unfinished = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(file)
    finally:
        unfinished.unlink(missing_ok=True)
