import pytest

from data.intake.named_quarters import quarters_named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Police, Q2 2026-27 (Jul to Sep 2026). Grey: Q1 2026-27.", ["2026-27 Q2", "2026-27 Q1"]),
        ("Template northbridge-police-2026-27Q2-v1", ["2026-27 Q2"]),
        ("2026-27-q2-police.xlsx", ["2026-27 Q2"]),
        ("Police_Q2_202627.xlsx", ["2026-27 Q2"]),
        ("police-jul-sep-2026.csv", ["2026-27 Q2"]),
        ("Quarter 2, 2026-27", ["2026-27 Q2"]),
        ("FY26/27 Q2", ["2026-27 Q2"]),
        ("Q4 (Jan to Mar 2027)", ["2026-27 Q4"]),
        ("Oct 2026 to Dec 2026", ["2026-27 Q3"]),
        ("2026-27", []),
        ("2026-28 Q1", []),
        ("Mar 2026 - Jan 2026", []),
        ("Jan to Jun 2026", []),
        ("07.06", []),
    ],
)
def test_the_quarters_that_a_text_names_come_in_its_order(text, named):
    assert [str(period) for period in quarters_named(text)] == named
