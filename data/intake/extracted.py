"""What was read from a sheet or a return: figures that remember their cell, blanks, notes."""

from dataclasses import dataclass, field
from functools import cached_property

from data.findings import Finding
from data.follow_up.sheet_action import SheetAction
from data.framework.framework import Framework
from data.framework.layouts.sheet import Key
from data.framework.measures import Measure
from data.intake.said import Agreed
from data.intake.unlisted import Unlisted
from data.notes import Note
from data.observations import breakdown_key
from data.periods import Span
from data.reading import Figure


@dataclass(frozen=True)
class Read:
    """One figure of a return with its whole key, its cell and its printed text.

    line: which table, row and column it stood in, so that totals find their cells.
    """

    key: Key
    figure: Figure
    text: str
    sheet: str
    cell: str
    line: tuple[int, int, int] = (0, 0, 0)

    @cached_property
    def identity(self) -> tuple[str, str, str, str]:
        """Measure, period, agency and breakdown."""
        breakdown = breakdown_key(dict(self.key.categories))
        return self.key.measure, str(self.key.period), self.key.agency, breakdown


@dataclass
class Extract:
    """All that was read from one sheet, or from a whole return.

    framework: that of the board which it is for.
    before: what stands beside the figures as sent last time; to compare with, not to store.
    unread: where something stands that is no figure; an error says so of each.
    unlisted: labels that nobody knows among categories. agreed: what is answered of such ones.
    """

    framework: Framework
    figures: list[Read] = field(default_factory=list)
    before: list[Read] = field(default_factory=list)
    changes: list[Read] = field(default_factory=list)
    targets: list[Read] = field(default_factory=list)
    blanks: list[Read] = field(default_factory=list)
    unread: list[Read] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    actions: list[SheetAction] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    unlisted: list[Unlisted] = field(default_factory=list)
    agreed: list[Agreed] = field(default_factory=list)

    def measure(self, read: Read) -> Measure:
        """What one of its figures counts."""
        return self.framework.measure(read.key.measure)

    def title(self, read: Read) -> str:
        """What a finding calls one of its figures: measure, period and breakdown in words."""
        period = read.key.period
        when = period.short() if period and period.span is Span.MONTH else str(period)
        parts = [self.measure(read).title, when]
        parts += [self.framework.agency_name(read.key.agency)] if read.key.agency else []
        parts += [category for _, category in read.key.categories]
        return ", ".join(parts)

    def add(self, other: "Extract") -> None:
        """Take in what another sheet gave."""
        self.figures += other.figures
        self.before += other.before
        self.changes += other.changes
        self.targets += other.targets
        self.blanks += other.blanks
        self.unread += other.unread
        self.notes += other.notes
        self.actions += other.actions
        self.findings += other.findings
        self.unlisted += other.unlisted
        self.agreed += other.agreed
