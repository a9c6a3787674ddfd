"""What is asked about a sheet that is taught, with the likeliest answers as buttons."""

from collections.abc import Sequence
from json import dumps

from dash import html

from dashboards.components.teach_cell import cell_button
from data.intake.taught.answered import leaves_out
from data.intake.taught.lesson import Choice, Conflict, Question, Unused

MOST_ASKED = 12  # of each; the others come when these are answered
LIKELY = 0.5  # of a first answer that is put before the others
MOST_CELLS = 4  # that a question leads to


def teach_questions(questions: Sequence[Question], sheets: Sequence[str]) -> html.Section | None:
    """The questions, the one that settles most figures first; None where there are none.

    sheets: of the file; where there are several, each question says which it is about.
    """
    if not questions:
        return None
    many = "1 question" if len(questions) == 1 else f"{len(questions):,} questions"
    more = len(questions) - MOST_ASKED
    return html.Section(
        [
            html.H2(many, id="teach-next", tabIndex=-1),
            *(_question(each, several=len(sheets) > 1) for each in questions[:MOST_ASKED]),
            html.P(f"{more:,} more come once these are answered.") if more > 0 else None,
        ]
    )


def teach_unused(unused: Sequence[Unused], *, several: bool) -> html.Section | None:
    """The rows and columns with numbers that nothing uses, each to be set aside knowingly."""
    if not unused:
        return None
    more = len(unused) - MOST_ASKED
    every = html.Button(
        f"Set all {len(unused):,} aside",
        type="button",
        className="preset",
        **{"data-teach": "answers", "data-of": dumps([each.line for each in unused])},
    )
    return html.Section(
        [
            html.H2("Not used"),
            html.P("Numbers stand here that nothing reads. Set them aside, or say what they are."),
            *(_unused(each, several=several) for each in unused[:MOST_ASKED]),
            html.P(f"{more:,} more.") if more > 0 else None,
            every if len(unused) > 1 else None,
        ]
    )


def teach_conflicts(conflicts: Sequence[Conflict]) -> html.Section | None:
    """Figures of one key that differ: an error, of which none is kept."""
    if not conflicts:
        return None
    return html.Section(
        [
            html.H2("Figures that contradict each other"),
            html.Ul([html.Li(_conflict(each)) for each in conflicts[:MOST_ASKED]]),
        ]
    )


def _question(question: Question, *, several: bool) -> html.Div:
    where = f" on “{question.sheet}”" if several and question.sheet else ""
    settles = {0: "", 1: "Settles 1 figure."}.get(
        question.figures, f"Settles {question.figures:,} figures."
    )
    is_likely = question.sureness is None or question.sureness >= LIKELY
    sure = f" {question.sureness:.0%} sure of the first." if question.sureness and is_likely else ""
    return html.Div(
        [
            html.P(
                [
                    *_cells(question.sheet, question.cells),
                    html.Strong(f"{question.asks}{where}"),
                ]
            ),
            html.Div(
                [
                    *(
                        _choice(each, is_likely=is_likely and n == 0 and not leaves_out(each.line))
                        for n, each in enumerate(question.choices)
                    ),
                    html.Button(
                        "another…",
                        type="button",
                        className="preset",
                        title=f"Choose from the list of all names. {question.asks}",
                        **{"data-teach": "pick"},
                    ),
                ],
                className="teach__choices",
            ),
            html.Span(f"{settles}{sure}".strip(), className="teach__example"),
        ],
        className="teach__question",
        role="group",
        **{"aria-label": question.asks},
    )


def _cells(sheet: str, cells: Sequence[str]) -> list[object]:
    shown: list[object] = []
    for cell in cells[:MOST_CELLS]:
        shown += [cell_button(sheet, cell), " "]
    return shown


def _choice(choice: Choice, *, is_likely: bool) -> html.Button:
    example = html.Span(choice.example, className="teach__example") if choice.example else None
    return html.Button(
        [choice.says, example],
        type="button",
        className="preset preset--on" if is_likely else "preset",
        **{"data-teach": "answer", "data-of": choice.line},
    )


def _unused(unused: Unused, *, several: bool) -> html.Div:
    where = f" on “{unused.sheet}”" if several else ""
    words = f"“{' | '.join(unused.words)}”" if unused.words else f"a {unused.axis} without a name"
    reason = f": {unused.reason}" if unused.reason else ""
    return html.Div(
        [
            html.P([*_cells(unused.sheet, unused.cells[:1]), f"{words}{where}{reason}."]),
            html.Button(
                "Set it aside",
                type="button",
                className="preset",
                **{"data-teach": "answer", "data-of": unused.line},
            ),
        ],
        className="teach__unused",
    )


def _conflict(conflict: Conflict) -> list[object]:
    cells: list[object] = []
    for (sheet, cell), value in zip(conflict.cells, conflict.values, strict=False):
        cells += [" ", cell_button(sheet, cell), f" {value}"]
    return [conflict.says, *cells]
