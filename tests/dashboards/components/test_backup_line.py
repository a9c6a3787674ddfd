"""How old the last backup is, where returns are looked after."""

from datetime import UTC, datetime

import pytest

from dashboards.components.backup_line import backup_line
from tests.callbacks.test_routing import words_of

NOW = datetime(2026, 11, 26, 21, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (26, "Last backup: 26 November 2026, 02:05."),
        (25, "Last backup: 25 November 2026, 02:05, 1 day ago."),
        (17, "An old backup. Last backup: 17 November 2026, 02:05, 9 days ago. Whoever runs"),
    ],
)
def test_its_day_and_its_age_are_said_and_what_to_do_when_it_is_old(day, words):
    said = words_of(backup_line(datetime(2026, 11, day, 2, 5, tzinfo=UTC), NOW))

    assert words in " ".join(said.split())


def test_where_none_is_known_nothing_is_said():
    assert backup_line(None, NOW) is None
