"""What is measured: how each system is started and its filter changed, and where its page is."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Change:
    """What a person does to the filter: click what the selector finds, or choose a value in it."""

    selector: str
    value: str | None = None  # None: a click; otherwise the option of a select


@dataclass(frozen=True)
class System:
    """One thing to measure.

    command: run in the top folder, with {port} and {figures} filled in.
    path: the page with the four charts; it must answer 200 once the system is ready.
    """

    name: str
    command: tuple[str, ...]
    change: Change
    path: str = "/"
    environment: Mapping[str, str] = field(default_factory=dict, hash=False)


OTHER_PERIOD = Change("input[type=radio]:not(:checked)")


def rival(name: str, module: str) -> System:
    """A system of `benchmarks/rivals`, run in the rivals' own venv."""
    python = (".venv-bench/bin/python", "-m", f"benchmarks.rivals.{module}")
    return System(name, (*python, "--port", "{port}", "--figures", "{figures}"), OTHER_PERIOD)


BOARD = "northbridge"
FIRST_QUARTER_AFTER = "2024-25Q3"  # the filter leaves the last eight of eighteen quarters

PRODUCT = System(
    name="this product",
    command=(".venv/bin/python", "app.py", "serve", "--port", "{port}"),
    path=f"/?board={BOARD}",
    change=Change("select#first", value=FIRST_QUARTER_AFTER),
)
BARE_DASH = rival("bare Dash", "bare_dash")
VIZRO = rival("Vizro", "vizro_app")
STREAMLIT = rival("Streamlit", "streamlit_app")
FLOOR = rival("the floor", "floor")

SYSTEMS = (PRODUCT, BARE_DASH, VIZRO, STREAMLIT, FLOOR)
