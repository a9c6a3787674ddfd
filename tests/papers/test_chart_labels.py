"""Words in the segments of a native chart: live where they hold the value, in its ink."""

import pytest

from dashboards.theme import FOCUS
from papers.chart_book import code_around
from papers.chart_labels import labelled, labels_of
from papers.shown import Form, Number
from tests.papers.charts import a_chart, a_row


@pytest.mark.parametrize(
    ("words", "value", "number", "code"),
    [
        ("44.7%, 55", 44.7, Number(1, "%"), '#,##0.0"%, 55"'),
        ("55 (44.7%)", 44.7, Number(1, "%"), '"55 ("#,##0.0"%)"'),
        ("1,283 children", 1283, Number(), '#,##0" children"'),
        ("16 of 6", 6, Number(), '"16 of "#,##0'),
        ("41 of 68", 60.0, Number(1, "%"), ""),
        ("1,283", 283, Number(), ""),
    ],
)
def test_a_value_is_printed_within_its_words(words, value, number, code):
    assert code_around(words, value, number) == code


def label_of(words):
    row = a_row("Removed", 60.0, colour=FOCUS.mark, words=(words,))
    chart = a_chart(row, form=Form.DIVIDED, number=Number(1, "%"), bounds=(0.0, 100.0))
    (element,) = labelled(labels_of(chart)[0], row, chart.number, 10)
    return element.find("{*}dLbl")


def test_words_in_a_segment_stay_its_value_in_the_ink_of_its_colour():
    label = label_of("60.0%, 41")

    assert label.find("{*}tx") is None
    assert label.find("{*}numFmt").get("formatCode") == '#,##0.0"%, 41"'
    assert label.find("{*}txPr").find(".//{*}srgbClr").get("val") == FOCUS.over[1:]


@pytest.mark.parametrize("words", ["41 of 68", 'so-called "60.0%"'])
def test_words_that_cannot_hold_the_value_stand_in_its_place(words):
    label = label_of(words)

    assert "".join(label.find("{*}tx").itertext()) == words
