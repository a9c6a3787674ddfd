"""What was kept of somebody's words, before a slip that leaves the product repeats it."""

from data.persons.texts import persons_in


def quoted(text: str, year: int, *, may_name_an_officer: bool = False) -> str:
    """The text on one line; of one that holds details of persons, only that it is not repeated.

    Everything that is kept was held to this rule when it came; the rule may know more by now.
    year: this one.
    """
    found = persons_in(text, year, may_name_an_officer=may_name_an_officer)
    if found:
        return f"(not repeated here: it looks like {' and '.join(found)})"
    return " ".join("".join(each if each.isprintable() else " " for each in text).split())
