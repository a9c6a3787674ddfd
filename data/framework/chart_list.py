"""An ordered, named list of charts under the questions that they answer, and how it is changed.

What a page shows is one; an agenda and a pack of papers are others.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from data.framework.pages import ChartOnPage


@dataclass(frozen=True)
class Place:
    """Where a chart stands: in which section, and where in that; both are counted from 0."""

    section: int
    number: int


@dataclass(frozen=True)
class ChartSection:
    """The charts that answer one question; without a question, those that nobody parted."""

    question: str = ""
    charts: tuple[ChartOnPage, ...] = ()


@dataclass(frozen=True)
class ChartList:
    """Charts in order, each once, in at least one section. title: what the list is called.

    Each operation gives another list, and takes the id of a chart that is in this one.
    """

    title: str
    sections: tuple[ChartSection, ...] = (ChartSection(),)

    @property
    def charts(self) -> tuple[ChartOnPage, ...]:
        """All charts in order, each with the question that it answers."""
        return tuple(
            replace(chart, section=section.question)
            for section in self.sections
            for chart in section.charts
        )

    def __contains__(self, chart_id: object) -> bool:
        """Whether a chart with that id is in it."""
        return chart_id in {chart.id for chart in self.charts}

    def chart(self, chart_id: str) -> ChartOnPage:
        """The chart with that id. Raises KeyError when there is none."""
        at = self.place_of(chart_id)
        return self.sections[at.section].charts[at.number]

    def place_of(self, chart_id: str) -> Place:
        """Where a chart stands. Raises KeyError when it is not in the list."""
        for n, section in enumerate(self.sections):
            for number, chart in enumerate(section.charts):
                if chart.id == chart_id:
                    return Place(n, number)
        raise KeyError(chart_id)

    def titled(self, title: str) -> "ChartList":
        """The list under another title."""
        return replace(self, title=title)

    def with_chart(self, chart: ChartOnPage, at: Place) -> "ChartList":
        """The list with one chart more, at the nearest place there is.

        Raises ValueError when a chart with its id is there already.
        """
        if chart.id in self:
            raise ValueError(f"A list has each chart once; “{chart.id}” is in it already.")
        n = _within(at.section, len(self.sections) - 1)
        charts = list(self.sections[n].charts)
        charts.insert(_within(at.number, len(charts)), replace(chart, section=""))
        return self._with(n, tuple(charts))

    def without(self, chart_id: str) -> "ChartList":
        """The list without a chart; its section stays."""
        n = self.place_of(chart_id).section
        kept = tuple(chart for chart in self.sections[n].charts if chart.id != chart_id)
        return self._with(n, kept)

    def moved(self, chart_id: str, to: Place) -> "ChartList":
        """The list with a chart at another place, as it is counted once the chart is taken out."""
        return self.without(chart_id).with_chart(self.chart(chart_id), to)

    def earlier(self, chart_id: str) -> "ChartList":
        """The list with a chart one place nearer to its beginning, if it is not the first.

        The first of a section becomes the last of the one before.
        """
        at = self.place_of(chart_id)
        if at.number > 0:
            return self.moved(chart_id, Place(at.section, at.number - 1))
        if at.section == 0:
            return self
        before = self.sections[at.section - 1]
        return self.moved(chart_id, Place(at.section - 1, len(before.charts)))

    def later(self, chart_id: str) -> "ChartList":
        """The list with a chart one place nearer to its end, if it is not the last.

        The last of a section becomes the first of the next.
        """
        at = self.place_of(chart_id)
        if at.number < len(self.sections[at.section].charts) - 1:
            return self.moved(chart_id, Place(at.section, at.number + 1))
        if at.section == len(self.sections) - 1:
            return self
        return self.moved(chart_id, Place(at.section + 1, 0))

    def renamed(self, chart_id: str, title: str) -> "ChartList":
        """The list with a chart under another title."""
        at = self.place_of(chart_id)
        charts = tuple(
            replace(chart, title=title) if chart.id == chart_id else chart
            for chart in self.sections[at.section].charts
        )
        return self._with(at.section, charts)

    def with_section(self, question: str) -> "ChartList":
        """The list with one section more, empty, at its end."""
        return replace(self, sections=(*self.sections, ChartSection(question)))

    def asked(self, number: int, question: str) -> "ChartList":
        """The list with another question for a section. number: which one, counted from 0."""
        return self._replaced(number, replace(self.sections[number], question=question))

    def section_moved(self, number: int, to: int) -> "ChartList":
        """The list with a section at another place, with all that is in it."""
        sections = list(self.sections)
        section = sections.pop(number)
        sections.insert(_within(to, len(sections)), section)
        return replace(self, sections=tuple(sections))

    def without_section(self, number: int) -> "ChartList":
        """The list without a section, whose charts go to the end of the one before.

        Those of the first one go to the beginning of the next; those of the only one have no
        question any more.
        """
        section = self.sections[number]
        if len(self.sections) == 1:
            return self.asked(number, "")
        rest = replace(self, sections=self.sections[:number] + self.sections[number + 1 :])
        if number == 0:
            return rest._with(0, (*section.charts, *rest.sections[0].charts))
        return rest._with(number - 1, (*rest.sections[number - 1].charts, *section.charts))

    def _with(self, number: int, charts: tuple[ChartOnPage, ...]) -> "ChartList":
        return self._replaced(number, replace(self.sections[number], charts=charts))

    def _replaced(self, number: int, section: ChartSection) -> "ChartList":
        return replace(
            self, sections=(*self.sections[:number], section, *self.sections[number + 1 :])
        )


def list_of(title: str, charts: Iterable[ChartOnPage]) -> ChartList:
    """The list of charts, each under its question, in the order in which they are first asked."""
    asked: dict[str, list[ChartOnPage]] = {}
    for chart in charts:
        asked.setdefault(chart.section, []).append(replace(chart, section=""))
    sections = tuple(ChartSection(question, tuple(found)) for question, found in asked.items())
    return ChartList(title, sections or (ChartSection(),))


def _within(number: int, most: int) -> int:
    return max(0, min(number, most))
