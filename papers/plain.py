"""Words of a chart without the markup that its screen needs."""

import re
from html import unescape

TAG = re.compile(r"<[^>]+>")
SPACES = re.compile(r"\s+")


def plain(text: str) -> str:
    """The text on one line, without tags: "<b>1,283</b><br>was 9" gives "1,283 was 9"."""
    bare = TAG.sub(" ", text.replace("<b>", "").replace("</b>", ""))
    return SPACES.sub(" ", unescape(bare)).strip()
