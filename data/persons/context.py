"""The words beside a name or a number that say whose it is: a child's, an officer's, a team's."""

import re

AT_WORK = re.compile(
    r"\b(?:by|managers?|management|officers?|leads?|leader|chair\w*|trainers?|facilitat\w+|"
    r"deliver\w*|agreed|checked|signed|completed|contact\w*|analysts?|directors?|heads?|"
    r"co-?ordinators?|advis[eo]rs?|trained|presented|approved|confirmed|authors?|speakers?|"
    r"speak to|"
    r"ask|on leave|role|vacanc\w+|post|posts|staff|team|members?|membership|present|attend\w*|"
    r"apologies|minutes|social workers?|workers?|practitioners?|nurses?|doctors?|teachers?|"
    r"headteacher|owner|responsible|secretary|councillors?|cllr|commissioner|superintendent|"
    r"inspectors?|sergeant|constable|pc|dci|dr|panel|board|thanks|review(?:er|ed)|"
    r"cover(?:ed|ing)? for|"
    r"independent|consultant|interim|deputy|assistant|colleagues?|succeed\w*|took over|replac\w+|"
    r"retir\w+|started|joined|left|trust|lecture|award|foundation|report|inquiry|review|act|law|"
    r"named after|sent|returned|prepared)\b",
    re.IGNORECASE,
)
OF_A_TEAM = re.compile(
    r"\b(?:desk|duty|night|office|offices|team|teams|switchboard|helpline|hotline|lines?|reception|"
    r"unit|service|services|centre|hub|mash|front door|out of hours|out-of-hours|emergency|board|"
    r"council|hospital|police|probation|return to|enquir\w+|queries|help ?desk|department|venue|"
    r"clinic|station|college|headquarters|hq|held at|based at|moved to|room|building|refuge|"
    r"freephone|textphone|for questions|questions about|press|statistics|statistical|"
    r"further information|general enquir\w+)\b",
    re.IGNORECASE,
)
OF_A_CHILDS_LIFE = re.compile(
    r"\b(?:aged? \d|\d{1,2} ?(?:years?|yrs?|months?)[ -]?old|y/?o|mum|mother|dad|father|siblings?|"
    r"brother|sister|step-?(?:dad|father|mum|mother)|grand(?:mother|father|parents?)|foster|pupil|"
    r"patient|baby|boy|girl|victim|perpetrator|suspect|offender|service user|young person|"
    r"disclosed|child(?! protection| sexual| death| and| care| exploitation)|"
    r"(?:on|under|subject to) an? (?:child protection |cp |cin )?plan|placed (?:with|in)|"
    r"removed from|parents? of|family of|missing (?:from|since)|[A-Z]\w+ family|section 47 on|"
    r"family [A-Z]\w+|(?<=['’]s )(?:daughter|son)|(?:daughter|son) of|nephew|niece|grandson|"
    r"granddaughter|looked[- ]after|twins)\b"
    # A number that one case has: "Case 44: ...", "URN 2245/19 relates to ...".
    r"|\b(?:[Cc]ase|CASE|[Rr]ef(?:erence)?|Referral|URN|MARAC)\b\.?\W*(?:(?:no|number|[A-Z]{2,6})\b\W*)*"
    r"\d[\d/]*\b(?! (?:cases|of|were|was|meetings?|referrals)\b)"
)
AGE = re.compile(
    r"\baged? \d{1,2}\b(?! ?(?:to|-|and|or) ?\d)|\b\d{1,2}[ -]?(?:years?|months?)[ -]old\b|\by/o\b|"
    r"\b(?:he|she) (?:is|was) (?:only )?\d{1,2}\b(?! ?%)",
    re.IGNORECASE,
)
RELATION = re.compile(
    r"\b(?:mum|mother|dad|father|siblings?|brother|sister|step-?(?:dad|father|mum|mother)|"
    r"boyfriend|girlfriend|husband|wife|ex-partner|grand(?:mother|father)|uncle|aunt)(?:['’]s)?\b",
    re.IGNORECASE,
)
WORD = re.compile(r"[a-z]+")
TOLD = frozenset({"he", "she", "his", "her", "him", "hers", "told", "said", "disclosed"}) | {
    *("alleged", "hit", "punched", "shouted"),
}
ABOUT = re.compile(
    r"\b(?:he|she|his|her|him|hers|mum|mother|dad|father|partner|sibling|brother|sister|"
    r"disclosed|told)\b",
    re.IGNORECASE,
)
# What only a name of one child, patient or victim is written beside: "Priya's dad", "Child A (".
OF_ONE = re.compile(
    rf"\w['’]s (?:own )?{RELATION.pattern}"
    rf"|\b[Cc]hild [A-Z1-9] ?[(:=]|, \d{{1,2}}, and (?:her|his)\b"
)


def is_at_work(words: str) -> bool:
    """Whether the words are those beside the name of somebody who works for the board."""
    return bool(AT_WORK.search(words))


def is_of_a_team(words: str) -> bool:
    """Whether a telephone or an address among these words is a team's, and nobody's own."""
    return bool(OF_A_TEAM.search(words)) and not RELATION.search(words)


def is_of_a_childs_life(words: str) -> bool:
    """Whether the words are those in which one child, patient or victim is spoken of."""
    return bool(OF_A_CHILDS_LIFE.search(words))


def is_of_one_person(words: str) -> bool:
    """Whether one forename among these words is enough to tell whose life they speak of."""
    return bool(OF_ONE.search(words))


def says_an_age(words: str) -> bool:
    """Whether the words give the age of one person."""
    return AGE.search(words) is not None


def tells_a_case(words: str) -> bool:
    """Whether a text tells of somebody: a relation, and what he or she said or did."""
    told = TOLD.intersection(WORD.findall(words.lower()))
    return len(told) > 1 and bool(RELATION.search(words))


def words_about_persons(words: str) -> int:
    """How many words a text has that are said of persons only."""
    return len(ABOUT.findall(words))
