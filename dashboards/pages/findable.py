"""Everything of a board that a reader can look for by typing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from dashboards.pages.all_measures import KEPT_FRAMEWORKS
from dashboards.pages.contents import has_figures, is_known
from dashboards.pages.plain_pages import PLAIN_PAGES
from dashboards.pages.planned import planned_pages
from dashboards.panels import Page
from dashboards.words.finding import (
    action_about,
    agency_about,
    agenda_about,
    challenge_about,
    definition_about,
    help_about,
    return_about,
    term_about,
    view_about,
)
from dashboards.words.help import CHARTS, OF_PLAIN_PAGES, asked_words_of
from data.figures.dataset import Dataset
from data.find.thing import Kind, Thing, months_of, thing_of_measure, thing_of_period
from data.follow_up.agenda import Agenda
from data.follow_up.challenge import Challenge
from data.follow_up.plan import Action
from data.follow_up.saved_view import SavedView
from data.framework.framework import Framework
from data.periods import parse
from data.submission import Submission

KEPT_BOARDS = 16


@lru_cache(maxsize=KEPT_BOARDS)
def things_of(dataset: Dataset) -> tuple[Thing, ...]:
    """What a board has of itself: measures, pages, periods, agencies, help and definitions."""
    framework, board = dataset.framework, dataset.board.id
    offered = dataset.coverage.offered(dataset.coverage.shorter)
    periods = [thing_of_period(each, board) for each in reversed(offered)]
    agencies = [
        Thing(
            Kind.AGENCY,
            each.id,
            each.name,
            each.also_written_as,
            "agency",
            board,
            agency_about(each.name),
        )
        for each in framework.agencies
        if each.id in dataset.agencies
    ]
    pages = _pages(framework, [p for p in planned_pages(framework) if has_figures(p, dataset)])
    measures = _measures(framework)
    defined = [*_terms(framework), *(_definition(each, framework) for each in measures)]
    counted = [each for each in measures if is_known(each.key, dataset)]
    return (*counted, *pages, *periods, *agencies, *_help(board), *defined)


@lru_cache(maxsize=KEPT_FRAMEWORKS)
def things_elsewhere(framework: Framework) -> tuple[Thing, ...]:
    """What another board has of which its framework tells: measures and pages of charts."""
    board = framework.board
    names = f"{board.name} {board.short_name} {board.id}"
    found = [*_measures(framework), *_pages(framework, planned_pages(framework), has_plain=False)]
    return tuple(replace(each, words=f"{each.words} {names}") for each in found)


def things_of_boards(frameworks: Iterable[Framework]) -> tuple[Thing, ...]:
    """The boards themselves."""
    return tuple(
        Thing(
            Kind.BOARD,
            each.board.id,
            each.board.name,
            (each.board.short_name, each.board.id),
            "board",
            each.board.id,
            "its overview",
        )
        for each in frameworks
    )


def things_sent(
    returns: Iterable[Submission], framework: Framework, sheets: Mapping[int, Sequence[str]]
) -> tuple[Thing, ...]:
    """The returns of a board, the newest first. sheets: their names, by the number of a return."""
    found = sorted(returns, key=lambda each: (parse(each.period), each.id), reverse=True)
    return tuple(_return(each, framework, sheets.get(each.id, ())) for each in found)


def things_written(
    actions: Iterable[Action], challenges: Iterable[Challenge], board: str
) -> tuple[Thing, ...]:
    """What people wrote: actions and challenges."""
    planned = [
        Thing(
            Kind.ACTION,
            each.item,
            ": ".join(filter(None, (each.action, each.target))) or each.priority or each.aim,
            words=" ".join(["action", each.year, each.aim, each.priority, *each.lead_names]),
            board=board,
            about=action_about(each),
        )
        for each in actions
    ]
    asked = [
        Thing(
            Kind.CHALLENGE,
            each.item,
            each.question,
            words=" ".join(
                ["challenge", each.item, each.whom, each.chart, each.answer, each.outcome]
            ),
            board=board,
            about=challenge_about(each),
        )
        for each in challenges
    ]
    return (*planned, *asked)


def things_kept(
    agendas: Iterable[Agenda], views: Iterable[SavedView], board: str
) -> tuple[Thing, ...]:
    """What was put together under a name: agendas, with their items, and saved views."""
    ordered = [
        Thing(
            Kind.AGENDA,
            each.item,
            each.name,
            words=" ".join(["agenda", *(item.title for item in each.items)]),
            board=board,
            about=agenda_about(each),
        )
        for each in agendas
    ]
    saved = [
        Thing(
            Kind.VIEW,
            each.address,
            each.name,
            words="view saved",
            board=board,
            about=view_about(each),
        )
        for each in views
        if not each.is_withdrawn
    ]
    return (*ordered, *saved)


def _measures(framework: Framework) -> list[Thing]:
    """Every measure, also by the titles of its cards and charts."""
    cards: dict[str, list[str]] = {}
    charts: dict[str, list[str]] = {}
    for page in planned_pages(framework):
        for card in page.headlines:
            cards.setdefault(card.measure, []).append(card.title)
        for panel in page.panels:
            for name in panel.measures:
                charts.setdefault(name, []).append(panel.title)
    return [
        thing_of_measure(each, framework, cards.get(each.id, ()), charts.get(each.id, ()))
        for each in framework.measures
    ]


def _pages(framework: Framework, pages: Iterable[Page], *, has_plain: bool = True) -> list[Thing]:
    board = framework.board.id
    listed = [*pages, *(PLAIN_PAGES if has_plain else ())]
    return [
        Thing(
            Kind.PAGE,
            each.path,
            each.title,
            framework.terms.found_by(each.title),
            f"page {each.about}",
            board,
            each.about,
        )
        for each in listed
    ]


def _help(board: str) -> list[Thing]:
    """The help of the pages of charts, which is one, and of each other page that has its own."""
    named = {page.path.strip("/"): page.title for page in PLAIN_PAGES}
    told = {"": ("Help", CHARTS)} | {
        name: (f"Help: {named[name]}", each)
        for name, each in OF_PLAIN_PAGES.items()
        if name in named
    }
    return [
        Thing(
            Kind.HELP,
            f"/{name}",
            title,
            ("Help", "Keys", "Presenting") if not name else ("Help",),
            asked_words_of(name, each),
            board,
            help_about(each.uses[0]),
        )
        for name, (title, each) in told.items()
    ]


def _terms(framework: Framework) -> list[Thing]:
    """The words of the field, each with what it is called else."""
    return [
        Thing(
            Kind.DEFINITION,
            word.name,
            word.name,
            tuple(each.other for each in word.others),
            f"definition {word.about}",
            framework.board.id,
            term_about(word),
        )
        for word in framework.terms.by_name
    ]


def _definition(measure: Thing, framework: Framework) -> Thing:
    """What a measure is, which is found by the same words."""
    about = definition_about(framework.measure(measure.key))
    return replace(measure, kind=Kind.DEFINITION, words=f"definition {measure.words}", about=about)


def _return(sent: Submission, framework: Framework, sheets: Sequence[str]) -> Thing:
    period = parse(sent.period)
    name = f"{framework.agency_name(sent.agency)}, {period.in_words()}"
    named = f"{sent.title} {sent.file} sheet {' '.join(sheets)}"
    words = f"return {named} {months_of(period)} {sent.id}"
    board = framework.board.id
    return Thing(Kind.RETURN, str(sent.id), name, (), words, board, return_about(sent))
