"""The arrows of docs/design.md, held against the code's own imports: no exceptions."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from dashboards import theme

ROOT = Path(__file__).parents[1]
ROOMS = ("data", "dashboards", "papers", "callbacks", "commands")
DOORS = ("app.py", "settings.py")
CODE = [*DOORS, *sorted(str(p.relative_to(ROOT)) for r in ROOMS for p in (ROOT / r).rglob("*.py"))]
STYLES = [str(p.relative_to(ROOT)) for p in sorted((ROOT / "assets").glob("[1-9]*.css"))]
SCRIPTS = [str(p.relative_to(ROOT)) for p in sorted((ROOT / "assets").glob("[!0-9]*.js"))]
TOKENS = "assets/10-tokens.css"
HEX = re.compile(r"#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b", re.IGNORECASE)
PLACES = re.compile(
    r"\b(?:derby\w*|doncaster|dudley|northbridge|yorkshire|midlands)\b", re.IGNORECASE
)
STANDARD = [str(p.relative_to(ROOT)) for p in sorted((ROOT / "frameworks").rglob("*.csv"))]
LONGEST_MODULE = 300  # lines
CLOCKS = {"date.today", "datetime.now", "datetime.today", "datetime.utcnow", "time.time"}


def source(path: str) -> str:
    """The text of one of the product's files."""
    return (ROOT / path).read_text(encoding="utf-8")


@cache
def imports(path: str) -> set[str]:
    """Every name that a module imports, in full: "data.storage.store", "dash.html"."""
    found = set()
    for node in ast.walk(ast.parse(source(path))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


@cache
def spoken(path: str) -> set[str]:
    """Every dotted name in a module's code, such as "date.today"; not what its words say."""
    nodes = ast.walk(ast.parse(source(path)))
    return {ast.unparse(node) for node in nodes if isinstance(node, (ast.Attribute, ast.Name))}


def offenders(room: str, *forbidden: str) -> list[str]:
    """The modules of a room that import what they must not, and what that is."""
    return [
        f"{path} imports {name}"
        for path in CODE
        if path.startswith(room)
        for name in sorted(imports(path))
        if any(name == each or name.startswith(f"{each}.") for each in forbidden)
    ]


def modules_with(*wanted: str) -> set[str]:
    """The modules that import one of these."""
    return {text.split(" ")[0] for text in offenders("", *wanted)}


def test_every_room_is_looked_at():
    assert {Path(path).parts[0] for path in CODE} == {*ROOMS, *DOORS}
    assert "data.storage.store.Store" in imports("settings.py")
    assert "datetime.now" in spoken("callbacks/clock.py")


@pytest.mark.parametrize(
    ("room", "forbidden"),
    [
        ("data", ["dash", "plotly", "flask", "dash_bootstrap_components"]),
        (
            "data",
            [
                "dashboards",
                "papers",
                "callbacks",
                "app",
                "commands",
                "settings",
                "tools",
                "samples",
            ],
        ),
        ("dashboards", ["papers", "callbacks", "app", "commands", "settings", "tools", "samples"]),
        ("papers", ["callbacks", "app", "commands", "settings", "tools", "samples"]),
        ("papers", ["dash", "plotly", "flask", "dash_bootstrap_components", "pandas"]),
        (
            "dashboards",
            [
                "data.storage.store",
                "data.intake.ingest",
                "data.files",
                "data.intake.extract",
            ],
        ),
        ("callbacks", ["app", "commands", "settings", "tools", "samples"]),
        ("callbacks", ["pandas", "plotly", "dash.html", "dash_bootstrap_components"]),
    ],
    ids=lambda value: value if isinstance(value, str) else " ".join(value),
)
def test_a_room_imports_nothing_from_the_rooms_above_it(room, forbidden):
    assert offenders(f"{room}/", *forbidden) == []


@pytest.mark.parametrize(
    "floors",
    [
        ("data/framework", "data/figures", "data/claims", "data/intake", "data/forms"),
        ("data/claims", "data/intake", "data/forms", "data/storage"),
        ("data/figures", "data/printed", "data/intake", "data/forms"),
        ("data/files", "data/framework", "data/figures", "data/intake"),
        ("dashboards/words", "dashboards/charts", "dashboards/pages", "dashboards/components"),
    ],
    ids=lambda floors: f"{floors[0]} to {floors[-1]}",
)
def test_a_room_stands_on_those_beneath_it(floors):
    modules = [floor.replace("/", ".") for floor in floors]
    faults = [offenders(f"{floor}/", *modules[n + 1 :]) for n, floor in enumerate(floors)]

    assert [fault for each in faults for fault in each] == []


def test_the_environment_is_read_in_one_place():
    readers = {path for path in CODE if spoken(path) & {"environ", "os.environ", "os.getenv"}}

    assert readers | modules_with("os.environ", "os.getenv") == {"app.py"}


def test_spreadsheets_are_opened_in_one_place():
    assert modules_with("python_calamine", "openpyxl.load_workbook") == {"data/files/grids.py"}
    assert not {path for path in CODE if "openpyxl.load_workbook" in spoken(path)}


def test_office_files_and_pdfs_are_written_in_one_room():
    writers = modules_with("pptx", "docx", "xlsxwriter", "weasyprint")

    assert {path for path in writers if not path.startswith("papers/")} == set()


def test_the_database_is_opened_in_one_place():
    openers = {
        f"data/storage/{name}.py"
        for name in (
            "schema",
            "upgrade",
            "access_tables",
            "accounts",
            "account_rows",
            "sessions",
            "openid_accounts",
            "audit",
            "seen_parts",
            "agreed_names",
            "answers",
            "brought",
            "changed",
            "follow_up",
            "transitions",
            "frameworks",
            "moments",
            "refused",
            "reported",
            "store",
            "troubles",
            "trying",
        )
    }
    versions = {path for path in CODE if path.startswith("data/storage/migrations/versions/0")}

    assert modules_with("sqlalchemy", "sqlite3") <= openers | versions
    assert {path for path in CODE if "sa.create_engine" in spoken(path)} == {
        "data/storage/schema.py"
    }


def test_data_has_no_clock_and_is_told_what_day_it_is():
    assert [path for path in CODE if path.startswith("data/") and spoken(path) & CLOCKS] == []


def test_a_colour_stands_only_in_the_theme_and_in_the_tokens():
    coloured = {path for path in (*CODE, *STYLES, *SCRIPTS) if HEX.search(source(path))}

    assert coloured == {"dashboards/theme.py", TOKENS}


@pytest.mark.parametrize(
    ("token", "colour"),
    [
        ("focus", theme.FOCUS.mark),
        ("text", theme.TEXT),
        ("muted-text", theme.MUTED_TEXT),
        ("card", theme.WHITE),
        ("grid", theme.GRID),
        ("line", theme.MUTED.mark),
        ("concern", theme.CONCERN.text),
    ],
)
def test_page_and_charts_have_the_same_colour_for_the_same_role(token, colour):
    light, dark = (
        dict(re.findall(r"--([a-z-]+): (#[0-9a-f]+);", block))
        for block in source(TOKENS).split("}")[:2]
    )

    assert light[token].upper() == colour
    assert dark[token].upper() == theme.IN_THE_DARK[colour]


def test_only_one_component_makes_a_graph():
    assert {path for path in CODE if "dcc.Graph" in spoken(path)} == {
        "dashboards/components/graph.py"
    }
    assert not modules_with("dash.dcc.Graph")


def test_what_a_board_watches_is_handed_on_and_reached_in_one_place():
    """Only the store, and the commands that begin or compare frameworks, reach what is shipped."""
    assert modules_with("data.framework.shipped") == {
        "commands/framework.py",
        "data/storage/frameworks.py",
    }


def test_a_module_can_be_read_in_one_sitting():
    lengths = {path: len(source(path).splitlines()) for path in CODE}

    assert {p for p, length in lengths.items() if length > LONGEST_MODULE} == set()


def test_no_rule_for_the_screen_asks_the_whole_page_what_is_in_it():
    """It would be asked again for each word of a chart: plotly.js puts each on the page once.

    On paper a page needs it, to be turned as a whole.
    """
    on_paper = re.compile(r"^@media print \{.*?^\}", re.DOTALL | re.MULTILINE)
    asks = re.compile(r"(?:html|body|:root)\S*:has\(")

    asked = {path: asks.findall(on_paper.sub("", source(path))) for path in STYLES}

    assert {path: rules for path, rules in asked.items() if rules} == {}


def test_no_two_scripts_of_a_page_use_one_name():
    """They share one scope, so that the second would silently take the place of the first."""
    declared = re.compile(r"^(?:async )?(?:function|const|let|var) (\w+)", re.MULTILINE)
    names = [name for path in SCRIPTS for name in declared.findall(source(path))]

    assert sorted(names) == sorted(set(names))


def test_no_source_names_a_place_or_a_board():
    """A board that nobody has heard of is served as the samples are: their names stand there."""
    named = {
        path: sorted(set(PLACES.findall(source(path))))
        for path in (*CODE, *STYLES, *SCRIPTS, *STANDARD)
    }

    assert {path: names for path, names in named.items() if names} == {}
