"""What a board pack costs: made from a cold start in each kind of file, beside a plain writer.

    python -m benchmarks.packs

Each kind is made three times, each time by a new process of its own, so that nothing of it is
remembered. To make a pack is to ask the store and to draw twenty charts; to write it, to put it
into a file. Beside the workbook stands what people would write its tables with instead: openpyxl.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from statistics import median
from time import perf_counter, process_time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from papers.pack import Pack

ROUNDS = 3
BOARD, QUARTER, DAY = "northbridge", "2026-27 Q2", "2026-11-03"
AIMS = {"pptx": 3.0, "xlsx": 2.0, "html": 2.0, "docx": None, "pdf": None, "openpyxl": None}

Seconds = dict[str, float]


@contextmanager
def timed(name: str, told: Seconds) -> Iterator[None]:
    """Note how long something takes: of the processor, and by the clock."""
    busy, clock = process_time(), perf_counter()
    yield
    told[f"{name} busy"] = process_time() - busy
    told[f"{name} clock"] = perf_counter() - clock


def one(kind: str) -> Seconds:
    """What it takes to start, to make a pack, and to write it as one kind."""
    told: Seconds = {}
    with timed("start", told):
        from datetime import date  # noqa: PLC0415

        from data.periods import parse  # noqa: PLC0415
        from papers.make import Wanted, make  # noqa: PLC0415
        from settings import Settings, open_store  # noqa: PLC0415

        write = writer(kind)
        store = open_store(Settings())
        store.frameworks()  # which every command and page asks for first
    with timed("make", told):
        pack = make(store, Wanted(BOARD, parse(QUARTER), date.fromisoformat(DAY)))
    with timed("write", told):
        content = write(pack)
    return told | {"charts": len(pack.pages), "kilobytes": len(content) / 1000}


def writer(kind: str) -> "Callable[[Pack], bytes]":
    """What writes a pack as that kind."""
    if kind == "openpyxl":
        return by_openpyxl
    from papers.writers import written  # noqa: PLC0415

    return lambda pack: written(pack, kind)


def by_openpyxl(pack: "Pack") -> bytes:
    """The tables of a pack by openpyxl, a sheet each, and nothing else of it."""
    from openpyxl import Workbook  # noqa: PLC0415

    book = Workbook()
    for page in pack.pages:
        sheet = book.create_sheet(f"{page.number}")
        sheet.append(list(page.table.headings))
        for row in page.table.rows:
            sheet.append([cell.text if cell.number is None else cell.number for cell in row])
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def measured(kind: str, rounds: int) -> Seconds:
    """The medians of so many new processes."""
    command = [sys.executable, "-m", "benchmarks.packs", "--one", kind]
    found = [
        json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)  # noqa: S603
        for _ in range(rounds)
    ]
    return {name: median(each[name] for each in found) for name in found[0]}


def line(kind: str, told: Seconds) -> str:
    """One line of the table. The aim is for what a reader waits for: made and written."""
    busy = told["make busy"] + told["write busy"]
    clock = told["make clock"] + told["write clock"]
    aim = f"≤ {AIMS[kind]:.0f}" if AIMS[kind] else "–"
    parts = (told["start busy"], told["make busy"], told["write busy"], busy, clock)
    cells = " | ".join(f"{each:.2f}" for each in parts)
    return f"| {kind} | {told['charts']:.0f} | {cells} | {aim} | {told['kilobytes']:.0f} |"


def main() -> None:
    """Print what each kind costs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"default {ROUNDS}")
    parser.add_argument("--one", choices=AIMS, help="one kind in this process, as JSON")
    asked = parser.parse_args()
    if asked.one:
        print(json.dumps(one(asked.one)))
        return
    print("Seconds of the processor, and by the clock where it says so; medians.")
    print("| kind | charts | start | make | write | made and written | by the clock | aim | KB |")
    print("| :-- | --: | --: | --: | --: | --: | --: | --: | --: |")
    for kind in AIMS:
        print(line(kind, measured(kind, asked.rounds)), flush=True)


if __name__ == "__main__":
    main()
