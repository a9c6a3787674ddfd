from dashboards.charts import rows


def test_rows_go_from_the_largest_to_the_unknown():
    sizes = {"a": 1, "not-recorded": 9, "b": None, "other": 7, "c": 5}

    assert rows.in_order("agency", sizes) == ["c", "a", "b", "other", "not-recorded"]


def test_levels_of_risk_keep_their_order():
    assert rows.in_order("risk", {"High": 1, "Medium": 9}) == ["High", "Medium"]


def test_the_first_row_is_at_the_top():
    bottom, top = rows.row_axis(["a", "b", "c"])["range"]

    assert bottom > top


def test_long_names_are_wrapped_and_safe():
    assert rows.names(["Courts & other legal agencies"]) == ["Courts &amp; other legal<br>agencies"]


def test_names_of_many_lines_are_given_more_room_and_others_are_not():
    long = "Recognising and responding to sexually harmful behaviour"

    (wide,) = rows.long_names([long])

    assert wide.count("<br>") < rows.names([long])[0].count("<br>")
    assert rows.long_names(["Courts & other legal agencies"]) == rows.names(
        ["Courts & other legal agencies"]
    )


def test_the_words_at_the_ends_leave_room_for_bars():
    (short,) = rows.ends(["88% of 329 booked"], ["Q1 2012-13"])
    (wrapped,) = rows.ends(["88% of 329 booked"], ["Schools and education"])

    assert short == "88% of 329 booked"
    assert wrapped == "88% of 329<br>booked"


def test_few_rows_have_thinner_bars_and_many_a_taller_chart():
    few, many = rows.sizes(["a"] * 2, ["1"] * 2), rows.sizes(["a"] * 30, ["1"] * 30)

    assert few["bargap"] > many["bargap"]
    assert many["height"] > 360


def test_a_chart_of_few_rows_leaves_no_half_of_its_card_empty():
    two, five = rows.sizes(["a"] * 2, ["1"] * 2), rows.sizes(["a"] * 5, ["1"] * 5)

    assert two["height"] < 260
    assert two["height"] < five["height"] <= 360
