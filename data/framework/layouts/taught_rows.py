"""Sheets that were taught, as rows of the three tables of layouts, and back."""

from collections.abc import Iterable, Iterator

from data.findings import Finding
from data.framework.layouts import layout_findings as say
from data.framework.layouts.layout_cells import Cells
from data.framework.layouts.layout_columns import LABELS, LAID_OUT, SHEETS, TABLES
from data.framework.layouts.layout_rows import key_cells
from data.framework.layouts.layout_texts import listed, texts_of
from data.framework.layouts.taught import PeriodFrom, Takes, TaughtLabel, TaughtSheet
from data.framework.rows import Row, Tables
from data.guess.answers import About, Answer

YES = "yes"
OF_ALL = "1"  # the table of labels that hold for the whole sheet


def is_taught(row: Row) -> bool:
    """Whether a row of the table of sheets is of one that was taught."""
    return row.says("taught")


def taught_ids(tables: Tables) -> frozenset[str]:
    """The ids of the sheets that were taught."""
    return frozenset(row["id"] for row in tables.get(SHEETS.name, ()) if is_taught(row))


def rows_of_taught(sheet: TaughtSheet) -> dict[str, tuple[Row, ...]]:
    """The rows of the three tables that hold one sheet, by the name of the table."""
    about = {
        "id": sheet.id,
        "heading": sheet.heading,
        "agencies": listed([sheet.agency]),
        "taught": YES,
        "period from": str(sheet.period_from),
    }
    tables = [
        {"sheet": sheet.id, "table": str(number), "anchor": listed(words)}
        for number, words in enumerate(sheet.anchors, start=1)
    ]
    labels = [*map(_of_label, sheet.labels), *map(_of_fact, sheet.facts)]
    where = {"sheet": sheet.id, "table": OF_ALL}
    return {
        SHEETS.name: (Row(about),),
        TABLES.name: tuple(map(Row, tables)),
        LABELS.name: tuple(
            Row({name: text for name, text in {**where, **each}.items() if text}) for each in labels
        ),
    }


def taught_in(tables: Tables) -> tuple[tuple[TaughtSheet, ...], list[Finding]]:
    """The sheets that were taught, and what is wrong with their rows."""
    of_sheets, of_labels = Cells(SHEETS.name), Cells(LABELS.name)
    sheets = tuple(
        _sheet(row, tables, of_sheets, of_labels)
        for row in tables.get(SHEETS.name, ())
        if is_taught(row)
    )
    return sheets, [*of_sheets.findings, *of_labels.findings]


def _sheet(row: Row, tables: Tables, of_sheets: Cells, of_labels: Cells) -> TaughtSheet:
    anchors = (each for each in tables.get(TABLES.name, ()) if each["sheet"] == row["id"])
    own = [each for each in tables.get(LABELS.name, ()) if each["sheet"] == row["id"]]
    names = [each for each in own if each["reads"].lower() != LAID_OUT]
    facts = [each for each in own if each["reads"].lower() == LAID_OUT]
    return TaughtSheet(
        row["id"],
        row["heading"],
        next(iter(texts_of(row["agencies"])), ""),
        tuple(texts_of(each["anchor"]) for each in anchors),
        tuple(_label(each, of_labels) for each in names),
        tuple(_facts(facts, of_labels)),
        of_sheets.choice(row, "period from", PeriodFrom.SHEET),
    )


def _of_label(label: TaughtLabel) -> dict[str, str]:
    return {
        "axis": label.axis,
        "reads": str(label.takes),
        "text": listed(label.words),
        **key_cells(label.key),
        "place": label.place,
        "values": label.values,
    }


def _of_fact(fact: Answer) -> dict[str, str]:
    return {
        "axis": str(fact.about),
        "reads": LAID_OUT,
        "text": listed(fact.words),
        "part": fact.says,
        "place": fact.place,
    }


def _label(row: Row, cells: Cells) -> TaughtLabel:
    return TaughtLabel(
        row["axis"].lower(),
        texts_of(row["text"]),
        cells.choice(row, "reads", Takes.LABEL),
        cells.key(row),
        row["place"],
        row["values"],
    )


def _facts(rows: Iterable[Row], cells: Cells) -> Iterator[Answer]:
    for row in rows:
        if not cells.is_one_of(row, "axis", tuple(About)):
            continue
        about, words = About(row["axis"].lower()), texts_of(row["text"])
        try:
            yield Answer(about, row["part"], "", words, row["place"])
        except ValueError:
            place = row.place("part")
            cells.findings.append(say.not_a_fact(LABELS.name, place, about, row["part"]))
