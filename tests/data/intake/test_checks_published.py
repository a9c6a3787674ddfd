"""What boards printed and did not see: found by the product in the published workbooks."""

import pytest

from data.intake.checks.past import Pasts
from samples.make_published_returns import FOLDER
from samples.northbridge.quarters import QUARTERS, day_sent
from tests.builders_data import a_store
from tests.frameworks import read_return

IN_ORDER = sorted(file for file in FOLDER.iterdir() if file.suffix in {".xlsx", ".csv", ".ods"})


def read_in_order(files):
    """The returns, each read with those before it known, as loading a folder does."""
    pasts = Pasts(a_store())
    for file in files:
        received = read_return(
            file.name, file.read_bytes(), history=pasts, today=day_sent(QUARTERS[-1])
        )
        pasts.learn(received)
        yield received


@pytest.fixture(scope="module")
def published():
    return {received.file: received for received in read_in_order(IN_ORDER)}


@pytest.mark.parametrize(
    ("file", "cell", "said"),
    [
        (
            "dudley-2013-14-activity.xlsx",
            ("Activity", "D13"),
            "the return says “a 50% increase of referrals”, its figures give +31.7%.",
        ),
        (
            "derby-2012-13-childrens-social-care.xlsx",
            ("31.2-31.3 Referrals and s47", "C5"),
            "the return says “a reduction of almost 759”, its figures give -1,333.",
        ),
        (
            "derby-2012-13-childrens-social-care.xlsx",
            ("31.1 Contacts CAF Referrals", "C17"),
            "2011-12: the printed total is 456, its cells add up to 460.",
        ),
    ],
)
def test_a_contradiction_of_a_published_report_is_shown_in_its_cell(published, file, cell, said):
    (finding,) = (each for each in published[file].findings if said in each.what)

    assert (finding.sheet, finding.cells[0]) == cell
    assert str(finding.severity) == "query"


def test_read_one_after_another_the_published_returns_raise_four_jumps_besides(published):
    alone = {file.name: read_return(file.name, file.read_bytes()).findings for file in IN_ORDER}

    besides = [
        finding.what
        for file, received in published.items()
        for finding in received.findings
        if finding not in alone[file]
    ]

    assert besides == [
        "Contributions to the board, 2012-13, The board's own reserve: 1,234, while what was given "
        "before was 60,000.",
        "Victims of domestic abuse, 2012-13, Female, 16 to 17: 31, while what was given before "
        "lay between 3 and 6.",
        "Places cancelled with notice, 2012-13: 32, while what was given before was 115.",
        "Booked but did not attend, 2012-13: 138, while what was given before was 5.",
    ]
