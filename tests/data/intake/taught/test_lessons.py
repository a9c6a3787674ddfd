"""data.intake.taught.lessons: what a sheet that nobody described would give a board."""

from data.files.workbook import read_workbook
from data.guess.sheet_read import Holds
from data.intake.taught.answered import Said, said_in
from data.intake.taught.lesson import Lesson, Source
from data.intake.taught.lessons import Asked, lesson
from data.periods import quarter
from tests.frameworks import NORTHBRIDGE

SOCIAL_CARE = """Children's social care,,
Quarter 2 2026-27,,
Measure,This quarter,Last quarter
Contacts to childrens social care,1246,1200
Referrals,412,400
Re-referrals within 12 months,80,71
Assesments completed,300,280
"""
AREAS = """Period,Measure,Area,Value
2026-27 Q1,MARAC cases discussed,Harbour,10
2026-27 Q1,MARAC cases discussed,Hillside,12
2026-27 Q2,MARAC cases discussed,Harbour,11
2026-27 Q2,MARAC cases discussed,Hillside,14
"""
RANKED = """Domestic abuse victims by sex,,
Sex,Q2 2026-27,Rank
Female,10,2
Male,12,1
Total,22,
"""


def taught(text: str, *lines: str, agency: str = "police", name: str = "sheet.csv") -> Lesson:
    workbook = read_workbook(name, text.encode())
    return lesson(workbook, NORTHBRIDGE, said_in(lines), Asked(agency))


def figures_in(found: Lesson) -> dict[str, tuple[str, float | None]]:
    return {each.cell: (each.measure, each.value) for each in found.figures}


def test_labels_that_are_sure_give_figures_and_a_doubtful_one_holds_its_own_back():
    found = taught(SOCIAL_CARE)

    assert figures_in(found) == {
        "B4": ("contacts", 1246),
        "B6": ("re-referrals", 80),
        "B7": ("assessments-completed", 300),
    }
    assert [each.cell for each in found.waiting] == ["B5"]
    assert found.waiting[0].held_back_by == (found.questions[0].id,)
    assert found.questions[0].choices[0].says == "Referrals to children's social care"


def test_the_answer_to_a_question_lets_its_figures_through_and_taking_it_back_holds_them():
    question = taught(SOCIAL_CARE).questions[0]

    found = taught(SOCIAL_CARE, question.choices[0].line)

    assert figures_in(found)["B5"] == ("referrals", 412)
    assert (found.waiting, found.questions) == ((), ())
    assert figures_in(taught(SOCIAL_CARE)) == {
        cell: figure for cell, figure in figures_in(found).items() if cell != "B5"
    }


def test_what_was_left_out_knowingly_is_no_figure_and_no_question():
    question = taught(SOCIAL_CARE).questions[0]

    found = taught(SOCIAL_CARE, question.choices[-1].line)

    assert question.choices[-1].says == "Leave it out"
    assert "B5" not in figures_in(found)
    assert (found.waiting, found.questions) == ((), ())


def test_a_slip_of_the_keys_is_read_and_told_as_another_name():
    names = {each.words: each for each in taught(SOCIAL_CARE).names}

    assert names[("Assesments completed",)].is_another_name
    assert not names[("Re-referrals within 12 months",)].is_another_name


def test_the_sheet_says_whose_it_is_and_of_which_quarter():
    found = taught(SOCIAL_CARE, agency="")

    assert (found.whose.agency, found.whose.source) == ("childrens-social-care", Source.CELL)
    assert (found.when.period, found.when.source) == (quarter(2026, 2), Source.HEADING)
    assert found.can_store


def test_a_sheet_that_names_no_agency_is_not_stored_before_one_is_chosen():
    found = taught(AREAS, agency="")

    assert found.whose.agency == ""
    assert any("agency" in sentence for sentence in found.why_not)


def test_an_agency_in_the_name_of_the_file_alone_is_proposed_and_asked():
    found = taught(AREAS, agency="", name="police figures 2026.csv")

    assert (found.whose.agency, found.whose.source) == ("police", Source.FILE_NAME)
    assert any("agency" in sentence for sentence in found.why_not)


def test_unknown_labels_of_one_kind_are_asked_about_together():
    (question,) = taught(AREAS).questions

    by_area = next(each for each in question.choices if each.says == "Each is one: area")
    found = taught(AREAS, by_area.line)

    assert question.figures == 4
    assert {(each.categories, str(each.period)) for each in found.figures} == {
        ((("area", "Harbour"),), "2026-27 Q1"),
        ((("area", "Hillside"),), "2026-27 Q1"),
        ((("area", "Harbour"),), "2026-27 Q2"),
        ((("area", "Hillside"),), "2026-27 Q2"),
    }


def test_a_column_of_numbers_that_nothing_uses_is_set_aside_knowingly_or_nothing_is_stored():
    found = taught(RANKED)
    (unused,) = found.unused

    settled = taught(RANKED, unused.line)

    assert (unused.words, unused.cells) == (("Rank",), ("C3", "C4"))
    assert not found.can_store
    assert (settled.unused, settled.can_store) == ((), True)


def test_a_caption_says_what_is_counted_and_a_total_is_proved():
    found = taught(RANKED)

    assert {(each.measure, each.categories) for each in found.figures} == {
        ("domestic-abuse-victims", (("sex", "Female"),)),
        ("domestic-abuse-victims", (("sex", "Male"),)),
        ("domestic-abuse-victims", ()),
    }
    assert [(each.cell, each.parts, each.holds) for each in found.totals] == [
        ("B5", ("B3", "B4"), Holds.YES)
    ]


def test_figures_of_one_thing_that_differ_are_a_conflict_with_both_cells():
    twice = AREAS + "2026-27 Q2,MARAC cases discussed,Hillside,15\n"
    by_area = taught(twice).questions[0].choices[0].line

    (conflict,) = taught(twice, by_area).conflicts

    assert conflict.cells == (("sheet", "D5"), ("sheet", "D6"))
    assert conflict.values == ("14", "15")
    assert not taught(twice, by_area).can_store


def test_a_total_of_several_measures_is_no_figure_of_any():
    several = (
        "Contacts to children's social care,,\nMeasure,Q2 2026-27\n"
        "Contacts to children's social care,5\nRe-referrals within 12 months,3\nTotal,8\n"
    )

    assert figures_in(taught(several)) == {"B3": ("contacts", 5), "B4": ("re-referrals", 3)}
    assert figures_in(taught(several.replace("Total,8", "Total,9"))) == figures_in(taught(several))


def test_percentages_are_never_figures_of_a_count():
    shares = "Measure,Q2 2026-27\nRe-referrals within 12 months,19%\nContacts,12%\n"

    assert taught(shares).figures == ()


def test_nothing_said_is_the_same_as_no_answers():
    assert taught(SOCIAL_CARE).figures == taught(SOCIAL_CARE, *Said().lines).figures


def test_what_was_said_of_all_labels_of_an_axis_holds_only_where_the_measure_is_split_so():
    both = AREAS + (
        "2026-27 Q2,Domestic abuse victims,Under 12s,5\n"
        "2026-27 Q2,Domestic abuse victims,Elders,6\n"
    )
    lines = [
        choice.line
        for question in taught(both).questions
        for choice in question.choices
        if choice.says == "Each is one: area"
    ]

    found = taught(both, *lines[:1])

    assert {dict(each.categories)["area"] for each in found.figures} == {"Harbour", "Hillside"}
    assert {each.words[-2] for each in found.waiting} == {"Under 12s", "Elders"}


def test_of_which_holds_for_the_row_above_and_is_never_one_thing_for_two():
    parts = (
        "Measure,Q1 2026-27\nReferrals to children's social care,100\nof which repeat,20\n"
        "Contacts to children's social care,300\nof which repeat,40\n"
    )
    found = taught(parts)

    assert figures_in(found) == {"B2": ("referrals", 100), "B4": ("contacts", 300)}
    assert len({each.held_back_by for each in found.waiting}) == 2


def test_places_that_are_not_the_boards_are_never_its_figures():
    lines = ("Period,Place,Domestic abuse crimes", "2026-27 Q1,Northbridge,120")
    national = "\n".join((*lines, "2026-27 Q1,England,632830", ""))

    assert figures_in(taught(national)) == {"C2": ("domestic-abuse-crimes", 120)}
    assert taught(national).waiting == ()


def test_a_letter_is_asked_about_with_the_category_that_begins_with_it():
    letters = "Suspects of domestic abuse Q2 2026-27,,\nAge,F,M\n16-17,3,4\n18-24,5,6\n"

    says = {
        each.asks: [choice.says for choice in each.choices] for each in taught(letters).questions
    }

    assert says["What does the column “F” count?"] == ["sex: Female", "Leave it out"]


def test_a_head_that_only_says_when_says_no_more_and_the_number_in_brackets_is_of_before():
    pairs = (
        "Quarter 2 2026-27,\nMeasure,This quarter (last quarter)\nDomestic abuse crimes,400 (380)\n"
    )

    found = taught(pairs)

    assert [(each.value, each.earlier) for each in (*found.figures, *found.earlier)] == [
        (400, False),
        (380, True),
    ]


def test_the_name_of_a_board_that_stands_for_all_says_no_more():
    own = "Place,Domestic abuse crimes Q1 2026-27\nNorthbridge Safeguarding Partnership,120\n"

    assert figures_in(taught(own)) == {"B2": ("domestic-abuse-crimes", 120)}


def test_a_label_in_two_senses_is_the_one_that_its_measure_is_split_by():
    by_source = "Contacts to children's social care,\nSource,Q1 2026-27\nPolice,12\nHousing,3\n"

    found = taught(by_source, agency="childrens-social-care")

    assert {(each.measure, each.agency) for each in found.figures} == {
        ("contacts", "police"),
        ("contacts", "housing"),
    }


def test_nobody_is_asked_whose_it_is_or_when_where_both_were_chosen():
    bare = "Measure,Number\nDomestic abuse crimes,12\n"
    asked = Asked("police", quarter(2026, 1))

    found = lesson(read_workbook("own.csv", bare.encode()), NORTHBRIDGE, asked=asked)

    assert (found.questions, found.why_not) == ((), ())
    assert [(each.agency, str(each.period)) for each in found.figures] == [("police", "2026-27 Q1")]
