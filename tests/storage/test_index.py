"""The index: only what changed is read again, and it can be thrown away."""

from pathlib import Path

import pytest

from tests.storage.things import NOW
from tests.theatre import theatre
from workshop_app.storage import index
from workshop_app.storage.home import Home
from workshop_app.storage.index import summaries, thumbnail_path
from workshop_app.storage.library import with_title
from workshop_app.storage.workshop_file import create_workshop, open_workshop


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that are really read, as they are."""
    found: list[Path] = []
    real = index.read_base

    def reading(path: Path) -> object:
        found.append(path)
        return real(path)

    monkeypatch.setattr(index, "read_base", reading)
    return found


def test_only_what_changed_is_read_again(saved: Path, home: Home, read: list[Path]) -> None:
    other = home.library / "Other.journey"
    create_workshop(other, with_title(theatre(), "Other"), home, NOW).close()
    first = summaries(home, [saved, other])
    assert sorted(read) == sorted([saved, other])
    assert summaries(home, [saved, other]) == first
    assert len(read) == 2
    with (opened := open_workshop(other, home, now=NOW)).file as file:
        file.save(with_title(opened.workshop, "Changed"), NOW)
    assert summaries(home, [saved, other])[other].title == "Changed"
    assert read[2:] == [other]


@pytest.mark.parametrize("content", [b"", b"[]", b'{"version":99}', b'{"version":1,"files":[1]}'])
def test_a_damaged_index_is_made_anew(saved: Path, home: Home, content: bytes) -> None:
    first = summaries(home, [saved])
    home.index.write_bytes(content)
    assert summaries(home, [saved]) == first


def test_without_a_place_for_the_index_it_works_all_the_same(saved: Path, home: Home) -> None:
    for left in home.data.glob("*"):
        left.rmdir()
    home.data.rmdir()
    home.data.write_bytes(b"a file is in the way")
    assert summaries(home, [saved])[saved].cards == len(theatre().cards)


@pytest.mark.parametrize("name", ["../../x", "a/b", "", "..", "CON:", "x" * 300, "half \ud83c"])
def test_an_id_out_of_a_file_makes_no_path_of_its_own(home: Home, name: str) -> None:
    path = thumbnail_path(home, name)
    assert path.parent == home.thumbnails
    assert len(path.name) == 36
    assert thumbnail_path(home, "a1b2") == home.thumbnails / "a1b2.png"
