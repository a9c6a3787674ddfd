"""Whether a target is met as long as nothing changes, in words."""

from data.figures.assurance import Assurance

_MEANS = {
    Assurance.PASSES: "met as long as nothing changes",
    Assurance.FAILS: "not met without a change",
    Assurance.HIT_OR_MISS: "the usual range holds the target",
}


def assurance_words(assurance: Assurance | None) -> str:
    """Such as "consistently fails: not met without a change"; empty where nothing can be said."""
    return f"{assurance}: {_MEANS[assurance]}" if assurance else ""
