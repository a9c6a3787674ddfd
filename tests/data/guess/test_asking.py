"""What a sheet does not say is asked, what puts most right first (rules M12, P15, T1, T2)."""

import pytest

from data.files.workbook import Workbook, Worksheet
from data.guess.answers import About, Answer
from data.guess.questions import Question
from data.guess.sureness import Evidence, Sureness
from data.guess.understood import understood
from tests.data.guess.sheets import sheet

CLEAR = "Contacts 2024-25\nArea | Q1 | Q2 | Total\nN | 1 | 2 | 3\nS | 3 | 4 | 7\nTotal | 4 | 6 | 10"


def questions(*sheets: Worksheet | str, answers: tuple[Answer, ...] = (), file: str = "f.xlsx"):
    made = tuple(sheet(each) if isinstance(each, str) else each for each in sheets)
    return understood(Workbook(file, made), answers).questions


def only(found: tuple[Question, ...], about: About) -> Question:
    (one,) = (each for each in found if each.about is about)
    return one


def says(question: Question) -> list[str]:
    return [each.answer.says for each in question.options]


def test_a_sheet_that_says_everything_asks_nothing():
    assert questions(CLEAR) == ()


@pytest.mark.parametrize("mark", ["-", "–", "x", "*", "u", "~"])
def test_m12_a_mark_with_several_senses_is_asked(mark):
    found = questions(f"Contacts 2024-25\nArea | Q1 | Q2\nNorth | {mark} | 5\nSouth | 3 | {mark}")

    asked = only(found, About.MARK)
    assert (asked.words, asked.figures) == ((mark,), 2)
    assert asked.affected == {(2, 1), (3, 2)}
    assert {"not available", "suppressed"} <= set(says(asked))


@pytest.mark.parametrize("mark", ["..", "n/a", "nil", "[c]", "<5", "low"])
def test_m12_a_mark_with_one_sense_is_not_asked(mark):
    assert questions(f"Contacts 2024-25\nArea | Q1 | Q2\nN | {mark} | 5\nS | 3 | {mark}") == ()


def test_m12_a_mark_of_the_sheets_own_key_is_not_asked():
    key = "\n\n- = fewer than 5"

    assert questions(f"Contacts 2024-25\nArea | Q1 | Q2\nN | - | 5\nS | 3 | -{key}") == ()


def test_dashes_of_every_length_are_one_question():
    found = questions("Contacts 2024-25\nArea | Q1 | Q2\nN | - | 5\nS | 3 | –")

    assert only(found, About.MARK).words == ("-", "–")


def test_t2_a_year_alone_is_asked_once_for_the_sheet():
    asked = only(questions("Area | 2023 | 2024\nNorth | 4 | 5\nSouth | 6 | 8"), About.YEAR)

    assert asked.figures == 4
    assert {"financial", "calendar", "academic"} <= set(says(asked))


def test_t1_the_quarters_of_a_year_alone_are_asked():
    asked = only(questions("Area | Q1 2024 | Q2 2024\nNorth | 4 | 5\nSouth | 6 | 8"), About.YEAR)

    assert says(asked) == ["financial", "calendar"]


def test_t1_figures_of_no_period_are_asked_and_the_files_name_is_offered():
    asked = only(
        questions("Area | Held | Due\nN | 4 | 5\nS | 6 | 8", file="Return 2024-25 Q2.xlsx"),
        About.PERIOD,
    )

    assert says(asked) == ["in the file's name", "always asked"]
    assert asked.figures == 4


def test_t1_the_one_column_of_no_period_is_asked_by_itself():
    text = "Measure | 2023-24 | 2024-25 | England\nHeld | 1 | 2 | 7\nDue | 4 | 5 | 8"
    asked = only(questions(text), About.PERIOD)

    assert (asked.words, asked.figures) == (("England",), 2)
    said = Answer(About.PERIOD, "2022-23", words=asked.words, place=asked.place)
    found = understood(Workbook("f.xlsx", (sheet(text),)), (said,))
    assert [str(e.period) for e in found.figures[:3]] == ["2023-24", "2024-25", "2022-23"]
    assert found.questions == ()


def test_t1_two_periods_around_a_table_are_asked():
    text = "Contacts 2023-24\nArea | Held | Due\nNorth | 4 | 5\nSouth | 6 | 8"

    assert says(only(questions(sheet(text, "2024-25")), About.PERIOD))[:2] == [
        "in cell A1",
        "in the sheet's name",
    ]


@pytest.mark.parametrize(("head", "value"), [("Target", 20), ("LA code", 7), ("Ext", 2214)])
def test_a_column_set_aside_that_holds_numbers_is_asked(head, value):
    found = questions(f"Area | {head} | 2024-25\nNorth | {value} | 5\nSouth | {value + 1} | 6")

    asked = only(found, About.COLUMN)
    assert (asked.words, asked.figures, says(asked)) == ((head,), 2, ["aside", "figure"])


def test_a_column_of_words_is_set_aside_without_asking():
    assert questions("Area | 2024-25 | RAG\nNorth | 5 | G\nSouth | 6 | A") == ()


def test_a_hidden_column_of_figures_is_asked():
    seen = sheet("Area | 2023-24 | 2024-25\nNorth | 4 | 5\nSouth | 6 | 8")
    hidden = Worksheet(seen.name, seen.rows, hidden_columns=frozenset({1}))

    assert says(only(questions(hidden), About.COLUMN)) == ["figure", "aside"]


def test_a_hidden_row_or_sheet_of_figures_is_asked():
    seen = sheet(CLEAR)
    row = Worksheet(seen.name, seen.rows, hidden_rows=frozenset({2}))
    whole = Worksheet(seen.name, seen.rows, hidden=True)

    assert only(questions(row), About.ROW).words == ("N",)
    assert says(only(questions(whole), About.SHEET)) == ["figure", "aside"]


def test_a_total_by_its_name_alone_is_asked_and_one_by_arithmetic_is_not():
    found = questions("Plans 2024-25\nArea | Boys | Girls\nN | 9 | 4\nS | 5 | 6\nTotal | 90 | 40")

    assert only(found, About.ROW).words == ("Total",)


def test_a_sum_that_chance_may_have_made_is_asked():
    found = questions(
        "Plans 2024-25\nArea | Boys | Girls\nN | 1 | 4\nS | 2 | 6\nE | 3 | 10\nW | 9 | 9"
    )

    assert says(only(found, About.ROW)) == ["total", "figure"]


def test_a_change_by_its_name_alone_is_asked_and_one_by_arithmetic_is_not():
    by_name = "Area | 2023-24 | 2024-25 | Change\nN | 4 | 6 | 17\nS | 6 | 9 | 2"
    proved = "Area | 2023-24 | 2024-25 | Change\nN | 4 | 6 | 2\nS | 6 | 9 | 3"

    assert says(only(questions(by_name), About.COLUMN)) == ["change", "figure"]
    assert questions(proved) == ()


def test_p15_second_numbers_that_nothing_explains_are_asked():
    found = questions("Area | 2024-25\nNorth | 170 (217)\nSouth | 20 (19)")

    assert only(found, About.BRACKETS).figures == 2
    assert questions("Area | 2024-25 (last year)\nNorth | 170 (217)\nSouth | 20 (19)") == ()


def test_a_table_of_numbers_without_heads_is_asked():
    found = questions("Plans 2024-25\n\nNorth | 4 | 5\nSouth | 6 | 8")

    assert says(only(found, About.ROW)) == ["figure", "heading"]


def test_a_sheet_left_alone_that_holds_numbers_is_asked():
    found = questions(sheet("Notes on 2024-25\nReferrals | 30\nPlans | 70", "Notes"))

    assert says(only(found, About.SHEET)) == ["aside", "figure"]


def test_rows_without_a_label_are_asked():
    text = "Plans 2024-25\nAgency | Boys | Girls\nPolice | 1 | 7\n | 3 | 8\nHealth | 5 | 2"

    assert says(only(questions(text), About.LABELS)) == ["on each row", "given once"]


def test_an_answer_closes_its_question_whichever_reading_it_is():
    text = "Area | 2023 | 2024\nNorth | - | 5\nSouth | 6 | 8"

    for asked in questions(text):
        for option in asked.options:
            left = questions(text, answers=(option.answer,))
            assert asked.id not in {each.id for each in left}


def test_the_first_reading_is_the_one_that_was_guessed():
    text = "Area | 2024-25 | LA code\nNorth | - | 5\nSouth | 170 (2) | 8\nTotal | 900 | 9"
    book = Workbook("f.xlsx", (sheet(text),))
    guess = understood(book)

    assert len(guess.questions) > 2
    for asked in guess.questions:
        assert understood(book, (asked.options[0].answer,)).figures == guess.figures, asked.decision


def test_what_puts_most_figures_right_comes_first():
    text = "Area | 2023 | 2024 | Target\nNorth | - | 5 | 4\nSouth | 6 | 8 | 9"
    found = questions(text)

    assert [each.about for each in found] == [About.YEAR, About.MARK, About.COLUMN]
    assert [each.worth for each in found] == sorted((each.worth for each in found), reverse=True)


def test_each_reading_has_an_example():
    asked = only(questions("Area | 2023 | 2024\nNorth | 4 | 5\nSouth | 6 | 8"), About.YEAR)

    assert asked.options[0].example.startswith("North, 2023: 4")


def test_sureness_is_a_number_only_where_it_was_counted():
    assert str(Sureness(Evidence.WORD)) == "likely"
    assert str(Sureness(Evidence.WORD, 0.931)) == "93%"
    assert str(Sureness(Evidence.SAID)) == "said"


def test_totals_of_one_name_are_one_question():
    text = "Year | Sex | Held\n2023-24 | Total | 50\n2023-24 | Male | c\n2024-25 | Total | 61"
    (asked,) = questions(text)

    assert (asked.about, asked.words, asked.figures) == (About.ROW, ("Total",), 2)
    said = understood(Workbook("f.xlsx", (sheet(text),)), (asked.options[1].answer,))
    assert [str(each.role) for each in said.figures] == ["total", "figure", "total"]
    assert said.questions == ()
