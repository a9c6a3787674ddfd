from data.framework.layouts.sheet import Key
from data.intake.checks.past import Past, Pasts, past_of
from data.intake.extract import Read
from data.periods import parse
from data.reading import Figure
from tests.builders_data import a_return, a_store, an_observation
from tests.data.intake.checks.builders import a_cover, a_past

PERIOD = parse("2012-13 Q1")


def a_read(measure: str = "contacts", agency: str = "", **categories) -> Read:
    key = Key(measure, PERIOD, agency=agency, categories=tuple(categories.items()))
    return Read(key, Figure(1.0), "1", "Sheet", "B2")


def value(row) -> float | None:
    return row.value if row else None


def test_a_figure_is_found_as_it_was_sent_by_agency_and_breakdown():
    past = a_past(
        an_observation("contacts", 4),
        an_observation("contacts", 5, agency="police"),
        an_observation("marac-cases", 6, area="Alfreton"),
    )

    assert value(past.of(a_read())) == 4
    assert value(past.of(a_read(agency="police"))) == 5
    assert value(past.of(a_read("marac-cases", area="Alfreton"))) == 6
    assert past.of(a_read("marac-cases")) is None


def test_a_figure_is_found_in_another_period_when_it_is_asked_for():
    past = a_past(an_observation("contacts", 4, "2011-12 Q4"))

    assert past.of(a_read()) is None
    assert value(past.of(a_read(), PERIOD.previous())) == 4


def test_a_figure_without_a_period_has_no_past():
    read = Read(Key("contacts"), Figure(1.0), "1", "Sheet", "B2")

    assert a_past(an_observation()).of(read) is None


def test_a_board_that_sent_nothing_has_an_empty_past():
    past = past_of(None, "derby")

    assert past.returns == []
    assert past.of(a_read()) is None


def test_the_past_is_what_the_store_has_of_the_board():
    store = a_store(a_return(an_observation("contacts", 4)))

    for past in (
        past_of(store.dataset("derby"), "derby"),
        past_of(store.dataset, "derby"),
        past_of(Pasts(store), "derby"),
    ):
        assert value(past.of(a_read())) == 4
        assert [sent.agency for sent in past.returns] == ["police"]


def test_a_board_without_figures_has_no_past_yet():
    assert past_of(Pasts(a_store()), "dudley").returns == []


def test_what_was_loaded_is_known_without_asking_the_store_again():
    pasts = Pasts(a_store(a_return(an_observation("contacts", 4))))
    pasts("derby")

    pasts.learn(a_return(an_observation("contacts", 5), file="new.xlsx", sent="2012-08-01"))

    assert value(pasts("derby").of(a_read())) == 5


def test_of_two_versions_the_one_sent_last_is_known():
    past = a_past(an_observation("contacts", 4), file="newer.xlsx", sent="2012-08-01")

    past.learn(a_return(an_observation("contacts", 5), file="older.xlsx", sent="2012-07-01"))

    assert value(past.of(a_read())) == 4
    assert len(past.returns) == 2


def test_a_return_takes_the_place_of_one_of_the_same_agency_period_and_title():
    past = a_past(an_observation(), period="2012-13 Q1", agency="police", title="Return")

    assert len(past.in_place_of(a_cover("2012-13 Q1"))) == 1
    assert past.in_place_of(a_cover("2012-13 Q2")) == ()
    assert past.in_place_of(a_cover("2012-13 Q1", "housing")) == ()
    assert past.in_place_of(a_cover("2012-13 Q1", title="Other")) == ()


def test_the_categories_that_were_named_before_are_known_also_those_learned_since():
    past = a_past(an_observation("marac-cases", 1, area="Alfreton"), an_observation("marac-cases"))
    assert past.categories("marac-cases", "area") == ("Alfreton",)

    past.learn(a_return(an_observation("marac-cases", 1, area="Buxton"), file="new.xlsx"))

    assert past.categories("marac-cases", "area") == ("Alfreton", "Buxton")
    assert isinstance(past, Past)
