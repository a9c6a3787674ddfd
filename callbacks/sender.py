"""Whether a page of this server sends what comes in: no other page can know its token.

Where people sign in, each session has a token of its own, made of the server's and the session's.
"""

import hmac
from hashlib import sha256

from flask import request

from callbacks.who import session_at_hand


def is_ours(given: str, token: str) -> bool:
    """Whether the request at hand has our token and was started by no other site.

    given: what it brought as the token; anybody may have written it. token: the server's.
    """
    site = request.headers.get("Sec-Fetch-Site", "same-origin")
    # As bytes: of two texts, compare_digest takes none but those in plain ASCII.
    is_known = hmac.compare_digest(given.encode(errors="replace"), own(token).encode())
    return is_known and site == "same-origin"


def own(token: str) -> str:
    """The token of whoever asks, for the pages that they are sent. token: the server's."""
    session = session_at_hand()
    if not session:
        return token
    return hmac.new(token.encode(), session.encode(), sha256).hexdigest()
