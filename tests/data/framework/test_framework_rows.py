"""What a board's own rows change of the standard framework, and that tables keep what they say."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboards.words.figures import counted, number_text
from data.framework.build import framework_of
from data.framework.columns import MEASURES, OF_A_FRAMEWORK
from data.framework.conditions import where_of
from data.framework.folder import as_files
from data.framework.grids import tables_in
from data.framework.rows import Row, merged
from data.framework.shipped import SAMPLES, STANDARD, read_folder, shipped, standard
from tests.data.framework.tables_of import own, whole

FOLDERS = [STANDARD, *sorted(SAMPLES.glob("*/framework"))]


def framework(**tables):
    return framework_of(whole(own(**tables)))


def written_and_read(tables):
    """The tables, once they were written as csv files and read again."""
    files = {
        name.removesuffix(".csv"): list(csv.reader(io.StringIO(text, newline="")))
        for name, text in as_files(tables).items()
    }
    found, findings = tables_in(files)
    assert findings == []
    return found


def test_a_board_has_the_standard_measures_and_its_own():
    found = framework()

    assert found.measure("contacts").title == "Contacts to children's social care"
    assert found.measure("testbridge-visits").theme == "referrals"
    assert found.measure("testbridge-on-time").computed.denominator.measure == "testbridge-due"


def test_a_row_changes_what_it_says_and_leaves_the_rest():
    found = framework(measures=(("id", "title"), ("contacts", "Calls to the front door")))

    assert found.measure("contacts").title == "Calls to the front door"
    assert found.measure("contacts").unit == "contact"


def test_a_dash_empties_what_the_standard_framework_says():
    found = framework(measures=(("id", "each is one"), ("referrals", "–")))

    assert found.measure("referrals").each_is == ""


def test_other_names_are_added_to_those_that_are_known():
    found = framework(agencies=(("id", "also written as"), ("education", "Academies")))

    assert found.agency_called("academies") == "education"
    assert found.agency_called("Schools") == "education"


def test_what_is_not_used_is_no_part_of_it():
    found = framework(agencies=(("id", "used"), ("cafcass", "no")))

    assert not found.has_agency("cafcass")
    assert found.agency_called("Cafcass") == ""


def test_categories_of_a_board_take_the_place_of_the_standard_ones():
    rows = (("measure", "split by", "category"), ("dash-assessments", "risk", "Severe"))

    assert framework(categories=rows).measure("dash-assessments").categories("risk") == ("Severe",)


def test_a_unit_says_how_its_figures_are_written_and_a_board_may_add_one():
    found = framework(
        units=(("id", "written", "decimals", "said after"), ("hours", "hours", "2", "yes")),
        measures=(
            ("id", "theme", "title", "unit", "kind"),
            ("testbridge-staff", "health", "Health visitors", "full-time-equivalent", "stock"),
            ("testbridge-wait", "health", "Wait", "hours", "published"),
        ),
    )

    staff, wait = found.measure("testbridge-staff"), found.measure("testbridge-wait")

    assert (counted(12.5, staff), counted(1.25, wait)) == (
        "12.5 full-time equivalents",
        "1.25 hours",
    )
    assert number_text(436.81, found.measure("referral-rate")) == "436.8"
    assert number_text(3912, found.measure("contacts")) == "3,912"


def test_categories_of_every_measure_are_those_of_each_that_has_none_of_its_own():
    found = framework(
        categories=(
            ("measure", "split by", "category"),
            ("*", "area", "North"),
            ("*", "area", "South"),
            ("marac-cases", "area", "Town"),
        )
    )

    assert found.measure("testbridge-visits").categories("area") == ("North", "South")
    assert found.measure("marac-cases").categories("area") == ("Town",)
    assert found.measure("marac-repeats").categories("area") == ("North", "South")


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.parent.name)
def test_a_shipped_framework_that_is_written_and_read_again_is_the_same(folder):
    tables = read_folder(folder)

    assert written_and_read(tables) == tables


@given(
    st.lists(
        st.dictionaries(
            st.sampled_from(MEASURES.headings),
            st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1),
            min_size=1,
        ),
        min_size=1,
    )
)
def test_any_rows_that_are_written_and_read_again_are_the_same(rows):
    tables = {form.name: () for form in OF_A_FRAMEWORK}
    headed = Row({name: name for name in MEASURES.headings})
    tables["measures"] = (headed, *(Row(cells) for cells in rows))

    assert written_and_read(tables) == tables


def test_every_shipped_framework_is_sound_and_names_its_board():
    assert {"derby", "doncaster", "dudley", "northbridge"} <= set(shipped().boards)
    assert shipped().called("Northbridge Safeguarding Partnership") == "northbridge"


def test_a_name_of_one_town_is_known_there_alone():
    assert shipped().of("doncaster").agency_called("South Yorkshire Police") == "police"
    assert shipped().of("derby").agency_called("South Yorkshire Police") == ""


def test_a_condition_is_read_and_one_without_a_category_is_none():
    assert where_of("risk=High|Medium; sex=Female") == (
        ("risk", ("High", "Medium")),
        ("sex", ("Female",)),
    )
    with pytest.raises(ValueError, match="risk"):
        where_of("risk=")


def test_tables_that_a_board_does_not_have_are_the_standard_ones():
    assert merged(standard(), {}) == {form.name: standard()[form.name] for form in OF_A_FRAMEWORK}
