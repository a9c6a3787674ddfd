"""Lead persons: initials as a plan of action prints them, and the key that says whose they are."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_PARTED = re.compile(r"\s*(?:/|;|,|&|\+|\n|\band\b)\s*", re.IGNORECASE)
_REMARK = re.compile(r"\s*[(\[][^)\]]*[)\]]")
_INITIALS = re.compile(r"(?:[A-Z][A-Z'’.]{0,5}|[A-Z](?:\s[A-Z'’.]{1,4})?)")
_SIGNS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True)
class Lead:
    """One line of a key: initials, whose they are, and where it stands."""

    initials: str
    name: str
    sheet: str = ""
    cell: str = ""


@dataclass(frozen=True)
class Key:
    """Whose initials are whose, as a board's workbooks say."""

    leads: tuple[Lead, ...] = ()

    def name_of(self, initials: str) -> str:
        """Whose initials they are; empty where no key says so, or two keys say otherwise."""
        names = self._names().get(folded(initials), ())
        return names[0] if len(names) == 1 else ""

    def named_in(self, text: str) -> tuple[str, ...]:
        """The leads that a cell names: "KH / EC" and "RD CC" are two, "T O'N" is one.

        A remark in brackets, as in "SR (LADO)", is none of them.
        """
        said = " ".join(_REMARK.sub("", text).split())
        found = [each for part in _PARTED.split(said) if part for each in self._parted(part)]
        return tuple(dict.fromkeys(found))

    def knows(self, lead: str) -> bool:
        """Whether a lead is in the key, by initials or by name."""
        names = self._names()
        return folded(lead) in names or any(
            folded(lead) == folded(name) for each in names.values() for name in each
        )

    def _parted(self, text: str) -> list[str]:
        words = text.split()
        is_one = len(words) == 1 or folded(text) in self._names()
        if is_one or not all(len(folded(word)) > 1 and _INITIALS.fullmatch(word) for word in words):
            return [text]
        return words

    def _names(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, dict[str, None]] = {}
        for each in self.leads:
            found.setdefault(folded(each.initials), {})[each.name] = None
        return {initials: tuple(names) for initials, names in found.items()}


def key_of(own: Iterable[Lead], others: Iterable[Lead] = ()) -> Key:
    """The key of a workbook, with those of a board's other ones for initials that it has not."""
    first = tuple(own)
    known = {folded(each.initials) for each in first}
    return Key((*first, *(each for each in others if folded(each.initials) not in known)))


def folded(text: str) -> str:
    """Initials as they are compared: "T O'N" and "TO'N" are the same."""
    return _SIGNS.sub("", _REMARK.sub("", text).lower())
