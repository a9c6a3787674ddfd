"""The presenter's window: what only the presenter reads, beside the clock and what comes next.

Filled by assets/present-notes.js with what the window that presents tells it.
"""


def notes_window() -> str:
    """The page, which waits to be told which slide is shown."""
    return PAGE


PAGE = """<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Presenter's notes</title>
<link rel="icon" href="/_favicon.ico">
<link rel="stylesheet" href="/assets/10-tokens.css">
<link rel="stylesheet" href="/assets/46-present.css">
<script defer src="/assets/present-notes.js"></script>
</head>
<body class="notes">
<header class="notes__head">
<p id="notes-place">Nothing is presented yet.</p>
<p><span id="notes-clock" role="timer"></span></p>
</header>
<main>
<h1 id="notes-title">Presenter's notes</h1>
<div id="notes-text"><p>Present a page or an agenda and press N: this window then follows.</p></div>
<p class="notes__next" id="notes-next"></p>
</main>
<p class="notes__keys">Right and Left change the slide from here too.</p>
</body>
</html>"""
