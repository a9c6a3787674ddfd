"""Conditions in a framework's tables, such as "risk=High|Medium; sex=Female"."""

Where = tuple[tuple[str, tuple[str, ...]], ...]


def where_of(text: str) -> Where:
    """What a condition says: each dimension with the categories that are wanted of it.

    Raises ValueError when it is none.
    """
    parts = [each.partition("=") for each in text.split(";") if each.strip()]
    if any(not (name.strip() and wanted.strip()) for name, _, wanted in parts):
        raise ValueError(f"“{text}” is no condition.")
    return tuple(
        (name.strip(), tuple(each.strip() for each in wanted.split("|")))
        for name, _, wanted in parts
    )
