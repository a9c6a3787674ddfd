from dashboards.words.shares import Share, ends
from tests.builders import a_measure, a_point


def share(name: str, part: float, whole: float) -> Share:
    return Share(a_measure(), a_point(categories={"area": name}), name, part, whole)


TWO = [share("North", 17, 47), share("South", 9, 48)]


def test_both_ends_are_told_with_their_counts():
    assert ends(TWO, joint=", ", low_first=False) == (
        "highest for North, 17 of 47 (36.2%), lowest for South, 9 of 48 (18.8%)"
    )


def test_the_lowest_comes_first_where_that_is_the_one_to_look_at():
    assert ends(TWO, joint=", ", low_first=True).startswith("lowest for South")


def test_p4_shares_of_few_are_no_end():
    few = [*TWO, share("Riverside", 1, 9)]

    assert ends(few, joint=", ", low_first=False) == ends(TWO, joint=", ", low_first=False)


def test_p20_a_whole_is_no_end_of_its_parts():
    whole = [*TWO, share("County Total", 90, 100)]

    assert "County" not in ends(whole, joint=", ", low_first=False)


def test_shares_that_are_all_alike_have_no_ends():
    assert ends([share("North", 10, 20), share("South", 20, 40)], joint="", low_first=True) == ""
