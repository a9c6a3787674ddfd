"""The address of the page of definitions."""

from dashboards.pages.contents import DEFINITIONS


def is_definitions(path: str) -> bool:
    """Whether a path asks for the page."""
    return path.strip("/") == DEFINITIONS
