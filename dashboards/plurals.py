"""The plural of everything that boards count."""

IRREGULAR = {
    "child": "children",
    "person": "people",
    "young person": "young people",
    "children-per-case": "children per case",
    "percent": "%",
    "rate-10000": "per 10,000 children",
}


def plural(unit: str) -> str:
    """Two or more of the unit: "children", "enquiries", "young people"."""
    if unit in IRREGULAR:
        return IRREGULAR[unit]
    return f"{unit[:-1]}ies" if unit.endswith("y") else f"{unit}s"
