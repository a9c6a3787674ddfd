"""What changed, told once: figures that changed together stand in one story."""

from collections.abc import Iterable
from dataclasses import dataclass

from data.figures.signals import Change, News


@dataclass(frozen=True)
class Story:
    """A change, with those that tell the same.

    alike: changes of other measures of its theme, to the same side and for as long. agencies: the
    same measure of single agencies, to the same side.
    """

    change: Change
    alike: tuple[Change, ...] = ()
    agencies: tuple[Change, ...] = ()


def stories_of(changes: Iterable[Change]) -> tuple[Story, ...]:
    """The changes as stories, in the order in which each first comes up."""
    left, found = list(changes), []
    while left:
        lead = left.pop(0)
        alike = [each for each in left if _is_alike(each, lead)]
        agencies = [each for each in left if _is_part(each, lead)]
        told = {id(each) for each in (*alike, *agencies)}
        left = [each for each in left if id(each) not in told]
        found.append(Story(lead, tuple(alike), tuple(agencies)))
    return tuple(found)


def _is_alike(change: Change, lead: Change) -> bool:
    """Whether another measure of the theme began to be unusual with it, and to the same side."""
    return (
        change.agency == lead.agency
        and change.measure.theme == lead.measure.theme
        and change.measure.id != lead.measure.id
        and _side(change) == _side(lead)
        and change.run == lead.run
    )


def _is_part(change: Change, lead: Change) -> bool:
    """Whether it is the same measure of another agency, to the same side."""
    return (
        change.measure.id == lead.measure.id
        and change.agency != lead.agency
        and _side(change) == _side(lead)
    )


def _side(change: Change) -> tuple[bool, bool]:
    return change.news is News.ENDED, change.flag.is_high
