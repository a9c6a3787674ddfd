"""What the bytes of a sheet say of its cells that calamine does not."""

from dataclasses import dataclass, field

from data.files.addresses import Place
from data.files.conditional import Veil
from data.files.styles import Styles

NO_VALUE = (
    "formula without its value"  # what stands in such a cell; no reader takes it for a figure
)


@dataclass
class Marks:
    """Cells of one sheet, by their place.

    errors: with the text that a person sees there, such as #REF!.
    uncomputed: formulas that were saved without their value.
    linked: formulas that take a figure from another file.
    merged: areas such as "B4:D4".
    percentages: cells that show a hundred times their number, with a sign behind it.
    formats: cells that show something else than their number, with their format.
    shown: cells that show another text than the number they hold, with that text.
    unseen: cells written in the colour of their ground. veils: rules that may hide figures.
    struck: cells struck through as a whole. left: cells of which a part is, with the rest.
    hidden_rows, hidden_columns: counted from 0. comments: what is written about a cell.
    widths: of columns, in characters. hides_zeros: whether a cell that holds 0 shows nothing.
    """

    errors: dict[Place, str] = field(default_factory=dict)
    uncomputed: set[Place] = field(default_factory=set)
    linked: set[Place] = field(default_factory=set)
    merged: list[str] = field(default_factory=list)
    percentages: set[Place] = field(default_factory=set)
    formats: dict[Place, str] = field(default_factory=dict)
    shown: dict[Place, str] = field(default_factory=dict)
    unseen: set[Place] = field(default_factory=set)
    veils: list[Veil] = field(default_factory=list)
    struck: set[Place] = field(default_factory=set)
    left: dict[Place, str] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    widths: dict[int, float] = field(default_factory=dict)
    comments: list[tuple[str, str]] = field(default_factory=list)
    hides_zeros: bool = False


@dataclass
class Survey:
    """What is known of a workbook before it is read.

    parts: of an .xlsx, where the cells of each sheet are. styles: of an .xlsx, those in which a
    number is shown as something else. marks: of an .ods, those of each.
    macros, objects, links: whether it holds any. from_1904: whether its days are counted from
    1904.
    """

    parts: dict[str, str] = field(default_factory=dict)
    styles: Styles = field(default_factory=Styles)
    marks: dict[str, Marks] = field(default_factory=dict)
    macros: bool = False
    objects: bool = False
    links: bool = False
    from_1904: bool = False
