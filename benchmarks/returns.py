"""Measures how long returns take to read and to load, and writes two tables into README.md."""

import json
import os
import random
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, sleep

import psutil
from openpyxl import Workbook

from benchmarks.reading import READERS
from benchmarks.results import MEGABYTE, rewrite_readme, table
from data.periods import quarter
from data.storage.store import Store
from samples.make_northbridge_returns import AGENCIES, BOARD, make_returns

ROUNDS = 3
ONCE = "pandas, openpyxl"  # so slow that once tells enough
BASE, PRODUCT = "calamine alone", "this product"
YEAR = [quarter(2024, number) for number in (1, 2, 3, 4)]
SEED = 20
ROWS = 200_000
BETWEEN_LOOKS = 0.01  # seconds
NUMBERS = 8  # with four of words, 12 columns: 2.4 of the 5 million cells that a return may have


@dataclass(frozen=True)
class Taken:
    """What one reading took."""

    seconds: float
    megabytes: float


def main() -> None:
    """Measure, print, and rewrite the tables in README.md."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        year = year_of_returns(folder)
        big = folder / "big.xlsx"
        write_big(big)
        size = big.stat().st_size / MEGABYTE
        taken = measured(big)
    results = "\n\n".join([conditions(size), year, readings(taken), beside_aims(taken)])
    print(results)
    rewrite_readme(results, "returns")


def year_of_returns(folder: Path) -> str:
    """The table of a year's workbooks, loaded into an empty store as a person would load them."""
    framework = Store("sqlite://").frameworks().of(BOARD)
    files = make_returns(folder / "year", framework, quarters=YEAR)
    if len(files) != len(AGENCIES) * len(YEAR):
        raise SystemExit(f"{len(files)} workbooks are not one an agency and quarter.")
    (folder / "none").mkdir()
    starting, loading = [], []
    for number in range(ROUNDS):
        print(f"year of returns, round {number + 1} of {ROUNDS}", file=sys.stderr)
        starting.append(seconds_to_load(folder / "none", folder / f"store-{number}-none"))
        loading.append(seconds_to_load(folder / "year", folder / f"store-{number}-year"))
    each = [
        1000 * (all_in - start) / len(files)
        for all_in, start in zip(loading, starting, strict=True)
    ]
    heads = ("a year of returns", "measured")
    rows = [
        ("workbooks", str(len(files))),
        ("seconds in all", spread(loading, 1)),
        ("of them, to start and to make the store", spread(starting, 1)),
        ("ms a workbook, without that", spread(each, 0)),
    ]
    return table(heads, rows)


def seconds_to_load(returns: Path, store: Path) -> float:
    """Time the command that checks and stores a folder of returns; it must store every one."""
    command = [sys.executable, "app.py", "load", "--quiet", str(returns)]
    surroundings = {**os.environ, "SAFEGUARDING_FOLDER": str(store), "DATABASE_URL": ""}
    start = perf_counter()
    subprocess.run(command, env=surroundings, check=True)
    return perf_counter() - start


def write_big(file: Path) -> None:
    """Write a workbook of many rows: figures with their agency, measure, period and breakdown."""
    chance = random.Random(SEED)
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Figures")
    agencies, periods = list(AGENCIES), [str(period) for period in YEAR]
    for _ in range(ROWS):
        words = (
            chance.choice(agencies),
            f"measure-{chance.randrange(100):02}",
            chance.choice(periods),
            f"age={chance.randrange(18)}",
        )
        counts = [chance.randrange(5_000) for _ in range(NUMBERS // 2)]
        rates = [chance.randrange(1_000) / 10 for _ in range(NUMBERS // 2)]
        sheet.append([*words, *counts, *rates])
    book.save(file)


def measured(file: Path) -> dict[str, list[Taken]]:
    """Read the file in every way in each round, another first each time, but the slowest once."""
    taken: dict[str, list[Taken]] = {name: [] for name in READERS}
    names = list(READERS)
    for number in range(ROUNDS):
        print(f"{ROWS:,} rows, round {number + 1} of {ROUNDS}", file=sys.stderr)
        first = number % len(names)
        for name in names[first:] + names[:first]:
            if name != ONCE or number == 0:
                taken[name].append(read_apart(name, file))
    return taken


def read_apart(name: str, file: Path) -> Taken:
    """Read the file in one way, in a fresh process; every row must have been read."""
    command = [sys.executable, "-m", "benchmarks.reading", name, str(file)]
    with psutil.Popen(command, stdout=subprocess.PIPE) as reader:
        most = 0
        while reader.poll() is None:
            most = max(most, memory_of(reader))
            sleep(BETWEEN_LOOKS)
        told = json.loads(reader.stdout.read())
    if told["rows"] != ROWS:
        raise SystemExit(f"{name} read {told['rows']} rows of {ROWS}.")
    return Taken(told["seconds"], most / MEGABYTE)


def memory_of(reader: psutil.Process) -> int:
    """The bytes that a process and those that it started hold now; what they share counts twice."""
    held = 0
    with suppress(psutil.NoSuchProcess):
        for each in (reader, *reader.children(recursive=True)):
            with suppress(psutil.NoSuchProcess):
                held += each.memory_info().rss
    return held


def readings(taken: Mapping[str, Sequence[Taken]]) -> str:
    """The table of the large workbook."""
    base_time, base_memory = middle(taken[BASE])
    heads = (f"{ROWS:,} rows", "seconds", "÷ calamine", "peak memory, MB", "÷ calamine")
    rows = []
    for name, each in taken.items():
        time, memory = middle(each)
        rows.append(
            (
                name,
                spread([one.seconds for one in each], 1),
                f"{time / base_time:.2f}",
                f"{memory:.0f}",
                f"{memory / base_memory:.2f}",
            )
        )
    return table(heads, rows)


def beside_aims(taken: Mapping[str, Sequence[Taken]]) -> str:
    """What the product measures beside what the project hopes for: to read, never to test."""
    time, memory = middle(taken[PRODUCT])
    rows = [
        ("time ÷ calamine's", f"{time / middle(taken[BASE])[0]:.2f}", "≤ 2"),
        ("peak memory, MB", f"{memory:.0f}", "< 400"),
    ]
    return table(("this product's", "measured", "aim"), rows)


def middle(taken: Sequence[Taken]) -> tuple[float, float]:
    """The median seconds and the median megabytes."""
    return median(each.seconds for each in taken), median(each.megabytes for each in taken)


def spread(values: Sequence[float], places: int) -> str:
    """The median with the least and the most, or the one value there is."""
    least, mid, most = (f"{f(values):.{places}f}" for f in (min, median, max))
    return f"{mid} ({least} to {most})" if len(values) > 1 else mid


def conditions(size: float) -> str:
    """A sentence on when and on what this was measured."""
    return (
        f"Measured on {date.today().isoformat()}: {ROUNDS} rounds ({ONCE}: one), "
        f"{os.cpu_count()} cores, the large workbook {size:.1f} MB. Median (least to most)."
    )


if __name__ == "__main__":
    main()
