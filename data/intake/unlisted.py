"""Labels that stand where a layout lists categories, and that are none of them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from data.framework.layouts.matching import Matcher
from data.framework.layouts.sheet import Label, Reader, Reads, ReturnSheet
from data.intake.said import Agreed

MOST_WORDS = 5  # of the name of an area or a course; what is longer is a line of words


@dataclass(frozen=True)
class Unlisted:
    """A label with figures, of which nobody knows yet for which category it is another name.

    cells: its own, then those of its figures. known: the categories that its layout lists.
    """

    sheet: str
    cells: tuple[str, ...]
    dimension: str
    name: str
    known: tuple[str, ...]


def unlisted(
    sheet: str, cells: Sequence[str], texts: Sequence[str], matchers: Sequence[Matcher]
) -> Unlisted | None:
    """What a row or column of that many labels asks, where one is missing from a list alone."""
    unknown = [
        (text, matcher.reader)
        for text, matcher in zip(texts, matchers, strict=False)
        if text and matcher.means(text) is None
    ]
    if len(unknown) != 1:
        return None
    ((text, reader),) = unknown
    dimension, known = _listed(reader)
    if not known or len(text.split()) > MOST_WORDS:
        return None
    return Unlisted(sheet, tuple(cells), dimension, " ".join(text.split()), tuple(known))


def with_names(sheet: ReturnSheet, names: Collection[Agreed]) -> ReturnSheet:
    """The layout, which knows these names beside the categories that it lists: others, and new."""
    meanings = {(e.dimension, e.name): e.meaning for e in names if e.meaning}
    if not meanings:
        return sheet
    tables = tuple(
        replace(
            table,
            columns=tuple(_with_names(each, meanings) for each in table.columns),
            rows=tuple(_with_names(each, meanings) for each in table.rows),
        )
        for table in sheet.tables
    )
    return sheet if tables == sheet.tables else replace(sheet, tables=tables)


def _listed(reader: Reader) -> tuple[str, list[str]]:
    """What a reader lists the categories of, and those; nothing where it reads anything besides."""
    if any(label.reads not in {Reads.CATEGORY, Reads.TOTAL} for label in reader.labels):
        return "", []
    named = [label.key.categories for label in reader.labels if label.reads is Reads.CATEGORY]
    dimensions = {dimension for each in named for dimension, _ in each}
    if len(dimensions) != 1 or any(len(each) != 1 for each in named):
        return "", []
    return dimensions.pop(), list(dict.fromkeys(name for ((_, name),) in named))


def _with_names(reader: Reader, meanings: Mapping[tuple[str, str], str]) -> Reader:
    dimension, known = _listed(reader)
    more = tuple(_others(reader.labels, dimension, known, meanings)) if known else ()
    if not more:
        return reader
    last = max(n for n, each in enumerate(reader.labels) if each.reads is Reads.CATEGORY) + 1
    return replace(reader, labels=(*reader.labels[:last], *more, *reader.labels[last:]))


def _others(
    labels: Iterable[Label],
    dimension: str,
    known: Sequence[str],
    meanings: Mapping[tuple[str, str], str],
) -> Iterable[Label]:
    of_category = {
        each.key.categories[0][1]: each for each in labels if each.reads is Reads.CATEGORY
    }
    for (of, name), meaning in meanings.items():
        if of != dimension or name in known:
            continue
        if meaning == name:
            new = replace(of_category[known[0]].key, categories=((dimension, name),))
            yield replace(of_category[known[0]], text=name, key=new)
        elif meaning in known:
            yield replace(of_category[meaning], text=name)
