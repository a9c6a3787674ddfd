"""A pack as one file of html: it needs nothing beside it, and no script to be read."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from html import escape
from itertools import chain

from papers.column_widths import column_widths
from papers.figures_csv import figures_csv
from papers.pack import (
    ACTIONS,
    CHALLENGES,
    MISSING,
    NOTHING,
    REVISED,
    SCORECARD,
    Cell,
    Pack,
    Page,
    Table,
)
from papers.shown import Shown
from papers.style import STYLE
from papers.svg import svg

DATA_NAME = "figures.csv"
DATA_LINK = '<a download="figures.csv" href="data:text/csv;base64,'  # papers/compare.py reads it
FIND = "Find a figure"
# How a table is printed: inches across, between its margins; the size of its text; the room at
# each side of a cell. As papers/style.py has it.
PAPER, ACROSS, POINTS, INSET = 7.08, 10.5, 7.5, 0.042


def write(pack: Pack) -> bytes:
    """The file, in UTF-8."""
    return page_of(pack).encode()


def page_of(pack: Pack) -> str:
    """The whole page as text."""
    cover = pack.cover
    title = f"{cover.title}, {cover.quarter}: {cover.board}"
    parts = list(_parts(pack))
    return "\n".join(
        (
            "<!DOCTYPE html>",
            '<html lang="en-GB">',
            '<head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escape(title)}</title>",
            f'<meta name="author" content="{escape(cover.made_by or cover.board)}">',
            f"<style>{_marked(cover.marking)}{STYLE}</style></head>",
            "<body>",
            *_cover(pack),
            *_contents(pack, parts),
            "<main>",
            *(section for _, _, section in parts),
            "</main>",
            f"<footer><p>{escape(cover.marking)}</p></footer>",
            "</body>",
            "</html>",
            "",
        )
    )


Part = tuple[str, str, str]  # an id, a title, and the section itself


def _parts(pack: Pack) -> Iterator[Part]:
    """Every section of the pack in its order."""
    if pack.passages:
        said = [f"<h3>{escape(e.sentence)}</h3>{_paragraphs(e.because)}" for e in pack.passages]
        yield _part("agenda", "From the agenda", "".join(said))
    items = "".join(
        f'<li>{escape(each.sentence)} <span class="why">{escape(each.because)}</span></li>'
        for each in pack.headlines
    )
    yield _part("headlines", "What to look at", f"<ol>{items}</ol>")
    if not pack.has_placed(SCORECARD):
        yield _placed(pack, SCORECARD)
    for number, each in enumerate(pack.chapters, start=1):
        told = f"<p>{escape(each.said)}</p>" if each.said else ""
        table = _table(each.table) if each.table.rows else ""
        yield _part(f"chapter-{number}", each.title, f"{told}{table}")
    if pack.compared is not None:
        yield _part("compared", "What changed since the earlier pack", _listed(pack, "compared"))
    for turn in pack.in_turn():
        yield _placed(pack, turn) if isinstance(turn, str) else _measure(turn)
    if pack.tells(MISSING):
        yield _placed(pack, MISSING)
    for name, title in ((REVISED, "What was revised"), (ACTIONS, "Actions")):
        if pack.tells(name):
            yield _part(name, title, _listed(pack, name))
    if pack.tells(CHALLENGES):
        yield _placed(pack, CHALLENGES)
    yield _part("definitions", "Definitions", _definitions(pack))
    if pack.figures:
        yield _part("data", "The figures of this pack", _data(pack))


def _placed(pack: Pack, section: str) -> Part:
    """A section that an agenda may have a place for."""
    if section == SCORECARD:
        told = f"<p>{escape(pack.summary)}</p>{_table(pack.scorecard, ACROSS)}"
        return _part(section, "Scorecard", told)
    if section == MISSING:
        return _part(section, "What is missing", _list(pack.missing, NOTHING[section]))
    return _part(section, "Challenges", _listed(pack, section))


def _part(name: str, title: str, content: str) -> Part:
    heading = f"<h2>{escape(title)}</h2>"
    return name, title, f'<section id="{name}" class="part">{heading}{content}</section>'


def _cover(pack: Pack) -> Iterator[str]:
    cover = pack.cover
    yield '<header class="cover">'
    yield f'<p class="marking">{escape(cover.marking)}</p>'
    yield f"<h1>{escape(cover.title)}<br>{escape(cover.quarter)}</h1>"
    facts = "".join(f"<dt>{escape(n)}</dt><dd>{escape(v)}</dd>" for n, v in cover.facts)
    yield f"<dl>{facts}</dl>"
    yield "</header>"


def _contents(pack: Pack, parts: Iterable[Part]) -> Iterator[str]:
    yield '<nav aria-label="Contents"><h2>Contents</h2><ol>'
    for name, title, _ in parts:
        yield f'<li><a href="#{name}">{escape(title)}</a></li>'
    yield "</ol></nav>"


def _measure(page: Page) -> Part:
    """A measure on a page of its own."""
    name = f"page-{page.number}"
    said = "".join(f"<li>{escape(each)}</li>" for each in page.sentences)
    about = f" {escape(page.about)}" if page.about else ""
    foot = ". ".join(filter(None, (f"Source: {page.source}", page.completeness)))
    notes = "".join(f"<p>{escape(each)}</p>" for each in page.notes)
    content = "".join(
        (
            f"<h2>{escape(page.finding)}</h2>",
            f'<p class="subject"><strong>{escape(page.subject)}.</strong>{about}</p>',
            f"<figure>{svg(page.shown, f'chart-{page.number}')}{_gaps(page.shown)}</figure>",
            f"<ul>{said}</ul>" if said else "",
            _behind(page),
            f'<div class="notes">{notes}</div>' if notes else "",
            f'<p class="source">{escape(foot)}.',
            f" Reference: {escape(page.reference)}</p>" if page.reference else "</p>",
            _table(page.table),
        )
    )
    return name, page.subject, f'<section id="{name}" class="part measure">{content}</section>'


def _gaps(shown: Shown) -> str:
    """Why a mark is missing where one would be, and what changed in the definition."""
    gaps = zip(shown.categories, shown.missing, strict=False)
    said = [f"[x] {name}: {why}" for name, why in gaps if why]
    said += [each.words for each in shown.definitions]
    return f"<figcaption>{escape('. '.join(said))}.</figcaption>" if said else ""


def _behind(page: Page) -> str:
    if not page.commentary:
        return ""
    told = "".join(map(_paragraphs, page.commentary))
    return f'<div class="commentary"><h3>Commentary</h3>{told}</div>'


def _paragraphs(words: str) -> str:
    return "".join(f"<p>{escape(each)}</p>" for each in words.split("\n") if each.strip())


def _list(lines: Iterable[str], nothing: str) -> str:
    items = "".join(f"<li>{escape(each)}</li>" for each in lines)
    return f"<ul>{items}</ul>" if items else f"<p>{escape(nothing)}</p>"


def _listed(pack: Pack, name: str) -> str:
    table: Table = getattr(pack, name)
    return _table(table) if table.rows else f"<p>{escape(NOTHING[name])}</p>"


def _table(table: Table, paper: float = PAPER) -> str:
    """A table whose every cell is bound to its headings; the first one of a row heads it."""
    shown = table.referred
    head = "".join(f'<th scope="col">{escape(each)}</th>' for each in shown.headings)
    rows = "".join(f"<tr>{''.join(_cells(row))}</tr>" for row in shown.rows)
    name = escape(f"Table: {table.caption}")
    return (
        f'<div class="frame" tabindex="0" role="region" aria-label="{name}">'
        f"<table><caption>{escape(table.caption)}</caption>{_columns(shown, paper)}"
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _columns(table: Table, paper: float) -> str:
    """How wide its columns are: fixed, since to try each cell takes paper ten seconds."""
    texts = [table.headings, *([cell.text for cell in row] for row in table.rows)]
    wide = column_widths(texts, paper, POINTS, INSET)
    widths = (f'<col style="width:{100 * each / paper:.1f}%">' for each in wide)
    return f"<colgroup>{''.join(widths)}</colgroup>"


def _cells(row: tuple[Cell, ...]) -> Iterator[str]:
    for place, cell in enumerate(row):
        said = escape(cell.text)
        if place == 0:
            yield f'<th scope="row">{said}</th>'
        elif cell.number is not None:
            yield f'<td class="number">{said}</td>'
        else:
            yield f"<td>{said}</td>"


def _definitions(pack: Pack) -> str:
    pairs = (f"<dt>{escape(e.term)}</dt><dd>{escape(e.meaning)}</dd>" for e in pack.definitions)
    return f"<dl>{''.join(chain(pairs))}</dl>"


def _data(pack: Pack) -> str:
    """All figures once more, for another program and for the next pack to be compared with."""
    held = b64encode(figures_csv(pack).encode()).decode()
    return (
        f"<p>Every figure has a short reference. It leads to the figure's cell on the page "
        f"“{FIND}” of the dashboard, as it was in this pack and as it is.</p>"
        f'<p>{DATA_LINK}{held}">All figures of this pack (csv)</a></p>'
    )


def _marked(marking: str) -> str:
    """The marking at the foot of every printed sheet, as a text that css takes for nothing else."""
    safe = "".join(f"\\{ord(each):06x}" for each in marking)
    return f'@page{{@bottom-left{{content:"{safe}"}}}}'
