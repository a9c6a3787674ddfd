"""What is said of the measurements: the table, the product's aims beside it, and where they go."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median

from benchmarks.browser import Visit
from benchmarks.systems import BARE_DASH, FLOOR, PRODUCT, SYSTEMS, System

README = Path(__file__).with_name("README.md")
MEGABYTE = 1_000_000
ABSENT = "–"

Visits = Mapping[str, Sequence[Visit]]
Quantity = Callable[[Visit], float]


def load(visit: Visit) -> float:
    """Milliseconds until four charts are drawn."""
    return visit.load


def sent(visit: Visit) -> float:
    """Megabytes on the wire."""
    return visit.sent / MEGABYTE


def change(visit: Visit) -> float:
    """Milliseconds until four charts are redrawn."""
    return visit.change


def report(visits: Visits, absences: Mapping[str, str], how: str) -> str:
    """The tables as Markdown: every system's figures, then the product's aims.

    visits: by name of system, warm-up left out; absences: why a system has none, by name.
    """
    heads = ("", "cold load, ms", "÷ bare Dash", "sent, MB", "filter change, ms", "÷ the floor")
    rows = [row(visits, system, absences.get(system.name, "")) for system in SYSTEMS]
    aims = table(("this product's", "measured", "aim"), beside_aims(visits))
    return "\n\n".join([how, table(heads, rows), aims])


def beside_aims(visits: Visits) -> list[tuple[str, str, str]]:
    """What the product measures beside what the project hopes for: to read, never to test."""
    return [
        ("cold load ÷ bare Dash's", ratio(visits, PRODUCT, BARE_DASH, load), "≤ 0.55"),
        ("sent, MB", middle(visits, PRODUCT, sent), "≤ 1.0"),
        ("filter change ÷ the floor's", ratio(visits, PRODUCT, FLOOR, change), "≤ 1.3"),
    ]


def row(visits: Visits, system: System, absence: str) -> tuple[str, ...]:
    """One system's line of the table, or its name and why it has no figures."""
    if absence:
        return (system.name, absence, *[ABSENT] * 4)
    return (
        system.name,
        spread(visits[system.name], load),
        ratio(visits, system, BARE_DASH, load),
        middle(visits, system, sent),
        spread(visits[system.name], change),
        ratio(visits, system, FLOOR, change),
    )


def spread(visits: Sequence[Visit], quantity: Quantity) -> str:
    """The median with the least and the most."""
    values = [quantity(visit) for visit in visits]
    return f"{median(values):.0f} ({min(values):.0f} to {max(values):.0f})"


def middle(visits: Visits, system: System, quantity: Quantity) -> str:
    """The median alone, to two places, or a dash."""
    if not visits.get(system.name):
        return ABSENT
    return f"{median(map(quantity, visits[system.name])):.2f}"


def ratio(visits: Visits, system: System, base: System, quantity: Quantity) -> str:
    """A system's median over another's, or a dash where either has none."""
    if not visits.get(system.name) or not visits.get(base.name):
        return ABSENT
    medians = [median(map(quantity, visits[each.name])) for each in (system, base)]
    return f"{medians[0] / medians[1]:.2f}"


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table: words to the left, figures to the right."""
    rule = [":--", *["--:"] * (len(heads) - 1)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (heads, rule, *rows))


def rewrite_readme(results: str, part: str = "results") -> None:
    """Put the results between the markers of a part of README.md; leave the rest of it alone."""
    start, end = f"<!-- {part} start -->", f"<!-- {part} end -->"
    before, _, rest = README.read_text(encoding="utf-8").partition(start)
    _, _, after = rest.partition(end)
    text = f"{before}{start}\n\n{results}\n\n{end}{after}"
    README.write_text(text, encoding="utf-8")
