"""The one file that opens the database: returns as received, their figures and findings."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from threading import Lock
from typing import TypeVar

import pandas as pd
import sqlalchemy as sa

from data.errors import StorageError
from data.figures import history
from data.figures.dataset import Dataset
from data.findings import Finding
from data.framework.framework import Frameworks
from data.framework.printed_targets import PrintedTarget
from data.intake.agreements import in_force
from data.intake.pieces import Piece
from data.intake.returned import Return
from data.intake.said import Agreed
from data.notes import Note
from data.persons.typed import refuse_in_delivery
from data.storage import answers, brought, decided, refused, schema, transitions
from data.storage.accepted import FOLDER, AcceptedFiles
from data.storage.agreed_names import AgreedNames
from data.storage.answers import Named
from data.storage.changed import changed
from data.storage.datasets import new_dataset
from data.storage.follow_up import FollowUp
from data.storage.frameworks import StoredFrameworks
from data.storage.kept import Memory
from data.storage.moments import When
from data.storage.schema import engine_of
from data.storage.troubles import must_be_there, saying_why
from data.storage.trying import try_to_write
from data.storage.upgrade import bring_up_to_date
from data.submission import Delivery, Event, Happening, Outcome, Refusal, Submission

T = TypeVar("T")


class Store:
    """Everything that was loaded. Answers are kept in memory until something happens to a return.

    folder: where accepted files are kept; beside an SQLite database unless it is given, and
    none for a database in memory. A database of an earlier release is changed into one of this.
    Questions take as_at: the answer at the end of that day, by when returns came or went.
    """

    def __init__(self, url: str, folder: Path | None = None) -> None:
        self.engine = engine_of(url)
        bring_up_to_date(self.engine)
        place = folder or schema.folder_of(self.engine.url)
        self.accepted = AcceptedFiles(place / FOLDER) if place else None
        self.kept_frameworks = StoredFrameworks(self.engine, self.accepted)
        self.agreed_names = AgreedNames(self)
        self.follow_up = FollowUp(self.engine, self.accepted)
        self._kept, self._turn = Memory(), Lock()
        self.record_what_is_missing()
        self._seen = self.revision()

    def accept(
        self,
        received: Return,
        on: str,
        content: bytes | None = None,
        *,
        sent_by: str = "",
        reasons: Mapping[Finding, str] | None = None,
    ) -> Outcome:
        """Store a return, all of it or nothing, in one transaction.

        received: a return without blocking findings. on: the ISO date it came, with the time
        where that is known. content: its bytes, which are kept. reasons: what its sender
        answered to its queries.
        Of the returns of one board, agency, period and title the one sent last stands,
        whichever of them is loaded first. A figure that an earlier return gave otherwise is
        marked revised (rule V1).
        Raises PersonalDetailsError, and keeps nothing, when what was typed holds any.
        """
        delivery = Delivery(on, sent_by, reasons or {})
        refuse_in_delivery(delivery)
        content = content if received.kept is None else received.kept
        if content is not None and self.accepted is not None:
            with saying_why(self.accepted.folder):
                kept = self.accepted.keep(content)  # a file that no return names does no harm
            if kept != received.sha256:
                raise ValueError(f"The return was read from other bytes than these: {kept}.")
        with self._writing() as connection:
            receipt = transitions.accept(connection, received, delivery)
        if receipt.stored:
            self.happened()
        return receipt

    def refuse(self, received: Return, on: str) -> None:
        """Write down that a file came for a return and had errors, and which.

        received: a return with blocking findings, whose figures are not kept. on: date and time.
        """
        with self._writing() as connection:
            refused.refuse(connection, received, on)

    def withdraw(self, submission: int, by: str, why: str, on: str) -> None:
        """Let a return count no more; its record and its file stay.

        What it had superseded comes back by reinstate alone: its own agency had replaced it.
        Raises NotDoneError when there is no such return, or it is withdrawn already.
        """
        self._decide(Event(None, submission, Happening.WITHDRAWN, on, by, why))

    def reinstate(self, submission: int, by: str, why: str, on: str) -> None:
        """Let a return count again that was withdrawn or superseded, in place of what stands.

        Raises NotDoneError when there is no such return, or it counts already.
        """
        self._decide(Event(None, submission, Happening.REINSTATED, on, by, why))

    def record_what_is_missing(self) -> None:
        """Write records of the events that have none, as after a crash between the two."""
        if self.accepted is None:
            return
        self.kept_frameworks.record_what_is_missing()
        self.follow_up.record_what_is_missing()
        missing = self._ask(answers.event_ids) - self.accepted.recorded()
        self.accepted.record(self._ask(answers.records, missing))

    def try_to_write(self) -> None:
        """Raise StorageError when nothing could be stored now."""
        try_to_write(self.engine)

    def forget(self) -> None:
        """Drop the answers kept in memory, as after everything was put in place anew."""
        self._kept.forget_all()
        self._seen = self.revision()

    def dataset(self, board: str, as_at: date | None = None) -> Dataset:
        """All that the pages show of a board; the same object until something happens.

        Raises ValueError when the board has no figures.
        """
        self._catch_up()
        framework = self.frameworks(as_at).of(board)
        make = partial(new_dataset, self, framework, as_at, self._kept.figures)
        return self._kept.datasets.answer(board, (as_at, framework.version), make)

    def frameworks(self, as_at: date | None = None) -> Frameworks:
        """What each board watches, and how its returns are laid out."""
        return self.kept_frameworks.every(as_at)

    def revision(self) -> int:
        """A number that grows with everything that happens to a return."""
        return self._ask(answers.revision)

    def boards(self, as_at: date | None = None) -> tuple[str, ...]:
        """The ids of the boards that have figures."""
        return self._ask(answers.boards, as_at)

    def submissions(self, board: str) -> tuple[Submission, ...]:
        """Every return of a board, also those superseded, in the order they were loaded."""
        make = partial(self._ask, answers.submissions, schema.SUBMISSIONS.c.board == board)
        return self._kept.submissions.answer(board, None, make)

    def measures_brought(self, board: str) -> Mapping[int, Mapping[str, bool]]:
        """By the number of a return: its measures, and whether any cell of one is filled."""
        make = partial(self._ask, brought.measures_brought, board)
        return self._kept.brought.answer(board, None, make)

    def sheets_brought(self, board: str) -> Mapping[int, tuple[str, ...]]:
        """By the number of a return: the names of its sheets that brought figures."""
        make = partial(self._ask, brought.sheets_brought, board)
        return self._kept.sheets.answer(board, None, make)

    def changes(self, board: str, since: When) -> tuple[history.Change, ...]:
        """The figures of a board that are not what they were at the end of a day, and why."""
        returns = {each.id: each for each in self.submissions(board)}
        make = partial(self._ask, changed, board, since, returns)
        return self._kept.changes.answer(board, since, make)

    def named(self, board: str, as_at: When = None) -> Named:
        """What the current figures of a board name: measures, agencies, categories, periods."""
        return self._ask(answers.named, board, as_at)

    def frame(self, board: str, measures: tuple[str, ...], as_at: When = None) -> pd.DataFrame:
        """Current observations of some measures of a board; columns as data.observations."""
        asked = sa.and_(
            schema.OBSERVATIONS.c.board == board, schema.OBSERVATIONS.c.measure.in_(measures)
        )
        return self._ask(answers.frame, asked, as_at)

    def boards_known(self) -> tuple[str, ...]:
        """The ids of the boards that a return was ever stored for."""
        return self._ask(answers.boards_known)

    def submission(self, number: int) -> Submission | None:
        """One return as it is now; None when there is none of that number."""
        return next(iter(self._ask(answers.submissions, schema.SUBMISSIONS.c.id == number)), None)

    def superseded_by(self, submission: int) -> tuple[Submission, ...]:
        """The returns that a return superseded."""
        return self._ask(answers.submissions, schema.SUBMISSIONS.c.superseded_by == submission)

    def everything(self, as_at: date | None = None) -> pd.DataFrame:
        """All current observations of all boards, in the order they were loaded."""
        return self._ask(answers.frame, sa.true(), as_at)

    def brought(self, submission: int) -> pd.DataFrame:
        """The figures of one return, whether or not it stands; columns as data.observations."""
        return self._ask(answers.brought, submission)

    def refusals(self, board: str) -> tuple[Refusal, ...]:
        """The files that came for a board's returns and had errors, the newest first."""
        return self._ask(refused.refusals, board)

    def in_force(self, board: str, as_at: When = None) -> tuple[Submission, ...]:
        """The returns of a board whose figures count, in the order they were loaded.

        As at a day, they are as they were then: not yet superseded or withdrawn.
        """
        ids = self._ask(answers.ids_in_force, as_at)
        found = (s for s in self.submissions(board) if s.id in ids)
        return tuple(replace(s, superseded_by=None, withdrawn_on="") for s in found)

    def findings(self, board: str, as_at: When = None) -> tuple[tuple[Submission, Finding], ...]:
        """The findings on a board's current returns, each with the return it is about."""
        current = {s.id: s for s in self.in_force(board, as_at)}
        found = self._ask(answers.findings, schema.FINDINGS.c.submission.in_(current))
        return tuple((current[submission], finding) for submission, finding, _ in found)

    def answered(self, submission: int) -> tuple[tuple[Finding, str], ...]:
        """The findings on one return, each with the reason given for it, empty where none was."""
        found = self._ask(answers.findings, schema.FINDINGS.c.submission == submission)
        return tuple(each[1:] for each in found)

    def pieces(self, submission: int) -> dict[str, Piece]:
        """The piece of its sheet that each finding on one return is about, by its key."""
        return self._ask(answers.pieces, submission)

    def notes(self, submission: int) -> tuple[Note, ...]:
        """What the sender of one return wrote beside its figures."""
        found = self._ask(answers.notes, schema.NOTES.c.submission == submission)
        return tuple(note for _, note in found)

    def notes_beside(self, board: str, as_at: When = None) -> tuple[tuple[Submission, Note], ...]:
        """What was written beside a board's current figures, the newest return first."""
        current = {s.id: s for s in self.in_force(board, as_at)}
        asked = schema.NOTES.c.submission.in_(current)
        beside = [(current[number], note) for number, note in self._ask(answers.notes, asked)]
        return tuple(sorted(beside, key=lambda each: each[0].period, reverse=True))

    def names(self, board: str) -> tuple[Agreed, ...]:
        """What a board's names mean by now: areas, courses and other categories."""
        return in_force(self.agreed_names.of(board))

    def events(self, submission: int) -> tuple[Event, ...]:
        """What has happened to one return, in order."""
        return self._ask(answers.events, schema.EVENTS.c.submission == submission)

    def targets(self, board: str, as_at: When = None) -> tuple[PrintedTarget, ...]:
        """The targets that a board's returns print, as worded there."""
        return self._ask(answers.targets, board, as_at)

    def _ask(self, question: Callable[..., T], *about: object) -> T:
        must_be_there(self.engine.url)
        with schema.reading(self.engine) as connection:
            return question(connection, *about)

    @contextmanager
    def _writing(self) -> Iterator[sa.Connection]:
        must_be_there(self.engine.url)
        with schema.writing(self.engine) as connection:
            yield connection

    def _decide(self, event: Event) -> None:
        decided.must_be_said(event)
        with self._writing() as connection:
            transitions.decide(connection, event)
        self.happened()

    def happened(self) -> None:
        """Write down what just happened beside the files, and forget what is no more so."""
        with suppress(OSError, StorageError):  # a full disk: the next start writes it
            self.record_what_is_missing()
        self._catch_up()

    def _catch_up(self) -> None:
        """Forget what is no more so since something happened, here or in another process."""
        now = self.revision()
        if now == self._seen:
            return
        with self._turn:
            if now < self._seen:  # an earlier state was put back
                self.forget()
                return
            for board, measures in self._ask(answers.touched, self._seen).items():
                self._kept.forget(board, measures, self.targets(board))
            self._seen = now
