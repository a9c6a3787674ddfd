"""What the reader asked to see, to and from the address bar."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from urllib.parse import quote, unquote, urlencode

from data.periods import Period, is_period, parse

PERIOD = "period"
AGENCY = "agency"
SHOWN, HIDDEN = "shown", "hidden"  # of usual ranges
PUBLIC, OWN = "public", "own"  # of the edition that is shown
MONTH, QUARTER = "month", "quarter"  # of what is counted by month: what its charts show
LATEST, THIS_YEAR = "latest", "this-year"
_LATEST = re.compile(rf"{LATEST}(?:-([1-9]\d?))?")


@dataclass(frozen=True)
class Highlight:
    """What every chart able to shows apart: categories of one dimension, such as two agencies.

    also: further categories of the dimension, in the order in which they were added.
    """

    dimension: str
    category: str
    also: tuple[str, ...] = ()

    @property
    def categories(self) -> tuple[str, ...]:
        """All that is highlighted, in the order in which it was chosen."""
        return (self.category, *self.also)

    def names(self, dimension: str, category: str) -> bool:
        """Whether that category of that dimension is highlighted."""
        return dimension == self.dimension and category in self.categories

    def only(self, wanted: Callable[[str], bool]) -> "Highlight | None":
        """With those of its categories that are wanted; None when none is."""
        kept = tuple(filter(wanted, self.categories))
        return Highlight(self.dimension, kept[0], kept[1:]) if kept else None

    def __str__(self) -> str:
        """As it stands in an address: "agency:police,health"."""
        return f"{self.dimension}:{','.join(map(_escaped, self.categories))}"


def highlight_in(text: str) -> Highlight | None:
    """The highlight that an address or a mark names; None where the text names none."""
    dimension, _, listed = text.partition(":")
    names = dict.fromkeys(unquote(name) for name in listed.split(",") if name)
    if not (dimension and names):
        return None
    first, *rest = names
    return Highlight(dimension, first, tuple(rest))


def _escaped(category: str) -> str:
    """A comma of a category's own is no comma between two."""
    return category.replace("%", "%25").replace(",", "%2C")


@dataclass(frozen=True)
class Selection:
    """Board, periods, agencies, highlight, and the day whose knowledge is shown.

    first, last: None means "as far as the board's figures go".
    agencies: empty means all of them.
    as_at: the figures as they were known at the end of this day; None is now.
    shows_usual: whether charts over time show between which values their figures usually are.
    by_month: whether what is counted by month is shown by month, and not by the quarters it makes.
    moving: "latest-4", "latest" or "this-year", where the periods go on with the figures; first
        and last are then what that is today (see Dataset.answer).
    is_public: whether the figures are those that the board has published, not its own.
    """

    board: str
    first: Period | None = None
    last: Period | None = None
    agencies: tuple[str, ...] = ()
    highlight: Highlight | None = None
    as_at: date | None = None
    shows_usual: bool = True
    moving: str = ""
    by_month: bool = False
    is_public: bool = False

    def to_query(self) -> str:
        """The query of the address that gives this view again; readable, in one order."""
        parts = {"board": self.board}
        if self.moving:
            parts["q"] = self.moving
        if self.first and not self.moving:
            parts["from"] = self.first.slug
        if self.last and not self.moving:
            parts["to"] = self.last.slug
        if self.agencies:
            parts["agency"] = ",".join(self.agencies)
        if self.highlight:
            parts["highlight"] = str(self.highlight)
        if self.as_at:
            parts["as-at"] = self.as_at.isoformat()
        if not self.shows_usual:
            parts["usual"] = HIDDEN
        if self.by_month:
            parts["by"] = MONTH
        if self.is_public:
            parts["edition"] = PUBLIC
        return urlencode(parts, safe=":,+", quote_via=quote)

    def between(self, first: Period | None, last: Period | None) -> "Selection":
        """With these ends, which stay when newer figures come; None goes as far as there are."""
        return replace(self, first=first, last=last, moving="")

    def toggled(self, highlight: Highlight) -> "Selection":
        """With the highlight set, or cleared when it was that one already."""
        return replace(self, highlight=None if highlight == self.highlight else highlight)

    def added(self, mark: Highlight) -> "Selection":
        """With a mark beside those highlighted, or without it when it is one of them.

        A mark of another dimension stands alone: charts show categories of one dimension apart.
        """
        shown = self.highlight
        if shown is None or shown.dimension != mark.dimension:
            return replace(self, highlight=mark)
        if shown.names(mark.dimension, mark.category):
            return replace(self, highlight=shown.only(lambda name: name != mark.category))
        return replace(self, highlight=replace(shown, also=(*shown.also, mark.category)))


def many_latest(moving: str) -> int:
    """How many of the latest periods are meant: 1 of "latest", 4 of "latest-4"; 0 of any other."""
    found = _LATEST.fullmatch(moving)
    return int(found[1] or 1) if found else 0


def moving_latest(many: int) -> str:
    """The words of an address for so many of the latest periods."""
    return LATEST if many == 1 else f"{LATEST}-{many}"


@dataclass(frozen=True)
class Asked:
    """A selection, and the parts of the question that no board here could answer."""

    selection: Selection
    dropped: tuple[str, ...] = ()


_Reader = Callable[[Selection, str], tuple[Selection, list[str]]]


def from_params(params: Mapping[str, str], default_board: str, boards: Collection[str]) -> Asked:
    """Read untrusted query parameters; what is unknown is dropped and named.

    params: name to text, as parsed from an address. boards: the ids of those that there are.
    Which agencies and categories a board has, it says itself: see Dataset.answer.
    """
    readers: dict[str, _Reader] = {"board": partial(_read_board, boards), **_READERS}
    dropped = [f"{name}={params[name]}" for name in params if name not in readers]
    selection = Selection(default_board)
    for name, reader in readers.items():
        if params.get(name):
            selection, lost = reader(selection, params[name])
            dropped.extend(f"{name}={value}" for value in lost)
    if selection.moving and (selection.first or selection.last):
        dropped.append(f"q={selection.moving}")  # both at once: the periods that are named
        selection = replace(selection, moving="")
    return Asked(_in_order(selection), tuple(dropped))


def _in_order(selection: Selection) -> Selection:
    first, last = selection.first, selection.last
    if first and last and last.ends < first.starts:
        return selection.between(last, first)
    return selection


def _read_board(
    boards: Collection[str], selection: Selection, text: str
) -> tuple[Selection, list[str]]:
    if text in boards:
        return replace(selection, board=text), []
    return selection, [text]


def _read_first(selection: Selection, text: str) -> tuple[Selection, list[str]]:
    if is_period(text):
        return replace(selection, first=parse(text)), []
    return selection, [text]


def _read_last(selection: Selection, text: str) -> tuple[Selection, list[str]]:
    if is_period(text):
        return replace(selection, last=parse(text)), []
    return selection, [text]


def _read_moving(selection: Selection, text: str) -> tuple[Selection, list[str]]:
    # A range has one spelling: "latest-1" is "latest", and no other.
    if text == THIS_YEAR or (many_latest(text) and text == moving_latest(many_latest(text))):
        return replace(selection, moving=text), []
    return selection, [text]


def _read_agencies(selection: Selection, text: str) -> tuple[Selection, list[str]]:
    asked = dict.fromkeys(part for part in text.split(",") if part)
    return replace(selection, agencies=tuple(asked)), []


def _read_highlight(selection: Selection, text: str) -> tuple[Selection, list[str]]:
    found = highlight_in(text)
    return (replace(selection, highlight=found), []) if found else (selection, [text])


def _read_as_at(selection: Selection, text: str) -> tuple[Selection, list[str]]:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return selection, [text]
    # A day has one spelling in an address: 2026-W33-6 and 20260815 are read elsewhere, not here.
    return (replace(selection, as_at=day), []) if day.isoformat() == text else (selection, [text])


def _read_usual(selection: Selection, text: str) -> tuple[Selection, list[str]]:
    if text not in {SHOWN, HIDDEN}:
        return selection, [text]
    return replace(selection, shows_usual=text == SHOWN), []


def _read_by(selection: Selection, text: str) -> tuple[Selection, list[str]]:
    if text not in {MONTH, QUARTER}:
        return selection, [text]
    return replace(selection, by_month=text == MONTH), []


def _read_edition(selection: Selection, text: str) -> tuple[Selection, list[str]]:
    if text not in {PUBLIC, OWN}:
        return selection, [text]
    return replace(selection, is_public=text == PUBLIC), []


_READERS: dict[str, _Reader] = {
    "from": _read_first,
    "to": _read_last,
    "q": _read_moving,
    "agency": _read_agencies,
    "highlight": _read_highlight,
    "as-at": _read_as_at,
    "usual": _read_usual,
    "by": _read_by,
    "edition": _read_edition,
}
