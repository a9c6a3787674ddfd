"""The commands that say what figures mean."""

import argparse
import sys

from commands.known import NotKnownError, must_be_known, period_of
from commands.loading import CLEAN
from dashboards.headlines import headlines_csv
from dashboards.scorecard import scorecard_csv
from dashboards.words.signal_rule import rule_said
from data.figures.assemble import series_of
from data.figures.dataset import Dataset
from data.figures.judged_month import judged_view
from data.figures.scorecard import scorecard_of
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
        "from; signal is outside, trend, two-of-three, shift or empty, or cusum where the board "
        "chose that rule. Limits begin anew where the definition changed. What is counted by month "
        "is judged by month, a row to each. Why there are none is "
        "said beside the csv.",
        epilog="example: python app.py variation --board testbridge --measure contacts",
    )
    variation.add_argument("--board", metavar="B", required=True, help="the id of a board")
    variation.add_argument("--measure", metavar="M", required=True, help="the id of a measure")
    variation.add_argument("--agency", metavar="A", help="the id of an agency, such as police")
    variation.set_defaults(run=_variation)
    scorecard = commands.add_parser(
        "scorecard",
        help="print what a board watches, each beside its target, as csv",
        description="Print the indicators of a board as at a quarter as csv with the columns aim, "
        "indicator, target, period, value, status, variation, lead. Status is meets, in its band, "
        "near, misses, no target, or not assessed and why; period is the year where the target "
        "or the figure is the year's. Variation is as usual, or what is unusual about the figure.",
        epilog='example: python app.py scorecard --board testbridge --quarter "2026-27 Q2"',
    )
    scorecard.add_argument("--board", metavar="B", required=True, help="the id of a board")
    scorecard.add_argument(
        "--quarter",
        metavar="Q",
        required=True,
        type=period_of,
        help="the quarter, or the year: 2026-27 Q2, 2026-27",
    )
    scorecard.set_defaults(run=_scorecard)
    headlines = commands.add_parser(
        "headlines",
        help="print what to look at in a quarter, the weightiest first, as csv",
        description="Print what changed by more than usual in a board's figures as at a quarter, "
        "what is as usual again, and what misses its target, as csv with the columns rank, kind, "
        "measure, agency, period, sentence, because. Kind is changed, ended, misses target, "
        "definition changed, or quiet where nothing changed. A neutral measure is never called "
        "better or worse.",
        epilog='example: python app.py headlines --board testbridge --quarter "2026-27 Q2"',
    )
    headlines.add_argument("--board", metavar="B", required=True, help="the id of a board")
    headlines.add_argument(
        "--quarter", metavar="Q", required=True, type=period_of, help="the quarter: 2026-27 Q2"
    )
    headlines.set_defaults(run=_headlines)


def _variation(parsed: argparse.Namespace, settings: Settings) -> int:
    dataset = _dataset(parsed, settings)
    agencies = (parsed.agency,) if parsed.agency else ()
    view = dataset.coverage.view(Selection(parsed.board, agencies=agencies))
    measure = dataset.framework.measure(parsed.measure)
    judged = judged_view(dataset.figures, measure, view)
    series = series_of(dataset.figures, parsed.measure, (), judged)
    sys.stdout.write(variation_csv(series))
    rule = rule_said(dataset.framework.board)
    why = (*(series.notes if series.is_empty else ()), *why_no_limits(series))
    for said in (*([rule] if rule else []), *why):
        print(said, file=sys.stderr)
    return CLEAN


def _scorecard(parsed: argparse.Namespace, settings: Settings) -> int:
    dataset = _dataset(parsed, settings)
    sys.stdout.write(scorecard_csv(scorecard_of(dataset, parsed.quarter)))
    return CLEAN


def _headlines(parsed: argparse.Namespace, settings: Settings) -> int:
    sys.stdout.write(headlines_csv(_dataset(parsed, settings), parsed.quarter))
    return CLEAN


def _dataset(parsed: argparse.Namespace, settings: Settings) -> Dataset:
    """The figures of the board asked for. Raises NotKnownError for what no board knows."""
    store = open_store(settings)
    measure, agency = getattr(parsed, "measure", None), getattr(parsed, "agency", None)
    must_be_known(store.frameworks(), board=parsed.board, measure=measure, agency=agency)
    if parsed.board not in store.boards():
        raise NotKnownError(f"“{parsed.board}” has no figures yet.")
    return store.dataset(parsed.board)
