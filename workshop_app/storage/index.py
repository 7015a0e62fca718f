"""What each workshop file of the library holds in short, remembered as long as it is unchanged."""

import contextlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from workshop_app.domain.errors import WorkshopError
from workshop_app.storage.errors import SaveFailed
from workshop_app.storage.home import Home
from workshop_app.storage.names import plain_name
from workshop_app.storage.plain_json import json_bytes, json_value
from workshop_app.storage.reading import read_base
from workshop_app.storage.safe_file import write_whole

_VERSION = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A workshop file in short. `trouble` is a sentence where it cannot be read, else empty.

    `name` is that of a version the user has kept.
    """

    workshop: str = ""
    title: str = ""
    organisation: str = ""
    date: str = ""
    saved_at: str = ""
    revision: int = 0
    maps: int = 0
    stages: int = 0
    cards: int = 0
    personas: int = 0
    actions: int = 0
    name: str = ""
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class _Known:
    size: int
    mtime: int
    summary: Summary


def summaries(home: Home, paths: list[Path]) -> dict[Path, Summary]:
    """A summary of each file; only files that changed since the last call are read."""
    known = _read(home.index)
    now: dict[str, _Known] = {}
    for path in paths:
        size, mtime = _stamp(path)
        old = known.get(str(path))
        fresh = old is None or (old.size, old.mtime) != (size, mtime) or bool(old.summary.trouble)
        now[str(path)] = _Known(size, mtime, summary_of(path)) if fresh or old is None else old
    if now != known:
        _write(home.index, now)
    return {path: now[str(path)].summary for path in paths}


def summary_of(path: Path) -> Summary:
    """What the file says of itself, without its unsaved edits."""
    try:
        base = read_base(path)
    except WorkshopError as trouble:
        return Summary(trouble=str(trouble))
    facts = next(iter(base.rows.get("facts_rows", [])), {})

    def count(table: str) -> int:
        return len(base.rows.get(table, []))

    return Summary(
        workshop=base.meta.workshop,
        title=_text(facts, "title"),
        organisation=_text(facts, "organisation"),
        date=_text(facts, "date"),
        saved_at=base.meta.saved_at,
        revision=base.meta.revision,
        name=base.meta.name,
        maps=count("maps"),
        stages=count("stages"),
        cards=count("cards"),
        personas=count("personas"),
        actions=count("actions"),
    )


def thumbnail_path(home: Home, workshop_id: str) -> Path:
    """Where the small picture of a workshop lies, if there is one."""
    return home.thumbnails / f"{plain_name(workshop_id)}.png"


def _text(row: dict[str, Any], name: str) -> str:
    value = row.get(name, "")
    return value if isinstance(value, str) else ""


def _stamp(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return -1, -1
    return found.st_size, found.st_mtime_ns


def _read(path: Path) -> dict[str, _Known]:
    try:
        data = json_value(path.read_bytes())
        files = data["files"] if data["version"] == _VERSION else {}
        return msgspec.convert(files, dict[str, _Known])
    except (OSError, ValueError, KeyError, TypeError):
        return {}  # it only saves time


def _write(path: Path, known: dict[str, _Known]) -> None:
    with contextlib.suppress(SaveFailed):  # it only saves time
        write_whole(path, json_bytes({"version": _VERSION, "files": known}), make_folder=True)
