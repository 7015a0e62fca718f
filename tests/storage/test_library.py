"""The library: every workshop is listed, none vanishes, and each can be renamed and copied."""

from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest

from tests.storage.things import NOW, edited, files_in
from tests.theatre import theatre
from workshop_app.storage import errors as e
from workshop_app.storage.home import Home
from workshop_app.storage.library import duplicate, entries, move, rename, with_title
from workshop_app.storage.workshop_file import create_workshop, open_workshop


def test_a_library_that_is_not_there_yet_is_empty(home: Home) -> None:
    assert entries(home) == []
    assert files_in(home.data) <= {"index.json"}


def test_an_entry_says_what_the_file_holds(saved: Path, home: Home) -> None:
    home.thumbnails.mkdir(parents=True)
    (home.thumbnails / "lantern.png").write_bytes(b"a picture")
    (entry,) = entries(home)
    facts = theatre().facts
    assert (entry.path, entry.workshop, entry.title) == (saved, facts.id, facts.title)
    assert (entry.organisation, entry.date) == (facts.organisation, facts.date)
    assert (entry.cards, entry.personas) == (len(theatre().cards), 3)
    assert (entry.saved_at, entry.trouble) == (NOW.isoformat(), "")
    assert entry.thumbnail == home.thumbnails / "lantern.png"


def test_the_one_saved_last_comes_first(saved: Path, home: Home) -> None:
    for days, title in ((2, "Later"), (-1, "Earlier")):
        path = home.library / f"{title}.journey"
        moment = NOW + timedelta(days=days)
        create_workshop(path, with_title(theatre(), title), home, moment).close()
    assert [entry.path.stem for entry in entries(home)] == ["Later", "Theatre", "Earlier"]


def test_what_cannot_be_read_is_listed_with_a_sentence(saved: Path, home: Home) -> None:
    (home.library / "Broken.journey").write_bytes(b"\0" * 100)
    (home.library / "Folder.journey").mkdir()
    (home.library / ".hidden.journey").write_bytes(b"x")
    (home.library / "notes.txt").write_bytes(b"x")
    found = {entry.title: entry for entry in entries(home)}
    assert set(found) == {theatre().facts.title, "Broken", "Folder"}
    assert "a part is missing" in found["Broken"].trouble
    assert "is a folder" in found["Folder"].trouble


def test_renaming_changes_title_and_file(saved: Path, home: Home) -> None:
    path = rename(home, saved, "A: new / title?", NOW)
    assert path.name == "A new title.journey"
    assert files_in(home.library) == {path.name}
    with (opened := open_workshop(path, home, now=NOW)).file:
        assert opened.workshop == with_title(theatre(), "A: new / title?")
        assert opened.notices == ()
    assert rename(home, path, "A new title", NOW) == path


def test_what_is_open_elsewhere_is_not_renamed(saved: Path, home: Home) -> None:
    with open_workshop(saved, home, now=NOW).file:
        with pytest.raises(e.LockedElsewhere):
            rename(home, saved, "Other", NOW)
        with pytest.raises(e.LockedElsewhere):
            move(saved, saved.with_name("b.journey"), NOW)
    assert [entry.title for entry in entries(home)] == [theatre().facts.title]


def test_a_duplicate_is_a_workshop_of_its_own_with_the_latest_edits(
    saved: Path, home: Home
) -> None:
    numbers = count(1)
    with (opened := open_workshop(saved, home, now=NOW)).file as file:
        workshop, change = edited(opened.workshop, "not saved yet")
        file.record(change)
        path = duplicate(home, saved, NOW, lambda: f"n{next(numbers)}")
    with (copy := open_workshop(path, home, now=NOW)).file:
        assert copy.workshop.facts.id == "n1"
        assert copy.workshop.facts.title == f"{theatre().facts.title} (copy)"
        assert copy.workshop.cards == workshop.cards
        assert copy.workshop.assets == workshop.assets
    assert duplicate(home, saved, NOW, lambda: "n2").name.endswith("(copy) 2.journey")
