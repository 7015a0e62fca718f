"""What is committed speaks of the program alone: no addresses of machines, no private paths."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

# Spelled apart, so that this file does not find itself.
_FORBIDDEN = {
    "a package index": r"pypi" r"\.org|pythonhosted" r"\.org|index-" r"url\s*=|registry\.npm" r"js",
    "a path of somebody's machine": r"(?<![\w.])/(?:work|root|home/\w+)"
    r"/[\w.]|[A-Z]:"
    r"\\\\Users",
    "a secret": r"BEGIN [A-Z ]*PRIVATE" r" KEY|ghp_" r"[A-Za-z0-9]{30}",
}
_BINARY = {".ttf", ".png", ".jpg", ".pdf", ".journey", ".ico", ".icns", ".gif", ".mo"}


def _committed(checkout: Path) -> list[Path]:
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-z"], cwd=checkout, capture_output=True, check=True, text=True
        ).stdout
    except (OSError, subprocess.CalledProcessError) as missing:
        pytest.skip(f"not a git checkout: {missing}")
    return [checkout / name for name in listed.split("\0") if name and (checkout / name).is_file()]


def found_in(text: str) -> list[str]:
    """What `text` says that no committed file may say."""
    return [what for what, words in _FORBIDDEN.items() if re.search(words, text)]


def test_no_file_names_an_index_a_machine_or_a_secret(checkout: Path) -> None:
    paths = [path for path in _committed(checkout) if path.suffix not in _BINARY]
    assert len(paths) > 100
    found = {
        str(path.relative_to(checkout)): what
        for path in paths
        if (what := found_in(path.read_text(encoding="utf-8")))
    }
    assert not found


@pytest.mark.parametrize(
    "text",
    ["see https://py" "pi.org/simple", "open('/wor" "k/main/x')", "/ro" "ot/.cache", "index-u" "rl = x"],
)  # fmt: skip
def test_such_words_are_found(text: str) -> None:
    assert found_in(text)


def test_the_lock_file_and_what_is_made_stay_out(checkout: Path) -> None:
    names = {path.name for path in _committed(checkout)}
    assert not names & {"uv.lock", "poetry.lock", ".coverage"}
    assert not [path for path in _committed(checkout) if "__pycache__" in path.parts]


def _needs(checkout: Path) -> dict[str, Requirement]:
    settings = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))
    return {one.name.lower(): one for one in map(Requirement, settings["project"]["dependencies"])}


def test_the_qt_that_loses_references_is_never_chosen(checkout: Path) -> None:
    qt = _needs(checkout)["pyside6-essentials"].specifier
    assert "6.11.3" in qt
    assert "6.10.3" in qt
    for bad in ("6.12.0", "6.12.1", "6.13.0", "6.9.0"):
        assert bad not in qt, bad
    assert not {"pyside6", "pyside6-addons"} & _needs(checkout).keys()


def test_every_need_names_the_oldest_version_that_does(checkout: Path) -> None:
    for name, need in _needs(checkout).items():
        assert any(one.operator == ">=" for one in need.specifier), name
        assert not any(one.operator == "==" for one in need.specifier), "ranges, not pins"
        assert need.url is None, name


def test_what_is_installed_here_fits(checkout: Path) -> None:
    from importlib.metadata import version

    for name, need in _needs(checkout).items():
        assert Version(version(name)) in need.specifier, name
