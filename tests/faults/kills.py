"""SIGKILL at random moments of a process that edits and saves in a loop."""

import os
import select
import signal
import sys
import threading
import time
from itertools import count
from pathlib import Path
from random import Random
from typing import IO

from tests.faults.homes import litter, named_home
from tests.faults.tally import Tally, main
from tests.making import a_workshop
from tests.storage.things import NOW, child, edited
from workshop_app.domain.errors import WorkshopError
from workshop_app.storage.backups import backups_of
from workshop_app.storage.home import Home, find_home
from workshop_app.storage.workshop_file import create_workshop, open_workshop

# Everything is loaded once; each process that is killed is a fork of this one.
_NURSERY = """
    import os, sys
    from pathlib import Path
    from tests.faults.kills import work
    for line in sys.stdin:
        pid = os.fork()
        if not pid:
            work(Path(sys.argv[1]), int(line))
        os.write(1, b"pid %d\\n" % pid)
        os.waitpid(pid, 0)
        os.write(1, b"gone\\n")
"""
_LONGEST = 0.25  # seconds a process lives


def work(path: Path, number: int) -> None:
    """Edit without end, say each edit that is confirmed, and save all the time."""
    opened = open_workshop(path, find_home(), now=NOW)
    latest = [opened.workshop]

    def save() -> None:
        while True:
            opened.file.save(latest[0], NOW)

    threading.Thread(target=save, daemon=True).start()
    for text in count(number):
        workshop, change = edited(latest[0], str(text), "c1")
        opened.file.record(change)
        latest[0] = workshop
        os.write(1, b"%d\n" % text)


def kills(rounds: int, folder: Path) -> Tally:
    """Kill so many processes; each time everything they had confirmed must be there."""
    tally, chance = Tally("kills"), Random(7)
    with named_home(folder) as home:
        path = home.library / "a.journey"
        create_workshop(path, a_workshop(cards=300), home, NOW).close()
        nursery = child(_NURSERY, path)
        last = 0
        for _round in range(rounds):
            confirmed = _one_life(nursery.stdin, nursery.stdout, last + 1, chance)
            tally.count("SIGKILLs")
            tally.count("confirmed edits", len(confirmed))
            last = _check(path, home, max([last, *confirmed]), tally)
        _rest, errors = nursery.communicate(timeout=60)
        tally.demand(errors == b"", f"a process complained: {errors.decode()[-500:]}")
    return tally


def _one_life(
    orders: IO[bytes] | None, said: IO[bytes] | None, number: int, chance: Random
) -> list[int]:
    """Let one process live for a moment; the edits it has confirmed."""
    assert orders is not None
    assert said is not None
    orders.write(b"%d\n" % number)
    orders.flush()
    text, pid, deadline = b"", 0, 0.0
    while b"gone\n" not in text:
        wait = max(0.0, deadline - time.monotonic()) if pid else None
        ready, _w, _x = select.select([said], [], [], wait)
        if ready:
            text += os.read(said.fileno(), 100_000)
        if not pid and b"pid " in text and b"\n" in text.partition(b"pid ")[2]:
            pid = int(text.partition(b"pid ")[2].partition(b"\n")[0])
            deadline = time.monotonic() + chance.uniform(0, _LONGEST)
        if pid > 0 and time.monotonic() >= deadline:
            os.kill(pid, signal.SIGKILL)
            pid, deadline = -1, time.monotonic() + 60
    return [int(line) for line in text.split(b"\n") if line.isdigit()]


def _check(path: Path, home: Home, last: int, tally: Tally) -> int:
    """The number the file holds after it was opened again."""
    try:
        with (opened := open_workshop(path, home, now=NOW)).file:
            text = opened.workshop.cards["c1"].text
            tally.demand(not opened.read_only, f"after {last}: {opened.notices}")
    except WorkshopError as error:
        tally.count("unreadable files")
        tally.demand(False, f"after {last}: {error}")
        return last
    number = int(text) if text.isdecimal() else 0
    tally.demand(number in (last, last + 1), f"{last} was confirmed, {number} is there")
    left = litter(home)
    tally.demand(not left, f"after {last}: {left} is left")
    bad = [copy.path.name for copy in backups_of(home, path) if not copy.good]
    tally.demand(not bad, f"after {last}: the backups {bad} are torn")
    return max(number, last)


if __name__ == "__main__":
    sys.exit(main(kills, __doc__, "rounds", 1000))
