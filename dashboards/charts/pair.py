"""A count and the part of it that became or was something else, as bars one inside the other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from dashboards.charts import hover, rows
from dashboards.charts.canvas import Trace, drawn, safe
from dashboards.charts.caption import Said, caption
from dashboards.charts.emphasis import highlighted
from dashboards.charts.emptiness import empty
from dashboards.charts.end_text import end_text
from dashboards.charts.columns import columns
from dashboards.charts.lines import not_returned
from dashboards.charts.moment import dimension_of, points_at, shown_period
from dashboards.parts import part_words
from dashboards.theme import FOCUS, FOCUS_LIGHT, MUTED_DARK, MUTED_LIGHT, MUTED_TEXT, TEXT, Tone
from dashboards.words import (
    axis_unit,
    category_name,
    period_words,
    plural,
    share_text,
    status_words,
)
from data.measures import Measure
from data.periods import Period, parse
from data.selection import PERIOD, Highlight
from data.series import Point, Series
