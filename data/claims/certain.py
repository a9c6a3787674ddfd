"""Whether the words by a number name one measure so surely that another number is a false one."""

import re

from data.claims.clauses import PART_OF_THE_LAST
from data.claims.said_number import SaidNumber
from data.claims.stems import EMPTY, listed
from data.claims.stored import Stored
from data.claims.vocabulary import Name

ENOUGH_OF_A_TITLE = 0.4  # of its words, by how much each tells: "LADO" stands for many of them
# Words that a title may leave out: "children who have a plan" are "children with a plan".
_FUNCTION = frozenset(
    listed("""
    the and for that with were was are those this each whom who their they said from about
    all our its been have has such area areas into
    """)
)
# What these begin says more of what is counted, unless the title itself says it.
_MORE = frozenset(listed("within after because without through due under via following"))
_PEOPLE = frozenset(listed("child person young"))
_OF_A_TIME = re.compile(r"\d.*|one|two|thre|four|fiv|six|nin|ten|twelv|day|work|month|year")
_WORD = re.compile(r"[a-z]{3,}")


def is_certain(name: Name, said: SaidNumber, stored: Stored) -> bool:
    """Whether a clause says a name as a whole, and nothing that narrows it.

    Comparing stems leaves out words such as "ended", which alone tell plans ended from plans. What
    the label of a sheet says is meant of that sheet: "attendance at meetings". A rate is no count,
    and 2,400 people are no sessions.
    """
    measure = stored.framework.measure(name.measure)
    if (said.is_rate and measure.is_count) or not _says_title(name, stored):
        return False
    told = set(_WORD.findall(said.clause.lower()))
    needed = {word for word in _WORD.findall(name.label) if word in EMPTY - _FUNCTION}
    more = told & _MORE - set(_WORD.findall(name.label))
    content = [each for each in name.stems if not _OF_A_TIME.fullmatch(each)]
    is_short = len(content) == 0 or (len(content) == 1 and not name.is_title)
    is_part = PART_OF_THE_LAST.match(said.clause)
    units = {*name.stems, *stored.words.stems(f"{measure.unit} {measure.plural} {measure.title}")}
    counted = _WORD.findall(said.sentence.text[said.number.end :].lower())[:1]
    others = _PEOPLE & set(stored.words.stems(" ".join(counted))) - units
    return not (more or is_part or is_short or others or needed - told)


def _says_title(name: Name, stored: Stored) -> bool:
    """Whether it is a name of the framework's own, or the label of a sheet that says most of it."""
    if name.label:
        return True
    title = stored.words.stems_of_title(name.measure)
    said = sum(map(stored.words.weight, title & name.stems))
    return said >= ENOUGH_OF_A_TITLE * sum(map(stored.words.weight, title))
