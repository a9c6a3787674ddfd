"""Places on the board's courses by agency and course, and what the training unit ran."""

from dataclasses import dataclass
from math import ceil

from data.periods import Period
from samples.northbridge.chance import Chance
from samples.northbridge.quarters import QUARTERS, is_summer

PLACES_A_COURSE = 20
SUMMER_BOOKINGS = 0.82
SCHOOL_HOLIDAY = 0.6
CANCELLED_OF_ABSENT = 0.55
RETURNED = 0.78


@dataclass(frozen=True)
class Course:
    """One course: its share of all bookings, its days, and how many are satisfied with it."""

    wanted: float
    days: int = 1
    satisfied: float = 0.9


@dataclass(frozen=True)
class Trainees:
    """One agency: places it books in a quarter, and how many of them are attended."""

    booked: float
    attended: float


COURSES = {
    "Working together": Course(0.2, days=2, satisfied=0.92),
    "Domestic abuse and children": Course(0.16),
    "Exploitation awareness": Course(0.15, satisfied=0.93),
    "Neglect toolkit": Course(0.12, days=2, satisfied=0.88),
    "Safer recruitment": Course(0.08, satisfied=0.86),
    "Early help in practice": Course(0.12),
    "Child protection conferences": Course(0.08, satisfied=0.89),
    "Online safety": Course(0.09, satisfied=0.72),
}
TRAINEES = {
    "childrens-social-care": Trainees(106, 0.89),
    "police": Trainees(40, 0.82),
    "health-primary-community": Trainees(72, 0.89),
    "health-hospital": Trainees(28, 0.84),
    "health-mental": Trainees(22, 0.86),
    "education": Trainees(98, 0.91),
    "probation": Trainees(11, 0.85),
    "housing": Trainees(13, 0.88),
    "voluntary-other": Trainees(36, 0.92),
}


@dataclass(frozen=True)
class Places:
    """What became of the places that an agency booked on a course."""

    booked: int
    attended: int
    cancelled: int
    did_not_attend: int


@dataclass(frozen=True)
class Training:
    """One quarter. places: by agency, then course; the unit's figures by measure."""

    places: dict[str, dict[str, Places]]
    courses_run: dict[str, int | float]
    by_course: dict[str, dict[str, int]]


def training(seed: int) -> dict[Period, Training]:
    """Every quarter's places, and the courses that they were on."""
    return {period: _quarter(seed, period) for period in QUARTERS}


def _quarter(seed: int, period: Period) -> Training:
    chance = Chance(seed, "training", period)
    places = {agency: _places(chance, agency, period) for agency in TRAINEES}
    booked = {name: sum(by[name].booked for by in places.values()) for name in COURSES}
    attended = {name: sum(by[name].attended for by in places.values()) for name in COURSES}
    run = {name: ceil(booked[name] / PLACES_A_COURSE) for name in COURSES}
    returned = {name: chance.share(attended[name], RETURNED) for name in COURSES}
    return Training(
        places,
        {
            "training-courses-delivered": sum(run.values()),
            "training-courses-cancelled": chance.count(1.6),
        },
        {
            "training-sessions": {name: run[name] * COURSES[name].days for name in COURSES},
            "training-places-capacity": {name: run[name] * PLACES_A_COURSE for name in COURSES},
            "training-evaluations": returned,
            "training-satisfied": {
                name: chance.share(returned[name], COURSES[name].satisfied) for name in COURSES
            },
        },
    )


def _places(chance: Chance, agency: str, period: Period) -> dict[str, Places]:
    trainees, level = TRAINEES[agency], 1.0
    if is_summer(period):
        level = SCHOOL_HOLIDAY if agency == "education" else SUMMER_BOOKINGS
    found = {}
    for name, course in COURSES.items():
        booked = chance.count(trainees.booked * level * course.wanted)
        attended = chance.share(booked, trainees.attended)
        cancelled = chance.share(booked - attended, CANCELLED_OF_ABSENT)
        found[name] = Places(booked, attended, cancelled, booked - attended - cancelled)
    return found
