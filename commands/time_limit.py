"""A limit to the time that a command gives one file, so that none holds it for hours."""

import signal
from _thread import interrupt_main
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Timer, current_thread, main_thread
from types import FrameType


@contextmanager
def at_most(seconds: float, too_late: Exception) -> Iterator[None]:
    """Raise the exception in what is done here, once it has taken so many seconds.

    Done in the way of Ctrl+C, which alone stops what is computed, on every system. What waits
    for another process goes on waiting; the readers of files have a limit of their own. Only the
    main thread can be stopped so.
    """
    if current_thread() is not main_thread():
        yield
        return
    is_late, is_over = Event(), Event()

    def stop() -> None:
        is_late.set()
        interrupt_main()

    def heard(number: int, frame: FrameType | None) -> None:
        if not is_late.is_set():
            if callable(before):  # somebody pressed Ctrl+C
                before(number, frame)
        elif not is_over.is_set():
            is_over.set()
            raise too_late

    before = signal.signal(signal.SIGINT, heard)
    watch = Timer(seconds, stop)
    try:
        try:
            watch.start()
            yield
        finally:
            is_over.set()
    finally:  # twice, since the first may be what was stopped
        watch.cancel()
        watch.join()  # what it may have sent is heard here, and not by who comes after
        signal.signal(signal.SIGINT, before)
