"""Two files joined by their common ancestor."""

import shutil
from pathlib import Path

import pytest

from tests.making import counted
from tests.storage.things import NOW
from tests.theatre import theatre
from workshop_app.domain.change import diff
from workshop_app.domain.edits.cards import add_card
from workshop_app.domain.workshop import Workshop
from workshop_app.storage.ancestor import find_ancestor
from workshop_app.storage.held import held_in
from workshop_app.storage.home import Home
from workshop_app.storage.joining import join, keep_joined
from workshop_app.storage.workshop_file import open_workshop


def _session(path: Path, home: Home, *texts: str, prefix: str = "n", version: str = "") -> Workshop:
    """One session at home: adds a card for each text, saves after each."""
    with (opened := open_workshop(path, home, now=NOW)).file as file:
        workshop = opened.workshop
        for text in texts:
            before = workshop
            workshop = add_card(workshop, new_id=counted(f"{prefix}{text}"), text=text)
            file.record(diff(before, workshop))
            file.save(workshop, NOW)
        if version:
            file.keep_version(workshop, version, NOW)
            file.save(workshop, NOW)
    return workshop


@pytest.fixture
def other(tmp_path: Path) -> Home:
    """The home of a colleague."""
    return Home(library=tmp_path / "colleague" / "Workshops", data=tmp_path / "colleague" / "data")


def _taken_home(saved: Path, other: Home) -> Path:
    copy = other.library / saved.name
    copy.parent.mkdir(parents=True)
    shutil.copyfile(saved, copy)
    return copy


def test_two_copies_taken_home_are_joined(saved: Path, home: Home, other: Home) -> None:
    start = _session(saved, home, "before")
    theirs = _taken_home(saved, other)
    _session(saved, home, "mine 1", "mine 2")
    _session(theirs, other, "theirs 1")
    _session(theirs, other, "theirs 2")
    assert find_ancestor(home, saved, theirs) == start
    joined = join(saved, theirs, home, NOW)
    assert joined.merged.conflicts == ()
    texts = {card.text for card in joined.merged.workshop.parked()}
    assert texts >= {"before", "mine 1", "mine 2", "theirs 1", "theirs 2"}
    assert joined.i_changed == ("2 cards added in ‘parking lot’",)
    assert joined.they_changed == ("2 cards added in ‘parking lot’",)
    target = saved.with_name("Joined.journey")
    keep_joined(joined, target, home, NOW).close()
    assert held_in(target).workshop == joined.merged.workshop


def test_what_was_joined_can_be_joined_again(saved: Path, home: Home, other: Home) -> None:
    theirs = _taken_home(saved, other)
    _session(saved, home, "mine")
    _session(theirs, other, "theirs")
    target = saved.with_name("Joined.journey")
    keep_joined(join(saved, theirs, home, NOW), target, home, NOW).close()
    _session(theirs, other, "theirs, later")
    again = join(target, theirs, home, NOW)
    assert again.base is not None
    assert (again.merged.conflicts, again.i_changed) == ((), ("1 card added in ‘parking lot’",))
    assert again.they_changed == ("1 card added in ‘parking lot’",)


def test_a_named_version_beside_the_file_is_an_ancestor(
    saved: Path, home: Home, other: Home
) -> None:
    start = _session(saved, home, "before", version="after the morning")
    theirs = _taken_home(saved, other)
    _session(saved, home, "mine")
    _session(theirs, other, "theirs")
    shutil.rmtree(home.backups)
    assert find_ancestor(home, saved, theirs) == start


def test_one_copy_may_be_the_ancestor_of_the_other(saved: Path, home: Home, other: Home) -> None:
    theirs = _taken_home(saved, other)
    mine = _session(saved, home, "mine")
    assert find_ancestor(home, saved, theirs) == theatre()
    assert join(saved, theirs, home, NOW).merged.workshop == mine


def test_no_later_state_is_taken_for_the_ancestor(saved: Path, home: Home, other: Home) -> None:
    theirs = _taken_home(saved, other)
    _session(saved, home, "mine 1")
    _session(saved, home, "mine 2")
    _session(theirs, other, "theirs")
    shutil.rmtree(other.backups)
    for copy in home.backups.rglob("*.journey"):
        if held_in(copy).workshop == theatre():
            copy.unlink()
    assert len(list(home.backups.rglob("*.journey"))) == 1
    assert find_ancestor(home, saved, theirs) is None
    joined = join(saved, theirs, home, NOW)
    assert joined.base is None
    assert {"mine 1", "mine 2", "theirs"} <= {c.text for c in joined.merged.workshop.parked()}
