"""How wide words are, by the widths of the letters of Arial: near enough to keep a word whole."""

from functools import lru_cache

EM = 1000
BOLD = 1.08  # how much wider bold words are
# Of 1,000, the letters of each width.
WIDTHS = {
    222: "ijl",
    278: " !,./:;I[\\]ft|·",
    333: "()-r`“”‑",
    389: "*{}'’\"",
    500: "Jckvsxyz",
    584: "+<=>~…",
    611: "FTZ",
    667: "ABEKPSVXY&",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    944: "W%@",
}
LETTERS = {letter: width for width, letters in WIDTHS.items() for letter in letters}
ORDINARY = 556  # all others: digits, a, b, d, e, g, h, n, o, p, q, u


@lru_cache(maxsize=4096)
def ems(text: str, *, is_bold: bool = False) -> float:
    """The width of words as a multiple of the size of their letters."""
    wide = sum(LETTERS.get(each, ORDINARY) for each in text) / EM
    return wide * BOLD if is_bold else wide
