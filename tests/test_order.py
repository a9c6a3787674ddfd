"""The order of the tests: each process begins with some that need no samples."""

from tests import order


class ATest:
    """What pytest knows of a test: what it needs."""

    def __init__(self, *fixtures: str) -> None:
        self.fixturenames = fixtures


def in_turns(count: int) -> list[ATest]:
    return [ATest(*each) for _ in range(count) for each in (("page", "samples"), ("tmp_path",))]


def test_each_process_begins_with_tests_that_need_no_samples():
    items = in_turns(40)

    ordered = order.while_samples_load(items, 2)

    for share in (ordered[:40], ordered[40:]):
        assert not order.need_samples(share[:5])
        assert order.need_samples(share[5:6])


def test_every_test_is_run_once_and_by_the_process_that_had_it():
    items = in_turns(31)

    ordered = order.while_samples_load(items, 3)

    assert set(ordered[:21]) == set(items[:21])
    assert len(ordered) == len(set(ordered)) == len(items)


def test_tests_of_which_none_needs_samples_keep_their_order():
    items = [ATest("tmp_path") for _ in range(9)]

    assert order.while_samples_load(items, 2) == items
    assert order.while_samples_load([], 2) == []
