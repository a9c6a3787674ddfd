"""What one framework says otherwise than another, row by row."""

from collections.abc import Iterator
from dataclasses import dataclass

from data.framework.columns import OF_A_FRAMEWORK
from data.framework.rows import Row, Tables
from data.framework.table_form import TableForm

NOTHING = "(empty)"
IN_ORDER = "in order"


@dataclass(frozen=True)
class Difference:
    """One difference. column: empty where a whole row is only in one of the two; or "in order".

    row: what it is about, by its key. before, after: its text; empty where there is none.
    """

    table: str
    row: str
    column: str = ""
    before: str = ""
    after: str = ""

    def __str__(self) -> str:
        """As a line: "measures, contacts: title “Contacts” → “Calls”"."""
        about = f"{self.table}, {self.row}"
        if not self.column:
            return f"{about}: {'added' if self.after else 'taken out'}"
        before, after = (f"“{text}”" if text else NOTHING for text in (self.before, self.after))
        return f"{about}: {self.column} {before} → {after}"


def differences(before: Tables, after: Tables) -> tuple[Difference, ...]:
    """What the second says otherwise than the first, by table, in order."""
    return tuple(
        each
        for form in OF_A_FRAMEWORK
        for told in (_of_table, _of_order)
        for each in told(form, before, after)
    )


def _of_table(form: TableForm, before: Tables, after: Tables) -> Iterator[Difference]:
    old, new = (
        {row_named(form, row): row for row in tables.get(form.name, ())}
        for tables in (before, after)
    )
    for key in dict.fromkeys([*old, *new]):
        if key not in new:
            yield Difference(form.name, key, before=key)
        elif key not in old:
            yield Difference(form.name, key, after=key)
        else:
            for column in form.headings:
                if old[key][column] != new[key][column]:
                    yield Difference(form.name, key, column, old[key][column], new[key][column])


def _of_order(form: TableForm, before: Tables, after: Tables) -> Iterator[Difference]:
    """Rows that take the place of others together, such as a page's charts, in another order."""
    old, new = (_together(form, tables) for tables in (before, after))
    for about in (each for each in old if each in new):
        was = [key for key in old[about] if key in new[about]]
        now = [key for key in new[about] if key in old[about]]
        if was != now:
            yield Difference(form.name, about, IN_ORDER, "; ".join(was), "; ".join(now))


def _together(form: TableForm, tables: Tables) -> dict[str, list[str]]:
    """The keys of the rows in order, by what they replace together."""
    found: dict[str, list[str]] = {}
    for row in tables.get(form.name, ()) if form.replaces else ():
        about = ", ".join(filter(None, (row[name] for name in form.replaces)))
        found.setdefault(about, []).append(row_named(form, row))
    return found


def row_named(form: TableForm, row: Row) -> str:
    """What a row is about, by its key."""
    return ", ".join(filter(None, (row[name] for name in form.key)))
