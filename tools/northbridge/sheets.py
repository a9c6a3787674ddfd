"""The sheets of each agency's return, printed as data/returns/northbridge.py declares them."""

from collections.abc import Iterator
from dataclasses import dataclass

from data.framework.framework import Framework
from data.measures import Measure
from data.periods import Period
from data.returns import northbridge as layout
from tools.northbridge.child_protection import Protection, protection
from tools.northbridge.domestic_abuse import CHILDREN, RISKS, DomesticAbuse, domestic_abuse
from tools.northbridge.early_help import early_help
from tools.northbridge.exploitation import Exploitation, exploitation
from tools.northbridge.printed import (
    PrintedSheet,
    PrintedTable,
    Row,
    columns_of_figures,
    single_figures,
    two_ways,
)
from tools.northbridge.quarters import is_year_end
from tools.northbridge.rates import rates
from tools.northbridge.referrals import FrontDoor, front_door
from tools.northbridge.training import Places, Training, training

SEXES = ("Female", "Male")
COHORT_NOTE = (
    "Level three months after the first assessment: not yet known until the three months are over."
)
RATES_NOTE = (
    "England and the statistical neighbours are made up, as every figure here is. "
    "The board's own rate of referrals follows from its counts and is not sent."
)


@dataclass(frozen=True)
class Northbridge:
    """All that the illustrative board counts: every theme, by quarter."""

    framework: Framework
    front_door: dict[Period, FrontDoor]
    early_help: dict[Period, dict[str, int]]
    protection: dict[Period, Protection]
    domestic_abuse: dict[Period, DomesticAbuse]
    exploitation: dict[Period, Exploitation]
    training: dict[Period, Training]


def northbridge(seed: int, framework: Framework) -> Northbridge:
    """The whole board, from one seed. framework: its own."""
    return Northbridge(
        framework,
        front_door(seed, framework),
        early_help(seed),
        protection(seed, framework),
        domestic_abuse(seed, framework),
        exploitation(seed, framework),
        training(seed),
    )


def work_of(board: Northbridge, agency: str, period: Period) -> dict[str, int]:
    """The figures that every agency sends about its own work, by measure."""
    return {
        "early-help-assessments": board.early_help[period][agency],
        "cse-early-concerns": board.exploitation[period].concerns[agency],
        "marac-cases": board.domestic_abuse[period].marac_referred_by[agency],
    }


def sheets_of(
    board: Northbridge, agency: str, period: Period, work: dict[str, int]
) -> Iterator[PrintedSheet]:
    """The sheets of one return; work is what work_of gives, or what was sent by mistake."""
    if agency == "childrens-social-care":
        yield _front_door(board.front_door[period], board.domestic_abuse[period])
        yield _plans(board.protection[period], board.framework)
        yield _care(board.protection[period])
        yield _exploitation(board.exploitation[period], board.framework)
        yield _courses(board.training[period])
        if is_year_end(period):
            yield _rates(board, period)
    if agency == "police":
        yield _recorded(board.domestic_abuse[period], board.framework)
        yield _marac(board.domestic_abuse[period], period, board.framework)
    name = board.framework.agency_name(agency)
    yield _work(name, work)
    yield _places(name, board.training[period].places[agency])


def _front_door(door: FrontDoor, abuse: DomesticAbuse) -> PrintedSheet:
    by_source, work = _anchors(1)
    figures = {**door.figures, "domestic-abuse-notifications": abuse.notifications}
    return _printed(
        1,
        "Front door",
        columns_of_figures(by_source, layout.SOURCE_COLUMNS, door.by_source, "Total"),
        single_figures(work, layout.FRONT_DOOR, figures),
    )


def _plans(quarter: Protection, framework: Framework) -> PrintedSheet:
    plans, by_category = _anchors(2)
    down, across = _categories(framework.measure("cp-plans-by-category"), "category", "age")
    return _printed(
        2,
        "Child protection",
        single_figures(plans, layout.PLANS, quarter.figures),
        two_ways(by_category, down, across, quarter.by_category),
    )


def _care(quarter: Protection) -> PrintedSheet:
    care, setting, allegations = _anchors(3)
    rows = (*quarter.missing.items(), ("Total", sum(quarter.missing.values())))
    return _printed(
        3,
        "Care and allegations",
        single_figures(care, layout.CARE, quarter.figures),
        PrintedTable((setting, "Episodes"), rows),
        single_figures(allegations, layout.ALLEGATIONS, quarter.figures),
    )


def _exploitation(quarter: Exploitation, framework: Framework) -> PrintedSheet:
    meetings, cohort, invited = _anchors(4)
    down, across = _categories(framework.measure("cse-risk-outcome"), "first-risk", "outcome")
    by_agency = quarter.meetings_by_agency
    return _printed(
        4,
        "Exploitation",
        single_figures(meetings, layout.CSE_MEETINGS, quarter.figures),
        two_ways(cohort, down, across, quarter.cohort),
        columns_of_figures(invited, layout.INVITATION_COLUMNS, by_agency, "Total"),
        notes=(COHORT_NOTE,),
    )


def _courses(quarter: Training) -> PrintedSheet:
    run, by_course = _anchors(5)
    return _printed(
        5,
        "Training unit",
        single_figures(run, layout.COURSES_RUN, quarter.courses_run),
        columns_of_figures(by_course, layout.COURSE_COLUMNS, quarter.by_course, "Total"),
    )


def _rates(board: Northbridge, period: Period) -> PrintedSheet:
    in_need = board.front_door[period].figures["children-in-need"]
    plans = board.protection[period].figures["cp-plans"]
    figures = rates(period.year(), in_need, plans)
    rows: list[Row] = []
    for label, key in layout.RATES.items():
        values = figures[key.measure]
        # The comparators come last: one value is the board's own, two are theirs, three both.
        first = 1 if len(values) == len(layout.COMPARATORS) else 0
        names = list(layout.RATES_FOR)[first : first + len(values)]
        rows += [
            (label if name == names[0] else "", name, value)
            for name, value in zip(names, values, strict=True)
        ]
    table = PrintedTable((*_anchors(6), "For", str(period.year())), tuple(rows))
    return _printed(6, "Rates for the year", table, notes=(RATES_NOTE,))


def _recorded(quarter: DomesticAbuse, framework: Framework) -> PrintedSheet:
    recorded, victims, suspects, dash = _anchors(9)
    victim_ages = framework.measure("domestic-abuse-victims").categories("age")
    suspect_ages = framework.measure("domestic-abuse-suspects").categories("age")
    return _printed(
        9,
        "Domestic abuse",
        single_figures(recorded, layout.POLICE_RECORDS, quarter.recorded),
        two_ways(victims, victim_ages, SEXES, quarter.victims),
        two_ways(suspects, suspect_ages, SEXES, quarter.suspects),
        two_ways(dash, tuple(RISKS), tuple(CHILDREN), quarter.dash),
    )


def _marac(quarter: DomesticAbuse, period: Period, framework: Framework) -> PrintedSheet:
    (by_area,) = _anchors(10)
    table = columns_of_figures(by_area, layout.MARAC_COLUMNS, quarter.marac, "All areas")
    notes = tuple(
        each.reason
        for each in framework.breaks
        if each.measure in quarter.marac and period >= each.first
    )
    return _printed(10, "MARAC", table, notes=notes)


def _work(agency: str, work: dict[str, int]) -> PrintedSheet:
    counts = (work[key.measure] for key in layout.AGENCY_COLUMNS.values())
    table = PrintedTable((*_anchors(7), *layout.AGENCY_COLUMNS), ((agency, *counts),))
    return _printed(7, "Our work", table)


def _places(agency: str, places: dict[str, Places]) -> PrintedSheet:
    counts = [
        (course, each.booked, each.attended, each.cancelled, each.did_not_attend)
        for course, each in places.items()
    ]
    totals = (sum(column) for column in list(zip(*counts, strict=True))[1:])
    lines: list[Row] = [*counts, ("Total", *totals)]
    labelled = [(agency if row == 0 else "", *line) for row, line in enumerate(lines)]
    table = PrintedTable((*_anchors(8), "Course", *layout.PLACE_COLUMNS), tuple(labelled))
    return _printed(8, "Training places", table)


def _printed(
    number: int, name: str, *tables: PrintedTable, notes: tuple[str, ...] = ()
) -> PrintedSheet:
    return PrintedSheet(name, layout.SHEETS[number - 1].heading, tables, notes)


def _anchors(number: int) -> tuple[str, ...]:
    return tuple(table.anchor for table in layout.SHEETS[number - 1].tables)


def _categories(measure: Measure, *dimensions: str) -> list[tuple[str, ...]]:
    return [measure.categories(each) for each in dimensions]
