"""What a run of breaking things counts, its closing line, and its exit code."""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

_SHOWN = 20


class Tally:
    """Counts by name, in the order of the first count; `losses` are sentences."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.losses: list[str] = []
        self.counts: Counter[str] = Counter()
        self._began = time.monotonic()

    def count(self, what: str, number: int = 1) -> None:
        """Add to one count."""
        self.counts[what] += number

    def demand(self, holds: bool, sentence: str) -> None:
        """Note a loss where `holds` is false."""
        if not holds:
            self.losses.append(sentence)

    def add(self, other: "Tally") -> None:
        """Take over what another run has counted."""
        self.counts.update(other.counts)
        self.losses.extend(other.losses)

    @property
    def closing_line(self) -> str:
        """“kills: 60 rounds, 1,234 confirmed edits, 0 losses (12 s)”."""
        parts = [f"{number:,} {what}" for what, number in self.counts.items()]
        parts.append(f"{len(self.losses)} losses")
        return f"{self.name}: {', '.join(parts)} ({time.monotonic() - self._began:.0f} s)"


Run = Callable[[int, Path], Tally]


def main(run: Run, doc: str | None, option: str, default: int) -> None:
    """Run from the command line in a folder of its own; ends the program."""
    parser = argparse.ArgumentParser(description=doc)
    parser.add_argument(f"--{option}", type=int, default=default, metavar="N")
    parser.add_argument("--in", dest="folder", type=Path, help="a disk to do it on")
    options = parser.parse_args()
    with TemporaryDirectory(prefix="journey-faults-", dir=options.folder) as folder:
        tally = run(getattr(options, option), Path(folder))
    for sentence in tally.losses[:_SHOWN]:
        print(sentence)
    print(tally.closing_line)
    sys.exit(1 if tally.losses else 0)
