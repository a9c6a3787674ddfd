"""Colours as a workbook writes them, and whether one can be seen upon another."""

from xml.etree.ElementTree import Element

WHITE = "white"
WHITE_THEME, WHITE_INDEXES = "0", {"1", "9", "65"}
# Excel's own ink, of which every cell is that nobody gave another: black.
BLACK = "black"
BLACK_THEME, BLACK_INDEXES = "1", {"0", "8", "64"}
NEARLY_WHITE = 0xF0  # of each of red, green and blue
# A colour of the theme that is made this much lighter is pale, whichever it is.
PALE_TINT, PALE = 0.75, 0.8
# Below it nobody reads a text; the least that is asked for is 4.5.
# Source: W3C, "Web Content Accessibility Guidelines 2.2", contrast ratio, relative luminance.
LEAST_CONTRAST = 1.3
SHARES = (0.2126, 0.7152, 0.0722)  # of red, green and blue in how light a colour is


def colour_of(colour: Element | None) -> str:
    """A colour by which two may be compared: "white", or as it is written; "" where it is none."""
    if colour is None or colour.get("auto"):
        return ""
    if rgb := colour.get("rgb"):
        return colour_written(rgb)
    if (theme := colour.get("theme")) is not None:
        tint = colour.get("tint", "0")
        plain = {(WHITE_THEME, "0"): WHITE, (BLACK_THEME, "0"): BLACK}
        return plain.get((theme, tint), f"theme {theme} {tint}")
    if (index := colour.get("indexed")) is not None:
        black = BLACK if index in BLACK_INDEXES else f"index {index}"
        return WHITE if index in WHITE_INDEXES else black
    return ""


def colour_written(text: str) -> str:
    """The same of a colour in six digits, with what may stand before them."""
    channels = _channels(text)
    if channels and all(each >= NEARLY_WHITE for each in channels):
        return WHITE
    return text[-6:].upper() if any(channels) else BLACK if channels else ""


def ink_of(colour: Element | None) -> str:
    """The colour of a text: black where none is given, or where Excel is to choose."""
    return BLACK if colour is None or colour.get("auto") else colour_of(colour)


def is_seen(ink: str, ground: str) -> bool:
    """Whether a text of one colour can be read on another; what is not known is taken to be."""
    if not ink:
        return True
    if ink == ground:
        return False
    light, dark = _light(ink), _light(ground)
    if light is None or dark is None:
        return True
    low, high = sorted((light, dark))
    return (high + 0.05) / (low + 0.05) >= LEAST_CONTRAST


def _light(colour: str) -> float | None:
    """How light a colour is, from 0 to 1; None where only the theme knows."""
    if colour in {WHITE, BLACK}:
        return 1.0 if colour == WHITE else 0.0
    if colour.startswith("theme "):
        return PALE if _tint(colour) >= PALE_TINT else None
    channels = _channels(colour)
    if not channels:
        return None
    return sum(share * _linear(each / 0xFF) for share, each in zip(SHARES, channels, strict=True))


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _tint(colour: str) -> float:
    try:
        return float(colour.rpartition(" ")[2])
    except ValueError:
        return 0.0


def _channels(text: str) -> tuple[int, ...]:
    """Red, green and blue of six digits, with or without two more before them; none of others."""
    try:
        return tuple(int(text[-6:][n : n + 2], 16) for n in (0, 2, 4))
    except ValueError:
        return ()
