"""How many figures of running text are recognised: on published reports that you have at hand.

    python -m benchmarks.claims FOLDER --store RUN

FOLDER holds the reports as plain text; a file that the list of figures beside this script does not
know is passed over. RUN is a folder whose store has the samples. The list says of each figure of
running text that the samples hold, by its line, what it is of; it holds no sentence.
"""

import argparse
import csv
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from data.claims.check_text import claims_in
from data.claims.claim import Claim, Verdict
from settings import Settings, open_store

GOLD = Path(__file__).with_name("claims_gold.csv")
CELLS = "\t"  # the row of a table is no running text

Place = tuple[int, str, int]  # the line, the number, and which of its kind in the line


@dataclass(frozen=True)
class Figure:
    """One figure that a report gives in running text, and what the samples hold of it."""

    board: str
    place: Place
    measure: str
    period: str
    verdict: Verdict


def main() -> None:
    """Print how many are recognised, which true one is told as wrong, what is contradicted."""
    parser = argparse.ArgumentParser(description="Recognise the figures of running text.")
    parser.add_argument("folder", type=Path, help="published reports as plain text")
    parser.add_argument("--store", type=Path, default=Settings().folder, help="with the samples")
    asked = parser.parse_args()
    known, counted = gold(), Counter[str]()
    for file in sorted(asked.folder.glob("*.txt")):
        figures = known.get(hashlib.sha256(file.read_bytes()).hexdigest()[:12])
        if figures:
            found = claims_of(file, figures[0].board, asked.store)
            counted += Counter(dict(measured(file.name, figures, found)))
    print()
    told(counted)


def told(counted: Mapping[str, int]) -> None:
    """Print the counts of all reports together."""
    held, recognised = counted.get("held", 0), counted.get("recognised", 0)
    share = f" ({100 * recognised / held:.0f}%)" if held else ""
    print(f"recognised: {recognised} of {held}{share}")
    print(f"  of them with measure and period: {counted.get('right', 0)}")
    print(f"true and told as contradicted: {counted.get('true marked false', 0)}")
    print(f"confirmed, and not in the list: {counted.get('confirmed besides', 0)}")
    wanted = counted.get("contradictions", 0)
    print(f"contradictions found: {counted.get('contradictions found', 0)} of {wanted}")


def measured(
    name: str, figures: Iterable[Figure], found: Mapping[Place, Claim]
) -> Iterator[tuple[str, int]]:
    """What is counted of one report, each contradiction printed."""
    true = [each for each in figures if each.verdict is Verdict.CONFIRMED]
    false = {each.place for each in figures if each.verdict is Verdict.CONTRADICTED}
    confirmed = {place for place, each in found.items() if each.verdict is Verdict.CONFIRMED}
    contradicted = {place for place, each in found.items() if each.verdict is Verdict.CONTRADICTED}
    recognised = [each for each in true if each.place in confirmed]
    yield "held", len(true)
    yield "recognised", len(recognised)
    yield "right", sum(_is_right(each, found[each.place]) for each in recognised)
    yield "true marked false", len(contradicted - false)
    yield "confirmed besides", len(confirmed - {each.place for each in true})
    yield "contradictions", len(false)
    yield "contradictions found", len(contradicted & false)
    print(f"{name}: {len(recognised)} of {len(true)} recognised")
    for line, number, _ in sorted(contradicted):
        print(f"  line {line}: {number} is contradicted")
    for each in true:
        if each.place not in confirmed:
            print(f"  line {each.place[0]}: {each.place[1]} is held, and not recognised")


def _is_right(figure: Figure, claim: Claim) -> bool:
    held = claim.held
    return held is not None and (held.measure, str(held.period)) == (figure.measure, figure.period)


def claims_of(file: Path, board: str, store: Path) -> dict[Place, Claim]:
    """What is found in the running text of a report."""
    text = file.read_text(encoding="utf-8")
    lines, seen = text.splitlines(), Counter[tuple[int, str]]()
    found = {}
    for each in claims_in(text, open_store(Settings(folder=store)).dataset(board)):
        if CELLS not in lines[each.line - 1]:
            seen[each.line, each.number] += 1
            found[each.line, each.number, seen[each.line, each.number]] = each
    return found


def gold() -> dict[str, list[Figure]]:
    """The figures of each report, by the first digits of the report's sha256."""
    listed: dict[str, list[Figure]] = {}
    with GOLD.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            place = int(row["line"]), row["number"], int(row["nth"])
            figure = Figure(
                row["board"], place, row["measure"], row["period"], Verdict(row["verdict"])
            )
            listed.setdefault(row["document"], []).append(figure)
    return listed


if __name__ == "__main__":
    main()
