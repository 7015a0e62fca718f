"""From the command to a window one can use: a process until its first picture, and its memory."""

import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import time

import workshop_app
from tests.benchmarks import elsewhere
from tests.benchmarks.measuring import benchmark
from tests.making import big_workshop
from workshop_app.storage.home import Home
from workshop_app.storage.workshop_file import create_workshop

_CHECKOUT = Path(workshop_app.__file__).resolve().parents[1]
# Prints the moment of the first picture and the most memory the process took, in kB.
_SCRIPT = """
import sys, time
from contextlib import suppress
from pathlib import Path

with suppress(ImportError):  # a checkout from before
    from workshop_app.ui.plain_imports import import_plainly
    import_plainly()
from workshop_app.storage.home import find_home
from workshop_app.ui import start

start._collect_less_often()
app = start.application()
window = start.opened_window(find_home(), Path(sys.argv[1]) if len(sys.argv) > 1 else None, False)
window.resize(1600, 1000)
window.show()
app.processEvents()
assert window.isVisible() and (len(sys.argv) == 1 or window.board is not None)
status = Path("/proc/self/status")  # what getrusage says begins with the parent's size
lines = status.read_text().splitlines() if status.exists() else ["VmHWM: 0 kB"]
print(time.time(), next(one.split()[1] for one in lines if one.startswith("VmHWM")), flush=True)
window.close()
app.processEvents()
"""


def as_installed(folder: Path) -> dict[str, str]:
    """The environment of a program with its home in `folder`.

    It is compiled, which the first start does, whatever this shell forbids.
    """
    environment = {**os.environ, "JOURNEY_WORKSHOP_HOME": str(folder)}
    environment["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment


def _starts(cards: int, rounds: int) -> list[tuple[float, float]]:
    """(milliseconds to the first picture, most MB) of each start."""
    found = []
    with TemporaryDirectory() as folder:
        home = Home(library=Path(folder) / "Workshops", data=Path(folder) / "data")
        arguments = []
        if cards:
            path = home.library / "Big.journey"
            now = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
            create_workshop(path, big_workshop(cards), home, now).close()
            arguments = [str(path)]
        environment = {**as_installed(Path(folder)), "PYTHONPATH": str(_CHECKOUT)}
        for _ in range(rounds + 1):
            began = time()
            said = subprocess.run(
                [sys.executable, "-c", _SCRIPT, *arguments],
                cwd=folder, env=environment, check=True, stdout=subprocess.PIPE, text=True, timeout=60,
            ).stdout.split()  # fmt: skip
            found.append(((float(said[0]) - began) * 1000, float(said[1]) / 1024))
    return found[1:]


@benchmark("start to the start page", sizes=(0,), budget=1000.0, rounds=8)
def start_page(_cards: int, rounds: int) -> Sequence[float]:
    """A process until the start page is painted."""
    return [taken for taken, _memory in _starts(0, rounds)]


@benchmark("start to a board", budget={100: 1000.0, 2_000: 1000.0}, rounds=8)
def start_board(cards: int, rounds: int) -> Sequence[float]:
    """A process until the board of a workshop is painted."""
    return [taken for taken, _memory in _starts(cards, rounds)]


@benchmark(
    "memory with a board open",
    budget={2_000: 250.0},
    rounds=4,
    unit="mb",
    elsewhere=elsewhere.MEMORY,
)
def memory(cards: int, rounds: int) -> Sequence[float]:
    """The most a process took until then."""
    return [most for _taken, most in _starts(cards, rounds)]
