"""A page as one workbook: contents, and a sheet to each of its charts."""

from collections.abc import Sequence

from dashboards.crosstab import crosstab
from dashboards.downloads import Made, about, about_chart, about_view, rows
from dashboards.drawing import Drawing
from dashboards.headlines import headlines_of
from dashboards.panels import Page
from dashboards.sums import sums
from dashboards.tabulate import tabulate
from data.figures.dataset import Dataset
from data.figures.export import Worksheet, sheet_name
from data.figures.selection import Selection

WHAT_FIRST = "What changed by more than usual, and what misses its target."


def chart_worksheets(
    drawing: Drawing, dataset: Dataset, selection: Selection, made: Made
) -> list[Worksheet]:
    """The workbook of one chart: what it is, its figures, and what else can be read off them."""
    long = tabulate(drawing, dataset)
    others = {"Sums as drawn": sums(drawing), "Crosstab": crosstab(drawing, long)}
    return [
        Worksheet("About", about(drawing, dataset, selection, made)),
        Worksheet("Figures", table=rows(long)),
        *(Worksheet(name, table=rows(sheet)) for name, sheet in others.items() if sheet),
    ]


def page_worksheets(
    page: Page,
    drawings: Sequence[Drawing],
    dataset: Dataset,
    selection: Selection,
    made: Made,
) -> list[Worksheet]:
    """The workbook of a page: what holds for all of it and which charts it has; then each chart."""
    named = {sheet_name(n, each.panel.title): each for n, each in enumerate(drawings, start=1)}
    contents = [
        ("Sheet", "Chart", "What the figures say"),
        *((name, each.panel.title, each.sentence) for name, each in named.items()),
    ]
    view = [("Title", page.title), *about_view(dataset, selection, made)]
    first = [] if page.id or not dataset.submissions else [_to_look_at(dataset, selection)]
    named_first = [(each.name, each.name, WHAT_FIRST) for each in first]
    return [
        Worksheet("Contents", view, [contents[0], *named_first, *contents[1:]], is_contents=True),
        *first,
        *(
            Worksheet(
                name,
                [("Title", drawing.panel.title), *about_chart(drawing)],
                rows(tabulate(drawing, dataset)),
            )
            for name, drawing in named.items()
        ),
    ]


def _to_look_at(dataset: Dataset, selection: Selection) -> Worksheet:
    """What stands above the charts of the overview, all of it, in its order."""
    period = dataset.period_of(selection)
    listed = enumerate(headlines_of(dataset, period, selection.agencies), start=1)
    headings = ("Rank", "What", "Sentence", "Shown because")
    table = [(rank, str(each.sort), each.sentence, each.because) for rank, each in listed]
    name = "What to look at"
    return Worksheet(name, [("Title", f"{name} in {period.short()}")], [headings, *table])
