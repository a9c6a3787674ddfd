"""The figures that a chart's table shows, each named as the store names it."""

from dashboards.drawing import Drawing
from dashboards.table_points import rows_drawn
from dashboards.words.figures import figure_text
from data.figures.data_version import DataVersion
from data.figures.dataset import Dataset
from data.figures.reference import FigureKey, key_of, reference_to
from data.observations import AGENCY, breakdown_key
from papers.pack import Figure
from papers.tables import printed


def figures_in(drawing: Drawing, dataset: Dataset, version: DataVersion) -> dict[FigureKey, Figure]:
    """Every figure of the chart, and every gap in it, by what it is of."""
    board, found = dataset.board.id, {}
    measures = {series.measure.id: series.measure for series in drawing.series}
    for row in rows_drawn(drawing):
        for name, point in row:
            key = key_of(board, name, point)
            split = dict(key.categories)
            agency = split.pop(AGENCY, "")
            text = figure_text(point, measures[name])
            found[key] = Figure(
                reference_to(board, name, point, version),
                name,
                measures[name].title,
                str(key.period),
                agency,
                breakdown_key(split),
                ",".join(key.agencies),
                text,
                printed(text, point.value),
            )
    return found
