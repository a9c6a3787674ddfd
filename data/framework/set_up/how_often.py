"""How often each measure is counted, as a board is set up or changed."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from data.framework.columns import MEASURES, RETURNS
from data.framework.expected import Often, alone
from data.framework.rows import Tables, merged
from data.framework.set_up import fields
from data.framework.set_up.basis import Basis
from data.framework.set_up.draft import Asks, Draft
from data.framework.set_up.drafts import in_force

Themes = Mapping[str, str]  # of each measure that can be asked, its theme


def counted_now(basis: Basis, measure: str, theme: str) -> frozenset[str]:
    """How often a measure is asked for, before anything is typed.

    In several ways where the board's workbook says so of several agencies.
    """
    single = alone(measure, theme)
    held = [row for row in basis.own(RETURNS.name) if in_force(row, basis)]
    of_it = [row for row in held if row["reports"] == single]
    found = of_it or [row for row in held if row["reports"] == theme]
    said = {row["how often"].lower() or str(Often.QUARTER) for row in found}
    usual = basis.often.get(single) or basis.often.get(theme) or str(Often.QUARTER)
    return frozenset(said or {usual})


def counted(draft: Draft, basis: Basis, measure: str, theme: str) -> str:
    """How often it is counted as drafted; empty where that differs from agency to agency."""
    now = counted_now(basis, measure, theme)
    alike = next(iter(now)) if len(now) == 1 else ""
    return dict(draft.often).get(measure, alike)


def with_often(draft: Draft, basis: Basis, themes: Themes, said: Mapping[str, str]) -> Draft:
    """The draft with how often measures are counted. said: by place, as the screen sends it."""
    typed = dict(draft.often)
    for measure, theme in themes.items():
        text = said.get(fields.often(measure), "")
        if text not in set(Often):
            continue
        if counted_now(basis, measure, theme) == {text}:
            typed.pop(measure, None)
        else:
            typed[measure] = text
    return replace(draft, often=tuple(sorted(typed.items())))


def themes_of(measures: Tables, basis: Basis) -> Themes:
    """The theme of each measure that can be asked. measures: the board's own, as drafted."""
    rows = merged(basis.standard, {**basis.before, **measures})[MEASURES.name]
    return {row["id"]: row["theme"] for row in rows if not row["counts"]}


def asked_singly(draft: Draft, themes: Themes) -> Asks:
    """Who reports what, a theme measure by measure where one of it is counted otherwise.

    A line for a theme asks for all of it in its own turn, also for what has a line of its own.
    """
    apart = {themes[measure] for measure, _ in draft.often if measure in themes}
    return frozenset(each for pair in draft.asks for each in _singly(pair, apart, themes))


def _singly(pair: tuple[str, str], apart: set[str], themes: Themes) -> Iterator[tuple[str, str]]:
    agency, reports = pair
    if reports not in apart:
        yield pair
        return
    for measure, theme in themes.items():
        if theme == reports:
            yield agency, alone(measure, theme)


def often_said(draft: Draft, themes: Themes) -> Mapping[str, str]:
    """How often it was said that measures are counted, by the name that lines give them."""
    return {alone(each, themes[each]): text for each, text in draft.often if each in themes}
