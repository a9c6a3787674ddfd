"""What of a selection stands on every screen of a meeting, in words."""

from dashboards.components.filter_bar import highlight_words
from data.figures.dataset import Dataset
from data.figures.selection import Selection


def shown_words(dataset: Dataset, selection: Selection) -> str:
    """Agencies, periods and highlight: "Police · Q1 2022-23 to Q2 2026-27 · highlighting Q1"."""
    framework, view = dataset.framework, dataset.coverage.view(selection)
    names = [framework.agency_name(each) for each in selection.agencies]
    whose = ", ".join(names) if names else "All agencies"
    first, last = view.first.short(), view.last.short()
    said = [whose, first if first == last else f"{first} to {last}"]
    if selection.highlight:
        mark = highlight_words(selection.highlight, framework.agency_names, framework)
        said.append(f"highlighting {mark}")
    return " · ".join(said)


def subject_words(title: str, dataset: Dataset, selection: Selection) -> str:
    """What is shown and of which time, with the months: "Contacts, Q1 … to Q2 2026-27 (…)"."""
    view = dataset.coverage.view(selection)
    first, last = view.first.in_words(), view.last.in_words()
    return f"{title}, {first if first == last else f'{first} to {last}'}"
