"""The charts that a measure has without anybody drawing them: by its kind, and by its splits."""

from dataclasses import replace

from dashboards.charts import among_neighbours, bars, comparators, pair, stacked, trend
from dashboards.panels import Panel
from data.figures.selection import AGENCY
from data.framework.measures import Kind, Measure
from data.framework.pages import MADE, ON_LIST
from data.observations import COMPARATOR


def charts_on_list(measure: Measure) -> tuple[Panel, ...]:
    """All that an opened measure can show: over time, by its parts, and by each of its splits."""
    total = replace(_over_time(measure), lists_all=True)
    panels = (
        *(total, *_by_agency(measure), *_parts(measure)),
        *(*_splits(measure), *_among(measure)),
    )
    return tuple(replace(each, id=f"{ON_LIST}{each.id}", on_list=True) for each in panels)


def charts_on_page(measure: Measure) -> tuple[Panel, ...]:
    """What the page of its theme shows of a measure that none of its charts draws.

    Over time with its agencies; where no agency is told apart, as a whole; beside comparators;
    by its parts; and its categories in the latest period.
    """
    agencies = _by_agency(measure)
    whole = _over_time(measure)
    if agencies:
        whole = replace(whole, instead_of=f"{MADE}{agencies[0].id}")
    splits = tuple(each for each in _splits(measure) if each.by != (AGENCY,))
    panels = (*agencies, whole, *_parts(measure), *splits)
    return tuple(replace(each, id=f"{MADE}{each.id}", made_for=measure.id) for each in panels)


def _over_time(measure: Measure) -> Panel:
    by = measure.dimensions if measure.is_of_itself else ()
    is_taken = measure.title in {each.title for each in _splits(measure)}
    title = f"{measure.title}, over time" if is_taken else measure.title
    return Panel(measure.id, title, trend.figure, (measure.id,), by)


def _by_agency(measure: Measure) -> tuple[Panel, ...]:
    """A line to each agency, where its figures are of several."""
    if AGENCY not in measure.dimensions or measure.is_of_itself:
        return ()
    title = f"{measure.title} over time, by agency"
    name = f"{measure.id}-over-time-by-agency"
    return (Panel(name, title, trend.figure, (measure.id,), (AGENCY,)),)


def _parts(measure: Measure) -> tuple[Panel, ...]:
    """What a share is of, and inside it what it counts."""
    made_of = measure.computed
    if measure.kind is not Kind.RATIO or made_of is None or len(measure.made_of) != 2:
        return ()
    part, whole = measure.made_of
    is_some = made_of.numerator.where or made_of.denominator.where or part.id == whole.id
    if is_some or not part.is_part_of(whole) or not whole.is_count:
        return ()
    said = measure.part_words
    title = f"{whole.title}, and those that {said}" if said else f"{measure.title}, in numbers"
    return (Panel(f"{measure.id}-of", title, pair.figure, (whole.id, part.id)),)


def _splits(measure: Measure) -> tuple[Panel, ...]:
    names = tuple(name for name in measure.dimensions if name != COMPARATOR)
    compared = ((COMPARATOR,),) if COMPARATOR in measure.dimensions else ()
    both = (names,) if len(names) == 2 and _are_crossed(measure, names) else ()
    return tuple(_split(measure, by) for by in (*compared, *(both or ((n,) for n in names))))


def _among(measure: Measure) -> tuple[Panel, ...]:
    """Its place among neighbours; of a count there is none (rule P7)."""
    if measure.is_count or measure.is_of_itself:
        return ()
    title = f"{measure.title}, among neighbours"
    name = f"{measure.id}-among-neighbours"
    by = (COMPARATOR,)
    return (Panel(name, title, among_neighbours.figure, (measure.id,), by, of_one_moment=True),)


def _are_crossed(measure: Measure, names: tuple[str, ...]) -> bool:
    """Whether bars of one are divided by the other: never by what overlaps (rule C18)."""
    return not (set(names) & {AGENCY, "course"} or any(map(measure.overlaps, names)))


def _split(measure: Measure, by: tuple[str, ...]) -> Panel:
    words = f"by {' and '.join(map(measure.dimension_name, by))}"
    says_so = measure.title.casefold().endswith(words.casefold())
    chart = bars.figure if len(by) == 1 else stacked.figure
    return Panel(
        f"{measure.id}-by-{'-'.join(by)}",
        measure.title if says_so else f"{measure.title}, {words}",
        comparators.figure if by == (COMPARATOR,) else chart,
        (measure.id,),
        by,
        of_one_moment=by != (COMPARATOR,),
    )
