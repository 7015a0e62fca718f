"""One writer per workshop: the living are respected, the dead are not."""

import os
import signal
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from tests.storage.things import NOW, child, outcome
from workshop_app.storage import lock as locks
from workshop_app.storage import process
from workshop_app.storage.errors import LockedElsewhere
from workshop_app.storage.plain_json import json_bytes

_HOLD = """
    import sys
    from datetime import datetime
    from pathlib import Path
    from workshop_app.storage.lock import take
    lock = take(Path(sys.argv[1]), datetime(2026, 11, 21, 9, 5))
    print("held", flush=True)
    sys.stdin.read()
    lock.release()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A workshop file, or what stands for one."""
    made = tmp_path / "a.journey"
    made.write_bytes(b"x")
    return made


def _written(path: Path, **other: object) -> None:
    """A lock as another holder would have left it; `other` differs from this process."""
    taken = locks.take(path, NOW)
    holder = locks.holder_of(path)
    assert holder is not None
    taken.release()
    locks.lock_path(path).write_bytes(json_bytes(asdict(replace(holder, **other))))


def test_it_is_taken_once_and_leaves_nothing(path: Path) -> None:
    lock = locks.take(path, NOW)
    with pytest.raises(LockedElsewhere):
        locks.take(path, NOW)
    lock.release()
    lock.release()
    locks.take(path, NOW).release()
    assert os.listdir(path.parent) == ["a.journey"]


def test_another_process_is_named(path: Path) -> None:
    other = child(_HOLD, path)
    assert other.stdout is not None
    assert other.stdout.readline() == b"held\n"
    with pytest.raises(LockedElsewhere) as raised:
        locks.take(path, NOW)
    other.communicate(timeout=30)
    for part in (process.host_name(), str(other.pid), "2026-11-21 09:05"):
        assert part in raised.value.who
    locks.take(path, NOW).release()


def test_a_killed_process_holds_nothing(path: Path) -> None:
    other = child(_HOLD, path)
    assert other.stdout is not None
    other.stdout.readline()
    other.send_signal(signal.SIGKILL)
    other.communicate(timeout=30)
    assert locks.lock_path(path).exists()
    locks.take(path, NOW).release()
    assert not locks.lock_path(path).exists()


@pytest.mark.parametrize(
    "other",
    [
        {"pid": 2**22 + 1},  # past the greatest number a process has
        {"began": "1"},  # its number belongs to a younger process now
        {"boot": "before the last restart"},
    ],
)
def test_the_dead_are_recognised_by_what_they_wrote(path: Path, other: dict[str, object]) -> None:
    _written(path, **other)
    locks.take(path, NOW).release()


@pytest.mark.parametrize("other", [{}, {"machine": "another", "host": "box", "pid": 1}])
def test_who_may_live_is_respected(path: Path, other: dict[str, object]) -> None:
    _written(path, **other)
    before = locks.lock_path(path).read_bytes()
    with pytest.raises(LockedElsewhere):
        locks.take(path, NOW)
    assert locks.lock_path(path).read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"{", b'{"pid":"x"}', b"[]", b"\xff"])
def test_a_lock_that_says_nothing_holds_nothing(path: Path, content: bytes) -> None:
    locks.lock_path(path).write_bytes(content)
    locks.take(path, NOW).release()


def test_long_names_have_locks_too(tmp_path: Path) -> None:
    path = tmp_path / ("ü" * 120 + ".journey")
    lock = locks.take(path, NOW)
    with pytest.raises(LockedElsewhere):
        locks.take(path, NOW)
    lock.release()


def test_of_many_racing_one_wins_at_a_time(path: Path) -> None:
    script = """
        import os, sys
        from datetime import datetime
        from pathlib import Path
        from workshop_app.storage.errors import LockedElsewhere
        from workshop_app.storage.lock import take
        path, won = Path(sys.argv[1]), 0
        while won < 50:
            try:
                lock = take(path, datetime(2026, 1, 1))
            except LockedElsewhere:
                continue
            # Fails where another is inside too.
            inside = os.open(path.with_name("inside"), os.O_CREAT | os.O_EXCL)
            os.close(inside)
            path.with_name("inside").unlink()
            lock.release()
            won += 1
        print(won)
    """
    racers = [child(script, path) for _ in range(3)]
    results = [racer.communicate(timeout=60) for racer in racers]
    assert [output for output, _errors in results] == [b"50\n"] * 3, results
    assert os.listdir(path.parent) == ["a.journey"]


def test_a_process_is_known_by_its_beginning() -> None:
    began = process.started(os.getpid())
    assert process.may_live(os.getpid(), began)
    assert not process.may_live(os.getpid(), began + "0")
    script = "import os; from workshop_app.storage import process; print(process.boot())"
    assert outcome(script) == process.boot()


def test_another_machine_is_respected_until_it_was_silent_for_long(path: Path) -> None:
    _written(path, machine="another", host="box")
    lock = locks.lock_path(path)
    now = path.stat().st_mtime
    os.utime(lock, (now - locks.SILENT / 2,) * 2)
    with pytest.raises(LockedElsewhere):
        locks.take(path, NOW)
    os.utime(lock, (now - locks.SILENT - 60,) * 2)
    locks.take(path, NOW).release()
    assert os.listdir(path.parent) == ["a.journey"]


def test_an_open_workshop_gives_signs_of_life(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lock = locks.take(path, NOW)
    os.utime(lock.path, (1, 1))
    lock.stay()
    assert lock.path.stat().st_mtime == 1, "not at every edit"
    monkeypatch.setattr(locks, "_BEAT", 0.0)
    lock.stay()
    assert lock.path.stat().st_mtime > 1
    lock.release()
    lock.stay()


def test_a_lock_that_cannot_be_taken_names_nobody(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_descriptor: int) -> None:
        raise OSError(5, "broken")

    with monkeypatch.context() as patches:
        patches.setattr(locks, "sync", fail)
        with pytest.raises(OSError, match="broken"):
            locks.take(path, NOW)
    locks.take(path, NOW).release()
