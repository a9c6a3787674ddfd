"""The way of a child: its steps in order, drawn as a funnel only as far as units allow."""

from base64 import b64encode

from dash import html

from dashboards.origin import files_text
from dashboards.theme import BAND, FOCUS
from dashboards.words.hand_overs import held_words, step_words
from data.figures.way import Step, WayAt

WIDEST, LEAST = 100, 1  # percent of the room


def way_steps(way: WayAt) -> html.Section:
    """One way at a quarter: each step with its unit, its quarter and its share."""
    before, after = [None, *way.steps[:-1]], [*way.steps[1:], None]
    steps = [
        _step(each, prior, _bar(each, following), way)
        for each, prior, following in zip(way.steps, before, after, strict=True)
    ]
    return html.Section(
        [html.H3(way.title), html.Ol(steps, className="way__steps")], className="hand-over way"
    )


def _step(step: Step, before: Step | None, bar: html.Img | None, way: WayAt) -> html.Li:
    said = step_words(step, before)
    name = "way__step way__step--apart" if before and not step.is_part else "way__step"
    return html.Li(
        [
            html.P(said, className="way__share") if said else None,
            html.P(
                [
                    html.Span(step.measure.title, className="way__name"),
                    html.Strong(held_words(step.held, step.measure)),
                    html.Span(way.period.short(), className="way__period"),
                ],
                className="way__told",
            ),
            bar,
            html.P(files_text(step.held.sources), className="hand-over__source"),
        ],
        className=name,
    )


def _bar(step: Step, after: Step | None) -> html.Img | None:
    """How much of the step before it is. The first of its units fills the room, if some follow."""
    begins = not step.is_part and after is not None and after.share is not None
    share = WIDEST if begins else step.share
    if step.held.value is None or share is None:
        return None
    return html.Img(src=_picture(max(LEAST, share)), alt="", className="way__bar")


def _picture(share: float) -> str:
    """A bar of so many percent of the room; the words above it say what it shows."""
    drawn = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDEST} 1" '
        f'preserveAspectRatio="none"><rect width="{WIDEST}" height="1" fill="{BAND}"/>'
        f'<rect width="{share:.1f}" height="1" fill="{FOCUS.mark}"/></svg>'
    )
    return f"data:image/svg+xml;base64,{b64encode(drawn.encode()).decode()}"
