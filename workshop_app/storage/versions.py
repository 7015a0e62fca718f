"""Versions the user has named (“after the morning”): kept until the user throws them away.

They lie in the folder ``.versions/<workshop>`` beside the workshop file, each an ordinary workshop
file: whoever copies or shares the folder, or carries the stick, takes them along. Where that
folder cannot be written they lie in the program's own data. To throw one away, `trash` its path.
"""

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from workshop_app.analysis.changes import described
from workshop_app.domain.workshop import Workshop
from workshop_app.storage.copies import Copy, copies_in, copy_path
from workshop_app.storage.format import META, Later, meta_row, next_meta, rows_of
from workshop_app.storage.held import held_in
from workshop_app.storage.home import Home
from workshop_app.storage.index import Summary, summary_of
from workshop_app.storage.names import plain_name
from workshop_app.storage.plain_json import json_bytes
from workshop_app.storage.safe_file import digest_of, tables_of, write_whole

FOLDER = ".versions"


@dataclass(frozen=True, slots=True)
class Version:
    """A named version: `at` is when it was kept, `held` counts what is in it.

    `held.trouble` is a sentence where its file cannot be read.
    """

    path: Path
    name: str
    at: datetime
    held: Summary
    mark: str = ""

    def workshop(self) -> Workshop:
        """What it holds. To restore it: `editor.apply_value(label, version.workshop())`.

        Raises a FileTrouble.
        """
        return held_in(self.path).workshop


def versions_of(home: Home, file: Path, workshop_id: str) -> list[Version]:
    """The named versions of the workshop in `file`, the newest first."""
    return [_version(copy) for copy in copies_in(version_folders(home, file, workshop_id))]


def what_changed(before: Workshop, after: Workshop) -> tuple[str, ...]:
    """What differs between two versions, in words."""
    return described(before, after)


def write_version(
    home: Home,
    file: Path,
    workshop: Workshop,
    name: str,
    now: datetime,
    *,
    revision: int = 0,
    lineage: tuple[str, ...] = (),
    later: Later | None = None,
) -> Version:
    """Keep `workshop` as a version called `name`. Raises SaveFailed."""
    later = later or Later()
    meta = next_meta(workshop, revision, now, lineage=lineage, later=later, name=name.strip())
    content = json_bytes(tables_of({META: [meta_row(meta)], **rows_of(workshop, later)}))
    folder, *other = version_folders(home, file, workshop.facts.id)
    if not os.access(file.parent, os.W_OK):
        folder = other[0]
    path = copy_path(folder, digest_of(content), now)
    write_whole(path, content, make_folder=True)
    return _version(Copy.of(path))


def version_folders(home: Home, file: Path, workshop_id: str) -> list[Path]:
    """Where versions of a workshop may lie, the first choice first."""
    name = plain_name(workshop_id)
    beside = Path(os.path.realpath(file)).parent / FOLDER / name
    return list(dict.fromkeys([beside, home.data / "versions" / name]))


def _version(copy: Copy) -> Version:
    summary = summary_of(copy.path)
    return Version(copy.path, summary.name, copy.at, summary, copy.mark)
