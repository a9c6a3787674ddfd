"""What is said of a part of a whole, in the words of the measures themselves."""

from data.framework.measures import Measure


def ratio_of(whole: Measure, part: Measure) -> Measure | None:
    """The measure that is computed from the two, if the framework has one."""
    return part.ratios.get(whole.id)


def part_words(whole: Measure, part: Measure) -> str:
    """What is said of the part of a whole: "became referrals", "were repeats", "were attended".

    Where no ratio of the two says it, the part is called by its title.
    """
    ratio = ratio_of(whole, part)
    if ratio and ratio.part_words:
        return ratio.part_words
    return f"were {_within_a_sentence(part.title)}"


def _within_a_sentence(title: str) -> str:
    """A title after other words: "plans ended"; one that begins with letters stays as it is."""
    return title if title[:2].isupper() else f"{title[0].lower()}{title[1:]}"


def base_words(measure: Measure) -> str:
    """What a share of this measure is taken of: "booked" for places attended; else its unit."""
    return measure.share_of or measure.units


def short_title(measure: Measure) -> str:
    """The title where a chart says once what is counted: "Attended"."""
    return measure.short_title or measure.title
