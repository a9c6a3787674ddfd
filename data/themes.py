"""The themes that measures fall under, and what each is called on a page."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Theme:
    """Something that measures fall under. name: what it is called on a page."""

    id: str
    name: str


THEMES = {
    "referrals": "Referrals",
    "domestic-abuse": "Domestic abuse",
    "exploitation": "Exploitation",
    "training": "Training",
    "child-protection": "Child protection",
    "missing": "Missing",
    "workforce": "Allegations",
    "health": "Health",
    "stay-safe": "Stay safe",
    "looked-after": "Looked after",
    "denominators": "Population",
}
