"""Write a file whole or not at all, and the TinyDB storage that does so."""

import contextlib
import errno
import hashlib
import os
import re
import sys
import time
from collections.abc import Callable, Mapping
from itertools import count
from pathlib import Path
from typing import Any
from zlib import crc32

from tinydb import Storage, TinyDB
from tinydb.middlewares import CachingMiddleware

from workshop_app.storage import process
from workshop_app.storage.errors import NotAWorkshop, SaveFailed, TornFile
from workshop_app.storage.plain_json import json_bytes, json_value

Tables = dict[str, dict[str, Any]]
Rows = list[dict[str, Any]]
BYTE_ORDER_MARK = b"\xef\xbb\xbf"  # some editors put it before a text
_DRAFT = ".draft"
_DRAFT_NAME = re.compile(r"\.[0-9a-f]{8}-(\d+)-\d+" + re.escape(_DRAFT))
_START = b'{"meta":'
# A scanner or sync client on Windows holds a file for moments; then replacing is refused.
_WINDOWS_TRIES = 20


def write_whole(
    path: Path,
    content: bytes,
    *,
    make_folder: bool = False,
    before_replace: Callable[[], None] | None = None,
) -> None:
    """Put `content` at `path`: at any moment the old or the new file stands there, whole.

    `before_replace` is called when the draft is safely on disk; what it raises stops the
    replacing. Raises SaveFailed; no draft is left behind and the old file stays.
    """
    try:
        _write_whole(Path(os.path.realpath(path)), content, make_folder, before_replace)
    except OSError as failure:
        raise SaveFailed(path, failure) from failure


def sync(descriptor: int) -> None:
    """Wait until the file's bytes are on the disk itself."""
    if sys.platform == "darwin":
        # Plain fsync leaves the bytes in the drive's cache there.
        import fcntl

        with contextlib.suppress(OSError):
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
    os.fsync(descriptor)


def sync_folder(folder: Path) -> None:
    """Wait until the names in `folder` are on the disk; Windows does that by itself."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def make_folders(folder: Path) -> None:
    """Make `folder` and those it lies in, as far as they are missing, safely on the disk."""
    missing = []
    while not folder.is_dir():
        missing.append(folder)
        folder = folder.parent
    for one in reversed(missing):
        one.mkdir(exist_ok=True)
        sync_folder(one.parent)


def write_all(descriptor: int, content: bytes) -> None:
    """Write every byte; a write may take fewer than it is given."""
    left = memoryview(content)
    while left:
        left = left[os.write(descriptor, left) :]


def sweep_drafts(path: Path) -> None:
    """Remove drafts of `path` that a killed process left. Only for who holds its lock."""
    target = Path(os.path.realpath(path))
    for draft in target.parent.glob(f"{_draft_start(target)}*{_DRAFT}"):
        with contextlib.suppress(OSError):
            draft.unlink()


def sweep_folder(folder: Path, *, everything: bool = False) -> None:
    """Remove drafts in `folder` of processes that live no more (or of all)."""
    for draft in folder.glob(f".*{_DRAFT}"):
        fits = _DRAFT_NAME.fullmatch(draft.name)
        if fits and (everything or not process.may_live(int(fits[1]), "")):
            with contextlib.suppress(OSError):
                draft.unlink()


def digest_of(content: bytes) -> str:
    """The SHA-256 of `content`, by which a file is known again."""
    return hashlib.sha256(content).hexdigest()


class SafeFile(Storage):
    """A TinyDB storage: compact JSON in UTF-8, one atomic write per save.

    Use it behind `CachingMiddleware`, so that filling many tables is one write. After reading
    or writing, `digest` is that of the file. `before_replace(digest)` is handed to
    `write_whole`.
    """

    def __init__(self, path: Path, before_replace: Callable[[str], None] | None = None) -> None:
        self.path = path
        self.digest = ""
        self._before_replace = before_replace

    def read(self) -> Tables | None:
        """The tables; None for no file. Raises NotAWorkshop, TornFile, OSError."""
        try:
            content = self.path.read_bytes()
        except FileNotFoundError:
            return None
        self.digest = digest_of(content)
        return tables_in(self.path, content)

    def write(self, data: Tables) -> None:
        """Replace the file by these tables. Raises SaveFailed."""
        content = json_bytes(data)
        digest = digest_of(content)
        said = self._before_replace
        write_whole(self.path, content, before_replace=(lambda: said(digest)) if said else None)
        self.digest = digest


def database(
    path: Path, before_replace: Callable[[str], None] | None = None
) -> tuple[TinyDB, SafeFile]:
    """The TinyDB database at `path` and its storage; it is written once, when it is closed."""
    safe = SafeFile(path, before_replace)
    caching: Any = CachingMiddleware
    return TinyDB(storage=caching(lambda: safe)), safe


def write_tables(
    path: Path, rows: Mapping[str, Rows], before_replace: Callable[[str], None] | None = None
) -> str:
    """Write the rows as a TinyDB database in one atomic write; returns the file's digest."""
    db, safe = database(path, before_replace)
    db.drop_tables()  # in the cache: what the file held is not read
    for table, listed in rows.items():
        db.table(table, cache_size=0).insert_multiple(listed)
    db.close()
    return safe.digest


def tables_of(rows: Mapping[str, Rows]) -> Tables:
    """The rows as the file holds them."""
    return {
        table: {str(number): row for number, row in enumerate(listed, 1)}
        for table, listed in rows.items()
    }


def tables_in(path: Path, content: bytes) -> Tables:
    """The JSON object of tables that `content` must be. Raises NotAWorkshop, TornFile."""
    try:
        data = json_value(content.removeprefix(BYTE_ORDER_MARK))
    except ValueError as failure:
        ours = content.startswith(_START) or not content.strip(b"\0")
        raise (TornFile(path) if ours else NotAWorkshop(path)) from failure
    if not _is_tables(data):
        raise NotAWorkshop(path)
    tables: Tables = data
    return tables


def _is_tables(data: Any) -> bool:
    return isinstance(data, dict) and all(
        isinstance(table, dict)
        and all(key.isdecimal() and isinstance(row, dict) for key, row in table.items())
        for table in data.values()
    )


def _write_whole(
    target: Path,
    content: bytes,
    make_folder: bool,
    before_replace: Callable[[], None] | None,
) -> None:
    if make_folder:
        make_folders(target.parent)
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    draft = _write_draft(target, content)
    try:
        if before_replace is not None:
            before_replace()
        replace_file(draft, target)
    except BaseException:
        with contextlib.suppress(OSError):
            draft.unlink()
        raise
    sync_folder(target.parent)


def replace_file(draft: Path, target: Path) -> None:
    """Put `draft` in the place of `target` in one step."""
    for tries in range(_WINDOWS_TRIES if os.name == "nt" else 0):
        try:
            os.replace(draft, target)
            return
        except PermissionError:
            time.sleep(0.01 * (tries + 1))
    os.replace(draft, target)


def _write_draft(target: Path, content: bytes) -> Path:
    draft, descriptor = _open_draft(target)
    try:
        try:
            _take_mode(target, descriptor)
            write_all(descriptor, content)
            sync(descriptor)
        finally:
            os.close(descriptor)
    except BaseException:
        with contextlib.suppress(OSError):
            draft.unlink()
        raise
    return draft


def _open_draft(target: Path) -> tuple[Path, int]:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    for number in count():
        draft = target.parent / f"{_draft_start(target)}{os.getpid()}-{number}{_DRAFT}"
        try:
            return draft, os.open(draft, flags, 0o666)
        except FileExistsError:
            continue
    raise AssertionError("numbers never end")


def _draft_start(target: Path) -> str:
    # Short whatever the target is called: a name may have 255 bytes and no more.
    return f".{crc32(target.name.encode(errors='surrogatepass')):08x}-"


def _take_mode(target: Path, descriptor: int) -> None:
    # A file shared with a group stays shared.
    with contextlib.suppress(OSError, AttributeError):
        os.fchmod(descriptor, target.stat().st_mode & 0o7777)
