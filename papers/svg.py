"""A chart as a drawing that needs no script: its text can be selected, and is read out."""

from dashboards.theme import MUTED_TEXT
from papers.shown import Form, Shown
from papers.svg_over_time import over_time
from papers.svg_parts import WIDTH, drawing, lines_of_text, text
from papers.svg_rows import in_rows

FIGURE_SIZE, FIGURE_HEIGHT, WORDS_HEIGHT = 56, 110, 60


def svg(shown: Shown, name: str) -> str:
    """The drawing of a chart. name: an id that its page has once."""
    if shown.form in {Form.LINES, Form.COLUMNS}:
        content, height = over_time(shown)
    elif shown.form is Form.FIGURE:
        content, height = _figure(shown), FIGURE_HEIGHT
    elif shown.form is Form.WORDS:
        said = " ".join(shown.ends)
        content, height = lines_of_text(0, WORDS_HEIGHT / 2, said, WIDTH, "start"), WORDS_HEIGHT
    else:
        content, height = in_rows(shown)
    return drawing(content, height, shown.alt, name)


def _figure(shown: Shown) -> str:
    """One figure, large, and what it is of beneath it."""
    (row,) = shown.rows
    return text(
        0, FIGURE_SIZE * 0.6, row.words[0], font_size=FIGURE_SIZE, fill=row.colours[0]
    ) + text(0, FIGURE_HEIGHT - 16, shown.categories[0], fill=MUTED_TEXT)
