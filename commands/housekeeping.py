"""The commands that look after what is stored: list, withdraw, back up, restore, rebuild."""

import argparse
import sys
import time
from pathlib import Path

from callbacks.clock import now
from commands.known import must_be_known
from data.csv_text import as_csv
from data.errors import DamagedDatabaseError, SafeguardingError
from data.storage.accepted import FOLDER, RECORDS
from data.storage.backup import back_up_into, backup, restore
from data.storage.rebuild import LeftOut, rebuild
from data.storage.store import Store
from data.storage.unfinished import tidy
from data.storage.upgrade import is_whole, set_aside
from data.submission import Submission
from settings import Settings, open_any_store, open_store

Commands = "argparse._SubParsersAction[argparse.ArgumentParser]"
LEFT_OUT = 1  # the exit status of a rebuild that left files out
COLUMNS = ("return", "board", "agency", "period", "title", "file", "received", "sent by", "state")


class RefusedError(SafeguardingError):
    """What was asked would overwrite something."""


def add_commands(commands: Commands) -> None:
    """Add these commands to those of the product."""
    _add_returns(commands)
    _add_decisions(commands)
    _add_backup(commands)
    _add_restore(commands)
    _add_rebuild(commands)


def tidy_up(settings: Settings) -> None:
    """Remove what a crash left unfinished in the folder of the settings."""
    kept = settings.folder / FOLDER
    for folder in (settings.folder, kept, kept / RECORDS):
        tidy(folder, time.time())


def _returns(parsed: argparse.Namespace, settings: Settings) -> int:
    store = open_store(settings)
    must_be_known(store.frameworks(), board=parsed.board)
    rows: list[tuple[str | int, ...]] = [COLUMNS]
    for board in [parsed.board] if parsed.board else store.boards_known():
        for each in store.submissions(board):
            named = (each.board, each.agency, each.period, each.title, each.file)
            rows.append((each.id, *named, each.received_at, each.sent_by, _state(each)))
    sys.stdout.write(as_csv((), rows))
    return 0


def _withdraw(parsed: argparse.Namespace, settings: Settings) -> int:
    store = open_store(settings)
    store.withdraw(parsed.number, parsed.by, parsed.why, now())
    print(f"Return {parsed.number} is withdrawn. Its figures are in no chart any more.")
    for older in store.superseded_by(parsed.number):
        print(
            f"It had superseded return {older.id} ({older.file}), which does not come back by "
            f"itself. To show it again: python app.py reinstate {older.id} --by NAME --why TEXT"
        )
    return 0


def _reinstate(parsed: argparse.Namespace, settings: Settings) -> int:
    open_store(settings).reinstate(parsed.number, parsed.by, parsed.why, now())
    print(f"Return {parsed.number} counts again; no other of its agency and period does.")
    return 0


def _backup(parsed: argparse.Namespace, settings: Settings) -> int:
    if parsed.keep:
        print(f"{back_up_into(open_store(settings), parsed.file, parsed.keep, now())} is whole.")
        return 0
    count = backup(open_store(settings), parsed.file, now())
    print(f"{parsed.file} holds {count} returns and their files, and was read back.")
    return 0


def _restore(parsed: argparse.Namespace, settings: Settings) -> int:
    store = _usable_store(settings)
    if store.revision() and not parsed.replace:
        raise RefusedError(
            "There are returns in this store already, and nothing was changed. "
            "To put the backup in their place, add --replace."
        )
    count = restore(parsed.file, store)
    print(f"{count} returns are there as they were when {parsed.file} was made.")
    return 0


def _rebuild(_parsed: argparse.Namespace, settings: Settings) -> int:
    done = rebuild(_usable_store(settings))
    print(
        f"{done.returns} returns were read again from their files, with all that happened to them."
    )
    for each in done.left_out:
        print(_was_left_out(each), file=sys.stderr)
    return LEFT_OUT if done.left_out else 0


def _was_left_out(each: LeftOut) -> str:
    kept = f"{FOLDER}/{each.sha256}"
    records = f"{FOLDER}/{RECORDS}/*-{each.sha256[:12]}.json"
    return (
        f"{each.where} It was accepted by an earlier release, and is left out now: its figures "
        "are in no chart, and a version that it had taken the place of counts again. Ask its "
        f"sender for one without these details and load that. Then delete {kept} and {records}; "
        "the details are in backups that were made before, too."
    )


def _usable_store(settings: Settings) -> Store:
    """The store; a damaged database is set aside for a new one, which is filled next."""
    try:
        store = open_any_store(settings)
        if is_whole(store.engine):
            return store
        store.engine.dispose()
    except DamagedDatabaseError:
        pass
    aside = set_aside(Path(settings.database_url.removeprefix("sqlite:///")))
    print(f"The database was damaged. It lies in {aside} now.", file=sys.stderr)
    return open_any_store(settings)


def _state(each: Submission) -> str:
    if each.withdrawn_on:
        return f"withdrawn on {each.withdrawn_on}"
    return "counts" if each.stands else f"superseded by {each.superseded_by}"


def _add_returns(commands: Commands) -> None:
    returns = commands.add_parser(
        "returns",
        help="list the returns that were stored, as csv",
        description="Print every return that was stored, those superseded and withdrawn too, as "
        f"csv with the columns {', '.join(COLUMNS)}. The first is the number that the other "
        "commands take; the last says whether its figures count.",
    )
    returns.add_argument("--board", metavar="B", help="the id of a board")
    returns.set_defaults(run=_returns)


def _add_decisions(commands: Commands) -> None:
    withdraw = commands.add_parser(
        "withdraw",
        help="take a return's figures out of the charts; its record stays",
        description="Withdraw a return: from today its figures are in no chart, while its "
        "record, its file and what the charts showed before today stay. The return that it had "
        "superseded does not come back by itself, because its own agency had replaced it; "
        "“reinstate” shows it again.",
        epilog='example: python app.py withdraw 12 --by "Ann Lee" --why "Wrong quarter"',
    )
    withdraw.set_defaults(run=_withdraw)
    reinstate = commands.add_parser(
        "reinstate",
        help="let a return count again that was withdrawn or superseded",
        description="Let the figures of a return count again from today, in the place of the "
        "return of the same board, agency, period and title that counts now, if there is one.",
        epilog='example: python app.py reinstate 11 --by "Ann Lee" --why "It was right"',
    )
    reinstate.set_defaults(run=_reinstate)
    for command in (withdraw, reinstate):
        command.add_argument(
            "number", type=int, metavar="RETURN", help="its number: see python app.py returns"
        )
        command.add_argument("--by", required=True, metavar="NAME", help="who decided it")
        command.add_argument("--why", required=True, metavar="TEXT", help="the reason, kept too")


def _add_backup(commands: Commands) -> None:
    command = commands.add_parser(
        "backup",
        help="write the database and the accepted files to one zip, also while it is used",
        description="Write a backup: the database as it stands at one moment, and every accepted "
        "file. Others may read and store returns meanwhile. The backup is read back before it is "
        "there; a file of that name is replaced only then.",
        epilog="With PostgreSQL, use its own pg_dump: see README.md.",
    )
    command.add_argument("file", type=Path, metavar="FILE", help="the zip to write")
    command.add_argument(
        "--keep",
        type=_count,
        metavar="NUMBER",
        help="FILE is a folder: write the backup of today into it, and delete all but the newest "
        "so many there; for every night",
    )
    command.set_defaults(run=_backup)


def _count(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"“{text}” is no number of backups: at least 1.")
    return int(text)


def _add_restore(commands: Commands) -> None:
    command = commands.add_parser(
        "restore",
        help="put a backup back",
        description="Put back what “backup” wrote, in one transaction. Every file in it is "
        "checked first. A store that has returns is left alone unless --replace is given.",
        epilog="exit status: 0 restored; 2 not a whole backup, or there are returns already",
    )
    command.add_argument("file", type=Path, metavar="FILE", help="the zip of a backup")
    command.add_argument(
        "--replace", action="store_true", help="put it in the place of all that is stored now"
    )
    command.set_defaults(run=_restore)


def _add_rebuild(commands: Commands) -> None:
    command = commands.add_parser(
        "rebuild",
        help="make the whole store anew from the accepted files",
        description="Read every accepted file again and let all that happened to it happen "
        "again: versions, withdrawals, reasons, dates. The result takes the place of the "
        "database in one transaction, so that the dashboard shows the old figures or the new. "
        "A damaged database is set aside first. Nothing changes when a file is missing or is "
        "not accepted any more. A file that holds details of a person, which an earlier release "
        "did not see, is left out and named.",
        epilog="exit status: 0 rebuilt; 1 rebuilt, with files left out; 2 not possible, and why",
    )
    command.set_defaults(run=_rebuild)
