"""data.storage.taught_layouts: a sheet taught, stored, read by it, and known again next quarter."""

import io
from dataclasses import replace
from datetime import date

import openpyxl
import pytest

from data.errors import NotLaidOutError
from data.files.workbook import Workbook, Worksheet, read_workbook
from data.intake.checks.past import Pasts
from data.intake.ingest import read_return
from data.intake.name_book import name_book
from data.intake.returned import Return
from data.intake.said import Said as Told
from data.intake.taught.answered import (
    NameAnswer,
    NewMeasure,
    Said,
    said_in,
)
from data.intake.taught.fitting import WHOLE_SHEET
from data.intake.taught.lesson import Drift, Lesson
from data.intake.taught.lessons import Asked, lesson
from data.intake.taught.meaning import Axis, Meaning, StandsFor
from data.periods import quarter
from data.storage.rebuild import rebuild
from data.storage.store import Store
from data.storage.taught_layouts import NotTaughtError, Teacher, store_layout

TODAY = date(2026, 11, 26)
BY = Teacher("Data officer", "2026-11-26T12:00:00")
FIRST = """Children's social care,,
Quarter 1 2026-27,,
Measure,This quarter,Last quarter
Contacts to childrens social care,1246,1200
Referrals,412,400
Re-referrals within 12 months,80,71
Sec 47 enquiries,30,28
"""
MOVED = """Made by the team,,,
,Children's social care,,
,Quarter 2 2026-27,,
,,,
,Measure,This quarter,Last quarter
,Contacts to childrens social care,1300,1246
,Referrals,430,412
,Re-referrals within 12 months,80,80
,Sec 47 enquiries,31,30
"""


@pytest.fixture
def store(tmp_path) -> Store:
    return Store(f"sqlite:///{tmp_path / 'store.db'}", tmp_path)


def board_of(store: Store):
    return store.frameworks().of("northbridge")


NO_ANSWER = Said()
REFERRALS = Meaning(StandsFor.MEASURE, "referrals")
SUSPECTS = Meaning(StandsFor.MEASURE, "domestic-abuse-suspects")


def lesson_of(store: Store, text: str, said: Said = NO_ANSWER, agency: str = "") -> Lesson:
    workbook = read_workbook("own.csv", text.encode())
    return lesson(workbook, board_of(store), said, Asked(agency))


def answer_first_choices(store: Store, text: str, agency: str = "") -> Said:
    """What is said by whoever takes the likeliest choice of each question."""
    found = lesson_of(store, text, agency=agency)
    lines = [each.choices[0].line for each in found.questions]
    return said_in((*lines, *(each.line for each in found.unused)))


def teach(store: Store, text: str, agency: str = "") -> None:
    said = answer_first_choices(store, text, agency)
    taught = lesson_of(store, text, said, agency)
    assert store_layout(store.kept_frameworks, board_of(store), taught, said, BY)


def read(store: Store, text: str, **told: object) -> Return:
    return read_return(
        "own.csv",
        text.encode(),
        store.frameworks(),
        history=Pasts(store),
        today=TODAY,
        said=Told(**told),
    )


def figures_in(received: Return) -> dict[str, tuple[str, float]]:
    frame = received.observations
    return {
        cell: (measure, value)
        for cell, measure, value in zip(frame.cell, frame.measure, frame.value, strict=True)
    }


def codes_in(received: Return) -> set[str]:
    return {each.code for each in received.findings}


def test_a_sheet_that_was_taught_is_read_with_the_cell_of_each_figure(store):
    teach(store, FIRST)

    received = read(store, FIRST)

    assert (received.cover.board, received.cover.agency) == ("northbridge", "childrens-social-care")
    assert received.cover.period == quarter(2026, 1)
    assert received.framework == 1
    assert codes_in(received) == {"read-as-taught"}
    assert figures_in(received) == {
        "B4": ("contacts", 1246),
        "B5": ("referrals", 412),
        "B6": ("re-referrals", 80),
        "B7": ("section-47-enquiries", 30),
    }


def test_next_quarters_sheet_is_known_by_its_words_wherever_they_stand(store):
    teach(store, FIRST)

    received = read(store, MOVED)

    assert received.cover.period == quarter(2026, 2)
    assert "taught-labels-moved" in codes_in(received)
    assert figures_in(received) == {
        "C6": ("contacts", 1300),
        "C7": ("referrals", 430),
        "C8": ("re-referrals", 80),
        "C9": ("section-47-enquiries", 31),
    }


def test_what_was_renamed_is_new_or_gone_is_asked_and_no_figure_of_it_is_read(store):
    teach(store, FIRST)
    changed = MOVED.replace("Referrals,430", "Referrals received,430")
    changed = changed.replace("Sec 47 enquiries,31", "Assessments completed,31")

    received = read(store, changed)

    asked = {each.code: each.cells for each in received.findings}
    assert asked["taught-label-renamed"] == ("A7", "C7")
    assert asked["taught-label-new"] == ("A9", "C9")
    assert "taught-label-gone" in asked
    assert set(figures_in(received)) == {"C6", "C8"}
    drift = {each.words: each.drift for each in lesson_of(store, changed).drift}
    assert drift["Referrals received",] is Drift.RENAMED
    assert drift["Assessments completed",] is Drift.NEW
    assert drift["Sec 47 enquiries",] is Drift.GONE


def test_a_label_that_was_renamed_is_taught_by_its_first_choice_and_both_names_hold(store):
    teach(store, FIRST)
    renamed = MOVED.replace("Referrals,430", "Referrals received,430")

    teach(store, renamed)

    assert figures_in(read(store, renamed))["C7"] == ("referrals", 430)
    assert figures_in(read(store, FIRST))["B5"] == ("referrals", 412)
    assert len(board_of(store).taught) == 1


def test_figures_that_jump_a_hundredfold_are_asked_though_their_label_is_the_same(store):
    teach(store, FIRST)

    received = read(store, MOVED.replace("childrens social care,1300", "childrens social care,12"))

    (asked,) = [each for each in received.findings if each.code == "taught-figures-wait"]
    assert "1246 to 1246 and are now 12 to 12" in asked.what
    assert "C6" not in figures_in(received)


def test_a_sheet_that_is_not_recognised_leads_to_where_it_is_taught(store):
    teach(store, FIRST)

    with pytest.raises(NotLaidOutError, match="Nobody has shown Northbridge"):
        read(store, "Calls,Q1 2026-27\nTo the helpline,14\n", board="northbridge")


def test_a_layout_of_two_agencies_is_a_question_until_one_is_chosen(store):
    sheet = "Measure,Q1 2026-27\nPlaces booked,12\nPlaces attended,9\n"
    new = NewMeasure("Places on our course", "place", "places", "flow", "workforce")
    for agency in ("housing", "police"):
        said = Said(tuple(_new(label, f"{label}, {agency}", new) for label in _labels(sheet)))
        taught = lesson_of(store, sheet, said, agency)
        store_layout(store.kept_frameworks, board_of(store), taught, said, BY)

    with pytest.raises(NotLaidOutError, match=r"Choose the agency"):
        read(store, sheet, board="northbridge")

    assert read(store, sheet, board="northbridge", agency="police").cover.agency == "police"

    first, *_ = lesson_of(store, sheet).questions
    assert first.asks.startswith("The sheet “own” fits “Own” of Housing and “Own” of Police alike.")
    ours, theirs, neither = (each.line for each in first.choices)
    assert "Say which layout it has" in lesson_of(store, sheet).why_not[0]
    for line, agency in ((ours, "housing"), (theirs, "police")):
        answered = lesson_of(store, sheet, said_in((line,)))
        assert (answered.whose.agency, answered.doubtful, answered.can_store) == (agency, {}, True)
    assert lesson_of(store, sheet, said_in((neither,))).layouts == {}


def test_a_sheet_that_names_another_agency_is_not_read_as_that_of_the_one_that_taught_its_like(
    store,
):
    teach(store, FIRST.replace("Children's social care", "Housing"))

    with pytest.raises(NotLaidOutError, match="Nobody has shown"):
        read(store, FIRST, board="northbridge")


def test_an_agency_that_stood_there_when_a_sheet_was_taught_does_not_make_it_another_one_s(store):
    teach(store, FIRST, agency="housing")

    assert read(store, MOVED, board="northbridge").cover.agency == "housing"


def test_of_two_like_sheets_of_one_agency_each_is_known_by_what_stands_above_it(store):
    sheets = [
        Worksheet(name, ((f"{team} team", None), ("Measure", "Q1 2026-27"), ("Referrals", 12)))
        for name, team in (("First", "North"), ("Second", "South"))
    ]
    said = Said((NameAnswer("", Axis.ROW, ("Referrals",), (REFERRALS,)),))
    asked = Asked("childrens-social-care")
    taught = lesson(Workbook("own.xlsx", tuple(sheets)), board_of(store), said, asked)
    assert store_layout(store.kept_frameworks, board_of(store), taught, said, BY)

    turned = Workbook("next.xlsx", (replace(sheets[1], name="A"), replace(sheets[0], name="B")))
    known = lesson(turned, board_of(store), asked=asked).layouts

    assert {name: each.heading for name, each in known.items()} == {
        "A": "South team",
        "B": "North team",
    }


def _labels(sheet: str) -> list[str]:
    return [line.split(",")[0] for line in sheet.splitlines()[1:]]


def _new(label: str, title: str, like: NewMeasure) -> NameAnswer:
    new = NewMeasure(title, like.unit, like.plural, like.kind, like.theme)
    return NameAnswer("", Axis.ROW, (label,), (), new)


def test_a_new_measure_is_counted_asked_for_and_read(store):
    sheet = "Measure,Q1 2026-27\nVisits to hostels,12\n"
    new = NewMeasure("Visits to hostels", "visit", "visits", "flow", "workforce")
    said = Said((NameAnswer("", Axis.ROW, ("Visits to hostels",), (), new),))

    taught = lesson_of(store, sheet, said, "housing")
    store_layout(store.kept_frameworks, board_of(store), taught, said, BY)

    received = read(store, sheet)
    assert figures_in(received) == {"B2": ("northbridge-visits-to-hostels", 12)}
    assert board_of(store).asks("housing", quarter(2026, 1), "northbridge-visits-to-hostels")


def test_a_name_that_says_what_it_is_is_remembered_and_one_that_says_too_little_is_not(store):
    teach(store, FIRST)

    assert "Sec 47 enquiries" in board_of(store).measure("section-47-enquiries").also_called
    assert "Referrals" not in board_of(store).measure("referrals").also_called


def test_nothing_is_stored_of_a_lesson_that_is_not_complete(store):
    ranked = "Sex,Q2 2026-27,Rank\nFemale,10,2\nMale,12,1\n"

    with pytest.raises(NotTaughtError, match="agency"):
        store_layout(store.kept_frameworks, board_of(store), lesson_of(store, ranked), Said(), BY)
    assert board_of(store).taught == ()


def test_of_two_who_teach_the_same_sheet_the_second_is_told_and_nothing_is_lost(store):
    before, said = board_of(store), answer_first_choices(store, FIRST)
    second = lesson_of(store, FIRST, said)
    teach(store, FIRST)

    with pytest.raises(NotTaughtError, match="Somebody else taught"):
        store_layout(store.kept_frameworks, before, second, said, BY)

    assert len(board_of(store).taught) == 1


def test_two_who_teach_two_sheets_at_once_both_have_theirs_stored(store):
    before, said = board_of(store), answer_first_choices(store, FIRST)
    sexes = "Domestic abuse victims by sex,\nSex,Q1 2026-27\nFemale,10\nMale,12\n"
    theirs = lesson_of(store, sexes, agency="police")
    store_layout(store.kept_frameworks, before, theirs, Said(), BY)

    store_layout(store.kept_frameworks, before, lesson_of(store, FIRST, said), said, BY)

    assert {each.agency for each in board_of(store).taught} == {"police", "childrens-social-care"}


def test_a_store_made_anew_reads_such_returns_again(store):
    timeless = FIRST.replace("Quarter 1 2026-27", "Figures of the team")
    said = answer_first_choices(store, timeless)
    asked = Asked("childrens-social-care", quarter(2026, 1))
    workbook = read_workbook("own.csv", timeless.encode())
    taught = lesson(workbook, board_of(store), said, asked)
    store_layout(store.kept_frameworks, board_of(store), taught, said, BY)
    received = read(store, timeless, board="northbridge", period=quarter(2026, 1))
    store.accept(received, "2026-11-26T12:01:00", timeless.encode())
    before = store.everything()

    assert rebuild(store).returns == 1

    assert store.everything().equals(before)
    assert set(store.everything().cell) == {"B4", "B5", "B6", "B7"}


def test_a_category_in_other_words_stands_in_the_name_book_of_the_board(store):
    letters = "Suspects of domestic abuse Q2 2026-27,,\nAge,F,M\n16-17,3,4\n18-24,5,6\n"
    teach(store, letters, "police")

    framework = board_of(store)
    book = name_book(framework, store.kept_frameworks.dated("northbridge"), (), {})

    assert ("sex", "Female", "F") in {(e.dimension, e.name, e.spelling) for e in book}


def test_figures_of_a_row_that_is_hidden_now_are_asked_about_and_not_read(store):
    book = openpyxl.Workbook()
    for line in FIRST.splitlines():
        book.active.append([int(cell) if cell.isdecimal() else cell for cell in line.split(",")])
    book.active.row_dimensions[6].hidden = True
    content = io.BytesIO()
    book.save(content)
    teach(store, FIRST)

    received = read_return("own.xlsx", content.getvalue(), store.frameworks())

    (asked,) = [each for each in received.findings if each.code == "taught-question-open"]
    assert asked.cells == ("B6",)
    assert "is hidden" in asked.what
    assert set(figures_in(received)) == {"B4", "B5", "B7"}


def test_a_total_that_its_parts_proved_must_be_proved_again(store):
    sexes = (
        "Suspects of domestic abuse Q1 2026-27,,,\nAge,Female,Male,In sum\n16 to 17,3,4,7\n"
        "18 to 24,5,6,11\n"
    )
    said = Said((NameAnswer("", Axis.COLUMN, ("In sum",), (Meaning(StandsFor.NOTHING),)),))
    taught = lesson_of(store, sexes, said, "police")
    store_layout(store.kept_frameworks, board_of(store), taught, said, BY)

    received = read(store, sexes.replace("Q1", "Q2").replace(",7", ",9").replace(",11", ",19"))

    assert ("taught-total-lost", ("D3", "D4")) in {(e.code, e.cells) for e in received.findings}
    assert "taught-total-lost" not in codes_in(read(store, sexes))


def test_what_a_sheet_without_a_caption_counts_is_said_once_whatever_its_file_is_called(store):
    ages = "Age,{} 2026-27\n16 to 17,3\n18 to 24,5\n"
    first = ages.format("Q1")
    asked = lesson_of(store, first, agency="police").questions[0]
    whole = NameAnswer("", Axis.TABLE, WHOLE_SHEET, (SUSPECTS,))
    said = Said((whole,))
    store_layout(
        store.kept_frameworks,
        board_of(store),
        lesson_of(store, first, said, "police"),
        said,
        BY,
    )

    received = read_return("another name.csv", ages.format("Q2").encode(), store.frameworks())

    assert asked.asks == "What do the figures of this sheet count?"
    assert set(figures_in(received).values()) == {
        ("domestic-abuse-suspects", 3),
        ("domestic-abuse-suspects", 5),
    }


def test_a_taught_csv_is_read_though_it_is_called_as_a_form_is(store):
    text = "Period,Measure,Value\n2026-27 Q1,MARAC cases discussed,10\n"
    text += "2026-27 Q2,MARAC cases discussed,12\n"
    workbook = read_workbook("marac.csv", text.encode())
    taught = lesson(workbook, board_of(store), asked=Asked("police"))
    assert store_layout(store.kept_frameworks, board_of(store), taught, NO_ANSWER, BY)

    told = Told(board="northbridge")
    received = read_return("marac.csv", text.encode(), store.frameworks(), said=told)

    assert received.cover.agency == "police"
    assert figures_in(received) == {"C2": ("marac-cases", 10), "C3": ("marac-cases", 12)}
