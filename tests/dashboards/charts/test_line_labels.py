from dashboards.charts import trend
from data.figures.selection import Highlight
from tests.builders import a_series
from tests.dashboards.charts.reading import words_of

NINE = {
    agency: [10 * n, 10 * n]
    for n, agency in enumerate(
        (
            *("anonymous", "cafcass", "legal", "housing", "probation"),
            *("youth-justice", "early-years", "education", "police"),
        ),
        start=1,
    )
}


def test_what_stands_out_is_labelled_with_its_figure():
    assert {"Police 90", "Schools and education 80"} <= set(words_of(trend.figure(a_series(NINE))))


def test_context_is_labelled_by_name_while_there_is_room():
    few = {agency: NINE[agency] for agency in ("police", "education", "cafcass")}

    words = words_of(trend.figure(a_series(few), highlight=Highlight("agency", "police")))

    assert {"Police 90", "Schools and education", "Cafcass"} <= set(words)


def test_what_has_no_room_is_counted():
    assert any(text.startswith("and ") for text in words_of(trend.figure(a_series(NINE))))


def test_where_the_largest_fill_the_height_the_others_have_no_label():
    wordy = ("family-self", "legal", "voluntary-other", "health-primary-community")
    crowd = {agency: [90 - n] * 2 for n, agency in enumerate(wordy)} | {"police": [1, 1]}

    words = words_of(trend.figure(a_series(crowd)))

    assert not any("Police" in text or text.startswith("and ") for text in words)
