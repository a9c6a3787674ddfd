"""What its reader should know of a workbook that its figures do not show, as findings."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from data.files import file_findings as say
from data.files.addresses import area_holds
from data.files.workbook import Workbook, Worksheet
from data.findings import Finding

NOT_READ = "cell-not-read"
TOGETHER = "merged-figures"  # says itself that the cells are merged
ALPHABETS_THAT_SAY_SO = ("utf-8", "utf-16")


def oddities(
    workbook: Workbook, read: Mapping[str, tuple[str, ...]], findings: Sequence[Finding]
) -> list[Finding]:
    """The findings of a return, with those of its workbook.

    read: the sheets that were read, by name, each with the cells of its figures.
    findings: what was found in its tables. A cell is told once: as an error where a figure
    was looked for, and aside where not.
    """
    told = [each for each in findings if not _is_uncomputed(each, workbook)]
    told += _of_file(workbook)
    for worksheet in workbook.sheets:
        told += _of_sheet(worksheet, read.get(worksheet.name), findings)
    return told


def _of_file(workbook: Workbook) -> list[Finding]:
    first = workbook.sheets[0].name if workbook.sheets else workbook.name
    linked = any(worksheet.linked for worksheet in workbook.sheets)
    asked = {
        say.holds_macros: workbook.macros,
        say.holds_objects: workbook.objects,
        say.links_to_files: workbook.links and not linked,
        say.dates_from_1904: workbook.from_1904,
        say.alphabet_guessed: workbook.alphabet not in ALPHABETS_THAT_SAY_SO,
    }
    return [sentence(first) for sentence, holds in asked.items() if holds]


def _of_sheet(
    worksheet: Worksheet, read: tuple[str, ...] | None, findings: Sequence[Finding]
) -> list[Finding]:
    name = worksheet.name
    here = [each for each in findings if each.sheet == name]
    not_read = {cell for each in here if each.code == NOT_READ for cell in each.cells}
    told = []
    if worksheet.hidden:
        told.append(say.sheet_hidden(name) if read is None else say.hidden_sheet_read(name, read))
    if aside := _without(worksheet.errors, not_read):
        told.append(say.error_cells(name, aside))
    if in_tables := tuple(cell for cell in worksheet.uncomputed if cell in not_read):
        told.append(say.formula_not_computed(name, in_tables))
    if aside := _without(worksheet.uncomputed, not_read):
        told.append(say.formula_aside_not_computed(name, aside))
    if worksheet.linked:
        told.append(say.from_another_file(name, worksheet.linked))
    if merged := _merged(worksheet, read is not None, here):
        told.append(say.merged_cells(name, merged))
    return told


def _merged(worksheet: Worksheet, was_read: bool, findings: Iterable[Finding]) -> tuple[str, ...]:
    """The merged cells that something else is asked about; of a sheet not read, all.

    A layout that knows of a merged heading reads it right, and nothing need be said.
    """
    asked = {cell for finding in findings if finding.code != TOGETHER for cell in finding.cells}
    return tuple(
        area
        for area in worksheet.merged
        if not was_read or any(area_holds(area, cell) for cell in asked)
    )


def _without(cells: Iterable[str], told: Collection[str]) -> tuple[str, ...]:
    return tuple(cell for cell in cells if cell not in told)


def _is_uncomputed(finding: Finding, workbook: Workbook) -> bool:
    """Whether it says of a formula without its value that it is no figure."""
    if finding.code != NOT_READ:
        return False
    uncomputed = {
        cell
        for sheet in workbook.sheets
        if sheet.name == finding.sheet
        for cell in sheet.uncomputed
    }
    return uncomputed.issuperset(finding.cells)
