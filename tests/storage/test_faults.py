"""Really breaking things: killed processes, every moment of a save, failing calls, full disks."""

import errno
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.making import a_workshop
from tests.storage.things import NOW, child, edited, files_in
from workshop_app.domain.change import Change
from workshop_app.domain.workshop import Workshop
from workshop_app.storage import errors as e
from workshop_app.storage.home import Home
from workshop_app.storage.workshop_file import WorkshopFile, create_workshop, open_workshop

_ROUNDS = int(os.environ.get("JOURNEY_KILLS", "12"))
_CALLS = ("open", "write", "fsync", "replace", "unlink")

_WORK = """
    import sys, threading
    from datetime import datetime
    from itertools import count
    from pathlib import Path
    from tests.storage.things import edited
    from workshop_app.storage.home import find_home
    from workshop_app.storage.workshop_file import open_workshop
    now = datetime(2026, 1, 1)
    opened = open_workshop(Path(sys.argv[1]), find_home(), now=now)
    latest = [opened.workshop]

    def save():
        while True:
            opened.file.save(latest[0], now)

    threading.Thread(target=save, daemon=True).start()
    for number in count(int(sys.argv[2])):
        workshop, change = edited(latest[0], str(number), "c1")
        opened.file.record(change)
        latest[0] = workshop
        print(number, flush=True)
"""


@pytest.fixture
def file(home: Home) -> WorkshopFile:
    return create_workshop(home.library / "a.journey", a_workshop(), home, NOW)


def _opened(path: Path, home: Home) -> Workshop:
    with (opened := open_workshop(path, home, now=NOW)).file as file:
        assert not opened.read_only, opened.notices
        assert file.path == path
        return opened.workshop


def test_a_killed_process_loses_no_confirmed_edit(journey_home: Path) -> None:
    home, chance, number = Home(journey_home / "Workshops", journey_home / "data"), Random(7), 1
    path = home.library / "a.journey"
    create_workshop(path, a_workshop(cards=300), home, NOW).close()
    for _round in range(_ROUNDS):
        worker = child(_WORK, path, number)
        assert worker.stdout is not None
        worker.stdout.readline()
        deadline = time.monotonic() + chance.uniform(0, 0.3)
        confirmed = [worker.stdout.readline()]
        while time.monotonic() < deadline:
            confirmed.append(worker.stdout.readline())
        worker.send_signal(signal.SIGKILL)
        lines = b"".join(confirmed) + worker.stdout.read()
        _rest, errors = worker.communicate(timeout=30)
        last = int(lines[: lines.rindex(b"\n")].split()[-1])
        assert errors == b""
        with (opened := open_workshop(path, home, now=NOW)).file:
            assert not opened.read_only
            assert int(opened.workshop.cards["c1"].text) in (last, last + 1)
        assert files_in(home.library) == {"a.journey"}, "no draft and no lock is left"
        assert files_in(home.set_aside) == set()
        number = last + 2


@contextmanager
def _watched(
    monkeypatch: pytest.MonkeyPatch, names: tuple[str, ...], before: Callable[[str], None]
) -> Iterator[None]:
    """Call `before(name)` ahead of each of the system calls `names`."""
    with monkeypatch.context() as patches:
        for name in names:
            real = getattr(os, name)

            def call(*given: Any, real: Any = real, name: str = name, **named: Any) -> Any:
                before(name)
                return real(*given, **named)

            patches.setattr(os, name, call)
        yield


def _story(file: WorkshopFile, confirmed: list[Workshop]) -> None:
    """Edits and saves; `confirmed` grows by each workshop that is safe."""
    workshop = confirmed[-1]
    for number in range(6):
        before = workshop
        workshop, change = edited(workshop, f"edit {number}", f"c{number % 3 + 1}")
        file.record(change)
        confirmed.append(workshop)
        if number in (1, 4):
            file.save(before if number == 4 else workshop, NOW)
    file.close()


def test_at_every_moment_all_confirmed_edits_are_on_disk(
    file: WorkshopFile, home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, moments = home.library.parent, tmp_path.with_name(tmp_path.name + "-moments")
    confirmed, states = [a_workshop()], []
    numbers = count()

    def keep(_name: str) -> None:
        with monkeypatch.context() as patches:
            patches.undo()
            copy = moments / str(next(numbers))
        states.append((copy, len(confirmed)))
        subprocess.run(["cp", "-a", str(root), str(copy)], check=True)

    moments.mkdir()
    with _watched(monkeypatch, _CALLS, keep):
        _story(file, confirmed)
    assert len(states) > 40
    for copy, known in states:
        shutil.rmtree(root)
        shutil.copytree(copy, root)
        for lock in home.library.glob(".*.lock"):
            lock.unlink()  # it names this process, which is not dead
        found = _opened(file.path, home)
        # The edit under way may be there already, but none before it may be missing.
        assert found in confirmed[known - 1 : known + 1]
        assert files_in(home.library) == {"a.journey"}
        assert files_in(home.set_aside) == set()


@pytest.mark.parametrize("name", _CALLS)
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_each_call_that_fails_loses_nothing(
    home: Home, monkeypatch: pytest.MonkeyPatch, name: str, number: int
) -> None:
    for at in count():
        path = home.library / f"{at}.journey"
        file = create_workshop(path, a_workshop(), home, NOW)
        passed = _story_with_a_fault(file, name, at, number, monkeypatch)
        assert _opened(path, home) == passed.workshop
        assert all(one.reason in str(one) and one.advice for one in passed.said)
        assert [name for name in files_in(home.library) if name.endswith(".draft")] == []
        assert files_in(home.set_aside) == set()
        if not passed.failed:
            break
    assert at > 0, "the fault came to pass"


class _Passed:
    """How a story went: its last workshop, whether the fault came to pass, what was said."""

    def __init__(self) -> None:
        self.workshop, self.failed = a_workshop(), False
        self.said: list[e.SaveFailed | e.JournalFailed] = []


def _story_with_a_fault(
    file: WorkshopFile, name: str, at: int, number: int, monkeypatch: pytest.MonkeyPatch
) -> _Passed:
    passed, calls = _Passed(), count()

    def fail(_name: str) -> None:
        if next(calls) == at:
            passed.failed = True
            raise OSError(number, os.strerror(number))

    with _watched(monkeypatch, (name,), fail):
        for text in ("one", "two", "three"):
            passed.workshop, change = edited(passed.workshop, text)
            try:
                file.record(change)
            except e.JournalFailed as failure:
                passed.said.append(failure)
                file.record(Change())
            if text == "two":
                try:
                    file.save(passed.workshop, NOW)
                except e.SaveFailed as failure:
                    passed.said.append(failure)
                    file.save(passed.workshop, NOW)
        file.close()
    return passed


_FULL = """
    import resource, sys
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
    assert path.read_bytes() == before
    for number in range(300):
        workshop, change = edited(workshop, "while it was full %d " % number + "x" * 200)
        try:
            file.record(change)
        except JournalFailed:
            told += 1
            break
    print(told, flush=True)
    {empty}
    file.record(Change())
    file.save(workshop, now)
    workshop, change = edited(workshop, "and after")
    file.record(change)
    import os, signal
    os.kill(os.getpid(), signal.SIGKILL)
"""


def _full_disk(path: Path, fill: str, empty: str) -> str:
    process = child(_FULL.format(fill=fill, empty=empty), path)
    output, errors = process.communicate(timeout=60)
    assert process.returncode == -signal.SIGKILL, errors.decode()
    return output.decode().strip()


def test_a_file_that_may_not_grow_keeps_everything(journey_home: Path) -> None:
    home = Home(journey_home / "Workshops", journey_home / "data")
    path = home.library / "a.journey"
    limit = "resource.setrlimit(resource.RLIMIT_FSIZE, ({}, resource.RLIM_INFINITY))"
    told = _full_disk(path, limit.format(10_000), limit.format("resource.RLIM_INFINITY"))
    assert told == "2"
    assert next(iter(_opened(path, home).cards)).text == "and after"


def _may_mount() -> bool:
    if os.name == "nt" or not shutil.which("unshare") or os.getuid() != 0:
        return False
    test = ["unshare", "-m", "mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", "/mnt"]
    return subprocess.run(test, capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(not _may_mount(), reason="no disk may be mounted here")
def test_a_full_disk_keeps_everything(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    inner = """
        import os, subprocess, sys
        mount = ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", sys.argv[1]]
        subprocess.run(mount, check=True)
        os.environ["JOURNEY_WORKSHOP_HOME"] = sys.argv[1]
        from tests.storage.test_faults import _full_disk, _opened
        from workshop_app.storage.home import find_home
        path = find_home().library / "a.journey"
        told = _full_disk(path, "junk = fill_disk(path.parent)", "junk.unlink()")
        print(told, next(iter(_opened(path, find_home()).cards)).text)
    """
    process = child(inner, disk, before=("unshare", "-m"))
    output, errors = process.communicate(timeout=60)
    assert output == b"2 and after\n", errors.decode()


def test_two_processes_never_write_one_file(journey_home: Path) -> None:
    home = Home(journey_home / "Workshops", journey_home / "data")
    path = home.library / "a.journey"
    create_workshop(path, a_workshop(), home, NOW).close()
    script = """
        import sys
        from datetime import datetime
        from pathlib import Path
        from tests.storage.things import edited
        from workshop_app.storage.home import find_home
        from workshop_app.storage.workshop_file import open_workshop
        done = 0
        while done < 15:
            opened = open_workshop(Path(sys.argv[1]), find_home(), now=datetime(2026, 1, 1))
            with opened.file as file:
                if not opened.read_only:
                    text = opened.workshop.cards["c1"].text
                    number = int(text) if text.isdecimal() else 0
                    workshop, change = edited(opened.workshop, str(number + 1), "c1")
                    file.record(change)
                    if done % 2:
                        file.save(workshop, datetime(2026, 1, 1))
                    done += 1
    """
    racers = [child(script, path) for _ in range(2)]
    results = [racer.communicate(timeout=60) for racer in racers]
    assert [errors for _output, errors in results] == [b"", b""]
    assert _opened(path, home).cards["c1"].text == "30"
