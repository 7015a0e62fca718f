"""Whole workshops: new, open, keep, save a copy, export, close, quit."""

from typing import TYPE_CHECKING

from workshop_app.ui.actions import Command
from workshop_app.ui.commands.doing import at_work, may_edit
from workshop_app.ui.files import keeping
from workshop_app.words import mark

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow


def new(window: "MainWindow") -> None:
    """A new workshop from a template."""
    window.new_workshop()


def open_file(window: "MainWindow") -> None:
    """Open a workshop file from anywhere."""
    window.choose_file()


def open_sample(window: "MainWindow") -> None:
    """Open this person's copy of the sample."""
    window.open_sample()


def keep(window: "MainWindow") -> None:
    """Put the sample's copy among one's own workshops."""
    keeping.keep_in_library(window)


def save_now(window: "MainWindow") -> None:
    """Save at once, for those who like to press a key."""
    if window.session is not None:
        window.session.saving.save()


def save_copy(window: "MainWindow") -> None:
    """Save as another file and go on there."""
    keeping.save_copy(window)


def keep_version(window: "MainWindow") -> None:
    """Keep the workshop as it is now under a name."""
    from workshop_app.ui.safety.versions import ask_version

    ask_version(window)


def show_versions(window: "MainWindow") -> None:
    """List named versions and automatic backups."""
    from workshop_app.ui.safety.versions import show_versions as show

    show(window)


def merge_another(window: "MainWindow") -> None:
    """Join another copy of the workshop into this one."""
    from workshop_app.ui.safety.merging import merge_another as merge

    merge(window)


def export(window: "MainWindow") -> None:
    """Preview the report and write it as PDF."""
    window.export_pdf()


def close(window: "MainWindow") -> None:
    """Back to the start page."""
    window.back_to_start()


def quit_program(window: "MainWindow") -> None:
    """Close the window."""
    window.close()


def is_sample(window: "MainWindow") -> bool:
    """The sample's copy is open."""
    return window.session is not None and window.session.is_sample


COMMANDS = (
    Command(
        "file.new", mark("New workshop…"), new, "File", "open", "Ctrl+N", "new", while_typing=True
    ),
    Command(
        "file.open", mark("Open a file…"), open_file, "File", "open", "Ctrl+O", "open",
        while_typing=True,
    ),
    Command("file.sample", mark("Open the sample"), open_sample, "File", "open", icon="sample"),
    Command(
        "file.keep", mark("Keep in my workshops"), keep, "File", "save", icon="folder",
        enabled=is_sample,
    ),
    Command(
        "file.save_now", mark("Save now"), save_now, "File", "save", "Ctrl+S", "save",
        enabled=at_work, while_typing=True,
    ),
    Command(
        "file.save_copy", mark("Save a copy…"), save_copy, "File", "save", "Ctrl+Shift+S",
        "duplicate", enabled=at_work, while_typing=True,
    ),
    Command(
        "file.keep_version", mark("Keep a version…"), keep_version, "File", "versions",
        icon="tag", enabled=may_edit,
    ),
    Command(
        "file.versions", mark("Versions and backups…"), show_versions, "File", "versions",
        icon="clock", enabled=at_work,
    ),
    Command(
        "file.merge", mark("Merge another copy…"), merge_another, "File", "versions",
        icon="merge", enabled=may_edit,
    ),
    Command(
        "file.export", mark("Export PDF…"), export, "File", "export", "Ctrl+E", "export",
        enabled=at_work, while_typing=True,
    ),
    Command(
        "file.close", mark("Back to the start page"), close, "File", "close", "Ctrl+W", "back",
        enabled=at_work, while_typing=True,
    ),
    Command(
        "file.quit", mark("Quit"), quit_program, "File", "close", "Ctrl+Q", while_typing=True
    ),
)  # fmt: skip
