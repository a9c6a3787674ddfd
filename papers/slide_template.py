"""The template of the slides: a plain one of ours, or the one that a board hands in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZipFile

from lxml.etree import XMLSyntaxError
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.exc import PythonPptxError
from pptx.opc.constants import RELATIONSHIP_TYPE as RELATION
from pptx.presentation import Presentation as Slides
from pptx.slide import SlideLayout
from pptx.util import Inches

from dashboards.theme import FOCUS, FOCUS_LIGHT, FOURTH, MUTED, SECOND, THIRD
from data.errors import TemplateError
from papers.template_safety import NOT_OPENED, refuse_unsafe

WIDE, HIGH = Inches(13.333), Inches(7.5)
LEAST_WIDE, LEAST_HIGH = Inches(6), Inches(4)
FACE = "Arial"
COVER, PLAIN = "Title Slide", "Title Only"
ACCENTS = (FOCUS, SECOND, THIRD, FOURTH, FOCUS_LIGHT, MUTED)
NOT_OURS = (RELATION.PRINTER_SETTINGS, RELATION.THUMBNAIL, RELATION.EXTENDED_PROPERTIES)
TEMPLATE_FILE, SLIDES_FILE = (
    f"openxmlformats-officedocument.presentationml.{kind}.main+xml".encode()
    for kind in ("template", "presentation")
)
PLACES = {  # in inches: from the left, from above, wide, high
    PP_PLACEHOLDER.TITLE: (0.5, 0.3, 12.33, 1.0),
    PP_PLACEHOLDER.CENTER_TITLE: (0.5, 1.2, 12.33, 1.3),
    PP_PLACEHOLDER.SUBTITLE: (0.5, 2.7, 12.33, 4.0),
    PP_PLACEHOLDER.BODY: (0.5, 1.4, 12.33, 5.3),
    PP_PLACEHOLDER.DATE: (0.5, 6.95, 3.0, 0.35),
    PP_PLACEHOLDER.FOOTER: (3.6, 6.95, 6.0, 0.35),
    PP_PLACEHOLDER.SLIDE_NUMBER: (9.83, 6.95, 3.0, 0.35),
}
NO_TITLE = (
    "The template has no layout with a title, which every slide needs. Add one to its slide "
    "master, such as “Title Only”, and give it again."
)
TOO_SMALL = (
    "The slides of the template are smaller than 6 by 4 inches, in which no chart can be read. "
    "Make them larger (Design, Slide Size), and give it again."
)
# What the library raises where a part is missing, broken, or another than its name says.
FAULTS = (
    AttributeError,
    IndexError,
    KeyError,
    TypeError,
    ValueError,
    PythonPptxError,
    XMLSyntaxError,
)
TITLES = {PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE}
FURNITURE = {PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER}


@dataclass(frozen=True)
class Template:
    """Slides without a slide, and the layouts that a pack takes of them."""

    slides: Slides
    cover: SlideLayout
    plain: SlideLayout


def template_of(given: bytes | None) -> Template:
    """The board's own template without its slides; ours where there is none.

    Raises TemplateError.
    """
    if given is None:
        slides = _ours()
        return Template(slides, *slides.slide_layouts)
    refuse_unsafe(given)
    try:
        content = _as_slides(given)
        _try(content)
        return _opened(content)
    except FAULTS as error:
        raise TemplateError(NOT_OPENED) from error


def _try(content: bytes) -> None:
    """Make the first slides of a pack with a template: its faults show here and not in the pack."""
    template = _opened(content)
    slides = template.slides
    for layout in (template.cover, template.plain):
        slide = slides.slides.add_slide(layout)
        for shape in slide.placeholders:
            if shape.placeholder_format.idx <= 1:  # the title, and the text of a cover
                _ = shape.left + shape.width, shape.top + shape.height
        slide.shapes.title.text_frame.text = slides.core_properties.title = layout.name
    if slides.slide_width < LEAST_WIDE or slides.slide_height < LEAST_HIGH:
        raise TemplateError(TOO_SMALL)
    slides.save(BytesIO())


def _opened(content: bytes) -> Template:
    slides = Presentation(BytesIO(content))
    _without_slides(slides)
    titled = [layout for layout in slides.slide_layouts if _title_of(layout) is not None]
    if not titled:
        raise TemplateError(NO_TITLE)
    covers = [each for each in titled if _kinds(each) & {PP_PLACEHOLDER.CENTER_TITLE}]
    return Template(slides, (covers or titled)[0], min(titled, key=_others))


def _as_slides(given: bytes) -> bytes:
    """A template file (.potx) as the slides that it is of: it differs in the name of its kind."""
    kept = BytesIO()
    with ZipFile(BytesIO(given)) as package, ZipFile(kept, "w") as written:
        for part in package.infolist():
            content = package.read(part)
            if part.filename == "[Content_Types].xml":
                content = content.replace(TEMPLATE_FILE, SLIDES_FILE)
            written.writestr(part, content)
    return kept.getvalue()


def _ours() -> Slides:
    slides = Presentation()
    slides.slide_width, slides.slide_height = WIDE, HIGH
    for layout in list(slides.slide_layouts):
        if layout.name not in {COVER, PLAIN}:
            slides.slide_layouts.remove(layout)
    for each in (slides.slide_master, *slides.slide_layouts):
        _arranged(each)
    _styled(slides)
    package = slides.part.package
    for rels in (package._rels, slides.part.rels):  # noqa: SLF001
        for name in [r.rId for r in rels.values() if r.reltype in NOT_OURS]:
            rels.pop(name)
    return slides


def _arranged(sheet: object) -> None:
    for shape in sheet.placeholders:  # type: ignore[attr-defined]
        place = PLACES.get(shape.placeholder_format.type)
        if place:
            shape.left, shape.top, shape.width, shape.height = map(Inches, place)
    for element in sheet.element.iter():  # type: ignore[attr-defined]
        if element.get("lang"):
            element.set("lang", "en-GB")


def _styled(slides: Slides) -> None:
    """Titles to the left, in our face and colours."""
    master = slides.slide_master
    title = master.element.find(".//{*}titleStyle/{*}lvl1pPr")
    title.set("algn", "l")
    title.find("{*}defRPr").attrib.update({"sz": "2600", "b": "1"})
    for each in (master, *slides.slide_layouts):
        for shape in each.placeholders:
            kind = shape.placeholder_format.type
            if kind in {*TITLES, PP_PLACEHOLDER.SUBTITLE}:
                shape.text_frame._bodyPr.set("anchor", "b" if kind in TITLES else "t")  # noqa: SLF001
    theme = master.part.part_related_by(RELATION.THEME)
    text = theme.blob.decode().replace('typeface="Calibri"', f'typeface="{FACE}"')
    for n, tone in enumerate(ACCENTS, start=1):
        colour = f'<a:accent{n}><a:srgbClr val="{tone.mark[1:]}"/></a:accent{n}>'
        text = re.sub(rf"<a:accent{n}>.*?</a:accent{n}>", colour, text)
    theme._blob = text.replace('name="Office Theme"', 'name="Board papers"').encode()  # noqa: SLF001


def _without_slides(slides: Slides) -> None:
    listed = slides.slides._sldIdLst  # noqa: SLF001
    for each in list(listed):
        slides.part.drop_rel(each.rId)
        listed.remove(each)


def _title_of(layout: SlideLayout) -> object | None:
    kinds = TITLES
    return next((s for s in layout.placeholders if s.placeholder_format.type in kinds), None)


def _kinds(layout: SlideLayout) -> set[PP_PLACEHOLDER]:
    return {shape.placeholder_format.type for shape in layout.placeholders}


def _others(layout: SlideLayout) -> int:
    """How many placeholders a layout has besides its title, which a pack would leave empty."""
    others = [s for s in layout.placeholders if s.placeholder_format.type not in FURNITURE]
    centred = PP_PLACEHOLDER.CENTER_TITLE in _kinds(layout)
    return len(others) + (10 if centred else 0)


def unused(shapes: object) -> Iterator[object]:
    """The placeholders of a new slide that a pack leaves empty."""
    for shape in list(shapes.placeholders):  # type: ignore[attr-defined]
        if shape.placeholder_format.type not in TITLES and not shape.text_frame.text:
            yield shape
