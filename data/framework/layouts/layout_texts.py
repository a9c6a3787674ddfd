"""Several things in one cell of a layout's tables: lists, and pairs such as age=16 to 17."""

import re
from collections.abc import Iterable

# A sign that parts one thing from the next has a backslash before it where it is of a name.
_PART = re.compile(r"(?:[^\\;]|\\.|\\$)+")
_PAIR = re.compile(r"((?:[^\\=]|\\.)+)=(.+)")
_MARKED = re.compile(r"\\([\\;=])")

Pairs = tuple[tuple[str, str], ...]


def listed(texts: Iterable[str]) -> str:
    """Texts with ; between."""
    return "; ".join(_marked(text, ";") for text in texts)


def texts_of(cell: str) -> tuple[str, ...]:
    """The texts that listed wrote."""
    return tuple(_plain(part) for part in _parts(cell))


def paired(pairs: Iterable[tuple[str, str]]) -> str:
    """Pairs as one text: "age=16 to 17; sex=Female"."""
    return "; ".join(f"{_marked(name, ';=')}={_marked(text, ';')}" for name, text in pairs)


def pairs_of(cell: str) -> Pairs:
    """The pairs that paired wrote. Raises ValueError when a part is none."""
    return tuple(map(_pair, _parts(cell)))


def _pair(part: str) -> tuple[str, str]:
    found = _PAIR.fullmatch(part)
    name, text = (_plain(found[1]), _plain(found[2])) if found else ("", "")
    if not (name and text):
        raise ValueError(f"“{part}” is no pair.")
    return name, text


def _parts(cell: str) -> list[str]:
    return [part.strip() for part in _PART.findall(cell) if part.strip()]


def _marked(text: str, signs: str) -> str:
    return re.sub(rf"([\\{signs}])", r"\\\1", text)


def _plain(text: str) -> str:
    return _MARKED.sub(r"\1", text).strip()
