"""Layouts of every shape that the tables can say, for laws that hold for all of them."""

from hypothesis import strategies as st

from data.framework.layouts.layout_columns import BY_WORDS
from data.framework.layouts.sheet import (
    Blank,
    Key,
    Label,
    Reader,
    Reads,
    ReturnSheet,
    Role,
    Table,
)
from data.framework.layouts.taught import PeriodFrom, Takes, TaughtLabel, TaughtSheet
from data.guess.answers import MAY_BE_SAID, Answer
from data.observations import Status
from data.periods import calendar_year, financial_year, quarter

LETTERS = st.characters(codec="utf-8", exclude_categories=("C", "Z"))
# The words of a cell: no space at either end, and single ones between.
WORDS = st.lists(st.text(LETTERS, min_size=1, max_size=6), min_size=1, max_size=3).map(" ".join)
# The signs that part one thing from another in a cell, and a plain letter.
SIGNS = st.text(st.sampled_from("\\;=a"), min_size=1, max_size=6)
TEXTS = WORDS | SIGNS
IDS = st.from_regex(r"[a-z]{1,6}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)
PERIODS = st.one_of(
    st.builds(quarter, st.integers(2000, 2040), st.integers(1, 4)),
    st.builds(financial_year, st.integers(2000, 2040)),
    st.builds(calendar_year, st.integers(2000, 2040)),
)
SEVERAL = st.lists(TEXTS, max_size=3, unique=True).map(tuple)
PAIRS = st.lists(st.tuples(TEXTS, TEXTS), max_size=2).map(tuple)
OR_NOTHING = st.just("")
KEYS = st.builds(
    Key,
    measure=IDS | OR_NOTHING,
    period=st.none() | PERIODS,
    quarter=st.integers(0, 4),
    agency=IDS | OR_NOTHING,
    categories=PAIRS,
    total_over=WORDS | OR_NOTHING,
    at_total=IDS | OR_NOTHING,
    share=IDS | OR_NOTHING,
    also=st.lists(IDS, max_size=2).map(tuple),
    role=st.sampled_from(Role),
)
NAMED = st.tuples(st.tuples(WORDS, WORDS)).map(lambda pairs: Key(categories=pairs))
LABELS = st.one_of(
    st.builds(Label, st.sampled_from([Reads.LABEL, Reads.IGNORED, Reads.NOTE]), TEXTS, KEYS),
    st.builds(Label, st.just(Reads.CATEGORY), TEXTS, NAMED),
    st.builds(Label, st.just(Reads.TOTAL), TEXTS, st.builds(Key, total_over=WORDS)),
    st.builds(Label, st.just(Reads.MEASURE_AND_PERIOD), TEXTS, st.builds(Key, measure=IDS)),
    st.builds(Label, st.sampled_from([Reads.AGENCY, Reads.SENDER, Reads.QUARTER]), key=KEYS),
    st.builds(Label, st.just(Reads.PERIOD), TEXTS | OR_NOTHING, KEYS),
    st.builds(Label, st.just(Reads.AS_PRINTED), TEXTS | OR_NOTHING, KEYS, WORDS),
)
READERS = st.builds(Reader, st.lists(LABELS, max_size=3).map(tuple), st.booleans())
TABLES = st.builds(
    Table,
    anchor=TEXTS,
    columns=st.lists(READERS, min_size=1, max_size=3).map(tuple),
    rows=st.lists(READERS, min_size=1, max_size=2).map(tuple),
    base=KEYS,
    in_brackets=st.booleans(),
    blank=st.sampled_from(Blank),
    says=st.lists(st.tuples(TEXTS, st.sampled_from(Status)), max_size=2).map(tuple),
    optional=st.booleans(),
)
SHEETS = st.builds(
    ReturnSheet,
    id=IDS,
    heading=TEXTS,
    tables=st.lists(TABLES, max_size=2).map(tuple),
    first_period=st.none() | PERIODS,
    dates_in=SEVERAL,
    name=WORDS | OR_NOTHING,
    agencies=st.lists(IDS, max_size=2, unique=True).map(tuple),
    in_quarters=st.lists(st.integers(1, 4), min_size=1, max_size=4, unique=True).map(tuple),
    notes=SEVERAL,
)
LAYOUTS = st.lists(SHEETS, max_size=3, unique_by=lambda sheet: sheet.id).map(tuple)

SEVERAL_WORDS = st.lists(TEXTS, min_size=1, max_size=3).map(tuple)
TAUGHT_LABELS = st.builds(
    TaughtLabel,
    axis=st.sampled_from(BY_WORDS),
    words=SEVERAL_WORDS,
    takes=st.sampled_from(Takes),
    key=KEYS,
    place=st.sampled_from(("", "B", "14")),
    values=WORDS | OR_NOTHING,
)
FACTS = st.sampled_from(
    [(about, says) for about, known in MAY_BE_SAID.items() for says in sorted(known)]
).flatmap(
    lambda fact: st.builds(
        Answer,
        about=st.just(fact[0]),
        says=st.just(str(fact[1])),
        words=st.lists(TEXTS, max_size=2).map(tuple),
        place=st.sampled_from(("", "D", "6", "B4:D9")),
    )
)
TAUGHT = st.builds(
    TaughtSheet,
    id=IDS,
    heading=TEXTS,
    agency=IDS,
    anchors=st.lists(SEVERAL_WORDS, max_size=2).map(tuple),
    labels=st.lists(TAUGHT_LABELS, max_size=3).map(tuple),
    facts=st.lists(FACTS, max_size=2).map(tuple),
    period_from=st.sampled_from(PeriodFrom),
)
