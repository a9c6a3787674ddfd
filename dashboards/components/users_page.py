"""The pages on which an administrator sees to accounts; they need no script and show no figure."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dashboards.components.account_frame import framed
from data.access.persons_asking import WITH_ACCOUNTS, Role
from data.storage.account_rows import LONGEST_NAME, Account

_DONE = Markup('<p role="status" class="sign-in__done">{}</p>')
_LINK = Markup(
    '<p><label for="link">Send this link to them alone. It works once, for 72 hours, and is not '
    'shown again.</label><input class="form-control" id="link" readonly value="{}"></p>'
)
_FORM = Markup(
    '<form method="post" action="{action}"><input type="hidden" name="token" value="{token}">'
    "{fields}</form>"
)
_BUTTON = Markup('<button type="submit" name="what" value="{what}">{label}</button> ')
_NAME = Markup(
    '<p><label for="name">Name to sign in with</label><input class="form-control" id="name" '
    'name="name" maxlength="{longest}" autocomplete="off" required value="{value}"></p>'
)
_CHOICE = Markup(
    '<p><label for="{name}">{label}</label>'
    '<select class="form-select" id="{name}" name="{name}">{options}</select></p>'
)
_OPTION = Markup('<option value="{value}"{chosen}>{label}</option>')
_BOARDS = Markup('<fieldset class="sign-in__boards"><legend>{legend}</legend>{boxes}</fieldset>')
_BOX = Markup(
    '<label><input type="checkbox" name="belongs" value="{value}"{chosen}> {label}</label>'
)
LEGEND = "Boards (an administrator belongs to none)"
OF_AN_OFFICER = "Agency (of an agency officer alone)"
NO_AGENCY = "None"
NO_BOARD_YET = "No board is set up yet."
ELSEWHERE = "They sign in with their organisation, which says what they are."


@dataclass(frozen=True)
class Places:
    """What an account may belong to: names by ids."""

    boards: Mapping[str, str]
    agencies: Mapping[str, str]


@dataclass(frozen=True)
class Typed:
    """What the form for an account holds."""

    name: str = ""
    role: str = str(Role.MEMBER)
    boards: tuple[str, ...] = ()
    agency: str = ""


@dataclass(frozen=True)
class Told:
    """What came of the last thing that was asked. link: to be sent on; why: why it was not done."""

    done: str = ""
    link: str = ""
    why: str = ""


def users_page(
    accounts: Sequence[Account],
    signed_in: Collection[int],
    form: tuple[Typed, Places],
    token: str,
    told: Told,
) -> str:
    """All accounts, and the form that invites somebody. signed_in: numbers of accounts."""
    typed, places = form
    listed = Markup("").join(_line(each, each.id in signed_in) for each in accounts)
    fields = _NAME.format(longest=LONGEST_NAME, value=typed.name) + _rights(typed, places)
    invite = _form("/users", token, fields, [("invite", "Invite")])
    content = Markup('<ul class="sign-in__accounts">{}</ul><h2>Invite somebody</h2>{}').format(
        listed, invite
    )
    back = Markup('<p><a href="/account">Your account</a></p>')
    return _page("Accounts", content + back, told)


def user_page(account: Account, is_signed_in: bool, places: Places, token: str, told: Told) -> str:
    """One account, and what may be done with it."""
    here = f"/users/{account.id}"
    said = Markup("<p>{}</p>").format(_said(account, is_signed_in))
    if account.is_elsewhere:
        change = Markup("<p>{}</p>").format(ELSEWHERE)
    else:
        typed = Typed(account.name, str(account.role), account.boards, account.agency)
        change = _form(here, token, _rights(typed, places), [("change", "Change it")])
    lock = ("enable", "Let them sign in again") if account.is_disabled else ("lock", "Lock it")
    ways = [lock, ("end", "Sign them out everywhere")]
    if not account.is_elsewhere:
        ways.append(("link", "Make a link to choose a password"))
    back = Markup('<p><a href="/users">All accounts</a></p>')
    return _page(account.name, said + change + _form(here, token, "", ways) + back, told)


def _line(account: Account, is_signed_in: bool) -> Markup:
    line = Markup('<li><a href="/users/{}">{}</a><br>{}</li>')
    return line.format(account.id, account.name, _said(account, is_signed_in))


def _said(account: Account, is_signed_in: bool) -> str:
    of = f" of {account.agency}" if account.agency else ""
    boards = f", for {', '.join(account.boards)}" if account.boards else ""
    return f"{account.role}{of}{boards}; {_state(account, is_signed_in)}"


def _state(account: Account, is_signed_in: bool) -> str:
    if account.is_disabled:
        return "locked"
    if not account.has_password and not account.is_elsewhere:
        return "invited, no password yet"
    return "signed in now" if is_signed_in else "not signed in now"


def _rights(typed: Typed, places: Places) -> Markup:
    roles = _choice("role", "Role", {str(each): str(each) for each in WITH_ACCOUNTS}, typed.role)
    boxes = Markup("").join(
        _BOX.format(value=board, label=name, chosen=_chosen("checked", board in typed.boards))
        for board, name in places.boards.items()
    )
    boards = _BOARDS.format(legend=LEGEND, boxes=boxes or NO_BOARD_YET)
    agencies = {"": NO_AGENCY, **places.agencies}
    return roles + boards + _choice("agency", OF_AN_OFFICER, agencies, typed.agency)


def _choice(name: str, label: str, options: Mapping[str, str], chosen: str) -> Markup:
    listed = Markup("").join(
        _OPTION.format(value=value, label=text, chosen=_chosen("selected", value == chosen))
        for value, text in options.items()
    )
    return _CHOICE.format(name=name, label=label, options=listed)


def _chosen(word: str, is_it: bool) -> Markup:
    return Markup(f" {word}") if is_it else Markup("")


def _form(
    action: str, token: str, fields: str | Markup, buttons: Iterable[tuple[str, str]]
) -> Markup:
    ways = Markup("").join(_BUTTON.format(what=what, label=label) for what, label in buttons)
    return _FORM.format(action=action, token=token, fields=Markup("{}{}").format(fields, ways))


def _page(title: str, content: Markup, told: Told) -> str:
    parts = [
        _DONE.format(told.done) if told.done else "",
        _LINK.format(told.link) if told.link else "",
    ]
    return framed(title, content, Markup("").join(parts), told.why)
