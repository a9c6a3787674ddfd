"""Whether a csv is a file of published figures that a board is compared with, and which."""

from collections.abc import Iterable
from dataclasses import dataclass

from data.errors import UnknownReturnError
from data.files.cut import Head, Wanted, heads_of
from data.framework.framework import Framework, Frameworks
from data.framework.place import Places
from data.framework.published import CODE_OF, LEVEL, NAME_OF, TIME, PublishedFile

OF_THE_DEPARTMENT = (TIME, LEVEL)  # the columns that every file of it has
MOST_NAMED = 6
Fits = tuple[Framework, PublishedFile]


@dataclass(frozen=True)
class Known:
    """A file that was recognised: for which board, of which kind, and where its headings stand."""

    framework: Framework
    file: PublishedFile
    head: Head

    def column(self, name: str) -> int | None:
        """Where the column of that heading stands; None where there is none."""
        return _columns(self.head).get(_plain(name))

    @property
    def wanted(self) -> Wanted:
        """Which of its rows are of places that the framework names, and are meant."""
        codes = frozenset(
            text.strip().casefold()
            for each in self.framework.published.places.every
            for text in (each.code, each.name, *each.also)
        )
        says = {
            at: frozenset(text.casefold() for text in texts)
            for name, texts in [*self.file.kept, *_in_every_figure(self.file)]
            if (at := self.column(name)) is not None
        }
        return Wanted(tuple(self._places(codes)), says)

    def _places(
        self, codes: frozenset[str]
    ) -> Iterable[tuple[dict[int, frozenset[str]], int, frozenset[str]]]:
        if self.file.place:
            at = self.column(self.file.place)
            return [({}, at, codes)] if at is not None else []
        level = self.column(LEVEL)
        return [
            ({level: frozenset({each})}, at, codes)
            for each in CODE_OF
            if level is not None and (at := self.place_column(each)) is not None
        ]

    def place_column(self, level: str) -> int | None:
        """Where the code of a row's place stands; its name where the file has no codes."""
        at = self.column(CODE_OF[level])
        return self.column(NAME_OF[level]) if at is None else at


def recognised(content: bytes, frameworks: Frameworks, board: str = "") -> Known | None:
    """Which published file of which board a csv is; None where it is none.

    board: the one that it is for, where that was said; else there must be one alone that reads it.
    Raises UnknownReturnError where it is laid out as the Department's files are and no board reads
    it, or where nobody said which of several boards it is for.
    """
    asked = frameworks.only([board]) if board in frameworks else frameworks
    for head in heads_of(content):
        fits = [(each, file) for each in asked for file in _best(each, head)]
        boards = {each.board.id for each, _ in fits}
        if len(boards) > 1:
            raise UnknownReturnError(_of_several(each for each, _ in fits))
        if len(fits) > 1:
            raise UnknownReturnError(_of_two_kinds(fits))
        if fits:
            framework, file = fits[0]
            _must_name_places(framework, file)
            return Known(framework, file, head)
        if set(OF_THE_DEPARTMENT) <= set(_columns(head)):
            raise UnknownReturnError(_of_none(asked, head))
    return None


def _best(framework: Framework, head: Head) -> list[PublishedFile]:
    """The kinds of file that headings fit, those with the most columns among them."""
    columns = _columns(head)
    fit = [
        file
        for file in framework.published.files
        if all(_plain(name) in columns for name in file.needed)
    ]
    most = max((len(file.needed) for file in fit), default=0)
    return [file for file in fit if len(file.needed) == most]


def _in_every_figure(file: PublishedFile) -> list[tuple[str, tuple[str, ...]]]:
    """What every figure of a file asks of its rows: of one column, any of what they ask."""
    asked = [dict(each.where) for each in file.figures]
    shared = set.intersection(*(set(each) for each in asked)) if asked else set()
    return [(name, tuple({text for each in asked for text in each[name]})) for name in shared]


def _must_name_places(framework: Framework, file: PublishedFile) -> None:
    places: Places = framework.published.places
    if not places.every:
        raise UnknownReturnError(
            f"This is a file of “{file.name}”, and the framework of {framework.board.name} names "
            "no place to read of it. Add the board's own place and those it is compared with to "
            "the framework's table “places”, and send the file again."
        )


def _of_several(boards: Iterable[Framework]) -> str:
    named = " and ".join(dict.fromkeys(each.board.name for each in boards))
    return (
        f"{named} read files of this kind, and it does not say which of them it is for. Send it "
        "from the board's own Returns page, or load it with --board and the board's id."
    )


def _of_two_kinds(fits: list[Fits]) -> str:
    named = " and ".join(f"“{file.name}”" for _, file in fits)
    return (
        f"The columns of this file fit {named} of the framework's table “published” alike. Name in "
        "one of them a column that only its files have, and send the file again."
    )


def _of_none(asked: Frameworks, head: Head) -> str:
    """What is lacking for the kind of file that is nearest to it."""
    kinds = [(each, file) for each in asked for file in each.published.files]
    if not kinds:
        return (
            "This is a file of published figures, and no framework says what to read of such a "
            "file. Name the columns that are wanted in the framework's table “published”, and the "
            "places in “places”; then send it again."
        )
    columns = _columns(head)
    lacking = {
        (each.board.name, file.name): [n for n in file.needed if _plain(n) not in columns]
        for each, file in kinds
    }
    (board, name), missing = min(lacking.items(), key=lambda found: len(found[1]))
    listed = ", ".join(f"“{each}”" for each in missing[:MOST_NAMED])
    more = f" and {len(missing) - MOST_NAMED} more" if len(missing) > MOST_NAMED else ""
    return (
        f"This is a file of published figures that no framework describes. The nearest is “{name}” "
        f"of {board}, which needs the columns {listed}{more}. Correct their names in the "
        "framework's table “published”, or describe this file there, and send it again."
    )


def _columns(head: Head) -> dict[str, int]:
    """Where each heading stands; of two alike, the first."""
    found: dict[str, int] = {}
    for at, name in enumerate(head.names):
        found.setdefault(_plain(name), at)
    return found


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
