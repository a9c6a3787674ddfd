"""Whether a figure is as usual, in the words that boards of the health service know."""

from dataclasses import dataclass
from enum import StrEnum

from data.figures.judged import NotJudged, Stretch
from data.figures.series import Point
from data.figures.variation import Flag, Signal, Why
from data.framework.measures import Measure, Polarity

_UNUSUAL = {
    (Signal.OUTSIDE, True): "above its usual range",
    (Signal.OUTSIDE, False): "below its usual range",
    (Signal.TREND, True): "rising for seven in a row",
    (Signal.TREND, False): "falling for seven in a row",
    (Signal.TWO_OF_THREE, True): "near the top of its range, two of three",
    (Signal.TWO_OF_THREE, False): "near the foot of its range, two of three",
    (Signal.SHIFT, True): "above its mean for seven in a row",
    (Signal.SHIFT, False): "below its mean for seven in a row",
    (Signal.CUSUM, True): "above its first figures (CUSUM)",
    (Signal.CUSUM, False): "below its first figures (CUSUM)",
}
_NOT_SAID = {
    Why.FEW: "too few figures yet",
    Why.CONSTANT: "does not vary",
    NotJudged.SPANS: "not judged: periods of several lengths",
    NotJudged.RUNNING: "not judged: a running total",
    NotJudged.RARE: "not judged: single figures",
    NotJudged.OF_FEW: "not judged: shares of few",
    NotJudged.SCOPES: "not judged: not always of the same agencies",
}


class Sort(StrEnum):
    """What sort of variation it is, as NHS boards call it.

    Of a neutral measure none is better or worse (rule P12).
    """

    USUAL = "common cause"
    IMPROVEMENT = "special cause improvement"
    CONCERN = "special cause concern"
    UNUSUAL = "special cause"
    NOT_JUDGED = "not judged"


@dataclass(frozen=True)
class VariationWords:
    """What is said of one figure: a sort, its sign in any colour, and the words."""

    sort: Sort
    sign: str
    text: str

    def __str__(self) -> str:
        """The words after their sort: "special cause concern: above its usual range"."""
        return self.text if self.sort is Sort.NOT_JUDGED else f"{self.sort}: {self.text}"


def variation_words(
    point: Point, measure: Measure, stretch: Stretch | None, flag: Flag | None
) -> VariationWords:
    """Whether a figure is as usual; why that is not said, where it is not."""
    if flag is not None:
        return signal_words(flag, measure)
    if point.value is None:
        text = "too few for a percentage" if point.is_of_few else "no figure"
    elif stretch is None:
        text = "not judged: made of several periods"
    elif stretch.reason is None:
        return VariationWords(Sort.USUAL, SIGNS[Sort.USUAL], "as usual")
    else:
        is_new = stretch.reason is Why.FEW and point.definition > 0
        text = "definition changed, too few figures since" if is_new else _NOT_SAID[stretch.reason]
    return VariationWords(Sort.NOT_JUDGED, SIGNS[Sort.NOT_JUDGED], text)


def signal_words(flag: Flag, measure: Measure) -> VariationWords:
    """What is unusual, and whether that is better or worse."""
    sort = sort_of(flag, measure)
    return VariationWords(sort, SIGNS[sort], _UNUSUAL[flag.signal, flag.is_high])


SIGNS = {
    Sort.USUAL: "–",
    Sort.IMPROVEMENT: "★",  # a dot is every figure of a chart
    Sort.CONCERN: "▲",
    Sort.UNUSUAL: "◆",
    Sort.NOT_JUDGED: "",
}


def sort_of(flag: Flag, measure: Measure) -> Sort:
    """Whether what is unusual is better, worse or neither."""
    if measure.polarity is Polarity.HIGHER:
        return Sort.IMPROVEMENT if flag.is_high else Sort.CONCERN
    if measure.polarity is Polarity.LOWER:
        return Sort.CONCERN if flag.is_high else Sort.IMPROVEMENT
    return Sort.UNUSUAL
