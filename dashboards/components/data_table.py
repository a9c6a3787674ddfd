"""The table behind a chart: real cells, and categories that are buttons."""

from typing import Any

from dashboards.tabulate import Entry, Sheet


def data_table(sheet: Sheet) -> dict[str, Any]:
    """The figures of a chart, row by row, as assets/table.js makes a table of them.

    mark: what choosing the cell highlights, empty where it is no category. href: where the return
    stands that it names.
    """
    return {
        "caption": sheet.caption,
        "headings": list(sheet.headings),
        "rows": [[_cell(entry) for entry in row] for row in sheet.rows],
    }


def _cell(entry: Entry) -> dict[str, Any]:
    mark = str(entry.highlight) if entry.highlight else ""
    return {"text": entry.text, "mark": mark, "is_number": entry.is_number, "href": entry.address}
