"""Every address that a page writes is one that the product answers in full."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from callbacks.routing import page_for
from data.storage.store import Store
from tests.builders_data import a_return, a_store, an_observation, in_quarters

FIRST = "/?board=derby"


def two_boards() -> Store:
    """Derby with a return that was sent again, and Dudley; neither had figures in April."""
    return a_store(
        a_return(*in_quarters("contacts", 100.0, 110.0), file="first.xlsx", sent="2012-07-10"),
        a_return(*in_quarters("contacts", 100.0, 115.0), file="again.xlsx", sent="2012-07-12"),
        a_return(
            an_observation("section-47-enquiries", 938.0, "2013-14", board="dudley"),
            board="dudley",
            period="2013-14",
        ),
    )


def parts_of(part: object) -> Iterator[object]:
    if isinstance(part, list | tuple):
        for each in part:
            yield from parts_of(each)
    elif part is not None and not isinstance(part, str):
        yield part
        yield from parts_of(getattr(part, "children", None))


def links_of(page: list[object], path: str) -> Iterator[str]:
    """The addresses of other pages, without those of files."""
    for part in parts_of(page):
        href = (getattr(part, "href", None) or "").partition("#")[0]
        if href.startswith("?"):
            yield f"{path}{href}"
        elif href.startswith("/") and not _is_file(href):
            yield href


def _is_file(href: str) -> bool:
    named = href.partition("?")[0].endswith((".xlsx", ".csv"))
    return named or href.startswith(("/download", "/assets", "/upload"))


def test_no_page_links_to_an_address_of_which_a_part_is_dropped():
    store, seen, waiting = two_boards(), set(), [FIRST, "/?board=dudley"]
    dropped = []

    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        here = urlsplit(address)
        page = page_for(here.path, f"?{here.query}" if here.query else "", store, "derby")
        dropped += [address for each in parts_of(page) if _is_dropped(each)]
        waiting += links_of(page, here.path)

    assert dropped == []
    paths = {urlsplit(address).path for address in seen}
    assert {"/", "/referrals", "/all-measures", "/all-measures/referrals", "/returns"} <= paths


def _is_dropped(part: object) -> bool:
    return getattr(part, "className", None) == "dropped"
