"""What the bytes of a sheet say of its cells that calamine does not."""

from dataclasses import dataclass, field

from data.files.addresses import Place

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
    """

    errors: dict[Place, str] = field(default_factory=dict)
    uncomputed: set[Place] = field(default_factory=set)
    linked: set[Place] = field(default_factory=set)
    merged: list[str] = field(default_factory=list)
    percentages: set[Place] = field(default_factory=set)


@dataclass
class Survey:
    """What is known of a workbook before it is read.

    parts: of an .xlsx, where the cells of each sheet are. percentages: of an .xlsx, the numbers of
    the styles that show one. marks: of an .ods, those of each.
    macros, objects, links: whether it holds any. from_1904: whether its days are counted from
    1904.
    """

    parts: dict[str, str] = field(default_factory=dict)
    percentages: tuple[int, ...] = ()
    marks: dict[str, Marks] = field(default_factory=dict)
    macros: bool = False
    objects: bool = False
    links: bool = False
    from_1904: bool = False
