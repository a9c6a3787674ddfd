"""The forward plan in words: as rows of a csv, and as the sentences of its page."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from dashboards.words.labels import date_words
from dashboards.words.owed import days_words, in_a_row
from data.csv_text import Cell
from data.framework.meetings import Meeting
from data.intake.forward_plan import ForwardPlan, Planned, Stage

HEADINGS = (
    *("board", "measure", "title", "theme", "agency", "period", "due", "lag", "state", "came"),
    *("ready from", "meeting", "meeting date", "papers due", "too late for"),
)
MOST_NAMED = 4
NO_MEETING = "No later meeting is planned"


def plan_rows(plan: ForwardPlan) -> Iterator[tuple[Cell, ...]]:
    """A row for each measure and agency; of what is computed, one."""
    for each in plan.planned:
        about, for_whom = _about(plan, each), _meeting(each)
        if each.measure.computed is not None:
            came = None if each.awaited else max(each.came.values())
            when = _when(each.due, each.lag, each.stage, came)
            yield (*about, "", str(plan.period), *when, *for_whom)
            continue
        for arrival in each.arrivals:
            stage = each.stage_of(arrival, plan.today)
            when = _when(arrival.due, arrival.lag, stage, each.came.get(arrival))
            yield (*about, arrival.agency, str(plan.period), *when, *for_whom)


def _about(plan: ForwardPlan, planned: Planned) -> tuple[Cell, ...]:
    measure = planned.measure
    return plan.framework.board.id, measure.id, measure.title, measure.theme


def _when(due: date, lag: int, stage: Stage, came: date | None) -> tuple[Cell, ...]:
    return due.isoformat(), lag, str(stage), came.isoformat() if came else ""


def _meeting(planned: Planned) -> tuple[Cell, ...]:
    meeting, ready = planned.meeting, planned.ready.isoformat()
    missed = "; ".join(f"{each.name} {each.day}" for each in planned.missed)
    if meeting is None:
        return ready, "", "", "", missed
    return ready, meeting.name, meeting.day.isoformat(), meeting.papers_due.isoformat(), missed


def lag_words(planned: Planned) -> str:
    """How long after its quarter it comes: "30 days after the quarter"."""
    return f"{days_words(planned.lag)} after the quarter"


def stage_words(planned: Planned, plan: ForwardPlan) -> str:
    """How it stands, with whose figures are awaited: "late: Police and Housing"."""
    if planned.stage not in {Stage.LATE, Stage.IN_PART} or len(planned.agencies) == 1:
        return str(planned.stage)
    names = [plan.framework.agency_name(each) for each in planned.awaited]
    said = "late" if planned.stage is Stage.LATE else "in part, without"
    return f"{said}{':' if planned.stage is Stage.LATE else ''} {in_a_row(_few(names))}"


def meeting_words(meeting: Meeting) -> str:
    """A meeting with its day: "Board meeting, 3 December 2026"."""
    return f"{meeting.name}, {date_words(meeting.day)}"


def missed_words(planned: Planned) -> str:
    """For which meetings it comes too late; empty where for none."""
    if not planned.missed:
        return ""
    named = in_a_row([f"{each.name} ({date_words(each.day)})" for each in planned.missed])
    return f"after the papers of {named}"


def plan_sentence(plan: ForwardPlan) -> str:
    """How a quarter stands: how many measures are there whole, and how many are late."""
    many, came = len(plan.planned), len(plan.has_come)
    late = sum(each.stage is Stage.LATE for each in plan.planned)
    said = f"{came} of {many} {'measure' if many == 1 else 'measures'} of {plan.period.in_words()}"
    verb = "has" if came == 1 else "have"
    behind = f"; {late} {'is' if late == 1 else 'are'} late" if late else ""
    return f"{said} {verb} come whole{behind}."


def theme_words(planned: Sequence[Planned]) -> str:
    """How the measures of a theme stand: "8 measures, due 30 January 2027: 1 late, 7 received"."""
    many, days = len(planned), sorted({each.due for each in planned})
    due = " to ".join(date_words(each) for each in dict.fromkeys((days[0], days[-1])))
    stages = Counter(each.stage for each in planned)
    if len(stages) == 1:
        stands = str(planned[0].stage)
    else:
        stands = ", ".join(f"{stages[each]} {each}" for each in Stage if stages[each])
    meetings = {each.meeting for each in planned}
    ready = planned[0].meeting if len(meetings) == 1 else None
    for_which = f" · ready for {meeting_words(ready)}" if ready else ""
    return f"{many} {'measure' if many == 1 else 'measures'}, due {due}: {stands}{for_which}"


def ready_words(plan: ForwardPlan, meeting: Meeting) -> str:
    """What a meeting will have of its quarter: "61 of 64 measures; not Training courses"."""
    missing = plan.not_ready_for(meeting)
    many = len(plan.planned)
    if not many:
        return "nothing is asked for"
    if not missing:
        return f"all {many} measures" if many > 1 else "the measure"
    if len(missing) == many:
        due = min(each.ready for each in missing)
        return f"none of {many} measures: the first is due on {date_words(due)}"
    names = in_a_row(_few([each.measure.title for each in missing]))
    return f"{many - len(missing)} of {many} measures; not {names}"


def _few(names: list[str]) -> list[str]:
    """The names; of many, how many more there are."""
    if len(names) <= MOST_NAMED:
        return names
    return [*names[: MOST_NAMED - 1], f"{len(names) - MOST_NAMED + 1} more"]
