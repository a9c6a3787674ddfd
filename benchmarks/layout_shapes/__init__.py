"""The shapes in which agencies and publishers send figures, each written by a seeded script."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from benchmarks.layout_shapes import (
    between,
    boards,
    boxes,
    bulletins,
    compared,
    cross,
    exported,
    exports,
    forms,
    groups,
    long,
    parts_of,
    several,
    times,
    typed,
)
from benchmarks.layout_shapes.hand import Hand
from benchmarks.layout_shapes.sheet import Book

SHEETS_OF_EACH = 4


@dataclass(frozen=True)
class Shape:
    """One way to lay a sheet out; held back: measured on the last day alone."""

    name: str
    drawn: Callable[[Hand], Book]
    held_back: bool = False

    def books(self, count: int = SHEETS_OF_EACH) -> list[Book]:
        """So many files of this shape, the same each time."""
        return [self.drawn(Hand(Random(f"{self.name} {each}"))) for each in range(count)]


SHAPES = (
    Shape("areas by month", cross.areas_by_month),
    Shape("three rows of heads", cross.three_heads),
    Shape("labels given once", cross.labels_once),
    Shape("sections", cross.sections),
    Shape("hidden columns", cross.hidden_columns),
    Shape("tables above", several.stacked),
    Shape("tables beside", several.side_by_side),
    Shape("cover and sheets", several.cover_book, held_back=True),
    Shape("long, a row a figure", long.row_a_figure),
    Shape("long, a row a place", long.row_a_place),
    Shape("long, a census day", long.row_a_case_count),
    Shape("pairs", compared.pairs),
    Shape("last year and change", compared.last_year),
    Shape("shares", compared.shares),
    Shape("rates on a day", compared.rates),
    Shape("scorecard", compared.scorecard),
    Shape("bare years", compared.bare_years),
    Shape("kinds of period mixed", times.mixed_periods),
    Shape("year given once", times.year_given_once, held_back=True),
    Shape("row of units", times.row_of_units, held_back=True),
    Shape("months under quarters", times.months_under_quarters),
    Shape("dash without a key", times.dash_without_key),
    Shape("pivot table", exports.pivot),
    Shape("months as numbers", exports.month_numbers),
    Shape("a rolling year", exports.rolling_year),
    Shape("survey extract", exports.many_measures),
    Shape("bands of age", exports.age_bands),
    Shape("totals first", parts_of.totals_first),
    Shape("averages", parts_of.averages),
    Shape("number and share", parts_of.number_and_share),
    Shape("share beneath", parts_of.share_beneath, held_back=True),
    Shape("ranks and arrows", parts_of.arrows),
    Shape("a sheet a month", parts_of.month_in_sheet_name),
    Shape("groups and all", groups.groups_and_all),
    Shape("quarters, then the year", groups.quarters_then_year),
    Shape("numbered form", groups.numbered_form),
    Shape("areas across", groups.areas_across),
    Shape("marks as typed", typed.typed_marks),
    Shape("a key of its own", typed.own_key),
    Shape("units in words", typed.units_in_words),
    Shape("signed changes", typed.signed_changes, held_back=True),
    Shape("the year so far", typed.year_so_far),
    Shape("column of units", between.column_of_units, held_back=True),
    Shape("blank column between", between.blank_between, held_back=True),
    Shape("wide sections", between.wide_sections, held_back=True),
    Shape("newest first", between.newest_first, held_back=True),
    Shape("total on the left", between.total_on_the_left, held_back=True),
    Shape("quarter and year so far", between.quarter_and_year_to_date, held_back=True),
    Shape("long, a row a year", between.row_a_year, held_back=True),
    Shape("list of facts", boxes.list_of_facts),
    Shape("heads repeated", boxes.repeated_heads),
    Shape("colour after each quarter", boards.colour_after_each),
    Shape("trust dashboard", boards.trust_dashboard),
    Shape("comparators beside", boards.comparators_beside, held_back=True),
    Shape("attendance", boards.attendance),
    Shape("of which", boards.of_which),
    Shape("target rows", boards.target_rows),
    Shape("year so far twice", bulletins.year_so_far_twice),
    Shape("quarters after their months", bulletins.quarter_subtotals),
    Shape("time down", bulletins.time_down),
    Shape("years under measures", bulletins.years_under_measures, held_back=True),
    Shape("quarters with months named", bulletins.quarters_with_months_named),
    Shape("dates as heads", bulletins.dates_as_heads),
    Shape("a row a month", bulletins.month_list),
    Shape("ages in sections", bulletins.ages_in_sections, held_back=True),
    Shape("blank columns between groups", bulletins.spacers),
    Shape("last year in the row beneath", bulletins.last_year_row_beneath),
    Shape("wide extract", exported.wide_extract, held_back=True),
    Shape("pivot with subtotals", exported.tabular_pivot),
    Shape("numbers as text", exported.all_as_text, held_back=True),
    Shape("units in heads", exported.units_in_heads),
    Shape("beside without a gap", exported.beside_without_gap),
    Shape("key on its own sheet", exported.key_on_its_own_sheet),
    Shape("survey answers", exported.survey_answers),
    Shape("answers beside numbers", forms.answers_beside_numbers),
    Shape("a key in any way", forms.key_in_any_way),
    Shape("years in brackets", forms.years_in_brackets),
    Shape("periods as captions", forms.periods_as_captions),
    Shape("estimates with bounds", forms.estimates),
    Shape("ages as heads", forms.ages_as_heads),
    Shape("weeks", forms.weeks),
    Shape("parts within parts", forms.parts_within_parts),
    Shape("the year on the right", forms.year_on_the_right),
)
