"""One chart as figures, as the screen shows them: for papers that draw it in their own way."""

from dataclasses import dataclass
from enum import Enum

from data.rounding import half_up


class Form(Enum):
    """How the marks of a chart stand."""

    LINES = "lines over time"
    COLUMNS = "columns over time"
    DIVIDED_COLUMNS = "divided columns"
    COLUMNS_BESIDE = "columns beside each other"
    BARS = "bars in rows"
    DIVIDED = "rows of divided bars"
    SIDES = "bars back to back"
    DOTS = "dots in rows"
    FIGURE = "one figure"
    WORDS = "words alone"


UPRIGHT = frozenset({Form.COLUMNS, Form.DIVIDED_COLUMNS, Form.COLUMNS_BESIDE})


class Role(Enum):
    """What a row of figures is in its chart."""

    FIGURES = "figures"
    BEFORE = "earlier figures"
    WITHIN = "highlighted inside them"
    UNUSUAL = "marks over unusual figures"
    USUAL_FROM = "usual range, from"
    USUAL_TO = "usual range, to"
    MEAN = "mean of the usual range"
    MEDIAN = "median"
    TARGET = "target"

    @property
    def is_level(self) -> bool:
        """Whether it is no figure of the board, but what its figures are held against."""
        return self in LEVELS


LEVELS = frozenset({Role.USUAL_FROM, Role.USUAL_TO, Role.MEAN, Role.MEDIAN, Role.TARGET})


@dataclass(frozen=True)
class Number:
    """How a value of a chart is printed: "1,283", "17.1%"."""

    decimals: int = 0
    suffix: str = ""

    def text(self, value: float) -> str:
        """The value as it is printed."""
        return f"{value:,.{self.decimals}f}{self.suffix}"

    def rounded(self, value: float | None) -> float | None:
        """The value with no more digits than are printed: a cell would keep the others."""
        return None if value is None else half_up(float(value), self.decimals)


@dataclass(frozen=True)
class Pattern:
    """What is drawn over a bar, so that a grey print tells it apart too.

    shape: as plotly names it. ink: of its lines; ground: of what is between them.
    """

    shape: str
    ink: str
    ground: str


@dataclass(frozen=True)
class Row:
    """One row of figures: a line, or the bars of one colour.

    values: one to each category of the chart; None is a gap, and never nought.
    colours: one to each category. words: how the screen prints each figure; of few the counts
    come first, and of too few they stand where there is no mark (rule P4).
    patterns: what is drawn over each mark; empty where nothing is.
    is_joined: whether a line joins its marks. is_hollow: whether its marks are outlines.
    dash, symbol: as plotly names them.
    """

    name: str
    role: Role
    values: tuple[float | None, ...]
    colours: tuple[str, ...]
    words: tuple[str, ...] = ()
    patterns: tuple[Pattern | None, ...] = ()
    is_joined: bool = False
    is_hollow: bool = False
    dash: str = ""
    symbol: str = ""

    def pattern(self, slot: int) -> Pattern | None:
        """What is drawn over one of its marks."""
        return self.patterns[slot] if self.patterns else None

    @property
    def last(self) -> int:
        """The position of its latest figure; -1 where it has none."""
        return max((n for n, value in enumerate(self.values) if value is not None), default=-1)


@dataclass(frozen=True)
class Definition:
    """Where a definition changed: before which category, and the words for it."""

    slot: int
    words: str


@dataclass(frozen=True)
class Shown:
    """One chart as figures, and nothing that the screen does not show.

    categories: along the axis, or from the first row down. ticks, years: of quarters the short
    name and the year that it stands in; else empty.
    rows: those drawn last stand last. ends: the words at the end of each row of bars, of all its
    marks together. missing: why there is no mark, by category; empty where there is one.
    bounds: from where to where the axis of values runs. step: between its gridlines, where they
    are printed.
    alt: the whole chart in a sentence or two, for whoever cannot see it.
    """

    form: Form
    categories: tuple[str, ...]
    rows: tuple[Row, ...]
    unit: str
    number: Number
    bounds: tuple[float, float] = (0.0, 1.0)
    step: float | None = None
    ticks: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    definitions: tuple[Definition, ...] = ()
    alt: str = ""

    def of(self, *roles: Role) -> tuple[Row, ...]:
        """The rows with one of these roles."""
        return tuple(row for row in self.rows if row.role in roles)

    @property
    def has_bottom_axis(self) -> bool:
        """Whether its categories run from left to right."""
        return self.form is Form.LINES or self.form in UPRIGHT

    @property
    def marks(self) -> tuple[Row, ...]:
        """The rows of figures: neither what they are held against, nor a sign over one."""
        return tuple(
            row for row in self.rows if row.role is not Role.UNUSUAL and not row.role.is_level
        )

    @property
    def is_chart(self) -> bool:
        """Whether there is something to compare: no single figure, and no sentence in its place."""
        return self.form not in {Form.FIGURE, Form.WORDS}
