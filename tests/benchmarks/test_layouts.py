"""How the reading of a sheet is held against its truth, and how its questions are answered."""

from dataclasses import replace

from benchmarks.layout_oracle import File, Reader, answered, read
from benchmarks.layout_scores import INVENTED, MISSED, Outcome, Read, kinds, outcomes
from benchmarks.layout_shapes.sheet import Book, Cell, Sheet, Truth
from benchmarks.layout_shapes.write import written
from benchmarks.layouts import score_of, told
from data.files.workbook import Workbook, read_workbook
from data.guess.answers import About, Answer
from data.guess.parts import Role
from data.guess.questions import Option, Question
from data.guess.sheet_read import Guessed, SheetRead, TableRead
from data.guess.sureness import Evidence, Sureness
from data.guess.understood import Understood
from data.observations import Status
from data.periods import parse
from data.reading import Figure

TRUTH = Truth(
    12,
    "reported",
    frozenset({"2024-25 Q1"}),
    frozenset({"figure"}),
    frozenset({"Police", "Referrals"}),
    frozenset({"Contacts by agency"}),
)
TRUE = Read(12, "reported", "2024-25 Q1", "figure", ("Police", "Referrals"))
AT = ("Sheet", "B2")


def faults_of(*figures: Read, truths: tuple[Truth, ...] = (TRUTH,), free: bool = False):
    """What is not right about what was read of one cell."""
    sheet = Sheet("Sheet", {(2, 2): Cell(12, "", truths, free)})
    found = outcomes(Book("book.xlsx", (sheet,)), {AT: list(figures)} if figures else {})
    return [each.faults for each in found]


def test_a_figure_is_right_when_all_of_it_is():
    assert faults_of(TRUE) == [()]


def test_each_fault_of_a_figure_is_told():
    wrong = Read(13, "nil", "2024-25", "total", ("Police",))

    assert faults_of(wrong) == [("value", "status", "period", "role", "labels")]


def test_a_label_too_many_is_a_fault_unless_it_names_a_time_or_the_table():
    assert faults_of(replace(TRUE, labels=("Police", "Referrals", "Housing"))) == [("labels",)]
    assert faults_of(replace(TRUE, labels=("Police", "Apr - Jun 2024", "Referrals"))) == [()]
    assert faults_of(replace(TRUE, labels=("Contacts by agency", "Police", "Referrals"))) == [()]


def test_the_value_of_a_cell_that_reports_none_is_not_asked():
    hidden = replace(TRUTH, status="suppressed", value=0)

    assert faults_of(replace(TRUE, value=None, status="suppressed"), truths=(hidden,)) == [()]
    assert faults_of(TRUE, truths=(hidden,)) == [("status",)]


def test_what_is_not_read_is_missed_and_what_is_not_there_is_invented():
    assert faults_of() == [(MISSED,)]
    assert faults_of(TRUE, truths=()) == [(INVENTED,)]
    assert faults_of(TRUE, truths=(), free=True) == []


def test_two_figures_of_a_cell_are_held_each_against_its_own():
    last = replace(TRUTH, value=9, roles=frozenset({"before"}))
    before = replace(TRUE, value=9, role="before")

    assert faults_of(before, TRUE, truths=(TRUTH, last)) == [(), ()]
    assert faults_of(TRUE, truths=(TRUTH, last)) == [(), (MISSED,)]


def test_a_figure_with_two_faults_counts_under_both_kinds():
    found = kinds([Outcome(AT, ()), Outcome(AT, ("role", "labels"))])

    assert found == {"right": 1, "role": 1, "labels": 1}


SHEET = Sheet("Sheet", {(2, 2): Cell(12, "", (TRUTH,)), (1, 1): Cell("Police")})
BOOK = Book("book.xlsx", (SHEET,))


def a_figure(period: str) -> Guessed:
    """The figure of the sheet as it is read, with a period."""
    return Guessed(
        *("Sheet", (1, 1), Figure(12, Status.REPORTED), Role.FIGURE, parse(period)),
        *(("Police",), ("Referrals",)),
    )


def understanding(period: str, questions: tuple[Question, ...] = ()) -> Understood:
    """A workbook of which that one figure was read."""
    table = TableRead(range(3), range(3), (), (), (a_figure(period),))
    return Understood((SheetRead("Sheet", 3, 3, {}, (table,), (), (), {}),), questions)


def a_question(number: int = 1, affected: frozenset[tuple[int, int]] = frozenset({(1, 1)})):
    """What a reader asks about the period of the sheet."""
    offered = (
        Answer(About.PERIOD, each, "Sheet", (f"{number}",)) for each in ("2023-24", "2022-23")
    )
    options = tuple(Option(each.says, "", each) for each in offered)
    words = (f"{number}",)
    sureness = Sureness(Evidence.WORD)
    return Question(About.PERIOD, "Sheet", words, "When?", (), options, 1, sureness, affected)


def a_file(reader: Reader) -> File:
    """The file with a reader of its own."""
    return File(BOOK, read_workbook(BOOK.file, written(BOOK)), reader)


def does_as_told(_workbook: Workbook, answers: tuple[Answer, ...]) -> Understood:
    """A reader that asks for the period once, and does as it is told."""
    return understanding(answers[-1].says) if answers else understanding("2023-24", (a_question(),))


def asking_on(answers: tuple[Answer, ...], asked: list[int]) -> Understood:
    """A reader that reads right from the first answer on, and goes on asking."""
    asked.append(len(answers))
    return understanding(answers[0].says if answers else "2023-24", (a_question(len(answers)),))


def test_a_wrong_figure_of_which_nothing_is_asked_is_silent():
    reading = read(a_file(lambda *_: understanding("2023-24")))

    assert [each.faults for each in reading.silent] == [("period",)]


def test_a_wrong_figure_that_waits_for_a_question_is_not_silent():
    elsewhere = a_question(affected=frozenset({(5, 5)}))

    asked = read(a_file(lambda *_: understanding("2023-24", (a_question(),))))
    beside = read(a_file(lambda *_: understanding("2023-24", (elsewhere,))))

    assert asked.silent == ()
    assert len(beside.silent) == 1


def test_the_true_answer_is_given_though_it_is_not_among_those_offered():
    first = read(a_file(does_as_told))

    after = answered(first)

    assert (first.right, after.right) == (0, 1)
    assert [each.says for each in after.answers] == ["2024-25 Q1"]


def test_no_more_than_five_questions_of_a_sheet_are_answered():
    asked = list[int]()

    after = answered(read(a_file(lambda _workbook, answers: asking_on(answers, asked))))

    assert len(after.answers) == 5
    assert after.right == 1
    assert max(asked) == 5


def test_a_question_to_which_no_answer_is_true_is_left_open():
    stubborn = a_file(lambda *_: understanding("2023-24", (a_question(),)))

    after = answered(read(stubborn))

    assert after.answers == ()
    assert after.silent == ()


def test_a_reader_that_asks_nothing_gets_no_answer():
    after = answered(read(a_file(lambda *_: understanding("2023-24"))))

    assert after.answers == ()


def test_the_tables_say_what_was_right_before_and_after_the_answers():
    first = read(a_file(does_as_told))

    tables = told({"one": score_of(first, answered(first))})

    assert "| one | 1 | 1 | 0.0% | 1 | 0 | 0 | 0 | 1 | 100.0% | 0 |" in tables
    assert "| period | 1 | 0 |" in tables
    assert "| read right after five answers a sheet | 100.0% | 99% |" in tables
