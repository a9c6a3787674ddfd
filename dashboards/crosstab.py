"""The long form of a table turned on its side: a column for each category of its last dimension."""

from dashboards.drawing import Drawing
from dashboards.tabulate import Entry, Sheet


def crosstab(drawing: Drawing, sheet: Sheet) -> Sheet | None:
    """The figures of a drawing with the categories across; None where it is split by nothing.

    sheet: the same figures in the long form. A row to each period, each category of the other
    dimension, and each measure; what a cell has no figure for stays empty.
    """
    keys = len(drawing.panel.by)
    if not keys or drawing.panel.lists_all or not sheet.rows:
        return None
    titles = [series.measure.title for series in drawing.series]
    places = [n for n, heading in enumerate(sheet.headings) if heading in titles]
    across = list(dict.fromkeys(row[keys].text for row in sheet.rows))
    cells: dict[tuple[str, ...], dict[str, Entry]] = {}
    heads: dict[tuple[str, ...], tuple[Entry, ...]] = {}
    for row in sheet.rows:
        for place in places:
            title = Entry(sheet.headings[place])
            key = (*(each.text for each in row[:keys]), title.text)
            heads[key] = (*row[:keys], title)
            cells.setdefault(key, {})[row[keys].text] = row[place]
    headings = (*sheet.headings[:keys], "Measure", *across)
    rows = tuple(
        (*heads[key], *(found.get(name, Entry("")) for name in across))
        for key, found in cells.items()
    )
    return Sheet(f"{sheet.caption}: crosstab", headings, rows)
