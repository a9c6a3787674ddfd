"""The second screen of setting up a board: your agencies."""

from dash import html

from dashboards.components.set_up_field import button, fault_line, field, text, tick
from data.framework.columns import PARTNER
from data.framework.set_up import fields
from data.framework.set_up.basis import Basis
from data.framework.set_up.draft import DraftAgency
from data.framework.set_up.draft_faults import LONGEST_NAME, LONGEST_OTHERS
from data.framework.set_up.moves import ADD_AGENCY, DROP_AGENCY
from data.framework.set_up.screen import Screen
from data.framework.set_up.steps import is_added


def your_agencies(screen: Screen, basis: Basis) -> html.Div:
    """Who sends returns, what each is called, and one more."""
    return html.Div(
        [
            html.P(
                "Tick those that send you returns; call each what you call it. The second place "
                "of each is for other names that its returns use, with ; between."
            ),
            html.P(_by_law(basis)),
            fault_line(screen.fault(fields.SENDS)),
            html.Div(
                [_agency(each, screen, basis) for each in screen.draft.agencies],
                className="set-up__agencies",
            ),
            _one_more(screen),
        ]
    )


def _by_law(basis: Basis) -> str:
    """Who leads the arrangements by law, whether or not they send returns."""
    rows = basis.standard_agencies.values()
    *some, last = (row["name"] for row in rows if row["in the partnership"] == PARTNER)
    return f"The safeguarding partners by law are {', '.join(some)} and {last}."


def _agency(agency: DraftAgency, screen: Screen, basis: Basis) -> html.Div:
    name, also = fields.agency_name(agency.id), fields.agency_also(agency.id)
    usual = basis.standard_agencies.get(agency.id)
    drop = button("Take out", DROP_AGENCY, agency.id, of=agency.name)
    known = usual["also written as"] if usual else ""
    return html.Div(
        [
            tick(
                fields.SENDS,
                agency.id,
                f"{agency.name} sends returns",
                is_on=agency.sends,
                is_hidden=True,
            ),
            field(
                f"Name of {agency.name}",
                text(name, agency.name, LONGEST_NAME),
                fault=screen.fault(name),
                is_bare=True,
            ),
            field(
                f"Other names of {agency.name}",
                text(also, agency.also, LONGEST_OTHERS, f"besides {known}" if known else ""),
                fault=screen.fault(also),
                is_bare=True,
            ),
            drop if is_added(agency.id, basis) else None,
        ],
        className="set-up__agency",
    )


def _one_more(screen: Screen) -> html.Fieldset:
    name, also = screen.new_agency
    return html.Fieldset(
        [
            html.Legend("Another agency"),
            field(
                "Name",
                text(fields.NEW_AGENCY, name, LONGEST_NAME),
                "",
                screen.fault(fields.NEW_AGENCY),
            ),
            field(
                "Other names",
                text(fields.NEW_AGENCY_ALSO, also, LONGEST_OTHERS),
                "",
                screen.fault(fields.NEW_AGENCY_ALSO),
            ),
            button("Add this agency", ADD_AGENCY),
        ],
        className="set-up__more",
    )
