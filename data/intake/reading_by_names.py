"""One sheet, read with what its sender answers that its labels mean."""

from collections.abc import Mapping
from dataclasses import replace

from data.files.workbook import Worksheet
from data.findings import Finding
from data.framework.framework import Framework
from data.framework.layouts.sheet import ReturnSheet
from data.intake import past_findings as say
from data.intake.extract import Extract, extract
from data.intake.said import Agreed, Said
from data.intake.unlisted import Unlisted, with_names
from data.observations import Status
from data.periods import Period

Signs = Mapping[str, Status]


def extract_by_names(
    worksheet: Worksheet,
    sheet: ReturnSheet,
    framework: Framework,
    period: Period,
    signs: Signs,
    said: Said,
) -> Extract:
    """Every figure of one sheet, as data.intake.extract has it. said: what is answered now."""
    found = extract(worksheet, sheet, framework, period, signs)
    answers = {each: answer for each in found.unlisted if (answer := answer_to(each, said))}
    if not answers:
        return found
    again = extract(worksheet, with_names(sheet, answers.values()), framework, period, signs)
    again.agreed += answers.values()
    again.findings += [_read_as(each, answer) for each, answer in answers.items()]
    return again


def _read_as(asked: Unlisted, answer: Agreed) -> Finding:
    where = (asked.sheet, asked.cells, asked.name)
    return say.name_is_new(*where) if answer.is_new else say.name_as_agreed(*where, answer.meaning)


def answer_to(asked: Unlisted, said: Said) -> Agreed | None:
    """What a label is said to be: new, or another name. One at a prompt names no dimension."""
    for each in said.names:
        is_it = each.name == asked.name and each.dimension in {"", asked.dimension}
        if is_it and (each.is_new or each.meaning in asked.known):
            return replace(each, dimension=asked.dimension)
    return None
