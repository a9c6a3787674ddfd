"""Every number of a text, held against a board's store: confirmed, contradicted or unknown."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from data.claims.changes_claimed import judge_change
from data.claims.claim import Claim, Verdict
from data.claims.figures_claimed import judge_figure
from data.claims.named_times import NamedTime, spans_of, times_in
from data.claims.parts_of_last import judge_part
from data.claims.running_text import Sentence, sentences_of
from data.claims.said_number import SaidNumber, Surroundings, numbers_said
from data.claims.stored import Fact, Stored
from data.claims.typed_numbers import numbers_in
from data.claims.verdicts import Anchors, Judged
from data.claims.when import Clock, SaidTime, said_times, whole_of
from data.figures.dataset import Dataset
from data.periods import Period

LONGEST = 400_000  # characters of a text that are read; a report of a board has about a hundred
MOST = 5000  # figures of a text that are looked at; a long report gives some eight hundred
LONGEST_SAID = 160  # characters of a clause that are given back


@dataclass(frozen=True, slots=True)
class About:
    """What a text is written about, where it does not say so: a comment beside a chart.

    measure: the id of a measure; empty of none.
    """

    measure: str = ""
    period: Period | None = None


def claims_in(text: str, dataset: Dataset, about: About | None = None) -> tuple[Claim, ...]:
    """The figures that a text gives, in order, each with what the store says of it.

    Contradicted is only what is certain: which measure, which period, which sort of number. What
    the store cannot know is unknown. Nothing of the text is kept. After so many figures as MOST
    the rest is not read.
    """
    return _Check(dataset, about or About()).claims(text[:LONGEST])


class _Check:
    """One text, read from its beginning on."""

    def __init__(self, dataset: Dataset, about: About) -> None:
        self._stored = Stored(dataset)
        self._about = about
        self._anchors = Anchors(self._about.measure)
        self._around = Surroundings(frozenset(self._about_stems()))

    def claims(self, text: str) -> tuple[Claim, ...]:
        sentences = list(sentences_of(text))
        running = [each for each in sentences if not each.is_table]
        whole, alone = whole_of(time for each in running for time in times_in(each.text))
        given = self._about.period
        clock = Clock(given or whole, alone, is_given=given is not None)
        every = (claim for each in sentences for claim in self._of(each, clock))
        return tuple(islice(every, MOST))

    def _of(self, sentence: Sentence, clock: Clock) -> Iterator[Claim]:
        if sentence.paragraph != clock.paragraph:
            self._anchors.paragraph.clear()
            self._anchors.last_sentence = []
            self._around.paragraph = frozenset()
        clock.enter(sentence.paragraph)
        self._anchors.sentence, self._anchors.placed = [], []
        named = times_in(sentence.text)
        times = said_times(sentence.text, named, clock)
        said = list(numbers_said(sentence, named, times, clock, self._stored.words, self._around))
        judged = self._judged(said, times)
        if not said:
            yield from _unread(sentence, named)
        yield from (
            _claim(each, found)
            for each, found in zip(said, judged, strict=True)
            if not each.number.is_in_words or found.verdict is not Verdict.UNKNOWN
        )
        clock.hear(times, sentence.is_heading)
        self._remember(sentence)

    def _judged(self, said: Sequence[SaidNumber], times: Sequence[SaidTime]) -> list[Judged]:
        """Figures first, then parts of them: a change is of one, and counted from another."""
        found: dict[int, Judged] = {}
        for n, each in enumerate(said):
            if each.move is None:
                found[n] = self._figure(each)
        for n, judged in found.items():
            if judged.verdict is Verdict.UNKNOWN:
                found[n] = self._part(said[n], said[n + 1 : n + 2])
        facts = {said[n].number.start: judged.fact for n, judged in found.items()}
        for n, each in enumerate(said):
            if each.move is not None:
                own = _without_bases_of_others(each, said, times)
                found[n] = self._change(each, own, _base(each, own, facts), facts)
        return [found[n] for n in range(len(said))]

    def _figure(self, said: SaidNumber) -> Judged:
        judged = judge_figure(said, self._stored, self._anchors)
        if judged.fact is not None:
            self._anchors.sentence.append(judged.fact)
        if meant := judged.fact or judged.instead:
            self._anchors.placed.append((said.number.start, meant))
        return judged

    def _part(self, said: SaidNumber, following: Sequence[SaidNumber]) -> Judged:
        judged = judge_part(said, following, self._stored, self._anchors)
        if judged.fact is not None:
            self._anchors.sentence.append(judged.fact)
        return judged

    def _change(
        self,
        said: SaidNumber,
        times: Sequence[SaidTime],
        base: Fact | None,
        facts: dict[int, Fact | None],
    ) -> Judged:
        before = [f for at, f in sorted(facts.items()) if f and at < said.number.start]
        anchors = Anchors(self._about.measure, before, self._anchors.paragraph)
        return judge_change(said, times, base, self._stored, anchors)

    def _remember(self, sentence: Sentence) -> None:
        stems = frozenset(self._stored.words.stems(sentence.text))
        if sentence.is_heading:
            self._around.heading = stems
        self._around.paragraph |= stems
        self._anchors.paragraph += self._anchors.sentence
        self._anchors.last_sentence = [fact for _, fact in self._anchors.placed]

    def _about_stems(self) -> tuple[str, ...]:
        if not self._about.measure:
            return ()
        return self._stored.words.stems(self._stored.framework.measure(self._about.measure).title)


def _without_bases_of_others(
    said: SaidNumber, every: Sequence[SaidNumber], times: Sequence[SaidTime]
) -> list[SaidTime]:
    """The times of a sentence; what another change is counted from is no base of this one.

    What stands before all changes is the base of each: "compared with Q1, contacts rose by 2%".
    """
    moved = [each.at[0] for each in every if each.move is not None and each is not said]

    def is_of_another(time: SaidTime) -> bool:
        low, high = sorted((said.at[0], time.start))
        stands_first = all(time.start < each for each in (*moved, said.at[0]))
        return time.is_base and not stands_first and any(low < each < high for each in moved)

    return [each for each in times if not is_of_another(each)]


def _base(
    said: SaidNumber, times: Sequence[SaidTime], facts: dict[int, Fact | None]
) -> Fact | None:
    """The figure that stands after the change as what it is counted from."""
    after = [fact for at, fact in sorted(facts.items()) if fact and at > said.number.start]
    periods = {period for each in times if each.is_base for period in each.periods}
    return next((fact for fact in after if fact.period in periods), None)


def _unread(sentence: Sentence, named: tuple[NamedTime, ...]) -> Iterator[Claim]:
    """The figures of a sentence that has too many of them to say what each is of."""
    for number in numbers_in(sentence.text, tuple(spans_of(named))):
        if not number.is_in_words:
            line, start = sentence.place(number.start)
            end = start + number.end - number.start
            yield Claim(line, start, end, number.text, number.text)


def _claim(said: SaidNumber, judged: Judged) -> Claim:
    line, start = said.sentence.place(said.number.start)
    _, last = said.sentence.place(said.number.end - 1)
    return Claim(
        line,
        start,
        max(last, start) + 1,
        " ".join(said.number.text.split()),
        said.clause.lstrip(" ,;:-–(")[:LONGEST_SAID],
        judged.sort,
        judged.verdict,
        bool(said.move and said.move.is_fall),
        judged.held,
    )
