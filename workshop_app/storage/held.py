"""What a workshop file holds by itself, without the edits of its journal: read, decoded, mended."""

from dataclasses import dataclass
from pathlib import Path

from workshop_app.domain.mend import mended
from workshop_app.domain.workshop import Workshop
from workshop_app.storage.bounds import bounded
from workshop_app.storage.format import Later, migrated, workshop_of
from workshop_app.storage.migrations.registry import Rows
from workshop_app.storage.reading import read_base
from workshop_app.storage.recovery import Base


@dataclass(frozen=True, slots=True)
class Held:
    """A file as it was read: `as_saved` to the letter, `workshop` with what was wrong put right.

    `notices` are sentences on that.
    """

    base: Base
    as_saved: Workshop
    workshop: Workshop
    later: Later
    notices: tuple[str, ...]

    @property
    def lineage(self) -> tuple[str, ...]:
        """The marks of the states it comes from, its own last."""
        return (*self.base.meta.lineage, self.base.mark)


def held_in(path: Path) -> Held:
    """What the file at `path` holds. Raises a FileTrouble; nothing on the disk changes."""
    base = read_base(path)
    rows = migrated(base.rows, base.meta.format)
    as_saved, later, said = workshop_of(base.path, rows, base.meta)
    workshop, mends = _mended(as_saved, base)
    return Held(base, as_saved, workshop, later, (*said, *mends))


def put_right(rows: Rows, base: Base) -> tuple[Workshop, Later, tuple[str, ...]]:
    """The workshop in `rows` of today's format that go with `base`, with sentences on mends.

    Raises DamagedFile.
    """
    workshop, later, said = workshop_of(base.path, rows, base.meta)
    workshop, mends = _mended(workshop, base)
    return workshop, later, (*said, *mends)


def _mended(workshop: Workshop, base: Base) -> tuple[Workshop, tuple[str, ...]]:
    workshop, bounds = bounded(workshop)
    workshop, mends = mended(workshop, base.meta.workshop)
    return workshop, (*bounds, *mends)
