"""What somebody arranged, put on top of what another has stored in the meantime."""

from dataclasses import replace

from data.framework.arrange.arranged_page import ArrangedPage


def rebased(
    mine: ArrangedPage, before: ArrangedPage | None, now: ArrangedPage | None, version: int
) -> ArrangedPage:
    """A page with what another has stored of it, as far as it does not say otherwise itself.

    before: the page as both began; None where it was not there. now: as it is stored by now; one
    that was removed meanwhile is a new page again. version: the number that is changed by now.
    """
    if now is None:
        return replace(mine, version=version, is_new=True)
    if before is None:
        return replace(mine, version=version)
    said = {
        name: getattr(now, name)
        for name in ("about", "after", "themes", "left_out", "most_charts")
        if getattr(mine, name) == getattr(before, name)
    }
    is_listed_anew = mine.listed.sections != before.listed.sections
    listed = mine.listed if is_listed_anew else now.listed
    title = now.title if mine.title == before.title else mine.title
    return replace(mine, version=version, listed=listed.titled(title), **said)
