"""Pages outside the dashboard that ask who somebody is; they need no script."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup, escape

from dashboards.components.account_frame import framed

_FIELD = Markup(
    '<p><label for="{name}">{label}</label>'
    '<input class="form-control" id="{name}" name="{name}" type="{kind}" '
    'autocomplete="{complete}" maxlength="200" required value="{value}"></p>'
)
_HIDDEN = Markup('<input type="hidden" name="{name}" value="{value}">')
_FORM = Markup(
    '<form method="post" action="{action}">{fields}<button type="submit">{button}</button></form>'
)
_USERS = Markup('<p><a href="/users">See to accounts</a></p>')
_ELSEWHERE = Markup(
    '<p><a href="/sign-in/openid?next={next}">'
    "Sign in with your organisation</a></p><p>Or with an account of this dashboard:</p>"
)
LOST = "Without a password, or with one forgotten, ask the administrator for a link to choose one."
CHOOSE = (
    "It has at least {shortest} characters. Several words that are not a saying make a good one."
)


def sign_in_page(then: str, has_provider: bool, why: str = "", name: str = "") -> str:
    """The form for name and password. then: where to go; why: why it was not done before.

    has_provider: whether people may sign in with their organisation too.
    """
    fields = Markup("").join(
        [
            _HIDDEN.format(name="next", value=then),
            _field("name", "Name of the account", "text", "username", name),
            _field("password", "Password", "password", "current-password"),
        ]
    )
    form = _FORM.format(action="/sign-in", fields=fields, button="Sign in")
    there = _ELSEWHERE.format(next=quote(then, safe="")) if has_provider else Markup("")
    return _page("Sign in", there + form + Markup("<p>{}</p>").format(LOST), why)


def choose_page(secret: str, name: str | None, shortest: int, why: str = "") -> str:
    """The form to choose a password by a link. name: None of the first administrator, who says."""
    first = (
        [_field("name", "Name of the administrator's account", "text", "username")]
        if name is None
        else []
    )
    fields = Markup("").join(
        [*first, _field("password", "New password", "password", "new-password")]
    )
    whose = "" if name is None else f"For the account {name}. "
    about = Markup("<p>{}</p>").format(whose + CHOOSE.format(shortest=shortest))
    form = _FORM.format(action=f"/sign-in/link/{escape(secret)}", fields=fields, button="Keep it")
    return _page("Choose a password", about + form, why)


@dataclass(frozen=True)
class Ways:
    """What somebody may do from the page of their account.

    audited: the boards whose audit log they may read. sees_to_users: and no board.
    """

    audited: Sequence[str]
    sees_to_users: bool
    has_password: bool


def account_page(said: str, token: str, ways: Ways) -> str:
    """Who somebody is signed in as, and the way out. token: what is sent beside each form."""
    form = _FORM.format(
        action="/sign-out", fields=_HIDDEN.format(name="token", value=token), button="Sign out"
    )
    logs = Markup("").join(
        Markup('<p><a href="/audit/{0}">Audit log of {0}</a></p>').format(each)
        for each in ways.audited
    )
    about = Markup("<p>{}</p>").format(said) + form
    change = _change(token) if ways.has_password else Markup("")
    if ways.sees_to_users:
        return _page("Your account", about + _USERS + change)
    back = Markup('<p><a href="/">To the dashboard</a></p>')
    return _page("Your account", about + logs + back + change)


def _change(token: str) -> Markup:
    """The form that changes a password by the one of before."""
    fields = Markup("").join(
        [
            _HIDDEN.format(name="token", value=token),
            _field("before", "Password of before", "password", "current-password"),
            _field("password", "New password", "password", "new-password"),
        ]
    )
    form = _FORM.format(action="/account/password", fields=fields, button="Change it")
    return Markup("<h2>Change your password</h2>{}").format(form)


def told_page(title: str, said: str, there: str = "") -> str:
    """A page of one sentence. there: where one signs out of a provider too, if there is such."""
    way = Markup('<p>{}</p><p><a href="/sign-in">Sign in</a></p>')
    out = Markup('<p><a href="{}">Sign out of your organisation too</a></p>')
    return _page(title, way.format(said) + (out.format(there) if there else ""))


def _field(name: str, label: str, kind: str, complete: str, value: str = "") -> Markup:
    return _FIELD.format(name=name, label=label, kind=kind, complete=complete, value=value)


def _page(title: str, content: Markup, why: str = "") -> str:
    return framed(title, content, why=why)
