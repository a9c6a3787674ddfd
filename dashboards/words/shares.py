"""Where a share is highest and where it is lowest, of categories that are enough for one."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboards.words.figures import count_text, percent_text
from data.figures.breakdown import comes_last, is_whole
from data.figures.series import Point
from data.framework.measures import Measure


@dataclass(frozen=True)
class Share:
    """Of how many in one category how many are the part.

    measure: the one that it is a share of. point: one that names the category. name: what readers
    see of it.
    """

    measure: Measure
    point: Point
    name: str
    part: float
    whole: float

    @property
    def is_told(self) -> bool:
        """Whether it says something: not of too few (P4), of a whole (P20) or of the unknown."""
        names = self.point.categories.values()
        lasts = any(comes_last(name) or is_whole(name) for name in names)
        return self.measure.is_enough(self.whole) and self.part <= self.whole and not lasts

    @property
    def text(self) -> str:
        """Such as "Police, 110 of 120 (91.7%)"."""
        counts = f"{count_text(self.part)} of {count_text(self.whole)}"
        return f"{self.name}, {counts} ({percent_text(self.part, self.whole)})"


def ends(shares: Sequence[Share], *, joint: str, low_first: bool) -> str:
    """Both ends of the shares: "highest for North, 17 of 47 (36.2%), lowest for South, ...".

    joint: what stands between the two. Empty where there are not two that differ.
    """
    ordered = sorted((s for s in shares if s.is_told), key=lambda share: share.part / share.whole)
    if len(ordered) < 2 or ordered[0].part * ordered[-1].whole == (
        ordered[-1].part * ordered[0].whole
    ):
        return ""
    lowest, highest = f"lowest for {ordered[0].text}", f"highest for {ordered[-1].text}"
    return joint.join([lowest, highest] if low_first else [highest, lowest])
