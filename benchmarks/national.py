"""What it costs to load a national file, beside what pandas takes to read it and do nothing.

    python -m benchmarks.national [ROWS]

The file is made for it, laid out as the Department for Education's are: every council of a country
by year, age, sex and need. A board names its own place, ten neighbours, its region and its country.
Each is measured in a process of its own, its children counted, from the bytes on the disk: pandas
to a frame, this product to figures that are checked and stored.
"""

import csv
import json
import os
import random
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

ROWS = 641_070
COUNCILS, OWN, NEIGHBOURS = 153, 40, range(50, 60)
AGES = ("Total", "Under 1", "1 to 4", "5 to 9", "10 to 15", "16 and over")
SEXES = ("Total", "Female", "Male")
HEADINGS = (
    *("time_period", "time_identifier", "geographic_level", "country_code", "country_name"),
    *("region_code", "region_name", "old_la_code", "new_la_code", "la_name"),
    *("age", "sex", "need", "referrals", "referral_rate", "re_referrals", "re_referrals_pc"),
    *("assessments", "assessments_in_time", "assessments_in_time_pc", "no_further_action"),
)
SEED = 20260101

# Each imports for itself, before the clock starts: none carries what another needs in its memory.
# ruff: noqa: PLC0415


def main() -> None:
    """Print seconds and memory of both, and how many times as long one takes as the other."""
    if len(sys.argv) > 2:
        measure(sys.argv[1], Path(sys.argv[2]))
        return
    rows = int(sys.argv[1]) if len(sys.argv) == 2 else ROWS
    with TemporaryDirectory() as folder:
        file = Path(folder) / "national.csv"
        make(file, rows)
        print(f"{rows:,} rows, {file.stat().st_size / 1e6:.0f} MB")
        found = {how: _apart(how, file) for how in ("pandas", "this product")}
    for how, each in found.items():
        print(
            f"{how}: {each['processor']:.2f} s of processor, {each['seconds']:.2f} s by the clock, "
            f"{each['memory'] / 1e6:.0f} MB at most; {each['what']}"
        )
    ours, theirs = (found[how] for how in ("this product", "pandas"))
    for kind in ("processor", "seconds"):
        print(f"{kind}: {ours[kind] / theirs[kind]:.2f} times as much")


def make(file: Path, rows: int) -> None:
    """Write a national file of so many rows, the same every time."""
    with file.open("w", newline="", encoding="utf-8") as target:
        writer = csv.writer(target)
        writer.writerow(HEADINGS)
        for number, row in zip(range(rows), _rows(), strict=False):
            del number
            writer.writerow(row)


def _rows() -> Iterator[tuple[object, ...]]:
    chance = random.Random(SEED)
    for need in range(10_000):
        for year in range(2013, 2026):
            for age in AGES:
                for sex in SEXES:
                    said = "Total" if need == 0 else f"Need {need}"
                    for place in _places():
                        yield (
                            _period(year),
                            "Financial year",
                            *place,
                            age,
                            sex,
                            said,
                            *_cells(chance),
                        )


def _period(year: int) -> str:
    return f"{year - 1}{year % 100:02d}"


def _places() -> Iterator[tuple[str, ...]]:
    country = ("E92000001", "England")
    yield ("National", *country, "", "", "", "", "")
    for region in range(1, 10):
        yield ("Regional", *country, f"E1200000{region}", f"Region {region}", "", "", "")
    for number in range(COUNCILS):
        region = number % 9 + 1
        area = (f"E1200000{region}", f"Region {region}")
        code = f"E06{number:06d}"
        yield ("Local authority", *country, *area, str(number + 200), code, f"Council {number}")


def _cells(chance: random.Random) -> tuple[object, ...]:
    referrals = chance.randrange(20, 20_000)
    again = chance.randrange(0, referrals)
    share = round(100 * again / referrals, 1)
    hidden = chance.random() < 0.05
    return (
        referrals,
        round(chance.uniform(200, 900), 1),
        "c" if hidden else again,
        "c" if hidden else share,
        referrals - 10,
        again,
        share,
        "z" if hidden else again,
    )


def measure(how: str, file: Path) -> None:
    """Read the file in one way and print, as JSON, what that took."""
    work = {"pandas": with_pandas, "this product": with_this_product}[how]
    run = work(file)
    before, start = _processor(), perf_counter()
    what = run()
    told = {
        "what": what,
        "seconds": perf_counter() - start,
        "processor": _processor() - before,
        "memory": 1024 * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss,
    }
    print(json.dumps(told))


def with_pandas(file: Path):  # noqa: ANN201 - what is run when the clock does
    """What most people would write."""
    import pandas as pd

    return lambda: f"a frame of {len(pd.read_csv(file)):,} rows"


def with_this_product(file: Path):  # noqa: ANN201
    """From the file to figures that are checked and stored, with what is kept of it."""
    from data.framework.framework import Frameworks
    from data.intake.ingest import read_return
    from data.storage.store import Store

    framework = _framework()
    store = Store(f"sqlite:///{file.parent / 'stored.db'}", file.parent)

    def load() -> str:
        content = file.read_bytes()
        received = read_return(file.name, content, Frameworks((framework,)))
        if received.blocks:
            raise ValueError([each.what for each in received.findings if each.blocks])
        store.accept(received, "2026-01-01T09:00:00", content)
        return f"{len(received.observations):,} figures stored"

    return load


def _framework():  # noqa: ANN202
    from data.framework.build import framework_of
    from data.framework.grids import tables_in
    from data.framework.rows import merged
    from data.framework.shipped import standard

    places = [("code", "name", "level"), (f"E06{OWN:06d}", "Testford", "own")]
    places += [(f"E06{number:06d}", f"Council {number}", "neighbour") for number in NEIGHBOURS]
    places += [(f"E1200000{OWN % 9 + 1}", "The region", "region")]
    name = "Children in need: referrals"
    published = [("file", "column", "holds", "says", "measure")]
    published += [(name, column, "kept where", "Total", "") for column in ("age", "sex", "need")]
    published += [
        (name, "referral_rate", "figure", "", "referral-rate"),
        (name, "re_referrals_pc", "figure", "", "re-referral-rate"),
        (name, "assessments_in_time_pc", "figure", "", "assessments-in-45-days"),
    ]
    board = (("id", "name", "short name"), ("testbridge", "Testbridge Partnership", "Testbridge"))
    tables, _ = tables_in({"board": board, "places": places, "published": published})
    return framework_of(merged(standard(), tables))


def _processor() -> float:
    """Seconds of processor of this process and of those that it started."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _apart(how: str, file: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.national", how, str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


if __name__ == "__main__":
    main()
