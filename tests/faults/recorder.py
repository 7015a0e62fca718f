"""Notes every system call that changes the disk below one folder, as it is made."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Call:
    """One call: ``open`` (creating), ``write``, ``truncate``, ``fsync``, ``replace``, ``unlink``,

    ``mkdir``, ``rmdir``; `done` counts what was confirmed before it.
    """

    name: str
    path: str
    done: int
    data: bytes = b""
    at: int = 0
    target: str = ""


@dataclass(slots=True)
class Recorder:
    """`calls` in their order; `done` is set by who tells the story."""

    root: Path
    calls: list[Call] = field(default_factory=list)
    done: int = 0
    _paths: dict[int, str] = field(default_factory=dict)

    def note(self, name: str, path: Any, **more: Any) -> None:
        """Note a call on `path` (or on a descriptor) where it lies below the root."""
        real = self._paths.get(path, "") if isinstance(path, int) else os.fspath(path)
        if real and Path(os.path.realpath(real)).is_relative_to(self.root):
            self.calls.append(Call(name, os.path.realpath(real), self.done, **more))

    @contextmanager
    def recording(self) -> Iterator[None]:
        """Note calls made within."""
        real = {name: getattr(os, name) for name in _NAMES}
        try:
            for name in _NAMES:
                setattr(os, name, getattr(self, f"_{name}")(real[name]))
            yield
        finally:
            for name in _NAMES:
                setattr(os, name, real[name])

    def _open(self, real: Callable[..., int]) -> Callable[..., int]:
        def call(path: Any, flags: int, *more: Any, **named: Any) -> int:
            new = bool(flags & os.O_CREAT) and not os.path.lexists(path)
            descriptor = real(path, flags, *more, **named)
            self._paths[descriptor] = os.fspath(path)
            if new:
                self.note("open", path)
            elif flags & os.O_TRUNC:
                self.note("truncate", path)
            return descriptor

        return call

    def _write(self, real: Callable[..., int]) -> Callable[..., int]:
        def call(descriptor: int, data: Any) -> int:
            flags = _flags(descriptor)
            size = os.fstat(descriptor).st_size
            at = size if flags & os.O_APPEND else os.lseek(descriptor, 0, os.SEEK_CUR)
            written = real(descriptor, data)
            self.note("write", descriptor, data=bytes(data[:written]), at=at)
            return written

        return call

    def _ftruncate(self, real: Callable[..., None]) -> Callable[..., None]:
        def call(descriptor: int, size: int) -> None:
            real(descriptor, size)
            self.note("truncate", descriptor, at=size)

        return call

    def _fsync(self, real: Callable[..., None]) -> Callable[..., None]:
        def call(descriptor: int) -> None:
            real(descriptor)
            self.note("fsync", descriptor)

        return call

    def _close(self, real: Callable[..., None]) -> Callable[..., None]:
        def call(descriptor: int) -> None:
            self._paths.pop(descriptor, None)
            real(descriptor)

        return call

    def _replace(self, real: Callable[..., None]) -> Callable[..., None]:
        def call(source: Any, target: Any, **named: Any) -> None:
            real(source, target, **named)
            self.note("replace", source, target=os.path.realpath(target))

        return call

    _rename = _replace

    def _unlink(self, real: Callable[..., None]) -> Callable[..., None]:
        def call(path: Any, **named: Any) -> None:
            real(path, **named)
            self.note("unlink", path)

        return call

    def _mkdir(self, real: Callable[..., None]) -> Callable[..., None]:
        def call(path: Any, *more: Any, **named: Any) -> None:
            real(path, *more, **named)
            self.note("mkdir", path)

        return call

    def _rmdir(self, real: Callable[..., None]) -> Callable[..., None]:
        def call(path: Any, **named: Any) -> None:
            real(path, **named)
            self.note("rmdir", path)

        return call


def _flags(descriptor: int) -> int:
    import fcntl

    return fcntl.fcntl(descriptor, fcntl.F_GETFL)


_NAMES = (
    "open", "write", "ftruncate", "fsync", "close", "replace", "rename", "unlink", "mkdir", "rmdir",
)  # fmt: skip
