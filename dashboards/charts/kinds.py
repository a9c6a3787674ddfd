"""Which function draws which kind of chart."""

from dashboards.charts import (
    among_neighbours,
    bars,
    cohort,
    comparators,
    outcomes,
    pair,
    pyramid,
    shares,
    stacked,
    trend,
)
from dashboards.panels import Chart
from data.framework import chart_kinds as kinds

DRAWN_BY: dict[str, Chart] = {
    kinds.TREND.name: trend.figure,
    kinds.BARS.name: bars.figure,
    kinds.PAIR.name: pair.figure,
    kinds.COMPARATORS.name: comparators.figure,
    kinds.AMONG.name: among_neighbours.figure,
    kinds.PYRAMID.name: pyramid.figure,
    kinds.STACKED.name: stacked.figure,
    kinds.COHORT.name: cohort.figure,
    kinds.SHARES.name: shares.figure,
    kinds.OUTCOMES.name: outcomes.figure,
}
