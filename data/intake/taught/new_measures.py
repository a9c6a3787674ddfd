"""Measures that a board is to count from now on, as somebody named them over a sheet."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from data.framework.framework import Framework
from data.framework.measures import Kind, Measure
from data.framework.rows import Row
from data.intake.taught.answered import NameAnswer, NewMeasure, Said
from data.intake.taught.meaning import Meaning, StandsFor

NO_ID = re.compile(r"[^a-z0-9]+")
LONGEST_ID = 60


def with_new_measures(framework: Framework, said: Said) -> tuple[Framework, Said]:
    """A framework that counts them too, and what was said with them as measures like any other."""
    new = {each.new: measure_of(each.new, framework) for each in said.names if each.new}
    if not new:
        return framework, said
    more = tuple(each for each in new.values() if not framework.has_measure(each.id))
    answers = tuple(
        _named(each, new) if isinstance(each, NameAnswer) else each for each in said.every
    )
    return replace(framework, measures=(*framework.measures, *more)), Said(tuple(answers))


def measure_of(new: NewMeasure, framework: Framework) -> Measure:
    """The measure, under an id that begins with the board's, as all its own do."""
    named = NO_ID.sub("-", new.title.lower()).strip("-")
    whole = f"{framework.board.id}-{named}"[:LONGEST_ID].strip("-")
    return Measure(
        whole,
        new.theme,
        new.title,
        new.unit,
        Kind(new.kind),
        plural=new.plural,
        definition=new.definition,
    )


def rows_of_new(framework: Framework, said: Said, agency: str) -> dict[str, tuple[Row, ...]]:
    """The rows of measures and returns that a board gets: what it counts, and who sends it."""
    new = {each.new for each in said.names if each.new}
    made = [(each, measure_of(each, framework)) for each in sorted(new, key=lambda e: e.title)]
    own = [(each, measure) for each, measure in made if not framework.has_measure(measure.id)]
    return {
        "measures": tuple(Row(dict(_cells(each, measure.id))) for each, measure in own),
        "returns": tuple(Row({"agency": agency, "reports": measure.id}) for _, measure in own),
    }


def _cells(new: NewMeasure, measure: str) -> Iterator[tuple[str, str]]:
    yield "id", measure
    for name in ("theme", "title", "unit", "plural", "kind", "definition"):
        if text := getattr(new, name):
            yield name, text


def _named(answer: NameAnswer, new: Mapping[NewMeasure, Measure]) -> NameAnswer:
    if answer.new is None:
        return answer
    measure = new[answer.new]
    meaning = Meaning(StandsFor.MEASURE, measure.id, title=measure.title)
    return replace(answer, meanings=(meaning,), new=None)
