"""Charts for the tests of what draws them."""

from papers.shown import Form, Number, Role, Row, Shown

BLUE, GREY = "#12436D", "#8E969B"


def a_row(name, *values, role=Role.FIGURES, colour=BLUE, **more) -> Row:
    """A row of figures of one colour, whose figures are printed as they are."""
    return Row(name, role, values, (colour,) * len(values), **more)


def a_chart(*rows, form=Form.LINES, **more) -> Shown:
    """A chart over the quarters of a year, or of so many rows."""
    names = ("Q1 2012-13", "Q2 2012-13", "Q3 2012-13", "Q4 2012-13")[: len(rows[0].values)]
    is_over_time = form in {Form.LINES, Form.COLUMNS}
    calendar = {"ticks": tuple(each[:2] for each in names), "years": ("2012-13",) * len(names)}
    told = {
        "unit": "Contacts",
        "number": Number(),
        "bounds": (0.0, 10.0),
        "alt": "Contacts. They rose.",
        **(calendar if is_over_time else {}),
    }
    return Shown(form, names, rows, **(told | more))


def with_range() -> Shown:
    """A line with a gap, its usual range, its target, and a mark where it is unusual."""
    return a_chart(
        a_row("usual range, from", 2.1, 2.1, 2.1, 2.1, role=Role.USUAL_FROM),
        a_row("usual range, to", 4.2, 4.2, 4.2, 4.2, role=Role.USUAL_TO),
        a_row("mean of the usual range", 3.0, 3.0, 3.0, 3.0, role=Role.MEAN, is_joined=True),
        a_row("target", None, None, 5.0, 5.0, role=Role.TARGET, is_joined=True),
        a_row("Contacts", 2.0, None, 3.0, 7.0, is_joined=True, symbol="circle"),
        a_row("special cause", None, None, None, 7.0, role=Role.UNUSUAL, symbol="diamond"),
        step=2.0,
    )
