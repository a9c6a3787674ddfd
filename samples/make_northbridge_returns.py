"""Makes the returns of the illustrative board Northbridge: one workbook an agency and quarter.

    python -m samples.make_northbridge_returns <folder>

They hold what real life holds: a return that never came, a late one, and a revised one.
"""

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from data.framework.framework import Framework
from data.periods import Period, quarter
from data.storage.store import Store
from samples.northbridge.quarters import QUARTERS, day_sent
from samples.northbridge.sheets import Northbridge, northbridge, sheets_of, work_of
from samples.northbridge.workbooks import workbook

BOARD = "northbridge"
SEED = 139  # a seed whose noise looks like noise: only the changes meant are signals
# Each agency, and how many days before the last day its returns are usually sent.
AGENCIES = {
    "police": 2,
    "childrens-social-care": 1,
    "health-primary-community": 4,
    "health-hospital": 3,
    "health-mental": 5,
    "education": 2,
    "probation": 6,
    "housing": 4,
    "voluntary-other": 7,
}
NEVER_CAME = ("housing", quarter(2025, 2))
CAME_LATE = ("probation", quarter(2026, 1))
WEEKS_LATE = 5
REVISED = ("health-hospital", quarter(2026, 1))
WEEKS_TO_REVISE = 4
# What stood in the first version of the revised return, over what is right.
COUNTED_TWICE = {"early-help-assessments": 3, "cse-early-concerns": 1, "marac-cases": 1}
REVISION_NOTE = "Three figures are corrected: cases that had been entered twice are taken out."


def make_returns(
    folder: Path, framework: Framework, seed: int = SEED, quarters: Sequence[Period] = QUARTERS
) -> list[Path]:
    """Write the returns of those quarters, a folder for each; gives the files in order.

    framework: that of the board.
    """
    board = northbridge(seed, framework)
    made = []
    for period in quarters:
        for agency in AGENCIES:
            if (agency, period) != NEVER_CAME:
                made += _write(folder, board, agency, period)
    return made


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns its exit code."""
    parser = argparse.ArgumentParser(description="Make the returns of the illustrative board.")
    parser.add_argument("folder", type=Path, help="where the workbooks are written")
    parser.add_argument("--seed", type=int, default=SEED, help="another seed, other figures")
    parsed = parser.parse_args(arguments)
    framework = Store("sqlite://").frameworks().of(BOARD)
    made = make_returns(parsed.folder, framework, parsed.seed)
    print(f"{len(made)} returns written to {parsed.folder}")
    return 0


def _write(folder: Path, board: Northbridge, agency: str, period: Period) -> list[Path]:
    """The files of one agency and quarter: one, or two where a return was revised."""
    work = work_of(board, agency, period)
    sent = day_sent(period, days_early=AGENCIES[agency])
    if (agency, period) == CAME_LATE:
        sent = day_sent(period, weeks_late=WEEKS_LATE)
    into = folder / str(period).replace(" ", "-")
    name = f"{into.name.lower()}-{agency}"
    into.mkdir(parents=True, exist_ok=True)
    if (agency, period) != REVISED:
        return [_file(into / f"{name}.xlsx", board, (agency, period), work, sent)]
    mistaken = {measure: count + COUNTED_TWICE[measure] for measure, count in work.items()}
    revised = day_sent(period, weeks_late=WEEKS_TO_REVISE)
    return [
        _file(into / f"{name}.xlsx", board, (agency, period), mistaken, sent),
        _file(into / f"{name}-revised.xlsx", board, (agency, period), work, revised),
    ]


def _file(
    path: Path, board: Northbridge, whose: tuple[str, Period], work: dict[str, int], sent: date
) -> Path:
    agency, period = whose
    name = board.framework.board.name
    cover = [
        ("Board", name),
        ("Agency", board.framework.agency_name(agency)),
        ("Period", str(period)),
        ("Return", "Quarterly return"),
        ("Date sent", sent.isoformat()),
        ("Contact", "Safeguarding performance lead"),
    ]
    if path.stem.endswith("-revised"):
        cover.append(("Revision", REVISION_NOTE))
    path.write_bytes(workbook(name, cover, tuple(sheets_of(board, agency, period, work)), sent))
    return path


if __name__ == "__main__":
    raise SystemExit(main())
