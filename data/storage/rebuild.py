"""The whole store made anew from the accepted files and their records."""

import tempfile
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from data.errors import PersonalRecordsError, SafeguardingError
from data.files.workbook import name_to_quote
from data.findings import Finding, Severity
from data.framework.framework import Frameworks
from data.intake.checks.past import Pasts
from data.intake.ingest import read_return
from data.intake.past_findings import BEFORE_ACCEPTING
from data.intake.returned import Return
from data.intake.said import Agreed, Said
from data.periods import parse
from data.storage import answers, transitions
from data.storage.accepted import AcceptedFiles, MissingFileError, Record
from data.storage.agreed_names import withdraw
from data.storage.schema import OF_RETURNS, reading, writing
from data.storage.store import Store
from data.storage.unfinished import unfinished
from data.submission import Delivery, Event, Happening

WHOLE, PLACE = 5, 3  # how much of what a finding is about a record names
NAMED = 5  # files that a message names before it counts the rest


class RebuildError(SafeguardingError):
    """The store cannot be made anew; it is as it was."""


@dataclass(frozen=True)
class LeftOut:
    """A file that was accepted and holds details of a person, as this release finds.

    where: the sentence that says what was found in it, and repeats none of it.
    """

    file: str
    sha256: str
    where: str


@dataclass(frozen=True)
class Rebuilt:
    """What became of a rebuild. returns: how many are there again."""

    returns: int
    left_out: tuple[LeftOut, ...] = ()


def rebuild(store: Store) -> Rebuilt:
    """Read every accepted file again and let all that happened to returns happen again.

    The result takes the place of what is there in one transaction, so that whoever asks
    meanwhile sees the old figures or the new; what is stored meanwhile is not lost.
    A file in which this release finds details of a person is left out, and named. Raises
    RebuildError, and changes nothing, when a file is missing or has errors now.
    """
    accepted = store.accepted
    if accepted is None:
        raise RebuildError("This store keeps no files, so it cannot be made anew from them.")
    store.record_what_is_missing()
    accepted.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=accepted.folder.parent, prefix=unfinished()) as scratch:
        store.kept_frameworks.put_back(accepted.frameworks())
        store.follow_up.put_back(accepted.written())
        anew = Store(f"sqlite:///{Path(scratch) / 'rebuilt.db'}")
        anew.kept_frameworks.put_back(accepted.frameworks())
        told: frozenset[int] = frozenset()
        left_out: dict[str, LeftOut] = {}
        while True:
            records = [record for record in accepted.records() if record.id not in told]
            _repeat_all(anew, accepted, records, left_out)
            told |= {record.id for record in records}
            if _swap(store, anew, told):
                break
            store.record_what_is_missing()
        anew.engine.dispose()
    store.forget()
    hashes = {record.sha256 for record in accepted.records()}
    return Rebuilt(len(hashes - left_out.keys()), tuple(left_out.values()))


def _swap(store: Store, anew: Store, told: frozenset[int]) -> bool:
    """Let the new rows take the place of the old, unless more has happened than was told."""
    with writing(store.engine) as connection, reading(anew.engine) as source:
        if not answers.event_ids(connection) <= told:
            return False
        transitions.replace_everything(
            connection, source, OF_RETURNS
        )  # no file of the others is kept
    return True


def _repeat_all(
    anew: Store, accepted: AcceptedFiles, records: Iterable[Record], left_out: dict[str, LeftOut]
) -> None:
    """Let what these records tell happen. left_out: by hash, added to."""
    listed = tuple(records)
    _check_files(accepted, listed)
    pasts = Pasts(anew)
    for record in listed:
        if record.sha256 in left_out:
            continue
        if record.what == Happening.ACCEPTED:
            try:
                received = _read_again(accepted, record, anew, pasts)
            except PersonalRecordsError as error:
                name = name_to_quote(record.file)
                left_out[record.sha256] = LeftOut(name, record.sha256, str(error))
                continue
            with writing(anew.engine) as connection:
                transitions.accept(connection, received, _delivery(received, record), record)
            pasts.learn(received)
        else:
            _repeat_decision(anew, record)
            pasts = Pasts(anew)  # what counts is not what it was


def _repeat_decision(anew: Store, record: Record) -> None:
    with writing(anew.engine) as connection:
        submission = transitions.number_of(connection, record.sha256) or record.submission
        what = Happening(record.what)
        event = Event(record.id, submission, what, record.at, record.who, record.why)
        with suppress(transitions.NotDoneError):  # two histories came together, and both decided it
            if what is Happening.NAME_WITHDRAWN:
                withdraw(connection, Agreed(*record.names[0]), event)
            else:
                transitions.decide(connection, event)


def _check_files(accepted: AcceptedFiles, records: Iterable[Record]) -> None:
    lost = sorted({r.file for r in records if not accepted.path(r.sha256).is_file()})
    if lost:
        more = f" and {len(lost) - NAMED} more" if len(lost) > NAMED else ""
        raise RebuildError(
            f"The files of these returns are not kept: {', '.join(lost[:NAMED])}{more}. An early "
            "release did not keep them. Load the same files again (python app.py load FILE...), "
            "which changes no figure, and then rebuild. Nothing was changed."
        )


def _read_again(accepted: AcceptedFiles, record: Record, anew: Store, pasts: Pasts) -> Return:
    """The return as it was read then: held against what had come before, and not against today."""
    frameworks = _that_read(record, anew)
    try:
        content = accepted.read(record.sha256)
        received = read_return(record.file, content, frameworks, history=pasts, said=_said(record))
    except (MissingFileError, PersonalRecordsError):
        raise
    except SafeguardingError as error:
        raise RebuildError(f"{record.file}: {error} Nothing was changed.") from error
    received = replace(received, findings=tuple(map(_as_decided, received.findings)))
    if received.blocks:
        first = next(finding for finding in received.findings if finding.blocks)
        raise RebuildError(
            f"{record.file} was accepted, but is not by the rules of this release: {first.sheet}, "
            f"{first.where}: {first.what} Nothing was changed."
        )
    return received


def _that_read(record: Record, anew: Store) -> Frameworks:
    """The frameworks by which it was read then, so that its cells mean what they meant."""
    try:
        return anew.kept_frameworks.that_read(record.framework, record.at)
    except KeyError as error:
        raise RebuildError(
            f"{record.file} was read by version {record.framework} of its board's framework, which "
            "is not among the kept files. Put the folder of kept files back from a backup. "
            "Nothing was changed."
        ) from error


def _as_decided(finding: Finding) -> Finding:
    """A question that is put before a return is accepted is settled once it has been."""
    is_settled = finding.blocks and finding.code in BEFORE_ACCEPTING
    return replace(finding, severity=Severity.NOTE) if is_settled else finding


def _said(record: Record) -> Said:
    """What its sender answered when it was accepted."""
    period = parse(record.meant) if record.meant else None
    names = tuple(Agreed(*each) for each in record.names)
    return Said(period, names, record.board, record.agency)


def _delivery(received: Return, record: Record) -> Delivery:
    """How it came then, with the reasons given; those of an early release by place alone."""
    given = {tuple(about): reason for *about, reason in record.reasons}
    reasons = {}
    for finding in received.findings:
        known = (given.get(finding.identity[:length]) for length in (WHOLE, PLACE))
        if reason := next((each for each in known if each), ""):
            reasons[finding] = reason
    return Delivery(record.at, record.who, reasons)
