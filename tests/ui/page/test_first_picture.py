"""A page comes in pieces: between them the window is heard; what can wait comes after its picture."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.making import a_workshop
from tests.patience import PATIENCE
from tests.ui.conftest import page_of
from workshop_app.canvas.canvas import Canvas
from workshop_app.canvas.scene import BoardScene
from workshop_app.domain.edits.cards import add_card
from workshop_app.domain.workshop import Workshop
from workshop_app.layout.board import Board
from workshop_app.layout.compose import Composer
from workshop_app.storage.home import Home
from workshop_app.storage.open_file import create_workshop
from workshop_app.ui.files.saving import Saving
from workshop_app.ui.page.first_picture import FirstPicture
from workshop_app.ui.start import opened_window
from workshop_app.ui.window import MainWindow

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


@pytest.fixture
def path(home: Home) -> Path:
    """The file of a small workshop."""
    made = home.library / "Small.journey"
    create_workshop(made, a_workshop(), home, NOW).close()
    return made


@contextmanager
def beating(beat: Callable[[], object]) -> Iterator[None]:
    """Call `beat` whenever the event loop comes round."""
    pulse = QTimer()
    pulse.timeout.connect(beat)
    pulse.start(0)
    yield
    pulse.stop()


def test_timers_beat_while_a_page_is_made(start_window: MainWindow, path: Path) -> None:
    beats = []
    with beating(lambda: beats.append(start_window.page)):
        assert start_window.open_path(path)
    assert len(beats) >= 2, "before the page is made, and before it is shown"
    assert not any(beats), "a page is there when it is whole"


def test_the_map_is_composed_once_and_before_its_board_is_made(
    start_window: MainWindow, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    composed, whole = [], Composer._whole

    def counted(composer: Composer, workshop: Workshop) -> Board:
        if composer.measures.chevrons:  # and no picture of a tile
            composed.append(workshop)
        return whole(composer, workshop)

    made, make = [], BoardScene.__init__

    def scene(*given: Any) -> None:
        made.append(len(composed))
        make(*given)

    monkeypatch.setattr(Composer, "_whole", counted)
    monkeypatch.setattr(BoardScene, "__init__", scene)
    start_window.open_path(path)
    assert made == [1]
    assert len(composed) == 1


def test_the_page_before_is_seen_until_the_next_one_stands(window: MainWindow, path: Path) -> None:
    pages = window.centralWidget()
    assert isinstance(pages, QStackedWidget)
    before, seen = page_of(window), []
    with beating(lambda: seen.append(pages.currentWidget())):
        window.open_path(path)
    assert set(seen) == {before}
    assert pages.currentWidget() is page_of(window)
    assert pages.indexOf(before) < 0


def test_a_window_closed_while_it_opens_closes_what_was_opened(
    start_window: MainWindow, path: Path, home: Home, qtbot: QtBot
) -> None:
    QTimer.singleShot(0, start_window, start_window.close)
    start_window.open_path(path)
    assert start_window.isVisible()
    qtbot.waitUntil(lambda: not start_window.isVisible())
    assert start_window.session is None
    assert not list(path.parent.glob("*lock*"))


def test_the_inspector_is_made_after_the_first_picture(
    home: Home, settled: None, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []
    paint = Canvas.paintEvent

    def painted(canvas: Canvas, event: object) -> None:
        made.append(page_of(opened).inspector)
        paint(canvas, event)  # type: ignore[arg-type]

    monkeypatch.setattr(Canvas, "paintEvent", painted)
    opened = opened_window(home, None, True)
    opened.showNormal()
    opened.resize(1600, 1000)
    qtbot.waitUntil(lambda: page_of(opened).inspector is not None)
    assert made
    assert made[0] is None
    opened.close()
    opened.deleteLater()


def test_a_first_picture_is_said_but_once(qtbot: QtBot) -> None:
    widget, said = QWidget(), list[bool]()
    qtbot.addWidget(widget)
    FirstPicture(widget, widget).stands.connect(partial(said.append, True))
    for _picture in range(3):
        widget.show()
        widget.repaint()
        QApplication.processEvents()
    assert said == [True]


def test_timers_beat_while_what_is_typed_is_saved_at_the_door(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.desk is not None
    heard, in_time, write = Event(), list[bool](), Saving._write

    def waits_for_a_beat(*given: Any) -> Any:
        in_time.append(heard.wait(PATIENCE))
        return write(*given)

    window.desk.editor.apply("Add card", add_card, text="last words")
    monkeypatch.setattr(Saving, "_write", staticmethod(waits_for_a_beat))
    with beating(heard.set):
        window.close()
    assert in_time == [True]
