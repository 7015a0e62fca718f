"""The wheel brings all that is needed: built, installed into a clean environment, and used there."""

import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from tests.guards.home import REAL_ENVIRONMENT

pytestmark = pytest.mark.xdist_group("wheel")
_NO_INDEX = (
    "dns error", "could not connect", "failed to fetch", "error sending request", "network",
    "name resolution", "connection refused", "newconnectionerror", "timed out", "offline",
)  # fmt: skip


def _run(*command: str | Path, cwd: Path) -> str:
    """What a tool of the person who runs the tests prints; skipped where it finds no index."""
    ran = subprocess.run(
        [str(part) for part in command], cwd=cwd, env=_environment(),
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if ran.returncode and not os.environ.get("CI"):
        unreachable = any(words in ran.stderr.lower() for words in _NO_INDEX)
        if unreachable:
            pytest.skip(f"no package index can be reached from here: {ran.stderr[-300:]}")
    assert ran.returncode == 0, f"{command}\n{ran.stdout}\n{ran.stderr}"
    return ran.stdout


def _environment() -> dict[str, str]:
    inner = ("PYTHONPATH", "VIRTUAL_ENV", "UV_RUN_RECURSION_DEPTH", "PYTEST_CURRENT_TEST")
    own = {name: os.environ[name] for name in ("JOURNEY_WORKSHOP_HOME",) if name in os.environ}
    kept = {name: text for name, text in REAL_ENVIRONMENT.items() if name not in inner}
    return {**kept, **own, "LANGUAGE": "en"}


@pytest.fixture(scope="module")
def built(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist and the wheel built from it."""
    folder = tmp_path_factory.mktemp("dist")
    if shutil.which("uv"):
        _run("uv", "build", "--out-dir", folder, checkout, cwd=folder)
    else:
        _run(sys.executable, "-m", "build", "--outdir", folder, checkout, cwd=folder)
    return folder


@pytest.fixture(scope="module")
def command(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The installed command of a clean environment that holds the wheel and what it needs."""
    place = tmp_path_factory.mktemp("clean") / "venv"
    wheel = next(built.glob("*.whl"))
    python = place / ("Scripts" if os.name == "nt" else "bin") / "python"
    if shutil.which("uv"):
        _run("uv", "venv", "--python", sys.executable, place, cwd=built)
        _run("uv", "pip", "install", "--python", python, wheel, cwd=built)
    else:
        _run(sys.executable, "-m", "venv", place, cwd=built)
        _run(python, "-m", "pip", "install", "--quiet", wheel, cwd=built)
    return python.with_name("journey-workshop")


def test_the_sdist_holds_what_the_wheel_is_built_from(built: Path) -> None:
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    for wanted in ("LICENSE", "README.md", "pyproject.toml", "workshop_app/app.py",
                   "templates/blank.json", "resources/themes/light.json"):  # fmt: skip
        assert wanted in names
    strays = ("out/", ".venv/", "dist/", "uv.lock", ".hypothesis/")
    assert not [name for name in names if name.startswith(strays) or "__pycache__" in name]


def test_the_wheel_holds_the_package_and_the_shipped_files_alone(
    built: Path, checkout: Path
) -> None:
    names = set(ZipFile(next(built.glob("*.whl"))).namelist())
    tops = {name.partition("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"workshop_app"}
    for folder in ("resources", "templates"):
        here = {
            f"workshop_app/_shipped/{path.relative_to(checkout).as_posix()}"
            for path in (checkout / folder).rglob("*")
            if path.is_file() and not {"__pycache__", "screenshots"} & set(path.parts)
        }
        assert here <= names
    assert not [name for name in names if "screenshots" in name], "pictures of the README"
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert any("licenses/resources/fonts/OFL-" in name for name in names)


def test_the_installed_command_makes_a_workshop_and_its_report(
    command: Path, tmp_path: Path
) -> None:
    assert "arts_event" in _run(command, "templates", cwd=tmp_path)
    new = ("new", "--template", "arts_event", "--title", "Evening", "-o", "evening.journey")
    _run(command, *new, cwd=tmp_path)
    _run(command, "check", "evening.journey", cwd=tmp_path)
    _run(command, "export", "evening.journey", "-o", "evening.pdf", cwd=tmp_path)
    pages = PdfReader(tmp_path / "evening.pdf").pages
    assert "Evening" in pages[0].extract_text()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["evening.journey", "evening.pdf"]


def test_the_installed_package_reads_no_file_of_the_checkout(
    command: Path, checkout: Path, tmp_path: Path
) -> None:
    says = "from workshop_app.assets import shipped_path; print(shipped_path('templates'))"
    found = Path(_run(command.with_name("python"), "-c", says, cwd=tmp_path).strip())
    assert found.is_relative_to(command.parent.parent)
    assert not found.is_relative_to(checkout)
