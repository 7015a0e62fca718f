"""A window between screens of different scale: sharp on each, and unchanged when it comes back."""

import os
import subprocess
import sys
from pathlib import Path


def test_a_window_is_sharp_on_every_screen_it_is_moved_to(checkout: Path) -> None:
    program = [sys.executable, "-m", "tests.screens"]
    done = subprocess.run(
        program, cwd=checkout, env=dict(os.environ), capture_output=True, encoding="utf-8",
        timeout=120, check=False,
    )  # fmt: skip
    assert done.stdout.strip() == "as it should be", done.stdout + done.stderr
    assert done.returncode == 0
