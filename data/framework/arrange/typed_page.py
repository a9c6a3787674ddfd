"""What is typed on the screen on which a page is arranged, put into the page."""

from dataclasses import replace

from data.framework.arrange import places
from data.framework.arrange.arranged_page import ArrangedPage, Standing
from data.framework.arrange.page_view import AddedChart
from data.framework.page_reading import title_of
from data.framework.pages import ChartOnPage
from data.framework.set_up.steps import Typed, slug

YES = "yes"


def with_typed(page: ArrangedPage, typed: Typed, standing: Standing) -> ArrangedPage:
    """The page with what stands in the places of the screen."""
    title = typed.one(places.TITLE, page.title)
    listed = page.listed.titled(title)
    for number, section in enumerate(listed.sections):
        listed = listed.asked(number, typed.one(places.question(number), section.question))
    for chart in listed.charts:
        said = typed.one(places.chart_title(chart.id), chart.title)
        listed = listed.renamed(chart.id, said or usual_title(chart, standing))
    return replace(
        page,
        id=_address(page, title, typed) if page.is_new else page.id,
        listed=listed,
        about=typed.one(places.ABOUT, page.about),
        after=typed.one(places.AFTER, page.after),
    )


def added_as_typed(typed: Typed) -> AddedChart:
    """The chart that is about to be added, with what is typed of it."""
    return AddedChart(
        typed.one(places.OPEN) == YES,
        typed.one(places.MEASURE),
        typed.one(places.CHOSEN),
        typed.several(places.TOGETHER),
        typed.one(places.CHART_TITLE),
        typed.one(places.CHART_SECTION, "0"),
        typed.one(places.CHART_QUESTION),
    )


def usual_title(chart: ChartOnPage, standing: Standing) -> str:
    """What a chart is called that has no title of its own."""
    framework = standing.framework
    title = framework.measure(chart.measures[0]).title
    return title_of(title, map(framework.dimension_name, chart.by))


def _address(page: ArrangedPage, title: str, typed: Typed) -> str:
    """The address that is typed; made from the name as long as nobody types another."""
    said = typed.one(places.ADDRESS, page.id)
    return slug(title) if said in {"", slug(page.title)} else said
