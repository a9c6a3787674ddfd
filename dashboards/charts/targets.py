"""A measure's target as a line, where its source words it as one number."""

import re

from dashboards.charts.canvas import Layout
from dashboards.charts.end_labels import EndLabel
from dashboards.figure_words import number_text
from dashboards.theme import TARGET
from data.measures import Measure


def target_of(measure: Measure) -> tuple[float, ...]:
    """The target as a number in the measure's unit; empty unless it is one plain number (R2)."""
    found = re.fullmatch(r"(\d+(?:\.\d+)?)\s*(%?)", measure.target.strip())
    if found is None or bool(found[2]) is not measure.is_percentage:
        return ()
    return (float(found[1]),)


def target_line(measure: Measure, last_slot: int) -> list[Layout]:
    """A dashed line at the target, from the axis to the last slot, where its label begins."""
    line = {"color": TARGET.mark, "width": 1.5, "dash": "dash"}
    across = {"type": "line", "x0": -0.6, "x1": last_slot, "layer": "between"}
    return [{**across, "y0": value, "y1": value, "line": line} for value in target_of(measure)]


def target_label(measure: Measure) -> list[EndLabel]:
    """Its label: "target 80%"."""
    return [
        EndLabel(f"target {number_text(value, measure).replace('.0', '')}", value, TARGET.text)
        for value in target_of(measure)
    ]
