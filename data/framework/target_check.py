"""What is wrong with the targets of a framework: one check, one short function."""

from collections.abc import Iterator, Mapping

from data.findings import Finding
from data.framework import target_findings as say
from data.framework.columns import AGENCIES, MEASURES
from data.framework.findings import not_a_period, unknown
from data.framework.goal_findings import details_of_persons, ends_first, lead_is_a_person
from data.framework.measures import PER_CENT, Kind, Measure
from data.framework.rows import Row, Tables
from data.framework.target_columns import TARGETS
from data.framework.target_rows import number_of, target_of
from data.framework.targets import VALUES, Target, TargetKind, in_turn
from data.periods import Span, is_period, parse
from data.persons.roles import names_a_person
from data.persons.texts import persons_in

PERIODS = ("period", "first period", "last period")
TYPED = ("text", "source")
PERCENT_UNIT = "percent"


def check_targets(tables: Tables) -> Iterator[Finding]:
    """Everything that is wrong with the targets, by cell; those that stand alone first."""
    measures = {row["id"]: row for row in tables[MEASURES.name]}
    agencies = [row["id"] for row in tables[AGENCIES.name]]
    sound = []
    for row in tables[TARGETS.name]:
        found = [*_named(row, measures, agencies), *_when(row), *_persons(row)]
        if row["measure"] in measures:
            found += _values(row, measures[row["measure"]])
            found += _tolerance(row)
        yield from found
        if not found:
            sound.append(row)
    yield from _at_once(sound, measures)


def _named(row: Row, measures: Mapping[str, Row], agencies: list[str]) -> Iterator[Finding]:
    if row["measure"] not in measures:
        yield unknown(TARGETS.name, row.place("measure"), "measure", row["measure"], measures)
    if row["agency"] and row["agency"] not in agencies:
        yield unknown(TARGETS.name, row.place("agency"), "agency", row["agency"], agencies)


def _when(row: Row) -> Iterator[Finding]:
    """One period, or a first one with or without a last."""
    for column in PERIODS:
        if row[column] and not is_period(row[column]):
            yield not_a_period(TARGETS.name, row.place(column), row[column])
            return
    alone, first, last = (row[column] for column in PERIODS)
    if not alone and not first:
        yield say.without_a_period(row.place("period"))
    elif alone and (first or last):
        yield say.two_ways_of_when(row.place("first period" if first else "last period"))
    elif last and parse(last).ends < parse(first).ends:
        yield ends_first(TARGETS.name, row.place("last period"), "target", first, last)
    elif _is_profile(row) and not _has_quarters(alone or first, is_open=not alone):
        yield say.profile_of_no_year(row.place("period" if alone else "first period"))


def _is_profile(row: Row) -> bool:
    return row["kind"].lower() == TargetKind.PROFILE


def _has_quarters(period: str, *, is_open: bool) -> bool:
    span = parse(period).span
    return span is Span.YEAR or (is_open and span is Span.QUARTER)


def _persons(row: Row) -> Iterator[Finding]:
    if names_a_person(row["lead"]):
        yield lead_is_a_person(TARGETS.name, row.place("lead"))
    first = row["period"] or row["first period"]
    year = parse(first).financial_year if is_period(first) else 0
    for column in ("lead", *TYPED):
        if found := persons_in(row[column], year):
            yield details_of_persons(TARGETS.name, row.place(column), column, found)


def _values(row: Row, measure: Row) -> Iterator[Finding]:
    """As many numbers as its kind has, in the unit of its measure."""
    kind, place = TargetKind(row["kind"].lower()), row.place("value")
    texts = row.several("value")
    wanted = VALUES.get(kind, 0)
    is_share = measure["unit"] == PERCENT_UNIT
    if len(texts) != wanted:
        yield say.wrong_number_of_values(place, kind, row["value"], wanted)
        return
    try:
        numbers = [number_of(each) for each in texts]
    except ValueError:
        yield say.value_is_no_number(place, row["value"])
        return
    if not is_share and (kind is TargetKind.PERCENTAGE or "%" in row["value"]):
        yield say.percentage_of_no_share(place, measure["title"])
    elif is_share and kind is TargetKind.NUMBER:
        yield say.number_of_a_share(row.place("kind"), measure["title"])
    elif is_share and max(numbers, default=0) > PER_CENT:
        yield say.more_than_all(place, row["value"])
    elif is_share and any(_is_a_fraction(each) for each in texts):
        yield say.fraction_of_a_share(place, row["value"])
    elif kind is TargetKind.BAND and numbers[0] >= numbers[1]:
        yield say.band_upside_down(place, row["value"])
    if kind is TargetKind.IN_WORDS and not row["text"]:
        yield say.without_words(row.place("text"))


def _tolerance(row: Row) -> Iterator[Finding]:
    """A number, of a target that has one."""
    if not row["tolerance"]:
        return
    if not VALUES.get(TargetKind(row["kind"].lower())):
        yield say.tolerance_of_nothing(row.place("tolerance"))
        return
    try:
        number_of(row["tolerance"])
    except ValueError:
        yield say.tolerance_is_no_number(row.place("tolerance"), row["tolerance"])


def _is_a_fraction(text: str) -> bool:
    """Whether 0.85 stands there, which a spreadsheet holds where it shows 85%."""
    return "%" not in text and 0 < number_of(text) < 1


def _at_once(rows: list[Row], measures: Mapping[str, Row]) -> Iterator[Finding]:
    """No two targets to which one figure would be held."""
    by_measure: dict[str, list[Row]] = {}
    for row in rows:
        by_measure.setdefault(row["measure"], []).append(row)
    for name, those in by_measure.items():
        measure = _measure_of(measures[name])
        found = in_turn([target_of(each) for each in those], measure)
        for number, (row, target) in enumerate(zip(those, found, strict=True)):
            for other in found[:number]:
                if target.rivals(other, measure) and target.overlaps(other):
                    yield say.two_at_once(_place_of_when(row), measure.title, _words(other))
                    break


def _measure_of(row: Row) -> Measure:
    return Measure(row["id"], row["theme"], row["title"], row["unit"], Kind(row["kind"]))


def _place_of_when(row: Row) -> tuple[str, ...]:
    return row.place("period" if row["period"] else "first period")


def _words(target: Target) -> str:
    if target.last == target.first:
        return f"for {target.first.short()}"
    until = f" until {target.last.short()}" if target.last else " on"
    return f"from {target.first.short()}{until}"
