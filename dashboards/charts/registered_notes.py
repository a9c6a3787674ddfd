"""Where something was noted that breaks no series: a small word at its period, which tells it."""

from dashboards.charts.canvas import Annotation, wrapped
from dashboards.theme import MUTED_DARK, SMALL_TEXT, WHITE
from dashboards.words.changed import changed_words
from data.figures.registered import slot_of
from data.figures.series import Series
from data.framework.breaks import Change

WORD = "\N{BLACK DOWN-POINTING SMALL TRIANGLE} note"
LINE_CHARACTERS = 42


def registered_notes(series: Series) -> list[Annotation]:
    """One word to each period that something is noted of; pointed at, it says what."""
    told: dict[int, list[str]] = {}
    for each in series.changes:
        if each.change is Change.NOTED:
            at = slot_of(each, series.periods)
            told.setdefault(at, []).append(changed_words(each, series.names))
    return [_note(slot, texts) for slot, texts in told.items()]


def _note(slot: int, texts: list[str]) -> Annotation:
    return {
        "text": WORD,
        "hovertext": "<br>".join(wrapped(text, LINE_CHARACTERS) for text in texts),
        "x": slot,
        "y": 1,
        "yref": "paper",
        "yanchor": "top",
        "bgcolor": WHITE,
        "font": {"size": SMALL_TEXT, "color": MUTED_DARK.text},
    }
