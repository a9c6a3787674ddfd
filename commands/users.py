"""The commands about who may sign in, and about the audit log."""

import argparse
import sys
import time
from collections.abc import Sequence
from datetime import datetime

from commands.known import must_be_known
from commands.loading import CLEAN, NOT_READABLE
from data.access.persons_asking import AT_THIS_MACHINE, WITH_ACCOUNTS, Role
from data.csv_text import as_csv
from data.storage.account_rows import Account
from data.storage.accounts import Accounts
from data.storage.audit import Audit, Entry, audit_csv
from settings import Settings, open_store

COLUMNS = ("name", "role", "boards", "agency", "state")
NOT_ENCRYPTED = (
    "Passwords cross the network as they are typed: put a proxy with TLS before it, and name it "
    "in SAFEGUARDING_PROXY."
)
WHOLE = "The audit log is whole: {many} entries. Keep the last seal elsewhere: {last}"
BROKEN = "Entry {wrong} of the audit log does not fit: it, or what stood before it, was changed."


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands of this file to those of the product."""
    users = commands.add_parser(
        "users",
        help="add, list and disable accounts, and make links to choose a password",
        description="Accounts count where SAFEGUARDING_SIGN_IN is “accounts”. No account has a "
        "password until its owner chooses one by a link that works once, for 72 hours.",
    ).add_subparsers(required=True, metavar="WHAT")
    add = users.add_parser("add", help="add an account, and print its link")
    add.add_argument("name", help="the name to sign in with")
    roles = [str(each) for each in WITH_ACCOUNTS]
    add.add_argument("--role", required=True, choices=roles, help="what they may see and do")
    add.add_argument(
        "--board", action="append", default=[], help="a board of theirs; may be given again"
    )
    add.add_argument("--agency", default="", help="of an agency officer, whose returns are theirs")
    add.set_defaults(run=_add)
    listed = users.add_parser("list", help="print all accounts as csv")
    listed.set_defaults(run=_list)
    disable = users.add_parser("disable", help="let nobody sign in by a name any more")
    disable.add_argument("name")
    disable.set_defaults(run=_disable)
    link = users.add_parser("link", help="print a new link to choose a password; enables again")
    link.add_argument("name")
    link.set_defaults(run=_link)
    _add_audit(commands)


def _add_audit(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    audit = commands.add_parser(
        "audit",
        help="hold the audit log against its hashes, or print it as csv",
        description="The audit log tells who signed in, what was refused, sent, accepted, "
        "withdrawn, exported and changed. Each entry holds the hash of the one before it.",
    ).add_subparsers(required=True, metavar="WHAT")
    verify = audit.add_parser("verify", help="say whether any entry was changed or taken out")
    verify.set_defaults(run=_verify)
    export = audit.add_parser("export", help="print the log as csv, the newest entry first")
    export.add_argument("--board", metavar="B", help="the entries of one board alone")
    export.set_defaults(run=_export)


def tell_of_sign_in(settings: Settings, address: str) -> None:
    """Print the link that makes the first administrator, once, while there is none."""
    if not settings.has_accounts:
        return
    if settings.is_for_others and not settings.is_tls:
        print(NOT_ENCRYPTED, flush=True)
    secret = _accounts(settings).first_link(_now())
    if secret:
        way = f"{address}/sign-in/link/{secret}"
        print(f"There is no administrator yet. Once, and by you alone: {way}", flush=True)


def _add(parsed: argparse.Namespace, settings: Settings) -> int:
    store = open_store(settings)
    for board in parsed.board:
        must_be_known(store.frameworks(), board=board, agency=parsed.agency or None)
    accounts = Accounts(store.engine)
    role = Role(parsed.role)
    secret = accounts.add(parsed.name, role, parsed.board, parsed.agency, _now())
    _note(settings, "account made", parsed.name, parsed.board)
    _print_link(settings, secret)
    return CLEAN


def _list(_parsed: argparse.Namespace, settings: Settings) -> int:
    rows = [
        (each.name, str(each.role), " ".join(each.boards), each.agency, _state(each))
        for each in _accounts(settings).every()
    ]
    sys.stdout.write(as_csv((), [COLUMNS, *rows]))
    return CLEAN


def _state(account: Account) -> str:
    if account.is_disabled:
        return "disabled"
    return "may sign in" if account.has_password else "no password yet"


def _disable(parsed: argparse.Namespace, settings: Settings) -> int:
    account = _accounts(settings).disable(parsed.name)
    _note(settings, "account locked", account.name, account.boards)
    print(f"Nobody signs in as {parsed.name} any more, and whoever was is signed out.")
    return CLEAN


def _link(parsed: argparse.Namespace, settings: Settings) -> int:
    secret = _accounts(settings).link(parsed.name, _now())
    _note(settings, "link made", parsed.name, ())
    _print_link(settings, secret)
    return CLEAN


def _verify(_parsed: argparse.Namespace, settings: Settings) -> int:
    found = Audit(open_store(settings).engine).verify()
    if found.wrong is not None:
        print(BROKEN.format(wrong=found.wrong), file=sys.stderr)
        return NOT_READABLE
    print(WHOLE.format(many=found.many, last=found.last or "there is none yet"))
    return CLEAN


def _export(parsed: argparse.Namespace, settings: Settings) -> int:
    store = open_store(settings)
    must_be_known(store.frameworks(), board=parsed.board)
    boards = None if parsed.board is None else [parsed.board]
    sys.stdout.write(audit_csv(Audit(store.engine).of(boards)))
    return CLEAN


def _note(settings: Settings, what: str, name: str, boards: Sequence[str]) -> None:
    """Write down in the audit log what was done here with an account."""
    who, audit = AT_THIS_MACHINE, Audit(open_store(settings).engine)
    at = datetime.now().isoformat(timespec="seconds")
    for board in boards or ("",):
        audit.keep(Entry(at, who.name, "", board, what, name))


def _print_link(settings: Settings, secret: str) -> None:
    address = settings.proxy.rstrip("/") or f"http://{settings.host}:{settings.port}"
    print(f"Send this to them alone; it works once: {address}/sign-in/link/{secret}")


def _accounts(settings: Settings) -> Accounts:
    return Accounts(open_store(settings).engine)


def _now() -> int:
    return int(time.time())
