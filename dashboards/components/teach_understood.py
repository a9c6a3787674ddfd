"""What was understood of a taught sheet without asking, whose it is, and what was answered."""

from collections.abc import Iterator, Sequence

from dash import html

from dashboards.words.taught import (
    STATUSES,
    held_words,
    label_words,
    says_more,
    taken_words,
    totals_words,
    when_words,
    whose_words,
)
from dashboards.words.taught_answers import answers_in_words
from data.framework.framework import Framework
from data.guess.answers import ALWAYS_ASKED, IN_CELL, IN_FILE_NAME, IN_SHEET_NAME
from data.intake.taught.glance import Glance
from data.intake.taught.lesson import Drift, Drifted, Source
from data.periods import Period

MOST_LABELS = 8  # in sight; all are in the list beneath
DRIFTED = {
    Drift.MOVED: "Moved",
    Drift.RENAMED: "Called otherwise",
    Drift.NEW: "New, or left open",
    Drift.GONE: "Gone",
}


def teach_understood(glance: Glance, framework: Framework) -> html.Section:
    """What needs no answer: whose, which period, the labels that are sure, and the marks."""
    return html.Section(
        [
            html.H2("Understood without asking"),
            html.Ul([html.Li(each) for each in _understood(glance, framework)]),
        ]
    )


def teach_drift(drift: Sequence[Drifted]) -> html.Section | None:
    """What of a known layout moved, appeared or vanished in this file."""
    told = [each for each in drift if each.drift is not Drift.SAME]
    if not told:
        return None
    return html.Section(
        [
            html.H2("Since the last file of this kind"),
            html.Ul([html.Li(_drifted(each)) for each in told]),
        ]
    )


def teach_whose(glance: Glance, framework: Framework, periods: Sequence[Period]) -> html.Section:
    """Whose the sheet is and of which period, where the file does not say so: asked once."""
    whose, when = glance.lesson.whose, glance.lesson.when
    senders = framework.senders or tuple(framework.agency_names)
    agencies = [(each, framework.agency_name(each)) for each in senders]
    shown = [
        *((str(each), each.in_words()) for each in periods),
        (IN_CELL.strip(), "as the marked cell says"),
        (IN_FILE_NAME, "as the file’s name says"),
        (IN_SHEET_NAME, "as the sheet’s name says"),
        (ALWAYS_ASKED, "always ask"),
    ]
    period = str(when.period) if when.period and when.source is Source.CHOSEN else ""
    title = "Whose it is, and when" if whose.agency and when.period else "Asked once"
    return html.Section(
        [
            html.H2(title),
            _choose("Sent by", "teach-whose", _options(agencies, whose.agency), "whose"),
            _choose("Period", "teach-when", _options(shown, period), "when"),
        ]
    )


def teach_answers(lines: Sequence[str], framework: Framework) -> html.Section | None:
    """What was answered, in order, each with the way to take it back."""
    answers = answers_in_words(lines, framework)
    if not answers:
        return None
    return html.Section(
        [
            html.H2("Answered"),
            html.Ol(
                [
                    html.Li(
                        [
                            f"{words} ",
                            html.Button(
                                "Take back",
                                type="button",
                                className="link-button",
                                title=f"Take back: {words}",
                                **{"data-teach": "undo", "data-of": line},
                            ),
                        ]
                    )
                    for line, words in zip(lines, answers, strict=True)
                ]
            ),
        ]
    )


def _choose(label: str, name: str, options: list[html.Option], what: str) -> html.Div:
    return html.Div(
        [
            html.Label(label, htmlFor=name),
            html.Select(options, id=name, name="value"),
            html.Button("Use it", type="button", className="preset", **{"data-teach": what}),
        ],
        className="teach__choose teach__asked",
    )


def _options(offered: Sequence[tuple[str, str]], chosen: str) -> list[html.Option]:
    """What may be chosen, by its words; what holds already stands there."""
    options = [html.Option("Choose", value="")]
    return options + [html.Option(w, value=v, selected=v == chosen) for v, w in offered]


def _understood(glance: Glance, framework: Framework) -> Iterator[object]:
    lesson = glance.lesson
    for said in (whose_words(lesson.whose, framework), when_words(lesson.when)):
        if said:
            yield said
    sure = [
        each
        for each in lesson.names
        if each.taken and says_more(each.taken) and not each.is_asked and not each.is_answered
    ]
    for each in sure[:MOST_LABELS]:
        yield [html.Q(label_words(each)), f" → {taken_words(each.taken)}"] if each.taken else ""
    if len(sure) > MOST_LABELS:
        yield f"{len(sure) - MOST_LABELS:,} more labels, in the list beneath."
    marks = [
        f"“{mark}” → {STATUSES.get(status, str(status))}" for mark, status in glance.marks.items()
    ]
    if marks:
        yield f"{'; '.join(marks)}."
    for said in (totals_words(lesson.totals), held_words(lesson.against_held)):
        if said:
            yield said


def _drifted(drifted: Drifted) -> str:
    words = f"{DRIFTED[drifted.drift]}: {drifted.axis} “{' | '.join(drifted.words)}”"
    where = f" ({drifted.cells[0]})" if drifted.cells else ""
    before = f", “{' | '.join(drifted.before)}” before" if drifted.before else ""
    return f"{words}{where}{before}."
