"""What became of the labels of a sheet since its layout was stored: moved, renamed, new, gone."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from data.framework.layouts.taught import Takes, TaughtLabel, TaughtSheet
from data.intake.taught.answered import NameAnswer
from data.intake.taught.lesson import Drift, Drifted, FigureTaught
from data.intake.taught.likeness import DOUBTFUL, spelled
from data.intake.taught.meaning import Axis, Candidate, Meaning, Named, StandsFor
from data.intake.taught.naming import key_of, place_of
from data.intake.taught.values import jumped

LEAST_ALIKE = 50  # of a hundred, for a label to be another one renamed
NEAR = 10  # by so little a third label is as like
Meant = tuple[Axis, frozenset[tuple[StandsFor, str, str]]]
NEW = "it is new, or was left open when this sheet was taught"


@dataclass(frozen=True)
class Held:
    """The labels of a sheet, held against its layout. drift: of each row and column."""

    names: tuple[Named, ...]
    drift: tuple[Drifted, ...]


def answers_of(layout: TaughtSheet, sheet: str) -> tuple[NameAnswer, ...]:
    """What a layout says of the labels of a sheet, as answers."""
    return tuple(
        NameAnswer(sheet, Axis(each.axis), each.words, _meanings(each)) for each in layout.labels
    )


def held_against(
    names: Sequence[Named],
    layout: TaughtSheet,
    figures: Sequence[FigureTaught],
    answers: Iterable[NameAnswer],
) -> Held:
    """The labels of one sheet against its layout: what is new is asked, with what it may be.

    answers: what was said of this file, which settles every doubt.
    """
    stored = {key_of((Axis(each.axis), each.words)): each for each in layout.labels}
    settled = {key_of((each.axis, each.words)) for each in answers}
    keys = [key_of((each.axis, each.words)) for each in names]
    new = [e for e, key in zip(names, keys, strict=True) if key not in stored and e.is_asked]
    there = {_means(each) for each in names if not each.is_asked}
    gone = [each for key, each in stored.items() if key not in keys and _is_missed(each, there)]
    renamed = {each.words: old for each, old in _renamed(new, gone)}
    held, drift = [], []
    for each, key in zip(names, keys, strict=True):
        now, told = _one(each, stored.get(key), renamed.get(each.words), figures)
        now = each if key in settled else now
        held.append(now)
        drift += [told] if told else []
    lost = [each for each in gone if each not in renamed.values()]
    sheet = names[0].sheet if names else ""
    drift += [Drifted(sheet, Axis(each.axis), each.words, Drift.GONE) for each in lost]
    return Held(tuple(held), tuple(drift))


def _one(
    named: Named,
    stored: TaughtLabel | None,
    old: TaughtLabel | None,
    figures: Iterable[FigureTaught],
) -> tuple[Named, Drifted | None]:
    """One label as it is now, and what became of it; nothing of what says no more."""
    about = (named.sheet, named.axis, named.words)
    if stored is not None:
        values = (e.value for e in figures if set(named.words) <= set(e.words) and not e.earlier)
        doubt = "" if not stored.values else jumped(stored.values, values)
        is_moved = stored.place not in {"", place_of(named)}
        drifted = Drifted(*about, Drift.MOVED if is_moved else Drift.SAME, (), named.cells)
        return (replace(named, is_asked=True, why=doubt) if doubt else named), drifted
    if old is not None:
        first = Candidate(_meanings(old), DOUBTFUL, " | ".join(old.words))
        why = f"“{first.name}” stood there before"
        renamed = replace(named, taken=first, others=(first, *named.others), why=why)
        return renamed, Drifted(*about, Drift.RENAMED, old.words, named.cells)
    if named.is_asked:
        return replace(named, why=NEW), Drifted(*about, Drift.NEW, (), named.cells)
    return named, None


def _renamed(
    new: Sequence[Named], gone: Sequence[TaughtLabel]
) -> Iterator[tuple[Named, TaughtLabel]]:
    """Each new label that can only be one that is gone: both are like none as much."""
    for each in new:
        likely = [(_alike(each, old), old) for old in gone if old.axis == each.axis]
        best = max((score for score, _ in likely), default=0.0)
        near = [old for score, old in likely if score > best - NEAR]
        rivals = [_alike(other, near[0]) for other in new if other is not each] if near else []
        if len(near) == 1 and best >= LEAST_ALIKE and max(rivals, default=0.0) <= best - NEAR:
            yield each, near[0]


def _alike(named: Named, stored: TaughtLabel) -> float:
    one, other = spelled(" ".join(named.words)), spelled(" ".join(stored.words))
    return fuzz.token_sort_ratio(one.text, other.text)


def _is_missed(label: TaughtLabel, there: Collection[Meant]) -> bool:
    """Whether somebody has to know that a label is gone: not where another says the same."""
    meant = (Axis(label.axis), frozenset((e.what, e.dimension, e.id) for e in _meanings(label)))
    return label.takes is Takes.LABEL and label.axis != Axis.TABLE and meant not in there


def _means(named: Named) -> Meant:
    return named.axis, frozenset((e.what, e.dimension, e.id) for e in named.meanings)


def _meanings(label: TaughtLabel) -> tuple[Meaning, ...]:
    if label.takes is Takes.IGNORED:
        return (Meaning(StandsFor.LEFT_OUT),)
    key = label.key
    found = [Meaning(StandsFor.MEASURE, key.measure)] if key.measure else []
    found += [Meaning(StandsFor.AGENCY, key.agency)] if key.agency else []
    found += [Meaning(StandsFor.CATEGORY, text, name, text) for name, text in key.categories]
    return tuple(found) or (Meaning(StandsFor.NOTHING),)
