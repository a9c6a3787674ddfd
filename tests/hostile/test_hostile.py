"""Every hostile kind: the process that asked lives on, soon, in little room, with a clear word."""

import os
import threading
from pathlib import PurePath

import orjson
import pytest

from data.errors import UnreadableFileError
from data.files.parser import answer
from data.files.workbook import Workbook, read_workbook
from tests.hostile.craft import FILES, craft

MOST_WORK = 10  # seconds of the processor, whatever else it does
MOST_GROWTH = 30_000_000  # bytes
FEWEST_ANSWERS = 10  # that another visitor gets while one file is read
KILOBYTE = 1024

REFUSED = {
    "far-corner.xlsx": "far-cell",
    "far-box.xlsx": "far-cell",
    "far-row.xlsx": "far-cell",
    "far-column.xlsx": "far-cell",
    "bomb-small.xlsx": "packed-too-tightly",
    "bomb-large.xlsx": "packed-too-tightly",
    "bomb-vast.xlsx": "unpacks-too-large",
    "bomb-unused.xlsx": "packed-too-tightly",
    "bomb-lying.xlsx": "damaged",
    "long-texts.xlsx": "too-much-text",
    "entities-billion.xlsx": "definitions-inside",
    "entities-quiet.xlsx": "definitions-inside",
    "entity-external.xlsx": "definitions-inside",
    "entity-in-list.xlsx": "definitions-inside",
    "entity-two-bytes.xlsx": "definitions-inside",
    "unnamed-cells.xlsx": "far-cell",
    "one-part-300-sheets.xlsx": "one-part-many-sheets",
    "many-parts.xlsx": "too-many-parts",
    "odd-cells-for-both.xlsx": "inconsistent",
    "truncated.xlsx": "truncated",
    "empty.xlsx": "empty-file",
    "csv-named.xlsx": "text-named-as-workbook",
    "html-named.xls": "web-page",
    "xlsx-named.csv": "workbook-named-otherwise",
    "xlsx-named.xls": "workbook-named-otherwise",
    "xml-2003.xls": "xml-spreadsheet",
    "old.xls": "old-excel",
    "old-named.xlsx": "old-excel",
    "older.xls": "old-excel",
    "locked.xlsx": "encrypted",
    "locked.ods": "encrypted",
    "word.xlsx": "another-kind-of-file",
    "old-word.xlsx": "another-kind-of-file",
    "old-slides.xlsx": "another-kind-of-file",
    "pdf.xlsx": "another-kind-of-file",
    "picture.csv": "another-kind-of-file",
    "packed-csv.xlsx": "no-workbook-inside",
    "binary.xlsx": "binary-workbook",
    "noise.xlsx": "not-a-workbook",
    "flipped-bit.xlsx": "damaged",
    "lost-text.xlsx": "inconsistent",
    "lost-sheet.xlsx": "part-missing",
    "lost-list.xlsx": "damaged",
    "no-sheets.xlsx": "no-sheets",
    "two-parts-one-name.xlsx": "parts-twice",
    "part-outside.xlsx": "parts-outside",
    "repeats.ods": "repeated-cells",
    "two-bytes-unmarked.csv": "text-in-two-bytes",
    "nul.csv": "text-with-nul",
    "no-alphabet.csv": "text-of-no-alphabet",
    "field-50-mb.csv": "file-too-large",
    "field-20-mb.csv": "text-field-too-long",
    "wide.csv": "text-too-wide",
    "long.csv": "text-too-long",
    "lines.csv": "text-too-long",
    "notes.docx": "document",
    "return": "not-a-spreadsheet",
}

REFUSED_BEFORE = {"empty.xlsx", "notes.docx", "return"}
LARGE = {
    *("bomb-large.xlsx", "bomb-vast.xlsx", "bomb-unused.xlsx", "styled-million.xlsx"),
    *("field-50-mb.csv", "field-20-mb.csv", "lines.csv", "long.csv"),
}


def outcome(name: str, content: bytes) -> Workbook | UnreadableFileError:
    """What is read of a file, or why it is not; anything else is a fault of ours."""
    try:
        return read_workbook(name, content)
    except UnreadableFileError as error:
        return error


def memory() -> int:
    """What this process holds in memory, in bytes."""
    with open("/proc/self/status", encoding="ascii") as status:
        (line,) = (line for line in status if line.startswith("VmRSS"))
    return int(line.split()[1]) * KILOBYTE


def work() -> float:
    """Seconds of the processor that this process and those it started have used."""
    return sum(os.times()[:4])


def outcome_and_work(name: str, content: bytes) -> tuple[Workbook | UnreadableFileError, float]:
    """What becomes of a file, and the seconds of the processor that it took."""
    before = work()
    found = outcome(name, content)
    return found, work() - before


@pytest.mark.parametrize("name", sorted(FILES.keys() - LARGE))
def test_the_reader_gives_its_cause_as_json_and_never_raises(name):
    content = FILES[name]() or b" "

    told = orjson.loads(answer(PurePath(name).suffix, content))

    assert told.get("refused") == REFUSED.get(name) or name in REFUSED_BEFORE


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_is_refused_for_its_cause_or_read_soon_and_in_little_room(name):
    content = FILES[name]()
    before = memory()

    found, worked = outcome_and_work(name, content)
    if worked >= MOST_WORK:  # or a process of an earlier test has ended, whose work counts then
        found, worked = outcome_and_work(name, content)

    assert worked < MOST_WORK
    assert memory() - before < MOST_GROWTH
    if name in REFUSED:
        assert isinstance(found, UnreadableFileError)
        assert found.code == REFUSED[name]
    else:
        assert isinstance(found, Workbook)
        assert found.sheets


def test_at_least_twenty_causes_are_told_apart():
    assert len(set(REFUSED.values())) >= 20


def test_another_visitor_is_answered_while_a_hostile_file_is_read():
    content = FILES["lines.csv"]()
    reading = threading.Thread(target=outcome, args=("lines.csv", content))
    reading.start()
    answers = 0

    while reading.is_alive():
        reading.join(0.01)  # a visitor's request
        answers += 1

    assert answers > FEWEST_ANSWERS


def test_every_kind_can_be_written_to_a_folder(tmp_path, monkeypatch):
    monkeypatch.setattr("tests.hostile.craft.FILES", {"empty.xlsx": lambda: b""})

    craft(tmp_path / "new")

    assert [path.name for path in (tmp_path / "new").iterdir()] == ["empty.xlsx"]
