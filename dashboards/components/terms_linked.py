"""A text in which each word of the field leads to what it means."""

import re
from collections.abc import Iterator
from functools import lru_cache

from dash import html

from dashboards.pages.contents import DEFINITIONS, term_place
from data.framework.terms import Terms

KEPT_TERMS = 64
Linked = list[str | html.A]


def terms_linked(text: str, terms: Terms, leave_out: str = "") -> Linked:
    """The text, with a link for each term where it first stands. leave_out: a term that is none."""
    named, pattern = _names(terms)
    if pattern is None:
        return [text]
    return list(_pieces(text, named, pattern, leave_out))


def part_link(words: str, place: str, class_name: str) -> html.A:
    """A link to a part of the page of definitions; the view goes along: assets/arrive.js."""
    return html.A(
        words, href=f"/{DEFINITIONS}#{place}", className=class_name, **{"data-part": place}
    )


def _pieces(
    text: str, named: dict[str, str], pattern: re.Pattern[str], leave_out: str
) -> Iterator[str | html.A]:
    told, end = {leave_out}, 0
    for found in pattern.finditer(text):
        term = named.get(found[1]) or named.get(found[1].casefold(), "")
        if term and term not in told:
            told.add(term)
            if found.start() > end:
                yield text[end : found.start()]
            yield part_link(found[0], term_place(term), "term")
            end = found.end()
    if text[end:]:
        yield text[end:]


@lru_cache(maxsize=KEPT_TERMS)
def _names(terms: Terms) -> tuple[dict[str, str], re.Pattern[str] | None]:
    """The terms by each of their names, and what finds any of those in a text.

    Names in capitals are letters that stand for others, and found as they are: "da" is no "DA".
    """
    named: dict[str, str] = {}
    for each in terms.every:
        named[each.other if each.other.isupper() else each.other.casefold()] = each.name
    named |= {each.name.casefold(): each.name for each in terms.every}
    longest_first = sorted(named, key=len, reverse=True)
    if not longest_first:
        return named, None
    any_of = "|".join(
        re.escape(n) if n.isupper() else f"(?i:{re.escape(n)})" for n in longest_first
    )
    return named, re.compile(rf"\b({any_of})s?\b")
