"""Homes, processes and crashes for whoever breaks things."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.storage.things import NOW
from workshop_app.domain.workshop import Workshop
from workshop_app.storage import process
from workshop_app.storage.home import VARIABLE, Home
from workshop_app.storage.workshop_file import WorkshopFile, open_workshop


def home_in(folder: Path) -> Home:
    """The home a process finds whose environment names `folder`."""
    return Home(library=folder / "Workshops", data=folder / "data")


@contextmanager
def named_home(folder: Path) -> Iterator[Home]:
    """Let processes started now find their home in `folder`."""
    before = os.environ.get(VARIABLE)
    os.environ[VARIABLE] = str(folder)
    try:
        yield home_in(folder)
    finally:
        if before is None:
            del os.environ[VARIABLE]
        else:
            os.environ[VARIABLE] = before


def reopened(path: Path, home: Home) -> Workshop:
    """The workshop at `path`, opened for writing and closed again."""
    with (opened := open_workshop(path, home, now=NOW)).file:
        assert not opened.read_only, opened.notices
        return opened.workshop


def crash(file: WorkshopFile) -> None:
    """The process that has `file` open ends at once: the system closes all, and no more."""
    file._journal.abandon()
    lock = file._lock
    assert lock is not None
    assert lock._descriptor is not None
    os.close(lock._descriptor)
    lock._descriptor = None
    # What is left on the disk is the lock of a process that lives no more.
    own = process.started(os.getpid()).encode()
    lock.path.write_bytes(lock.path.read_bytes().replace(b'"%s"' % own, b'"0"'))


def litter(home: Home) -> list[str]:
    """Files that nobody needs: drafts, locks, things set aside."""
    everything = [path for top in (home.library, home.data) for path in top.rglob("*")]
    return sorted(
        str(path)
        for path in everything
        if path.is_file() and (path.suffix in (".draft", ".lock") or home.set_aside in path.parents)
    )
