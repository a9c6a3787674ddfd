"""Good files with their bytes changed at random: a return, or an error with its sentence."""

import io
import zipfile
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from data.errors import SafeguardingError
from data.intake.returned import Return
from samples.make_published_returns import FOLDER
from tests.frameworks import read_return
from tests.hostile.craft import a_csv, an_ods, ods_cells
from tests.hostile.packing import a_workbook, packed

PUBLISHED = "doncaster-2016-17-lado.xlsx"
EXAMPLES = 40

places = st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=8)
cuts = st.none() | st.tuples(st.floats(0, 1), st.floats(0, 1))


@cache
def good_files() -> dict[str, bytes]:
    """One file of each kind."""
    return {
        "a.xlsx": a_workbook(),
        "a.ods": an_ods(ods_cells()),
        "a.csv": a_csv(),
        PUBLISHED: (FOLDER / PUBLISHED).read_bytes(),
    }


def mutated(content: bytes, changes, cut) -> bytes:
    """The bytes, some of them changed, and a stretch cut out."""
    changed = bytearray(content)
    for where, byte in changes:
        changed[int(where * len(changed))] = byte
    if cut:
        first, last = sorted(int(each * len(changed)) for each in cut)
        del changed[first:last]
    return bytes(changed)


def survives(name: str, content: bytes) -> bool:
    """Whether it ends as a return or as an error with a sentence."""
    try:
        return isinstance(read_return(name, content), Return)
    except SafeguardingError as error:
        return str(error).endswith(".")


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.sampled_from(["a.xlsx", "a.ods", "a.csv", PUBLISHED]), places, cuts)
def test_a_file_with_its_bytes_changed_is_read_or_refused(name, changes, cut):
    assert survives(name, mutated(good_files()[name], changes, cut))


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.sampled_from(["a.xlsx", "a.ods", PUBLISHED]), st.data())
def test_a_workbook_with_a_part_changed_and_packed_again_is_read_or_refused(name, data):
    with zipfile.ZipFile(io.BytesIO(good_files()[name])) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    part = data.draw(st.sampled_from(sorted(parts)))
    changes, cut = data.draw(places), data.draw(cuts)

    assert survives(name, packed(parts | {part: mutated(parts[part] or b" ", changes, cut)}))
