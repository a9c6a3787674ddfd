"""What a cell shows for a number, by its format; and which formats show the number itself."""

import pytest

from data.files.formats import is_plain, shown


@pytest.mark.parametrize(
    ("code", "value", "text"),
    [
        ("General", 12.5, "12.5"),
        ("0", 12.5, "13"),
        ("#,##0", 5521, "5,521"),
        ("#,##0,", 5521000, "5,521"),
        ('0.0,,"m"', 5521000, "5.5m"),
        ("0.0%", 0.125, "12.5%"),
        ('[<5]"<5";0', 2, "<5"),
        ('[<5]"<5";0', 5, "5"),
        ('[=0]"nil";General', 0, "nil"),
        ("#,##0_);(#,##0)", -3, "(3)"),
        ("0;-0;;@", 0, ""),
        (";;;", 7, ""),
        ('0"r"', 250, "250r"),
        (r"0\*", 250, "250*"),
        ("[White]0", 250, ""),
        ('"£"#,##0.00', -2, "-£2.00"),
        ("[>10]0", 5, "####"),
    ],
)
def test_a_number_is_shown_as_its_format_writes_it(code, value, text):
    assert shown(code, value) == text


@pytest.mark.parametrize(
    "code", ["General", "0", "0.00", "#,##0", "0%", "dd/mm/yyyy", "@", "[$£-809]#,##0", "# ?/?"]
)
def test_a_format_that_shows_the_number_is_plain(code):
    assert is_plain(code)


@pytest.mark.parametrize("code", ["#,##0,", ";;;", '"<5"', '[<5]"<5";0', '0"r"', "0;-0;;@", '""'])
def test_a_format_that_shows_something_else_is_not(code):
    assert not is_plain(code)


@pytest.mark.parametrize("code", ['"', "\\", "[", "0,,,,,,", "[<x]0", ";" * 50, "0" * 5000, ""])
def test_a_broken_format_is_read_without_harm(code):
    assert isinstance(is_plain(code), bool)
    assert isinstance(shown(code, 2), str)
