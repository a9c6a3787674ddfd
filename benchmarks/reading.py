"""Reads one workbook in one way, in a process that does nothing else, and says what that took.

    python -m benchmarks.reading <reader> <file>

Prints JSON: rows, seconds.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

Read = Callable[[Path], int]

# Each imports for itself, before the clock starts: none carries what another needs in its memory.
# ruff: noqa: PLC0415


def safely() -> Read:
    """This product's reading, as a return is read before anything is made of its cells."""
    from data.files.workbook import read_workbook

    return lambda file: len(read_workbook(file.name, file.read_bytes()).sheets[0].rows)


def calamine_alone() -> Read:
    """The reader that the product has inside, with nothing around it."""
    from python_calamine import CalamineWorkbook

    return lambda file: len(CalamineWorkbook.from_path(file).get_sheet_by_index(0).to_python())


def pandas_with_calamine() -> Read:
    """What most people would write who have heard of calamine."""
    import pandas as pd
    import python_calamine  # noqa: F401 - or pandas would import it when the clock runs

    return lambda file: len(pd.read_excel(file, header=None, engine="calamine"))


def pandas_with_openpyxl() -> Read:
    """What most people would write."""
    import openpyxl  # noqa: F401 - likewise
    import pandas as pd

    return lambda file: len(pd.read_excel(file, header=None, engine="openpyxl"))


READERS: dict[str, Callable[[], Read]] = {
    "this product": safely,
    "calamine alone": calamine_alone,
    "pandas, calamine": pandas_with_calamine,
    "pandas, openpyxl": pandas_with_openpyxl,
}


def main() -> None:
    """Read the file and print what it took."""
    read, file = READERS[sys.argv[1]](), Path(sys.argv[2])
    start = perf_counter()
    rows = read(file)
    seconds = perf_counter() - start
    print(json.dumps({"rows": rows, "seconds": seconds}))


if __name__ == "__main__":
    main()
