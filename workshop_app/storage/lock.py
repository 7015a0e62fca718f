"""One writer per workshop: a lock file beside it that says who, and that the kernel holds."""

import contextlib
import os
import sys
import time
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path

from workshop_app.storage import process
from workshop_app.storage.errors import LockedElsewhere
from workshop_app.storage.plain_json import json_bytes, json_value
from workshop_app.storage.safe_file import digest_of, sync, write_all
from workshop_app.words import _

# A holder on another machine that was silent for so long (seconds) is gone: crashed, or asleep.
# If it wakes up after all it finds the file changed outside, and nothing is overwritten.
SILENT = 3600.0
_BEAT = 60.0
_LONGEST_NAME = 200
_TRIES = 100


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a lock. `host` and `user` are for people, the others tell living from dead."""

    host: str
    user: str
    pid: int
    machine: str
    boot: str
    began: str
    since: str

    def __str__(self) -> str:
        return _("{user} on {host} since {since} (process {pid})").format(
            user=self.user or "?", host=self.host, since=self.since, pid=self.pid
        )

    @property
    def may_live(self) -> bool:
        """Whether the holder may still run: of other machines nobody here can tell."""
        if self.machine != process.machine():
            return True
        return self.boot == process.boot() and process.may_live(self.pid, self.began)


_TEXTS = ("host", "user", "machine", "boot", "began", "since")


class _Grip(Enum):
    HELD = "held by another"
    GOT = "ours"
    NONE = "this disk knows no locks"


class Lock:
    """The lock of one workshop, held from `take` to `release`.

    The file lies beside the workshop, so that everybody who shares the folder sees it. On one
    machine the kernel's lock on it decides and ends with its process; across machines what is
    written in it does.
    """

    def __init__(self, path: Path, descriptor: int) -> None:
        self.path = path
        self._descriptor: int | None = descriptor
        self._beat = time.monotonic()

    def stay(self) -> None:
        """Tell other machines that this one still holds it; cheap, at most once a minute."""
        if self._descriptor is None or time.monotonic() - self._beat < _BEAT:
            return
        self._beat = time.monotonic()
        with contextlib.suppress(OSError):  # a folder gone for a minute is no reason to stop
            os.utime(self._descriptor if os.utime in os.supports_fd else self.path)

    def release(self) -> None:
        """Let others write; twice is once."""
        if self._descriptor is None:
            return
        descriptor, self._descriptor = self._descriptor, None
        if os.name == "nt":
            os.close(descriptor)
            with contextlib.suppress(OSError):
                self.path.unlink()
            return
        # Unlink first: who waits for the kernel's lock sees that the file is no longer there.
        try:
            if _still_there(self.path, descriptor):
                self.path.unlink()
        except OSError:
            with contextlib.suppress(OSError):
                os.ftruncate(descriptor, 0)  # an empty lock names nobody
        finally:
            with contextlib.suppress(OSError):  # closed it is, whatever the disk says
                os.close(descriptor)


def lock_path(workshop: Path) -> Path:
    """Where the lock of `workshop` lies."""
    target = Path(os.path.realpath(workshop))
    name = target.name
    if len(os.fsencode(name)) > _LONGEST_NAME:
        name = digest_of(os.fsencode(name))[:16]
    return target.with_name(f".{name}.lock")


def take(workshop: Path, now: datetime) -> Lock:
    """Take the lock of `workshop`. Raises LockedElsewhere, and OSError where none can be made."""
    path = lock_path(workshop)
    for _try in range(_TRIES):
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
        try:
            if _take_open(workshop, path, descriptor, now):
                return Lock(path, descriptor)
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)
    raise LockedElsewhere(workshop, _("another program"))


def holder_of(workshop: Path) -> Holder | None:
    """Who says to hold the lock of `workshop`; None for nobody or nobody known."""
    try:
        return _holder_in(lock_path(workshop).read_bytes())
    except OSError:
        return None


@dataclass(frozen=True, slots=True)
class Unlocked:
    """What `unlock` found: whether there was a lock (which is gone now), and who it named."""

    there: bool
    holder: Holder | None


def unlock(workshop: Path, now: datetime, *, force: bool = False) -> Unlocked:
    """Remove a lock that nobody holds any more.

    Raises LockedElsewhere where its holder may live; with `force` only where it lives on this
    very machine, for of other machines a person may know more.
    """
    there, holder = lock_path(workshop).exists(), holder_of(workshop)
    try:
        take(workshop, now).release()
    except LockedElsewhere:
        if not force or holder is None or holder.machine == process.machine():
            raise
        lock_path(workshop).unlink(missing_ok=True)
    return Unlocked(there, holder)


def _silent(path: Path, descriptor: int, holder: Holder) -> bool:
    """Whether a holder on another machine has given no sign for long, by the folder's own clock."""
    if holder.machine == process.machine():
        return False
    probe = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        os.close(os.open(probe, os.O_WRONLY | os.O_CREAT, 0o666))
        age = probe.stat().st_mtime - os.fstat(descriptor).st_mtime
    finally:
        probe.unlink(missing_ok=True)
    return age > SILENT


def _take_open(workshop: Path, path: Path, descriptor: int, now: datetime) -> bool:
    """Whether the open lock file is ours now; False where it was removed meanwhile."""
    grip = _grip(descriptor)
    holder = _holder_in(os.pread(descriptor, 10_000, 0)) if os.name != "nt" else holder_of(workshop)
    if grip is _Grip.HELD:
        raise LockedElsewhere(workshop, str(holder) if holder else _("another program"))
    if not _still_there(path, descriptor):
        return False
    if holder is not None and holder.may_live and not _silent(path, descriptor, holder):
        raise LockedElsewhere(workshop, str(holder))
    try:
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        write_all(descriptor, json_bytes(asdict(_me(now))))
        sync(descriptor)
    except OSError:
        with contextlib.suppress(OSError):
            path.unlink()  # it would name us, who do not hold it
        raise
    return True


def _me(now: datetime) -> Holder:
    import getpass

    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):
        user = ""
    return Holder(
        host=process.host_name(),
        user=user,
        pid=os.getpid(),
        machine=process.machine(),
        boot=process.boot(),
        began=process.started(os.getpid()),
        since=now.isoformat(sep=" ", timespec="minutes")[:16],
    )


def _holder_in(content: bytes) -> Holder | None:
    try:
        data = json_value(content)
        texts = {name: str(data[name]) for name in _TEXTS}
        return Holder(pid=int(data["pid"]), **texts)
    except (ValueError, KeyError, TypeError):
        return None


def _still_there(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30  # past the text: what is locked there cannot be read by others

    def _grip(descriptor: int) -> _Grip:
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return _Grip.HELD
        finally:
            os.lseek(descriptor, 0, os.SEEK_SET)
        return _Grip.GOT

else:
    import fcntl

    def _grip(descriptor: int) -> _Grip:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return _Grip.HELD
        except OSError:
            return _Grip.NONE
        return _Grip.GOT
