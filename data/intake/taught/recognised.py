"""Which of the sheets that a board was taught a workbook has: known by their words alone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from data.files.workbook import Workbook, Worksheet
from data.framework.framework import Framework, Frameworks
from data.framework.layouts.taught import Takes, TaughtSheet
from data.intake.cover import named_board
from data.intake.taught.naming import plain_word
from data.intake.taught.whose import agencies_named
from data.reading import text_of

LOOKED_AT_ROWS = 2_000  # a long file says in its first rows what it is
ENOUGH = 0.6  # of the words of a layout, to be one of its kind
ALIKE, OF_ONE_LIKE_IT = 60, 0.5  # of a hundred; and what such a label counts
NOT_SAID: Mapping[str, str] = {}
AS_GOOD = 0.1  # by so little no layout fits better than another


@dataclass(frozen=True)
class Recognised:
    """What is known of a workbook.

    sheets: the layout of each sheet that has one. doubtful: of each sheet that several fit, those.
    """

    sheets: Mapping[str, TaughtSheet] = field(default_factory=dict)
    doubtful: Mapping[str, tuple[TaughtSheet, ...]] = field(default_factory=dict)

    @property
    def agencies(self) -> tuple[str, ...]:
        """Whose sheets these are."""
        return tuple(dict.fromkeys(each.agency for each in self.sheets.values()))


def is_taught(workbook: Workbook, frameworks: Frameworks) -> bool:
    """Whether a file that names no board is one that a board was taught, be it called as a form."""
    if named_board(workbook, frameworks):
        return False
    return any(recognised(workbook, framework).sheets for framework in frameworks)


def recognised(
    workbook: Workbook, framework: Framework, agency: str = "", said: Mapping[str, str] = NOT_SAID
) -> Recognised:
    """The layouts that the sheets of a workbook have. agency: whose it is, where that is known.

    said: of sheets that several fit, the id of the one that is meant; empty where it is none.

    Never by the name of a file or a sheet: by the words that stand on it.
    """
    layouts = [each for each in framework.taught if agency in {"", each.agency}]
    sheets: dict[str, TaughtSheet] = {}
    doubtful: dict[str, tuple[TaughtSheet, ...]] = {}
    for worksheet in workbook.sheets if layouts else ():
        named = {} if agency else _agencies_on(worksheet, framework)
        fitting = _fitting(worksheet, [each for each in layouts if _may_be_of(each, named)])
        if len(fitting) > 1 and worksheet.name in said:
            fitting = tuple(each for each in fitting if each.id == said[worksheet.name])
        if len(fitting) == 1:
            sheets[worksheet.name] = fitting[0]
        elif fitting:
            doubtful[worksheet.name] = fitting
    return Recognised(sheets, doubtful)


def _agencies_on(worksheet: Worksheet, framework: Framework) -> Mapping[str, str]:
    """The agencies that a sheet names, each by its words."""
    return {plain_word(text): each for each, _, text in agencies_named(worksheet, framework)}


def _may_be_of(layout: TaughtSheet, named: Mapping[str, str]) -> bool:
    """Whether a sheet that names these agencies may be the layout's agency's.

    Another agency's sheet may have the same rows. Names among the layout's own words say nothing:
    they stood there when it was taught.
    """
    words = (*layout.anchors, *(each.words for each in layout.labels))
    known = {plain_word(text) for each in words for text in each}
    others = {agency for word, agency in named.items() if word not in known}
    return not others or layout.agency in named.values()


def _fitting(worksheet: Worksheet, layouts: Iterable[TaughtSheet]) -> tuple[TaughtSheet, ...]:
    """The layout that fits a sheet best; several, where none fits better than another."""
    words = _words_on(worksheet)
    found = [(fit, each) for each in layouts if (fit := _fit(each, words)) >= ENOUGH]
    best = max((fit for fit, _ in found), default=0.0)
    alike = [each for fit, each in found if fit > best - AS_GOOD]
    # Two sheets of one workbook may differ by nothing but what stands above their tables.
    whole = [each for each in alike if _has_all_anchors(each, words)]
    return tuple(whole if len(whole) == 1 else alike)


def _fit(layout: TaughtSheet, words: frozenset[str]) -> float:
    """How many of the words of a layout stand on a sheet, from 0 to 1."""
    telling = [each for each in layout.labels if each.takes is not Takes.NOTHING_MORE]
    wanted = {word for each in telling for text in each.words if (word := plain_word(text))}
    if not wanted or not _is_anchored(layout, words):
        return 0.0
    renamed = sum(_has_one_like(word, words) for word in wanted - words)
    return (len(wanted & words) + renamed * OF_ONE_LIKE_IT) / len(wanted)


def _has_one_like(word: str, words: frozenset[str]) -> bool:
    """Whether a label may still be there in other words."""
    found = process.extractOne(word, words, scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE)
    return found is not None


def _is_anchored(layout: TaughtSheet, words: frozenset[str]) -> bool:
    """Whether what stands over one of its tables stands on the sheet, mostly."""
    anchors = [{word for text in each if (word := plain_word(text))} for each in layout.anchors]
    known = [each for each in anchors if each]
    return not known or any(len(each & words) * 2 >= len(each) for each in known)


def _has_all_anchors(layout: TaughtSheet, words: frozenset[str]) -> bool:
    """Whether all that stood over its tables stands on the sheet."""
    return all(plain_word(text) in words for each in layout.anchors for text in each)


def _words_on(worksheet: Worksheet) -> frozenset[str]:
    texts = {
        content
        for row in worksheet.rows[:LOOKED_AT_ROWS]
        for content in row
        if isinstance(content, str) and content.strip()
    }
    return frozenset(word for each in texts if (word := plain_word(text_of(each))))
