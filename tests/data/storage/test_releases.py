"""What a board has published is kept for good, and never worked out a second time."""

from data.protection.attackers import Settings
from data.storage.releases import published, releases
from tests.builders_data import a_return, a_store, an_observation

SETTINGS = Settings(seconds=1)
DAY = "2012-07-21T10:00:00"


def _a_board(first: float = 3):
    return a_store(
        a_return(
            an_observation("contacts", first, agency="police"),
            an_observation("contacts", 50, agency="housing"),
        )
    )


def test_what_is_published_is_kept_and_given_again() -> None:
    store = _a_board()

    one = published(store, "derby", "A. Manager", DAY, SETTINGS)
    again = published(store, "derby", "A. Manager", DAY, Settings(seconds=1, threshold=20))

    assert again == one
    assert releases(store, "derby") == (one,)


def test_another_release_is_made_when_a_figure_changed() -> None:
    store = _a_board()
    one = published(store, "derby", "A. Manager", DAY, SETTINGS)
    newer = a_return(
        an_observation("contacts", 9, agency="police"),
        an_observation("contacts", 50, agency="housing"),
        file="again.xlsx",
        sent="2012-07-19",
    )
    store.accept(newer, "2012-07-21")

    two = published(store, "derby", "A. Manager", DAY, SETTINGS)

    assert [each.number for each in releases(store, "derby")] == [1, 2]
    assert two.state != one.state
    assert set(one.shown.values()) == {50}
    assert set(two.shown.values()) == {9, 50, 59}


def test_what_was_published_comes_back_with_the_kept_files() -> None:
    store = _a_board()
    one = published(store, "derby", "A. Manager", DAY, SETTINGS)
    said = store.follow_up.versions("derby", "release", "figures")
    empty = _a_board(4)

    empty.follow_up.put_back([vars(each) | {"kind": str(each.kind)} for each in said])

    assert releases(empty, "derby") == (one,)
