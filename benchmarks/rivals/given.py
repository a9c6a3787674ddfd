"""What each rival is given on its command line: a port, and the figures to show."""

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HOST = "127.0.0.1"
PERIODS = ("before", "after")


@dataclass(frozen=True)
class Given:
    """A port on this machine, and the four figures of each period as plotly dictionaries."""

    port: int
    figures_file: Path

    @property
    def figures(self) -> dict[str, list[dict[str, Any]]]:
        """The figures by period, read afresh from the file."""
        return json.loads(self.figures_file.read_text(encoding="utf-8"))


def given(arguments: Sequence[str] | None = None) -> Given:
    """What the command line says, or else these arguments."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--figures", type=Path, required=True)
    options = parser.parse_args(arguments)
    return Given(port=options.port, figures_file=options.figures)
