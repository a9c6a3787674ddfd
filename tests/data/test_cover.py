import pytest

from data.cover import read_cover
from data.workbook import Workbook, Worksheet


def a_cover(**lines):
    said = {"Board": "Dudley", "Agency": "Police", "Period": "2013-14", **lines}
    return Workbook("return.csv", (Worksheet("return", tuple(said.items())),))


@pytest.mark.parametrize("written", ["2013-07-12", "12/07/2013", "12.07.2013", "12 July 2013"])
def test_a_date_is_read_as_people_write_it(written):
    cover, findings = read_cover(a_cover(**{"Date sent": written}))

    assert cover.sent == "2013-07-12"
    assert not findings


def test_a_date_that_is_none_is_a_finding_and_the_return_counts_as_undated():
    cover, findings = read_cover(a_cover(**{"Date sent": "last Tuesday"}))

    assert cover.sent == ""
    assert [finding.code for finding in findings] == ["date-not-read"]
    assert "last Tuesday" in findings[0].what
