"""A file that is no form of the board: read as its agency's own sheet, or what is to be said."""

from collections.abc import Iterator
from dataclasses import dataclass

from data.errors import NoFiguresError, NotLaidOutError
from data.files.workbook import Workbook, name_to_quote
from data.findings import Finding
from data.findings import sheet_not_recognised as not_recognised
from data.framework.framework import Framework, Frameworks
from data.guess.understood import understood
from data.intake.checks.past import History, HistoryOf, past_of
from data.intake.cover import Cover
from data.intake.extracted import Extract
from data.intake.said import Said
from data.intake.taught.lesson import Lesson
from data.intake.taught.lessons import Asked, lesson
from data.intake.taught.reading import read_by
from data.intake.taught.recognised import recognised
from data.reading import read

HOW = (
    "Show it once under “How is this sheet laid out?”, or at a prompt: python app.py layout check "
    "FILE --board {board}. The file itself need not be changed."
)
SAY_WHOSE = "Choose the agency (--agency at a prompt)."
SAY_WHEN = "Choose the period (--period at a prompt)."
MOST_GUESSED = 200_000  # cells of a file that is looked through for figures before it is taught


@dataclass(frozen=True)
class OwnReturn:
    """A sheet of an agency's own, read. recognised: (sheet, layout id)."""

    cover: Cover
    found: Extract
    recognised: tuple[tuple[str, str], ...]

    @property
    def findings(self) -> list[Finding]:
        """What is to be said of it, before any figure is held against others."""
        return self.found.findings


def own_return(
    workbook: Workbook, frameworks: Frameworks, said: Said, history: History | HistoryOf = None
) -> OwnReturn:
    """A workbook read by the layouts that a board was taught.

    Raises NoFiguresError where there is nothing to read, and NotLaidOutError where nobody has said
    yet how it is laid out, whose it is or of which period.
    """
    board = said.board or _board_that_knows(workbook, frameworks)
    if not _has_figures(workbook):
        raise NoFiguresError(no_figures(workbook.name))
    if not board:
        raise NotLaidOutError(_not_laid_out(workbook, "No board here knows", "BOARD"))
    framework = frameworks.of(board)
    taught = lesson(
        workbook, framework, asked=Asked(said.agency, said.period), past=past_of(history, board)
    )
    if not (taught.layouts or taught.doubtful):
        nobody = f"Nobody has shown {framework.board.name} yet"
        raise NotLaidOutError(_not_laid_out(workbook, nobody, board))
    if missing := tuple(_missing(taught, framework)):
        raise NotLaidOutError(f"{name_to_quote(workbook.name)}: {' '.join(missing)}")
    return _read(workbook, framework, taught, said)


def no_figures(name: str) -> str:
    """That a file of this name reads and holds nothing to store, and the way on."""
    return (
        f"{name_to_quote(name)} holds no figures: no number stands beside or beneath a label. "
        "Send the workbook that the figures are in; words alone are not stored."
    )


def _board_that_knows(workbook: Workbook, frameworks: Frameworks) -> str:
    """The only board that was taught such a sheet; empty where none or several were."""
    knowing = [each.board.id for each in frameworks if recognised(workbook, each).sheets]
    return knowing[0] if len(knowing) == 1 else ""


def _has_figures(workbook: Workbook) -> bool:
    """Whether any number stands beside or beneath a label."""
    cells = (content for each in workbook.sheets for row in each.rows for content in row)
    if not any(_may_be_a_figure(content) for content in cells):
        return False
    size = sum(len(row) for each in workbook.sheets for row in each.rows)
    return size > MOST_GUESSED or bool(understood(workbook).figures)


def _may_be_a_figure(content: object) -> bool:
    return isinstance(content, int | float | str) and read(content).figure is not None


def _not_laid_out(workbook: Workbook, nobody: str, board: str) -> str:
    name = name_to_quote(workbook.name)
    return f"{nobody} how {name} is laid out. {HOW.format(board=board)}"


def _missing(taught: Lesson, framework: Framework) -> Iterator[str]:
    """What has to be said before a file of a known layout is read."""
    for sheet, layouts in taught.doubtful.items():
        named = [f"“{e.heading}” of {framework.agency_name(e.agency)}" for e in layouts]
        yield f"The sheet “{sheet}” fits {' and '.join(named)} alike. {SAY_WHOSE}"
    if len({each.agency for each in taught.layouts.values()}) > 1 or not taught.whose.agency:
        yield f"It does not say whose it is. {SAY_WHOSE}"
    if taught.when.period is None or any(not each.period for each in taught.waiting):
        yield f"It does not say of which period its figures are. {SAY_WHEN}"


def _read(workbook: Workbook, framework: Framework, taught: Lesson, said: Said) -> OwnReturn:
    period = taught.when.period
    if period is None:
        raise LookupError("A lesson without a period was to be read.")
    title = next(iter(taught.layouts.values())).heading
    meant = str(period) if said.period else ""
    cover = Cover(framework.board.id, taught.whose.agency, period, title, meant=meant)
    found = read_by(taught, workbook, framework)
    known = tuple((sheet, layout.id) for sheet, layout in taught.layouts.items())
    others = (each.name for each in workbook.sheets if each.name not in taught.layouts)
    unread = {each.sheet for each in (*taught.figures, *taught.waiting)}
    found.findings += [not_recognised(name) for name in others if name in unread]
    return OwnReturn(cover, found, known)
