"""Which figures every system is asked to draw."""

import json
from os import environ
from pathlib import Path
from typing import Any

from app import open_store, settings_from
from benchmarks.systems import BOARD, FIRST_QUARTER_AFTER
from dashboards.drawing import draw
from dashboards.pages.contents import page_at, panels_of
from data.figures.selection import Selection
from data.periods import parse

CHARTS = 4

Figure = dict[str, Any]


def figures_of_the_product() -> dict[str, list[Figure]]:
    """The product's four charts of its whole range ("before") and of a narrower one ("after").

    Each figure is a plain dictionary, as `json.loads(figure.to_json())` gives it, in the order in
    which the product's overview shows them. The returns must have been loaded.
    """
    narrower = Selection(BOARD, first=parse(FIRST_QUARTER_AFTER))
    return {"before": _drawn(Selection(BOARD)), "after": _drawn(narrower)}


def _drawn(selection: Selection) -> list[Figure]:
    dataset = open_store(settings_from(environ)).dataset(selection.board)
    page = page_at("/", dataset.framework)
    figures = [draw(panel, dataset, selection).figure for panel in panels_of(page, dataset)]
    return [json.loads(figure.to_json()) for figure in figures]


def write_figures(path: Path) -> None:
    """Write the figures as JSON for the rivals to read.

    Raises ValueError when there are not four charts, or one is the same before and after: then
    nothing on the page could tell that it was drawn again.
    """
    figures = figures_of_the_product()
    pairs = list(zip(figures["before"], figures["after"], strict=True))
    if len(pairs) != CHARTS:
        raise ValueError(f"There must be {CHARTS} charts, not {len(pairs)}.")
    for number, (before, after) in enumerate(pairs, start=1):
        if before["data"] == after["data"]:
            raise ValueError(f"Chart {number} has the same data before and after the filter.")
    path.write_text(json.dumps(figures), encoding="utf-8")
