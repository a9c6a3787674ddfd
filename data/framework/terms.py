"""What the field calls things today and called them before: read alike, found alike, told apart."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property

from data.framework.layouts.spelling import loose
from data.framework.rows import Row
from data.framework.spellings import folded
from data.framework.word_columns import PART

MOST_KEPT = 4096  # labels


@dataclass(frozen=True)
class Term:
    """One other name of a term.

    first: the day from which on the term holds; None of a short form.
    is_part: whether the other name means less, so that its figures are none of the term's.
    """

    name: str
    other: str
    first: date | None = None
    is_part: bool = False
    about: str = ""
    source: str = ""


@dataclass(frozen=True)
class Word:
    """A term of today with what it means, all its other names, and from when on it is said so."""

    name: str
    others: tuple[Term, ...]

    @property
    def about(self) -> str:
        """What it means; empty where no row says so."""
        return next((each.about for each in self.others if each.about), "")

    @property
    def sources(self) -> tuple[str, ...]:
        """Where it is laid down."""
        return tuple(dict.fromkeys(each.source for each in self.others if each.source))


# One object stands for one list of terms: what it made of a text is kept by it.
@dataclass(frozen=True, eq=False)
class Terms:
    """Every other name that a board's framework knows."""

    every: tuple[Term, ...] = ()

    def label(self, text: str) -> str:
        """A label as it is compared with others: in the words of today, where they mean the same.

        "DV incidents" and "Domestic abuse incidents" are one; a label of a part stays apart.
        """
        return self._same.replaced(loose(text))

    def heading(self, text: str) -> str:
        """What a sheet is called, as it is compared: also by names that mean a part of it.

        A sheet that says CSE is the one on child exploitation; what its labels count is not.
        """
        known = self._headings
        if text not in known:
            if len(known) > MOST_KEPT:
                known.clear()
            known[text] = self._of_part.replaced(self.label(text))
        return known[text]

    def found_by(self, text: str) -> tuple[str, ...]:
        """By which other words somebody may look for what a text says."""
        said = f" {self.label(text)} {self.heading(text)} "
        found: dict[str, None] = {}
        left = list(self.every)
        while more := [each for each in left if f" {folded(each.name)}" in said]:
            words = [word for each in more for word in (each.other, each.name)]
            found |= dict.fromkeys(words)
            said = "".join(f" {folded(word)} " for word in words)  # what those are called else
            left = [each for each in left if each not in more]
        return tuple(found)

    def changed_in(self, title: str, first: date, last: date) -> tuple[Term, ...]:
        """The terms of a title that were said otherwise for some, not all, of the days shown."""
        said = f" {folded(title)} "
        return tuple(
            each
            for each in self.every
            if each.first and first < each.first <= last and f" {folded(each.name)}" in said
        )

    @cached_property
    def by_name(self) -> tuple[Word, ...]:
        """The terms of today by the alphabet, each with its other names in their order."""
        found: dict[str, list[Term]] = {}
        for each in self.every:
            found.setdefault(each.name, []).append(each)
        words = (Word(name, tuple(others)) for name, others in found.items())
        return tuple(sorted(words, key=lambda word: word.name.casefold()))

    @cached_property
    def _headings(self) -> dict[str, str]:
        """What headings were made of: every layout of a board asks for those of every sheet."""
        return {}

    @cached_property
    def _same(self) -> "_Names":
        return _Names({e.other: e.name for e in self.every if not e.is_part})

    @cached_property
    def _of_part(self) -> "_Names":
        return _Names({e.other: e.name for e in self.every if e.is_part})


class _Names:
    """Other names, and what each is replaced by, in one and in several."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = dict(self._in_turn(names))
        listed = sorted({*self._names, *self._names.values()}, key=len, reverse=True)
        self._any = re.compile(rf"\b({'|'.join(map(re.escape, listed))})(s?)\b") if listed else None
        self._made: dict[str, str] = {}

    def replaced(self, label: str) -> str:
        """A label, made loose, with the names of today."""
        if label not in self._made:
            if len(self._made) > MOST_KEPT:
                self._made.clear()
            self._made[label] = self._any.sub(self._today, label) if self._any else label
        return self._made[label]

    def _today(self, found: re.Match[str]) -> str:
        # The name of today is found too, so that it is not replaced where it stands in itself.
        return f"{self._names.get(found[1], found[1])}{found[2]}"

    @staticmethod
    def _in_turn(names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        """Each name as labels are compared; of one that has two names of today, the last."""
        plain = {folded(other): folded(name) for other, name in names.items()}
        for other, name in plain.items():
            seen, today = {other}, name
            while today in plain and today not in seen:
                seen.add(today)
                today = plain[today]
            yield other, today


def terms_in(rows: Iterable[Row]) -> Terms:
    """The terms that rows describe; the same object for the same rows."""
    return _terms(tuple(map(_term_of, rows)))


@cache
def _terms(every: tuple[Term, ...]) -> Terms:
    return Terms(every)


def _term_of(row: Row) -> Term:
    first = date.fromisoformat(row["first day"]) if row["first day"] else None
    return Term(
        row["term"],
        row["other name"],
        first,
        row["old meaning"].lower() == PART,
        row["about"],
        row["source"],
    )
