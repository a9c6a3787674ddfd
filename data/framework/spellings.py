"""When two spellings of a name are the same name."""

import re


def folded(text: str) -> str:
    """A name without what does not matter in it: case, spacing, signs; "&" is "and"."""
    return re.sub(r"[^a-z0-9]+", " ", text.lower().replace("&", " and ")).strip()
