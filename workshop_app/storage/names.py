"""File names made from titles, good on Linux, Windows and macOS alike."""

import os
import re
import unicodedata
from itertools import count
from pathlib import Path

from workshop_app.storage.home import Home
from workshop_app.storage.safe_file import digest_of
from workshop_app.words import _

SUFFIX = ".journey"
_MOST_BYTES = 150
# Signs no file system of Windows takes, controls, and marks that turn text around unseen.
_BAD = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+')
_RESERVED = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\..*)?", re.IGNORECASE
)


def unused_path(home: Home, title: str) -> Path:
    """A path in the library for a workshop called `title`, taken by nothing yet."""
    return unused_file(home.library, title)


def unused_file(folder: Path, title: str) -> Path:
    """A path in `folder` for a workshop called `title`, taken by nothing yet."""
    taken = _taken(folder)
    stem = safe_stem(title)
    for number in count(1):
        name = f"{stem}{SUFFIX}" if number == 1 else f"{stem} {number}{SUFFIX}"
        if _folded(name) not in taken:
            return folder / name
    raise AssertionError("numbers never end")


def safe_stem(title: str) -> str:
    """`title` as a file name without suffix; letters of every language are kept."""
    text = title.encode("utf-8", "ignore").decode("utf-8")
    text = _BAD.sub(" ", unicodedata.normalize("NFC", text))
    text = " ".join(text.split()).strip(". ")
    text = text.encode("utf-8")[:_MOST_BYTES].decode("utf-8", "ignore").strip(". ")
    if _RESERVED.fullmatch(text):
        text = f"{text.partition('.')[0]}_"
    return text or _("Workshop")


def plain_name(workshop_id: str) -> str:
    """A name for files and folders of one workshop.

    An id comes out of a file and may be anything: never a path of its own making.
    """
    if re.fullmatch(r"[0-9a-z_-]{1,64}", workshop_id) and not _RESERVED.fullmatch(workshop_id):
        return workshop_id
    return digest_of(workshop_id.encode("utf-8", "replace"))[:32]


def _taken(folder: Path) -> set[str]:
    try:
        return {_folded(name) for name in os.listdir(folder)}
    except FileNotFoundError:
        return set()


def _folded(name: str) -> str:
    # Windows and macOS take names that differ in case or composition for the same.
    return unicodedata.normalize("NFC", name).casefold()
