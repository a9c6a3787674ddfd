"""What was read of a file that was sent, before anything of it is stored."""

from data.framework.framework import Framework
from data.intake.returned import Return
from data.observations import SHEET


def recognised_words(received: Return, framework: Framework) -> str:
    """How many figures were read, from which sheets, and which of those had none."""
    many = len(received.observations)
    filled = set(received.observations[SHEET])
    sheets = [
        f"sheet “{sheet}” read as {framework.sheet_title(layout)}"
        + ("" if sheet in filled else ", without any figure")
        for sheet, layout in received.recognised
    ]
    figures = {0: "No figure was", 1: "1 figure was"}.get(many, f"{many:,} figures were")
    said = f"{figures} read: {'; '.join(sheets)}." if sheets else f"{figures} read."
    return " ".join(filter(None, (said, _notes(len(received.notes)))))


def _notes(many: int) -> str:
    if not many:
        return ""
    return f"Readers of the figures will see your {'note' if many == 1 else f'{many} notes'}."
