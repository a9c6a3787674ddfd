"""A filled template through LibreOffice, as an officer without Excel sends it back."""

import shutil
import subprocess

import pytest

from data.forms.template import template
from data.periods import quarter
from tests.frameworks import NORTHBRIDGE, read_return
from tests.golden.filling import figures, fill, opened, saved

pytestmark = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not installed; make test installs it"
)


@pytest.fixture(scope="module")
def convert(tmp_path_factory):
    """Open a workbook in LibreOffice and save it in another form; gives its bytes."""
    folder = tmp_path_factory.mktemp("office")

    def converted(content: bytes, suffix: str) -> bytes:
        into = folder / suffix
        into.mkdir(exist_ok=True)
        (folder / "return.xlsx").write_bytes(content)
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
        command += ["--convert-to", suffix, "--outdir", str(into), str(folder / "return.xlsx")]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return (into / f"return.{suffix}").read_bytes()

    return converted


@pytest.mark.parametrize("suffix", ["xlsx", "ods"])
def test_every_figure_is_read_back_after_libreoffice_saved_it(convert, suffix):
    book = opened(template(NORTHBRIDGE, "childrens-social-care", quarter(2026, 4), None))
    written = fill(book)

    received = read_return(f"return.{suffix}", convert(saved(book), suffix))

    assert figures(received) == pytest.approx(written)
    assert received.cover.agency == "childrens-social-care"


def test_locks_and_rules_outlive_libreoffice(convert):
    content = template(NORTHBRIDGE, "police", quarter(2026, 3), None)

    page = opened(convert(content, "xlsx"))["Domestic abuse"]

    assert page.protection.sheet
    kinds = {rule.type for rule in page.data_validations.dataValidation}
    assert {"whole", "textLength"} <= kinds


def test_it_prints(convert):
    content = template(NORTHBRIDGE, "police", quarter(2026, 3), None)

    assert convert(content, "pdf").startswith(b"%PDF")
