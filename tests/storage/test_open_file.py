"""An open file: edits are on disk at once, saves are whole, and one never loses the other."""

import json
import os
import threading
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tinydb import TinyDB

from tests.making import a_workshop
from tests.storage.things import NOW, edited, files_in, full_workshops
from tests.theatre import theatre
from workshop_app.domain.change import Change, diff
from workshop_app.domain.workshop import Workshop
from workshop_app.storage import errors as e
from workshop_app.storage.backups import backups_of
from workshop_app.storage.home import Home
from workshop_app.storage.journal import journal_path, read_journal
from workshop_app.storage.safe_file import digest_of
from workshop_app.storage.workshop_file import WorkshopFile, create_workshop, open_workshop


@pytest.fixture
def path(home: Home) -> Path:
    return home.library / "Evening.journey"


@pytest.fixture
def file(path: Path, home: Home) -> WorkshopFile:
    """A new file of `a_workshop()`, open."""
    return create_workshop(path, a_workshop(), home, NOW)


def _after_a_crash(path: Path, home: Home, crashed: WorkshopFile) -> Workshop:
    """What opening gives when the process of `crashed` ended here."""
    crashed.close()  # leaves the disk as it is, but for the lock and an empty journal
    with (opened := open_workshop(path, home, now=NOW)).file:
        return opened.workshop


def test_the_file_is_a_tinydb_database(file: WorkshopFile, path: Path) -> None:
    file.close()
    with TinyDB(path, encoding="utf-8") as stock:
        meta = stock.table("meta").all()[0]
        assert len(stock.table("cards")) == 20
        assert (meta["format"], meta["workshop"], meta["revision"]) == (1, "w", 1)
        assert meta["saved_at"] == "2026-11-21T20:47:05+00:00"
    assert files_in(path.parent) == {"Evening.journey"}


def test_nothing_is_left_but_the_file(file: WorkshopFile, path: Path, home: Home) -> None:
    workshop, change = edited(a_workshop(), "x")
    file.record(change)
    file.save(workshop, NOW)
    file.close()
    file.close()
    assert files_in(home.library) == {"Evening.journey"}
    assert files_in(home.data) == {copy.path.name for copy in backups_of(home, path)}


def test_an_edit_is_on_disk_when_it_is_recorded(file: WorkshopFile, path: Path, home: Home) -> None:
    workshop = a_workshop()
    for text in ("one", "two"):
        workshop, change = edited(workshop, text)
        file.record(change)
        recorded = read_journal(journal_path(home, path))
        assert recorded is not None
        assert recorded.edits[-1][0][2] == {**(recorded.edits[-1][0][2] or {}), "text": text}
    assert file.unsaved
    assert _after_a_crash(path, home, file) == workshop


def test_a_save_empties_the_journal(file: WorkshopFile, path: Path, home: Home) -> None:
    workshop, change = edited(a_workshop(), "one")
    file.record(change)
    file.save(workshop, NOW)
    recorded = read_journal(journal_path(home, path))
    assert recorded is not None
    assert (recorded.edits, recorded.bases) == ((), (digest_of(path.read_bytes()),))
    assert (file.unsaved, file.revision) == (False, 2)
    file.close()


def test_edits_after_the_workshop_was_taken_stay_in_the_journal(
    file: WorkshopFile, path: Path, home: Home
) -> None:
    first, change = edited(a_workshop(), "in the save", "c1")
    file.record(change)
    second, change = edited(first, "too late", "c1")
    file.record(change)
    third = second.without("cards", ["c2"])
    file.record(diff(second, third))
    file.save(first, NOW)
    assert file.unsaved
    assert json.loads(path.read_bytes())["cards"]
    assert _after_a_crash(path, home, file) == third


def test_undone_edits_do_not_come_back(file: WorkshopFile, path: Path, home: Home) -> None:
    before = a_workshop()
    after, change = edited(before, "typed")
    file.record(change)
    file.record(change.inverse())
    file.save(after, NOW)  # taken before the undo
    assert _after_a_crash(path, home, file) == before


def test_a_save_of_what_was_never_recorded_wins(file: WorkshopFile, path: Path, home: Home) -> None:
    first, change = edited(a_workshop(), "recorded")
    file.record(change)
    second, _change = edited(first, "not recorded")
    file.save(second, NOW)
    assert _after_a_crash(path, home, file) == second


class _Busy(WorkshopFile):
    """A file during whose saves `meanwhile` is called, as another thread may do."""

    meanwhile: Callable[[], None] = staticmethod(lambda: None)

    def _before_replace(self, digest: str, overwrite: bool) -> None:
        super()._before_replace(digest, overwrite)
        self.meanwhile()


@settings(max_examples=60)
@given(st.lists(st.integers(0, 3), min_size=1, max_size=12), st.data())
def test_any_saves_between_any_edits_lose_nothing(
    tmp_path_factory: pytest.TempPathFactory, texts: list[int], data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("w")
    home, path = Home(folder / "library", folder / "data"), folder / "a.journey"
    create_workshop(path, a_workshop(cards=3), home, NOW).close()
    file = open_workshop(path, home, now=NOW).file
    file.__class__ = _Busy
    known, left, began = [a_workshop(cards=3)], iter(texts), 0

    def edit() -> None:
        for text in islice(left, data.draw(st.integers(0, 3))):
            # Few texts and few cards, so that rows often are again what they were.
            after, change = edited(known[-1], str(text), f"c{text % 2 + 1}")
            if data.draw(st.booleans()):
                after = known[data.draw(st.integers(0, len(known) - 1))]
                change = diff(known[-1], after)
            file.record(change)
            known.append(after)

    file.meanwhile = edit
    for _save in range(4):
        edit()
        taken = data.draw(st.integers(began, len(known) - 1))
        began = len(known) - 1
        file.save(known[taken], NOW)
    assert _after_a_crash(path, home, file) == known[-1]


@settings(max_examples=20)
@given(full_workshops(), full_workshops())
def test_journal_on_base_is_the_workshop(
    tmp_path_factory: pytest.TempPathFactory, before: Workshop, after: Workshop
) -> None:
    folder = tmp_path_factory.mktemp("w")
    home, path = Home(folder / "library", folder / "data"), folder / "a.journey"
    file = create_workshop(path, before, home, NOW)
    file.record(diff(before, after))
    assert _after_a_crash(path, home, file) == after


def test_recording_goes_on_while_another_thread_saves(path: Path, home: Home) -> None:
    workshop = a_workshop(cards=2000)
    file = create_workshop(path, workshop, home, NOW)
    latest, stop, troubles = [workshop], threading.Event(), []

    def save() -> None:
        try:
            while not stop.is_set():
                file.save(latest[0], NOW)
        except BaseException as trouble:
            troubles.append(trouble)

    saver = threading.Thread(target=save)
    saver.start()
    for number in range(150):
        workshop, change = edited(workshop, str(number), f"c{number % 7 + 1}")
        file.record(change)
        latest[0] = workshop
    stop.set()
    saver.join()
    assert troubles == []
    assert file.revision > 2
    assert _after_a_crash(path, home, file) == workshop


def test_what_changed_outside_is_never_overwritten(
    file: WorkshopFile, path: Path, home: Home
) -> None:
    mine, change = edited(a_workshop(), "mine")
    file.record(change)
    theirs = path.read_bytes().replace(b"theatre", b"theater")
    path.write_bytes(theirs)
    with pytest.raises(e.ChangedOutside, match=r"Evening\.journey") as raised:
        file.save(mine, NOW)
    assert "both" in raised.value.advice
    assert path.read_bytes() == theirs
    assert files_in(path.parent) == {"Evening.journey", ".Evening.journey.lock"}
    copy = file.save_copy(mine, NOW)
    assert copy.path.parent == path.parent
    assert copy.path != path
    copy.close()
    with (kept := open_workshop(copy.path, home, now=NOW)).file:
        assert kept.workshop == mine
    with (other := open_workshop(path, home, now=NOW)).file:
        assert other.workshop.facts.title == "An evening at the theater"
        assert other.notices == ()


def test_mine_is_taken_where_the_user_says_so(file: WorkshopFile, path: Path, home: Home) -> None:
    path.write_bytes(b"something else")
    mine, change = edited(a_workshop(), "mine")
    file.record(change)
    file.save(mine, NOW, overwrite=True)
    assert _after_a_crash(path, home, file) == mine


def test_a_file_that_vanished_is_written_again(file: WorkshopFile, path: Path, home: Home) -> None:
    path.unlink()
    file.save(a_workshop(), NOW)
    assert _after_a_crash(path, home, file) == a_workshop()


def test_edits_can_be_thrown_away(file: WorkshopFile, path: Path, home: Home) -> None:
    file.record(edited(a_workshop(), "unwanted")[1])
    file.close(discard=True)
    with (opened := open_workshop(path, home, now=NOW)).file:
        assert opened.workshop == a_workshop()


def test_nothing_is_made_over_a_file_unless_told(file: WorkshopFile, home: Home) -> None:
    file.record(edited(a_workshop(), "unsaved")[1])
    with pytest.raises(e.LockedElsewhere):
        create_workshop(file.path, theatre(), home, NOW, overwrite=True)
    file.close()
    with pytest.raises(e.AlreadyThere):
        create_workshop(file.path, theatre(), home, NOW)
    create_workshop(file.path, theatre(), home, NOW, overwrite=True).close()
    with (opened := open_workshop(file.path, home, now=NOW)).file:
        assert (opened.workshop, opened.notices) == (theatre(), ())
    assert b"unsaved" in next(home.set_aside.iterdir()).read_bytes()


@pytest.mark.parametrize("place", ["nowhere/a.journey", "folder"])
def test_what_cannot_be_made_is_said(home: Home, tmp_path: Path, place: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises((e.SaveFailed, e.AlreadyThere), match=place):
        create_workshop(tmp_path / place, theatre(), home, NOW)
    assert os.listdir(tmp_path) == ["folder"]


def test_a_closed_file_takes_no_edits(file: WorkshopFile) -> None:
    file.close()
    with pytest.raises(ValueError, match="closed"):
        file.record(edited(a_workshop(), "late")[1])


def test_a_journal_that_cannot_be_written_is_tried_again(
    file: WorkshopFile, path: Path, home: Home
) -> None:
    workshop = a_workshop()
    workshop, change = edited(workshop, "before")
    file.record(change)
    away = home.journals.with_name("away")
    file.close()
    file = (opened := open_workshop(path, home, now=NOW)).file
    home.journals.rename(away)
    home.journals.write_bytes(b"a file is in the way")
    for text in ("first", "second"):
        workshop, change = edited(workshop, text)
        with pytest.raises(e.JournalFailed, match="not yet safe") as raised:
            file.record(change)
    assert raised.value.advice
    home.journals.unlink()
    away.rename(home.journals)
    file.record(Change())  # an empty change tries again
    assert opened.workshop != workshop
    assert _after_a_crash(path, home, file) == workshop


def test_a_save_goes_on_where_the_journal_cannot(
    file: WorkshopFile, path: Path, home: Home
) -> None:
    workshop, change = edited(a_workshop(), "first")
    file.record(change)
    away = home.journals.with_name("away")
    home.journals.rename(away)
    home.journals.write_bytes(b"a file is in the way")
    file.save(workshop, NOW)
    later, change = edited(workshop, "later")
    with pytest.raises(e.JournalFailed):
        file.record(change)
    home.journals.unlink()
    away.rename(home.journals)
    file.record(Change())
    assert _after_a_crash(path, home, file) == later
