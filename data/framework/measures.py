"""What a measure is: what the board counts, in which unit, and what may be done with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from data.framework.publishing import Insiders, SmallCounts
from data.framework.signal_rule import SignalRule

PER_10_000 = 10_000
PER_CENT = 100
# Of how many a percentage says something at least (rule P4), where a board does not say otherwise.
SMALLEST_DENOMINATOR = 10
SMALL_BELOW = 5  # counts of 1 to 4 are hidden in public (rule M5), where a board says no other
COUNTS_FIRST_BELOW = 20  # and below how many its counts are said before it


class Kind(StrEnum):
    """What sort of number it is; this alone decides how figures may be combined."""

    FLOW = "flow"
    STOCK = "stock"
    RATIO = "ratio"
    RATE = "rate"
    COHORT = "cohort"
    CUMULATIVE = "cumulative"
    PUBLISHED = "published"


class Polarity(StrEnum):
    """Which way is good. A neutral measure is never better or worse (rule P12)."""

    HIGHER = "higher"
    LOWER = "lower"
    NEUTRAL = "neutral"
    BAND = "band"


class InPublic(StrEnum):
    """What of a measure's figures may leave the board's own table."""

    PROTECTED = "protected"  # small counts are hidden, with as many more as that takes
    AS_IT_IS = "as it is"  # it counts no child and no adult at risk
    NEVER = "never"


class RateOfQuarter(StrEnum):
    """What a rate of one quarter is, since a year's is of four times as long (rule P6)."""

    NONE = ""  # whole years alone
    AS_COUNTED = "as counted"
    ANNUALISED = "annualised"


@dataclass(frozen=True)
class Part:
    """Some of a measure's figures: those whose dimensions fall in the named categories.

    where: (dimension, categories) pairs; without any, the whole of the measure.
    all_agencies: the total over every agency, whichever agency is asked about.
    """

    measure: str
    where: tuple[tuple[str, tuple[str, ...]], ...] = ()
    all_agencies: bool = False


@dataclass(frozen=True)
class Computation:
    """How a ratio or rate comes from counts: numerator over denominator, times scale."""

    numerator: Part
    denominator: Part
    scale: int = PER_CENT


@dataclass(frozen=True)
class Breakdown:
    """A dimension that a measure may be split by. No categories: they are as printed.

    name: what readers call it. overlaps: whether one of what is counted may be in several of the
        categories, as a child is that is exploited in two ways: they are never added (rule C18).
    """

    dimension: str
    categories: tuple[str, ...] = ()
    name: str = ""
    overlaps: bool = False


@dataclass(frozen=True)
class Measure:
    """One thing the board counts.

    id: the contract of the command line, the links and the exports.
    unit: one of the thing counted ("referral"), or the id of a unit that counts no whole things,
        such as "percent", of which written is what readers see and decimals how it is rounded.
    said_after: whether its unit is said after a figure; a rate's is not.
    of_quarter: of a rate, what one of a quarter is; whole years alone unless it says so.
    below_nought: whether a figure of it may be, as what is left of a budget.
    each_is: what one of it also is one of: a referral is a contact that became one (rule C3).
    plural: two of the thing counted ("referrals"); of a percentage and a rate there is none.
    title_is_plural: whether a sentence says "were" after it.
    short_title: where a chart says once what is counted ("Attended"); else the title is said.
    share_of: what those are called that a share of it is taken of ("booked"); else its plural.
    part_words: of a ratio, what is said of the part ("became referrals").
    usual_title, usual_unit: those of the standard framework, where the board's own changes it.
    source, owner: where its definition stands, and who may change it.
    also_called: other names that readers look for and returns use.
    recorded_by: the agency that alone records it, whichever return it comes in.
    smallest_denominator: of fewer than these there is no percentage, its counts are told alone;
        below counts_first_below they are told before it, as its board has it (rule P4).
    signal_rule: by which its board is told that it varies by more than usual (rule S9).
    in_public: what of its figures may be published (rule M10); small_below: which counts are
        small, 0 where its board's own word holds. small_counts, may_hide_noughts, insiders: how
        they are protected; None where its board's own word holds.
    made_of: the two measures that it is computed from; ratios: those that are computed from it
        and a whole, by the id of the whole. Both follow from the framework that holds it.
    """

    id: str
    theme: str
    title: str
    unit: str
    kind: Kind
    polarity: Polarity = Polarity.NEUTRAL
    breakdowns: tuple[Breakdown, ...] = ()
    computed: Computation | None = None
    definition: str = ""
    each_is: str = ""
    decimals: int = 0
    written: str = ""
    said_after: bool = True
    plural: str = ""
    title_is_plural: bool = False
    short_title: str = ""
    share_of: str = ""
    part_words: str = ""
    usual_title: str = ""
    usual_unit: str = ""
    source: str = ""
    owner: str = ""
    recorded_by: str = ""
    also_called: tuple[str, ...] = ()
    smallest_denominator: int = SMALLEST_DENOMINATOR
    counts_first_below: int = COUNTS_FIRST_BELOW
    signal_rule: SignalRule = SignalRule.FOUR
    below_nought: bool = False
    of_quarter: RateOfQuarter = RateOfQuarter.NONE
    in_public: InPublic = InPublic.PROTECTED
    small_below: int = 0
    small_counts: SmallCounts | None = None
    may_hide_noughts: bool | None = None
    insiders: Insiders | None = None
    made_of: tuple["Measure", ...] = field(default=(), compare=False, repr=False)
    ratios: Mapping[str, "Measure"] = field(default_factory=dict, compare=False, repr=False)

    def is_part_of(self, whole: "Measure") -> bool:
        """Whether both count the same things, so that a share of the two says anything (C3)."""
        return whole.unit in {self.unit, self.each_is}

    def is_enough(self, whole: float) -> bool:
        """Whether a percentage of so many says something; of fewer the counts are told (P4)."""
        return whole >= self.smallest_denominator

    def is_few(self, whole: float) -> bool:
        """Whether a percentage of so many stands after its counts, if there is one at all (P4)."""
        return whole < max(self.counts_first_below, self.smallest_denominator)

    @property
    def is_counted_otherwise(self) -> bool:
        """Whether this board counts it in another unit than the rest do (rule C3)."""
        return self.usual_unit not in {"", self.unit}

    @property
    def definition_with_source(self) -> str:
        """What it counts, where that is laid down, and by whom."""
        laid_down = f"{self.source} ({self.owner})" if self.owner else self.source
        said = f"Definition from: {laid_down}." if laid_down else ""
        return " ".join(filter(None, (self.definition, said)))

    @property
    def units(self) -> str:
        """What its figures are: "contacts", "%", "per 10,000 children"."""
        return self.written or self.plural or self.unit

    @property
    def is_of_itself(self) -> bool:
        """Whether it is a share of its own total: 100%, and only where it is split says it more."""
        if self.computed is None:
            return False
        part, whole = self.computed.numerator, self.computed.denominator
        return (part.measure, part.where) == (whole.measure, whole.where)

    @property
    def is_percentage(self) -> bool:
        """Changes of it are in percentage points, never in per cent (rule P3)."""
        return self.unit == "percent"

    @property
    def is_count(self) -> bool:
        """A number of whole things, such as children or places."""
        return self.decimals == 0

    @property
    def dimensions(self) -> tuple[str, ...]:
        """The names of the dimensions it may be split by, in order."""
        return tuple(breakdown.dimension for breakdown in self.breakdowns)

    def categories(self, dimension: str) -> tuple[str, ...]:
        """The ordered categories of a dimension; empty when they are as printed."""
        return next((b.categories for b in self.breakdowns if b.dimension == dimension), ())

    def overlaps(self, dimension: str) -> bool:
        """Whether one of what it counts may be in several categories of a dimension (rule C18)."""
        return any(b.overlaps for b in self.breakdowns if b.dimension == dimension)

    def dimension_name(self, dimension: str) -> str:
        """What readers call a dimension: "risk level"."""
        names = (b.name for b in self.breakdowns if b.dimension == dimension)
        return next(filter(None, names), plain_name(dimension))


def plain_name(dimension: str) -> str:
    """What a dimension is called that no framework names: its id as words."""
    return dimension.replace("-", " ")
