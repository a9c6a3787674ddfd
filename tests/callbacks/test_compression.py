import pytest

from app import Settings, create_app
from callbacks.compression import MOST_KEPT, PackedFiles

SCRIPT = "/assets/view.js"


@pytest.fixture
def client(tmp_path):
    return create_app(Settings(tmp_path)).server.test_client()


@pytest.mark.parametrize("way", ["zstd", "br", "gzip"])
def test_a_script_comes_packed_the_same_each_time(client, way):
    first, again = (client.get(SCRIPT, headers={"Accept-Encoding": way}) for _ in range(2))

    assert first.headers["Content-Encoding"] == way
    assert first.data == again.data
    assert len(first.data) < len(client.get(SCRIPT).data)


def test_only_files_are_kept():
    kept = PackedFiles()

    kept.set("zstd;/assets/view.js?m=1", b"packed")
    kept.set("zstd;", b"an answer to one reader")

    assert kept.get("zstd;/assets/view.js?m=1") == b"packed"
    assert kept.get("zstd;") is None


def test_addresses_that_somebody_makes_up_do_not_fill_the_memory():
    kept = PackedFiles()

    for number in range(2 * MOST_KEPT):
        kept.set(f"zstd;/assets/view.js?m={number}", b"packed")

    assert kept.get("zstd;/assets/view.js?m=0") is None
    assert kept.get(f"zstd;/assets/view.js?m={2 * MOST_KEPT - 1}") == b"packed"


def test_a_browser_is_told_to_compile_scripts_while_they_arrive(client):
    assert client.get(SCRIPT).data.startswith(b"//# allFunctionsCalledOnLoad\n")


def test_the_full_plotly_is_compiled_as_it_is_used(client):
    full = client.get("/_dash-component-suites/plotly/package_data/plotly.min.js")

    assert full.status_code == 200
    assert b"allFunctionsCalledOnLoad" not in full.data[:100]
