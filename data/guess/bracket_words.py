"""What a heading says of the numbers in brackets, apart from what it says of the others."""

import re

TWO_YEARS = r"(?:19|20)\d{2}\s*[-/–]\s*(?:(?:19|20)?\d{2})"
A_CLAUSE = (  # "with 2023/24 in brackets", as the end of a heading
    r"(?:[,;(]|\b(?:with|and)\b)\s*(?P<clause>(?:(?!\b(?:with|and)\b)[^,;()])*)"
    r"\bin (?:brackets|parentheses)\)?(?!\s*(?:[:=]|are|is|show|relate|refer|give))"
)
A_SENTENCE = (  # "Figures in brackets are for 2023/24"
    r"\(?\s*(?:(?:the )?(?:figures?|numbers?|values?) )?(?:in )?(?:brackets|parentheses)"
    r"\s*(?:[:=]|\b(?:are|is|show|relate|refer|give)\w*)(?P<after>[^.;)]*)\)?"
)
A_YEAR = rf"(?<=\d)\s*\((?P<year>{TWO_YEARS})\)$"  # "2024/25 (2023/24)"
ABOUT = re.compile(f"{A_CLAUSE}|{A_SENTENCE}|{A_YEAR}", re.IGNORECASE)


def outside(text: str) -> str:
    """A heading without what it says of the numbers in brackets."""
    match = ABOUT.search(text)
    if match is None or (match["year"] and not re.search(TWO_YEARS, text[: match.start()])):
        return text
    return f"{text[: match.start()]} {text[match.end() :]}"


def inside(text: str) -> str:
    """What a heading says of the numbers in brackets; "" where it says nothing of them."""
    match = ABOUT.search(text)
    return "" if match is None else match["clause"] or match["after"] or match["year"] or ""
