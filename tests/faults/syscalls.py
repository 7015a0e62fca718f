"""Let every system call fail, each in turn at each of its moments, in every way it may."""

import errno
import fcntl
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import count, takewhile
from pathlib import Path
from typing import Any

from tests.faults.homes import home_in, reopened
from tests.faults.tally import Tally, main
from tests.making import a_workshop
from tests.storage.things import NOW, edited
from workshop_app.domain.change import Change
from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.workshop import Workshop
from workshop_app.storage.errors import JournalFailed, SaveFailed
from workshop_app.storage.workshop_file import WorkshopFile, create_workshop, open_workshop

_SHORT = 0  # a write that takes fewer bytes than it is given
FAULTS: dict[str, tuple[int, ...]] = {
    "open": (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS),
    "write": (_SHORT, errno.ENOSPC, errno.EIO, errno.EDQUOT),
    "fsync": (errno.EIO, errno.ENOSPC),
    "replace": (errno.EIO, errno.EACCES, errno.ENOSPC),
    "close": (errno.EIO, errno.EDQUOT),
    "unlink": (errno.EIO, errno.EACCES),
    "mkdir": (errno.ENOSPC, errno.EACCES),
    "ftruncate": (errno.EIO,),
    "flock": (errno.ENOLCK, errno.EIO),
}


@dataclass(slots=True)
class _Story:
    """A person's session; `workshop` is the last one, `said` what she was told."""

    path: Path
    workshop: Workshop = field(default_factory=a_workshop)
    said: list[WorkshopError] = field(default_factory=list)
    file: WorkshopFile | None = None

    def tell(self, folder: Path) -> None:
        """Make a file, edit, save, keep a version, close, open again, edit."""
        home = home_in(folder)
        self._try(lambda: self._open(create_workshop(self.path, self.workshop, home, NOW)))
        for text in ("one", "two", "three"):
            self._edit(text)
            if text == "two":
                self._try(self._save)
                self._try(lambda: self._file.keep_version(self.workshop, "noon", NOW))
        self._file.close()
        self._try(lambda: self._open(self._opened(folder)))
        self._edit("four")
        self._try(self._save)
        self._file.close()

    @property
    def _file(self) -> WorkshopFile:
        assert self.file is not None
        return self.file

    def _open(self, file: WorkshopFile) -> None:
        self.file = file

    def _opened(self, folder: Path) -> WorkshopFile:
        opened = open_workshop(self.path, home_in(folder), now=NOW)
        assert opened.workshop == self.workshop, "what was confirmed is there"
        if opened.read_only:
            opened.file.close()
            raise WorkshopError(" ".join(opened.notices), "a second try")
        return opened.file

    def _save(self) -> None:
        self._file.save(self.workshop, NOW)

    def _edit(self, text: str) -> None:
        self.workshop, change = edited(self.workshop, text)
        try:
            self._file.record(change)
        except JournalFailed as failure:
            self.said.append(failure)
            self._file.record(Change())

    def _try(self, action: Callable[[], object]) -> None:
        """Do it; told that it failed, do it once more."""
        try:
            action()
        except WorkshopError as failure:
            self.said.append(failure)
            action()


class _Fault:
    """The failure of the call number `at`; `calls` counts them, `happened` tells whether it came."""

    def __init__(self, name: str, number: int, at: int) -> None:
        self._name, self._number, self._at = name, number, at
        self._calls = count()
        self.happened = False

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """Fail within."""
        where = fcntl if self._name == "flock" else os
        real = getattr(where, self._name)

        def call(*given: Any, **named: Any) -> Any:
            if next(self._calls) != self._at:
                return real(*given, **named)
            self.happened = True
            if self._number == _SHORT:
                return real(given[0], bytes(given[1])[: max(1, len(given[1]) // 2)])
            if self._name == "close":
                real(*given)  # closed it is, and the disk complains
            raise OSError(self._number, os.strerror(self._number))

        setattr(where, self._name, call)
        try:
            yield
        finally:
            setattr(where, self._name, real)


def syscalls(stride: int, folder: Path) -> Tally:
    """Let each kind of call fail at each of its moments, or at every third for a stride of 3."""
    tally = Tally("syscalls")
    for name, numbers in FAULTS.items():
        for which, number in enumerate(numbers):
            moments = count(which % stride, stride)
            passed = list(takewhile(partial(_one, folder, tally, name, number), moments))
            tally.demand(bool(passed), f"{name} was never called")
    return tally


def _one(folder: Path, tally: Tally, name: str, number: int, at: int) -> bool:
    """One story with one fault; whether it came to pass."""
    place = folder / "place"
    shutil.rmtree(place, ignore_errors=True)
    what = f"{name} number {at} fails with {errno.errorcode.get(number, 'fewer bytes')}"
    story, fault = _Story(home_in(place).library / "a.journey"), _Fault(name, number, at)
    try:
        with fault.waiting():
            story.tell(place)
    except (OSError, WorkshopError, AssertionError) as failure:
        tally.demand(False, f"{what}: {failure!r}")
    finally:
        if story.file is not None:
            story.file.close()
    if fault.happened:
        tally.count("failing calls")
        tally.count("told", len(story.said))
    _judge(story, place, what, tally)
    return fault.happened


def _judge(story: _Story, place: Path, what: str, tally: Tally) -> None:
    try:
        found = reopened(story.path, home_in(place))
    except (AssertionError, WorkshopError) as error:
        tally.demand(False, f"{what}: {error}")
        return
    tally.demand(found == story.workshop, f"{what}: an edit is lost")
    drafts = [str(path) for path in place.rglob("*.draft")]
    tally.demand(not drafts, f"{what}: {drafts} is left")
    for error in story.said:
        right = bool(error.advice) and str(error).endswith(".")
        if isinstance(error, SaveFailed | JournalFailed):
            right = right and error.reason in str(error)
        tally.demand(right, f"{what}: ‘{error}’ does not say enough")


if __name__ == "__main__":
    sys.exit(main(syscalls, __doc__, "stride", 1))
