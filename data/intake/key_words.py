"""What the cells of a row, a column or a table count, in the words of a board's framework."""

from data.framework.framework import Framework
from data.framework.layouts.sheet import Key


def in_words(key: Key, framework: Framework) -> str:
    """The measure, agency and categories that a key names; empty where it names none."""
    parts = [framework.measure(key.measure).title] if framework.has_measure(key.measure) else []
    parts += [framework.agency_name(key.agency)] if key.agency else []
    parts += [category for _, category in key.categories]
    parts += ["Total"] if key.total_over else []
    return ", ".join(parts)
