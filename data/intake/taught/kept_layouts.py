"""What a board keeps of a lesson: rows of its framework, put on top of whatever counts by now."""

from collections.abc import Iterable, Iterator, Sequence

from data.framework.columns import AGENCIES, MEASURES
from data.framework.framework import Framework
from data.framework.layouts.layout_columns import LABELS, OF_LAYOUTS, SHEETS, TABLES
from data.framework.layouts.taught import TaughtSheet
from data.framework.layouts.taught_rows import rows_of_taught
from data.framework.rows import Row, Tables
from data.intake.taught.answered import Said
from data.intake.taught.learned import layouts_of
from data.intake.taught.lesson import Lesson
from data.intake.taught.likeness import spelled
from data.intake.taught.meaning import Named, StandsFor
from data.intake.taught.naming import plain_word
from data.intake.taught.new_measures import rows_of_new
from data.intake.taught.vocabulary import FILLERS

FEWEST_WORDS = 2  # of a name that is remembered for all sheets: one word alone says too little
RIVAL = 0.75  # so like another measure a name is remembered for its own sheet alone
OTHER_NAMES = {
    StandsFor.MEASURE: (MEASURES.name, "also called"),
    StandsFor.AGENCY: (AGENCIES.name, "also written as"),
}
OF_SHEET = {SHEETS.name: "id", TABLES.name: "sheet", LABELS.name: "sheet"}


def with_lesson(own: Tables, lesson: Lesson, said: Said, framework: Framework) -> Tables:
    """A board's own tables with the layouts of a lesson, its new measures and its other names.

    own: those that count now; what others stored since the lesson began stays.
    """
    found = with_layouts(own, layouts_of(lesson, said, framework))
    for table, rows in rows_of_new(framework, said, lesson.whose.agency).items():
        found[table] = (*found.get(table, ()), *rows)
    for what, (table, column) in OTHER_NAMES.items():
        others = list(_other_names(lesson.names, what, framework))
        found[table] = tuple(_renamed(found.get(table, ()), column, others))
    return {name: rows for name, rows in found.items() if rows}


def with_layouts(own: Tables, layouts: Iterable[TaughtSheet]) -> dict[str, tuple[Row, ...]]:
    """A board's own tables with these layouts, each in the place of the one with its id."""
    every = tuple(layouts)
    ids = {each.id for each in every}
    found = dict(own)
    for form in OF_LAYOUTS:
        of_sheet = OF_SHEET[form.name]
        kept = tuple(row for row in own.get(form.name, ()) if row[of_sheet] not in ids)
        new = tuple(row for each in every for row in rows_of_taught(each)[form.name])
        found[form.name] = (*kept, *new)
    return found


def _other_names(
    names: Iterable[Named], what: StandsFor, framework: Framework
) -> Iterator[tuple[str, str]]:
    """The ids of what was named otherwise than the board does, each with that name."""
    for named in names:
        meanings = named.meanings
        if len(meanings) == 1 and meanings[0].what is what and named.is_another_name:
            name = " ".join(named.words)
            if _is_telling(name, named) and not framework.agency_called(name):
                yield meanings[0].id, " ".join(name.split())


def _is_telling(name: str, named: Named) -> bool:
    """Whether a name says by itself what it is, on any sheet: not "Referrals", not "2024"."""
    words = spelled(plain_word(name)).words
    rivals = [each for each in named.others if each.meanings != named.meanings]
    return (
        len(words) >= FEWEST_WORDS
        and plain_word(name) not in FILLERS
        and ";" not in name
        and not any(each.score >= RIVAL for each in rivals)
    )


def _renamed(rows: Sequence[Row], column: str, others: Sequence[tuple[str, str]]) -> Iterator[Row]:
    """The rows of a table, and of what they lack, with these other names in a column."""
    more: dict[str, dict[str, None]] = {}
    for of, name in others:
        more.setdefault(of, {})[name] = None
    for row in rows:
        names = dict.fromkeys(row.several(column)) | more.pop(row["id"], {})
        yield Row({**row.cells, column: "; ".join(names)}) if names else row
    for of, names in more.items():
        yield Row({"id": of, column: "; ".join(names)})
