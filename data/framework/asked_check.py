"""What is asked of agencies, held against the sheets on which they could send it."""

from collections import defaultdict
from collections.abc import Iterator

from data.findings import Finding
from data.framework import asked_findings as say
from data.framework.build import framework_of
from data.framework.columns import RETURNS
from data.framework.layouts.laid_out import asked_beside
from data.framework.layouts.layout_reading import sheets_in
from data.framework.rows import Tables


def check_asked(tables: Tables) -> Iterator[Finding]:
    """What stands on no sheet that a board lays out. Only of tables that have no error."""
    if not tables[RETURNS.name]:
        return
    framework = framework_of(tables)
    own, _ = sheets_in(tables)
    lays_out = any(sheet.name for sheet in own)
    first = framework.board.first_quarter
    counted, computed = defaultdict[int, list[str]](list), defaultdict[int, list[str]](list)
    number = {id(line): index for index, line in enumerate(framework.returns)}
    for line, measure in asked_beside(own, framework.measures, framework.returns, first):
        titles = counted if measure.computed is None else computed
        titles[number[id(line)]].append(measure.title)
    for index, row in enumerate(tables[RETURNS.name]):
        agency, place = framework.agency_name(row["agency"]), row.place("reports")
        if counted[index] and lays_out:
            yield say.on_further_sheet(RETURNS.name, place, agency, counted[index])
        if computed[index]:
            yield say.on_no_sheet(RETURNS.name, place, agency, computed[index])
