"""One screen of three, as it is shown: the draft, what is wrong with it, and what is open."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from data.framework.set_up import fields
from data.framework.set_up.draft import Draft, DraftMeasure, DraftUnit
from data.framework.set_up.draft_faults import Fault
from data.framework.set_up.measure_form import split_categories, split_name
from data.observations import AGENCY


@dataclass(frozen=True)
class MeasureForm:
    """The form of one measure. texts: by place. reported_by: the agencies that are ticked."""

    texts: Mapping[str, str] = field(default_factory=dict)
    reported_by: frozenset[str] = frozenset()
    by_agency: bool = False
    is_open: bool = False


@dataclass(frozen=True)
class Screen:
    """What a person sees. step: which screen. faults: what is wrong, at its place.

    cells: those of the grid that show their single measures; opened: the one opened just now.
    moved: whether the screen is another than before; at_form: whether a measure was taken into
    the form or out of it. who, why: of a change, kept with it.
    """

    draft: Draft
    step: int = fields.WHO_YOU_ARE
    faults: tuple[Fault, ...] = ()
    form: MeasureForm = MeasureForm()
    cells: frozenset[str] = frozenset()
    opened: str = ""
    moved: bool = False
    at_form: bool = False
    who: str = ""
    why: str = ""
    new_agency: tuple[str, str] = ("", "")

    def fault(self, place: str) -> str:
        """What is wrong at a place; empty where nothing is."""
        return " ".join(each.what for each in self.faults if each.field == place)


def form_of(
    measure: DraftMeasure, reported_by: frozenset[str], units: Iterable[DraftUnit]
) -> MeasureForm:
    """The form that shows a measure, to be changed. units: those of the board's own."""
    unit = next((each for each in units if each.id == measure.unit), DraftUnit(""))
    columns = {
        "theme": measure.theme,
        "title": measure.title,
        "unit": measure.unit,
        "plural": measure.plural,
        "kind": measure.kind,
        "better": measure.better,
        "counts": measure.counts,
        "out of": measure.out_of,
        "definition": measure.definition,
        "change": measure.change,
        "because": measure.because,
        "times": measure.times,
        "written": unit.written,
        "decimals": unit.decimals,
    }
    texts = {fields.in_form(column): text for column, text in columns.items()}
    splits = [split for split in measure.splits if split.by != AGENCY]
    for number, split in enumerate(splits, start=1):
        texts[split_name(number)] = split.by
        texts[split_categories(number)] = "\n".join(split.categories)
    is_by_agency = any(split.by == AGENCY for split in measure.splits)
    return MeasureForm(
        {**texts, fields.MEASURE_ID: measure.id}, reported_by, is_by_agency, is_open=True
    )
