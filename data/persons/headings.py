"""What the heading of a column says of the cells beneath it: of whom they are, or of what."""

import re
from collections.abc import Sequence

PERSON = (
    "child(?:'s|’s)?|pupil|young person(?:'s|’s)?|client|patient|service user|person|victim|"
    "legal|family|full|mother(?:'s|’s)?|parent(?:'s|’s)?|carer(?:'s|’s)?|subject"
)
NHS = re.compile(r"\bnhs (?:n(?:o|um|umber|r)\b|id\b)", re.IGNORECASE)
CALL = re.compile(
    r"\b(?:(?:tele)?phone|mobile|tel|contact)\b(?: ?(?:no|number|nr)\b)?", re.IGNORECASE
)
NAMED = re.compile(
    rf"(?:{PERSON}) ?names?|names? of (?:the )?(?:{PERSON})|forenames?|surnames?|"
    r"(?:first|last|given|middle|family)[ _]?names?",
    re.IGNORECASE,
)
FORENAME = re.compile(r"forenames?|(?:first|given)[ _]?names?|initials?|init", re.IGNORECASE)
# A single one: what stands beneath "Children" is a count.
SOMEBODY = re.compile(
    r"(?:alleged )?(?:child|pupil|patient|young person|client|service user|victim|perpetrator|"
    r"suspect|offender|mother|father|parent|carer|foster carer|subject|nominal)",
    re.IGNORECASE,
)
RECORD = re.compile(
    rf"(?:(?:la |local authority )?(?:{PERSON}|case|hospital|mosaic|liquid ?logic|lcs|ics|crm|"
    r"swift|care ?first|azeus|eclipse|passport|driving licence|pnc|custody|national insurance|"
    r"home office)"
    r"[ _]?(?:system )?(?:id|ref(?:erence)?|number|no|identifier)s?(?: (?:id|no|number))?"
    r"|passports?|uln|upn|nino)\.?",
    re.IGNORECASE,
)
NAME = re.compile(r"(?:full )?names?", re.IGNORECASE)
INITIALS = re.compile(r"(?:child(?:'s|’s)? )?initials?", re.IGNORECASE)
AT_WORK = re.compile(r"agency|organisation|employer|role|job title|post|service|team", re.I)
POSTCODE = re.compile(r"(?:home )?post ?code(?: (?:sector|district|area))?", re.IGNORECASE)
OF_A_PERSON = re.compile(r"ages?|sex|gender|ethnic\w*(?: group)?|d\.?o\.?b\.?", re.IGNORECASE)
BODIES = (
    r"schools?|settings?|providers?|nurser(?:y|ies)|academ(?:y|ies)|venues?|organisations?|"
    r"agenc(?:y|ies)|teams?|services?|offices?|practices?|surger(?:y|ies)|clinics?|hospitals?|"
    r"centres?|hubs?"
)
OF_A_BODY = re.compile(rf"\b(?:{BODIES})\b", re.IGNORECASE)
# What may be called after a person: "Florence Nightingale", a school or a ward.
CALLED_AFTER = re.compile(rf"\b(?:{BODIES}|wards?|areas?|courses?|roads?|streets?)\b", re.I)


def texts_of(row: Sequence[object]) -> list[str]:
    """The words of a row of headings."""
    return [content.strip(" :*") for content in row if isinstance(content, str)]


def is_of_bodies(row: Sequence[object]) -> bool:
    """Whether a row of headings is of schools, teams and the like, and of nobody's age or sex."""
    said = texts_of(row)
    return bool(said and OF_A_BODY.search(said[0])) and not is_of_persons(row)


def is_of_officers(row: Sequence[object]) -> bool:
    """Whether a row of headings says for whom those work whom it lists, and nobody's age."""
    return any(map(AT_WORK.fullmatch, texts_of(row))) and not is_of_persons(row)


def is_of_persons(row: Sequence[object]) -> bool:
    """Whether a row of headings has one of what a single person has: an age, a sex."""
    return any(OF_A_PERSON.fullmatch(each) or SOMEBODY.fullmatch(each) for each in texts_of(row))
