"""What became of a measure in the periods shown, in words that stand on its card (rule C9)."""

from collections.abc import Collection, Iterator, Sequence

from data.figures.registered import is_shown
from data.framework.breaks import Break, Change
from data.framework.framework import Framework
from data.framework.measures import Measure
from data.periods import Period


def what_became(
    framework: Framework,
    measure: Measure,
    periods: Sequence[Period],
    agencies: Collection[str] = (),
) -> Iterator[str]:
    """A sentence for each change in the periods shown, with what was typed of it.

    agencies: those whose figures alone are shown; none is all of them.
    """
    if not periods:
        return
    first, last = periods[0], periods[-1]
    for each in framework.changes_of(measure):
        if not is_shown(each, agencies):
            continue
        # What was told apart begins with its first figure: of it that is no less to be said.
        begins = each.change in {Change.SPLIT, Change.MERGED} and first.starts == each.first.starts
        is_noted = each.change is Change.NOTED and first.starts <= each.first.starts <= last.ends
        if begins or is_noted or first.starts < each.first.starts <= last.starts:
            yield f"{_said(framework, each)} {each.told}"
    for each in _made_of(framework, measure):
        if each.change is not Change.REDEFINED and first.starts < each.first.starts:
            title = framework.measure_as_known(each.measure).title
            joined = "merged into" if each.change is Change.MERGED else "split, among others into"
            yield f"From {each.first.short()} it is {joined} “{title}”. {each.reason}"


def _said(framework: Framework, change: Break) -> str:
    when = change.first.short()
    whom = f" for {framework.agency_name(change.agency)}" if change.agency else ""
    known = [each for each in change.formers if framework.has_measure(each)]
    before = listed([f"“{framework.measure(each).title}”" for each in known])
    match change.change:
        case Change.RENAMED:
            title = framework.measure_as_known(change.measure).title
            was = f", and {before} before" if before else ""
            return f"Called “{title}” from {when} on{was}."
        case Change.SPLIT:
            return f"Definition changed: split from {before or 'another measure'} in {when}."
        case Change.MERGED:
            return f"Definition changed: merged from {before or 'other measures'} in {when}."
        case Change.ENDED:
            return f"Counted no more from {when} on."
        case Change.NOTED:
            return f"Noted{whom} in {when}:"
    return f"Definition changed{whom}."


def listed(names: Sequence[str]) -> str:
    """Names in a sentence: "A, B and C"."""
    *some, last = names or ("",)
    return f"{', '.join(some)} and {last}" if some else last


def _made_of(framework: Framework, measure: Measure) -> tuple[Break, ...]:
    """What other measures were made of a measure, by splitting or merging it, in time order."""
    found = (each for each in framework.breaks if each.parts and measure.id in each.formers)
    return tuple(sorted(found, key=lambda each: each.first))
