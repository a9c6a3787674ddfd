"""What storing an arranged page would change, said before it is stored."""

from collections.abc import Collection, Iterator, Sequence

from dashboards.pages.shown import ShownPage, ShownPages
from dashboards.panels import Panel
from data.framework.arrange.arranged_page import ArrangedPage
from data.framework.chart_list import ChartList
from data.framework.pages import MADE

NOTHING = "Nothing is changed yet."
ALL_STAY = "under All measures"
MOST_NAMED = 3


def what_changes(
    page: ArrangedPage,
    begun: ArrangedPage | None,
    before: ShownPages,
    after: ShownPages,
    known: Collection[str],
) -> list[str]:
    """Sentences on the page that is arranged, then on others that it changes.

    begun: the page as it is stored; None of a new one. before, after: what readers see of all
    pages now, and once it is stored. known: the measures that there are figures of.
    """
    titles = {name: shown.page.title for name, shown in {**before, **after}.items()}
    if page.is_removed:
        many = len(page.listed.charts)
        said = [f"“{page.title}” is removed, with its {_charts(many)}; {_stay(many)}"]
    elif begun is None:
        said = [_new(page, titles)]
    else:
        said = [*_named(page, begun, titles), *_list(page.listed, begun.listed, page.title)]
    said += _without_figures(page, begun, known)
    said += _not_among_the_first(page, begun, after)
    said += _by_itself(page, before, after)
    return said or [NOTHING]


def _without_figures(
    page: ArrangedPage, begun: ArrangedPage | None, known: Collection[str]
) -> Iterator[str]:
    """Which of the charts that come are not shown to anybody yet."""
    titles = [
        chart.title
        for chart in page.listed.charts
        if not (begun and chart.id in begun.listed) and not {*chart.measures} <= {*known}
    ]
    if titles and not page.is_removed:
        it = "it is shown" if len(titles) == 1 else "they are shown"
        yield f"There are no figures yet for {_listed(titles)}: {it} once they come."


def _not_among_the_first(
    page: ArrangedPage, begun: ArrangedPage | None, after: ShownPages
) -> Iterator[str]:
    """Which of the charts that come are not shown, where a page shows the first of its charts."""
    if not page.most_charts or begun is None or page.id not in after:
        return
    shown = {panel.id for panel in after[page.id].panels}
    for chart in page.listed.charts:
        if chart.id not in begun.listed and chart.id not in shown:
            first = f"the first {page.most_charts} that there are figures for"
            yield f"“{chart.title}” is not among {first}, and is not shown there yet."


def _new(page: ArrangedPage, titles: dict[str, str]) -> str:
    where = f", after {titles[page.after]}" if page.after in titles else ""
    many = _charts(len(page.listed.charts))
    at = f" at /{page.id}" if page.id in titles else ""
    return f"“{page.title or 'Your page'}” is a new page{at}{where}, with {many}."


def _named(page: ArrangedPage, begun: ArrangedPage, titles: dict[str, str]) -> Iterator[str]:
    if page.title != begun.title:
        yield f"“{begun.title}” is called “{page.title}”."
    if page.about != begun.about:
        yield f"Beneath its title it says: {page.about or 'nothing'}"
    if page.after != begun.after and page.after in titles:
        yield f"It stands after {titles[page.after]} in the navigation."


def _list(now: ChartList, then: ChartList, title: str) -> Iterator[str]:
    """What comes and goes of a page's own charts, and what is called or ordered otherwise."""
    after, before = ({chart.id: chart for chart in listed.charts} for listed in (now, then))
    come = [chart.title for name, chart in after.items() if name not in before]
    gone = [chart.title for name, chart in before.items() if name not in after]
    if come:
        yield f"{title} gets {_charts(len(come))}: {_listed(come)}."
    if gone:
        many = len(gone)
        yield f"{_charts(many)} {_leave(many)} {title}: {_listed(gone)}; {_stay(many)}"
    kept = [name for name in after if name in before]
    renamed = [name for name in kept if after[name].title != before[name].title]
    for name in renamed[:MOST_NAMED]:
        yield f"“{before[name].title}” is called “{after[name].title}”."
    if len(renamed) > MOST_NAMED:
        yield f"{_charts(len(renamed) - MOST_NAMED)} more {_are(len(renamed))} called otherwise."
    if kept != [name for name in before if name in after]:
        yield f"The charts of {title} stand in another order."
    yield from _questions(now, then)


def _questions(now: ChartList, then: ChartList) -> Iterator[str]:
    """Which questions there are, where they are others; else what stands under another one."""
    asked, was = ([s.question for s in listed.sections if s.charts] for listed in (now, then))
    if asked != was:
        told = "; ".join(filter(None, asked))
        none = "Its charts stand under no question."
        yield f"Its charts stand under these questions: {told}" if told else none
        return
    before = {chart.id: chart.section for chart in then.charts}
    moved = [each for each in now.charts if before.get(each.id, each.section) != each.section]
    for chart in moved[:MOST_NAMED]:
        yield f"“{chart.title}” stands under “{chart.section}” now."
    if len(moved) > MOST_NAMED:
        yield f"{_charts(len(moved) - MOST_NAMED)} more stand under another question."


def _by_itself(page: ArrangedPage, before: ShownPages, after: ShownPages) -> Iterator[str]:
    """What pages come to make by themselves, or make no more, and what others show otherwise."""
    for name in dict.fromkeys([*before, *after]):
        is_it = name == page.id
        if is_it and page.is_removed:
            continue
        then, now = _panels(before.get(name), made=is_it), _panels(after.get(name), made=is_it)
        title = (after.get(name) or before[name]).page.title
        come = [each for each in now if each not in then]
        gone = [each for each in then if each not in now]
        if come:
            yield f"{title} makes {_charts(len(come))} by itself: {_titles(come)}."
        here = [each for each in gone if any(map(page.shows, each.measures))]
        left = [each for each in gone if each not in here]
        if here and not is_it:
            stands = f"what it counts stands on {page.title or 'this page'} now"
            yield f"{_charts(len(here))} {_leave(len(here))} {title}: {_titles(here)}; {stands}."
        if left:
            stays = _stay(len(left))
            yield f"{_charts(len(left))} {_leave(len(left))} {title}: {_titles(left)}; {stays}"


def _panels(shown: ShownPage | None, *, made: bool) -> tuple[Panel, ...]:
    """What is told of a page: of the one that is arranged, only what it makes by itself."""
    if shown is None:
        return ()
    return tuple(each for each in shown.panels if not made or each.id.startswith(MADE))


def _charts(many: int) -> str:
    return f"{many or 'no'} {'chart' if many == 1 else 'charts'}"


def _leave(many: int) -> str:
    return "leaves" if many == 1 else "leave"


def _are(many: int) -> str:
    return "is" if many == MOST_NAMED + 1 else "are"


def _stay(many: int) -> str:
    return f"what it shows stays {ALL_STAY}." if many == 1 else f"what they show stays {ALL_STAY}."


def _titles(panels: Sequence[Panel]) -> str:
    return _listed([panel.title for panel in panels])


def _listed(titles: list[str]) -> str:
    """Such as "“Contacts” and “Referrals”"; of many, the first of them."""
    named = [f"“{title}”" for title in titles]
    if len(named) > MOST_NAMED:
        named = [*named[: MOST_NAMED - 1], f"{len(named) - MOST_NAMED + 1} more"]
    return f"{', '.join(named[:-1])} and {named[-1]}" if len(named) > 1 else named[0]
