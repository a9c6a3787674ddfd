"""A pack as a tagged pdf, made of its html: with bookmarks, and its marking on every sheet."""

from ctypes.util import find_library
from dataclasses import replace
from functools import lru_cache

from papers.gathered import NoPackError
from papers.html import page_of
from papers.pack import Pack

NO_PANGO = (
    "No pdf can be made on this machine: the text library Pango is missing. On Debian install it "
    "with: apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-liberation. "
    "Or make the pack as html, and print that as a pdf with any browser."
)


class NoPdfError(NoPackError):
    """This machine lacks what makes a pdf; the text says what to do."""


@lru_cache(maxsize=1)
def why_no_pdf() -> str:
    """Why none can be made here, and what to do; empty where one can."""
    if find_library("pango-1.0"):  # quicker than the import, which settles what is not known
        return ""
    try:
        import weasyprint  # noqa: F401, PLC0415 - looks for Pango when it is imported
    except OSError:
        return NO_PANGO
    return ""


def write(pack: Pack) -> bytes:
    """The file, which claims PDF/UA-1 and is held to it by the tests. Raises NoPdfError."""
    if why := why_no_pdf():
        raise NoPdfError(why)
    from weasyprint import HTML  # noqa: PLC0415
    from weasyprint.urls import URLFetcher  # noqa: PLC0415

    # Nothing is read from the disk or the net, whatever the text says.
    fetcher = URLFetcher(allowed_protocols=["data"], fail_on_errors=True)
    # No link of a pdf may be as long as one that holds the figures: the page and the workbook do.
    page = page_of(replace(pack, figures=()))
    found = HTML(string=page, url_fetcher=fetcher).write_pdf(pdf_variant="pdf/ua-1")
    return bytes(found)
