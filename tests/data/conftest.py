"""What the tests of `data/` share."""

from collections.abc import Iterator

import pytest

from data.files import quarantine
from data.files.parser import answer
from data.files.quarantine import Ended

APART = "files"  # the room whose tests are of the process that reads


@pytest.fixture(scope="module", autouse=True)
def _files_are_read_here(request: pytest.FixtureRequest) -> Iterator[None]:
    """The program that reads files is called, not started: starting it costs ten times as much.

    That it reads in a process of its own, and what that process survives, is proved in
    tests/data/files and tests/hostile, where it is started.
    """
    if APART in request.path.parts:
        yield
        return
    started = quarantine._run

    def read_here(suffix: str, content: bytes, most: int, program: str = "") -> Ended:
        if program:  # another than the one that is called here
            return started(suffix, content, most, program)
        return Ended(answer(suffix, content), 0, in_time=True)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("data.files.quarantine._run", read_here)
        yield
