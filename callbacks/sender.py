"""Whether a page of this server sends what comes in: no other page can know its token."""

import hmac

from flask import request


def is_ours(given: str, token: str) -> bool:
    """Whether the request at hand has our token and was started by no other site.

    given: what it brought as the token; anybody may have written it.
    """
    site = request.headers.get("Sec-Fetch-Site", "same-origin")
    # As bytes: of two texts, compare_digest takes none but those in plain ASCII.
    return hmac.compare_digest(given.encode(), token.encode()) and site == "same-origin"
