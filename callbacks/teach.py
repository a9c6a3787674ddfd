"""What is said of a sheet that no layout fits, to what is understood then, and to the store."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any, cast

from dash import ClientsideFunction, Dash, Input, Output, State, no_update

from callbacks.clock import now
from callbacks.half_taught import HalfTaughtLessons
from callbacks.lessons import GONE, LessonJob
from callbacks.readings import Readings, StillReadError
from callbacks.set_up import in_who_and_why
from callbacks.teach_said import Taught, mark_in, said_now, taught_in
from callbacks.waiting_room import TOKEN
from callbacks.who import may_open, signs_as
from dashboards import ids
from dashboards.components.header import header
from dashboards.components.teach_grid import heard_as, left_off_words, teach_above
from dashboards.components.teach_page import lead, teach_beneath, teach_page, teach_side
from dashboards.components.upload_form import half_taught
from dashboards.pages.contents import HOW_LAID_OUT, RETURNS
from dashboards.words.half_taught import also_taught_words, went_on_words
from dashboards.words.taught import change_words, figures_words
from data.errors import SafeguardingError
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.files.workbook import name_to_quote
from data.intake.taught.choosable import choices_of
from data.intake.taught.glance import Glance
from data.periods import Period, at_snapshot
from data.storage.seen import SeenStore
from data.storage.seen_parts import CHANGE_OF_FRAMEWORK
from data.storage.store import Store
from data.storage.taught_layouts import Teacher

QUARTERS = 12  # that may be chosen, the latest first
MEANWHILE = (
    "Somebody else changed what the board counts, or taught it a sheet, since you opened this one. "
    "This is how it is read now, with your answers. Look through it, then store it."
)
ANSWERED_MEANWHILE = (
    "Somebody else answered about this sheet since you last did. This is how it is read with "
    "the answers of both. Look through it, then store it."
)
Told = tuple[Any, ...]


def register(app: Dash, store: Store, readings: Readings) -> None:
    """Answer the page, one thing said after the other."""
    desk = Desk(store, readings)

    @app.callback(
        Output(ids.TEACH_SAID, "data"),
        Output(ids.TEACH_TOLD, "data"),
        Output(ids.TEACH_LEAD, "children"),
        Output(ids.TEACH_KEY, "children"),
        Output(ids.TEACH_LEFT_OFF, "children"),
        Output(ids.TEACH_SIDE, "children"),
        Output(ids.TEACH_FIGURES, "children"),
        Output(ids.TEACH_HEARD, "children"),
        Input(ids.TEACH_ASKED, "data"),
        State(ids.TEACH_SAID, "data"),
        prevent_initial_call=True,
    )
    def answer(asked: Any, kept: Any) -> Told:
        return desk.answered(*(each if isinstance(each, dict) else {} for each in (asked, kept)))

    @app.callback(
        Output(ids.HALF_TAUGHT, "children"),
        Input(ids.HALF_TAUGHT_OF, "data"),
        Input(ids.STAGED_SHOWN, "data"),
    )
    def show_half_taught(board: Any, _staged: Any) -> list[object]:
        if board not in store.frameworks() or not may_open(f"/{HOW_LAID_OUT}"):
            return []
        return half_taught(readings.half_taught.begun(board), board)

    for name, told, heard in (
        ("open", ids.TEACH_OPENED, ids.TEACH_BEGUN),
        ("show", ids.TEACH_TOLD, ids.TEACH_DRAWN),
    ):
        app.clientside_callback(
            ClientsideFunction("teach", name), Output(heard, "data"), Input(told, "data")
        )


def is_how_laid_out(path: str) -> bool:
    """Whether a path asks for the page on which a sheet is taught."""
    first, _, file = path.strip("/").partition("/")
    return first == HOW_LAID_OUT and bool(TOKEN.fullmatch(file))


def page_of(path: str, dataset: Dataset) -> list[object]:
    """The page about the waiting file that a path names."""
    query = Selection(dataset.board.id).to_query()
    named = path.strip("/").removeprefix(f"{HOW_LAID_OUT}/")
    head = header(f"/{RETURNS}", dataset, query, f"/{HOW_LAID_OUT}")
    return teach_page(head, named, dataset.framework, query)


@dataclass(frozen=True)
class Desk:
    """Where one thing said of a file is answered."""

    store: Store
    readings: Readings

    @property
    def _half_taught(self) -> HalfTaughtLessons:
        return self.readings.half_taught

    def answered(self, asked: Mapping[str, Any], kept: Mapping[str, Any]) -> Told:
        """What changes on the page; where nothing can be done, why."""
        does = asked.get("do")
        try:
            said = taught_in(asked if does == "open" else kept)
            if said.board not in self.store.frameworks():
                raise GONE
            if does == "aside":
                return self._put_aside(said)
            if does == "store":
                return self._stored(said, signs_as() or str(asked.get("who", "")).strip())
            return self._shown(said, asked)
        except (SafeguardingError, StillReadError) as error:
            told = {"why": str(error)}
            if does == "open":  # there is no sheet beneath of which it could be said
                return no_update, told, str(error), *[no_update] * 4, ""
            return no_update, told, *[no_update] * 5, str(error)

    def _shown(self, said: Taught, asked: Mapping[str, Any]) -> Told:
        framework = self.store.frameworks().of(said.board)
        is_open = asked.get("do") == "open"
        is_new = not said.page
        before, half = self._half_taught.joined(said, now())
        said = said_now(before, asked, framework)
        drawn = "" if is_open else str(asked.get("drawn", ""))
        found = self._glance(replace(self._job(said), mark=mark_in(asked), has_picture=drawn))
        kept = replace(
            said,
            answers=found.answers,
            sheet=found.sheet,
            figures=found.figures,
            waiting=found.waiting,
            version=framework.version if is_open else said.version,
        )
        kept = self._half_taught.keep(kept, before, now())
        told = {
            "said": kept.as_kept(),
            "sheet": found.sheet,
            "grid": asdict(found.shown) if found.shown else None,
            "paint": found.paint,
            "asked": found.asked,
            "words": heard_as(),
            "meanings": list(choices_of(framework)) if is_open else None,
        }
        return (
            kept.as_kept(),
            told,
            lead(found),
            teach_above(found),
            left_off_words(found.shown) if found.shown else no_update,
            teach_side(found, framework, _quarters(date.today())),
            teach_beneath(found, framework),
            " ".join(
                filter(
                    None,
                    [
                        _heard(found, None if is_open else said.figures),
                        went_on_words(half.at) if is_open and is_new and half.turn else "",
                        also_taught_words(half.others(before.page, now())),
                    ],
                )
            ),
        )

    def _stored(self, said: Taught, who: str) -> Told:
        """The layout is kept, and the file goes on to the Returns page as a return.

        Where the board's framework was changed meanwhile, the sheet is shown anew first.
        """
        if faults := in_who_and_why(who, ""):
            raise SafeguardingError(" ".join(each.what for each in faults))
        version = self.store.frameworks().of(said.board).version
        shared, half = self._half_taught.joined(said, now())
        if half.turn > said.turn:
            *shown, _ = self._shown(replace(shared, version=version), {})
            return (*shown, ANSWERED_MEANWHILE)
        if said.version != version:
            *shown, _ = self._shown(replace(said, version=version), {})
            return (*shown, MEANWHILE)
        job = self._job(said)
        found = self._glance(replace(job, by=Teacher(who, now())))
        stored = {
            "token": said.file,
            "name": name_to_quote(job.name),
            "agency": found.lesson.whose.agency,
            "quarter": said.period,
        }
        self._half_taught.forget(said.file)
        return self._gone_to_returns(said, stored)

    def _put_aside(self, said: Taught) -> Told:
        self.readings.drop(said.file)
        return self._gone_to_returns(said, {"token": said.file, "name": ""})

    def _gone_to_returns(self, said: Taught, file: Mapping[str, str]) -> Told:
        """The page of returns is next; file: what it is to show, or no more, without a name."""
        told = {"go": f"/{RETURNS}?{Selection(said.board).to_query()}", "file": dict(file)}
        return no_update, told, *[no_update] * 6

    def _job(self, said: Taught) -> LessonJob:
        """What a reader is asked about a file. Raises GONE where it waits no more."""
        waits = self.readings.room.find(said.file)
        if waits is None:
            raise GONE
        database, folder = self.readings.stored_at()
        return LessonJob(
            said.file,
            waits[0],
            waits[2],
            said.board,
            said.answers,
            date.today(),
            agency=said.agency,
            period=said.period,
            sheet=said.sheet,
            database=database,
            folder=folder,
        )

    def _glance(self, job: LessonJob) -> Glance:
        found = self.readings.work(job)
        if isinstance(found, SafeguardingError):
            raise found
        if job.by is not None and isinstance(self.store, SeenStore):
            # It was stored by a process of its own, which does not know who asked for it.
            self.store.note(now(), CHANGE_OF_FRAMEWORK, "a sheet was taught", job.board)
        return cast(Glance, found)


def _heard(found: Glance, before: int | None) -> str:
    """What an answer changed; on a page that is opened, what there is."""
    if before is None:
        return f"{figures_words(found.figures, found.waiting)}."
    return change_words(found.figures - before, found.waiting)


def _quarters(today: date) -> list[Period]:
    """Those that may be chosen, the latest first."""
    quarters = [at_snapshot(today)]
    while len(quarters) < QUARTERS:
        quarters.append(quarters[-1].previous())
    return quarters
