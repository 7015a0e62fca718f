"""Whatever opens stays on a screen of 1366 × 768, and nothing in it is cut, with words of any size."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize("percent", ["80", "200"])
def test_nothing_is_cut(checkout: Path, percent: str) -> None:
    program = [sys.executable, "-m", "tests.looks_opened", "--text", percent]
    done = subprocess.run(
        program, cwd=checkout, env=dict(os.environ), capture_output=True, encoding="utf-8",
        timeout=240, check=False,
    )  # fmt: skip
    assert done.stdout.strip() == "nothing is cut", done.stdout + done.stderr
    assert done.returncode == 0
