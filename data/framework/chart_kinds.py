"""The kinds of chart that a page may name: what each shows, and what it takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from data.observations import COMPARATOR


class Takes(StrEnum):
    """What measures a kind of chart can draw."""

    ANY = ""
    COUNTS = "counts"
    PERCENTAGES = "percentages"


@dataclass(frozen=True)
class ChartKind:
    """One kind of chart.

    measures, splits: the fewest and the most that it takes.
    only: the dimensions that it splits by, where it draws no others.
    of_what: the measures that it can draw.
    of_one_whole: whether the measures after the first are parts of it, so that they must count
        the same things (rule C3).
    divides: whether it draws categories as parts of a whole, which those that overlap are not.
    moment_from: from how many splits on it draws one period, and not the run of them; None: never.
    """

    name: str
    shows: str
    measures: tuple[int, int] = (1, 1)
    splits: tuple[int, int] = (0, 0)
    only: tuple[str, ...] = ()
    of_what: Takes = Takes.ANY
    of_one_whole: bool = False
    divides: bool = False
    moment_from: int | None = None

    def is_of_one_moment(self, by: Sequence[str]) -> bool:
        """Whether it draws one period, beside the one before, when it is split so."""
        return self.moment_from is not None and len(by) >= self.moment_from

    @property
    def takes(self) -> str:
        """What it takes, in words: "2 measures, and 0 or 1 to split by"."""
        by = _range(self.splits) if not self.only else " and ".join(self.only)
        if self.splits == (0, 0):
            return f"{_counted(self.measures)}, and nothing to split by"
        return f"{_counted(self.measures)}, and {by} to split by"


TREND = ChartKind("over time", "Lines over time, one to each category.", splits=(0, 2))
BARS = ChartKind("bars", "Its categories in the latest period.", splits=(1, 1), moment_from=1)
PAIR = ChartKind(
    "part of whole",
    "A count, and inside it the part of it that another one counts.",
    measures=(2, 2),
    of_what=Takes.COUNTS,
    splits=(0, 1),
    of_one_whole=True,
    moment_from=1,
)
COMPARATORS = ChartKind(
    "beside comparators",
    "The board's figure beside those of other areas.",
    splits=(1, 1),
    only=(COMPARATOR,),
)
AMONG = ChartKind(
    "among neighbours",
    "The board's figure of a year among its neighbours', as dots on one scale.",
    splits=(1, 1),
    only=(COMPARATOR,),
    moment_from=1,
)
PYRAMID = ChartKind(
    "ages and sexes",
    "Ages from the youngest up, each sex to one side.",
    of_what=Takes.COUNTS,
    divides=True,
    splits=(2, 2),
    only=("age", "sex"),
    moment_from=2,
)
STACKED = ChartKind(
    "divided bars",
    "Bars divided into the categories of the last split.",
    of_what=Takes.COUNTS,
    divides=True,
    splits=(1, 2),
    moment_from=2,
)
COHORT = ChartKind(
    "what became of them",
    "People by where they began, and where they were later.",
    of_what=Takes.COUNTS,
    divides=True,
    splits=(2, 2),
)
SHARES = ChartKind(
    "percentages",
    "Percentages on one scale from 0 to 100, a row to each.",
    measures=(1, 12),
    of_what=Takes.PERCENTAGES,
    moment_from=0,
)
OUTCOMES = ChartKind(
    "outcomes",
    "Counts that make up one whole together, the first as a share of all.",
    measures=(2, 6),
    of_what=Takes.COUNTS,
    splits=(0, 1),
    of_one_whole=True,
    moment_from=1,
)
CHART_KINDS = (
    *(TREND, BARS, PAIR, COMPARATORS, AMONG, PYRAMID),
    *(STACKED, COHORT, SHARES, OUTCOMES),
)


def kind_named(name: str) -> ChartKind | None:
    """The kind of chart of that name."""
    return next((kind for kind in CHART_KINDS if kind.name == name.strip().lower()), None)


def _counted(many: tuple[int, int]) -> str:
    return f"{_range(many)} {'measure' if many == (1, 1) else 'measures'}"


def _range(many: tuple[int, int]) -> str:
    fewest, most = many
    if fewest == most:
        return str(fewest)
    return f"{fewest} {'or' if most == fewest + 1 else 'to'} {most}"
