"""What safeguarding sheets speak of: agencies, places, outcomes and what is counted."""

PLACES = (
    *("Eastmere", "Fernhill", "Greywell", "Harrowby", "Kingsmarsh"),
    *("Lower Aldham", "Nether Poole", "Oakshaw and Brent", "St Wilfrid's", "West Tarrow"),
)
REFERRERS = (
    *("Police", "Schools", "Health visitor", "GP", "Housing", "Adult social care", "Probation"),
    *("Ambulance service", "Nursery or childminder", "Anonymous", "Parent or carer"),
)
SCHOOLS = (
    *("Primary", "Secondary", "Special", "Alternative provision", "Independent"),
    *("Pupil referral unit", "Sixth form college"),
)
OFFENCES = (
    *("Violence with injury", "Violence without injury", "Stalking and harassment"),
    *("Criminal damage", "Sexual offences", "Breach of order", "Coercive control"),
)
ALLEGATIONS = ("Physical", "Sexual", "Emotional", "Neglect", "Conduct outside work")
WORKFORCES = (
    *("Education", "Early years", "Foster carers", "Residential care", "Health", "Faith groups"),
    *("Sports clubs", "Transport", "Voluntary sector"),
)
OUTCOMES = ("Substantiated", "Unsubstantiated", "Unfounded", "False", "Malicious")
DISPOSALS = ("Youth caution", "Referral order", "Youth rehabilitation order", "Custody", "Fine")
COURSES = (
    *("Basic awareness", "Working together", "Neglect toolkit", "Online safety"),
    *("Domestic abuse", "Safer recruitment", "Exploitation", "Private fostering"),
)
SOCIAL_CARE = (
    *("Contacts received", "Referrals", "Re-referrals within 12 months", "Assessments completed"),
    *("Section 47 enquiries", "Initial conferences", "Children looked after", "Care leavers"),
)
HEALTH = (
    *("Emergency department attendances under 18", "Self-harm admissions under 18"),
    *("Missed appointments", "Health assessments completed", "Strategy meetings attended"),
    *("Midwifery notifications", "Immunisations up to date"),
)
AGES = ("Under 1", "1 to 4", "5 to 9", "10 to 15", "16 and 17")
NEEDS = ("Abuse or neglect", "Family in acute stress", "Disability", "Absent parenting")
CODES = {place: f"E0800{number:04d}" for number, place in enumerate(PLACES, 11)}
NOTES = (
    "Source: case management system.",
    "Figures are provisional and may change when records are completed.",
    "Includes 12 cases that were carried over from the year before.",
    "For questions ask the performance team, extension 2417.",
    "Extracted 14 May 2026 by the performance team.",
)
KEY = {
    "c": ("suppressed", "c = withheld to protect confidentiality"),
    "z": ("not-applicable", "z = not applicable"),
    "x": ("not-available", "x = not available"),
    "low": ("low", "low = rounds to zero but is not zero"),
    "..": ("not-available", ".. = not collected"),
    "~": ("suppressed", "~ = fewer than 5"),
    "-": ("nil", "- = nil"),
}
