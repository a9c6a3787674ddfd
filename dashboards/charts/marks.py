"""What the marks of a chart stand for, as its traces and shapes say for whoever reads them off."""

from enum import StrEnum


class Mark(StrEnum):
    """What a trace is of, as its meta; one without a meta is of the figures themselves."""

    BEFORE = "earlier figures"
    WITHIN = "figures of what is highlighted"
    UNUSUAL = "marks over unusual figures"
    GAP = "marks where a figure is missing"
    BESIDE = "figures of comparators"
    WORDS = "words at the ends of rows"
    PRINTED = "a figure printed alone"
    APART = "a box of no length"


class Level(StrEnum):
    """What a straight line across a chart over time is, as its name."""

    USUAL_FROM = "usual range, from"
    USUAL_TO = "usual range, to"
    MEAN = "mean of the usual range"
    MEDIAN = "median"
    TARGET = "target"
    TARGET_FROM = "target, from"
    TARGET_TO = "target, to"
