"""Widgets that only a reference cycle holds go in the window's thread, and not during a drag."""

import gc
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workshop_app.storage.home import Home
from workshop_app.ui import start
from workshop_app.ui.collecting import Collecting, collect_if_due, nothing_collected
from workshop_app.ui.worker import Worker


@pytest.fixture(autouse=True)
def soon_due() -> Iterator[None]:
    """Garbage is looked for often, as without a window."""
    before = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    yield
    gc.set_threshold(*before)
    assert gc.isenabled()


def makes_garbage() -> None:
    """So much that Python looks for it several times."""
    for _one in range(20_000):
        it: list[Any] = []
        it.append(it)


def test_no_worker_collects_in_its_own_thread(qtbot: QtBot) -> None:
    threads: set[int] = set()

    def looked(phase: str, _info: dict[str, int]) -> None:
        threads.add(threading.get_ident())

    worker, told = Worker("test"), []
    gc.callbacks.append(looked)
    try:
        worker.do(makes_garbage, told.append)
        qtbot.waitUntil(lambda: bool(told))
        collect_if_due()
        worker.stop()
    finally:
        gc.callbacks.remove(looked)
    assert threads == {threading.get_ident()}


def test_python_collects_by_itself_again_when_the_last_lets_go(qtbot: QtBot) -> None:
    parent = QObject()
    one, other = Collecting(parent), Collecting(parent)
    one.hold()
    one.hold()
    other.hold()
    one.let_go()
    assert not gc.isenabled()
    other.let_go()
    other.let_go()
    assert gc.isenabled()


def test_what_is_destroyed_lets_go(qtbot: QtBot) -> None:
    parent = QObject()
    Collecting(parent).hold()
    assert not gc.isenabled()
    parent.deleteLater()
    qtbot.waitUntil(gc.isenabled)


def test_a_worker_may_be_asked_from_another_thread(qtbot: QtBot) -> None:
    first, second, told = Worker("first"), Worker("second"), list[int]()
    first.do(lambda: second.do(lambda: told.append(1)))
    qtbot.waitUntil(lambda: bool(told))
    assert first.stop()
    assert not gc.isenabled()
    assert second.stop()


def test_what_is_let_go_before_it_is_told_beats_no_more(qtbot: QtBot) -> None:
    parent = QObject()
    collecting = Collecting(parent)
    elsewhere = threading.Thread(target=collecting.hold)
    elsewhere.start()
    elsewhere.join()
    collecting.let_go()
    QApplication.processEvents()
    assert not collecting._timer.isActive()


def test_nobody_collects_while_a_large_workshop_is_read() -> None:
    with nothing_collected():
        makes_garbage()
        before = gc.get_count()[0]
        collect_if_due()
        assert gc.get_count()[0] >= before > 700
    collect_if_due()
    assert gc.get_count()[0] < 700


def test_nobody_collects_while_a_button_is_held(qtbot: QtBot) -> None:
    window = QWindow()
    window.resize(100, 100)
    window.show()
    collecting = Collecting(QObject(window))
    collecting.hold()
    makes_garbage()
    try:
        # Of the window and not of a widget: so Qt itself learns of the button.
        QTest.mousePress(window, Qt.MouseButton.LeftButton)
        before = gc.get_count()[0]
        collect_if_due()
        assert gc.get_count()[0] >= before > 700
        QTest.mouseRelease(window, Qt.MouseButton.LeftButton)
        collect_if_due()
        assert gc.get_count()[0] < 700
    finally:
        collecting.let_go()
        window.destroy()


def test_a_window_looks_for_garbage_itself(qtbot: QtBot, home: Home, settled: None) -> None:
    window = start.opened_window(home, None, sample=False)
    assert not gc.isenabled()
    assert window.close()
    window.deleteLater()
    qtbot.waitUntil(gc.isenabled)
