"""The floor: one static page in which plotly.js alone draws the charts, and draws them again."""

import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from plotly.offline import get_plotlyjs

from benchmarks.rivals.given import HOST, Given, given

PAGE = """<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>The floor</title>
<style>#charts { display: grid; grid-template-columns: 1fr 1fr; }</style>
<script src="/plotly.min.js"></script></head>
<body>
<label><input type="radio" name="period" value="before" checked>before</label>
<label><input type="radio" name="period" value="after">after</label>
<div id="charts"><div></div><div></div><div></div><div></div></div>
<script>
const figures = FIGURES;
const places = document.querySelectorAll("#charts > div");
const draw = (period) => figures[period].forEach(
  (figure, number) => Plotly.react(places[number], figure.data, figure.layout));
document.addEventListener("change", (event) => draw(event.target.value));
draw("before");
</script>
</body></html>
"""


def handler(wanted: Given) -> type[BaseHTTPRequestHandler]:
    """What answers with the page, or with the whole of plotly.js as the Python package has it."""
    page = PAGE.replace("FIGURES", json.dumps(wanted.figures)).encode()
    answers = {
        "/": ("text/html; charset=utf-8", page),
        "/plotly.min.js": ("text/javascript; charset=utf-8", get_plotlyjs().encode()),
    }
    nothing = ("text/plain", b"")

    class Floor(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:  # noqa: N802  the library's name
            kind, body = answers.get(self.path, nothing)
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    return Floor


if __name__ == "__main__":
    wanted = given()
    ThreadingHTTPServer((HOST, wanted.port), handler(wanted)).serve_forever()
