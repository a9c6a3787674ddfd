"""How the charts of a long page are parted."""

from dashboards.charts import bars, comparators, trend
from dashboards.pages.sections import MOST_IN_ONE, sections_of
from dashboards.panels import Panel


def panels(many: int, section: str = "", **said):
    return tuple(
        Panel(f"{section}-{n}", "", trend.figure, ("contacts",), section=section, **said)
        for n in range(many)
    )


def test_a_page_of_six_charts_is_not_parted():
    assert sections_of(panels(6, "How many?")) == ()


def test_a_longer_page_is_parted_into_its_questions_in_order():
    shown = (*panels(2, "How many?"), *panels(3, "Who?"), *panels(2, "Again?"))

    parts = sections_of(shown)

    assert list(dict.fromkeys(part.question for part in parts)) == ["How many?", "Who?", "Again?"]
    assert tuple(panel for part in parts for panel in part.panels) == shown


def test_no_section_is_larger_than_a_screen():
    parts = sections_of(panels(7, "How many?"))

    assert all(len(part.panels) <= MOST_IN_ONE for part in parts)
    assert [part.title for part in parts][:2] == ["How many? (1 of 4)", "How many? (2 of 4)"]
    assert len({part.id for part in parts}) == len(parts)


def test_a_chart_of_many_rows_has_a_screen_to_itself():
    shown = panels(5, "Who?") + panels(3, "How many?")
    tall = shown[3]

    parts = sections_of(shown, lambda panels: tall not in panels)

    assert [len(part.panels) for part in parts] == [2, 1, 1, 1, 2, 1]
    assert parts[2].panels == (tall,)
    assert [part.title for part in parts[:2]] == ["Who? (1 of 4)", "Who? (2 of 4)"]


def test_charts_of_one_question_stand_together_wherever_they_were_named():
    shown = (*panels(1, "Who?"), *panels(6, "How many?"), *panels(1, "Who?", about="more"))

    first = sections_of(shown)[0]

    assert (first.title, len(first.panels)) == ("Who?", 2)


def test_what_nobody_drew_stands_under_a_question_of_its_own_at_the_end():
    parts = sections_of((*panels(6, "How many?"), *panels(1, made_for="referrals")))

    assert parts[-1].title == "What else is counted?"


def test_charts_that_nobody_parted_stand_under_what_they_show():
    split = Panel("split", "", bars.figure, ("contacts",), ("agency",))
    beside = Panel("beside", "", comparators.figure, ("referral-rate",), ("comparator",))

    parts = sections_of((*panels(5, made_for="contacts"), split, beside))
    named = sections_of((*panels(5), split, beside))

    assert parts[-1].title == "Beside other areas?"
    assert list(dict.fromkeys(part.question for part in named)) == [
        "How many?",
        "Who, and where?",
        "Beside other areas?",
    ]
