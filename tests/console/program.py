"""Run the program as a person does: a process of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

CHECKOUT = Path(__file__).resolve().parents[2]
MAIN = CHECKOUT / "main.py"
_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def environment(**more: str) -> dict[str, str]:
    """This process's environment, for a machine without a display."""
    kept = {name: value for name, value in os.environ.items() if name not in _DISPLAYS}
    return {**kept, **more}


def run(*arguments: object, lines: str = "", **more: str) -> subprocess.CompletedProcess[str]:
    """``main.py`` with these arguments and these lines on standard input."""
    return subprocess.run(
        [sys.executable, str(MAIN), *map(str, arguments)],
        input=lines, capture_output=True, encoding="utf-8", env=environment(**more), timeout=120,
    )  # fmt: skip


def edits(path: Path) -> "subprocess.Popen[str]":
    """A living ``main.py edit``, to be asked for one edit after the other."""
    return subprocess.Popen(
        [sys.executable, str(MAIN), "edit", str(path)], env=environment(), encoding="utf-8",
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def answer_to(program: "subprocess.Popen[str]", request: Mapping[str, Any]) -> dict[str, Any]:
    """What it says to one edit."""
    assert program.stdin is not None
    assert program.stdout is not None
    program.stdin.write(json.dumps(request) + "\n")
    program.stdin.flush()
    answer: dict[str, Any] = json.loads(program.stdout.readline())
    return answer


@contextmanager
def editing(path: Path) -> Iterator["subprocess.Popen[str]"]:
    """The same, which has done its first edit; it must end well."""
    with edits(path) as program:
        answer_to(program, {"edit": "add_card"})
        yield program
        program.communicate()
    assert program.returncode == 0


def succeeded(*arguments: object, lines: str = "") -> str:
    """What the program printed, having ended well and said nothing of trouble."""
    done = run(*arguments, lines=lines)
    assert (done.returncode, done.stderr) == (0, ""), done
    return done.stdout


def failed(*arguments: object, **more: str) -> str:
    """The one sentence (perhaps with an advice) the program failed with."""
    done = run(*arguments, **more)
    assert done.returncode == 1, done
    assert "Traceback" not in done.stderr, done
    assert done.stderr.count("\n") == 1, done
    assert done.stderr.rstrip().endswith("."), done
    return done.stderr.rstrip()
