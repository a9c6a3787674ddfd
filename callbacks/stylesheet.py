"""The stylesheets of assets/, sent as one: a page is drawn when the last of them has come."""

from hashlib import sha256
from pathlib import Path

from flask import Flask, Response

STYLES = r"\.css$"  # what Dash shall not send one by one
A_YEAR = 31_536_000  # seconds; other styles have another address


def serve_stylesheet(server: Flask, assets: Path) -> str:
    """Join the stylesheets in the order of their names, and answer with them; their address."""
    styles = "\n".join(each.read_text(encoding="utf-8") for each in sorted(assets.glob("*.css")))
    address = f"/styles/{sha256(styles.encode()).hexdigest()[:16]}.css"

    @server.get(address)
    def stylesheet() -> Response:
        answer = Response(styles, mimetype="text/css")
        answer.cache_control.public = True
        answer.cache_control.max_age = A_YEAR
        return answer

    return address
