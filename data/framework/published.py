"""How files of published figures are laid out: which of their columns are read, and as what."""

from collections.abc import Mapping
from dataclasses import dataclass

from data.framework.place import NO_PLACES, Places, places_in
from data.framework.place_columns import PUBLISHED_FILES, Holds, YearIs
from data.framework.rows import Row, Tables

# As the Department for Education lays out every file that it publishes.
TIME, KIND_OF_TIME, LEVEL = "time_period", "time_identifier", "geographic_level"
# The code of a row's place by its level; rows of any other level, such as wards, are none of ours.
CODE_OF = {
    "national": "country_code",
    "regional": "region_code",
    "local authority": "new_la_code",
}
NAME_OF = {"national": "country_name", "regional": "region_name", "local authority": "la_name"}
Where = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class PublishedFigure:
    """One column of figures. where: the rows that hold it. breakdown: under what it is kept.

    is_sum: whether the rows that hold it are added up. for_board: whether the figure of the
    board's own place is the board's own.
    """

    column: str
    measure: str
    where: Where = ()
    breakdown: tuple[tuple[str, str], ...] = ()
    is_sum: bool = False
    for_board: bool = False


@dataclass(frozen=True)
class PublishedFile:
    """One kind of file. kept: only rows that say so are read. year_is: of a year in one number.

    period, kind_of_period: the columns that say when. place: the one that says where; empty of a
    file that says so as the Department does.
    """

    name: str
    figures: tuple[PublishedFigure, ...]
    kept: Where = ()
    period: str = TIME
    kind_of_period: str = KIND_OF_TIME
    place: str = ""
    year_is: YearIs | None = None

    @property
    def needed(self) -> tuple[str, ...]:
        """The columns by which a file is known to be of this kind."""
        asked = (name for each in self.figures for name, _ in each.where)
        filters = (name for name, _ in self.kept)
        said = (self.place,) if self.place else (LEVEL,)
        columns = (each.column for each in self.figures)
        return tuple(dict.fromkeys([self.period, *said, *filters, *asked, *columns]))


@dataclass(frozen=True)
class Published:
    """What published figures a board is compared with: of which places, from which files."""

    places: Places = NO_PLACES
    files: tuple[PublishedFile, ...] = ()


NOTHING_PUBLISHED = Published()


def published_in(tables: Tables) -> Published:
    """What merged tables name. Raises ValueError where check_published has an error."""
    rows: dict[str, list[Row]] = {}
    for row in tables.get(PUBLISHED_FILES.name, ()):
        rows.setdefault(row["file"], []).append(row)
    files = tuple(_file(name, of_it) for name, of_it in rows.items())
    return Published(places_in(tables), files)


def conditions(text: str) -> Where:
    """What a condition says: "age=0 to 17|Total; sex=Female". Raises ValueError when it is none."""
    pairs = [each.partition("=") for each in text.split(";") if each.strip()]
    if any(not (name.strip() and says.strip()) for name, _, says in pairs):
        raise ValueError(f"“{text}” is no condition.")
    return tuple((name.strip(), _either(says)) for name, _, says in pairs)


def _file(name: str, rows: list[Row]) -> PublishedFile:
    held: Mapping[str, Row] = {row["holds"].lower(): row for row in rows}
    nothing = Row({})
    period = held.get(Holds.PERIOD, nothing)
    kind = held.get(Holds.KIND_OF_PERIOD, nothing)
    return PublishedFile(
        name,
        tuple(_figure(row) for row in rows if row["holds"].lower() == Holds.FIGURE),
        tuple(
            (row["column"], _either(row["says"]))
            for row in rows
            if row["holds"].lower() == Holds.KEPT_WHERE
        ),
        period["column"] or TIME,
        kind["column"] or KIND_OF_TIME,
        held.get(Holds.PLACE, nothing)["column"],
        YearIs(period["says"].lower()) if period["says"] else None,
    )


def _figure(row: Row) -> PublishedFigure:
    return PublishedFigure(
        row["column"],
        row["measure"],
        conditions(row["where"]),
        tuple((name, says[0]) for name, says in conditions(row["categories"])),
        row.says("added up"),
        row.says("for the board"),
    )


def _either(text: str) -> tuple[str, ...]:
    return tuple(each.strip() for each in text.split("|") if each.strip())
