"""What stands at the end of each line: its name and latest figure, or its name alone."""

from collections.abc import Mapping, Sequence

from dashboards.charts.canvas import wrapped
from dashboards.charts.end_labels import EndLabel, fits
from dashboards.theme import MUTED, Tone
from dashboards.words.figures import bare_text, figure_text, of_few
from dashboards.words.naming import category_name
from data.figures.lines import Line
from data.figures.series import Series

NAME_CHARACTERS = 14
STRONG_WEIGHT = 8.0


def labels_of(
    lines: Sequence[Line],
    tone_of: Mapping[str, Tone],
    series: Series,
    beside: Sequence[EndLabel] = (),
) -> list[EndLabel]:
    """The strong lines by name and latest figure; of the others, as many as there is room for.

    beside: other labels that stand there too.
    """
    # Counts of too few stand for the latest period; an older percentage would belie them.
    drawn = [line for line in lines if line.latest and not line.points[-1].is_of_few]
    strong = [
        _strong_label(line, tone_of[line.category], series)
        for line in drawn
        if tone_of[line.category] != MUTED
    ]
    needed = [*strong, *beside]
    others = [_muted_label(line, series) for line in drawn if tone_of[line.category] == MUTED]
    return [*needed, *_with_room(others, [label.text for label in needed])]


def _strong_label(line: Line, tone: Tone, series: Series) -> EndLabel:
    latest = line.points[line.last]
    name = category_name(series.by[0], line.category, series.names) if series.by else ""
    value = figure_text(latest, series.measure)
    text = wrapped(f"{name} {value}".strip(), NAME_CHARACTERS).replace(value, f"<b>{value}</b>")
    if counts := of_few(latest, series.measure):  # on a line of their own: they come first
        share = f"<b>{counts}</b><br>({bare_text(latest, series.measure)})"
        text = "<br>".join(filter(None, [wrapped(name, NAME_CHARACTERS), share]))
    if line.last < len(line.points) - 1:
        text = f"{text}<br>in {latest.period.short()}"
    return EndLabel(text, latest.value or 0.0, tone.text, STRONG_WEIGHT)


def _muted_label(line: Line, series: Series) -> EndLabel:
    name = wrapped(category_name(series.by[0], line.category, series.names), NAME_CHARACTERS)
    return EndLabel(name, line.points[line.last].value or 0.0, MUTED.text)


def _with_room(labels: Sequence[EndLabel], taken: Sequence[str]) -> list[EndLabel]:
    """The largest that fit beside those taken; the rest as one label that counts them."""
    ordered = sorted(labels, key=lambda label: -label.value)
    for shown in range(len(ordered), -1, -1):
        left = ordered[shown:]
        kept = [*ordered[:shown], *([_others(left)] if left else [])]
        if fits([*taken, *(label.text for label in kept)]):
            return kept
    return []


def _others(labels: Sequence[EndLabel]) -> EndLabel:
    middle = sum(label.value for label in labels) / len(labels)
    return EndLabel(f"and {len(labels)} more", middle, MUTED.text)
