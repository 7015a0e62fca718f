"""A module of the tests in a process of its own: Qt reads its screens but once."""

import os
import subprocess
import sys
from pathlib import Path

from tests.patience import PATIENCE

_TIMES = 2.5  # what such a module does is no single thing to wait for


def finds(checkout: Path, module: str, *arguments: str) -> str:
    """What it prints; where it has found fault, with all it says, and the test fails."""
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments], cwd=checkout, env=dict(os.environ),
        capture_output=True, encoding="utf-8", timeout=_TIMES * PATIENCE, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()
