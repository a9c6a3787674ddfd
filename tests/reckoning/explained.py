"""The numbers that right figures give rise to: themselves, changes, shares and sums."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from data.framework.measures import Kind
from tests.frameworks import measure_of
from tests.reckoning.changes import change, counts_before, is_across_a_break
from tests.reckoning.facts import Fact, Facts

TOO_FEW = 10  # P4: of fewer no percentage is told
UNKNOWN = ("not known", "not recorded", "not-recorded", "not yet known", "unknown", "blank")


def is_unknown(category: str) -> bool:
    """Whether a category counts those of whom the thing is not known (M1)."""
    return category.lower().startswith(UNKNOWN)


def figures(facts: Iterable[Fact]) -> Iterator[float]:
    """The figures themselves, and the counts behind them."""
    for fact in facts:
        figure = fact.figure
        for value in (figure.value, figure.numerator, figure.denominator):
            if value is not None:
                yield value


def differences(facts: Facts, of: Iterable[Fact]) -> Iterator[float]:
    """Changes on the period before and on the same months a year before, and what was then."""
    asked, calculator = facts.asked, facts.calculator
    for fact in of:
        measure = measure_of(fact.measure)
        for period in (fact.period.previous(), fact.period.a_year_before()):
            if is_across_a_break(asked.board, measure, period, fact.period):
                continue
            before = calculator.figure(fact.measure, period, dict(fact.categories), asked.agencies)
            yield from counts_before(fact.measure, fact.figure, before)
            amount = change(fact.measure, fact.figure, before)
            if amount is not None and before.value is not None:
                yield from (amount, before.value)


def shares(facts: Iterable[Fact]) -> Iterator[float]:
    """What measures side by side are of each other, and of their sum, in one category."""
    groups: dict[object, list[float]] = defaultdict(list)
    for fact in facts:
        if fact.figure.value is not None:
            groups[fact.period, fact.categories].append(fact.figure.value)
    for values in groups.values():
        yield from _of_each_other(values)


def sums(facts: Facts, of: Iterable[Fact]) -> Iterator[float]:
    """Sums over categories, their parts as shares, and what a breakdown leaves out (P20)."""
    groups: dict[object, list[tuple[str, float]]] = defaultdict(list)
    for fact in of:
        if fact.figure.value is None or not fact.categories or fact.is_rest or fact.is_lit:
            continue
        if measure_of(fact.measure).kind not in {Kind.FLOW, Kind.STOCK, Kind.COHORT}:
            continue
        last = fact.categories[-1][1]
        groups[fact.measure, fact.period].append((last, fact.figure.value))
        for pair in fact.categories if len(fact.categories) > 1 else ():
            groups[fact.measure, fact.period, pair].append((last, fact.figure.value))
    totals: dict[object, dict[str, float]] = defaultdict(dict)
    for key, members in groups.items():
        total = sum(value for _, value in members)
        if len(key) == 2:
            totals[key[1]][key[0]] = total
        unknown = sum(value for name, value in members if is_unknown(name))
        yield from (total, unknown, total - unknown)
        yield from (100 * value / total for _, value in members if total >= TOO_FEW)
        yield from (100 * unknown / whole for whole in [total] if whole >= TOO_FEW)
        whole = facts.calculator.figure(key[0], key[1], {}, facts.asked.agencies).value
        if whole is not None:
            yield from (whole, whole - total)
            yield from (100 * value / whole for _, value in members if whole >= TOO_FEW)
    for by_measure in totals.values():
        yield from _of_each_other(list(by_measure.values()))


def lit_sums(of: Iterable[Fact]) -> Iterator[float]:
    """How much of each split of a drawing is of what is highlighted in it: its parts' sum."""
    groups: dict[object, list[float]] = defaultdict(list)
    for fact in of:
        counts = measure_of(fact.measure).kind in {Kind.FLOW, Kind.STOCK, Kind.COHORT}
        if fact.is_lit and counts and len(fact.categories) > 1 and fact.figure.value is not None:
            groups[fact.measure, fact.period, fact.categories[-1]].append(fact.figure.value)
    yield from map(sum, groups.values())


def _of_each_other(values: list[float]) -> Iterator[float]:
    """The sum of figures side by side, and what each is of another and of the sum."""
    total = sum(values)
    yield total
    for part in values:
        yield from (100 * part / whole for whole in (*values, total) if TOO_FEW <= whole >= part)


def left_out(facts: Facts, of: Iterable[Fact]) -> Iterator[float]:
    """What a share leaves out as not known, and its share of them all (P2)."""
    for fact in of:
        whole = facts.calculator.with_unknown(
            fact.measure, fact.period, dict(fact.categories), facts.asked.agencies
        )
        if whole is not None:
            unknown = whole - (fact.figure.denominator or 0.0)
            yield from (whole, unknown, 100 * unknown / whole)


def cohorts(facts: Iterable[Fact]) -> dict[tuple[str, str], tuple[float, float]]:
    """Of each level and outcome of a cohort, its sum over the periods and its share (P17).

    The share is of those whose outcome is known; a period that lacks an outcome of a level is
    in neither.
    """
    by_level: dict[str, dict[object, dict[str, float | None]]] = defaultdict(dict)
    for fact in facts:
        if measure_of(fact.measure).kind is Kind.COHORT and len(fact.categories) == 2:
            (_, level), (_, outcome) = fact.categories
            by_level[level].setdefault(fact.period, {})[outcome] = fact.figure.value
    found = {}
    for level, periods in by_level.items():
        totals: dict[str, float] = defaultdict(float)
        for outcomes in periods.values():
            known = {name: v for name, v in outcomes.items() if not is_unknown(name)}
            whole = None not in known.values()
            for name, value in outcomes.items():
                if (whole or is_unknown(name)) and value is not None:
                    totals[name] += value
        followed = sum(v for name, v in totals.items() if not is_unknown(name))
        for name, value in totals.items():
            found[level, name] = (value, 100 * value / followed if followed else 0.0)
    return found


def cohort_numbers(facts: Iterable[Fact]) -> Iterator[float]:
    """The sums of cohorts, their shares, and how many have an outcome."""
    found = cohorts(facts)
    for value, share in found.values():
        yield from (value, share)
    for level in {level for level, _ in found}:
        yield sum(v for (of, name), (v, _) in found.items() if of == level and not is_unknown(name))
