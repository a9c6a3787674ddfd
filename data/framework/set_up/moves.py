"""What a button on one of the screens does: from what was typed to the next screen."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date

from data.framework.set_up import fields
from data.framework.set_up.asks import asked_under, grid_of, reported_by
from data.framework.set_up.basis import Basis
from data.framework.set_up.draft import Draft, DraftMeasure, DraftUnit
from data.framework.set_up.draft_faults import Fault, faults_in
from data.framework.set_up.measure_form import measure_in_form, units_of
from data.framework.set_up.screen import MeasureForm, Screen, form_of
from data.framework.set_up.steps import (
    Typed,
    with_agency,
    with_typed,
    without_agency,
    without_measure,
)

NEXT, BACK, STORE, STAY = "next", "back", "store", "stay"
OPEN_CELL = "open-cell"
ADD_AGENCY, DROP_AGENCY = "add-agency", "drop-agency"
ADD_MEASURE, CHANGE_MEASURE, DROP_MEASURE = "add-measure", "change-measure", "drop-measure"
NOT_ADDED = "This measure is typed and not added. Add it, or empty its title."
NO_NAME = "The name is empty. Write what the agency is called."


@dataclass(frozen=True)
class Move:
    """What was asked for. what: which cell, agency or measure. boards: the ids of those there are.

    draft: as the page held it. step: the screen on which it was asked.
    """

    do: str
    what: str
    typed: Typed
    draft: Draft
    step: int
    basis: Basis
    boards: Collection[str]
    today: date

    def faults_in(self, draft: Draft) -> list[Fault]:
        """What is wrong with a draft."""
        return faults_in(draft, self.basis, self.boards, self.today)


def screen_after(move: Move) -> Screen:
    """The screen that a person sees next; of a store, the same one with what keeps it from it."""
    draft = with_typed(move.draft, move.step, move.typed, move.basis)
    shown = Screen(
        draft,
        move.step,
        form=_form_as_typed(move),
        cells=move.typed.several(fields.OPEN),
        who=move.typed.one(fields.WHO),
        why=move.typed.one(fields.WHY),
        new_agency=(move.typed.one(fields.NEW_AGENCY), move.typed.one(fields.NEW_AGENCY_ALSO)),
    )
    return _DONE.get(move.do, _stay)(shown, move)


def _stay(shown: Screen, _move: Move) -> Screen:
    return shown


def _back(shown: Screen, move: Move) -> Screen:
    """The screen before, once nothing stands here that it would lose."""
    if shown.new_agency[0]:
        return _add_agency(shown, move)
    if _is_typed(shown):
        return replace(shown, faults=(Fault(fields.in_form("title"), NOT_ADDED),))
    return replace(shown, step=max(shown.step - 1, fields.WHO_YOU_ARE), moved=True)


def _next(shown: Screen, move: Move) -> Screen:
    """The next screen, unless something on this one or before it is wrong."""
    if shown.new_agency[0]:
        return _add_agency(shown, move)  # typed, and about to be forgotten
    found = move.faults_in(shown.draft)
    here = tuple(each for each in found if fields.step_of(each.field) <= shown.step)
    if here:
        return replace(shown, faults=here, step=fields.step_of(here[0].field))
    return replace(shown, step=min(shown.step + 1, fields.REPORTS), moved=True)


def _store(shown: Screen, move: Move) -> Screen:
    found = tuple(move.faults_in(shown.draft))
    if _is_typed(shown):
        found = (*found, Fault(fields.in_form("title"), NOT_ADDED))
    step = fields.step_of(found[0].field) if found else shown.step
    return replace(shown, faults=found, step=step)


def _is_typed(shown: Screen) -> bool:
    """Whether a measure is typed in the form and not added."""
    return bool(shown.form.texts.get(fields.in_form("title")))


def _open_cell(shown: Screen, move: Move) -> Screen:
    return replace(shown, cells=shown.cells | {move.what}, opened=move.what)


def _add_agency(shown: Screen, move: Move) -> Screen:
    name, also = shown.new_agency
    if not name:
        return replace(shown, faults=(Fault(fields.NEW_AGENCY, NO_NAME),))
    longer = with_agency(shown.draft, name, also, move.basis)
    new = longer.agencies[-1].id
    places = {
        fields.agency_name(new): fields.NEW_AGENCY,
        fields.agency_also(new): fields.NEW_AGENCY_ALSO,
        fields.NEW_AGENCY: fields.NEW_AGENCY,
    }
    faults = _moved_to(places, move.faults_in(longer))
    if faults:
        return replace(shown, faults=faults)
    return replace(shown, draft=longer, new_agency=("", ""))


def _drop_agency(shown: Screen, move: Move) -> Screen:
    return replace(shown, draft=without_agency(shown.draft, move.what, move.basis))


def _add_measure(shown: Screen, move: Move) -> Screen:
    units = units_of(shown.draft, move.basis)
    measure, unit = measure_in_form(shown.draft, move.typed, units)
    longer = _with_measure(shown.draft, measure, unit)
    prefix = fields.of_measure(measure.id, "")
    found = move.faults_in(longer)
    places = {
        each.field: fields.in_form(each.field.removeprefix(prefix))
        for each in found
        if each.field.startswith(prefix)
    }
    faults = _moved_to({**places, fields.in_form("title"): fields.in_form("title")}, found)
    if faults:
        return replace(shown, faults=faults)
    by_theme = grid_of(longer, move.basis)
    if not measure.counts:
        agencies = move.typed.several(fields.REPORTED_BY)
        longer = reported_by(longer, measure.id, agencies, by_theme)
    return replace(shown, draft=longer, form=MeasureForm(), at_form=True)


def _change_measure(shown: Screen, move: Move) -> Screen:
    measure = next((each for each in shown.draft.measures if each.id == move.what), None)
    if measure is None:
        return shown
    under = grid_of(shown.draft, move.basis).get(measure.theme, {}).keys()
    reporting = frozenset(
        each.id
        for each in shown.draft.senders
        if measure.id in asked_under(shown.draft.asks, each.id, measure.theme, under)
    )
    return replace(shown, form=form_of(measure, reporting, shown.draft.units), at_form=True)


def _drop_measure(shown: Screen, move: Move) -> Screen:
    return replace(shown, draft=without_measure(shown.draft, move.what, move.basis))


def _with_measure(draft: Draft, measure: DraftMeasure, unit: DraftUnit | None) -> Draft:
    known = {each.id: each for each in draft.measures} | {measure.id: measure}
    units = {each.id: each for each in draft.units} | ({unit.id: unit} if unit else {})
    asks = frozenset(each for each in draft.asks if each[1] != measure.id)
    return replace(draft, measures=tuple(known.values()), units=tuple(units.values()), asks=asks)


def _moved_to(places: Mapping[str, str], found: Collection[Fault]) -> tuple[Fault, ...]:
    """The faults at these places, each at the place where it was typed."""
    return tuple(Fault(places[each.field], each.what) for each in found if each.field in places)


def _form_as_typed(move: Move) -> MeasureForm:
    """The form with what is typed in it, though nothing was done with it."""
    texts = {name: text for name, text in move.typed.pairs if name.startswith(f"{fields.FORM}.")}
    return MeasureForm(
        texts,
        move.typed.several(fields.REPORTED_BY),
        bool(move.typed.several(fields.BY_AGENCY)),
        is_open=move.do in {ADD_MEASURE, STORE, BACK},
    )


_DONE: Mapping[str, Callable[[Screen, Move], Screen]] = {
    NEXT: _next,
    BACK: _back,
    STORE: _store,
    OPEN_CELL: _open_cell,
    ADD_AGENCY: _add_agency,
    DROP_AGENCY: _drop_agency,
    ADD_MEASURE: _add_measure,
    CHANGE_MEASURE: _change_measure,
    DROP_MEASURE: _drop_measure,
}
