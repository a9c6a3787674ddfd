"""What is said of a number that a text gives: confirmed, contradicted, or that it is not known."""

from collections import Counter
from collections.abc import Iterable

from dashboards.words.figures import number_text
from data.claims.check_text import MOST
from data.claims.claim import Claim, Held, Sort, Verdict
from data.framework.framework import Framework
from data.framework.measures import Measure
from data.rounding import half_up

# Told apart by sign and word before colour; printed in grey it must still read (rule R6).
SIGNS = {Verdict.CONFIRMED: "✓", Verdict.CONTRADICTED: "✗", Verdict.UNKNOWN: "?"}
SAID = {
    Verdict.CONFIRMED: "confirmed",
    Verdict.CONTRADICTED: "contradicted",
    Verdict.UNKNOWN: "not known",
}


def counts_words(claims: Iterable[Claim]) -> str:
    """How many numbers there are of each sort, in one sentence."""
    counted = Counter(each.verdict for each in claims)
    total = sum(counted.values())
    if not total:
        return "No figures were found in the text."
    found = "1 figure was found" if total == 1 else f"{total:,} figures were found"
    each = ", ".join(f"{counted[verdict]:,} {SAID[verdict]}" for verdict in SAID)
    rest = " The rest of the text was not read." if total == MOST else ""
    return f"{found}: {each}.{rest}"


def held_words(claim: Claim, framework: Framework) -> str:
    """What the store holds of what a number is said of; of an unknown one, nothing."""
    held = claim.held
    if held is None:
        return ""
    measure = framework.measure(held.measure)
    parts = (framework.category_name(name, each) for name, each in sorted(held.categories.items()))
    what = ", ".join((measure.title, *parts, held.period.short()))
    if claim.sort is Sort.TARGET:
        return f"{what}: the target is {_figure(held.value, measure)}"
    if claim.sort is Sort.SHARE:
        part, whole = (_figure(each or 0.0, measure) for each in (held.now, held.before))
        return f"{what}: {half_up(held.value, 1)}%, {part} of {whole}"
    if held.against is None:
        return f"{what}: {_figure(held.value, measure)}"
    return f"{what}: {change_words(held, claim.sort, measure)}"


def change_words(held: Held, sort: Sort, measure: Measure) -> str:
    """A change with the two figures that it comes from: "down 34.7%, from 3,842 to 2,509"."""
    way = "down" if held.value < 0 else "up"
    amount = half_up(abs(held.value), 1)
    told = f"{amount:,.1f}"
    if sort is Sort.PER_CENT:
        told = f"{told}%"
    elif sort is Sort.POINTS:
        told = f"{told} percentage points"
    else:
        told = number_text(abs(held.value), measure)
    if not held.value or held.now is None or held.before is None or held.against is None:
        return "no change"
    now, before = _figure(held.now, measure), _figure(held.before, measure)
    return f"{way} {told}, from {before} in {held.against.short()} to {now}"


def _figure(value: float, measure: Measure) -> str:
    """A figure; a percentage that is whole claims no decimal place."""
    return number_text(value, measure).replace(".0%", "%")
