"""What was asked and agreed in one meeting, in the order in which it was, as lines of minutes."""

from collections.abc import Iterable
from dataclasses import dataclass

from dashboards.words.labels import date_words
from data.follow_up.written import Kind, Written

MEETING = "meeting"  # in what is kept: of which meeting it is
NOTHING_YET = "Nothing yet: C writes down a question, A an action."


@dataclass(frozen=True)
class Minute:
    """A question or an action. about: of which chart. figure: what that said."""

    is_question: bool
    what: str
    whom: str
    by: str
    about: str
    figure: str
    who: str
    at: str

    @property
    def words(self) -> str:
        """The line on the screen: "Question to Police, by 3 December 2026: Why so few?"."""
        kind = "Question" if self.is_question else "Action"
        whom = f" {'to' if self.is_question else 'for'} {self.whom}" if self.whom else ""
        by = f", by {self.by}" if self.by else ""
        about = f" (about “{self.about}”)" if self.about else ""
        return f"{kind}{whom}{by}: {self.what}{about}"


def meeting_of(day: str, presented: str) -> str:
    """What tells one meeting from another: the day, and what is presented in it."""
    return f"{day} {presented}"


def minutes_of(written: Iterable[Written], meeting: str) -> tuple[Minute, ...]:
    """All that was taken down in a meeting, the first first, as it was taken down."""
    of_it = (each for each in written if each.version == 1 and each.said.get(MEETING) == meeting)
    kinds = (each for each in of_it if each.kind in {Kind.CHALLENGE, Kind.ACTION})
    return tuple(map(_minute, sorted(kinds, key=lambda each: (each.at, each.id or 0))))


def _minute(written: Written) -> Minute:
    said = written.said
    is_question = written.kind is Kind.CHALLENGE
    what, whom, by = ("question", "whom", "due") if is_question else ("target", "lead", "timescale")
    return Minute(
        is_question,
        said.get(what, ""),
        said.get(whom, ""),
        _by(said.get(by, "")),
        said.get("chart", ""),
        said.get("figure", ""),
        written.who,
        written.at,
    )


def _by(text: str) -> str:
    try:
        return date_words(text) if text else ""
    except ValueError:  # a timescale may say a month or a quarter
        return text


def minutes_text(title: str, minutes: Iterable[Minute], notes: Iterable[str] = ()) -> str:
    """The list as plain text, to be pasted. notes: what stands above it."""
    lines = [f"{n}. {each.words}" for n, each in enumerate(minutes, start=1)]
    return "\n".join([title, *notes, "", *(lines or ["Nothing was taken down."])]) + "\n"
