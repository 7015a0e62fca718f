"""Join two workshop files by their common ancestor."""

import contextlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from workshop_app.analysis.changes import described
from workshop_app.domain.merge import Merged, merge
from workshop_app.domain.workshop import Workshop
from workshop_app.storage.ancestor import find_ancestor
from workshop_app.storage.backups import back_up
from workshop_app.storage.errors import SaveFailed
from workshop_app.storage.format import Later
from workshop_app.storage.held import held_in
from workshop_app.storage.home import Home
from workshop_app.storage.open_file import WorkshopFile, create_workshop
from workshop_app.storage.workshop_file import Opened, open_workshop


@dataclass(frozen=True, slots=True)
class Joined:
    """Two files joined. `base` is their common ancestor, or None where none was found.

    `i_changed` and `they_changed` are in words, each against the ancestor (or the other copy).
    """

    merged: Merged
    base: Workshop | None
    i_changed: tuple[str, ...]
    they_changed: tuple[str, ...]
    notices: tuple[str, ...]
    lineage: tuple[str, ...]
    later: Later
    files: tuple[Path, Path]


def join(mine: Path, theirs: Path, home: Home, now: datetime, base: Path | None = None) -> Joined:
    """Both files joined, unsaved edits of both among it; nothing is written.

    `base` is an ancestor somebody names. Raises a FileTrouble.
    """
    left = open_workshop(mine, home, read_only=True, now=now)
    right = open_workshop(theirs, home, read_only=True, now=now)
    ancestor = find_ancestor(home, mine, theirs) if base is None else held_in(base).workshop
    merged = merge(ancestor, left.workshop, right.workshop)
    return Joined(
        merged=merged,
        base=ancestor,
        i_changed=described(ancestor or right.workshop, left.workshop),
        they_changed=described(ancestor or left.workshop, right.workshop),
        notices=(*left.notices, *right.notices),
        lineage=_both(left, right),
        later=later_of_both(left.file.later, right.file.later),
        files=(mine, theirs),
    )


def keep_joined(joined: Joined, path: Path, home: Home, now: datetime) -> WorkshopFile:
    """Save what was joined as a new file, and keep it open. Raises AlreadyThere, SaveFailed."""
    workshop = joined.merged.workshop
    for file in joined.files:
        # The ancestor of what is joined with either of them next time.
        with contextlib.suppress(OSError, SaveFailed):
            back_up(home, workshop.facts.id, path, file.read_bytes(), now)
    return create_workshop(path, workshop, home, now, lineage=joined.lineage, later=joined.later)


def _both(left: Opened, right: Opened) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*right.file.lineage, *left.file.lineage)))


def later_of_both(mine: Later, theirs: Later) -> Later:
    """What later versions put into either file; mine where both have it."""
    tables = {**theirs.fields, **mine.fields}
    return Later(
        {**theirs.tables, **mine.tables},
        {t: {**theirs.fields.get(t, {}), **mine.fields.get(t, {})} for t in tables},
        {**theirs.choices, **mine.choices},
        {**theirs.meta, **mine.meta},
        max(mine.minor, theirs.minor),
    )
