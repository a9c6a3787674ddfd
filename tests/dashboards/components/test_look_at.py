"""What stands first on the overview, and why each thing stands there."""

import re
from base64 import b64decode
from dataclasses import replace
from datetime import date

from dash import dcc, html

from dashboards.charts.usual_drawn import SHAPES as DRAWN
from dashboards.components.look_at import MOST_STORIES, look_at_content, look_at_place
from dashboards.components.small_chart import HEIGHT, SHAPES, WIDTH, small_chart
from dashboards.look import StillOpen
from dashboards.words.variation import Sort
from data.figures.signals import changes_in
from data.follow_up.challenge import challenges_of
from data.follow_up.plan import plan_of
from data.follow_up.written import Kind, Written
from data.framework.measures import Polarity
from data.framework.signal_rule import COST, SignalRule
from data.periods import parse
from tests.builders_data import a_return, a_store, an_observation, in_quarters
from tests.dashboards.components.test_header import inside, words
from tests.dashboards.test_look import HIGH, USUAL, a_look, revised
from tests.data.figures.test_signals import LAST, a_dataset, sixteen
from tests.data.follow_up.builders import a_listing, a_version, an_action

DAY = date(2027, 5, 1)


def shown(*rows, **chosen) -> html.Div:
    return html.Div(look_at_content(a_look(a_dataset(*rows), **chosen)))


def test_a_change_says_why_it_is_shown_and_leads_to_its_chart():
    page = shown(*sixteen("contacts", *HIGH))

    (story,) = [each for each in inside(page, html.Li) if each.className == "look-at__story"]
    link = inside(story, dcc.Link)[0]
    assert "30 in Q4 2015-16, usually" in words(story)
    assert "Shown because: outside the limits of 16 figures." in words(story)
    assert "open=contacts" in link.href


def test_a_quiet_quarter_says_so_in_a_sentence():
    page = shown(*sixteen("contacts", *USUAL))

    assert "Nothing changed by more than usual in Q4 2015-16. Said because no figure of 1" in words(
        page
    )


def test_a_board_with_few_figures_is_not_told_that_all_is_as_usual():
    page = words(shown(*sixteen("contacts", *USUAL)[-4:]))

    assert "What is usual is not known yet in Q4 2015-16." in page
    assert "no measure has the 13 figures that a usual range takes" in page
    assert "Nothing changed" not in page


def test_more_than_fits_stands_behind_a_line_that_counts_it():
    names = ("contacts", "domestic-abuse-incidents", "cse-meetings", "missing-episodes",
             "lado-referrals", "csa-medicals", "child-accident-injuries")  # fmt: skip
    look = a_look(a_dataset(*(row for name in names for row in sixteen(name, *HIGH))))
    assert len(look.stories) > MOST_STORIES

    page = html.Div(look_at_content(look))

    (more,) = inside(page, html.Details)
    left = len(look.stories) - MOST_STORIES
    assert words(inside(more, html.Summary)[0]) == f"{left} more that changed"
    assert len(inside(more, html.Li)) == left


def test_what_was_given_anew_is_told_with_its_reason_once_stopped():
    look = a_look(
        a_dataset(*sixteen("contacts", *USUAL)), revised("police", "2015-16 Q2", "Twice.")
    )

    assert "Police revised 1 figure of Q2 2015-16: Twice." in words(html.Div(look_at_content(look)))


def test_without_anything_yet_the_place_says_what_is_done():
    place = look_at_place(None)

    assert "Looking through all measures" in words(place)
    assert inside(place, dcc.Store)[0].data == ""


def test_the_small_chart_marks_what_is_unusual_by_shape_and_stays_inside_its_frame():
    (change,) = changes_in(a_dataset(*sixteen("contacts", *HIGH)), LAST)

    picture = picture_of(change)

    assert picture.count('z" fill=') == sum(flag is not None for _, flag in change.stretch.each())
    places = re.findall(r"[ML]([\d.-]+),([\d.-]+)", picture)
    assert len(places) > len(change.stretch.points)
    assert all(0 <= float(x) <= WIDTH and 0 <= float(y) <= HEIGHT for x, y in places)


def test_the_small_chart_has_the_shapes_of_charts_for_better_worse_and_neither():
    (change,) = changes_in(a_dataset(*sixteen("contacts", *HIGH)), LAST)
    shapes = {
        polarity: picture_of(
            replace(change, measure=replace(change.measure, polarity=polarity))
        ).rpartition("<path ")[2]
        for polarity in (Polarity.HIGHER, Polarity.LOWER, Polarity.NEUTRAL)
    }

    for polarity, sort in zip(shapes, (Sort.IMPROVEMENT, Sort.CONCERN, Sort.UNUSUAL), strict=True):
        corners, tone = SHAPES[sort]
        assert f'{corners}" fill="{tone.mark}"' in shapes[polarity]
    assert {sort: tone for sort, (_, tone) in SHAPES.items()} == {
        sort: tone for sort, (_, tone) in DRAWN.items()
    }


def picture_of(change) -> str:
    picture = small_chart(change.stretch, change.measure)
    return b64decode(picture.src.partition(",")[2]).decode()


def open_ones(*challenges: Written, actions: tuple = ()) -> str:
    still = StillOpen(challenges_of(challenges), plan_of([a_listing(*actions)], ()), DAY)
    look = a_look(a_dataset(*sixteen("contacts", *USUAL)), still_open=still)
    return words(html.Div(look_at_content(look)))


def test_a_challenge_says_whom_it_asks_and_since_when_it_waits():
    late = a_version("2", kind=Kind.CHALLENGE, question="Why so few?", whom="Police",
                     due="2027-04-30")  # fmt: skip
    answered = a_version("1", kind=Kind.CHALLENGE, question="What is done", answer="A pilot.")

    told = open_ones(late, answered)

    assert "Police: Why so few? Not answered, was due 30 April 2027." in told
    assert "What is done. Answered, without an outcome." in told
    assert "No challenge" not in told


def test_the_plan_says_how_many_are_off_target_and_overdue():
    actions = (
        an_action(status="off target and recoverable", timescale="03.28"),
        an_action(action="Train", status="on target"),
        an_action(action="Tell", status="complete"),
    )

    told = open_ones(actions=actions)

    assert "1 of 3 actions off target, 1 overdue." in told
    assert "No challenge waits for an outcome." in told


def test_a_board_without_a_plan_says_nothing_of_one():
    assert "off target" not in open_ones()


def test_s9_a_board_that_chose_another_rule_reads_which_and_what_it_costs():
    look = a_look(a_dataset(*sixteen("contacts", *USUAL)))
    board = replace(look.framework.board, signal_rule=SignalRule.CUSUM)
    chosen = replace(look, framework=replace(look.framework, board=board))

    said = words(html.Div(look_at_content(chosen)))

    assert "goes by CUSUM, as this board chose" in said
    assert COST[1:] in said
    assert "CUSUM" not in words(html.Div(look_at_content(look)))


def test_what_of_a_return_went_quiet_is_told_before_the_meeting():
    both = [*in_quarters("contacts", 1, 2, 3), *in_quarters("referrals", 1, 2, 3)]
    whole = a_return(*both, agency="police", period="2012-13 Q3")
    fourth = an_observation("contacts", 4, "2012-13 Q4")
    short = a_return(fourth, agency="police", period="2012-13 Q4", file="short.xlsx")
    dataset = a_store(whole, short).dataset("derby")

    looks = [a_look(dataset, last=parse(f"2012-13 Q{n}")) for n in (4, 3)]
    others = a_look(dataset, last=parse("2012-13 Q4"), agencies=("education",))

    told = [words(html.Div(look_at_content(each))) for each in (*looks, others)]
    assert [
        "no figure of “Referrals to children's social care” came, 1 figure until Q3 2012-13."
        in each
        for each in told
    ] == [
        True,
        False,
        False,
    ]
