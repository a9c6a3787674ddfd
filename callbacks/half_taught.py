"""What has been said of a waiting file so far, kept beside it: a lesson outlives its browser.

It is thrown away with the file: when that is put aside, stored, or has waited for a day.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from secrets import token_hex
from threading import RLock

from callbacks.teach_said import Taught, taught_in
from callbacks.waiting_room import WaitingRoom
from data.errors import SafeguardingError
from data.intake.taught.answered import with_answers

STILL_THERE = timedelta(minutes=10)  # how long after its last sign a page counts as open
MOST_PAGES = 20
SHARED = ("answers", "agency", "period")  # what is said of the file, and not of one page


@dataclass(frozen=True)
class HalfTaught:
    """What was said of a file, by whichever pages.

    turn: how often that changed. pages: by their ids, when each was last heard of. at: when
    anything was last said.
    """

    said: Taught
    turn: int = 0
    pages: Mapping[str, str] = field(default_factory=dict)
    at: str = ""

    def others(self, page: str, at: str) -> list[str]:
        """When each other page that is still open was last heard of, the latest first."""
        since = datetime.fromisoformat(at) - STILL_THERE
        heard = (told for each, told in self.pages.items() if each != page)
        return sorted((e for e in heard if datetime.fromisoformat(e) >= since), reverse=True)


class HalfTaughtLessons:
    """The lessons of a waiting room that nobody has stored yet."""

    def __init__(self, room: WaitingRoom) -> None:
        self._room = room
        self._turn = RLock()

    def of(self, file: str, board: str) -> HalfTaught | None:
        """What was said of a file for a board; None where nothing was, or it cannot be read."""
        try:
            told = json.loads(self._room.said_of(file) or "null")
            found = HalfTaught(
                taught_in(told["said"]), int(told["turn"]), dict(told["pages"]), told["at"]
            )
            [datetime.fromisoformat(each) for each in found.pages.values()]
        except (ValueError, TypeError, KeyError, AttributeError, SafeguardingError):
            return None
        return found if found.said.board == board else None

    def joined(self, said: Taught, at: str) -> tuple[Taught, HalfTaught]:
        """What a page says, with what others said since it last heard; and that it is there."""
        with self._turn:
            page = said.page or token_hex(8)
            kept = self.of(said.file, said.board) or HalfTaught(said)
            if kept.turn > said.turn:
                shared = {name: getattr(kept.said, name) for name in SHARED}
                said = replace(said, **shared, turn=kept.turn)
            latest = sorted({**kept.pages, page: at}.items(), key=lambda each: each[1])
            kept = replace(kept, pages=dict(latest[-MOST_PAGES:]))
            self._keep(kept)
            return replace(said, page=page), kept

    def keep(self, said: Taught, before: Taught, at: str) -> Taught:
        """Keep what a page says now. before: what it began from.

        What another page said meanwhile is kept too, and is shown with the next answer.
        """
        with self._turn:
            kept = self.of(said.file, said.board) or HalfTaught(before)
            if all(getattr(said, name) == getattr(before, name) for name in SHARED):
                return said
            is_alone = kept.turn <= before.turn
            now = said if is_alone else _merged(said, before, kept.said)
            self._keep(HalfTaught(now, kept.turn + 1, kept.pages, at))
            return replace(said, turn=kept.turn + 1) if is_alone else said

    def forget(self, file: str) -> None:
        """Keep nothing more of what was said of a file."""
        with self._turn:
            self._room.keep_said(file, "")

    def begun(self, board: str) -> list[tuple[str, str, str]]:
        """Each waiting file of a board of which something was said: token, name, and when."""
        found = ((file, name, self.of(file, board)) for file, name in self._room.all_said())
        listed = [(file, name, half.at) for file, name, half in found if half and half.turn]
        return sorted(listed, key=lambda each: each[2], reverse=True)

    def _keep(self, half: HalfTaught) -> None:
        told = {**vars(half), "said": half.said.as_kept()}
        self._room.keep_said(half.said.file, json.dumps(told))


def _merged(said: Taught, before: Taught, other: Taught) -> Taught:
    """What two pages said at once: each one's answers, without those that either took back."""
    gone = {*before.answers} - {*said.answers}
    new = [each for each in said.answers if each not in before.answers]
    left: Iterable[str] = (each for each in other.answers if each not in gone)
    return replace(
        said,
        answers=with_answers(left, new),
        agency=said.agency if said.agency != before.agency else other.agency,
        period=said.period if said.period != before.period else other.period,
    )
