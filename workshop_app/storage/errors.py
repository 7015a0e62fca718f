"""The named errors of files: each one sentence with the path, and an advice what to do."""

import errno
from pathlib import Path
from typing import TYPE_CHECKING

from workshop_app.domain.errors import WorkshopError
from workshop_app.words import _

if TYPE_CHECKING:
    from workshop_app.storage.rescue import Rescue


class FileTrouble(WorkshopError):
    """Anything about one file that a person must know; `path` is that file.

    `offer` is what can be had instead of a file that does not open, where `open_workshop` found it.
    """

    offer: "Rescue | None" = None

    def __init__(self, path: Path, sentence: str, advice: str = "", **words: object) -> None:
        super().__init__(sentence.format(path=path, **words), advice)
        self.path = path


class MissingFile(FileTrouble):
    """There is no such file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            _("There is no file ‘{path}’."),
            _("Check the name, or whether the stick or folder is connected."),
        )


class NotAFile(FileTrouble):
    """A folder, a device or the like where a file is needed."""

    def __init__(self, path: Path) -> None:
        sentence = (
            _("‘{path}’ is a folder, not a workshop.")
            if path.is_dir()
            else _("‘{path}’ is not an ordinary file.")
        )
        super().__init__(path, sentence, _("Choose a file that ends in .journey."))


class NoPermission(FileTrouble):
    """The file may not be read."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            _("‘{path}’ may not be read."),
            _("Ask its owner for permission, or copy it to a folder of your own."),
        )


class Unreadable(FileTrouble):
    """The system could not read the file."""

    def __init__(self, path: Path, failure: OSError) -> None:
        super().__init__(
            path,
            _("‘{path}’ could not be read: {why}."),
            _("Try again, or copy the file to another disk first."),
            why=reason(failure),
        )


class TooLarge(FileTrouble):
    """Larger than any workshop."""

    def __init__(self, path: Path, size: int, most: int) -> None:
        super().__init__(
            path,
            _("‘{path}’ is too large for a workshop: {size} MB, and {most} MB is the most."),
            _("Choose a file that ends in .journey."),
            size=size // 1_000_000,
            most=most // 1_000_000,
        )


class TooMuch(FileTrouble):
    """More records or values than any workshop has."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            _("‘{path}’ holds more records than any workshop."),
            _("Choose a file that this program has saved; it ends in .journey."),
        )


class NotAWorkshop(FileTrouble):
    """Something else than a workshop."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            _("‘{path}’ is not a workshop file."),
            _("Choose a file that this program has saved; it ends in .journey."),
        )


class EmptyFile(NotAWorkshop):
    """A file of no bytes."""

    def __init__(self, path: Path) -> None:
        FileTrouble.__init__(
            self,
            path,
            _("‘{path}’ is empty: it holds no workshop."),
            _("Open a backup or another copy of it, or start a new workshop."),
        )


class UnreadableRow(WorkshopError):
    """A row that does not fit its table: names table, row and field."""

    def __init__(self, table: str, row_id: str, field: str, why: str) -> None:
        super().__init__(
            _("table ‘{table}’, row ‘{id}’, field ‘{field}’: {why}").format(
                table=table, id=row_id, field=field or "?", why=why
            )
        )
        self.table, self.row_id, self.field = table, row_id, field


class DamagedFile(FileTrouble):
    """A workshop of which something cannot be read; `row` says what where it is one row."""

    def __init__(self, path: Path, row: UnreadableRow | None = None) -> None:
        sentence = (
            _("‘{path}’ is damaged: {row}.")
            if row
            else _("‘{path}’ is a workshop file of which a part is missing or damaged.")
        )
        super().__init__(
            path,
            sentence,
            _("The file is left as it is; rescue what can be read, or open a backup of it."),
            row=row,
        )
        self.row = row


class TornFile(DamagedFile):
    """A workshop of which a part is missing."""


class NewerFormat(FileTrouble):
    """Written by a later version of the program."""

    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(
            path,
            _("‘{path}’ was saved by a newer version (format {found}; this one knows {known})."),
            _("Open it with the newer version; the file is left as it is."),
            found=found,
            known=known,
        )
        self.found = found


class AlreadyThere(FileTrouble):
    """A file that would be overwritten."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path, _("There is already a file ‘{path}’."), _("Choose another name or folder.")
        )


class ChangedOutside(FileTrouble):
    """The file on disk is no longer the one that was read or saved."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            _("‘{path}’ was changed by another program since it was opened."),
            _("Keep both: save this workshop as a copy. Nothing was overwritten."),
        )


class LockedElsewhere(FileTrouble):
    """Another program has the workshop open for writing; `who` says which, for a person."""

    def __init__(self, path: Path, who: str) -> None:
        super().__init__(
            path,
            _("‘{path}’ is open elsewhere: {who}."),
            _("Close it there, or work on a copy."),
            who=who,
        )
        self.who = who


class ReadOnlyFile(FileTrouble):
    """A workshop opened for reading only is asked to change."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path, _("‘{path}’ is open for reading only."), _("Save a copy to work on it.")
        )


class SaveFailed(FileTrouble):
    """Writing did not succeed; what was there before is still there."""

    def __init__(self, path: Path, failure: OSError) -> None:
        self.reason = reason(failure)
        super().__init__(
            path,
            _("‘{path}’ could not be saved: {why}."),
            _("Make room or choose another folder; what was saved before is still there."),
            why=self.reason,
        )


class JournalFailed(FileTrouble):
    """An edit could not be put on disk yet; it is kept and tried again with the next one."""

    def __init__(self, path: Path, failure: OSError) -> None:
        self.reason = reason(failure)
        super().__init__(
            path,
            _("The last edits are not yet safe on disk (‘{path}’): {why}."),
            _("Make room on the disk, or save the workshop elsewhere; nothing is lost so far."),
            why=self.reason,
        )


_REASONS = {
    errno.ENOSPC: lambda: _("the disk is full"),
    errno.EDQUOT: lambda: _("your share of the disk is used up"),
    errno.EFBIG: lambda: _("the file may not grow any further"),
    errno.EACCES: lambda: _("you may not write there"),
    errno.EPERM: lambda: _("you may not write there"),
    errno.EROFS: lambda: _("the disk is read-only"),
    errno.ENOENT: lambda: _("its folder is not there (any more)"),
    errno.ENOTDIR: lambda: _("its folder is not there (any more)"),
    errno.EISDIR: lambda: _("a folder of that name is in the way"),
    errno.EIO: lambda: _("the disk reports a fault"),
    errno.ENAMETOOLONG: lambda: _("the name is too long"),
}


def reason(failure: OSError) -> str:
    """Why the system refused, as the end of a sentence."""
    say = _REASONS.get(failure.errno or 0)
    return say() if say else (failure.strerror or str(failure))
