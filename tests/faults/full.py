"""Really full disks: a small disk of its own where mounting is allowed, a limit everywhere."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

from tests.faults.homes import litter, named_home, reopened
from tests.faults.tally import Tally, main
from tests.storage.things import child

_STORY = """
    import os, resource, signal, sys
    from datetime import datetime
    from pathlib import Path
    from tests.making import a_workshop
    from tests.storage.things import edited, fill_disk
    from workshop_app.domain.change import Change
    from workshop_app.storage.errors import JournalFailed, SaveFailed
    from workshop_app.storage.home import find_home
    from workshop_app.storage.workshop_file import create_workshop
    path, now = Path(sys.argv[1]), datetime(2026, 1, 1)
    workshop = a_workshop(cards=200)
    file = create_workshop(path, workshop, find_home(), now)
    before = path.read_bytes()
    workshop, change = edited(workshop, "before the disk was full")
    file.record(change)
    {fill}
    told = 0
    try:
        file.save(workshop, now)
    except SaveFailed as failure:
        told += 1
        assert failure.reason in str(failure) and failure.advice
    assert path.read_bytes() == before
    try:
        file.keep_version(workshop, "full", now)
    except SaveFailed:
        told += 1
    for number in range(300):
        workshop, change = edited(workshop, "while it was full %d " % number + "x" * 200)
        try:
            file.record(change)
        except JournalFailed as failure:
            told += 1
            assert failure.reason in str(failure) and failure.advice
            break
    print(told, flush=True)
    {empty}
    file.record(Change())
    file.save(workshop, now)
    workshop, change = edited(workshop, "and after")
    file.record(change)
    os.kill(os.getpid(), signal.SIGKILL)
"""
_LIMIT = "resource.setrlimit(resource.RLIMIT_FSIZE, ({}, resource.RLIM_INFINITY))"
_MOUNTED = """
    import os, subprocess, sys
    from pathlib import Path
    size, disk = sys.argv[1:]
    mount = ["mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk]
    subprocess.run(mount, check=True)
    from tests.faults.full import on_this_disk
    print(on_this_disk(Path(disk)))
"""


def full(rounds: int, folder: Path) -> Tally:
    """Fill `rounds` disks of either kind, each a little different in size."""
    tally = Tally("full")
    for number in range(rounds):
        place = folder / f"limit {number}"
        place.mkdir()
        most = 9_000 + 511 * number
        fill, empty = _LIMIT.format(most), _LIMIT.format("resource.RLIM_INFINITY")
        _judge(_told(place, fill, empty), f"a limit of {most} bytes", tally)
        tally.count("limits of size")
    for number in range(rounds if may_mount() else 0):
        disk = folder / f"disk {number}"
        disk.mkdir()
        size = f"{400 + 20 * number}k"
        process = child(_MOUNTED, size, disk, before=("unshare", "-m"))
        output, errors = process.communicate(timeout=120)
        _judge(output.decode().strip() or errors.decode()[-500:], f"a disk of {size}", tally)
        tally.count("full disks")
    if not may_mount():
        tally.count("(no disk may be mounted here)", 0)
    return tally


def on_this_disk(disk: Path) -> str:
    """Fill the disk `disk` while a workshop is worked on; what was told and what is left."""
    return _told(disk, "junk = fill_disk(path.parent)", "junk.unlink()")


def may_mount() -> bool:
    """Whether a disk of its own can be had."""
    if os.name == "nt" or not shutil.which("unshare") or os.getuid() != 0:
        return False
    test = ["unshare", "-m", "mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", "/mnt"]
    return subprocess.run(test, capture_output=True, check=False).returncode == 0


def _told(folder: Path, fill: str, empty: str) -> str:
    with named_home(folder) as home:
        path = home.library / "a.journey"
        process = child(_STORY.format(fill=fill, empty=empty), path)
        output, errors = process.communicate(timeout=60)
        if process.returncode != -signal.SIGKILL:
            return errors.decode()[-500:]
        text = next(iter(reopened(path, home).cards)).text
        return f"{output.decode().strip()} told, then: {text}, litter: {litter(home)}"


def _judge(told: str, where: str, tally: Tally) -> None:
    tally.demand(told == "3 told, then: and after, litter: []", f"{where}: {told}")


if __name__ == "__main__":
    sys.exit(main(full, __doc__, "rounds", 10))
