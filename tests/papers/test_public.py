"""A public edition says what was published, whatever else its store holds."""

import dataclasses
import random
from datetime import date

import pytest

from commands.publishing import public_frame
from data.figures.export import Asked, figures
from data.follow_up.written import Kind, Written
from data.observations import Status
from data.periods import parse
from data.protection.attackers import Settings
from data.storage.releases import published
from data.storage.store import Store
from papers.gathered import NoPackError
from papers.make import Wanted
from papers.public import public_pack
from papers.writers import written
from tests.builders_data import a_return, a_store, an_observation

AT = "2013-05-01T10:00:00"
DAY = date(2013, 5, 1)
WANTED = Wanted("derby", parse("2012-13 Q4"), DAY)
CANARIES = (1_234_567, 7_654_321)  # in place of every small count, in a second store


def _rows(small: dict[tuple[str, str], float]):
    chance = random.Random(2)
    for agency in ("police", "housing", "education", "health-hospital"):
        for year in ("2011-12", "2012-13"):
            for number in (1, 2, 3, 4):
                period = f"{year} Q{number}"
                usual = chance.randint(1, 14)
                value = small.get((agency, period), usual)
                yield an_observation("contacts", value, period, agency=agency, cell="Z99")


def _store(small: dict[tuple[str, str], float]) -> Store:
    return a_store(a_return(*_rows(small), file="canary.xlsx", sent_by="C. Anary"))


@pytest.fixture(scope="module")
def board():
    store = _store({})
    return store, published(store, "derby", "A. Manager", AT, Settings(seconds=2))


@pytest.mark.parametrize("kind", ["html", "xlsx", "pptx", "docx"])
def test_what_is_hidden_makes_no_difference_to_a_byte(board, kind):
    store, release = board
    hidden = [
        (row["agency"], row["period"])
        for row in store.everything().to_dict("records")
        if not any(
            (dict(key.categories).get("agency"), str(key.period)) == (row["agency"], row["period"])
            for key in release.shown
        )
    ]
    assert len(hidden) > 4
    other = _store({each: CANARIES[place % 2] for place, each in enumerate(hidden)})

    papers = [written(public_pack(each, release, WANTED), kind) for each in (store, other)]

    assert papers[0] == papers[1]
    assert b"canary" not in papers[0]


def test_nothing_that_people_wrote_and_no_reference_comes_along(board):
    store, release = board
    said = {"measure": "contacts", "period": "2012-13 Q4", "issue": "canary in a comment"}
    store.follow_up.write(Written(None, "derby", Kind.COMMENTARY, "", 1, AT, "A. Chair", "", said))

    pack = public_pack(store, release, WANTED)

    assert "canary" not in repr(pack).casefold()
    assert not pack.figures
    assert not any(any(page.table.references) for page in pack.pages)
    assert not any("Source" in page.table.headings for page in pack.pages)
    assert b"What is missing" not in written(pack, "html")
    assert not pack.missing
    assert not any(each.rows for each in (pack.actions, pack.challenges, pack.revised))


def test_it_says_which_edition_it_is_and_what_the_mark_means(board):
    store, release = board

    pack = public_pack(store, release, WANTED)

    assert pack.cover.title == "Public edition"
    assert "edition 1" in pack.cover.version
    assert pack.definitions[0].term == "[c]"


def test_an_agenda_has_no_public_edition(board):
    store, release = board

    with pytest.raises(NoPackError, match="standard charts"):
        public_pack(store, release, dataclasses.replace(WANTED, agenda="Board of May"))


def test_figures_for_the_public_name_no_file_sheet_or_cell(board):
    store, _ = board

    told = figures(public_frame(store, Asked("derby")), store.frameworks())

    rows = [line.split(",") for line in told.splitlines()[1:]]
    hidden = [row for row in rows if row[7] == Status.SUPPRESSED]
    assert hidden
    assert all(row[5:] == ["[c]", "", "suppressed", "", "", ""] for row in hidden)
    assert len(rows) > len(hidden)
    assert all(row[8:] == ["", "", ""] for row in rows)  # names of files are typed by people
