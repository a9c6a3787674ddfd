"""The audit log of a board, as its manager reads it: a page outside the dashboard, of one table."""

from collections.abc import Sequence

from markupsafe import Markup

from data.storage.audit import Entry

HEADINGS = ("When", "Who", "Role", "What", "About")
NONE_YET = "Nothing is written in it yet."
_PAGE = Markup("""<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Audit log – Safeguarding performance</title>
<link rel="stylesheet" href="/assets/00-bootstrap.min.css">
<link rel="stylesheet" href="/assets/10-tokens.css">
<link rel="stylesheet" href="/assets/20-page.css">
<link rel="stylesheet" href="/assets/34-data-table.css">
</head>
<body>
<main class="page">
<h1 class="page__title">Audit log of {board}</h1>
<p>What was done and refused, the newest first: {many} entries are shown.
<a href="{file}">All of them (csv)</a></p>
{content}
<p><a href="/">To the dashboard</a></p>
</main>
</body>
</html>""")


def audit_page(board: str, name: str, entries: Sequence[Entry]) -> str:
    """The page of the log of a board. name: of the board."""
    file = f"/audit/{board}.csv"
    content = _table(entries) if entries else Markup("<p>{}</p>").format(NONE_YET)
    return str(_PAGE.format(board=name, many=len(entries), file=file, content=content))


def _table(entries: Sequence[Entry]) -> Markup:
    head = _row("th", HEADINGS)
    rows = (_row("td", (e.at, e.who, e.role, e.what, e.about)) for e in entries)
    body = Markup("").join(rows)
    table = Markup(
        '<div class="data-table__frame" tabindex="0" role="region" aria-label="Audit log">'
        '<table class="data-table"><thead>{}</thead><tbody>{}</tbody></table></div>'
    )
    return table.format(head, body)


def _row(kind: str, texts: Sequence[str]) -> Markup:
    cell = Markup('<th scope="col">{}</th>') if kind == "th" else Markup("<td>{}</td>")
    return Markup("<tr>{}</tr>").format(Markup("").join(cell.format(each) for each in texts))
