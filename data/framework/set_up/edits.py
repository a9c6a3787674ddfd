"""What a draft changes in a board that is there already, agency by agency."""

from collections.abc import Mapping
from dataclasses import dataclass

from data.framework.set_up.asks import ByTheme, asked_under
from data.framework.set_up.basis import Basis
from data.framework.set_up.draft import Draft, DraftAgency, DraftMeasure
from data.framework.set_up.drafts import draft_on


@dataclass(frozen=True)
class AgencyEdit:
    """What changes for one agency. before: None where it is new.

    more, fewer: the ids of the measures that it is asked for from now on, and no longer.
    """

    before: DraftAgency | None
    after: DraftAgency
    more: frozenset[str]
    fewer: frozenset[str]

    @property
    def is_none(self) -> bool:
        """Whether nothing changes for it."""
        return self.before == self.after and not (self.more or self.fewer)


@dataclass(frozen=True)
class Edits:
    """All that a draft changes. before: the board as it is."""

    before: Draft
    after: Draft
    agencies: tuple[AgencyEdit, ...]
    new_measures: tuple[DraftMeasure, ...]
    changed_measures: tuple[DraftMeasure, ...]

    @property
    def are_none(self) -> bool:
        """Whether nothing changes at all."""
        return self.before == self.after


def edits_of(draft: Draft, basis: Basis, by_theme: ByTheme) -> Edits:
    """What a draft changes. by_theme: what can be asked under each theme, as drafted."""
    before = draft_on(basis)
    old = {each.id: each for each in before.agencies}
    measures = {each.id: each for each in before.measures}
    edits = [_agency(old.get(each.id), each, before, draft, by_theme) for each in draft.agencies]
    return Edits(
        before,
        draft,
        tuple(each for each in edits if not each.is_none),
        tuple(each for each in draft.measures if each.id not in measures),
        tuple(each for each in draft.measures if measures.get(each.id, each) != each),
    )


def asked_of(draft: Draft, agency: str, by_theme: ByTheme) -> frozenset[str]:
    """The ids of all measures that an agency is asked for."""
    return frozenset[str]().union(
        *(asked_under(draft.asks, agency, theme, each.keys()) for theme, each in by_theme.items())
    )


def _agency(
    before: DraftAgency | None,
    after: DraftAgency,
    old: Draft,
    new: Draft,
    by_theme: Mapping[str, Mapping[str, str]],
) -> AgencyEdit:
    then = asked_of(old, after.id, by_theme) if before else frozenset[str]()
    now = asked_of(new, after.id, by_theme)
    return AgencyEdit(before, after, now - then, then - now)
