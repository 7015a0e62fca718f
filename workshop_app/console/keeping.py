"""The console commands for trouble: recover, backups, versions, merge, unlock."""

from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from workshop_app.console.common import home, now, tell
from workshop_app.domain.errors import WorkshopError
from workshop_app.words import _, ngettext

if TYPE_CHECKING:
    from workshop_app.domain.merge import Merged
    from workshop_app.domain.workshop import Workshop
    from workshop_app.storage.copies import Copy
    from workshop_app.storage.joining import Joined
    from workshop_app.storage.rescue import Rescue
    from workshop_app.storage.versions import Version

_MOMENT = "%Y-%m-%d %H:%M:%S"


class NothingToRecover(WorkshopError):
    """Nothing in a file can be read, and there is no backup of it."""


class NoSuchNumber(WorkshopError):
    """A number that is not in the list, or one that leads nowhere."""


class Undecided(WorkshopError):
    """Two copies contradict each other, and nobody has said which to prefer."""


def recover(options: Namespace) -> int:
    """Name every unreadable part of a file, and save what is readable as a copy."""
    from workshop_app.storage.rescue import keep_rescued, rescue

    found = rescue(options.file, home(), now())
    for loss in found.lost:
        print(loss)
    tell(found.notices)
    _print_backup(found)
    if found.workshop is None:
        raise NothingToRecover(*_nothing_readable(found))
    if not found.lost and not found.notices and options.output is None:
        print(_("The file is whole; there is nothing to recover."))
        return 0
    print(found.summary)
    print(keep_rescued(found, home(), now(), options.output))
    return 0


def backups(options: Namespace) -> int:
    """List the automatic copies of a file, or write one of them as a file of its own."""
    from workshop_app.storage.backups import backups_of

    found = backups_of(home(), options.file, _workshop_id(options.file))
    if options.copy is not None:
        copy = _numbered(found, options.copy)
        return _write_copy(copy.path, options.output)
    if not found:
        print(_("There are no backups of this file on this computer yet."))
    for number, copy in enumerate(found, 1):
        print(_line(number, copy))
    return 0


def versions(options: Namespace) -> int:
    """List the named versions of a workshop, keep one more, or write one as a file of its own."""
    from workshop_app.storage.versions import versions_of

    if options.save is not None:
        return _save_version(options.file, options.save)
    found = versions_of(home(), options.file, _workshop_id(options.file))
    if options.restore is not None:
        return _write_copy(_numbered(found, options.restore).path, options.output)
    if not found:
        print(_("There are no named versions of this workshop yet; --save NAME keeps one."))
    for number, version in enumerate(found, 1):
        print(_version_line(number, version))
        for sentence in _since(found, number):
            print(f"      {sentence}")
    return 0


def merge(options: Namespace) -> int:
    """Join two copies of a workshop into a new file."""
    from workshop_app.domain.merge import resolve
    from workshop_app.storage.joining import join, keep_joined

    joined = join(options.file, options.other, home(), now(), options.base)
    tell(joined.notices)
    merged = joined.merged
    if options.prefer and merged.conflicts:
        merged = resolve(merged, {one.key: options.prefer for one in merged.conflicts})
    _print_joined(joined, merged)
    if merged.conflicts:
        raise Undecided(*_undecided(len(merged.conflicts)))
    from dataclasses import replace

    keep_joined(replace(joined, merged=merged), options.output, home(), now()).close()
    print(options.output)
    return 0


def unlock(options: Namespace) -> int:
    """Remove a lock that nobody holds any more, and say what was found."""
    from workshop_app.storage.errors import SaveFailed
    from workshop_app.storage.lock import unlock as remove
    from workshop_app.storage.reading import check_file

    check_file(options.file)
    try:
        found = remove(options.file, now(), force=options.force)
    except OSError as failure:
        raise SaveFailed(options.file, failure) from failure
    if not found.there:
        print(_("The workshop is not locked; anybody may open it."))
    elif found.holder is None:
        print(_("Found a lock that names nobody; it was removed."))
    else:
        sentence = _("Found a lock left by {who}, who does not run any more; it was removed.")
        if options.force:
            sentence = _("Found a lock of {who}; it was removed as you asked.")
        print(sentence.format(who=found.holder))
    return 0


def _print_backup(found: "Rescue") -> None:
    if found.backup is not None:
        at = found.backup.at.strftime(_MOMENT)
        print(_("The newest good backup is of {at}: {path}").format(at=at, path=found.backup.path))


def _nothing_readable(found: "Rescue") -> tuple[str, str]:
    sentence = _("Nothing in ‘{path}’ can be read.").format(path=found.path)
    if found.backup is None:
        return sentence, _("There is no backup of it on this computer.")
    return sentence, _("Open its backup instead: ‘{path}’.").format(path=found.backup.path)


def _workshop_id(path: Path) -> str:
    """The id of the workshop in a file; "" where the file is gone or cannot be read."""
    from workshop_app.storage.index import summary_of

    return summary_of(path).workshop


def _numbered(found: "list[Copy] | list[Version]", number: int) -> "Copy | Version":
    if not 1 <= number <= len(found):
        sentence = _("There is no number {number} in the list.").format(number=number)
        raise NoSuchNumber(sentence, _("See the list without this option."))
    return found[number - 1]


def _write_copy(source: Path, target: Path | None) -> int:
    """Write a backup or version as a new workshop file."""
    from workshop_app.storage.held import held_in
    from workshop_app.storage.open_file import create_workshop

    if target is None:
        raise NoSuchNumber(_("Where shall it go?"), _("Name the new file with -o."))
    held = held_in(source)
    tell(held.notices)
    create_workshop(
        target, held.workshop, home(), now(), lineage=held.lineage, later=held.later
    ).close()
    print(target)
    return 0


def _save_version(path: Path, name: str) -> int:
    from workshop_app.storage.workshop_file import open_workshop

    opened = open_workshop(path, home(), now=now())
    with opened.file as file:
        tell(opened.notices)
        kept = file.keep_version(opened.workshop, name, now())
        if not opened.read_only:
            file.save(opened.workshop, now())
    print(kept.path)
    return 0


def _line(number: int, copy: "Copy") -> str:
    short = copy.summary()
    if short.trouble:
        return f"{number:>3}  {copy.at:{_MOMENT}}  {short.trouble}"
    return f"{number:>3}  {copy.at:{_MOMENT}}  {_counts(short.cards, short.personas)}  {copy.path}"


def _version_line(number: int, version: "Version") -> str:
    held = version.held
    if held.trouble:
        return f"{number:>3}  {version.at:{_MOMENT}}  {held.trouble}"
    return (
        f"{number:>3}  {version.at:{_MOMENT}}  {version.name}  {_counts(held.cards, held.personas)}"
    )


def _counts(cards: int, personas: int) -> str:
    parts = (
        ngettext("{count} card", "{count} cards", cards).format(count=cards),
        ngettext("{count} persona", "{count} personas", personas).format(count=personas),
    )
    return ", ".join(parts)


def _since(found: "list[Version]", number: int) -> Iterable[str]:
    """What changed since the version before, in words."""
    from workshop_app.storage.versions import what_changed

    if number >= len(found) or found[number - 1].held.trouble or found[number].held.trouble:
        return ()
    return what_changed(found[number].workshop(), found[number - 1].workshop())


def _print_joined(joined: "Joined", merged: "Merged") -> None:
    from workshop_app.analysis.conflicts import conflict_in_words

    if joined.base is None:
        print(_("No common ancestor was found: whatever differs is asked about."))
    _print_changes(_("In the first copy:"), joined.i_changed)
    _print_changes(_("In the second copy:"), joined.they_changed)
    for note in merged.notes:
        print(note)
    sides: tuple[Workshop, Workshop, Workshop] = merged.sides
    for conflict in merged.conflicts:
        print(conflict_in_words(conflict, *sides).sentence)


def _print_changes(head: str, sentences: Iterable[str]) -> None:
    print(head)
    for sentence in sentences or (_("nothing changed"),):
        print(f"  {sentence}")


def _undecided(count: int) -> tuple[str, str]:
    sentence = ngettext(
        "{count} conflict is undecided; nothing was written.",
        "{count} conflicts are undecided; nothing was written.",
        count,
    )
    return sentence.format(count=count), _(
        "Say --prefer mine or --prefer theirs, or use the window."
    )
