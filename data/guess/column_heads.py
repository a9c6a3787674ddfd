"""What the words above a column say that it holds: codes, places, targets, remarks or times."""

import re

OF_IT = r"(?: ?(?:no\.?|nos\.?|number|numbers|#))?"
CODES = re.compile(
    r"(?:^|.*[ _/])(?:codes?|ids?|urn|ukprn|laestab|lsoa|uprn|identifier|(?:rank|quartile)s?)"
    r"(?: number)?(?: \(.*\))?$"
    rf"|(?:ref|reference|indicator ref|our ref|ons|sort(?: ?(?:key|order))?|rank(?:ing)?|position"
    rf"|(?:display )?order|index|row|line|item|serial|s/n|sn|kpi){OF_IT}$"
    r"|rank (?:by|of|in) .*|(?:.*[ _])?sort(?:able|ed|ing)?(?:[ _](?:key|order|by|value))?$",
    re.IGNORECASE,
)
PLACES = re.compile(
    r"(?:(?:contact|office|work|home|school|main|duty|internal|team|direct|lead|mobile|tel\.?)"
    r"[ _/])*"
    rf"(?:(?:tel(?:ephone)?|phone|mobile|fax|ext(?:n|ension|\.)?|x|pages?|room|postcode){OF_IT}"
    r"|(?:payroll|staff|employee|collar|warrant|badge) ?(?:no\.?|number|#))(?: ?\(.*\))?",
    re.IGNORECASE,
)
TARGETS = re.compile(
    r"(?<!meeting )(?<!met )(?<!within )(?<!against )(?<!in )(?<!on )(?<!hit )(?<!the )"
    r"\b(targets?|goals?|recommended|ambition|trajectory)\b(?! (?:met|hit|group|families))",
    re.IGNORECASE,
)
WORDS = re.compile(
    r"\b(comments?|notes?|commentary|remarks?|narrative|explanation|source|rag|lead|owner|contact"
    r"|e-?mail|status|footnotes?|flag|symbol|polarity|good (?:to be|is|performance)"
    r"|(?:high|low)(?:er)? is (?:good|better)|better to be|what good looks like)\b",
    re.IGNORECASE,
)
TIMES = re.compile(
    r"\b(years?|quarters?|qtr|months?|periods?|dates?|time_period|time|week|fy|half)\b",
    re.IGNORECASE,
)
OF_THE_ROW = re.compile(
    r"(?:(?:financial|calendar|academic|reporting|latest|data|time)[ _])?"
    r"(?:year|quarter|qtr|month|period|fy)",
    re.IGNORECASE,
)
GROUPS = re.compile(
    r"(?:age|year group|key stage|band|decile|week|ward)s?(?: \(years\))?", re.IGNORECASE
)


def says_when(head: str) -> bool:
    """Whether a head says that the times of its rows stand beneath it, wherever it stands."""
    return bool(OF_THE_ROW.fullmatch(head.split(" / ", maxsplit=1)[0].strip()))


def says_words(head: str) -> bool:
    """Whether a head says that remarks, marks of notes or the like stand beneath it."""
    return bool(WORDS.search(head) or CODES.match(head.strip()) or PLACES.fullmatch(head.strip()))
