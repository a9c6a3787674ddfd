"""A pack, made of what a store knows of a board (route 4): chosen charts, drawn and told."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from dashboards.components.filter_bar import chip_texts
from dashboards.components.ledger_table import returned_words
from dashboards.downloads import SHORTHAND
from dashboards.drawing import Drawing, draw
from dashboards.headlines import headlines_of
from dashboards.scorecard import summary_words
from dashboards.words.hand_overs import part_quiet
from dashboards.words.labels import date_words
from dashboards.words.naming import period_words
from dashboards.words.owed import to_ask
from dashboards.words.queried import BENEATH
from dashboards.words.written import signed_words
from data.figures.dataset import Dataset
from data.figures.reference import FigureKey
from data.figures.scorecard import Section, scorecard_of
from data.figures.selection import Selection
from data.follow_up.agenda import Agenda, ItemKind
from data.follow_up.commentary import Commentary
from data.framework.measures import Measure
from data.periods import Period
from data.persons.typed import refuse_typed
from data.storage.store import Store
from papers.choice import Chosen, charts_of_agenda, places_in, selection_of, standard_charts
from papers.figures_shown import figures_in
from papers.gathered import Gathered, gather, named_agenda
from papers.pack import Cover, Definition, Figure, Pack, Page, Said, cleaned
from papers.read_chart import shown_in
from papers.tables import (
    actions_table,
    challenges_table,
    revised_table,
    scorecard_table,
    table_of_chart,
)

STANDARD = "Board pack"
LONGEST_FINDING = 140  # characters, which two lines of a title hold
MOST_SENTENCES = 3
MOST_BY = 120  # characters of who made it
Told = Callable[[int, int], None]  # how many steps are done, of how many


@dataclass(frozen=True)
class Wanted:
    """Which pack is wanted: of whom, of when, with which charts, by whom, on which day.

    year: of which each chart has to have a figure; None of a meeting, which looks at them all.
    is_public: whether it is the public edition.
    """

    board: str
    quarter: Period
    made_on: date
    agenda: str = ""
    made_by: str = ""
    year: Period | None = None
    is_public: bool = False


def make(store: Store, wanted: Wanted, told: Told = lambda done, of: None) -> Pack:
    """The pack. told: is called as it gets on.

    Raises NoPackError where there are no figures, or no such agenda, and PersonalDetailsError
    where what was typed holds any.
    """
    by = wanted.made_by.strip()[:MOST_BY]
    refuse_typed("“Made by”", by, wanted.made_on, may_name_an_officer=True)
    gathered = gather(store, wanted.board, wanted.quarter, wanted.made_on)
    return made_of(gathered, replace(wanted, made_by=by), told)


def made_of(gathered: Gathered, wanted: Wanted, told: Told = lambda done, of: None) -> Pack:
    """The same of what is gathered already."""
    agenda = named_agenda(wanted.agenda, gathered)
    selection = selection_of(gathered.dataset, wanted.quarter)
    return cleaned(_pack(gathered, agenda, selection, wanted, told))


def _pack(
    gathered: Gathered, agenda: Agenda | None, selection: Selection, wanted: Wanted, told: Told
) -> Pack:
    dataset, quarter = gathered.dataset, wanted.quarter
    chosen = [
        each
        for each in _chosen(agenda, dataset, selection)
        if wanted.year is None or _has_figure_of(wanted.year, _drawn(each, dataset))
    ]
    steps = len(chosen) + 2  # what was gathered, the charts, what stands around them
    told(1, steps)
    pages, measures = [], []
    figures: dict[FigureKey, Figure] = {}
    for number, each in enumerate(chosen, start=1):
        drawing = _drawn(each, dataset)
        pages.append(_page(number, each, drawing, gathered, selection))
        measures += [series.measure for series in drawing.series]
        figures |= figures_in(drawing, dataset, gathered.version)
        told(1 + number, steps)
    sections = scorecard_of(dataset, quarter)
    return Pack(
        _cover(gathered, agenda, selection, quarter, wanted.made_by),
        _headlines(dataset, quarter),
        summary_words([each for section in sections for each in section.indicators]),
        scorecard_table(sections, dataset.board.id, gathered.version, _as_at(quarter)),
        tuple(pages),
        _missing(gathered, quarter),
        revised_table(gathered.changes),
        actions_table(gathered.actions, gathered.day),
        challenges_table(gathered.beside.challenges, gathered.day),
        _definitions(measures, sections),
        passages=_passages(agenda),
        figures=tuple(figures.values()),
        placed=places_in(agenda, dataset) if agenda else (),
    )


def _drawn(chosen: Chosen, dataset: Dataset) -> Drawing:
    return draw(chosen.panel, dataset, chosen.selection)


def _has_figure_of(year: Period, drawing: Drawing) -> bool:
    """Whether a chart shows a figure of some of a year, as of a calendar year that reaches it."""
    points = (point for series in drawing.series for point in series.points if point.is_told)
    return any(
        point.period.starts <= year.ends and year.starts <= point.period.ends for point in points
    )


def _chosen(agenda: Agenda | None, dataset: Dataset, selection: Selection) -> tuple[Chosen, ...]:
    if agenda is None:
        return standard_charts(dataset, selection)
    return charts_of_agenda(agenda, dataset, selection)


def _cover(
    gathered: Gathered,
    agenda: Agenda | None,
    selection: Selection,
    quarter: Period,
    made_by: str,
) -> Cover:
    dataset = gathered.dataset
    board, day = dataset.board, dataset.data_date
    illustrative = " · illustrative data" if board.illustrative else ""
    as_at = f"as at {date_words(day)}, " if day else ""
    return Cover(
        board.id,
        board.name,
        agenda.name if agenda else STANDARD,
        period_words(quarter),
        _in_words(dataset, selection),
        f"{board.marking}{illustrative}",
        f"{as_at}version {gathered.version}",
        made_by,
        gathered.day,
        f"/?{selection.to_query()}",
        str(gathered.version),
    )


def _in_words(dataset: Dataset, selection: Selection) -> str:
    texts = chip_texts(dataset, selection).values()
    said = [text.removesuffix(" ×") for text in texts if text]
    return "; ".join([*said, *([] if selection.agencies else ["all agencies"])])


def _headlines(dataset: Dataset, quarter: Period) -> tuple[Said, ...]:
    return tuple(Said(each.sentence, each.because) for each in headlines_of(dataset, quarter))


def _as_at(quarter: Period) -> str:
    return f"Scorecard as at {quarter.in_words()}"


def _page(
    number: int, chosen: Chosen, drawing: Drawing, gathered: Gathered, selection: Selection
) -> Page:
    dataset, panel = gathered.dataset, chosen.panel
    finding = finding_of(drawing.sentence)
    notes = [each.replace(BENEATH, "") for each in drawing.unsaid]
    said = [drawing.sentence, *notes] if finding != drawing.sentence else notes
    source, completeness = source_of(drawing, illustrative=dataset.board.illustrative)
    about = [panel.about]
    if chosen.selection != selection:
        about.append(f"Shown: {_in_words(dataset, chosen.selection)}")
    table = table_of_chart(drawing, dataset, gathered.version)
    written = gathered.beside.of(panel.measures).commentaries
    return Page(
        panel.id,
        number,
        finding,
        panel.title,
        shown_in(drawing),
        tuple(said[:MOST_SENTENCES]),
        table,
        source,
        ". ".join(filter(None, about)),
        tuple(said[MOST_SENTENCES:]),
        (*([chosen.said] if chosen.said else []), *_commentary(written, dataset)),
        completeness,
        next(filter(None, table.references), ""),
    )


def finding_of(sentence: str) -> str:
    """What the figures say, short enough for a title: the sentence, or as far as it is complete.

    It ends where a clause does, and never inside a number.
    """
    if len(sentence) <= LONGEST_FINDING:
        return sentence
    ends = [
        place
        for sign in ("; ", ", up ", ", down ", ", beside ", " and beside ", ", then ")
        if 0 < (place := sentence.find(sign)) <= LONGEST_FINDING
    ]
    return f"{sentence[: max(ends)]}." if ends else sentence


def source_of(drawing: Drawing, *, illustrative: bool) -> tuple[str, str]:
    """Where the figures of a chart are from; of how many periods all came, and what comes next."""
    text = drawing.source.removeprefix("Source: ")
    if illustrative:
        text = text.removesuffix(" · illustrative data")
    text, _, following = text.partition(" · next: ")
    source, _, completeness = text.rpartition(" · ")
    return source, f"{completeness}; next: {following}" if following else completeness


def _commentary(written: tuple[Commentary, ...], dataset: Dataset) -> Iterator[str]:
    """What is written of the chart's figures, the newest first, each signed."""
    for each in written:
        agency = f", {dataset.framework.agency_name(each.agency)}" if each.agency else ""
        title = dataset.framework.measure_as_known(each.measure).title
        said = " ".join(f"{part}: {text}" for part, text in each.parts)
        yield f"{title}, {each.period.in_words()}{agency}. {said} ({signed_words(each.signed)})"


def _missing(gathered: Gathered, quarter: Period) -> tuple[str, ...]:
    """Who returned for the quarter, what has to be asked for, then what of a return went quiet."""
    ledger, framework = gathered.ledger, gathered.dataset.framework
    said = []
    if framework.board.expects_returns and quarter in ledger.periods:
        said.append(f"{returned_words(ledger, quarter, framework)}.")
    awaited = (
        entry
        for period in ledger.periods
        if period <= quarter
        for entry in ledger.of(period)
        if entry.is_awaited
    )
    quiet = part_quiet(gathered.dataset, quarter)
    return (*said, *(to_ask(entry, framework) for entry in awaited), *quiet)


def _definitions(measures: list[Measure], sections: tuple[Section, ...]) -> tuple[Definition, ...]:
    """What each measure of the pack means, then the marks that stand for or beside figures."""
    judged = (each.measure for section in sections for each in section.indicators)
    found = {each.title: each.definition_with_source for each in (*measures, *judged)}
    told = [Definition(term, said) for term, said in found.items() if said]
    return (*told, *shorthand())


def shorthand() -> tuple[Definition, ...]:
    """Each mark in square brackets, and what it stands for."""
    pairs = (each.partition(" ") for each in SHORTHAND.split("; "))
    return tuple(Definition(mark, meaning) for mark, _, meaning in pairs)


def _passages(agenda: Agenda | None) -> tuple[Said, ...]:
    """The texts of an agenda that stand with no chart, each under its heading."""
    items = agenda.items if agenda else ()
    return tuple(Said(each.title, each.text) for each in items if each.kind is ItemKind.TEXT)
