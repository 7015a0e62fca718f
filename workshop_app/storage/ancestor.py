"""The common ancestor of two copies of a workshop, found among backups and named versions."""

from pathlib import Path

from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.workshop import Workshop
from workshop_app.storage.backups import backups_of
from workshop_app.storage.copies import Copy, copies_in
from workshop_app.storage.held import held_in
from workshop_app.storage.home import Home
from workshop_app.storage.index import summary_of
from workshop_app.storage.versions import version_folders


def common_marks(mine: tuple[str, ...], theirs: tuple[str, ...]) -> list[str]:
    """The marks of states both lines went through, the latest first."""
    known = set(theirs)
    return [mark for mark in reversed(mine) if mark in known]


def find_ancestor(home: Home, mine: Path, theirs: Path) -> Workshop | None:
    """The latest state both files come from, or None where none is kept any more.

    Only a state that both files name in their lineage will do: a later one would take back what
    one of them has changed. Raises a FileTrouble where one of the files cannot be read.
    """
    left, right = held_in(mine), held_in(theirs)
    for mark in common_marks(left.lineage, right.lineage):
        for held in (left, right):
            if held.base.mark == mark:
                return held.workshop
        found = _kept(home, (mine, theirs), mark)
        if found is not None:
            return found
    return None


def _kept(home: Home, files: tuple[Path, Path], mark: str) -> Workshop | None:
    for copy in _copies(home, files):
        if copy.mark == mark and copy.good:
            try:
                return held_in(copy.path).workshop
            except WorkshopError:
                continue  # another copy may be better
    return None


def _copies(home: Home, files: tuple[Path, Path]) -> list[Copy]:
    found: list[Copy] = []
    for file in files:
        workshop_id = summary_of(file).workshop
        found += backups_of(home, file, workshop_id)
        found += copies_in(version_folders(home, file, workshop_id))
    return found
