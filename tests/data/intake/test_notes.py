"""What a sender writes in the notes of its form reaches whoever reads the figures."""

import pytest

from dashboards.words.notes import LONGEST, notes_beside
from data.forms.template import template
from data.notes import row_of
from data.periods import parse
from data.storage.rebuild import rebuild
from data.storage.store import Store
from tests.builders_data import a_store
from tests.frameworks import NORTHBRIDGE, read_return
from tests.golden.filling import cells_that_take, opened, saved

SHEET = "Domestic abuse"
INCIDENTS = "Domestic abuse incidents"
ABOUT = "Domestic abuse incidents recorded by police, Police"


def note_cell(page, label):
    """The cell for notes in the row of that label: the last one that takes a text."""
    row = next(row[0].row for row in page.iter_rows() if row[0].value == label)
    cells = [cell for cell in cells_that_take(page, "textLength") if cell.row == row]
    return max(cells, key=lambda cell: cell.column)


def a_file(*notes: str, period: str = "2026-27 Q3") -> bytes:
    """A form of the police with one figure, and a note on it and on the row below."""
    book = opened(template(NORTHBRIDGE, "police", parse(period), None))
    next(row for row in book[SHEET].iter_rows() if row[0].value == INCIDENTS)[1].value = 5400
    for label, note in zip((INCIDENTS, "Domestic abuse crimes"), notes, strict=False):
        note_cell(book[SHEET], label).value = note
    return saved(book)


def received(*notes: str, period: str = "2026-27 Q3"):
    return read_return(f"police {period}.xlsx", a_file(*notes, period=period))


def sources(dataset, measure="domestic-abuse-incidents"):
    return [row.source for row in dataset.figures.of(measure)]


def test_a_note_is_kept_with_its_cell_and_what_its_row_counts():
    (note,) = received("A new recording system since October").notes

    assert note.about == ABOUT
    assert note.text == "A new recording system since October"
    assert note.sheet == SHEET
    assert opened(a_file("x"))[SHEET][note.cell].value == "x"


def test_an_empty_form_has_no_notes():
    assert received().notes == ()


def test_a_card_that_draws_the_figure_says_the_note_and_whose_it_is():
    dataset = a_store(received("Counted anew")).dataset("northbridge")

    said = notes_beside(sources(dataset), dataset)

    assert said == [f"Police, Q3 2026-27, on {ABOUT}: “Counted anew”"]


def test_a_card_that_draws_other_figures_says_nothing_of_it():
    dataset = a_store(received("Counted anew")).dataset("northbridge")

    assert notes_beside(sources(dataset, "domestic-abuse-crimes"), dataset) == []


def test_a_note_that_every_form_carries_along_is_said_once():
    quarters = ("2025-26 Q4", "2026-27 Q1", "2026-27 Q2", "2026-27 Q3")
    store = a_store(*(received("Counted anew", period=each) for each in quarters))
    dataset = store.dataset("northbridge")

    said = notes_beside(sources(dataset), dataset)

    assert said == [f"Police, Q3 2026-27, on {ABOUT}: “Counted anew”"]


def test_a_note_does_not_repeat_what_the_card_says_of_a_break():
    dataset = a_store(received("Any further abuse counts.")).dataset("northbridge")
    of_the_break = "Definition changed. Any further abuse counts."

    assert notes_beside(sources(dataset), dataset, of_the_break) == []


def test_the_newest_notes_are_said_and_the_others_counted():
    quarters = ("2025-26 Q4", "2026-27 Q1", "2026-27 Q2", "2026-27 Q3")
    store = a_store(*(received(f"Of {each}", period=each) for each in quarters))
    dataset = store.dataset("northbridge")

    said = notes_beside(sources(dataset), dataset)

    assert said == [
        f"Police, Q3 2026-27, on {ABOUT}: “Of 2026-27 Q3”",
        f"Police, Q2 2026-27, on {ABOUT}: “Of 2026-27 Q2”",
        "2 more notes are on the pages of the returns.",
    ]


def test_a_long_note_is_shortened_on_a_card():
    dataset = a_store(received("words " * 80)).dataset("northbridge")

    (said,) = notes_beside(sources(dataset), dataset)

    assert said.endswith("words …”")
    assert len(said) < LONGEST + 100


def test_notes_of_a_return_that_does_not_count_are_not_said():
    store = a_store(received("Counted anew"))
    store.accept(received(period="2026-27 Q2"), "2026-11-01")

    store.withdraw(1, "The board manager", "Sent by mistake", "2026-11-02")

    assert store.dataset("northbridge").notes == ()
    assert [note.text for note in store.notes(1)] == ["Counted anew"]


def test_notes_come_back_with_a_rebuild(tmp_path):
    store = Store(f"sqlite:///{tmp_path / 'store.db'}", tmp_path)
    content = a_file("Counted anew")
    store.accept(read_return("police.xlsx", content), "2026-11-01", content)
    before = store.notes(1)

    rebuild(store)

    assert store.notes(1) == before != ()


@pytest.mark.parametrize(("cell", "row"), [("C12", "12"), ("C1", "1"), ("AC120", "120")])
def test_the_row_of_an_address_is_its_number(cell, row):
    assert row_of(cell) == row
