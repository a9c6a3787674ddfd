"""What a table of a framework is: named columns, each with a sentence of help."""

from dataclasses import dataclass

YES, NO = "yes", "no"
YES_OR_NO = (YES, NO)


@dataclass(frozen=True)
class Column:
    """One column. choices: all that it may hold; empty for any text.

    example: what may stand there.
    needed: whether a row must have it, be it the standard framework's or the board's own.
    adds: whether what a board's row says is added to what the standard one says.
    """

    name: str
    help: str
    choices: tuple[str, ...] = ()
    example: str = ""
    needed: bool = False
    adds: bool = False


@dataclass(frozen=True)
class TableForm:
    """One table of a framework. about: what a row of it is.

    key: the columns by which two rows are of one thing.
    replaces: the columns by which a board's rows take the place of the standard ones together;
        without any, a row of a board changes the standard one with its key, cell by cell.
    to_the_letter: whether keys that differ in signs alone, such as "% Male", are of two things.
    """

    name: str
    about: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    replaces: tuple[str, ...] = ()
    to_the_letter: bool = False

    @property
    def headings(self) -> tuple[str, ...]:
        """The names of its columns, in order."""
        return tuple(column.name for column in self.columns)

    def column(self, name: str) -> Column:
        """The column of that name. Raises StopIteration when there is none."""
        return next(column for column in self.columns if column.name == name)
