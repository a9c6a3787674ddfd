"""From a short reference to the figure that it names, among all that a board could show."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from data.figures.assemble import series_of
from data.figures.breakdown import with_rest
from data.figures.dataset import Dataset
from data.figures.reference import FigureKey, Reference, agencies_code, key_of
from data.figures.series import Point, Series
from data.framework.measures import Measure
from data.observations import AGENCY

MOST_AGENCIES = 16  # of which every choice is tried: 65,536 sums, a fifth of a second
MOST_SPLITS = 2  # dimensions that one chart splits a measure by


@dataclass(frozen=True)
class Referred:
    """A figure that a reference names: of what it is, and how it stands in one version."""

    key: FigureKey
    measure: Measure
    point: Point


def figure_of(reference: Reference, dataset: Dataset) -> Referred | None:
    """The figure of a board that a reference names; None where the board has none such.

    dataset: the board in the version that the reference names.
    """
    codes = _codes(reference, dataset)
    if not codes:
        return None
    choices: Iterator[tuple[str, ...]] = iter([()])
    if len(dataset.agencies) <= MOST_AGENCIES:
        many = range(len(dataset.agencies) + 1)
        choices = (each for size in many for each in combinations(dataset.agencies, size))
    for chosen in choices:
        key = codes.get(reference.code ^ agencies_code(chosen))
        if key is not None:
            return figure_at(replace(key, agencies=chosen), dataset)
    return None


def figure_at(key: FigureKey, dataset: Dataset) -> Referred | None:
    """The figure of that key as a board has it; None where its framework or figures lack it.

    A measure that was renamed since is found under what it is called now.
    """
    framework = dataset.framework
    names = [key.measure, *(m.id for m in framework.measures if _was(key.measure, m, dataset))]
    for measure in (framework.measure(name) for name in names if framework.has_measure(name)):
        wanted = dict(key.categories)
        for series in _split(measure, tuple(sorted(wanted)), dataset, key.agencies):
            for point in series.at(key.period):
                if {name: said for name, said in point.categories.items() if said} == wanted:
                    return Referred(key, measure, point)
    return None


def _was(former: str, measure: Measure, dataset: Dataset) -> bool:
    return any(each.former == former for each in dataset.framework.formers_of(measure.id))


def _codes(reference: Reference, dataset: Dataset) -> dict[int, FigureKey]:
    """Every figure that it may name, without any choice of agencies, by its check sum."""
    found = {}
    board = dataset.board.id
    for measure in dataset.framework.measures:
        if not reference.may_be_of(board, measure.id):
            continue
        for by in _ways(measure):
            for series in _split(measure, by, dataset):
                for point in series.points:
                    key = replace(key_of(board, measure.id, point), agencies=())
                    found[key.code] = key
    return found


def _ways(measure: Measure) -> Iterator[tuple[str, ...]]:
    """Every way in which a chart may split a measure."""
    dimensions = tuple(dict.fromkeys([*measure.dimensions, AGENCY]))
    for size in range(MOST_SPLITS + 1):
        yield from combinations(sorted(dimensions), size)


def _split(
    measure: Measure, by: tuple[str, ...], dataset: Dataset, agencies: tuple[str, ...] = ()
) -> tuple[Series, ...]:
    """A measure split so, with what is left of the whole, as charts show it."""
    view = replace(dataset.everything, agencies=agencies)

    def seen(split: tuple[str, ...]) -> tuple[Series, ...]:
        # In quarters where these say most, and in whatever spans came.
        kinds = (False, True)
        return tuple(series_of(dataset.figures, measure.id, split, view, way) for way in kinds)

    return with_rest(seen(by), seen(())) if len(by) == 1 else seen(by)
