"""Four charts and a parameter in Vizro, as its user guide has them."""

import pandas as pd
import plotly.graph_objects as go
import vizro.models as vm
from vizro import Vizro
from vizro.models.types import capture
from waitress import serve

from benchmarks.rivals.given import HOST, PERIODS, Given, given

NO_ROWS = pd.DataFrame()  # Vizro asks each chart for a frame; these charts come ready-made


def dashboard(wanted: Given) -> vm.Dashboard:
    """One page, two charts to a row, with a parameter that chooses the period."""
    figures = wanted.figures

    @capture("graph")
    def chart(data_frame: pd.DataFrame, number: int, period: str) -> go.Figure:
        return go.Figure(figures[period][number])

    graphs = [
        vm.Graph(id=f"chart-{number}", figure=chart(NO_ROWS, number=number, period="before"))
        for number in range(len(figures["before"]))
    ]
    page = vm.Page(
        title="Charts",
        layout=vm.Grid(grid=[[0, 1], [2, 3]]),
        components=graphs,
        controls=[period_parameter([graph.id for graph in graphs])],
    )
    return vm.Dashboard(pages=[page])


def period_parameter(charts: list[str]) -> vm.Parameter:
    """A choice between the two periods for all of these charts."""
    return vm.Parameter(
        targets=[f"{chart}.period" for chart in charts],
        selector=vm.RadioItems(id="period", options=list(PERIODS), value="before"),
    )


if __name__ == "__main__":
    wanted = given()
    serve(Vizro().build(dashboard(wanted)).dash.server, host=HOST, port=wanted.port)
