"""The public edition of a pack: made of what a board has published, and of nothing else."""

from dataclasses import replace

from data.protection.kept_back import says
from data.protection.release import Release
from data.storage.public_edition import TITLE, PublicStore
from data.storage.store import Store
from papers.gathered import NoPackError
from papers.make import Told, Wanted, make
from papers.pack import Cover, Definition, Pack, Page, Table

HIDDEN = Definition(
    "[c]",
    "Not shown, so that nobody can work out a figure about single people. More than the small "
    "numbers are hidden, since totals and earlier editions would give those away.",
)
NO_AGENDA = (
    "A public edition has the standard charts: the texts of an agenda are the board's own. Leave "
    "the agenda out."
)


def public_pack(
    store: Store, release: Release, wanted: Wanted, told: Told = lambda done, of: None
) -> Pack:
    """The pack as the public may read it. release: what the board has published.

    Raises NoPackError where an agenda is asked for, or there is nothing of the quarter.
    """
    if wanted.agenda:
        raise NoPackError(NO_AGENDA)
    pack = make(PublicStore(store, [release]), wanted, told)
    return replace(
        pack,
        cover=_cover(pack.cover, release),
        scorecard=replace(pack.scorecard, references=()),
        pages=tuple(map(_page, pack.pages)),
        missing=(),
        revised=_emptied(pack.revised),
        actions=_emptied(pack.actions),
        challenges=_emptied(pack.challenges),
        definitions=(
            _hidden_in(release),
            *(each for each in pack.definitions if each.term != HIDDEN.term),
        ),
        figures=(),
        is_public=True,
    )


def _hidden_in(release: Release) -> Definition:
    """What the mark means, and how much of this edition it stands for."""
    return replace(HIDDEN, meaning=f"{HIDDEN.meaning} {says(release)}")


def _emptied(table: Table) -> Table:
    return replace(table, rows=(), references=())


def _cover(cover: Cover, release: Release) -> Cover:
    """It says which edition it is, and which of how many; where it was made from is not public."""
    return replace(
        cover,
        title=TITLE,
        version=f"edition {release.number}, {release.made[:10]}",
        address="",
        data_version=str(release.number),
    )


def _page(page: Page) -> Page:
    """Nothing of who returned what, and no reference into the board's own figures."""
    return replace(
        page,
        source=TITLE,
        completeness="",
        commentary=(),
        reference="",
        table=replace(page.table, references=()),
    )
