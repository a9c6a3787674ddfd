"""What an answer costs: the whole guess is made again with it, for 200 rows of 40 columns."""

from random import Random
from time import process_time

from data.files.workbook import Workbook, Worksheet
from data.guess.answers import About, Answer
from data.guess.understood import understood
from data.periods import MONTHS

ROWS, MONTHS_ACROSS, ROUNDS = 198, 38, 5


def seconds_of_an_answer() -> float:
    """The processor's seconds from an answer to what follows from it, the least of some rounds."""
    workbook = _workbook()
    answer = Answer(About.YEAR, "calendar", "Contacts")
    understood(workbook)  # what was understood of its texts is kept, as on the page
    return min(_timed(workbook, answer) for _ in range(ROUNDS))


def _timed(workbook: Workbook, answer: Answer) -> float:
    started = process_time()
    understood(workbook, (answer,))
    return process_time() - started


def _workbook() -> Workbook:
    random = Random(200)
    months = [f"{MONTHS[at % 12]} {2022 + at // 12}" for at in range(MONTHS_ACROSS)]
    rows = [
        (f"Area {at // 10}", f"Team {at}", *(random.randint(1, 90) for _ in months))
        for at in range(ROWS)
    ]
    heads = ("Area", "Team", *months)
    sheet = Worksheet("Contacts", (("Contacts by team",), heads, *rows))
    return Workbook("contacts.xlsx", (sheet,))
