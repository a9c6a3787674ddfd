"""The frame of the pages about accounts, which are there before anybody has signed in."""

from markupsafe import Markup

_PAGE = Markup("""<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} – Safeguarding performance</title>
<link rel="stylesheet" href="/assets/00-bootstrap.min.css">
<link rel="stylesheet" href="/assets/10-tokens.css">
<link rel="stylesheet" href="/assets/20-page.css">
<link rel="stylesheet" href="/assets/49-sign-in.css">
</head>
<body>
<main class="page sign-in">
<h1 class="page__title">{title}</h1>
{told}
{content}
</main>
</body>
</html>""")
_WHY = Markup('<p role="alert" class="sign-in__alert" id="why">{}</p>')


def framed(title: str, content: Markup, told: Markup | str = "", why: str = "") -> str:
    """One page as HTML. told: what stands above its content; why: why something was not done."""
    above = Markup("").join([_WHY.format(why) if why else "", told])
    return str(_PAGE.format(title=title, told=above, content=content))
