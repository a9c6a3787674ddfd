"""One version of a board's framework: its own tables, from a day on, and who decided so."""

import json
from dataclasses import dataclass

from data.framework.columns import OF_A_FRAMEWORK
from data.framework.rows import Row, Tables


@dataclass(frozen=True)
class Version:
    """One version. id: its number in the store; later versions have higher ones.

    at: the ISO date and time from which on it counts. own: what the board says otherwise than
    the standard framework.
    """

    id: int
    board: str
    at: str
    who: str
    why: str
    own: Tables

    @property
    def day(self) -> str:
        """The ISO date from which on it counts."""
        return self.at[:10]


def as_json(tables: Tables) -> str:
    """Tables as one text: the same tables always give the same."""
    listed = {
        form.name: [
            {name: row[name] for name in form.headings if row[name]} for row in tables[form.name]
        ]
        for form in OF_A_FRAMEWORK
        if tables.get(form.name)
    }
    return json.dumps(listed, ensure_ascii=False, indent=1)


def from_json(text: str) -> Tables:
    """The tables that as_json gave."""
    listed = json.loads(text)
    return {
        form.name: tuple(Row(cells) for cells in listed.get(form.name, ()))
        for form in OF_A_FRAMEWORK
    }
