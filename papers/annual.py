"""The annual report's chapter of performance: a pack of a financial year, in the boards' own shape.

Key figures against the year before theme by theme, priorities and how far they are, risks,
challenges, and every figure of what was written held against the store.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dashboards.scorecard import status_words, target_words
from dashboards.words.claims import SAID, SIGNS, counts_words, held_words
from dashboards.words.figures import figure_text
from dashboards.words.variation import Sort, variation_words
from dashboards.words.written import due_words
from dashboards.words.written import status_words as plan_status_words
from data.claims.check_text import About, claims_in
from data.claims.claim import Claim
from data.figures.dataset import Dataset
from data.figures.scorecard import Indicator, indicators_of
from data.figures.status import Against
from data.follow_up.challenge import Challenge
from data.follow_up.commentary import Commentary
from data.follow_up.plan import Action
from data.periods import Period, Span, is_period, parse
from data.persons.typed import refuse_typed
from data.storage.store import Store
from papers.gathered import Gathered, NoPackError, gather
from papers.key_figures import key_chapters
from papers.make import Told, Wanted, made_of
from papers.pack import Cell, Chapter, Pack, Table, cleaned

TITLE = "Annual report: performance"
ACTION_HEADINGS = ("Priority", "Action", "Lead", "Due", "How it stands", "Evidence")
RISK_HEADINGS = ("Risk", "Figure", "Target", "Against target", "Variation", "Lead")
CHALLENGE_HEADINGS = ("Challenge", "Raised on", "To whom", "How it stands", "Answer", "Outcome")
CLAIM_HEADINGS = ("Text", "Figure", "As it is said", "Verdict", "What is stored")


def annual(
    store: Store, wanted: Wanted, text: str = "", told: Told = lambda done, of: None
) -> Pack:
    """The pack of a financial year. text: what was written for it, of which each figure is checked.

    Raises NoPackError where the year is none or has no figures, and PersonalDetailsError where
    what was typed holds any.
    """
    year = wanted.quarter
    if year.span is not Span.YEAR:
        raise NoPackError(f"{year.short()} is no financial year. Write one such as 2012-13.")
    refuse_typed("“Made by”", wanted.made_by, wanted.made_on, may_name_an_officer=True)
    refuse_typed("The text", text, wanted.made_on, may_name_an_officer=True)
    gathered = gather(store, wanted.board, _reached(store, wanted), wanted.made_on)
    planned = tuple(each for each in gathered.actions if _is_planned_for(each, year))
    gathered = replace(gathered, actions=planned)
    of_year = replace(wanted, quarter=_last_of(year, gathered.dataset), year=year)
    made = made_of(gathered, of_year, told)
    cover = replace(made.cover, title=TITLE, quarter=year.short())
    chapters = tuple(_chapters(gathered, year, text))
    return cleaned(replace(made, cover=cover, chapters=chapters))


def _reached(store: Store, wanted: Wanted) -> Period:
    """A period of the year that the board has figures of, where it has any."""
    if wanted.board not in store.boards():
        return wanted.quarter
    return _last_of(wanted.quarter, store.dataset(wanted.board))


def _last_of(year: Period, dataset: Dataset) -> Period:
    """The last period of a year that the board can choose: the year itself, or a quarter of it."""
    inside = [each for each in dataset.coverage.periods if year.covers(each)]
    return inside[-1] if inside else year


def _chapters(gathered: Gathered, year: Period, text: str) -> Iterator[Chapter]:
    dataset = gathered.dataset
    yield from key_chapters(dataset, year)
    yield _priorities(gathered.actions)
    yield _risks(indicators_of(dataset, _last_of(year, dataset)))
    yield _challenges(gathered.beside.challenges, year)
    yield _claims(tuple(_texts(gathered.beside.commentaries, year, text, dataset)), dataset)


def _is_planned_for(action: Action, year: Period) -> bool:
    """Whether it is of the plan of that year; one that was written on the page may name none."""
    return not is_period(action.year) or parse(action.year) == year


def _priorities(actions: Sequence[Action]) -> Chapter:
    """The plan of the year: what is done too, since a report tells of both."""
    done = sum(each.is_done for each in actions)
    none = "No plan of action of that year has come."
    said = f"{done} of {_many(len(actions), 'action')} done." if actions else none
    rows = tuple(tuple(map(Cell, _action(each))) for each in actions)
    caption = "Priorities and their actions"
    return Chapter("Priorities and progress", said, Table(caption, ACTION_HEADINGS, rows))


def _action(action: Action) -> tuple[str, ...]:
    return (
        action.aim,
        action.action,
        ", ".join(action.lead_names),
        due_words(action.when) or action.timescale,
        plan_status_words(action),
        action.evidence,
    )


def _risks(indicators: Iterable[Indicator]) -> Chapter:
    """What misses its target, and what varies for the worse."""
    found = [each for each in indicators if _is_risk(each)]
    rows = tuple(tuple(map(Cell, _risk(each))) for each in found)
    return Chapter(
        "Risks",
        _risks_said(len(found)),
        Table("Indicators at risk", RISK_HEADINGS, rows),
    )


def _risks_said(many: int) -> str:
    if not many:
        return "No indicator misses its target or varies for the worse."
    if many == 1:
        return "1 indicator misses its target or varies for the worse."
    return f"{many} indicators miss their target or vary for the worse."


def _is_risk(each: Indicator) -> bool:
    varies = variation_words(each.point, each.measure, each.stretch, each.flag)
    return each.judgement.against is Against.MISSES or varies.sort is Sort.CONCERN


def _risk(each: Indicator) -> tuple[str, ...]:
    return (
        each.measure.title,
        f"{figure_text(each.point, each.measure)} in {each.point.period.short()}",
        target_words(each),
        status_words(each),
        str(variation_words(each.point, each.measure, each.stretch, each.flag)),
        each.lead,
    )


def _challenges(challenges: Iterable[Challenge], year: Period) -> Chapter:
    """Those that were raised in the year or about it, and those still open."""
    found = [each for each in challenges if each.is_open or _is_of(each, year)]
    open_ = sum(each.is_open for each in found)
    many = f"{_many(len(found), 'challenge')}, {open_} without an outcome."
    said = many if found else "None was raised."
    rows = tuple(
        tuple(
            map(
                Cell,
                (e.question, e.raised_on, e.whom, str(e.stage), e.answer, e.outcome),
            )
        )
        for e in found
    )
    return Chapter(
        "Challenges", said, Table("Challenges and what came of them", CHALLENGE_HEADINGS, rows)
    )


def _is_of(challenge: Challenge, year: Period) -> bool:
    named = (challenge.period, challenge.raised_on)
    if any(each and is_period(each) and year.covers(parse(each)) for each in named):
        return True
    return year.starts.isoformat() <= challenge.raised_on <= year.ends.isoformat()


def _many(count: int, noun: str) -> str:
    return f"1 {noun}" if count == 1 else f"{count} {noun}s"


Text = tuple[str, str, About | None]  # what it is called, what it says, what it is about


def _texts(
    written: Iterable[Commentary], year: Period, text: str, dataset: Dataset
) -> Iterator[Text]:
    """The text that was typed for the report, then what was written of the year's figures."""
    if text:
        yield "The report's text", text, About(period=year)
    for each in written:
        if year.covers(each.period):
            title = dataset.framework.measure_as_known(each.measure).title
            for part, said in each.parts:
                name = f"{title}, {each.period.short()}: {part}"
                yield name, said, About(each.measure, each.period)


def _claims(texts: Sequence[Text], dataset: Dataset) -> Chapter:
    """Every figure of what was written, and what the store says of it; the contradicted first."""
    found = [
        (name, claim) for name, said, about in texts for claim in claims_in(said, dataset, about)
    ]
    order = ["contradicted", "unknown", "confirmed"]
    found.sort(key=lambda pair: order.index(str(pair[1].verdict)))
    said = counts_words([claim for _, claim in found]) if texts else "No text was written."
    rows = tuple(tuple(map(Cell, _claim(name, claim, dataset))) for name, claim in found)
    return Chapter("Claim check", said, Table("Figures of the text", CLAIM_HEADINGS, rows))


def _claim(name: str, claim: Claim, dataset: Dataset) -> tuple[str, ...]:
    verdict = f"{SIGNS[claim.verdict]} {SAID[claim.verdict]}"
    return name, claim.number, claim.said, verdict, held_words(claim, dataset.framework)
