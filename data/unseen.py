"""Letters that nobody sees, which a copy from a web page leaves in a text."""

import re

INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
