"""What happens to a sheet on its way: moved, with notes beneath and blank rows inside."""

from benchmarks.layout_shapes.hand import Hand
from benchmarks.layout_shapes.sheet import Sheet
from benchmarks.layout_shapes.words import NOTES


def noted(hand: Hand, sheet: Sheet) -> Sheet:
    """The sheet with notes beneath it, with those of its footnotes if it has any."""
    row = sheet.bottom + hand.number(2, 3)
    if hand.footnotes:
        number = hand.footnotes.strip("[]()")
        sheet.write(row, 1, f"{number}{'.' if number == '1' else ''} Not counted before 2020.")
        row += 1
    for note in hand.random.sample(NOTES, hand.number(0, 2)):
        sheet.write(row, 1, note)
        row += 1
    return sheet


def disturbed(hand: Hand, sheet: Sheet) -> Sheet:
    """The sheet as somebody might have left it: moved, and with a blank row inside a table."""
    found = sheet
    if sheet.gaps and hand.likely(0.25):
        found = found.with_blank_row(hand.random.choice(sheet.gaps))
    if hand.likely(0.4):
        found = found.moved(hand.number(0, 4), hand.number(0, 2))
    return found


def finished(hand: Hand, sheet: Sheet) -> Sheet:
    """The sheet with all that may happen to it."""
    return disturbed(hand, noted(hand, sheet))
