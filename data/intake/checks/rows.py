"""What stands in the rows and cells of a return: twice, out of range, or under no known name."""

from collections import defaultdict
from collections.abc import Iterator

from data.findings import Finding
from data.intake import check_findings as say
from data.intake.checks.reads import about
from data.intake.extract import Extract, Read

SheetRow = tuple[str, int, int]


def printed_twice(found: Extract) -> Iterator[Finding]:
    """One figure with two values; the first is the one that is used."""
    by_identity: dict[tuple[str, ...], list[Read]] = defaultdict(list)
    for figure in found.figures:
        if figure.figure.value is not None:
            by_identity[figure.identity].append(figure)
    for same in by_identity.values():
        if len({figure.figure.value for figure in same}) > 1:
            finding = say.printed_twice(
                same[0].sheet,
                tuple(figure.cell for figure in same),
                found.title(same[0]),
                " and ".join(dict.fromkeys(figure.text for figure in same)),
            )
            yield about(finding, same[0])


def duplicate_rows(found: Extract) -> Iterator[Finding]:
    """Rows of one table that say the same of the same thing; with other values, see above."""
    rows: dict[SheetRow, list[Read]] = defaultdict(list)
    for figure in found.figures:
        rows[(figure.sheet, *figure.line[:2])].append(figure)
    first_of: dict[tuple[object, ...], SheetRow] = {}
    for place, figures in rows.items():
        content = (*place[:2], *((each.identity, each.figure.value) for each in figures))
        first = first_of.setdefault(content, place)
        if first != place:
            cells = tuple(dict.fromkeys(each.cell for each in figures))
            above = rows[first][0].cell
            yield about(say.row_twice(place[0], cells, above), figures[0])


def out_of_range(found: Extract) -> Iterator[Finding]:
    """Counts below nought, where their unit has none such, and shares of a whole above it."""
    wrong: dict[tuple[str, str, str], list[Read]] = defaultdict(list)
    for figure in found.figures:
        measure = found.measure(figure)
        value = figure.figure.value
        if value is None:
            continue
        is_below = value < 0 and not measure.below_nought
        if is_below or (measure.is_percentage and value > 100):
            wrong[(figure.sheet, measure.title, figure.text)].append(figure)
    for (sheet, title, text), figures in wrong.items():
        cells = tuple(figure.cell for figure in figures)
        yield about(say.out_of_range(sheet, cells, title, text), figures[0])


def categories_not_listed(found: Extract) -> Iterator[Finding]:
    """Figures under a category that their measure does not have."""
    for (sheet, measure, dimension, category), figures in _by_category(found).items():
        listed = found.framework.measure(measure).categories(dimension)
        if listed and category not in listed:
            cells = tuple(figure.cell for figure in figures)
            finding = say.category_not_listed(sheet, cells, category, ", ".join(listed))
            yield about(finding, figures[0])


def _by_category(found: Extract) -> dict[tuple[str, str, str, str], list[Read]]:
    """The figures by sheet, measure, dimension and category."""
    named: dict[tuple[str, str, str, str], list[Read]] = defaultdict(list)
    for figure in found.figures:
        for dimension, category in figure.key.categories:
            named[(figure.sheet, figure.key.measure, dimension, category)].append(figure)
    return named
