"""The command that makes a pack: its kinds, its day, its refusals."""

from pathlib import Path

import pytest
from pptx import Presentation

from commands.loading import CLEAN, NOT_READABLE
from commands.main import main
from papers import pdf
from settings import Settings
from tests.callbacks.stores import a_store_of_contacts

QUARTER = ("--quarter", "2012-13 Q4")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    folder = tmp_path / "run"
    folder.mkdir()
    a_store_of_contacts(folder)
    return Settings(folder=folder)


def pack(settings: Settings, *more: str) -> int:
    return main(["pack", "--board", "derby", *QUARTER, *more], settings)


@pytest.mark.parametrize("kind", ["pptx", "docx", "xlsx", "html"])
def test_the_ending_says_which_kind_and_the_same_day_gives_the_same_bytes(settings, tmp_path, kind):
    files = [tmp_path / f"{name}.{kind}" for name in ("first", "second")]
    for file in files:
        assert pack(settings, "--made-on", "2013-05-02", "-o", str(file)) == CLEAN

    first, second = (file.read_bytes() for file in files)
    assert first == second
    assert first.startswith(b"<!DOCTYPE html>" if kind == "html" else b"PK")
    assert sorted(each.name for each in tmp_path.iterdir()) == [
        f"first.{kind}",
        "run",
        f"second.{kind}",
    ]


def test_the_day_and_who_made_it_stand_on_the_cover(settings, tmp_path):
    file = tmp_path / "pack.html"
    pack(settings, "--made-on", "2013-05-02", "--by", "Ann Lee", "-o", str(file))

    assert "<dd>2 May 2013</dd>" in file.read_text()
    assert "<dd>Ann Lee</dd>" in file.read_text()


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("-o", "pack.doc"), "says no kind of pack"),
        (("-o", "pack"), "says no kind of pack"),
        ((), "Say with -o which file to make"),
        (("-o", "pack.html", "--agenda", "November"), "“November” is no agenda"),
        (("-o", "pack.html", "--compare", "nowhere.html"), "nowhere.html"),
        (("-o", "no/such/folder/pack.html"), "folder"),
    ],
    ids=str,
)
def test_what_cannot_be_made_says_why_and_leaves_no_file(
    settings, tmp_path, monkeypatch, capsys, more, said
):
    monkeypatch.chdir(tmp_path)

    assert pack(settings, *more) == NOT_READABLE
    assert said in capsys.readouterr().err
    assert [each.name for each in tmp_path.iterdir()] == ["run"]


def test_a_template_is_for_slides_alone(settings, tmp_path, capsys):
    own = tmp_path / "own.pptx"
    own.write_bytes(b"PK")

    assert pack(settings, "--template", str(own), "-o", str(tmp_path / "a.html")) == NOT_READABLE
    assert "A template is for slides" in capsys.readouterr().err


FILES = {
    "a text": b"These are no slides.",
    "half a file": b"PK\x03\x04 and no more",
    "an empty file": b"",
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(40),
}


def never(*_: object) -> None:
    raise AssertionError("The pack was drawn before its files were looked at.")


@pytest.mark.parametrize("content", FILES.values(), ids=FILES.keys())
def test_a_bad_template_is_told_before_the_pack_is_drawn(
    settings, tmp_path, monkeypatch, capsys, content
):
    monkeypatch.setattr("papers.make.make", never)
    own = tmp_path / "own.pptx"
    own.write_bytes(content)

    assert pack(settings, "--template", str(own), "-o", str(tmp_path / "a.pptx")) == NOT_READABLE
    assert "give" in capsys.readouterr().err.lower()
    assert not (tmp_path / "a.pptx").exists()


@pytest.mark.parametrize(
    ("kind", "content"),
    list(zip(("html", "csv", "pptx", "pdf"), FILES.values(), strict=True)),
    ids=[*FILES],
)
def test_what_is_no_earlier_pack_is_told_before_the_new_one_is_drawn(
    settings, tmp_path, monkeypatch, capsys, kind, content
):
    monkeypatch.setattr("papers.make.make", never)
    last = tmp_path / f"last.{kind}"
    last.write_bytes(content)

    assert pack(settings, "--compare", str(last)) == NOT_READABLE
    assert "Give the html of the earlier pack" in capsys.readouterr().err


@pytest.mark.parametrize("kind", ["pptx", "docx", "xlsx"])
def test_an_earlier_pack_of_another_kind_says_which_to_give(settings, tmp_path, capsys, kind):
    last = tmp_path / f"last.{kind}"
    pack(settings, "-o", str(last))

    assert pack(settings, "--compare", str(last)) == NOT_READABLE
    assert "Give the html of the earlier pack" in capsys.readouterr().err


def test_own_slides_give_their_looks(settings, tmp_path):
    own, made = tmp_path / "own.pptx", tmp_path / "made.pptx"
    Presentation().save(own)

    assert pack(settings, "--template", str(own), "-o", str(made)) == CLEAN
    assert made.read_bytes().startswith(b"PK")


def test_without_pango_a_pdf_is_refused_with_what_to_do(settings, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("papers.writers.why_no_pdf", lambda: pdf.NO_PANGO)

    assert pack(settings, "-o", str(tmp_path / "pack.pdf")) == NOT_READABLE
    assert "apt-get install libpango" in capsys.readouterr().err


def test_what_changed_since_an_earlier_pack_is_printed_as_csv(settings, tmp_path, capsys):
    last = tmp_path / "last.html"
    main(
        ["pack", "--board", "derby", "--quarter", "2012-13 Q3", "-o", str(last)],
        settings,
    )
    capsys.readouterr()

    assert pack(settings, "--compare", str(last)) == CLEAN

    printed = capsys.readouterr().out.splitlines()
    assert printed[0].startswith("measure,title,period")
    assert [line.split(",")[-4] for line in printed[1:]] == ["new period"] * (len(printed) - 1)


def test_a_new_pack_says_what_changed_since_the_earlier_one(settings, tmp_path):
    last, new = tmp_path / "last.html", tmp_path / "new.html"
    pack(settings, "-o", str(last))

    assert pack(settings, "--compare", str(last), "-o", str(new)) == CLEAN
    assert "What changed since the earlier pack" in new.read_text()
    assert "What changed since the earlier pack" not in last.read_text()
