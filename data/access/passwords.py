"""How a password is kept and tried: argon2id, at the same cost whether or not a name is known."""

from functools import cache
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

SHORTEST, LONGEST = 12, 200  # characters
AT_ONCE = 2  # each takes 64 MB while it is worked out
TOO_SHORT = f"A password has at least {SHORTEST} characters. Several words make a good one."
TOO_LONG = f"A password has at most {LONGEST} characters."
TOO_PLAIN = "Choose a password of more than a few different characters."
HOLDS_THE_NAME = "The password holds the name of the account. Choose another."
FEWEST_DIFFERENT = 5

_HASHER = PasswordHasher(time_cost=3, memory_cost=65_536, parallelism=4)
_TURN = BoundedSemaphore(AT_ONCE)


def fault_of(password: str, name: str) -> str:
    """Why a password is not taken; empty where it is."""
    if len(password) < SHORTEST:
        return TOO_SHORT
    if len(password) > LONGEST:
        return TOO_LONG
    if name.casefold() in password.casefold():
        return HOLDS_THE_NAME
    return TOO_PLAIN if len(set(password)) < FEWEST_DIFFERENT else ""


def hashed(password: str) -> str:
    """What is kept of a password."""
    with _TURN:
        return _HASHER.hash(password)


def is_right(password: str, kept: str) -> bool:
    """Whether it is the password of which this is kept.

    kept: empty of an account that there is not, or that has none yet: it costs the same.
    """
    with _TURN:
        try:
            return _HASHER.verify(kept or _nobodys(), password[: LONGEST + 1]) and bool(kept)
        except (VerifyMismatchError, InvalidHashError):
            return False


@cache
def _nobodys() -> str:
    return _HASHER.hash("nobody has this password")
