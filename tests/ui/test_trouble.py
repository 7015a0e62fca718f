"""What goes wrong is told in a sentence, and work goes on."""

import errno
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from tests.answers import answering, press, presses
from tests.ui.conftest import page_of
from workshop_app.domain.edits.cards import add_card
from workshop_app.storage import safe_file
from workshop_app.ui.files import saving as saving_room
from workshop_app.ui.files.saving import SaveState
from workshop_app.ui.safety_net import SafetyNet, write_log
from workshop_app.ui.window import MainWindow


def full_disk(*_given: object, **_named: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def adds(window: MainWindow, text: str) -> None:
    assert window.desk is not None
    window.desk.editor.apply("Add card", add_card, text=text)


@contextmanager
def answered(words: str) -> Iterator[list[str]]:
    """Answer the question that comes within this block by the button `words`."""
    asked: list[str] = []

    def answer(box: QWidget) -> None:
        assert isinstance(box, QMessageBox)
        asked.append(f"{box.text()} {box.informativeText()}")
        press(box, words)

    with answering(answer):
        yield asked


def test_a_full_disk_is_told_above_the_board_until_it_is_over(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saving_room, "QUIET_MS", 10)
    monkeypatch.setattr(saving_room, "RETRIES_MS", (60_000,))
    page = page_of(window)
    with patch.object(safe_file, "replace_file", full_disk):
        adds(window, "Nobody at the door")
        qtbot.waitUntil(lambda: "the disk is full" in page.notice.text())
        assert "Every edit is safe" in page.notice.text() or "not on any disk" in page.notice.text()
        assert page.bar.saved.words().startswith("Not saved")
        assert window.windowTitle().endswith(page.bar.saved.words())
        adds(window, "Work goes on")
    press(page.notice, "Try again")
    qtbot.waitUntil(lambda: page.bar.saved.words() == "Saved")
    qtbot.waitUntil(lambda: "disk" not in page.notice.text())


def test_closing_with_a_full_disk_asks_and_can_be_called_off(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert window.session is not None
    window.session.saving.wait()
    adds(window, "last words")
    window.session.saving.wait()
    with patch.object(safe_file, "replace_file", full_disk):
        with answered("Cancel") as asked:
            assert not window.close()
        assert "the disk is full" in asked[0]
        assert "safe on this laptop" in asked[0]
    assert window.session is not None
    assert window.close()


def test_closing_with_a_full_disk_keeps_the_edits_in_the_journal(
    window: MainWindow, home: object
) -> None:
    adds(window, "last words")
    assert window.session is not None
    window.session.saving.wait()
    with patch.object(safe_file, "replace_file", full_disk), answered("Close"):
        assert window.back_to_start()
    assert window.open_sample()
    assert window.desk is not None
    assert "last words" in {card.text for card in window.desk.workshop.parked()}
    assert "put back" in window.messages.bar.text()


def test_a_file_changed_outside_asks_whose_goes_on(window: MainWindow, qtbot: QtBot) -> None:
    assert window.session is not None
    path = window.session.path
    path.write_bytes(path.read_bytes() + b" ")
    adds(window, "mine")
    with qtbot.waitSignal(window.session.saving.conflict):
        window.session.saving.save()
    page = page_of(window)
    assert "changed by another program" in page.notice.text()
    with answering(presses("Keep both")):
        press(page.notice, "Choose…")
    assert window.session.path != path
    assert window.session.saving.state is SaveState.SAVED
    assert b"mine" not in path.read_bytes()


def test_at_the_door_both_are_kept_without_a_question(window: MainWindow) -> None:
    assert window.session is not None
    path = window.session.path
    theirs = path.read_bytes() + b" "
    path.write_bytes(theirs)
    adds(window, "mine")
    assert window.back_to_start()
    assert path.read_bytes() == theirs
    copies = [p for p in path.parent.glob("*.journey") if p != path]
    assert len(copies) == 1
    assert b"mine" in copies[0].read_bytes()


@pytest.mark.logs("unforeseen")
def test_what_nobody_foresaw_is_logged_and_told_and_work_goes_on(
    window: MainWindow, qtbot: QtBot
) -> None:
    net = SafetyNet(window)
    net.hang()
    try:
        assert window.desk is not None
        window.desk.editor.preview(add_card, text="in the air")
        sys.excepthook(ZeroDivisionError, ZeroDivisionError("x"), None)
        assert "ZeroDivisionError" in window.messages.bar.text()
        assert window.desk.editor.shown is window.desk.editor.settled

        def fails() -> None:
            raise KeyError("in a thread")

        window.messages.clear()
        thread = threading.Thread(target=fails)
        thread.start()
        thread.join()
        qtbot.waitUntil(lambda: "KeyError" in window.messages.bar.text())
        adds(window, "still here")
        assert "still here" in {card.text for card in window.desk.workshop.parked()}
    finally:
        net.take_down()


def test_the_log_lies_with_the_programs_own_data(window: MainWindow) -> None:
    import logging

    log = logging.getLogger("workshop_app")
    write_log(window.home)
    handler = log.handlers[-1]
    try:
        assert log.propagate is False
        log.error("something")
        text = (window.home.logs / "journey-workshop.log").read_text(encoding="utf-8")
        assert "ERROR workshop_app: something" in text
    finally:
        log.removeHandler(handler)
        handler.close()
        log.propagate = True
