"""What belongs to one person, found in a text by its own form: numbers, postcodes, telephones."""

import re
from collections.abc import Callable, Iterator

from data.persons.context import is_of_a_team

UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"  # without I, O and S
UPN_WEIGHTS = range(2, 14)
AREAS = (
    "AB|AL|BA|BB|BD|BH|BL|BN|BR|BS|BT|B|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|"
    "EC|EH|EN|EX|E|FK|FY|GL|GU|GY|G|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|LA|LD|LE|"
    "LL|LN|LS|LU|L|ME|MK|ML|M|NE|NG|NN|NP|NR|NW|N|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|SA|SE|SG|SK|SL|"
    "SM|SN|SO|SP|SR|SS|ST|SW|SY|S|TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|WF|WN|WR|WS|WV|W|YO|ZE"
)
NO_PERSONS_CALL = ("3", "80", "500", "900", "845", "844", "843", "871", "872", "116")

DIGIT = re.compile(r"\d")
NHS = re.compile(r"\bnhs\b", re.IGNORECASE)
TEN_DIGITS = re.compile(r"(?<![\d£$])(\d{3})([ ./()-]{0,3})(\d{3})[ ./()-]{0,3}(\d{4})(?![\d%])")
TEN_IN_GROUPS = re.compile(r"(?<!\d)\d(?:[ .-]?\d){9}(?!\d)")
ORDERED = re.compile(  # what other numbers of ten digits are called
    r"\b(?:orders?|invoice|purchase|p\.?o|accounts?|isbn|charity|company|grant|budget|cost|uprn|"
    r"contract|ticket)\b\W*(?:(?:no|number|ref\w*|id|code|cent(?:re|er))\b\W*)*$",
    re.IGNORECASE,
)
UPN = re.compile(
    rf"(?<![A-Z\d])([{UPN_LETTERS}])[ -]?((?:\d[ -]?){{11}}[\d{UPN_LETTERS}])(?![A-Z\d])"
)
INSURANCE = re.compile(
    r"(?<![A-Z\d])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]"
    r"(?:[ -]?\d\d){3}[ -]?[A-D](?![A-Z\d])"
    # One that is called so, whatever letters it begins with.
    r"|\b(?:NI|NINO|NATIONAL INSURANCE)\b\W*(?:(?:NO|NUMBER|IS)\b\W*)*"
    r"[A-Z]{2}(?:[ -]?\d\d){3}[ -]?[A-D]?(?![A-Z\d])"
)
LICENCE = re.compile(r"(?<![A-Z\d])[A-Z9]{5}[ -]?\d{6}[ -]?[A-Z9]{2}\d[A-Z]{2}(?![A-Z\d])")
RECORD = re.compile(
    r"(?<!\bper )\b(?:case|client|child|patient|pupil|learner|victim|offender|nominal) #?\d{6,}\b"
    # A number right after the name of a system that keeps records of persons, not a year.
    r"|\b(?:lcs|ics|mosaic|liquid ?logic|eclipse|care ?first|systm ?one|rio|niche)\W{1,3}"
    r"(?!20\d{4}\b)\d{6,}\b"
    r"|\bupn\W*(?:(?:no|number|is)\b\W*)*[A-Z]?\d{11,13}[A-Z]?\b"
    r"|\b(?:(?:child|client|person|case|pupil|patient|learner|hosp(?:ital)?|mosaic|liquid ?logic|"
    r"lcs|ics|eclipse|care ?first|systm ?one|rio|niche|home office|student|admission|tenancy|"
    r"crime|custody|service user)(?:['’]?s)?\W*(?:id\b|ref(?:erence)?\b|no\b|number\b)"
    r"|passport|uln|pnc)\W*(?:(?:id|ref|no|number|is)\b\W*)*"
    r"(?=[A-Z/-]{0,5}\d[\d/-]{4})[A-Z/-]{0,5}[\d/-]{5,14}[A-Z]?\b",
    re.IGNORECASE,
)
POSTCODE = re.compile(
    rf"(?<![A-Z\d])(?:{AREAS})\d[A-Z\d]? ?\d([ABD-HJLNP-UW-Z]{{2}})(?![A-Z\d])", re.IGNORECASE
)
POSTCODE_END = re.compile(r"\d[A-Za-z]{2}(?![A-Za-z\d])")
NO_POSTCODE_ENDS = {"st", "nd", "rd", "th", "hr", "yr"}  # as in: S47 1st, W3 4hr
# Somebody's page or name in a social network; a body asks readers to follow its own.
NETWORKS = r"(?:twitter|x|instagram|tiktok|facebook|snapchat|threads|youtube)"
HANDLE = re.compile(
    rf"\b{NETWORKS}\.com/@?[\w.]{{3,}}"
    rf"|\b(?:snap(?:chat)?|insta(?:gram)?|tik ?tok|discord|twitter|roblox)\b\W*"
    r"(?:(?:name|user ?name|user|handle|account|id|is|as)\b\W*)*@?(?=[\w.]*[\d_])[\w.]{4,}",
    re.IGNORECASE,
)
OWN_PAGE = re.compile(r"\b(?:follow|our|campaign|page of|hashtag)\b", re.IGNORECASE)
HOME = re.compile(
    r"\b\d{1,3}[A-Za-z]? (?:[A-Z][a-z'’]+ ){1,3}(?:Street|Road|Lane|Avenue|Close|Crescent|Drive|"
    r"Terrace|Gardens|Grove|Rd|Ave)\b"
)
TELEPHONE = re.compile(
    r"(?<![\d/£-])(?<!\d[.,])(?:\+ ?44 ?(?:\(0\) ?)?|0044 ?|\(?0)"
    r"(\d{9,10}|\d{2,4}\)?[ -]\d{3,4}[ -]?\d{3,4}|\d{3,4}\)?[ -]\d{5,6}"
    r"|\d{2}\)?[ -]\d{4}[ -]?\d{4})"
    r"(?![\d/]|[.,]\d)"
)
FEWEST_OF_A_CALL = 10  # digits
E_MAIL = re.compile(r"[\w.+'’-]+@[\w-]+(?:\.[\w-]+)+")
SHARED = re.compile(  # words of a mailbox that several people read
    r"(?:^|[._+-])(?:info|enquir(?:y|ies)|queries|contact|team|admin|office|mash|safeguarding|"
    r"performance|data|board|training|help|duty|referrals?|returns?|support|desk|business|hub|"
    r"partnership|service|reception|hello|mail|secretary|front\W?door|analysis|intelligence|"
    r"statistics?|stats|press|publications?|census|survey|media|schools)",
    re.IGNORECASE,
)


def is_nhs_number(text: str) -> bool:
    """Ten digits of which the last is the check digit, modulo 11.

    Source: NHS Data Model and Dictionary, "NHS NUMBER".
    """
    digits = re.sub(r"[ ./()-]", "", text)
    if len(digits) != 10 or not digits.isdecimal() or len(set(digits)) == 1:
        return False
    total = sum(
        int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)
    )
    return (11 - total % 11) % 11 == int(digits[9])


def is_pupil_number(text: str) -> bool:
    """A letter and twelve digits (or eleven and a letter), the first letter being their check.

    Source: Department for Education, "Unique pupil numbers (UPNs)": the letter whose place
    among 23 is the weighted sum of the others (weights 2 to 13) modulo 23.
    """
    match = UPN.fullmatch(text)
    if match is None:
        return False
    values = [int(x) if x.isdigit() else UPN_LETTERS.index(x) for x in re.sub("[ -]", "", match[2])]
    total = sum(value * weight for value, weight in zip(values, UPN_WEIGHTS, strict=True))
    return UPN_LETTERS[total % 23] == match[1]


def identifiers_in(text: str, beside: str = "") -> Iterator[str]:
    """The kinds of numbers and addresses of persons in a tidy text, in the plural.

    beside: words that stand next to it, which may say that a telephone is a team's.
    """
    around = f"{beside} {text}"
    many = len(DIGIT.findall(text))
    for what, fewest, holds in _KINDS:
        if many >= fewest and holds(text):
            yield what
    if "@" in text and any(not SHARED.search(each.split("@")[0]) for each in E_MAIL.findall(text)):
        yield "e-mail addresses"
    if many >= FEWEST_OF_A_CALL and any(
        _is_a_persons_call(found[0], around) for found in TELEPHONE.finditer(text)
    ):
        yield "telephone numbers"
    if HANDLE.search(text) and not OWN_PAGE.search(around) and not is_of_a_team(around):
        yield "names in social networks"
    if many and HOME.search(text) and not is_of_a_team(around):
        yield "addresses of homes"


def _holds_nhs_number(text: str) -> bool:
    """A bare number passes by chance once in eleven; one that is called otherwise is none."""
    for found in TEN_DIGITS.finditer(text):
        if is_nhs_number(found[0]) and (found[2] or not ORDERED.search(text[: found.start()])):
            return True
    return bool(NHS.search(text)) and any(map(is_nhs_number, TEN_IN_GROUPS.findall(text)))


def _holds_pupil_number(text: str) -> bool:
    return any(is_pupil_number(found[0]) for found in UPN.finditer(text.upper()))


def _holds_postcode(text: str) -> bool:
    if not POSTCODE_END.search(text):  # soon found, where a whole one takes long to look for
        return False
    return any(found[1] not in NO_POSTCODE_ENDS for found in POSTCODE.finditer(text))


def _is_a_persons_call(number: str, around: str) -> bool:
    digits = re.sub(r"\D", "", number)
    digits = digits.removeprefix("00").removeprefix("44").removeprefix("0").removeprefix("0")
    if len(digits) not in {9, 10} or digits[0] in "0469" or digits.startswith(NO_PERSONS_CALL):
        return False
    return not is_of_a_team(around)


# The kind, the fewest digits of a text that can hold one, and whether it does.
_KINDS: tuple[tuple[str, int, Callable[[str], bool]], ...] = (
    ("NHS numbers", 10, _holds_nhs_number),
    ("pupil numbers (UPN)", 11, _holds_pupil_number),
    ("National Insurance numbers", 6, lambda text: bool(INSURANCE.search(text.upper()))),
    ("driving licence numbers", 7, lambda text: bool(LICENCE.search(text.upper()))),
    ("numbers of persons' records", 5, lambda text: bool(RECORD.search(text))),
    ("postcodes of homes", 2, _holds_postcode),
)
