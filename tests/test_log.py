"""What is written down of faults: little, of bounded size, and nothing that anybody typed."""

import logging

import pytest

from commands import log


@pytest.fixture
def kept(tmp_path):
    """The file of a log, which is taken away again."""
    before = list(logging.getLogger().handlers)
    yield log.keep_log(tmp_path)
    for each in logging.getLogger().handlers[:]:
        if each not in before:
            logging.getLogger().removeHandler(each)
            each.close()


def fail() -> None:
    try:
        raise KeyError("Jo Bloggs, 943 476 5919")
    except KeyError as error:
        raise ValueError("131 children") from error


def test_an_error_is_written_with_its_places_and_without_its_words(kept):
    try:
        fail()
    except ValueError as error:
        logging.getLogger("callbacks.faults").error("Reference %s", "ab12", exc_info=error)

    written = kept.read_text(encoding="utf-8")
    assert "Reference ab12" in written
    assert "builtins.ValueError" in written
    assert "builtins.KeyError" in written
    assert "in fail" in written
    assert "131" not in written.replace("ab12", "").split("Reference")[1].replace(":131", "")
    assert "Bloggs" not in written


def test_what_is_written_stays_on_its_line_and_is_cut(kept):
    logging.getLogger("x").warning("a\nb\r\x00%s", "c" * 10_000)

    (line,) = kept.read_text(encoding="utf-8").splitlines()
    assert "a b" in line
    assert len(line) < 600


def test_the_log_does_not_grow_without_end(kept, monkeypatch):
    for handler in logging.getLogger().handlers:
        if isinstance(handler, log._Log):
            handler.maxBytes = 2000
    for number in range(500):
        logging.getLogger("x").error("Reference %08d", number)

    files = list(kept.parent.iterdir())
    assert len(files) == 1 + log.KEPT
    assert all(each.stat().st_size <= 2000 for each in files)


def test_nothing_is_said_where_the_log_cannot_be_written(kept, capsys, monkeypatch):
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(log._Log, "shouldRollover", full)
    logging.getLogger("x").error("Reference ab12")

    assert capsys.readouterr().err == ""


def test_what_is_no_warning_is_not_written(kept):
    logging.getLogger("x").info("Somebody came")

    assert not kept.exists()
