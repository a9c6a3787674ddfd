"""Drawings of charts: a mark to each figure and none to a gap, and words that stay text."""

import re
from dataclasses import replace
from xml.etree import ElementTree as Tree

import pytest

from dashboards.theme import BAND
from papers.shown import Definition, Form, Pattern, Role, Shown
from papers.svg import svg
from papers.svg_over_time import runs
from papers.svg_parts import LINE, Label, apart
from tests.papers.charts import BLUE, GREY, a_chart, a_row, with_range
from tests.papers.small_pack import FIGURE

SVG = "{http://www.w3.org/2000/svg}"


def drawn(shown: Shown) -> Tree.Element:
    return Tree.fromstring(svg(shown, "chart-1"))  # noqa: S314 - our own words


def many(shown: Shown, kind: str, **wanted: str) -> int:
    found = drawn(shown).iter(f"{SVG}{kind}")
    return sum(all(each.get(k) == v for k, v in wanted.items()) for each in found)


def texts(shown: Shown) -> list[str]:
    return [each.text or "" for each in drawn(shown).iter(f"{SVG}text")]


def test_a_line_has_a_dot_to_each_figure_and_none_to_a_gap():
    shown = a_chart(a_row("Contacts", 2.0, None, 3.0, 7.0, is_joined=True))

    assert many(shown, "circle") == 3
    assert many(shown, "polyline") == 1


def test_a_line_is_broken_where_a_figure_is_missing():
    assert runs(a_row("A", 1.0, None, 3.0, 0.0)) == [[(0, 1.0)], [(2, 3.0), (3, 0.0)]]


def test_a_figure_alone_between_gaps_is_a_dot_without_a_line():
    shown = a_chart(a_row("Contacts", None, 3.0, None, 7.0, is_joined=True))

    assert (many(shown, "polyline"), many(shown, "circle")) == (0, 2)


def test_nought_is_drawn_and_what_is_missing_is_marked_and_not_drawn():
    row = a_row("Contacts", 0.0, None, 3.0, 7.0, is_joined=True)
    shown = a_chart(row, missing=("", "not returned", "", ""))

    assert many(shown, "circle") == 3
    assert texts(shown).count("[x]") == 1


def test_the_usual_range_is_drawn_over_the_periods_that_have_one_alone():
    chart = with_range()
    rows = tuple(
        replace(row, values=(None, *row.values[1:])) if row.role.is_level else row
        for row in chart.rows
    )

    assert many(chart, "rect") == 4
    assert many(replace(chart, rows=rows), "rect") == 3


def test_levels_are_named_at_their_ends_and_the_target_with_its_size():
    said = texts(with_range())

    assert {"usual range", "its mean", "target 5", "7"} <= {*said}


def test_a_target_runs_over_its_periods_alone():
    chart = drawn(with_range())
    target = next(e for e in chart.iter(f"{SVG}line") if e.get("stroke-width") == "1.5" and
                  float(e.get("x1")) > 200)  # fmt: skip

    assert float(target.get("x2")) - float(target.get("x1")) == pytest.approx(522 / 2)


@pytest.mark.parametrize(
    ("symbol", "corners"), [("diamond", 4), ("triangle-up", 3), ("star", 10)], ids=str
)
def test_what_is_unusual_is_told_by_its_shape(symbol, corners):
    chart = with_range()
    rows = tuple(
        replace(row, symbol=symbol) if row.role is Role.UNUSUAL else row for row in chart.rows
    )

    (mark,) = drawn(replace(chart, rows=rows)).iter(f"{SVG}polygon")

    assert len(mark.get("points").split()) == corners


DIVIDED = a_chart(
    a_row("usual range, from", 4.0, 4.0, None, role=Role.USUAL_FROM, is_joined=True),
    a_row("usual range, to", 8.0, 8.0, None, role=Role.USUAL_TO, is_joined=True),
    a_row("mean of the usual range", 6.0, 6.0, None, role=Role.MEAN, is_joined=True),
    a_row("Yes", 4.0, 1.0, 2.0),
    a_row("No", 5.0, 2.0, 2.0, colour=GREY),
    a_row("special cause, outside", 9.0, None, None, role=Role.UNUSUAL, symbol="diamond"),
    form=Form.DIVIDED,
    ends=("9", "3", "4"),
)


def test_rows_have_their_usual_range_behind_them_where_it_holds():
    chart = drawn(DIVIDED)
    bands = [e for e in chart.iter(f"{SVG}rect") if e.get("fill") == BAND]
    key, *behind = sorted(bands, key=lambda e: float(e.get("width")))

    assert key.get("width") == "12"
    assert len(behind) == 2  # the third row has none
    assert {float(each.get("width")) for each in behind} == {380 * 4 / 10}
    uprights = [e for e in chart.iter(f"{SVG}line") if e.get("x1") == e.get("x2")]
    assert sorted(float(e.get("x1")) for e in uprights[1:]) == [362, 438, 514]
    assert {"usual range", "its mean"} <= {*texts(DIVIDED)}


def test_words_at_the_ends_of_rows_stand_clear_of_the_range_and_of_marks():
    beside = {
        e.text: float(e.get("x"))
        for e in drawn(DIVIDED).iter(f"{SVG}text")
        if e.text in {"9", "3", "4"} and float(e.get("x")) > 210 and e.get("text-anchor") == "start"
    }

    assert beside["9"] > 210 + 38 * 9 + 8  # a mark stands at its end
    assert beside["3"] > 210 + 38 * 8  # beyond the range, though its bar is shorter
    assert beside["4"] == 210 + 38 * 4 + 8


def test_a_row_with_a_target_of_its_own_has_a_short_line():
    chart = a_chart(
        a_row("target", 8.0, None, role=Role.TARGET, is_joined=True, dash="dash"),
        a_row("2012-13", 7.0, 9.0, symbol="circle"),
        form=Form.DOTS,
    )

    lines = [e for e in drawn(chart).iter(f"{SVG}line") if e.get("stroke-dasharray")]

    assert [float(e.get("x1")) for e in lines[1:]] == [514]


def test_limits_over_columns_are_lines_since_columns_would_hide_a_band():
    rows = [
        a_row("usual range, from", 2.0, 2.0, role=Role.USUAL_FROM),
        a_row("usual range, to", 6.0, 6.0, role=Role.USUAL_TO),
        a_row("Booked", 8.0, 4.0),
    ]
    chart = drawn(a_chart(*rows, form=Form.COLUMNS))

    found = [e.tag.removeprefix(SVG) for e in chart]
    assert many(a_chart(*rows, form=Form.COLUMNS), "rect", fill=BAND) == 0
    assert max(n for n, e in enumerate(found) if e == "line") > max(
        n for n, e in enumerate(found) if e == "rect"
    )


def test_columns_stand_one_inside_the_other_from_the_foot():
    shown = a_chart(
        a_row("Booked", 8.0, None, 4.0, 2.0, colour=GREY),
        a_row("Attended", 4.0, None, 2.0, 2.0),
        form=Form.COLUMNS,
    )
    bars = [e for e in drawn(shown).iter(f"{SVG}rect") if float(e.get("height")) != 12]
    feet = {round(float(e.get("y")) + float(e.get("height"))) for e in bars}

    assert len(bars) == 6
    assert len(feet) == 1
    assert float(bars[0].get("height")) == 2 * float(bars[3].get("height"))
    assert float(bars[0].get("width")) > float(bars[3].get("width"))


def test_bars_have_their_words_and_a_gap_says_why():
    bars = a_chart(
        a_row("2012-13", 9.0, None, words=("9", "not available")),
        a_row("2011-12", 4.0, 1.0, role=Role.BEFORE, colour=GREY),
        form=Form.BARS,
    )

    assert {"9", "not available"} <= {*texts(bars)}
    assert many(bars, "rect") == 3 + 2  # the bars, and what their colours mean


def test_divided_bars_follow_each_other_with_what_they_are_in_them():
    shown = a_chart(
        a_row("Known", 6.0, 3.0, words=("60.0%, 6", "100.0%, 3")),
        a_row("Not known", 1.0, None, colour=GREY, words=("10.0%, 1", "")),
        form=Form.DIVIDED,
        ends=("8", "3"),
    )
    first, second, _ = [e for e in drawn(shown).iter(f"{SVG}rect") if e.get("height") == "22"]

    assert float(first.get("x")) + float(first.get("width")) == float(second.get("x"))
    assert {"8", "3", "60.0%, 6"} <= {*texts(shown)}
    assert "10.0%, 1" not in texts(shown)  # it has no room for more


@pytest.mark.parametrize("form", [Form.DIVIDED, Form.BARS])
def test_parts_inside_bars_begin_at_nought_and_none_covers_another(form):
    parts = [
        a_row(name, value, role=Role.WITHIN, colour=colour)
        for name, value, colour in (("Police", 2.0, "#28A197"), ("Health", 4.0, "#801650"))
    ]
    shown = a_chart(a_row("Known", 6.0, words=("6",)), *parts, form=form, ends=("6",))
    boxes = [e for e in drawn(shown).iter(f"{SVG}rect") if e.get("x") == "210"]
    whole, police, health = (
        next(e for e in boxes if e.get("fill") == colour) for colour in (BLUE, "#28A197", "#801650")
    )
    wide, upper, high = (
        {e: float(e.get(name)) for e in boxes} for name in ("width", "y", "height")
    )

    assert wide[police] * 2 == pytest.approx(wide[health], abs=0.2)
    assert wide[police] * 3 == pytest.approx(wide[whole], abs=0.2)
    assert upper[police] + high[police] <= upper[health] + 0.1
    assert "2" not in texts(shown)


@pytest.mark.parametrize("shape", ["/", "\\", "x", "-"])
def test_a_patterned_bar_is_drawn_so_and_named_so_with_no_line_outside_it(shape):
    pattern = Pattern(shape, "#FFFFFF", "#801650")
    shown = a_chart(
        a_row("Known", 4.0), a_row("Escalated", 5.0, patterns=(pattern,)), form=Form.DIVIDED
    )
    grounds = [e for e in drawn(shown).iter(f"{SVG}rect") if e.get("fill") == "#801650"]
    lines = [e.get("d") for e in drawn(shown).iter(f"{SVG}path")]

    assert len(grounds) == len(lines) == 2  # its swatch, and the bar
    for box, line in zip(grounds, lines, strict=True):
        left, top, wide, high = (float(box.get(n)) for n in ("x", "y", "width", "height"))
        ends = [tuple(map(float, e.split())) for e in re.split("[ML]", line) if e]
        assert all(left - 0.1 <= x <= left + wide + 0.1 for x, _ in ends)
        assert all(top - 0.1 <= y <= top + high + 0.1 for _, y in ends)


def test_two_sides_run_away_from_their_names():
    shown = a_chart(a_row("Female", 6.0, 3.0), a_row("Male", 6.0, None), form=Form.SIDES)
    left, right, _ = [e for e in drawn(shown).iter(f"{SVG}rect") if e.get("height") == "18"]

    assert float(left.get("x")) + float(left.get("width")) < 760 / 2 < float(right.get("x"))
    assert left.get("width") == right.get("width")


def test_dots_stand_where_they_belong_on_their_scale():
    shown = a_chart(a_row("Q1", 5.0, 10.0, words=("5.0%", "10.0%")), form=Form.DOTS)
    half, whole = (float(e.get("cx")) for e in drawn(shown).iter(f"{SVG}circle"))

    assert half - 210 == pytest.approx((whole - 210) / 2)


def test_one_figure_is_printed_large():
    assert texts(FIGURE) == ["57,050", "Children, 2012-13"]


def test_words_stand_where_there_is_no_chart():
    shown = replace(FIGURE, form=Form.WORDS, rows=(), ends=("Nothing was returned.",))

    assert texts(shown) == ["Nothing was returned."]


def test_where_a_definition_changed_a_line_and_its_words_stand():
    shown = replace(with_range(), definitions=(Definition(2, "Definition changed"),))

    assert "Definition changed" in texts(shown)
    assert many(shown, "line", **{"stroke-dasharray": "4 4"}) == 1


def test_a_drawing_is_read_out_as_its_words():
    chart = drawn(with_range())
    title = chart.find(f"{SVG}title")

    assert (chart.get("role"), chart.get("aria-labelledby")) == ("img", title.get("id"))
    assert title.text == "Contacts. They rose."


def test_text_of_any_kind_stays_text():
    shown = a_chart(a_row("</svg><script>", 1.0, 2.0), form=Form.BARS, alt='"<&>')

    assert drawn(shown).find(f"{SVG}title").text == '"<&>'
    assert "<script" not in svg(shown, "chart-1")


def test_labels_keep_their_order_and_never_touch():
    placed = apart([Label(10, "a", ""), Label(12, "b", ""), Label(95, "c", "")], 0, 100)

    assert [each.text for each in placed] == ["a", "b", "c"]
    assert all(b.y - a.y >= LINE for a, b in zip(placed, placed[1:], strict=False))


def test_labels_stay_above_the_foot():
    placed = apart([Label(98, "a", ""), Label(99, "b", "")], 0, 100)

    assert [each.y for each in placed] == [100 - LINE, 100]


def test_numbers_have_no_more_digits_than_can_be_seen():
    assert not re.search(r"\d\.\d{3}", svg(with_range(), "chart-1"))
