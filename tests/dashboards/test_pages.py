"""The pages' contents, held to the rules of what may stand in one chart."""

import pytest

from dashboards.charts import outcomes, pair
from dashboards.pages import pages_of
from tests.frameworks import NORTHBRIDGE, measure_of

RELATED = [
    panel
    for page in pages_of(NORTHBRIDGE)
    for panel in page.panels
    if panel.chart in (pair.figure, outcomes.figure)
]


@pytest.mark.parametrize("panel", RELATED, ids=lambda panel: panel.id)
def test_c3_no_chart_of_a_whole_and_its_parts_joins_two_units(panel):
    whole, *parts = map(measure_of, panel.measures)

    assert all(part.is_part_of(whole) for part in parts)
