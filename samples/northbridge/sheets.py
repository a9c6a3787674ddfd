"""The sheets of each agency's return, printed as the board's framework lays them out."""

from collections.abc import Iterator
from dataclasses import dataclass

from data.framework.framework import Framework
from data.framework.layouts.sheet import ReturnSheet
from data.framework.measures import Measure
from data.periods import Period
from samples.northbridge.child_protection import Protection, protection
from samples.northbridge.domestic_abuse import CHILDREN, RISKS, DomesticAbuse, domestic_abuse
from samples.northbridge.early_help import early_help
from samples.northbridge.exploitation import Exploitation, exploitation
from samples.northbridge.printed import (
    PrintedSheet,
    PrintedTable,
    Row,
    columns_of_figures,
    counted_by,
    single_figures,
    two_ways,
)
from samples.northbridge.quarters import is_year_end
from samples.northbridge.rates import rates
from samples.northbridge.referrals import FrontDoor, front_door
from samples.northbridge.resources import Resources, resources
from samples.northbridge.training import Places, Training, training

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
    resources: dict[Period, Resources]


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
        resources(seed),
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
        yield _front_door(board, period)
        yield _plans(board.protection[period], board.framework)
        yield _care(board.protection[period], board.framework)
        yield _exploitation(board.exploitation[period], board.framework)
        yield _courses(board.training[period], board.framework)
        yield _resources(board.resources[period], board.framework)
        if is_year_end(period):
            yield _rates(board, period)
    if agency == "police":
        yield _recorded(board.domestic_abuse[period], board.framework)
        yield _marac(board.domestic_abuse[period], period, board.framework)
    yield _work(agency, work, board.framework)
    yield _places(agency, board.training[period].places[agency], board.framework)


def _front_door(board: Northbridge, period: Period) -> PrintedSheet:
    sheet = _layout(1, board.framework)
    by_source, work = sheet.tables
    door, abuse = board.front_door[period], board.domestic_abuse[period]
    figures = {**door.figures, "domestic-abuse-notifications": abuse.notifications}
    return _printed(
        sheet,
        columns_of_figures(by_source, door.by_source, "Total"),
        single_figures(work, figures),
    )


def _plans(quarter: Protection, framework: Framework) -> PrintedSheet:
    sheet = _layout(2, framework)
    plans, by_category = sheet.tables
    down, across = _categories(framework.measure("cp-plans-by-category"), "category", "age")
    return _printed(
        sheet,
        single_figures(plans, quarter.figures),
        two_ways(by_category, down, across, quarter.by_category),
    )


def _care(quarter: Protection, framework: Framework) -> PrintedSheet:
    sheet = _layout(3, framework)
    care, setting, allegations = sheet.tables
    rows = (*quarter.missing.items(), ("Total", sum(quarter.missing.values())))
    return _printed(
        sheet,
        single_figures(care, quarter.figures),
        PrintedTable((setting.anchor, *counted_by(setting.columns[0])), rows),
        single_figures(allegations, quarter.figures),
    )


def _exploitation(quarter: Exploitation, framework: Framework) -> PrintedSheet:
    sheet = _layout(4, framework)
    meetings, cohort, invited = sheet.tables
    down, across = _categories(framework.measure("cse-risk-outcome"), "first-risk", "outcome")
    by_agency = quarter.meetings_by_agency
    return _printed(
        sheet,
        single_figures(meetings, quarter.figures),
        two_ways(cohort, down, across, quarter.cohort),
        columns_of_figures(invited, by_agency, "Total"),
        notes=(COHORT_NOTE,),
    )


def _courses(quarter: Training, framework: Framework) -> PrintedSheet:
    sheet = _layout(5, framework)
    run, by_course = sheet.tables
    return _printed(
        sheet,
        single_figures(run, quarter.courses_run),
        columns_of_figures(by_course, quarter.by_course, "Total"),
    )


def _resources(quarter: Resources, framework: Framework) -> PrintedSheet:
    sheet = _layout(11, framework)
    by_agency, by_head = sheet.tables
    named = {
        measure: {framework.agency_name(agency): count for agency, count in counts.items()}
        for measure, counts in quarter.by_agency.items()
    }
    return _printed(
        sheet,
        columns_of_figures(by_agency, named, "Total"),
        columns_of_figures(by_head, quarter.by_head, "Total"),
    )


def _rates(board: Northbridge, period: Period) -> PrintedSheet:
    in_need = board.front_door[period].figures["children-in-need"]
    plans = board.protection[period].figures["cp-plans"]
    figures = rates(period.year(), in_need, plans)
    sheet = _layout(6, board.framework)
    (table,) = sheet.tables
    measured, whose = map(counted_by, table.rows)
    comparators = [name for name, key in whose.items() if key.categories]
    rows: list[Row] = []
    for label, key in measured.items():
        values = figures[key.measure]
        # The comparators come last: one value is the board's own, two are theirs, three both.
        first = 1 if len(values) == len(comparators) else 0
        names = list(whose)[first : first + len(values)]
        rows += [
            (label if name == names[0] else "", name, value)
            for name, value in zip(names, values, strict=True)
        ]
    printed = PrintedTable((table.anchor, "For", str(period.year())), tuple(rows))
    return _printed(sheet, printed, notes=(RATES_NOTE,))


def _recorded(quarter: DomesticAbuse, framework: Framework) -> PrintedSheet:
    sheet = _layout(9, framework)
    recorded, victims, suspects, dash = sheet.tables
    victim_ages = framework.measure("domestic-abuse-victims").categories("age")
    suspect_ages = framework.measure("domestic-abuse-suspects").categories("age")
    return _printed(
        sheet,
        single_figures(recorded, quarter.recorded),
        two_ways(victims, victim_ages, SEXES, quarter.victims),
        two_ways(suspects, suspect_ages, SEXES, quarter.suspects),
        two_ways(dash, tuple(RISKS), tuple(CHILDREN), quarter.dash),
    )


def _marac(quarter: DomesticAbuse, period: Period, framework: Framework) -> PrintedSheet:
    sheet = _layout(10, framework)
    (by_area,) = sheet.tables
    table = columns_of_figures(by_area, quarter.marac, "All areas")
    notes = tuple(
        each.reason
        for each in framework.breaks
        if each.measure in quarter.marac and period >= each.first
    )
    return _printed(sheet, table, notes=notes)


def _work(agency: str, work: dict[str, int], framework: Framework) -> PrintedSheet:
    sheet = _layout(7, framework)
    (table,) = sheet.tables
    columns = counted_by(table.columns[0])
    counts = (work[key.measure] for key in columns.values())
    row = (framework.agency_name(agency), *counts)
    return _printed(sheet, PrintedTable((table.anchor, *columns), (row,)))


def _places(agency: str, places: dict[str, Places], framework: Framework) -> PrintedSheet:
    sheet = _layout(8, framework)
    (table,) = sheet.tables
    name = framework.agency_name(agency)
    counts = [
        (course, each.booked, each.attended, each.cancelled, each.did_not_attend)
        for course, each in places.items()
    ]
    totals = (sum(column) for column in list(zip(*counts, strict=True))[1:])
    lines: list[Row] = [*counts, ("Total", *totals)]
    labelled = [(name if row == 0 else "", *line) for row, line in enumerate(lines)]
    header = (table.anchor, "Course", *counted_by(table.columns[0]))
    return _printed(sheet, PrintedTable(header, tuple(labelled)))


def _printed(
    sheet: ReturnSheet, *tables: PrintedTable, notes: tuple[str, ...] = ()
) -> PrintedSheet:
    return PrintedSheet(sheet.name, sheet.heading, tables, notes)


def _layout(number: int, framework: Framework) -> ReturnSheet:
    """One sheet of the board's return, in the version of its first years."""
    wanted = f"{framework.board.id}-{number}"
    return next(sheet for sheet in framework.sheets if sheet.id == wanted)


def _categories(measure: Measure, *dimensions: str) -> list[tuple[str, ...]]:
    return [measure.categories(each) for each in dimensions]
