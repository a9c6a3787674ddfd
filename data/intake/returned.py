"""One file, read and not yet stored: its cover, its figures, and what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from data.findings import Finding
from data.follow_up.leads import Lead
from data.follow_up.sheet_action import SheetAction
from data.framework.printed_targets import PrintedTarget
from data.intake.cover import Cover
from data.intake.names import Unnamed
from data.intake.pieces import Piece
from data.intake.said import Agreed
from data.notes import Note


@dataclass(frozen=True)
class Return:
    """One file, read: its cover, its figures with their cells, and what is wrong with it.

    observations: the columns of data.observations; empty submission, filled by the store.
    recognised: (sheet, layout id) for each sheet that was read. notes: what its sender wrote
    beside the figures. agreed: what its sender answered that new names mean. unnamed: the names
    that its sender is asked about. pieces: of its sheets, by the keys of the findings there.
    framework: the version of its board's framework that read it. actions: of the plans in it.
    leads: the key to the persons who lead them. kept: what is kept of the file, where that is not
    the whole of it.
    """

    file: str
    sha256: str
    cover: Cover
    observations: pd.DataFrame
    targets: tuple[PrintedTarget, ...]
    findings: tuple[Finding, ...]
    recognised: tuple[tuple[str, str], ...]
    notes: tuple[Note, ...] = ()
    agreed: tuple[Agreed, ...] = ()
    unnamed: tuple[Unnamed, ...] = ()
    pieces: Mapping[str, Piece] = field(default_factory=dict)
    framework: int | None = None
    actions: tuple[SheetAction, ...] = ()
    leads: tuple[Lead, ...] = ()
    kept: bytes | None = None

    @property
    def blocks(self) -> bool:
        """Whether an error keeps it from being stored."""
        return any(finding.blocks for finding in self.findings)
