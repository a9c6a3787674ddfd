"""What a reader finds in a chart, for tests to assert on."""

import re


def words_of(figure):
    """Every text of a chart but its hovers: title, notes, ticks and printed figures."""
    layout = figure.to_dict()["layout"]
    found = [layout.get("title", {}).get("text", "")]
    found += [note["text"] for note in layout.get("annotations", ())]
    found += [
        text for name in ("xaxis", "yaxis") for text in layout.get(name, {}).get("ticktext", ())
    ]
    found += [str(text).strip() for trace in figure.data for text in trace.text or ()]
    return [plain(text) for text in found if text]


def plain(text):
    """Text without markup, on one line."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", text)).strip()


def trace_of(figure, category):
    """The first trace that has marks of that category."""
    return next(t for t in figure.data if any(mark[1] == category for mark in t.customdata))


def hovers_of(figure):
    """What every mark says when pointed at."""
    return [plain(mark[2]) for trace in figure.data for mark in trace.customdata]
