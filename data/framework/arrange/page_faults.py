"""What is wrong with an arranged page, each fault at the place where it was typed."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from data.errors import PersonalDetailsError
from data.framework.arrange import places
from data.framework.arrange.arranged_page import ArrangedPage, Standing
from data.framework.arrange.page_rows import own_tables
from data.framework.check import check_tables
from data.framework.pages import MOST_UNPARTED, TAKEN
from data.framework.rows import merged
from data.framework.set_up.draft_faults import Fault
from data.framework.spellings import folded
from data.persons.typed import refuse_typed

LONGEST_TITLE = 120  # letters
LONGEST_ABOUT = 300
LONGEST_ADDRESS = 60
MOST_CHARTS = 60
LEAST_WORDS = "Write what readers see in the navigation, such as Neglect sub-group."


def faults_in(page: ArrangedPage, standing: Standing, today: date) -> tuple[Fault, ...]:
    """Everything that is wrong with a page, in the order of the screen."""
    if page.is_removed:
        return ()
    found = [*_page(page, standing), *_texts(page, today), *_list(page)]
    return tuple(dict.fromkeys(found or _tables(page, standing)))


def has_address(page: ArrangedPage, standing: Standing) -> bool:
    """Whether it has an address, and one that is free."""
    is_taken = page.id in TAKEN or page.id in standing.titles or not standing.is_own(page.id)
    return not page.is_new or (bool(page.id) and not is_taken)


def _page(page: ArrangedPage, standing: Standing) -> Iterator[Fault]:
    if not page.title:
        yield Fault(places.TITLE, f"The page has no name. {LEAST_WORDS}")
    if not page.is_new:
        return
    if not page.id:
        yield Fault(
            places.ADDRESS,
            "The address is empty. Write small letters and dashes, such as neglect-sub-group.",
        )
    elif page.id in TAKEN:
        yield Fault(
            places.ADDRESS,
            f"“{page.id}” is an address where something else stands. Choose another one.",
        )
    elif page.id in standing.titles or not standing.is_own(page.id):
        called = standing.titles.get(page.id, "a page that all boards share")
        yield Fault(
            places.ADDRESS,
            f"“{page.id}” is the address of another page: {called}. Choose another one.",
        )


def _texts(page: ArrangedPage, today: date) -> Iterator[Fault]:
    """No text is longer than there is room for, or names a person: every reader sees it."""
    for place, called, text, most in _typed(page):
        if len(text) > most:
            yield Fault(place, f"{called} is too long. Write at most {most} letters.")
        try:
            refuse_typed(called, text, today)
        except PersonalDetailsError as error:
            yield Fault(place, str(error))


def _typed(page: ArrangedPage) -> Iterator[tuple[str, str, str, int]]:
    """Each text: its place, what it is called, itself, and the most letters that it may have."""
    yield places.TITLE, "The name", page.title, LONGEST_TITLE
    yield places.ABOUT, "What it is about", page.about, LONGEST_ABOUT
    yield places.ADDRESS, "The address", page.id, LONGEST_ADDRESS
    for number, section in enumerate(page.listed.sections):
        yield places.question(number), "The question", section.question, LONGEST_TITLE
    for chart in page.listed.charts:
        yield places.chart_title(chart.id), "The title", chart.title, LONGEST_TITLE


def _list(page: ArrangedPage) -> Iterator[Fault]:
    charts = page.listed.charts
    if not charts:
        yield Fault(places.LIST, "The page has no chart. Add at least one.")
    if len(charts) > MOST_CHARTS:
        yield Fault(places.LIST, f"A page has at most {MOST_CHARTS} charts. Take some out.")
    asked = Counter(folded(section.question) for section in page.listed.sections)
    for number, section in enumerate(page.listed.sections):
        place = places.question(number)
        if section.question and asked[folded(section.question)] > 1:
            yield Fault(place, f"“{section.question}” is asked twice. Ask something else.")
        if not section.question and section.charts and is_parted(page):
            yield Fault(
                place,
                f"The page has {len(charts)} charts, and so many are parted by questions. Write "
                "which one these answer, such as “How many?”.",
            )


def is_parted(page: ArrangedPage) -> bool:
    """Whether readers see its charts in sections: more than six of them."""
    shown = len(page.listed.charts)
    return min(shown, page.most_charts or shown) > MOST_UNPARTED


def _tables(page: ArrangedPage, standing: Standing) -> Iterator[Fault]:
    own = own_tables(page, standing)
    for finding in check_tables(merged(standing.standard, own), standing.standard):
        if finding.blocks:
            yield Fault(next(iter(finding.cells), places.WHOLE), f"{finding.what} {finding.to_do}")
