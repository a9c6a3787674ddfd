"""What storing a board will do, in words: who is asked for what, and what an edit changes."""

from collections.abc import Iterator, Mapping

from data.framework.breaks import Change
from data.framework.set_up.asks import ByTheme, asked_of_several
from data.framework.set_up.basis import Basis
from data.framework.set_up.draft import Draft, DraftMeasure
from data.framework.set_up.edits import AgencyEdit, asked_of, edits_of
from data.periods import is_period, parse

NOTHING = "Nothing is changed so far."


def what_is_stored(
    draft: Draft, basis: Basis, by_theme: ByTheme, quarters: Mapping[str, int]
) -> tuple[str, ...]:
    """What storing a draft will do, a sentence each.

    quarters: of how many quarters there are figures of each agency.
    """
    if basis.is_new:
        said = tuple(_new(draft, by_theme))
    else:
        said = tuple(_edited(draft, basis, by_theme, quarters)) or (
            () if draft.often else (NOTHING,)
        )
    return (*said, *_often(draft, by_theme), *_asked_twice(draft, basis, by_theme))


def _new(draft: Draft, by_theme: ByTheme) -> Iterator[str]:
    board = draft.board
    first = board.first_quarter
    since = f", from {parse(first).in_words()} on" if is_period(first) else ""
    asked = {agency.id: asked_of(draft, agency.id, by_theme) for agency in draft.senders}
    different = frozenset[str]().union(*asked.values())
    own = len(draft.measures)
    yield (
        f"{board.name} (id {board.id}, marked {board.marking or 'OFFICIAL'}): "
        f"{_many(len(asked), 'agency', 'agencies')} are asked for "
        f"{_many(len(different), 'measure', 'measures')}{since}."
    )
    if own:
        yield f"{_many(own, 'measure is', 'measures are')} your own."
    listed = ", ".join(f"{draft.agency(each).name} {len(asked[each])}" for each in asked)
    yield f"Measures asked of each: {listed}."


def _often(draft: Draft, by_theme: ByTheme) -> Iterator[str]:
    """Which measures are counted in another turn from now on."""
    titles = {each: title for measures in by_theme.values() for each, title in measures.items()}
    for measure, often in draft.often:
        if measure in titles:
            yield f"“{titles[measure]}” is counted by the {often} from now on."


def _asked_twice(draft: Draft, basis: Basis, by_theme: ByTheme) -> Iterator[str]:
    for title, agencies in sorted(asked_of_several(draft, basis, by_theme).items()):
        yield (
            f"“{title}” is one figure of the whole board and is asked of {', '.join(agencies)}. "
            "Ask one of them, or the figure that is sent last counts."
        )


def _edited(
    draft: Draft, basis: Basis, by_theme: ByTheme, quarters: Mapping[str, int]
) -> Iterator[str]:
    edits = edits_of(draft, basis, by_theme)
    before, after = edits.before.board, draft.board
    for was, now, what in (
        (before.name, after.name, "The full name"),
        (before.short_name, after.short_name, "The short name"),
        (before.marking, after.marking, "The marking"),
        (before.first_quarter, after.first_quarter, "The first quarter"),
    ):
        if was != now:
            yield f"{what} is {now or 'empty'}, and no longer {was or 'empty'}."
    for edit in edits.agencies:
        yield from _agency(edit, basis, quarters.get(edit.after.id, 0))
    for measure in edits.new_measures:
        yield f"“{measure.title}” is a new measure."
    for measure in edits.changed_measures:
        yield f"“{measure.title}” is described anew{_became(measure, basis)}; its figures stay."


def _became(measure: DraftMeasure, basis: Basis) -> str:
    """Whether its figures are compared with those of before, where it says why it is changed."""
    if not measure.because:
        return ""
    since = basis.first.short()
    if measure.change == Change.RENAMED:
        return f" from {since} on, and counts the same"
    return f", and counts something else from {since} on: nothing is compared across it"


def _agency(edit: AgencyEdit, basis: Basis, quarters: int) -> Iterator[str]:
    before, after, since = edit.before, edit.after, basis.first.short()
    if before and before.name != after.name:
        yield f"“{before.name}” is called “{after.name}” from now on."
    if before and before.also != after.also:
        yield f"Returns may call {after.name} also: {after.also or 'nothing else'}."
    if before and before.sends and not after.sends:
        has = f"has {_many(quarters, 'quarter', 'quarters')} of figures: they stay; it is"
        yield f"{after.name} {has if quarters else 'is'} no longer asked from {since}."
    elif after.sends and not (before and before.sends):
        many = _many(len(edit.more), "measure", "measures")
        yield f"{after.name} is asked for {many} from {since} on."
    elif edit.more or edit.fewer:
        said = []
        if edit.more:
            said.append(f"{_many(len(edit.more), 'measure', 'measures')} more")
        if edit.fewer:
            said.append(f"{_many(len(edit.fewer), 'measure', 'measures')} fewer")
        yield f"{after.name} is asked for {' and '.join(said)} from {since} on; its figures stay."


def _many(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"
