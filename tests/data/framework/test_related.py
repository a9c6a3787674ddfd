"""What follows for a measure from the others: its counts, and the ratios that it is part of."""

from dataclasses import replace

from data.framework.measures import PER_10_000, Computation, Kind, Measure, Part
from data.framework.related import related
from tests.builders import a_measure

WHOLE, PART = a_measure("place", id="booked"), a_measure("place", id="attended")


def a_ratio(part: Part, whole: Part, kind: Kind = Kind.RATIO, scale: int = 100) -> Measure:
    return a_measure("percent", kind, id="rate", computed=Computation(part, whole, scale))


def found(*measures: Measure) -> dict[str, Measure]:
    return {each.id: each for each in related(measures)}


def test_a_ratio_has_the_two_measures_that_it_is_computed_from():
    measures = found(WHOLE, PART, a_ratio(Part("attended"), Part("booked")))

    assert measures["rate"].made_of == (PART, WHOLE)
    assert measures["booked"].made_of == ()


def test_a_part_has_its_ratio_by_the_whole():
    measures = found(WHOLE, PART, a_ratio(Part("attended"), Part("booked")))

    assert measures["attended"].ratios["booked"].id == "rate"
    assert measures["attended"].ratios["booked"].made_of == (PART, WHOLE)
    assert measures["booked"].ratios == {}


def test_a_share_of_some_of_a_measure_is_no_ratio_of_it():
    high = Part("attended", (("risk", ("High",)),))

    assert found(WHOLE, PART, a_ratio(high, Part("booked")))["attended"].ratios == {}
    assert found(WHOLE, PART, a_ratio(Part("attended"), high))["attended"].ratios == {}


def test_a_rate_is_no_share():
    rate = a_ratio(Part("attended"), Part("booked"), Kind.RATE, PER_10_000)

    assert found(WHOLE, PART, rate)["attended"].ratios == {}


def test_a_count_that_is_not_counted_is_left_out():
    measures = found(PART, a_ratio(Part("attended"), Part("booked")))

    assert measures["rate"].made_of == (PART,)


def test_what_followed_before_is_no_part_of_what_follows_now():
    once = related([WHOLE, PART, a_ratio(Part("attended"), Part("booked"))])
    renamed = [replace(each, title="Came") if each.id == "attended" else each for each in once]

    again = {each.id: each for each in related(renamed)}

    assert again["rate"].made_of[0].title == "Came"
    assert again["rate"].made_of[0].ratios == {}
