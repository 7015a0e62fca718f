"""The shipped files are found from a checkout, from a wheel and from a bundle alike."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from workshop_app.assets import shipped, shipped_path

_ASKS = """
from workshop_app.assets import shipped, shipped_path
print(shipped_path("templates", "blank.json").is_file())
print(len(shipped_path("resources", "fonts", "NotoSans-Regular.ttf").read_bytes()) > 100_000)
print(sum(1 for one in shipped("templates").iterdir() if one.name.endswith(".json")) >= 3)
print(shipped("resources", "themes", "light.json").read_text("utf-8").startswith("{"))
"""


def _answers(folder: Path) -> str:
    """What a program in `folder` says, far from this checkout."""
    ran = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(folder)!r})\n{_ASKS}"],
        cwd=folder, capture_output=True, text=True, check=False,
        env={name: text for name, text in os.environ.items() if name != "PYTHONPATH"},
    )  # fmt: skip
    return ran.stdout + ran.stderr


def test_a_checkout_finds_them_beside_the_package(checkout: Path) -> None:
    assert _answers(checkout) == "True\n" * 4
    assert shipped_path("resources") == checkout / "resources"


def test_a_bundle_finds_them_inside_the_package(checkout: Path, tmp_path: Path) -> None:
    package = tmp_path / "workshop_app"
    shutil.copytree(checkout / "workshop_app", package)
    for folder in ("resources", "templates"):
        shutil.copytree(checkout / folder, package / "_shipped" / folder)
    assert _answers(tmp_path) == "True\n" * 4


def test_what_is_not_shipped_is_said_to_be_missing() -> None:
    with pytest.raises(FileNotFoundError):
        shipped("templates", "doodles.json").read_text("utf-8")
