"""Lots: some of each kind are run every time, and those that are not are left to `make check`."""

from types import SimpleNamespace

import pytest

from tests import lot

PATHS, BOARDS = ("/", "/returns"), ("derby", "dudley", "doncaster")


class ACase:
    """What pytest knows of one case of a test."""

    def __init__(self, mark, file="test_a.py", **params) -> None:
        self.nodeid = f"{file}::test_it[{'-'.join(params.values())}]"
        self.callspec = SimpleNamespace(params=params)
        self.marks = {mark.name: mark.mark}

    def get_closest_marker(self, name):
        return self.marks.get(name)

    def add_marker(self, mark):
        self.marks[mark.name] = mark.mark


def run_in_make_test(mark) -> list[dict[str, str]]:
    cases = [ACase(mark, path=path, board=board) for path in PATHS for board in BOARDS]
    lot.leave_the_rest_to_check(cases)
    return [case.callspec.params for case in cases if "whole" not in case.marks]


def test_so_many_cases_are_run_as_are_asked_for():
    assert len(run_in_make_test(pytest.mark.lot(2))) == 2


def test_one_case_of_each_path_is_run():
    assert [each["path"] for each in run_in_make_test(pytest.mark.lot(1, each="path"))] == [*PATHS]


def test_all_cases_are_run_where_there_are_no_more():
    assert len(run_in_make_test(pytest.mark.lot(99))) == len(PATHS) * len(BOARDS)


def test_a_test_without_lots_keeps_its_cases():
    assert len(run_in_make_test(pytest.mark.journey)) == len(PATHS) * len(BOARDS)


def test_one_in_five_journeys_of_a_file_is_run_and_of_two_one():
    many = [
        ACase(pytest.mark.journey, "tests/journeys/test_b.py", number=str(n)) for n in range(10)
    ]
    few = [ACase(pytest.mark.journey, "tests/journeys/test_c.py", number=str(n)) for n in range(2)]

    lot.leave_the_rest_to_check([*many, *few])

    left = [case for case in (*many, *few) if "whole" in case.marks]
    assert len({*left} & {*many}) == 8
    assert len({*left} & {*few}) == 1


def test_a_number_draws_the_same_again_and_others_draw_otherwise(monkeypatch):
    runs = []
    for number in (*"1231", *"456789"):
        monkeypatch.setattr(lot, "NUMBER", number)
        runs.append(lot.drawn(range(1000), 3, "a thing"))

    assert runs[0] == runs[3]
    assert len({tuple(each) for each in runs}) > 5
