"""The trash: what is thrown away can be had back, with its unsaved edits."""

from pathlib import Path

import pytest

from tests.storage.things import NOW, edited, files_in
from tests.theatre import theatre
from workshop_app.storage import errors as e
from workshop_app.storage.home import Home
from workshop_app.storage.library import entries
from workshop_app.storage.trash import empty, restore, trash, trashed
from workshop_app.storage.workshop_file import create_workshop, open_workshop


def test_there_and_back(saved: Path, home: Home) -> None:
    content = saved.read_bytes()
    item = trash(home, saved, NOW)
    assert entries(home) == []
    assert trashed(home) == [item]
    assert (item.original, item.at) == (saved, NOW.isoformat())
    assert restore(home, item, NOW) == saved
    assert saved.read_bytes() == content
    assert trashed(home) == []
    assert files_in(home.library) == {"Theatre.journey"}


def test_unsaved_edits_come_back_too(saved: Path, home: Home) -> None:
    with (opened := open_workshop(saved, home, now=NOW)).file as file:
        workshop, change = edited(opened.workshop, "unsaved")
        file.record(change)
    path = restore(home, trash(home, saved, NOW), NOW)
    with (opened := open_workshop(path, home, now=NOW)).file:
        assert opened.workshop == workshop


def test_a_name_taken_meanwhile_is_left_alone(saved: Path, home: Home) -> None:
    first = trash(home, saved, NOW)
    create_workshop(saved, theatre(), home, NOW).close()
    second = trash(home, saved, NOW)
    assert first.path != second.path
    assert len(trashed(home)) == 2
    paths = {restore(home, item, NOW).name for item in trashed(home)}
    assert paths == {"Theatre.journey", "Theatre 2.journey"}


def test_what_is_open_is_not_thrown_away(saved: Path, home: Home) -> None:
    with open_workshop(saved, home, now=NOW).file, pytest.raises(e.LockedElsewhere):
        trash(home, saved, NOW)
    assert trashed(home) == []
    assert files_in(home.library) == {"Theatre.journey"}


def test_what_is_missing_is_said(home: Home) -> None:
    home.library.mkdir()
    with pytest.raises(e.MissingFile):
        trash(home, home.library / "gone.journey", NOW)
    assert files_in(home.library) == set()


def test_without_its_note_it_goes_back_to_the_library(saved: Path, home: Home) -> None:
    item = trash(home, saved, NOW)
    (item.path.parent / "trashed.json").write_bytes(b"{")
    (found,) = trashed(home)
    assert restore(home, found, NOW) == saved


def test_emptied_it_is_gone_for_good(saved: Path, home: Home) -> None:
    trash(home, saved, NOW)
    create_workshop(saved, theatre(), home, NOW).close()
    trash(home, saved, NOW)
    first, second = trashed(home)
    empty([first])
    assert trashed(home) == [second]
    empty([second])
    assert files_in(home.trash) == set()
