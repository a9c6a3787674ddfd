"""What a measure is, in the words of who reads a board's papers: its facts, one after the other."""

from collections.abc import Iterator, Sequence
from datetime import date

from dashboards.words.labels import date_words
from data.framework.breaks import as_sentence
from data.framework.framework import Framework
from data.framework.measures import Kind, Measure, Polarity
from data.framework.terms import Term

KINDS = {
    Kind.FLOW: "counted over the period; quarters are added to a year",
    Kind.STOCK: "counted on a day, so that a year has the figure of its last day",
    Kind.RATIO: "a share, worked out from two counts",
    Kind.RATE: "a rate, worked out from a count and a population",
    Kind.COHORT: "one group of people, followed until it is known what became of them",
    Kind.CUMULATIVE: "a running total, which starts again every April",
    Kind.PUBLISHED: "as its return prints it; there are no counts to work it out from",
}
POLARITIES = {
    Polarity.HIGHER: "more is better",
    Polarity.LOWER: "less is better",
    Polarity.NEUTRAL: "neither more nor less is better in itself",
    Polarity.BAND: "best within the band of its target",
}
NOT_SAID = "No definition is recorded. Ask whoever keeps the framework of the board."


def facts(measure: Measure, framework: Framework) -> Iterator[tuple[str, str]]:
    """All that is recorded of a measure beside its definition, by its heading; nothing empty."""
    told = (
        ("Counted in", _unit(measure)),
        ("What it is", f"{KINDS[measure.kind]}; {POLARITIES[measure.polarity]}"),
        ("Worked out from", made_of_words(measure, framework)),
        ("Split by", ", ".join(measure.dimension_name(each) for each in measure.dimensions)),
        ("Also called", "; ".join(other_names(measure, framework))),
        ("Called so", since_words(renamed(measure, framework))),
        ("Changed", " ".join(_changes(measure, framework))),
        ("Definition from", measure.source),
        ("Kept by", measure.owner),
    )
    return ((heading, text) for heading, text in told if text)


def other_names(measure: Measure, framework: Framework) -> tuple[str, ...]:
    """What else it is called: by returns and boards, and for what the words of its title stand."""
    own = dict.fromkeys(filter(None, [measure.usual_title, *measure.also_called]))
    own |= dict.fromkeys(framework.terms.found_by(measure.title))
    return tuple(each for each in own if each != measure.title)


def renamed(measure: Measure, framework: Framework) -> tuple[Term, ...]:
    """The words of its title that something else was said for before a day."""
    return framework.terms.changed_in(measure.title, date.min, date.max)


def since_words(terms: Sequence[Term]) -> str:
    """From when on words are said, and what was said before; one sentence for those of a day."""
    before: dict[tuple[str, date, bool], list[str]] = {}
    for each in terms:
        if each.first:
            before.setdefault((each.name, each.first, each.is_part), []).append(each.other)
    return " ".join(
        f"“{name}” since {date_words(first)}, before that {_quoted(others)}"
        f"{', which meant less' if is_part else ''}."
        for (name, first, is_part), others in before.items()
    )


def _quoted(names: Sequence[str]) -> str:
    return " or ".join(f"“{each}”" for each in names)


def _unit(measure: Measure) -> str:
    counted = measure.units
    also = f", each of which is a {measure.each_is} too" if measure.each_is else ""
    few = (
        f"; of fewer than {measure.smallest_denominator} the counts are told, and no percentage"
        if measure.is_percentage
        else ""
    )
    return f"{counted}{also}{few}"


def made_of_words(measure: Measure, framework: Framework) -> str:
    """The two counts that a share or a rate is worked out from; empty of anything else."""
    made = measure.computed
    if made is None:
        return ""
    part, whole = (
        framework.measure_as_known(each.measure) for each in (made.numerator, made.denominator)
    )
    times = f", for each {made.scale:,}" if measure.kind is Kind.RATE else ""
    return f"{part.title}, of {whole.title}{times}"


def _changes(measure: Measure, framework: Framework) -> Iterator[str]:
    for each in framework.changes_of(measure):
        whose = f", {framework.agency_name(each.agency)}" if each.agency else ""
        yield f"From {each.first.in_words()}{whose}: {as_sentence(each.told)}"
