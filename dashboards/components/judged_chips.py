"""Variation and assurance in a word and a sign: the same on cards, on the scorecard, anywhere."""

from dash import html

from dashboards.words.variation import Sort, VariationWords
from data.figures.status import Against

# Told apart by sign and word before colour; printed in grey it must still read (rule R6).
SIGNS = {
    Against.MEETS: "●",
    Against.IN_BAND: "●",
    Against.NEAR: "◐",
    Against.MISSES: "▲",
}
CLASSES = {
    Against.MEETS: "good",
    Against.IN_BAND: "good",
    Against.NEAR: "near",
    Against.MISSES: "concern",
    Sort.IMPROVEMENT: "good",
    Sort.CONCERN: "concern",
    Sort.UNUSUAL: "unusual",
    Sort.USUAL: "usual",
}


def against_chip(against: Against) -> html.Span | None:
    """Where a figure is, seen from its target; None where that is not assessed."""
    return _chip(SIGNS[against], str(against), against) if against in SIGNS else None


def variation_chip(said: VariationWords) -> html.Span | None:
    """How a figure varies; None where that is not judged, and its words say why."""
    return _chip(said.sign, str(said), said.sort) if said.sort in CLASSES else None


def _chip(sign: str, text: str, sort: Against | Sort) -> html.Span:
    """A sign and words; the colour says it a third time."""
    shown = [html.Span(f"{sign} ", **{"aria-hidden": "true"}), text]
    return html.Span(shown, className=f"status status--{CLASSES[sort]}")
