"""One screen of a meeting, as a value: what assets/present.js puts into its places."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True)
class Mark:
    """A few words that judge, with the sign that says it without colour. tone: of the styles."""

    sign: str
    words: str
    tone: str = ""


@dataclass(frozen=True)
class Listed:
    """A table of a few columns in the place of a chart."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Slide:
    """What stands on the screen, in full; nothing of it has to be pointed at to be read.

    title: what it says. subject: what is shown, of which time. figure: the latest figure, large;
    named: of what and when. marks: how it stands. beside: what else is read out. missing: what it
    lacks; unsaid: how many remarks more the notes have. text: of slides without figures. chart: as
    plotly.js takes it; tall: how tall it has to be, in px. notes: for the presenter alone. panel:
    the id of the chart. view: the query of its selection; shown: that in words. address: where it
    stands on the pages. raised: what goes with a question or an action that is taken down from it.
    """

    title: str
    subject: str = ""
    figure: str = ""
    named: str = ""
    marks: tuple[Mark, ...] = ()
    beside: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    listed: Listed | None = None
    chart: dict[str, Any] | None = None
    tall: int | None = None
    unsaid: int = 0
    notes: tuple[str, ...] = ()
    panel: str = ""
    view: str = ""
    shown: str = ""
    address: str = ""
    raised: Mapping[str, str] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """What is sent of it."""
        told = {
            name: value for name, value in vars(self).items() if name not in {"marks", "listed"}
        }
        listed = asdict(self.listed) if self.listed else None
        return {**told, "marks": [asdict(each) for each in self.marks], "listed": listed}
