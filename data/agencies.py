"""The agencies of a board, and the spellings that their returns use."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Agency:
    """One agency: its id is the contract of the command line, the links and the exports."""

    id: str
    name: str
    also_written_as: tuple[str, ...] = ()


AGENCIES = (
    Agency(
        "police",
        "Police",
        (
            "Derbyshire Constabulary",
            "Constabulary",
            "South Yorkshire Police",
            "SYP",
            "West Midlands Police",
        ),
    ),
    Agency(
        "childrens-social-care",
        "Children's social care",
        (
            "CSC",
            "Children's services",
            "CYPD",
            "CYP Department",
            "CYP",
            "DCST",
            "Children and Young People's Services",
        ),
    ),
    Agency(
        "local-authority",
        "Local authority (own)",
        (
            "Derby City Council",
            "DCC",
            "DMBC",
            "Council",
        ),
    ),
    Agency("other-local-authority", "Other local authority", ("Other LA",)),
    Agency(
        "health-primary-community",
        "Primary and community health",
        (
            "Primary Health / Community Health",
            "PCT",
            "Community health",
            "GPs",
            "Health visiting",
            "School nursing",
            "RDASH",
        ),
    ),
    Agency(
        "health-hospital",
        "Hospital health",
        (
            "Secondary Health (A & E, Hospital)",
            "Acute trust",
            "A&E",
            "DBHFT",
            "Derby Hospitals NHS Foundation Trust",
        ),
    ),
    Agency(
        "health-mental",
        "Mental health",
        (
            "CAMHS",
            "Mental Health Trust",
            "Derbyshire Healthcare NHS Foundation Trust",
        ),
    ),
    Agency(
        "education",
        "Schools and education",
        (
            "School / Other Educational Organisation",
            "Education",
            "Schools",
            "Education settings",
        ),
    ),
    Agency("early-years", "Early years and children's centres", ("Children's centres",)),
    Agency(
        "youth-justice",
        "Youth justice",
        (
            "Youth Offending Service",
            "YOS",
            "Youth justice service",
        ),
    ),
    Agency(
        "probation",
        "Probation",
        (
            "Derbyshire Probation",
            "National Probation Service",
        ),
    ),
    Agency("cafcass", "Cafcass", ("CAFCASS",)),
    Agency(
        "legal",
        "Courts and other legal agencies",
        ("Other Legal Agency (Court, Probation, Immigration)",),
    ),
    Agency("housing", "Housing", ("Housing providers",)),
    Agency(
        "voluntary-other",
        "Voluntary and other agencies",
        (
            "Other Agency (including Voluntary Sector)",
            "Voluntary sector",
            "VCS",
        ),
    ),
    Agency(
        "family-self",
        "Family, self, neighbour or friend",
        ("Family / Relative / Self / Neighbour / Friend",),
    ),
    Agency(
        "other-individuals",
        "Other concerned individuals and agencies",
        ("Other including Concerned Individuals and agencies (housing)",),
    ),
    Agency("anonymous", "Anonymous"),
    Agency("not-recorded", "Not recorded or not known", ("Not Recorded / Not Known",)),
    Agency(
        "community-safety",
        "Community safety partnership",
        (
            "Derby Community Safety Partnership",
            "City and Neighbourhood Partnership",
        ),
    ),
)


def agency_of(agency_id: str) -> Agency:
    """The agency with that id. Raises KeyError when there is none."""
    return _BY_ID[agency_id]


def is_agency(agency_id: str) -> bool:
    """Whether the list above holds that id."""
    return agency_id in _BY_ID


def recognise(text: str) -> str:
    """The id of the agency that a return calls by this text; empty when it is no agency."""
    return _BY_SPELLING.get(_plain(text), "")


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", text.lower().replace("&", " and ")).strip()


_BY_ID = {agency.id: agency for agency in AGENCIES}
_BY_SPELLING = {
    _plain(spelling): agency.id
    for agency in AGENCIES
    for spelling in (agency.id, agency.name, *agency.also_written_as)
}
