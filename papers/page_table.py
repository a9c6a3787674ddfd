"""The table of a measure as slides and documents repeat it: without sources, and not endless."""

from papers.pack import Page, Table

SOURCE = "Source"
MOST_ROWS = 40
TOO_LONG = (
    "This table has {count:,} rows, too many to repeat here. It stands in the workbook and in the "
    "page of this pack; the figures of the chart stand behind it: choose Edit data."
)


def table_beside(page: Page) -> Table | None:
    """The table, whose sources stand beneath its chart; None where it is too long."""
    table = page.table
    if len(table.rows) > MOST_ROWS:
        return None
    if table.headings[-1:] != (SOURCE,):
        return Table(table.caption, table.headings, table.rows)
    rows = tuple(row[:-1] for row in table.rows)
    return Table(table.caption, table.headings[:-1], rows)


def too_long(page: Page) -> str:
    """What is said in its place."""
    return TOO_LONG.format(count=len(page.table.rows))
