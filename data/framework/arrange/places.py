"""What each place on the screen is called on which a page is arranged."""

TITLE, ABOUT, ADDRESS, AFTER = "page.title", "page.about", "page.address", "page.after"
NEW_SECTION = "section.new"
OPEN, MEASURE, CHOSEN = "add.open", "add.measure", "add.chart"
CHART_TITLE, CHART_SECTION, CHART_QUESTION = "add.title", "add.section", "add.question"
TOGETHER = "add.together"
WHO, WHY = "who", "why"
BOARD, DRAFT, PAST, TOKEN = "board", "draft", "past", "token"
WHOLE = "whole"  # no single place
LIST = "list"  # the charts of the page together


def chart_title(chart: str) -> str:
    """Where a chart's title is typed."""
    return f"chart.{chart}.title"


def chart_section(chart: str) -> str:
    """Where it is chosen to which section a chart belongs."""
    return f"chart.{chart}.section"


def question(section: int) -> str:
    """Where the question of a section is typed. section: which one, counted from 0."""
    return f"section.{section}.question"
