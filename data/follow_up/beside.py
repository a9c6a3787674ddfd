"""What people wrote beside a board's charts: challenges that wait, and what lies behind figures."""

from collections.abc import Collection
from dataclasses import dataclass

from data.follow_up.challenge import Challenge
from data.follow_up.commentary import Commentary


@dataclass(frozen=True)
class Beside:
    """All of it, of one board or of one chart."""

    challenges: tuple[Challenge, ...] = ()
    commentaries: tuple[Commentary, ...] = ()

    def of(self, measures: Collection[str]) -> "Beside":
        """What is about a chart of these measures: open challenges, and every commentary."""
        return Beside(
            tuple(each for each in self.challenges if each.is_open and each.is_about(measures)),
            tuple(each for each in self.commentaries if each.measure in measures),
        )


NOTHING_BESIDE = Beside()
