"""The themes that measures fall under, and what each is called on a page."""

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
