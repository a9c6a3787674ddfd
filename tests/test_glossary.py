"""The glossary says what the rows of terms say, and nothing else."""

from collections import defaultdict

from data.framework.shipped import standard
from settings import HERE

GLOSSARY = HERE / "docs" / "glossary.md"
LESS = " (less before)"


def lines() -> dict[str, tuple[str, ...]]:
    """The cells of each line of the glossary, by its term."""
    rows = [line for line in GLOSSARY.read_text().splitlines() if line.startswith("| ")]
    cells = [tuple(cell.strip() for cell in row.strip("|").split("|")) for row in rows[1:]]
    return {term: rest for term, *rest in cells}


def listed(text: str) -> list[str]:
    return [each.strip() for each in text.split(";") if each.strip()]


def by_term() -> dict[str, list]:
    found = defaultdict(list)
    for row in standard()["terms"]:
        found[row["term"]].append(row)
    return found


def test_every_term_is_in_the_glossary_once_in_the_order_of_the_alphabet():
    terms = [
        line.split("|")[1].strip()
        for line in GLOSSARY.read_text().splitlines()
        if line.startswith("| ")
    ]

    assert terms[1:] == sorted(by_term())


def test_the_glossary_gives_the_names_days_and_sources_of_every_term():
    told = lines()

    for term, rows in by_term().items():
        about, also, since, by = told[term]
        assert about == next(row["about"] for row in rows if row["about"])
        assert listed(also) == [
            row["other name"] + (LESS if row["old meaning"] == "a part" else "") for row in rows
        ]
        assert set(listed(since)) == {row["first day"] for row in rows} - {""}
        assert set(listed(by)) == {row["source"] for row in rows}
