"""The tables that stand after the measures, in slides and in a chapter alike."""

from collections.abc import Iterator

from papers.pack import ACTIONS, CHALLENGES, REVISED, Cell, Pack, Table


def tables_after(pack: Pack) -> Iterator[tuple[str, str, Table]]:
    """The tables that follow the measures: of what, titles, and the tables themselves."""
    if pack.tells(REVISED):
        yield REVISED, "What was revised", pack.revised
    if pack.compared is not None:
        yield "compared", "What changed since the last pack", pack.compared
    if pack.tells(ACTIONS):
        yield ACTIONS, "Actions", pack.actions
    if pack.tells(CHALLENGES):
        yield CHALLENGES, "Challenges", pack.challenges


def definitions_of(pack: Pack) -> Table:
    """What each term of a pack means."""
    rows = tuple((Cell(each.term), Cell(each.meaning)) for each in pack.definitions)
    return Table("Definitions of what is counted", ("Term", "Meaning"), rows)
