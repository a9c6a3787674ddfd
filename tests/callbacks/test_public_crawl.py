"""Nothing that is hidden can be had of the public's pages, whatever a reader asks of them."""

import random
from dataclasses import replace
from functools import cache
from itertools import product
from urllib.parse import quote

import pytest
from dash import Dash

from callbacks.server import create_public_app
from dashboards.pages.contents import pages_of
from data.follow_up.written import Kind, Written
from data.periods import parse
from data.protection.attackers import Settings
from data.protection.public_rows import public_rows, told_in
from data.protection.publish import Made, release_of
from data.protection.release import Release
from data.storage.public_edition import PublicStore
from data.storage.store import Store
from settings import HERE
from tests.builders_data import a_return, a_store, an_observation
from tests.callbacks.a_public_reader import NUMBER, Reader, queries

SMALL_BELOW = 8000  # so that every small count is a number that stands nowhere by chance
PARTS = 100
AGENCIES = ("education", "health-hospital", "housing", "police")
QUARTERS = [f"{year} Q{n}" for year in ("2011-12", "2012-13") for n in (1, 2, 3, 4)]
BY_AGENCY = ("contacts", "early-help-assessments", "nrm-child-referrals")
WRITTEN = "canary in a text"


def _count(chance: random.Random) -> int:
    """Of ten three are small; nothing is told twice."""
    return chance.randint(7001, 7999) if chance.random() < 0.3 else chance.randint(20_000, 90_000)


def _rows():
    chance = random.Random(11)
    for measure, agency, quarter in product(BY_AGENCY, AGENCIES, QUARTERS):
        yield an_observation(measure, _count(chance), quarter, agency=agency, cell="Z99")
    for sex, age, quarter in product(("Female", "Male"), ("18 to 24", "25 to 34"), QUARTERS):
        for measure in ("domestic-abuse-victims", "domestic-abuse-suspects"):
            yield an_observation(measure, _count(chance), quarter, age=age, sex=sex, cell="Z99")
    for quarter in QUARTERS:
        whole = _count(chance) + 95_000
        yield an_observation("marac-cases", whole, quarter, cell="Z99")
        yield an_observation("marac-repeats", whole - _count(chance), quarter, cell="Z99")
        yield an_observation("marac-repeat-rate", 31.3, quarter, cell="Z99")


@cache
def _board() -> Store:
    sent = {"file": "canary.xlsx", "sent_by": "C. Anary"}
    store = a_store(a_return(*_rows(), **sent))
    said = {"measure": "contacts", "period": "2012-13 Q4", "issue": WRITTEN}
    at = "2013-05-01T10:00:00"
    store.follow_up.write(Written(None, "derby", Kind.COMMENTARY, "", 1, at, "C. Anary", "", said))
    return store


@cache
def _release() -> Release:
    store = _board()
    framework = store.frameworks().of("derby")
    framework = replace(framework, board=replace(framework.board, small_below=SMALL_BELOW))
    figures, made = store.dataset("derby").figures, Made("derby", "2013-05-01T10:00:00", "one")
    release = release_of(made, framework, figures.of, (), Settings(seconds=1))
    return replace(release, rows=told_in(public_rows(store.everything(), framework, release)))


@cache
def _served() -> Dash:
    return create_public_app(PublicStore(_board(), [_release()]), "derby", str(HERE / "assets"))


@cache
def _hidden() -> frozenset[int]:
    """The true numbers behind what is hidden, and behind what is printed nowhere."""
    groups = _release().groups
    numbers = {
        n.value for g in groups for at, n in enumerate(g.published.numbers) if at in g.hidden
    }
    return frozenset(each for each in numbers - {*_release().shown.values()} if each > 999)


@cache
def _questions() -> tuple[tuple[str, str], ...]:
    """Everything that is asked, as (how, address)."""
    framework = _board().frameworks().of("derby")
    pages = pages_of(framework)
    marks = [f"agency:{each}" for each in AGENCIES] + ["sex:Female", "age:18 to 24"]
    views = [quote(each, safe="?&=:,") for each in queries(_periods(), list(AGENCIES), marks)]
    chance = random.Random(5)
    panels = [panel.id for page in pages for panel in page.panels if _is_filled(panel.measures)]
    some = chance.sample(views, 40)
    filled = [page.path for page in pages if any(_is_filled(p.measures) for p in page.panels)]
    opened = "&open=" + ",".join(sorted({*BY_AGENCY, "marac-cases", "domestic-abuse-victims"}))
    asked = [
        ("redraw", f"{panel}{view}") for panel, view in product(panels, chance.sample(views, 110))
    ]
    asked += [("get", f"/download/{p}.{k}{v}") for p, k, v in product(panels, ("csv",), some)]
    asked += [("get", f"/download/{p}.xlsx{v}") for p, v in product(panels, some[:3])]
    for path in [*filled, "/scorecard", "/definitions"]:
        asked += [("use", f"{path}{view}") for view in some[:8]]
        asked += [("use", f"{path}{views[0]}{opened}")]
        asked += [("get", f"/download/page{path if path != '/' else '/overview'}.xlsx{some[0]}")]
    chance.shuffle(asked)
    return tuple(asked)


def _is_filled(measures: tuple[str, ...]) -> bool:
    known = {row[0] for row in _release().rows}
    return bool(known & {*measures})


def _periods() -> list[str]:
    return [parse(each).slug for each in QUARTERS]


def _ask(reader: Reader, how: str, address: str) -> None:
    if how == "use":
        reader.use_all(address)
    elif how == "redraw":
        panel, _, query = address.partition("?")
        for control, value in (("mark", "agency:police"), ("reset", "")):
            view = quote(query, safe="")
            reader.get(f"/redraw?panel={panel}&view={view}&control={control}&value={value}")
    else:
        assert reader.get(address) in {200, 404}


@pytest.mark.lot(2)
@pytest.mark.parametrize("part", range(PARTS))
def test_no_hidden_number_and_no_written_word_is_found(part: int) -> None:
    reader = Reader(_served())

    for how, address in _questions()[part::PARTS]:
        _ask(reader, how, address)

    assert len(reader.read) >= 100  # of the whole 10,000
    assert not reader.numbers() & _hidden()
    assert not any("anary" in text or "Z99" in text for text in reader.read)


def test_the_reader_sees_what_is_published_and_much_is_hidden() -> None:
    reader = Reader(_served())

    reader.use_all("/all-measures/referrals?board=derby&open=contacts")
    reader.get("/download/contacts-over-time.csv?board=derby")

    assert len(_hidden()) > 40
    assert len(reader.numbers() & {*_release().shown.values()}) > 8
    assert any("[c]" in text for text in reader.read)


@pytest.mark.parametrize(
    "path",
    [
        *("/returns", "/returns/1", "/returns/1/receipt", "/actions", "/challenges", "/agendas"),
        *("/forward-plan", "/views", "/check-text", "/pack", "/find-a-figure", "/set-up"),
        *(
            "/arrange",
            "/commentary/contacts",
            "/hand-overs",
            "/template/derby/police/2012-13Q1.xlsx",
        ),
        *("/present/slides", "/returns/names", "/download/views/derby.csv", "/public-edition/"),
    ],
)
def test_what_is_the_board_s_own_is_not_there(path: str) -> None:
    answer = _served().server.test_client().get(path)

    assert answer.status_code == 404


@pytest.mark.parametrize(
    "path", ["/upload", "/find", "/pack/make", "/views/save/overview", "/returns/1/decision"]
)
def test_nothing_can_be_sent(path: str) -> None:
    answer = _served().server.test_client().post(path, data={"board": "derby"})

    assert answer.status_code in {404, 405}
    assert 'href="/"' in answer.get_data(as_text=True)


def test_no_log_no_header_and_no_page_of_a_fault_says_a_hidden_number(caplog) -> None:
    caplog.set_level("DEBUG")
    client = _served().server.test_client()
    told = []
    for how in ("csv", "xlsx"):
        answer = client.get(f"/download/contacts-over-time.{how}?board=derby&from=2011-12-q1")
        told.append(str(answer.headers))
    for address in (
        "/no-such-page?board=derby",
        "/download/none.csv",
        "/metrics",
        "/redraw?panel=x",
    ):
        answer = client.get(address)
        told += [str(answer.headers), answer.get_data(as_text=True)]
    told += [client.post("/_dash-update-component", data="{").get_data(as_text=True), caplog.text]

    found = {int(each.replace(",", "")) for text in told for each in NUMBER.findall(text)}
    assert not found & _hidden()
