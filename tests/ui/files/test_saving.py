"""Every edit is safe at once and in the file soon; what fails is told, kept and tried again."""

import errno
import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from unittest.mock import patch

import pytest
from pytestqt.qtbot import QtBot

from tests.theatre import theatre
from workshop_app.domain.edits.cards import add_card
from workshop_app.storage import lock as lock_room
from workshop_app.storage import safe_file
from workshop_app.storage.home import Home
from workshop_app.storage.journal import read_journal
from workshop_app.storage.names import unused_path
from workshop_app.storage.open_file import create_workshop
from workshop_app.storage.workshop_file import open_workshop
from workshop_app.ui.files import saving as saving_room
from workshop_app.ui.files.saving import SaveState
from workshop_app.ui.files.session import Session, opened_session


def moment() -> datetime:
    return datetime.now().astimezone()


@pytest.fixture
def session(home: Home, qapp: object) -> Iterator[Session]:
    workshop = theatre()
    path = unused_path(home, "Lantern")
    opened = Session(workshop, create_workshop(path, workshop, home, moment()), home)
    yield opened
    opened.close()


def adds(session: Session, text: str) -> None:
    session.desk.editor.apply("Add card", add_card, text=text)


def texts_on_disk(session: Session) -> set[str]:
    opened = open_workshop(session.path, session.home, read_only=True, now=moment())
    return {card.text for card in opened.workshop.cards.rows()}


def test_an_edit_is_in_the_journal_before_anything_is_saved(
    session: Session, qtbot: QtBot, home: Home
) -> None:
    adds(session, "Nobody at the door")
    assert session.saving.state is SaveState.SAFE
    session.saving.wait()
    journals = list(home.journals.iterdir())
    assert len(journals) == 1
    assert b"Nobody at the door" in journals[0].read_bytes()
    assert len(read_journal(journals[0]).edits) == 1
    assert session.saving.unsaved


def test_the_file_follows_by_itself(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saving_room, "QUIET_MS", 10)
    adds(session, "Nobody at the door")
    qtbot.waitUntil(lambda: session.saving.state is SaveState.SAVED)
    assert "Nobody at the door" in texts_on_disk(session)
    assert not session.saving.unsaved


def test_edits_that_never_pause_are_saved_all_the_same(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saving_room, "LONGEST_MS", 40)
    revision = session.saving.file.revision

    def goes_on() -> bool:
        adds(session, "more")
        return session.saving.file.revision > revision

    qtbot.waitUntil(goes_on)


def test_what_is_edited_while_a_save_is_under_way_is_saved_next(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saving_room, "QUIET_MS", 10)
    adds(session, "first")
    session.saving.save()
    adds(session, "second")
    qtbot.waitUntil(lambda: session.saving.state is SaveState.SAVED)
    assert {"first", "second"} <= texts_on_disk(session)


def full_disk(*_given: object, **_named: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_is_told_and_tried_again_until_there_is_room(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saving_room, "QUIET_MS", 10)
    monkeypatch.setattr(saving_room, "RETRIES_MS", (20, 20))
    session.saving.wait()
    troubles: list[str] = []
    session.saving.failed.connect(lambda error: troubles.append(str(error)))
    with patch.object(safe_file, "replace_file", full_disk):
        adds(session, "Nobody at the door")
        qtbot.waitUntil(lambda: bool(troubles))
        assert session.saving.state in (SaveState.FAILED, SaveState.UNSAFE, SaveState.SAVING)
        assert "the disk is full" in troubles[0]
    qtbot.waitUntil(lambda: session.saving.state is SaveState.SAVED)
    assert "Nobody at the door" in texts_on_disk(session)
    assert session.saving.trouble is None


def test_editing_goes_on_while_nothing_can_be_written(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saving_room, "RETRIES_MS", (20, 20))
    with patch.object(safe_file.os, "fsync", full_disk):
        adds(session, "one")
        qtbot.waitUntil(lambda: session.saving.state is SaveState.UNSAFE)
        adds(session, "two")
        assert len(session.desk.workshop.parked()) == len(theatre().parked()) + 2
    qtbot.waitUntil(lambda: session.saving.state is not SaveState.UNSAFE)
    session.saving.wait()
    assert {"one", "two"} <= texts_on_disk(session)


def changed_outside(session: Session) -> bytes:
    """Somebody else saves another workshop over the file."""
    other = theatre().without("cards", [card.id for card in theatre().cards.rows()])

    beside = session.path.with_name("other.journey")
    create_workshop(beside, other, session.home, moment()).close()
    content = beside.read_bytes()
    beside.unlink()
    session.path.write_bytes(content)
    return content


def test_a_file_changed_outside_is_not_overwritten_unasked(session: Session, qtbot: QtBot) -> None:
    theirs = changed_outside(session)
    adds(session, "mine")
    with qtbot.waitSignal(session.saving.conflict):
        session.saving.save()
    assert session.saving.conflicting
    session.saving.save()
    session.saving.wait()
    assert session.path.read_bytes() == theirs


def test_keeping_both_goes_on_in_a_copy(session: Session, qtbot: QtBot) -> None:
    theirs, before = changed_outside(session), session.path
    adds(session, "mine")
    with qtbot.waitSignal(session.saving.conflict):
        session.saving.save()
    copy = session.keep_both()
    assert copy != before
    assert before.read_bytes() == theirs
    assert "mine" in texts_on_disk(session)
    assert session.saving.state is SaveState.SAVED
    assert session.path == copy


def test_mine_overwrites_when_a_person_says_so(session: Session, qtbot: QtBot) -> None:
    changed_outside(session)
    adds(session, "mine")
    with qtbot.waitSignal(session.saving.conflict):
        session.saving.save()
    session.saving.overwrite()
    qtbot.waitUntil(lambda: session.saving.state is SaveState.SAVED)
    assert "mine" in texts_on_disk(session)


def test_a_second_program_may_only_read_and_can_open_a_copy(session: Session, home: Home) -> None:
    second = opened_session(session.path, home)
    assert second.saving.state is SaveState.READ_ONLY
    assert second.desk.editor.read_only
    assert any("open elsewhere" in notice for notice in second.notices)
    kept = second.keep_copy()
    assert kept != session.path
    adds(second, "in the copy")
    second.saving.last_save()
    second.close()
    assert "in the copy" not in texts_on_disk(session)
    with open_workshop(kept, home, now=moment()).file as copy:
        assert not copy.unsaved


def test_closing_leaves_no_thread_and_no_lock(home: Home, qapp: object) -> None:
    workshop = theatre()
    path: Path = unused_path(home, "Lantern")
    session = Session(workshop, create_workshop(path, workshop, home, moment()), home)
    adds(session, "last words")
    session.saving.last_save()
    session.close()
    reopened = opened_session(path, home)
    assert not reopened.desk.editor.read_only
    assert "last words" in {card.text for card in reopened.desk.workshop.cards.rows()}
    reopened.close()


def test_a_killed_program_loses_nothing(session: Session, home: Home, tmp_path: Path) -> None:
    adds(session, "typed a moment ago")
    session.saving.wait()
    assert session.saving.unsaved
    assert "typed a moment ago" in texts_on_disk(session)


def test_others_see_that_it_is_open_while_nobody_edits(
    home: Home, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saving_room, "SIGN_MS", 10)
    monkeypatch.setattr(lock_room, "_BEAT", 0.0)
    path = unused_path(home, "Lantern")
    opened = Session(theatre(), create_workshop(path, theatre(), home, moment()), home)
    lock = lock_room.lock_path(path)
    os.utime(lock, (1000, 1000))
    qtbot.waitUntil(lambda: lock.stat().st_mtime > 1000)
    opened.close()
    assert not lock.exists()
