"""The console commands as a person starts them: whole processes."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import workshop_app
from tests.benchmarks.measuring import benchmark, timed
from tests.benchmarks.start import as_installed

_MAIN = Path(workshop_app.__file__).resolve().parents[1] / "main.py"


def _times(rounds: int, *arguments: str) -> list[float]:
    samples: list[float] = []
    with TemporaryDirectory() as folder:
        environment = as_installed(Path(folder))
        for turn in range(rounds + 1):
            with timed(samples):
                subprocess.run(
                    [sys.executable, _MAIN, *(x.format(turn=turn) for x in arguments)],
                    cwd=folder, env=environment, check=True, stdout=subprocess.DEVNULL,
                )  # fmt: skip
    return samples[1:]  # the first one warms the caches of the system


@benchmark("console: templates", sizes=(0,), rounds=12)
def templates(_cards: int, rounds: int) -> Sequence[float]:
    """The lightest command."""
    return _times(rounds, "templates")


@benchmark("console: new from a template", sizes=(0,), rounds=12)
def new(_cards: int, rounds: int) -> Sequence[float]:
    """A workshop on the disk."""
    return _times(
        rounds, "new", "--template", "arts_event", "--title", "T", "-o", "w{turn}.journey"
    )


@benchmark("console: export the sample to PDF", sizes=(60,), rounds=8)
def export(_cards: int, rounds: int) -> Sequence[float]:
    """From the command to the PDF, without Qt."""
    return _times(rounds, "export", "--sample", "-o", "report.pdf")
