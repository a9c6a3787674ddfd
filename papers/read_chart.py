"""From a drawing of the screen to its figures: which form it has, its unit, and its words."""

from dashboards.charts import among_neighbours, cohort, pyramid, shares
from dashboards.charts.canvas import Trace
from dashboards.charts.emptiness import NOTHING
from dashboards.charts.marks import Mark
from dashboards.drawing import Drawing
from dashboards.theme import FOCUS, MUTED
from dashboards.words.figures import figure_text
from dashboards.words.sentences import axis_unit
from data.figures.among import among
from data.observations import COMPARATOR
from papers.plain import plain
from papers.read_over_time import over_time
from papers.read_rows import in_rows
from papers.shown import Form, Number, Role, Row, Shown


def shown_in(drawing: Drawing) -> Shown:
    """What a chart of the screen shows, mark by mark.

    It is read off the finished chart, so that no paper can differ from the screen.
    """
    chart = drawing.figure.to_dict()
    traces, layout = chart["data"], chart["layout"]
    unit, number = _unit(drawing), _number(drawing)
    if not traces:
        words = [plain(each["text"]) for each in layout.get("annotations", ())]
        words = [each for each in words if each != NOTHING]  # the finding above it says why
        return Shown(Form.WORDS, (), (), unit, number, ends=tuple(words), alt=_alt(drawing))
    if traces[0].get("meta") == Mark.PRINTED:
        return _printed(traces[0], unit, number, _alt(drawing))
    if "categoryarray" in layout["xaxis"]:
        return over_time(drawing, unit, number, _alt(drawing))
    if drawing.panel.chart is among_neighbours.figure:
        return _among(drawing, unit, number)
    form = _form_of_rows(drawing, traces)
    return in_rows(drawing, form, unit, number, _alt(drawing))


def _printed(trace: Trace, unit: str, number: Number, alt: str) -> Shown:
    row = Row(
        plain(trace["name"]),
        Role.FIGURES,
        (number.rounded(trace["y"][0]),),
        (trace["textfont"]["color"],),
        (plain(trace["text"][0]),),
    )
    return Shown(Form.FIGURE, (row.name,), (row,), unit, number, alt=alt)


def _among(drawing: Drawing, unit: str, number: Number) -> Shown:
    """Each place as a bar of its own: on paper a dot of many on one line cannot be pointed at."""
    series = drawing.series[0]
    found = among(series)
    points = [point for point in found.points if point.value is not None] if found else []
    names = tuple(plain(among_neighbours.row_names_of(point)) for point in points)
    tones = [FOCUS if not point.categories.get(COMPARATOR) else MUTED for point in points]
    row = Row(
        plain(series.measure.title),
        Role.FIGURES,
        tuple(number.rounded(point.value) for point in points),
        tuple(tone.mark for tone in tones),
        tuple(figure_text(point, series.measure) for point in points),
    )
    highest = max((point.value or 0.0 for point in points), default=1.0)
    return Shown(
        Form.BARS,
        names,
        (row,),
        unit,
        number,
        bounds=(0.0, highest),
        ends=row.words,
        alt=_alt(drawing),
    )


def _form_of_rows(drawing: Drawing, traces: list[Trace]) -> Form:
    if drawing.panel.chart is pyramid.figure:
        return Form.SIDES
    if drawing.panel.chart is shares.figure:
        return Form.DOTS
    is_stacked = drawing.figure.layout.barmode == "stack"
    return Form.DIVIDED if is_stacked else Form.BARS


def _unit(drawing: Drawing) -> str:
    """What the values of the chart count: "Contacts", "%"."""
    if drawing.panel.chart is cohort.figure:
        return "% of those whose outcome is known"
    return axis_unit(drawing.series[0].measure)


def _number(drawing: Drawing) -> Number:
    """How the values of a chart are printed, all of them alike."""
    if drawing.panel.chart is cohort.figure:
        return Number(1, "%")
    points = [p for each in drawing.series for p in each.points if p.value is not None]
    measure = drawing.series[0].measure
    if measure.is_count:
        return Number(0 if all(float(p.value or 0.0).is_integer() for p in points) else 1)
    if not measure.is_percentage:
        return Number(measure.decimals)
    whole = bool(points) and all(point.is_published_whole for point in points)
    return Number(0 if whole else measure.decimals, "%")


def _alt(drawing: Drawing) -> str:
    """What the chart is of, and what its figures say."""
    return f"{drawing.panel.title.rstrip('.')}. {drawing.sentence}"
