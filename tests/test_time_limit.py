"""A file has so much time, whatever is in it; nothing else is stopped by it."""

import signal
from _thread import interrupt_main

import pytest

from commands.time_limit import at_most

FOR_EVER, AT_ONCE = 10**6, 0.0


class TooLateError(Exception):
    """What is said of a file that took too long."""


def work_for_ever():
    while True:
        pass


def test_what_is_computed_without_an_end_is_stopped():
    with pytest.raises(TooLateError), at_most(AT_ONCE, TooLateError()):
        work_for_ever()


def test_what_is_done_in_time_goes_on():
    with at_most(FOR_EVER, TooLateError()):
        done = sum(range(10))

    assert done == 45


def test_what_comes_afterwards_hears_nothing_of_it():
    before = signal.getsignal(signal.SIGINT)

    for _ in range(200):
        try:
            with at_most(AT_ONCE, TooLateError()):
                sum(range(1000))
        except TooLateError:
            continue
        sum(range(1000))

    assert signal.getsignal(signal.SIGINT) is before


def stop_by_hand():
    interrupt_main()
    sum(range(10**6))


@pytest.fixture
def is_heard():
    """Ctrl+C is heard: what a shell started in the background is told to ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("is_heard")
def test_a_person_can_still_stop_it():
    with pytest.raises(KeyboardInterrupt), at_most(FOR_EVER, TooLateError()):
        stop_by_hand()
