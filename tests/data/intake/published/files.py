"""A board that is compared with others, and files of published figures for it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from data.framework.build import framework_of
from data.framework.framework import Framework, Frameworks
from data.intake.published.read_published import read_published
from data.intake.returned import Return
from tests.data.framework.tables_of import own, whole

PLACES = (
    ("code", "name", "level", "also known as"),
    ("E06000099", "Testford", "own", "999"),
    ("E06000001", "Alton", "neighbour", ""),
    ("E06000002", "Belford", "neighbour", ""),
    ("E08000003", "Carby", "neighbour", "E08000093; Carby, City of"),
    ("E12000001", "North", "region", ""),
    ("E06000011", "Farport", "other", ""),
)
REFERRALS = "Children in need: referrals"
PUBLISHED = (
    ("file", "column", "holds", "says", "measure", "where", "categories", "added up"),
    (REFERRALS, "re_referrals_pc", "figure", "", "re-referral-rate", "", "", ""),
    (REFERRALS, "referral_rate", "figure", "", "referral-rate", "", "", ""),
    (REFERRALS, "sex", "kept where", "Total|All", "", "", "", ""),
)
HEADINGS = (
    *("time_period", "time_identifier", "geographic_level", "country_code", "country_name"),
    *("region_code", "region_name", "old_la_code", "new_la_code", "la_name"),
)
NATION = ("National", "E92000001", "England", "", "", "", "", "")
REGION = ("Regional", "E92000001", "England", "E12000001", "North", "", "", "")
Cells = Sequence[str]


def council(code: str, name: str = "A council") -> tuple[str, ...]:
    """The columns of a row that say which council it is of."""
    return ("Local authority", "E92000001", "England", "E12000001", "North", "", code, name)


OWN = council("E06000099", "Testford")
ALTON, BELFORD, CARBY = (council(code) for code in ("E06000001", "E06000002", "E08000003"))
STRANGE = council("E06000077", "Elsewhere")


def a_board(published: Iterable[Cells] = PUBLISHED, places: Iterable[Cells] = PLACES) -> Framework:
    """Testbridge, compared with these places by files of these columns."""
    tables = own(published=tuple(published), places=tuple(places))
    return framework_of(whole(tables))


def a_file(
    *rows: tuple[Cells, Cells],
    columns: Cells = ("sex", "re_referrals_pc", "referral_rate"),
    period: tuple[str, str] = ("202425", "Financial year"),
    separator: str = ",",
) -> bytes:
    """A csv of the Department's shape: of each row its place, and what its own columns hold.

    A row that begins with another period has it in front of its place.
    """
    lines = [separator.join((*HEADINGS, *columns))]
    for place, cells in rows:
        when = period if len(place) == len(NATION) else ()
        lines.append(separator.join((*when, *place, *cells)))
    return "\n".join(lines).encode() + b"\n"


def in_year(said: str, kind: str, place: Cells) -> Cells:
    """A place in a period of its own."""
    return (said, kind, *place)


def read(content: bytes, framework: Framework | None = None, history=None) -> Return:
    """A file, read for Testbridge."""
    boards = Frameworks((framework or a_board(),))
    found = read_published("national.csv", content, boards, history)
    assert found is not None
    return found


def figures(received: Return) -> dict[tuple[str, str, str], tuple[float | None, str, str]]:
    """By measure, period and breakdown: the value, the status and the cell of each figure."""
    return {
        (row["measure"], row["period"], row["breakdown"]): (
            None if row["value"] is None or row["value"] != row["value"] else row["value"],
            row["status"],
            row["cell"],
        )
        for row in received.observations.astype(object)
        .where(received.observations.notna(), None)
        .to_dict("records")
    }


def codes(received: Return) -> set[str]:
    """The codes of all that is said of a file."""
    return {each.code for each in received.findings}


def with_id(framework: Framework, board: str) -> Framework:
    """The same framework under the id of another board."""
    named = replace(framework.board, id=board, name=board.title(), short_name=board)
    return replace(framework, board=named)
