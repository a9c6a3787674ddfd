"""A release of a board: for each group of measures the finest tables that are safe."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from data.figures.figures import Row
from data.framework.board import Board
from data.framework.framework import Framework
from data.framework.publishing import Insiders, SmallCounts
from data.protection.attackers import Settings
from data.protection.earlier import joined, of_the_same
from data.protection.key import Key
from data.protection.pattern import pattern
from data.protection.published import Decided, Number, Published
from data.protection.release import Group, Release
from data.protection.rounding import rounded
from data.protection.said_twice import SaidTwice
from data.protection.tables import Counts, published_of
from data.protection.together import together

Told = Callable[[int, int], None]  # how many groups of measures are done, and of how many


@dataclass(frozen=True)
class Made:
    """When a release is made, and of what. state: what is held, in a word that changes with it."""

    board: str
    made: str
    state: str


def release_of(
    made: Made,
    framework: Framework,
    rows_of: Callable[[str], Sequence[Row]],
    before: Sequence[Release],
    settings: Settings,
    told: Told = lambda done, of: None,
) -> Release:
    """What may be published of a board's figures now, after all that was published before.

    rows_of: from the id of a measure to its rows. before: earlier releases, the first first.
    told: is called with how many groups of measures are protected, and of how many.
    """
    earlier = tuple(group for release in before for group in release.groups)
    parts = together(framework, rows_of)
    groups = []
    for done, part in enumerate(parts):
        told(done, len(parts))
        began = time.process_time()
        asked = settings_of(part.counts, framework.board, settings)
        group = group_of(part.counts, earlier, asked, part.said_twice)
        groups.append(replace(group, seconds=time.process_time() - began))
    told(len(parts), len(parts))
    return Release(made.board, len(before) + 1, made.made, made.state, tuple(groups))


def settings_of(counts: Sequence[Counts], board: Board, settings: Settings) -> Settings:
    """As the board and its measures have them: of several measures the most careful."""
    measures = [each.measure for each in counts]
    noughts = [each.may_hide_noughts for each in measures]
    ways = {each.small_counts or board.small_counts for each in measures}
    insiders = {each.insiders or board.insiders for each in measures}
    return replace(
        settings,
        threshold=max(each.small_below or board.small_below for each in measures),
        zeros_hide=all(board.may_hide_noughts if may is None else may for may in noughts),
        rounds=SmallCounts.ROUNDED in ways,
        agencies=Insiders.AGENCIES in insiders,
    )


def group_of(
    counts: Sequence[Counts],
    earlier: Sequence[Group],
    settings: Settings,
    said_twice: Sequence[SaidTwice] = (),
) -> Group:
    """The finest tables of some measures that are safe. earlier: all that was published before."""
    now = published_of(counts, said_twice)
    past = of_the_same(earlier, frozenset(each.measure.id for each in counts))
    if past and _is_as_before(now, past[-1], settings):
        return past[-1]
    for coarser in range(2 + _finest(now)):
        tables = _without_finest(now, coarser)
        group = (_rounded if settings.rounds else _hidden)(tables, past, settings)
        if group is not None:
            return replace(group, coarser=coarser)
    return _nothing_new(now, past)


def _is_as_before(now: Published, last: Group, settings: Settings) -> bool:
    """Whether nothing changed since: all of it was decided then, and stays so."""
    tables = _without_finest(now, last.coarser)
    had = (last.published.relations, [_counted(each) for each in last.published.numbers])
    has = (tables.relations, [_counted(each) for each in tables.numbers])
    return last.is_rounded == settings.rounds and had == has


def _counted(number: Number) -> Number:
    """The number alone, without what was decided of it."""
    return replace(number, decided=Decided.OPEN, rounded=None, printed=True)


def _hidden(now: Published, past: Sequence[Group], settings: Settings) -> Group | None:
    """Of the cheapest pattern over all releases, what concerns the numbers of now: the first."""
    found = pattern(joined(now, past), settings)
    if found is None:
        return None
    numbers = tuple(map(_as_shown_before, found.published.numbers[: len(now.numbers)]))
    hidden = frozenset(
        place
        for place, number in enumerate(numbers)
        if place in found.hidden and number.decided is not Decided.ROUNDED
    )
    return Group(replace(now, numbers=numbers), hidden, found.is_cheapest)


def _rounded(now: Published, past: Sequence[Group], settings: Settings) -> Group | None:
    """The numbers of now, each as a multiple; what was hidden before stays so."""
    found = rounded(now, joined(now, past), settings)
    if found is None:
        return None
    hidden = frozenset(
        place
        for place, number in enumerate(found.numbers)
        if not number.printed or number.decided is Decided.HIDDEN
    )
    return Group(found, hidden)


def _as_shown_before(number: Number) -> Number:
    """What was told to the one once is told so again, whatever was made of it since."""
    return replace(number, rounded=None) if number.decided is Decided.SHOWN else number


def _finest(published: Published) -> int:
    return max((len(_categories(each.key)) for each in published.numbers), default=0)


def _categories(key: object) -> tuple[tuple[str, str], ...]:
    return key.categories if isinstance(key, Key) else ()


def _without_finest(published: Published, steps: int) -> Published:
    """Without the tables of most categories; nobody reads of their noughts either."""
    most = _finest(published) - steps
    return replace(
        published,
        numbers=tuple(
            replace(each, printed=each.printed and len(_categories(each.key)) <= most)
            for each in published.numbers
        ),
    )


def _nothing_new(published: Published, past: Sequence[Group]) -> Group:
    """No more than was shown before: what then was safe is."""
    known = joined(published, past).numbers[: len(published.numbers)]
    told = {Decided.SHOWN, Decided.ROUNDED}
    numbers = tuple(_as_shown_before(replace(each, printed=each.decided in told)) for each in known)
    hidden = frozenset(place for place, number in enumerate(numbers) if not number.printed)
    return Group(Published(numbers, published.relations), hidden, coarser=_finest(published) + 2)
