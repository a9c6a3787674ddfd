"""Measures every system side by side in one run, and writes the table into README.md."""

import argparse
import os
import sys
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Error

from benchmarks.browser import Expected, Visit, chromium, expectation, visit
from benchmarks.figures import write_figures
from benchmarks.results import report, rewrite_readme
from benchmarks.servers import served
from benchmarks.systems import FLOOR, SYSTEMS, System

ROUNDS = 7
WARM_UPS = 1


@dataclass
class Tally:
    """What has been measured so far, and which systems have fallen out and why, by name."""

    visits: dict[str, list[Visit]] = field(default_factory=dict)
    absences: dict[str, str] = field(default_factory=dict)

    def add(self, system: System, measured: Visit) -> None:
        """Keep one visit."""
        self.visits.setdefault(system.name, []).append(measured)

    def drop(self, system: System, why: str) -> None:
        """Say why a system has no figures, and forget any it had."""
        self.visits.pop(system.name, None)
        self.absences[system.name] = why


def main() -> None:
    """Measure, print, and rewrite the results in README.md."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"default {ROUNDS}")
    rounds = parser.parse_args().rounds
    with chromium() as browser:
        how = conditions(rounds, browser.version)
        tally = measured(browser, rounds)
    results = report(tally.visits, tally.absences, how)
    print(results)
    rewrite_readme(results)


def measured(browser: Browser, rounds: int) -> Tally:
    """Start everything, visit everything once in each round, stop everything."""
    tally = Tally()
    with ExitStack() as open_things:
        folder = Path(open_things.enter_context(TemporaryDirectory()))
        write_figures(folder / "figures.json")
        addresses = {
            system: open_things.enter_context(served(system, folder / "figures.json"))
            for system in SYSTEMS
        }
        ready = answering(addresses, tally)
        expected = expectation(browser, ready[FLOOR], FLOOR.change)
        for number in range(WARM_UPS + rounds):
            print(f"round {number} of {rounds}", file=sys.stderr)
            take(browser, in_turn(ready, number), expected, tally)
            if number < WARM_UPS:
                tally.visits.clear()
    return tally


def answering(addresses: Mapping[System, str | None], tally: Tally) -> dict[System, str]:
    """The systems that answered, with their addresses; the others are dropped from the tally."""
    for system, address in addresses.items():
        if address is None:
            tally.drop(system, "did not answer")
    return {system: address for system, address in addresses.items() if address}


def in_turn(ready: Mapping[System, str], number: int) -> Iterable[tuple[System, str]]:
    """The systems, a different one first in each round, so that none always follows the same."""
    pairs = list(ready.items())
    first = number % len(pairs)
    return pairs[first:] + pairs[:first]


def take(
    browser: Browser, pairs: Iterable[tuple[System, str]], expected: Expected, tally: Tally
) -> None:
    """Visit each system once; one that does not draw the expected charts is dropped."""
    for system, address in pairs:
        if system.name in tally.absences:
            continue
        try:
            tally.add(system, visit(browser, address, system.change, expected))
        except Error as error:
            print(f"{system.name}: {error}", file=sys.stderr)
            tally.drop(system, "did not draw the four charts")


def conditions(rounds: int, browser_version: str) -> str:
    """A sentence on when and on what this was measured."""
    return (
        f"Measured on {date.today().isoformat()}: {rounds} rounds after {WARM_UPS} warm-up, "
        f"Chromium {browser_version}, {os.cpu_count()} cores. Median (least to most)."
    )


if __name__ == "__main__":
    main()
