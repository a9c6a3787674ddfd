"""The names that senders write for areas, courses and the like, held against those known."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import get_close_matches

from data import findings as note
from data.findings import Finding
from data.framework.layouts.spelling import without_footnote
from data.intake import past_findings as say
from data.intake.checks.past import Past
from data.intake.extract import Extract, Read
from data.intake.said import Agreed, Said

ALIKE = 0.6  # how like two names are before one is offered first
OFFERED = 6  # known names that a sentence gives
Name = tuple[str, str]  # a dimension, and a name in it


@dataclass(frozen=True)
class Unnamed:
    """A name that nobody knows, and those that it may be another for, the likeliest first."""

    sheet: str
    cells: tuple[str, ...]
    dimension: str
    name: str
    known: tuple[str, ...]

    @property
    def asked(self) -> Finding:
        """The question that is put to its sender."""
        *first, last = self.known[:OFFERED]
        known = f"{', '.join(first)} or {last}" if first else last
        return say.name_new_or_other(self.sheet, self.cells, self.name, known)


@dataclass(frozen=True)
class Named:
    """What became of the names of a return. agreed: the answers that were of use."""

    findings: tuple[Finding, ...] = ()
    unnamed: tuple[Unnamed, ...] = ()
    agreed: tuple[Agreed, ...] = ()


def settle_names(found: Extract, past: Past, said: Said) -> Named:
    """Read each name as the known one that it is, and ask about those that nobody knows.

    Changes found: its figures have the known names. A name in another case, or with other
    spaces or dashes, is the known one. What was agreed before, or is answered now, holds.
    """
    findings: list[Finding] = []
    unnamed: list[Unnamed] = []
    used: list[Agreed] = []
    meanings: dict[Name, str] = {}
    for (dimension, name), reads in _names_in(found).items():
        known = _known(dimension, reads, past)
        answer = _answer(dimension, name, said)
        if answer and answer.meaning not in {name, *known}:
            answer = None  # another name for one that nobody knows answers nothing
        agreed = answer.meaning if answer else past.meaning(dimension, name)
        used += [answer] if answer and known else []
        cells = tuple(dict.fromkeys(read.cell for read in reads))
        where = (reads[0].sheet, cells, name)
        if not known or (name in known and agreed in {"", name}):
            continue
        if agreed and agreed != name:
            meanings[dimension, name] = agreed
            findings.append(say.name_as_agreed(*where, agreed))
        elif answer:
            findings.append(say.name_is_new(*where))
        elif agreed:
            continue
        elif alike := _spelt_alike(name, known):
            meanings[dimension, name] = alike
            findings.append(note.label_read_as(*where, alike))
        else:
            unnamed.append(
                Unnamed(reads[0].sheet, cells, dimension, name, _likeliest_first(name, known))
            )
    _rename(found, meanings)
    used += found.agreed
    for each in found.unlisted:
        known = _likeliest_first(each.name, each.known)
        unnamed.append(Unnamed(each.sheet, each.cells, each.dimension, each.name, known))
    findings += [each.asked for each in unnamed]
    return Named(tuple(findings), tuple(unnamed), tuple(used))


def leave_out_lines(found: Extract, past: Past) -> list[Finding]:
    """Take out the rows without any figure under a name that nobody knows: "subtotal", "(cases)".

    Changes found: the empty cells of such a row are no figures that are missing.
    """
    filled = _names_in(found)
    lines = {
        (dimension, name): reads
        for (dimension, name), reads in _named(found.blanks, found).items()
        if (dimension, name) not in filled
        and (known := _known(dimension, reads, past))
        and name not in known
        and not past.meaning(dimension, name)
        and not _spelt_alike(name, known)
    }
    taken = {id(read) for reads in lines.values() for read in reads}
    found.blanks = [read for read in found.blanks if id(read) not in taken]
    return [
        say.row_without_figures(reads[0].sheet, tuple(read.cell for read in reads), name)
        for (_, name), reads in lines.items()
    ]


def _names_in(found: Extract) -> dict[Name, list[Read]]:
    """The figures by the names that their sender wrote, of dimensions without a list of them."""
    return _named(found.figures, found)


def _named(reads: Iterable[Read], found: Extract) -> dict[Name, list[Read]]:
    named: dict[Name, list[Read]] = defaultdict(list)
    for read in reads:
        for dimension, name in read.key.categories:
            if not found.measure(read).categories(dimension):
                named[dimension, name].append(read)
    return named


def _known(dimension: str, reads: Iterable[Read], past: Past) -> tuple[str, ...]:
    measures = dict.fromkeys(read.key.measure for read in reads)
    return tuple(
        dict.fromkeys(name for each in measures for name in past.categories(each, dimension))
    )


def _answer(dimension: str, name: str, said: Said) -> Agreed | None:
    """What is answered now; an answer at a prompt does not say of which dimension it is."""
    for each in said.names:
        if each.name == name and each.dimension in {"", dimension}:
            return replace(each, dimension=dimension)
    return None


def _spelt_alike(name: str, known: Iterable[str]) -> str:
    """The known name that differs in case, spaces, dashes and the like alone."""
    for spelling in (name, without_footnote(name)):
        for each in known:
            if _letters(spelling) == _letters(each):
                return each
    return ""


def _letters(name: str) -> str:
    plain = (
        unicodedata.normalize("NFKC", name)
        .casefold()
        .replace("&", " and ")
        .replace("+", " and ")
        .strip()
    )
    return "".join(each for each in plain.removeprefix("the ") if each.isalnum())


def _likeliest_first(name: str, known: tuple[str, ...]) -> tuple[str, ...]:
    spelled = {each.casefold(): each for each in known}
    close = get_close_matches(name.casefold(), spelled, n=3, cutoff=ALIKE)
    return tuple(dict.fromkeys([*(spelled[each] for each in close), *known]))


def _rename(found: Extract, meanings: dict[Name, str]) -> None:
    if meanings:
        found.figures = [_renamed(read, meanings) for read in found.figures]
        found.before = [_renamed(read, meanings) for read in found.before]


def _renamed(read: Read, meanings: dict[Name, str]) -> Read:
    categories = tuple(
        (dimension, meanings.get((dimension, name), name))
        for dimension, name in read.key.categories
    )
    return replace(read, key=replace(read.key, categories=categories))
