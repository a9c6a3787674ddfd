"""What to look at in one period as csv, in columns that are a contract."""

from collections.abc import Iterator

from dashboards.words.headlines import (
    HeadlineWords,
    broken_headlines,
    change_headline,
    quiet_headline,
    target_headline,
)
from data.csv_text import Cell, as_csv
from data.figures.dataset import Dataset
from data.figures.scorecard import indicators_of
from data.figures.signals import News, changes_in, looked_at
from data.periods import Period

COLUMNS = ("rank", "kind", "measure", "agency", "period", "sentence", "because")


def headlines_csv(dataset: Dataset, period: Period) -> str:
    """The headlines as csv with these columns, the weightiest first."""
    rows = (_row(rank, each) for rank, each in enumerate(headlines_of(dataset, period), start=1))
    return as_csv((), [COLUMNS, *rows])


def headlines_of(
    dataset: Dataset, period: Period, agencies: tuple[str, ...] = ()
) -> Iterator[HeadlineWords]:
    """What changed, or that nothing did; what misses its target; what is as usual again.

    Between them, what is counted otherwise. agencies: those of whose figures alone changes are
    told; none is of all.
    """
    found = [each for each in changes_in(dataset, period)
             if not agencies or each.agency in agencies]  # fmt: skip
    changed = [each for each in found if each.news is not News.ENDED]
    if not changed:
        yield quiet_headline(period, looked_at(dataset, period))
    yield from (change_headline(each, dataset.framework) for each in changed)
    missed = map(target_headline, indicators_of(dataset, period, agencies))
    yield from (each for each in missed if each is not None)
    yield from broken_headlines(dataset.framework, period)
    ended = (each for each in found if each.news is News.ENDED)
    yield from (change_headline(each, dataset.framework) for each in ended)


def _row(rank: int, told: HeadlineWords) -> tuple[Cell, ...]:
    about = (told.measure, told.agency, str(told.period))
    return (rank, str(told.sort), *about, told.sentence, told.because)
