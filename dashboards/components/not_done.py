"""A page outside the dashboard: one sentence on why something was not done, and a way back."""

from markupsafe import Markup

PAGE = Markup("""<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>This was not done</title>
<link rel="stylesheet" href="/assets/00-bootstrap.min.css">
<link rel="stylesheet" href="/assets/10-tokens.css">
<link rel="stylesheet" href="/assets/20-page.css">
</head>
<body>
<main class="page">
<h1 class="page__title">This was not done</h1>
<p role="alert">{why}</p>
<p><a href="{back}">Go back</a></p>
</main>
</body>
</html>""")


def not_done_page(why: str, back: str) -> str:
    """The whole page, as HTML; what is given to it is text, never markup."""
    return PAGE.format(why=why, back=back)
