"""Puts into assets/ what the browser needs from others, from pinned packages; never committed."""

import io
import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
from importlib.util import find_spec
from pathlib import Path

from plotly.offline import get_plotlyjs_version

ASSETS = Path(__file__).parent.parent / "assets"
BUNDLE = "plotly.js-basic-dist-min"  # scatter, bar and pie: all that the charts draw with
STAMP = ASSETS / "00-versions.json"


def main() -> int:
    """Copy the stylesheet, fetch the bundle; without npm the product runs on the full bundle."""
    wanted = {"bootstrap": "django-bootstrap-static 5.3.3", BUNDLE: get_plotlyjs_version()}
    if STAMP.exists() and json.loads(STAMP.read_text()) == wanted:
        return 0
    copy_stylesheet(ASSETS / "00-bootstrap.min.css")
    if fetch_bundle(get_plotlyjs_version(), ASSETS / "00-plotly-basic.min.js"):
        STAMP.write_text(json.dumps(wanted))
    return 0


def copy_stylesheet(target: Path) -> None:
    """Bootstrap's stylesheet, out of the package that carries it."""
    package = find_spec("bootstrap")
    if package is None or not package.submodule_search_locations:
        raise ModuleNotFoundError("django-bootstrap-static is not installed; see requirements.txt.")
    root = Path(package.submodule_search_locations[0])
    css = (root / "static/bootstrap/css/bootstrap.min.css").read_text(encoding="utf-8")
    # Its last line names a source map, which a browser with open tools would ask for in vain.
    target.write_text(css.partition("/*# sourceMappingURL")[0], encoding="utf-8")


def fetch_bundle(version: str, target: Path) -> bool:
    """The small plotly.js of exactly the version that plotly.py carries; False without npm."""
    target.unlink(missing_ok=True)  # a bundle of another version must not stay
    npm = shutil.which("npm")
    if npm is None:
        print("npm is not here: the full plotly.js is served instead, which loads more slowly.")
        return False
    with tempfile.TemporaryDirectory() as folder:
        packed = subprocess.run(
            [npm, "pack", "--silent", f"{BUNDLE}@{version}"],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
        archives = list(Path(folder).glob("*.tgz"))
        if packed.returncode or not archives:
            print(f"{BUNDLE} {version} could not be fetched: the full plotly.js is served instead.")
            return False
        target.write_bytes(_file_in(archives[0], "package/plotly-basic.min.js"))
    return True


def _file_in(archive: Path, name: str) -> bytes:
    with tarfile.open(fileobj=io.BytesIO(archive.read_bytes())) as packed:
        found = packed.extractfile(name)
        if found is None:
            raise FileNotFoundError(f"{name} is not in {archive.name}.")
        return found.read()


if __name__ == "__main__":
    sys.exit(main())
