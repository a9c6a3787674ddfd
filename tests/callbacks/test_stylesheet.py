"""All styles come in one answer, in the order of their files' names."""

import re

from flask import Flask

from app import Settings, create_app
from callbacks.stylesheet import serve_stylesheet


def test_styles_are_joined_by_name_and_kept_for_a_year(tmp_path):
    (tmp_path / "20-page.css").write_text("p { color: red }")
    (tmp_path / "10-tokens.css").write_text("/* the last line has no end */")
    server = Flask("styles")

    answer = server.test_client().get(serve_stylesheet(server, tmp_path))

    assert answer.text == "/* the last line has no end */\np { color: red }"
    assert answer.mimetype == "text/css"
    assert "max-age=31536000" in answer.headers["Cache-Control"]


def test_other_styles_have_another_address(tmp_path):
    (tmp_path / "10-tokens.css").write_text("p { color: red }")
    before = serve_stylesheet(Flask("before"), tmp_path)
    (tmp_path / "10-tokens.css").write_text("p { color: blue }")

    assert serve_stylesheet(Flask("after"), tmp_path) != before


def test_a_page_asks_for_one_stylesheet_which_is_there(tmp_path):
    client = create_app(Settings(tmp_path)).server.test_client()

    links = re.findall(r'<link rel="stylesheet" href="([^"]+)"', client.get("/").text)

    assert len(links) == 1
    assert ".filter-bar" in client.get(links[0]).text
