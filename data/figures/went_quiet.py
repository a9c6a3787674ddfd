"""Which figures went quiet: they came each quarter, and this time they did not (rule V8)."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from data.figures.counts import Categories
from data.figures.dataset import Dataset
from data.figures.figures import Figures
from data.observations import AGENCY
from data.periods import Period, Span

RECENT = 4  # quarters: what all of them had is expected again
FEWEST = 2  # quarters that an agency sent, before anything of its is expected


class Level(StrEnum):
    """How much of what an agency sends went quiet, the most first."""

    AGENCY = "agency"
    SHEET = "sheet"
    MEASURE = "measure"
    ROW = "row"


@dataclass(frozen=True)
class Quiet:
    """Something that came each quarter and did not. agency: who sends it.

    sheet, measure, categories: what it is, as far as it is only a part of what they send.
    last: the last quarter that had it. many: how many figures are missing.
    """

    level: Level
    agency: str
    last: Period
    many: int
    sheet: str = ""
    measure: str = ""
    categories: Categories = ()


@dataclass(frozen=True)
class _Place:
    """What a figure is, whatever its quarter."""

    sheet: str
    measure: str
    categories: Categories


Places = dict[_Place, set[Period]]


def went_quiet(dataset: Dataset, period: Period) -> tuple[Quiet, ...]:
    """What every one of the last quarters of an agency had and a quarter has not."""
    if period.span is not Span.QUARTER:
        return ()
    known = tuple(each.id for each in dataset.framework.measures if each.id in dataset.measures)
    dataset.figures.gather(known)
    by_sender = dataset.figures.once(
        ("what came", known), lambda figures: _by_sender(figures, known, dataset)
    )
    names = list(dataset.framework.senders)
    found = [each for name in by_sender for each in _quiet(name, by_sender[name], period)]
    order = list(Level)
    return tuple(
        sorted(
            found,
            key=lambda each: (
                order.index(each.level),
                names.index(each.agency) if each.agency in names else len(names),
                each.sheet,
                each.measure,
                each.categories,
            ),
        )
    )


def quiet_in_returns(dataset: Dataset, period: Period) -> tuple[Quiet, ...]:
    """What went quiet of returns that came; who sent nothing at all is awaited."""
    return tuple(e for e in went_quiet(dataset, period) if e.level is not Level.AGENCY)


def _by_sender(figures: Figures, known: Collection[str], dataset: Dataset) -> Mapping[str, Places]:
    """The quarters in which each figure of these measures came, by the agency that sent it."""
    senders = {each.id: each.agency for each in dataset.submissions}
    found: dict[str, Places] = defaultdict(lambda: defaultdict(set))
    for measure in known:
        for row in figures.of(measure):
            sender = senders.get(row.source.submission, "")
            if sender and row.period.span is Span.QUARTER:
                categories = tuple(sorted(row.dimensions.items()))
                place = _Place(row.source.sheet, measure, categories)
                found[sender][place].add(row.period)
    return found


def _quiet(sender: str, places: Places, period: Period) -> Iterator[Quiet]:
    """What an agency's figures lack at a quarter, told of the largest whole that lacks."""
    sent = {each for periods in places.values() for each in periods}
    recent = sorted(each for each in sent if each < period)[-RECENT:]
    if len(recent) < FEWEST:
        return
    expected = [place for place, periods in places.items() if periods.issuperset(recent)]
    came = {
        (place.measure, place.categories) for place, periods in places.items() if period in periods
    }
    missing = [place for place in expected if (place.measure, place.categories) not in came]
    last = recent[-1]
    if not missing:
        return
    if period not in sent:
        yield Quiet(Level.AGENCY, sender, last, len(missing))
        return
    for sheet in dict.fromkeys(place.sheet for place in missing):
        of_sheet = [place for place in missing if place.sheet == sheet]
        whole = [place for place in expected if place.sheet == sheet]
        if len(of_sheet) == len(whole):
            yield Quiet(Level.SHEET, sender, last, len(of_sheet), sheet)
            continue
        yield from _of_sheet(sender, last, of_sheet, whole)


def _of_sheet(
    sender: str, last: Period, missing: Collection[_Place], whole: Collection[_Place]
) -> Iterator[Quiet]:
    """The measures of a sheet of which nothing came, then the rows of the others."""
    for measure in dict.fromkeys(place.measure for place in missing):
        of_measure = [place for place in missing if place.measure == measure]
        if len(of_measure) == sum(place.measure == measure for place in whole):
            many = len(of_measure)
            yield Quiet(Level.MEASURE, sender, last, many, of_measure[0].sheet, measure)
            continue
        for place in of_measure:
            own = tuple(each for each in place.categories if each != (AGENCY, sender))
            yield Quiet(Level.ROW, sender, last, 1, place.sheet, measure, own)
