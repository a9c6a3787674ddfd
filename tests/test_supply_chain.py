"""What is installed is what was chosen: each package by version, each file by hash, its licence."""

import re
from pathlib import Path

import pytest
from packaging.markers import Marker

ROOT = Path(__file__).parent.parent
PIN = re.compile(
    r"^([A-Za-z0-9._-]+)(?:\[[^]]*\])?==([^\s;#]+)(?:\s*;\s*([^\\]+?))?\s*(?:\\|#.*)?$"
)
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")
UNNAMED = {"pip", "setuptools"}  # of every environment: the tools that list licences leave them out


def same(name: str) -> str:
    """One spelling of a package's name."""
    return re.sub(r"[-_.]+", "-", name).lower()


def pins(file: str) -> dict[str, str]:
    """The versions that a file names for this machine, by package."""
    found = filter(None, map(PIN.match, (ROOT / file).read_text(encoding="utf-8").splitlines()))
    return {same(m[1]): m[2] for m in found if m[3] is None or Marker(m[3]).evaluate()}


def licences() -> dict[str, tuple[str, str]]:
    """Version and licence by package."""
    text = (ROOT / "docs/licences.md").read_text(encoding="utf-8")
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines()]
    return {same(row[0]): (row[1], row[2]) for row in rows[2:]}


@pytest.mark.parametrize("chosen", ["requirements", "requirements-dev"])
def test_what_was_chosen_is_what_is_locked(chosen):
    asked, locked = pins(f"{chosen}.txt"), pins(f"{chosen}.lock")

    assert asked.items() <= locked.items(), "run: make lock"


def test_the_tests_run_on_what_the_product_runs_on():
    assert pins("requirements.lock").items() <= pins("requirements-dev.lock").items()


@pytest.mark.parametrize("file", ["requirements.lock", "requirements-dev.lock"])
def test_every_package_is_held_to_its_hashes(file):
    text = (ROOT / file).read_text(encoding="utf-8").replace("\\\n", " ")

    without = [line for line in text.splitlines() if "==" in line and not HASH.search(line)]

    assert without == []
    assert "://" not in text


def test_every_package_has_its_licence_in_the_list():
    locked, listed = pins("requirements.lock"), licences()

    assert locked.keys() - listed.keys() <= UNNAMED, "run: make release"
    assert {name: version for name, (version, _) in listed.items()}.items() <= locked.items()
    assert [name for name, (_, licence) in listed.items() if "UNKNOWN" in licence] == []
