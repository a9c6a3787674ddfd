"""A link on a card or a page, to a file with exactly the figures that its charts draw."""

from datetime import date

from flask import Flask, Response, abort, request

from callbacks.asking import asked_for, dataset_for, first_board
from callbacks.files import TYPES
from callbacks.returned import returned_for
from dashboards.downloads import Made, about, file_name, rows
from dashboards.drawing import draw
from dashboards.page_workbook import chart_worksheets, page_worksheets
from dashboards.pages.all_measures import is_list, listed_panels
from dashboards.pages.contents import address_of, page_named, panel_of, panels_of
from dashboards.tabulate import tabulate
from data.csv_text import as_csv
from data.figures import export
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.storage.store import Store


def register(server: Flask, store: Store, default_board: str) -> None:
    """Answer the addresses under /download."""

    @server.get("/download/<panel_id>.<kind>")
    def download(panel_id: str, kind: str) -> Response:
        dataset, selection = viewed()
        panel = panel_of(panel_id, dataset.framework)
        if panel is None or kind not in TYPES:
            abort(404)
        drawing = draw(panel, dataset, selection)
        made = made_of(
            dataset, selection, address_of(panel, selection.to_query(), dataset.framework)
        )
        if kind == "csv":
            said = about(drawing, dataset, selection, made)
            table = rows(tabulate(drawing, dataset))
            # The mark at the front tells a spreadsheet program that this is UTF-8.
            content = "\ufeff".encode() + as_csv(said, table).encode()
        else:
            sheets = chart_worksheets(drawing, dataset, selection, made)
            content = export.as_xlsx(sheets, panel.title, made.on)
        return as_download(content, file_name(panel.id, dataset, made.on, kind), kind)

    @server.get("/download/page/<path:name>.xlsx")
    def download_page(name: str) -> Response:
        dataset, selection = viewed()
        page = page_named(name, dataset.framework)
        if page is None:
            abort(404)
        panels = listed_panels(page, dataset) if is_list(page) else panels_of(page, dataset)
        drawings = [draw(panel, dataset, selection) for panel in panels]
        made = made_of(dataset, selection, f"{page.path}?{selection.to_query()}")
        sheets = page_worksheets(page, drawings, dataset, selection, made)
        content = export.as_xlsx(sheets, page.title, made.on)
        return as_download(content, file_name(name, dataset, made.on, "xlsx"), "xlsx")

    def viewed() -> tuple[Dataset, Selection]:
        """The board and the view that the request asks for; 404 where there is none."""
        query = request.query_string.decode("ascii", "replace")
        asked = asked_for(query, first_board(store, default_board), store.frameworks().boards)
        dataset = dataset_for(asked, store, default_board)
        if dataset is None:
            abort(404)
        return dataset, dataset.answer(asked).selection

    def made_of(dataset: Dataset, selection: Selection, address: str) -> Made:
        whole = request.host_url.rstrip("/") + address
        return Made(date.today(), whole, returned_for(dataset, store, selection))


def as_download(content: bytes, name: str, kind: str) -> Response:
    """A file that the browser keeps under a name. kind: of callbacks.files."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, content_type=TYPES[kind], headers=headers)
