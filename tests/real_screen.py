"""A screen of its own for the real program: Xvfb, and xdotool as the hand that clicks and types."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from tests.console.program import MAIN, environment
from tests.patience import PATIENCE

SIZE = (1366, 768)
_LOOK = 0.05


def why_no_screen() -> str:
    """What is missing for a story in a real window, or ""."""
    missing = [name for name in ("Xvfb", "xdotool") if shutil.which(name) is None]
    if missing:
        return f"{' and '.join(missing)} missing; on Debian: apt-get install xvfb xdotool"
    return ""


@contextmanager
def screen() -> Iterator["Screen"]:
    """An X server of this process alone, on a number that is free."""
    read, write = os.pipe()
    server = subprocess.Popen(
        # With nobody there it would begin anew, and turn away who comes meanwhile.
        ["Xvfb", "-displayfd", str(write), "-noreset", "-nolisten", "tcp",
         "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24"],
        pass_fds=(write,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    assert number, "Xvfb does not start"
    try:
        yield Screen(f":{number}")
    finally:
        server.terminate()
        server.wait(timeout=PATIENCE)


class Screen:
    """One display: its pointer, its keys and what is to be seen on it."""

    def __init__(self, display: str) -> None:
        self.display = display

    def starts(self, *arguments: object, **more: str) -> "subprocess.Popen[bytes]":
        """The program itself, as from a terminal on this screen."""
        return subprocess.Popen(
            [sys.executable, str(MAIN), *map(str, arguments)],
            env=environment(DISPLAY=self.display, QT_QPA_PLATFORM="xcb", **more),
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip

    def do(self, *words: object) -> str:
        """One command of xdotool."""
        done = subprocess.run(
            ["xdotool", *map(str, words)],
            env=environment(DISPLAY=self.display), capture_output=True, encoding="utf-8",
            timeout=PATIENCE, check=False,
        )  # fmt: skip
        return done.stdout.strip()

    def titles(self) -> list[str]:
        """The titles of all windows on the screen."""
        ids = self.do("search", "--onlyvisible", "--name", ".").split()
        return [self.do("getwindowname", one) for one in ids]

    def size_of(self, title: str) -> tuple[int, int]:
        """Width and height of the window of this title."""
        found = self.do("search", "--onlyvisible", "--name", title).split()
        told = dict(
            line.partition("=")[::2]
            for line in self.do("getwindowgeometry", "--shell", found[0]).splitlines()
        )
        assert (told["X"], told["Y"]) == ("0", "0"), "the window stands in the corner"
        return int(told["WIDTH"]), int(told["HEIGHT"])

    def focuses(self, title: str) -> "Screen":
        """Give the keys to a window, as the window manager does that is not here."""
        found = self.do("search", "--onlyvisible", "--name", title).split()
        self.do("windowfocus", "--sync", found[0])
        return self

    def moves(self, x: int, y: int) -> "Screen":
        """Point at a place."""
        self.do("mousemove", "--sync", x, y)
        return self

    def clicks(self, x: int, y: int, times: int = 1) -> "Screen":
        """Click a place, perhaps twice."""
        self.moves(x, y).do("click", "--repeat", times, "--delay", 60, 1)
        return self

    def drags(self, start: tuple[int, int], end: tuple[int, int]) -> "Screen":
        """Press, move in steps, let go."""
        self.moves(*start).do("mousedown", 1)
        steps = 12
        for step in range(1, steps + 1):
            x, y = (round(a + (b - a) * step / steps) for a, b in zip(start, end, strict=True))
            self.moves(x, y)
        self.do("mouseup", 1)
        return self

    def types(self, text: str) -> "Screen":
        """Type a text."""
        self.do("type", "--delay", 12, text)
        return self

    def hits(self, *keys: str) -> "Screen":
        """Hit keys, e.g. “ctrl+z”."""
        self.do("key", "--delay", 30, *keys)
        return self

    def picture(self, path: Path) -> None:
        """Keep what is to be seen, where ImageMagick's `import` is there to do it."""
        with suppress(FileNotFoundError):
            subprocess.run(
                ["import", "-window", "root", str(path)],
                env=environment(DISPLAY=self.display), check=True, timeout=PATIENCE,
            )  # fmt: skip


def until(found: Callable[[], Any], what: str) -> Any:
    """What `found` finds, as soon as it is something; a deadline tells what did not come."""
    deadline = time.monotonic() + PATIENCE
    while not (it := found()):
        assert time.monotonic() < deadline, f"not so within {PATIENCE:.0f} s: {what}"
        time.sleep(_LOOK)  # between two looks at another process
    return it
