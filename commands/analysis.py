"""The commands that say what figures mean."""

import argparse
import sys

from commands.known import must_be_known
from commands.loading import CLEAN
from data.errors import SafeguardingError
from data.figures.assemble import series_of
from data.figures.selection import Selection
from data.figures.variation_csv import variation_csv, why_no_limits
from settings import Settings, open_store


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands of this file to those of the product."""
    variation = commands.add_parser(
        "variation",
        help="print the usual range of a measure, and what falls out of it, as csv",
        description="Print a measure over all its periods as csv with the columns period, value, "
        "mean, lower, upper, points, signal. Lower and upper are the limits of an XmR chart as "
        "computed, empty where there are none; points is the number of figures that they come "
        "from; signal is outside, trend, two-of-three, shift or empty. Limits begin anew where "
        "the definition changed. Why there are none is said beside the csv.",
        epilog="example: python app.py variation --board testbridge --measure contacts",
    )
    variation.add_argument("--board", metavar="B", required=True, help="the id of a board")
    variation.add_argument("--measure", metavar="M", required=True, help="the id of a measure")
    variation.add_argument("--agency", metavar="A", help="the id of an agency, such as police")
    variation.set_defaults(run=_variation)


def _variation(parsed: argparse.Namespace, settings: Settings) -> int:
    store = open_store(settings)
    must_be_known(
        store.frameworks(), board=parsed.board, measure=parsed.measure, agency=parsed.agency
    )
    if parsed.board not in store.boards():
        raise SafeguardingError(f"“{parsed.board}” has no figures yet.")
    dataset = store.dataset(parsed.board)
    agencies = (parsed.agency,) if parsed.agency else ()
    view = dataset.coverage.view(Selection(parsed.board, agencies=agencies))
    series = series_of(dataset.figures, parsed.measure, (), view)
    sys.stdout.write(variation_csv(series))
    for said in (*(series.notes if series.is_empty else ()), *why_no_limits(series)):
        print(said, file=sys.stderr)
    return CLEAN
