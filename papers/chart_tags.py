"""The elements of a chart part, short to write (ECMA-376 part 1, DrawingML - Charts)."""

from lxml import etree
from lxml.builder import ElementMaker

CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CHART_2012 = "http://schemas.microsoft.com/office/drawing/2012/chart"
LABELS_2012 = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"
NAMES = {"c": CHART, "a": DRAWING, "r": RELATED}

# As DrawingML names what plotly draws over a bar: coarse and thin, so that words on it are read.
PATTERNS = {"/": "wdUpDiag", "\\": "dnDiag", "x": "diagCross", "-": "horz"}

C = ElementMaker(namespace=CHART, nsmap=NAMES)
A = ElementMaker(namespace=DRAWING, nsmap=NAMES)
Element = etree._Element  # noqa: SLF001, lxml has no public name for it


def c(tag: str, value: object) -> Element:
    """An element of which all is said by its value: <c:overlap val="100"/>."""
    said = str(int(value)) if isinstance(value, bool) else str(value)
    return C(tag, val=said)


def fill(colour: str) -> Element:
    """A plain fill; colour: in hex, or one of a template's by name, such as "bg1"."""
    return A.solidFill(_colour(colour))


def patterned(shape: str, ink: str, ground: str) -> Element:
    """A fill with a pattern. shape: as plotly names it."""
    return A.pattFill(A.fgClr(_colour(ink)), A.bgClr(_colour(ground)), prst=PATTERNS[shape])


def line(colour: str, points: float, dash: str = "solid") -> Element:
    """A line of that colour, thickness in points, and dash as DrawingML names it."""
    width = str(int(points * 12700))
    return A.ln(fill(colour), A.prstDash(val=dash), A.round(), w=width, cap="rnd")


def no_line() -> Element:
    """No line at all."""
    return A.ln(A.noFill())


def letters(points: float, colour: str = "tx1", *, bold: bool = False) -> Element:
    """How the text of an element looks; the face is that of the theme."""
    return C.txPr(
        A.bodyPr(),
        A.lstStyle(),
        A.p(A.pPr(_run("defRPr", points, colour, bold=bold)), A.endParaRPr(lang="en-GB")),
    )


def rich(text: str, points: float, colour: str, *, bold: bool = False) -> Element:
    """A text of our own in place of a value."""
    run = A.r(_run("rPr", points, colour, bold=bold, lang="en-GB"), A.t(text))
    return C.tx(C.rich(A.bodyPr(), A.lstStyle(), A.p(run)))


def without_leaders() -> Element:
    """That no line leads from a label to its mark: an extension, which not every program knows."""
    told = ElementMaker(namespace=CHART_2012, nsmap={"c15": CHART_2012})
    return C.extLst(C.ext(told.showLeaderLines(val="0"), uri=LABELS_2012))


def _run(tag: str, points: float, colour: str, *, bold: bool, **more: str) -> Element:
    weight = {"b": "1"} if bold else {"b": "0"}
    return A(tag, fill(colour), sz=str(int(points * 100)), **weight, **more)


def _colour(colour: str) -> Element:
    if colour.startswith("#"):
        return A.srgbClr(val=colour[1:].upper())
    return A.schemeClr(val=colour)
