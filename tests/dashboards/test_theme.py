import json
import re
from itertools import combinations
from pathlib import Path

import plotly.graph_objects as go
import pytest

from dashboards import theme
from dashboards.charts import cohort, comparator_lines, outcomes, trend, within
from dashboards.theme import STRONG, TEMPLATE, Tone

ASSETS = Path(__file__).parents[2] / "assets"
TONES = [value for value in vars(theme).values() if isinstance(value, Tone)]


def luminance(colour):
    channels = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_the_template_is_valid_and_small():
    assert go.layout.Template(TEMPLATE)
    assert len(json.dumps(TEMPLATE)) < 1500


def test_no_text_of_the_template_is_smaller_than_fourteen():
    sizes = [int(size) for size in re.findall(r'"size": (\d+)', json.dumps(TEMPLATE))]

    assert min(sizes) >= 14


def test_a_click_anywhere_on_a_chart_is_heard():
    assert TEMPLATE["layout"]["clickanywhere"] is True
    assert TEMPLATE["layout"]["clickmode"] == "event"


def test_there_are_at_most_four_strong_colours():
    assert len(STRONG) == 4


@pytest.mark.parametrize("tone", TONES)
def test_words_in_a_tone_can_be_read_on_white_and_on_its_mark(tone):
    assert contrast(tone.text, theme.WHITE) >= 4.5
    assert contrast(tone.over, tone.mark) >= 4.5


@pytest.mark.parametrize("tone", [*STRONG, theme.COMPARISON, theme.TARGET, theme.MUTED_DARK])
def test_a_line_in_a_strong_tone_stands_out_from_white(tone):
    assert contrast(tone.mark, theme.WHITE) >= 3


def in_the_dark(colour):
    """A colour of the light palette as a dark screen shows it."""
    return theme.IN_THE_DARK[colour]


@pytest.mark.parametrize("tone", TONES)
def test_words_in_a_tone_can_be_read_in_the_dark_and_on_its_mark(tone):
    assert contrast(in_the_dark(tone.text), theme.DARK) >= 4.5
    assert contrast(in_the_dark(tone.over), in_the_dark(tone.mark)) >= 4.5


@pytest.mark.parametrize(
    "tone",
    [*STRONG, *theme.SEQUENCE, theme.COMPARISON, theme.TARGET, theme.MUTED, theme.MUTED_DARK],
)
def test_a_mark_stands_out_in_the_dark(tone):
    assert contrast(in_the_dark(tone.mark), theme.DARK) >= 3


@pytest.mark.parametrize("colour", [theme.TEXT, theme.MUTED_TEXT, theme.AXIS])
def test_words_on_the_page_can_be_read_in_light_and_dark(colour):
    assert contrast(colour, theme.WHITE) >= 4.5
    assert contrast(in_the_dark(colour), theme.DARK) >= 4.5


def test_every_colour_of_the_light_palette_has_one_in_the_dark_and_no_two_series_share_it():
    named = {
        colour.upper()
        for colour in re.findall(r"#[0-9a-fA-F]{6}", json.dumps([TEMPLATE, *map(vars, TONES)]))
    }

    assert named <= {*theme.IN_THE_DARK}
    assert len({in_the_dark(tone.mark) for tone in STRONG}) == len(STRONG)


@pytest.mark.parametrize("tones", [STRONG, theme.SEQUENCE, outcomes.TONES, cohort.TONES], ids=len)
def test_in_grey_every_two_bars_of_a_chart_differ_in_their_grey_or_their_pattern(tones):
    for one, other in combinations(tones, 2):
        shapes = [(theme.pattern_of(tone) or {}).get("shape") for tone in (one, other)]
        assert contrast(one.mark, other.mark) >= 1.5 or shapes[0] != shapes[1], (one, other)


def test_no_dark_lines_run_through_the_dark_figures_on_a_bar():
    drawn = {tone.mark: theme.pattern_of(tone) for tone in TONES if theme.pattern_of(tone)}

    assert len(drawn) == 3
    for mark, pattern in drawn.items():
        assert pattern["fgcolor"] == theme.WHITE
        assert contrast(mark, pattern["fgcolor"]) >= 3


def test_lines_that_stand_out_have_shapes_or_dashes_of_their_own():
    assert len({trend.SYMBOLS[n] for n in range(len(STRONG))}) == len(STRONG)
    assert len({*within.SYMBOLS.values()}) == len(within.TONES)
    drawn = [(each, comparator_lines.DASHES.get(each)) for each in comparator_lines.TONES]
    assert len({dash for _, dash in drawn}) == len(drawn)


def test_no_chart_names_a_colour_of_its_own():
    charts = Path(theme.__file__).parent / "charts"

    for path in charts.glob("*.py"):
        assert not re.search(r"#[0-9A-Fa-f]{6}\b|rgba?\(", path.read_text()), path.name


# Dialogs and slides fill the window or stand above it: nothing in them can widen the page.
ABOVE_THE_PAGE = (".find", ".help", ".present__dialog", ".slide__body", ".slide__words")


def test_what_scrolls_by_itself_holds_what_is_hidden_in_it():
    """Words for screen readers alone are placed absolutely, and would else widen the page."""
    styles = "".join(path.read_text() for path in sorted(ASSETS.glob("[1-9]*.css")))
    rules = re.findall(r"([^{}]*){([^{}]*)}", styles)

    scrolling = [
        (selector.rsplit("*/")[-1].strip(), body)
        for selector, body in rules
        if re.search(r"overflow(-[xy])?: *(auto|scroll)", body)
    ]

    free = [name for name, body in scrolling if "position:" not in body]
    assert len(scrolling) > len(ABOVE_THE_PAGE)
    assert sorted(set(free)) == sorted(ABOVE_THE_PAGE)
