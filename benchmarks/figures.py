"""Which figures every system is asked to draw."""

import json
from pathlib import Path

from benchmarks.sample_figures import Figure, sample_figures

CHARTS = 4


def figures_of_the_product() -> dict[str, list[Figure]]:
    """The product's four charts of its whole range ("before") and of a narrower one ("after").

    Each figure is a plain dictionary, as `json.loads(figure.to_json())` gives it, in the order in
    which the product's page shows them. Until the product has charts, these are made up.
    """
    return sample_figures()


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
