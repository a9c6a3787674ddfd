"""An agenda: what a board looks at in a meeting, in order, under a name; kept in versions."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from data.follow_up.written import Written, by_item
from data.framework.pages import ChartOnPage

NAME, ORDER, REMOVED = "name", "order", "removed"  # what is said of an agenda as a whole
MOST_ITEMS = 60  # of one agenda: an hour of a minute each
MOST_MINUTES = 240  # of one item
_LIST, _PART = " ", ";"  # between the ids of an order, and between names of measures


class ItemKind(StrEnum):
    """What an item shows."""

    CHART = "chart"
    SCORECARD = "scorecard"
    TEXT = "text"
    CHALLENGE = "challenge"
    MISSING = "missing"  # the returns that did not come
    HAND_OVER = "hand-over"


@dataclass(frozen=True)
class AgendaItem:
    """One thing to look at.

    id: its own within its agenda, whatever the order. title: what it was called when it was taken
    in; of a text, its heading. chart: as the page had it from which it was taken, so that it can
    be drawn when that page has it no more. view: the query of its selection. challenge: the number
    of one. hand_over: the id of one. text: what is said with it, or the text itself. minutes: none
    where it is not timed.
    """

    id: str
    kind: ItemKind
    title: str = ""
    chart: ChartOnPage | None = None
    view: str = ""
    challenge: str = ""
    hand_over: str = ""
    text: str = ""
    minutes: int | None = None


@dataclass(frozen=True)
class Agenda:
    """An ordered, named list of items, each once. item: its number; empty until it is stored."""

    name: str
    items: tuple[AgendaItem, ...] = ()
    item: str = ""
    versions: tuple[Written, ...] = field(default=(), repr=False)

    @property
    def version(self) -> int:
        """The number of the version that counts; 0 of one that nobody stored."""
        return self.versions[-1].version if self.versions else 0

    @property
    def minutes(self) -> int:
        """How long the items that are timed take together."""
        return sum(each.minutes or 0 for each in self.items)

    @property
    def charts(self) -> tuple[AgendaItem, ...]:
        """The items that show a chart."""
        return tuple(each for each in self.items if each.chart is not None)

    def with_item(self, new: AgendaItem) -> "Agenda":
        """The agenda with one item more at its end, under an id that no item ever had here."""
        return replace(self, items=(*self.items, replace(new, id=str(self._highest() + 1))))

    @property
    def said(self) -> dict[str, str]:
        """All of it as the texts that are kept."""
        told = {NAME: self.name, ORDER: _LIST.join(each.id for each in self.items)}
        for each in self.items:
            told |= {_named(what, each.id): text for what, text in _told(each) if text}
        return told

    def _highest(self) -> int:
        ever = (each for version in self.versions for each in version.said.get(ORDER, "").split())
        return max(map(_number, (*(each.id for each in self.items), *ever)), default=0)


def agendas_of(written: Iterable[Written]) -> tuple[Agenda, ...]:
    """Every agenda as it is by these versions, but those removed; the newest first."""
    found = [
        agenda_in(versions)
        for versions in by_item(written).values()
        if not versions[-1].said.get(REMOVED)
    ]
    return tuple(sorted(found, key=lambda each: _number(each.item), reverse=True))


def agenda_in(versions: tuple[Written, ...]) -> Agenda:
    """The agenda as the last of its versions has it."""
    last = versions[-1]
    ids = dict.fromkeys(last.said.get(ORDER, "").split())
    items = tuple(_item(each, last.said) for each in ids)
    return Agenda(last.said.get(NAME, ""), items, last.item, versions)


def agenda_named(name: str, agendas: Iterable[Agenda]) -> Agenda | None:
    """The newest agenda of a name, however it is spelt as to capitals; or that of a number."""
    wanted = _folded(name)
    known = tuple(agendas)
    by_name = (each for each in known if _folded(each.name) == wanted)
    by_number = (each for each in known if each.item == wanted)
    return next((each for found in (by_name, by_number) for each in found), None)


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def _named(what: str, item: str) -> str:
    """The name of a text of an item, as a sentence about it begins: “text of item 3”."""
    return f"{what} of item {item}"


def _told(item: AgendaItem) -> Iterator[tuple[str, str]]:
    """What is kept of an item, by name."""
    yield from (("kind", str(item.kind)), ("title", item.title), ("view", item.view))
    yield from (("challenge", item.challenge), ("hand-over", item.hand_over), ("text", item.text))
    yield "minutes", str(item.minutes or "")
    if item.chart is not None:
        chart = item.chart
        yield from (("chart", chart.id), ("kind of chart", chart.kind))
        yield from (("measures", _PART.join(chart.measures)), ("split", _PART.join(chart.by)))
        yield "any period", "yes" if chart.any_period else ""


def _item(number: str, said: Mapping[str, str]) -> AgendaItem:
    def text(what: str) -> str:
        return said.get(_named(what, number), "")

    kind = text("kind")
    return AgendaItem(
        number,
        ItemKind(kind) if kind in {*ItemKind} else ItemKind.TEXT,
        text("title"),
        _chart(text("chart"), text("title"), said, number),
        text("view"),
        text("challenge"),
        text("hand-over"),
        text("text"),
        _number(text("minutes")) or None,
    )


def _chart(chart: str, title: str, said: Mapping[str, str], item: str) -> ChartOnPage | None:
    def listed(what: str) -> tuple[str, ...]:
        return tuple(filter(None, said.get(_named(what, item), "").split(_PART)))

    if not chart:
        return None
    return ChartOnPage(
        chart,
        title,
        said.get(_named("kind of chart", item), ""),
        listed("measures"),
        listed("split"),
        any_period=bool(listed("any period")),
    )


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0
