"""What leaves the board's own table, as the public may read it; and what that hides."""

import argparse
import sys
from datetime import datetime
from types import TracebackType

import pandas as pd
from tqdm import tqdm

from commands.known import must_be_known
from commands.loading import CLEAN
from data import observations as obs
from data.figures.export import Asked
from data.protection.kept_back import says
from data.protection.preview import preview_csv
from data.protection.public_rows import public_rows
from data.protection.publish import Told
from data.storage.releases import published, what_it_hides, would_publish
from data.storage.store import Store
from settings import Settings, open_store

WHO = "the command figures --public"
WHO_PUBLISHES = "the command publish"


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command of this file to those of the product."""
    publish = commands.add_parser(
        "publish",
        help="publish what a board holds, small numbers protected, and print what that hides",
        description="Publish the figures that a board holds now, small numbers protected, and "
        "print what is kept back as csv: of measures that are published together, how they are "
        "protected, how many counts and totals there are, how many are shown, how many are hidden "
        "since they are small, or stand beside those, or in tables that are left out; whether it "
        "was proved that no fewer do; seconds of processor. What is published can never be taken "
        "back: look first with --preview.",
        epilog="example: python app.py publish --board testbridge --preview",
    )
    publish.add_argument("--board", metavar="B", required=True, help="the id of a board")
    publish.add_argument(
        "--preview", action="store_true", help="publish nothing, and print what would be hidden"
    )
    publish.set_defaults(run=_publish)


def _publish(parsed: argparse.Namespace, settings: Settings) -> int:
    store = open_store(settings)
    must_be_known(store.frameworks(), board=parsed.board)
    at = datetime.now().isoformat(timespec="seconds")
    with Watched() as told:
        if parsed.preview:
            release, is_published = would_publish(store, parsed.board, at, told=told)
        else:
            release, is_published = (
                published(store, parsed.board, WHO_PUBLISHES, at, told=told),
                True,
            )
    table = preview_csv(what_it_hides(store, release), store.frameworks().of(parsed.board))
    sys.stdout.write(table)
    edition = f"Edition {release.number}"
    state = f"{edition} is published." if is_published else f"{edition} is not published yet."
    print(f"{state} {says(release)}", file=sys.stderr)
    return CLEAN


class Watched:
    """A bar that shows how many groups of measures are protected."""

    def __init__(self, what: str = "Protecting") -> None:
        self._bar = tqdm(desc=what, unit="group", file=sys.stderr, disable=None)

    def __enter__(self) -> Told:
        return self._told

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        self._bar.close()

    def _told(self, done: int, of: int) -> None:
        self._bar.total = of
        self._bar.update(done - self._bar.n)


def public_frame(store: Store, asked: Asked) -> pd.DataFrame:
    """The observations of the boards asked for, protected; columns as data.observations.

    All of a board is published at once, whatever is asked of it: an answer that depended on the
    question would give away what it hides.
    """
    frame, at = store.everything(), datetime.now().isoformat(timespec="seconds")
    frameworks = store.frameworks()
    protected = []
    for board in (each for each in store.boards() if asked.board in {None, each}):
        with Watched(f"Protecting {board}") as told:
            release = published(store, board, WHO, at, told=told)
        print(f"{frameworks.of(board).board.name}: {says(release)}", file=sys.stderr)
        rows = frame[frame[obs.BOARD] == board]
        protected.append(public_rows(rows, frameworks.of(board), release))
    return pd.concat(protected) if protected else frame
