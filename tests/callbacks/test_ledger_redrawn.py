"""The ledger is drawn anew for a file with errors, and left alone for one without."""

from dataclasses import replace

import pytest

from callbacks.uploads import _any_refused
from data.findings import Severity
from tests.builders_data import a_finding, a_return


class Read:
    """What has been read of files, by their tokens."""

    def __init__(self, **found):
        self.found = found

    def if_read(self, token):
        return self.found.get(token)


GOOD = a_return()
BAD = replace(GOOD, findings=(a_finding(severity=Severity.ERROR),))


@pytest.mark.parametrize(("found", "is_refused"), [(GOOD, False), (BAD, True), (None, False)])
def test_only_a_file_with_errors_changes_the_ledger(found, is_refused):
    assert _any_refused(["a"], Read(a=found)) is is_refused
