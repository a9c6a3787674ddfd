"""Parts and their wholes: what can never be more than another figure, and what adds up to it."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import product

from data.findings import Finding
from data.framework.measures import PER_CENT
from data.intake import check_findings as say
from data.intake.checks.reads import (
    about,
    any_unknown,
    each_once,
    known,
    like,
    plain,
)
from data.intake.extract import Extract, Read
from data.intake.tables import add_up, cells_of, counts_by_table, is_sum
from data.observations import AGENCY

# Each is some of the other: the same referrals, cases, plans, places or reviews, counted again.
SOME_OF = (
    ("re-referrals", "referrals"),
    ("assessments-completed-in-time", "assessments-completed"),
    ("marac-repeats", "marac-cases"),
    ("cp-plans-second", "cp-plans-started"),
    ("cp-plans-two-years", "cp-plans-ended"),
    ("training-satisfied", "training-evaluations"),
    ("child-death-reviews-modifiable", "child-death-reviews"),
    ("domestic-abuse-crimes", "all-crime"),
)
# Seldom more than the other, but it can be: people come unbooked (rule P18), a conference is
# held for a child who moved in (C3), a threshold is met a quarter after the referral (C14).
SELDOM_MORE = (
    ("training-places-attended", "training-places-booked"),
    ("cse-meeting-attendances", "cse-meeting-invitations"),
    ("initial-child-protection-conferences", "section-47-enquiries"),
    ("domestic-abuse-crimes", "domestic-abuse-incidents"),
    ("child-abuse-crimes-detected", "child-abuse-crimes"),
    ("conference-family-present", "conference-sessions"),
    ("lado-threshold-met", "lado-referrals"),
)
# What became of each place that was booked (rule P18).
BOOKED = "training-places-booked"
BECAME = (
    "training-places-attended",
    "training-places-cancelled",
    "training-places-did-not-attend",
)
# Percentages that are the parts of one whole, by the dimension that parts it.
PARTED = (("contact-share", AGENCY), ("referral-share", AGENCY))


def more_than_the_whole(found: Extract) -> Iterator[Finding]:
    """Repeats beyond the cases, re-referrals beyond the referrals: one of the two is wrong."""
    return _exceeding(found, SOME_OF, say.more_than_the_whole)


def more_than_usual(found: Extract) -> Iterator[Finding]:
    """Attended beyond booked, conferences beyond enquiries: it may be, with a reason."""
    return _exceeding(found, SELDOM_MORE, say.more_than_usual)


def more_of_one_kind_than_in_all(found: Extract) -> Iterator[Finding]:
    """Categories that overlap are not added, but none of them is more than all (rule C18)."""
    for figures in counts_by_table(found).values():
        for total in figures:
            dimension = total.key.total_over
            if not dimension or is_sum(total, found):
                continue
            for (cell, value), (_, most) in product(
                known(cells_of(total, figures)), known([total])
            ):
                if value > most:
                    finding = say.more_than_the_whole(
                        cell.sheet,
                        (cell.cell, total.cell),
                        found.title(cell),
                        plain(value),
                        f"{found.title(total)}: {plain(most)}",
                    )
                    yield about(finding, cell)


def places(found: Extract) -> Iterator[Finding]:
    """Places booked that were not attended, cancelled or missed, or that were so twice."""
    once = each_once(found.figures)
    for booked in (figure for figure in once.values() if figure.key.measure == BOOKED):
        became = [like(booked, once, measure=measure) for measure in BECAME]
        parts = [part for part, _ in known(became)]
        if booked.figure.value is None or len(parts) < len(BECAME):
            continue
        if add_up(parts) != booked.figure.value:
            cells = tuple(figure.cell for figure in (booked, *parts))
            values = [plain(figure.figure.value or 0.0) for figure in (booked, *parts)]
            finding = say.places_disagree(
                booked.sheet, cells, found.title(booked), *values, plain(add_up(parts))
            )
            yield about(finding, booked)


def parts_of_a_hundred(found: Extract) -> Iterator[Finding]:
    """Percentages that should make up the whole, and miss it by more than rounding explains.

    Each part may be half a unit of its last decimal out (rule P14). Where a part is not
    known, or something on the sheet was not read, they may still not be more than the whole.
    """
    in_part = {finding.sheet for finding in found.findings}
    for parts in _parted(found).values():
        if len(parts) < 2:
            continue
        slack = sum(0.5 * 10**-part.figure.places for part in parts)
        over = add_up(parts) - PER_CENT
        if over > slack or (over < -slack and not _is_in_part(parts, in_part)):
            cells = tuple(part.cell for part in parts)
            name = f"{found.measure(parts[0]).title}, {parts[0].key.period}"
            finding = say.parts_are_no_whole(parts[0].sheet, cells, name, f"{add_up(parts):.10g}%")
            yield about(finding, parts[0])


def _exceeding(
    found: Extract, pairs: tuple[tuple[str, str], ...], sentence: Callable[..., Finding]
) -> Iterator[Finding]:
    once = each_once(found.figures)
    wholes: dict[str, list[str]] = defaultdict(list)
    for part, all_of_it in pairs:
        wholes[part].append(all_of_it)
    for figure, value in known(once.values()):
        beside = [like(figure, once, measure=each) for each in wholes.get(figure.key.measure, ())]
        for whole, most in known(beside):
            if value > most:
                finding = sentence(
                    figure.sheet,
                    (figure.cell, whole.cell),
                    found.title(figure),
                    plain(value),
                    f"{found.measure(whole).title}: {plain(most)}",
                )
                yield about(finding, figure)


def _is_in_part(parts: list[Read], sheets: set[str]) -> bool:
    return any_unknown(parts) or parts[0].sheet in sheets


def _parted(found: Extract) -> dict[tuple[object, ...], list[Read]]:
    """The parts of each whole of a sheet, by sheet, table, measure and period."""
    parts: dict[tuple[object, ...], list[Read]] = defaultdict(list)
    for figure in each_once(found.figures).values():
        for measure, dimension in PARTED:
            is_part = figure.key.measure == measure and not figure.key.total_over
            split = figure.key.agency if dimension == AGENCY else dict(figure.key.categories)
            if is_part and split:
                place = (figure.sheet, figure.line[0], measure, figure.key.period)
                parts[place].append(figure)
    return parts
