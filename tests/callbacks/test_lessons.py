"""A reader keeps what it understood: an answer that changes nothing of it makes no guess anew."""

from datetime import date
from pathlib import Path

import pytest

from callbacks import lessons
from callbacks.lessons import LessonJob
from data.intake.taught.answered import said_in
from data.intake.taught.marked import Mark
from tests.builders_data import a_store
from tests.callbacks.test_teach import BOARD, SHEET


@pytest.fixture
def guesses(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    made: list[int] = []
    guess = lessons.understood

    def counted(workbook, facts):
        made.append(len(facts))
        return guess(workbook, facts)

    monkeypatch.setattr(lessons, "understood", counted)
    return made


def test_a_mark_makes_one_guess_and_a_name_none(tmp_path: Path, guesses: list[int]):
    store, path = a_store(), tmp_path / "waiting"
    path.write_bytes(SHEET.encode())

    def asks(*answers: str, mark: Mark | None = None):
        today = date(2026, 10, 1)
        job = LessonJob("kept", "own.csv", path, BOARD, answers, today, mark, sheet="own")
        return job.done(store)

    first = asks()
    marked = asks(mark=Mark("row", "7", "aside"))
    named = next(
        choice.line
        for question in first.lesson.questions
        for choice in question.choices
        if said_in((choice.line,)).names
    )
    asks(named)

    assert len(guesses) == 2
    assert len(marked.answers) == 1
