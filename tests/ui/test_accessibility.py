"""Every page, pane and dialog: names, roles, states and values, the way of Tab, Enter and Esc."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFormLayout,
    QLabel,
    QMenu,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.answers import answering
from tests.dialogs import DIALOGS, Open
from tests.reading import (
    clashes_in,
    faults_in,
    jumps_in,
    labels_in,
    name_of,
    reachable,
    reader_of,
    tab_stops,
)
from tests.theatre import theatre
from tests.ui.conftest import page_of
from workshop_app.storage.home import Home
from workshop_app.storage.names import unused_path
from workshop_app.storage.open_file import create_workshop
from workshop_app.storage.trash import trash
from workshop_app.ui.command_palette.palette import CommandPalette
from workshop_app.ui.files.chance import now
from workshop_app.ui.page.panes import panes
from workshop_app.ui.window import MainWindow

_PANES = ("personas", "outline", "parking_lot", "actions", "metrics", "findings")
_TABLES = (
    "cards", "points", "stages", "steps", "lanes", "personas", "maps", "actions", "metrics",
)  # fmt: skip


def test_the_start_page_is_told(start_window: MainWindow, home: Home) -> None:
    create_workshop(unused_path(home, "First visit"), theatre(), home, now()).close()
    start_window.start_page.refresh()
    QApplication.processEvents()
    assert faults_in(start_window) == []
    assert not jumps_in(tab_stops(start_window.start_page))
    tile = start_window.start_page.workshop_tiles[0]
    assert "First-time visitors" in name_of(tile)


def test_the_page_is_told_and_tab_goes_round_it(window: MainWindow) -> None:
    page = page_of(window)
    assert faults_in(window) == []
    stops = tab_stops(page)
    at = [stops.index(w) for w in (page.bar.title, page.board.canvas)]
    assert at == sorted(at), "first the bar, then the board"
    assert {page.board.canvas, page.bar.chips[0]} <= set(stops)


def test_every_pane_has_a_test(window: MainWindow) -> None:
    assert set(panes(page_of(window))) == set(_PANES)


@pytest.mark.parametrize("name", _PANES)
def test_panes_are_told(window: MainWindow, name: str) -> None:
    page = page_of(window)
    page.show_pane(name)
    QApplication.processEvents()
    assert reachable(page.side)
    assert faults_in(page.side) == []
    assert name_of(page.side)


def test_the_emotion_panel_is_told(window: MainWindow) -> None:
    page = page_of(window)
    page.show_emotions(True)
    assert page.emotions is not None
    QApplication.processEvents()
    assert faults_in(page.emotions) == []


@pytest.mark.parametrize("table", _TABLES)
def test_forms_are_told(window: MainWindow, table: str) -> None:
    page = page_of(window)
    workshop = page.desk.workshop
    row = next(r for r in workshop.table(table) if table != "cards" or r.step)
    page.desk.selection.choose(table, [row.id])
    page.show_inspector(True)
    QApplication.processEvents()
    assert page.inspector is not None
    assert faults_in(page.inspector) == []
    assert not jumps_in(tab_stops(page.inspector))


# Dialogs ----------------------------------------------------------------------------------------


@pytest.fixture
def checked(qtbot: QtBot) -> Callable[[MainWindow, Open], list[str]]:
    """Open a dialog, look at it, and close it with Esc."""

    def look(window: MainWindow, act: Open) -> list[str]:
        found: list[str] = []
        closed: list[bool] = []

        def answer(dialog: QWidget) -> None:
            QApplication.processEvents()
            found.extend(_dialog_faults(dialog))
            QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Escape)
            closed.append(not dialog.isVisible())
            if dialog.isVisible():
                dialog.close()

        with answering(answer):
            act(window)
            qtbot.waitUntil(lambda: bool(closed))
        return found + (["Esc does not close it"] if not all(closed) else [])

    return look


def _dialog_faults(dialog: QWidget) -> list[str]:
    found = faults_in(dialog)
    found += [f"Alt+letter twice: {key}" for key in clashes_in(labels_in(dialog))]
    found += jumps_in(tab_stops(dialog))
    buttons = [b for b in dialog.findChildren(QPushButton) if b.isVisible()]
    if buttons and not any(button.isDefault() for button in buttons):
        found.append("no button for Enter")
    if not dialog.windowTitle():
        found.append("no title")
    if tab_stops(dialog) and not dialog.isAncestorOf(QApplication.focusWidget() or dialog):
        found.append("nothing in it has the keyboard")
    return found + [f"a label of nothing: {text}" for text in _lost_labels(dialog)]


def _lost_labels(dialog: QWidget) -> list[str]:
    """Labels of a form that belong to no field."""
    lost = list[str]()
    for form in dialog.findChildren(QFormLayout):
        for row in range(form.rowCount()):
            label = form.itemAt(row, QFormLayout.ItemRole.LabelRole)
            word = label.widget() if label is not None else None
            if isinstance(word, QLabel) and word.isVisible() and word.buddy() is None:
                lost.append(word.text())
    return lost


@pytest.mark.parametrize("name", DIALOGS)
def test_dialogs_are_told(
    window: MainWindow, name: str, checked: Callable[[MainWindow, Open], list[str]]
) -> None:
    assert "\n".join(checked(window, DIALOGS[name])) == ""


def test_finding_is_told(window: MainWindow) -> None:
    window.actions_["edit.find"].trigger()
    QApplication.processEvents()
    assert faults_in(window) == []


def test_the_command_palette_is_told(window: MainWindow) -> None:
    window.actions_["view.commands"].trigger()
    QApplication.processEvents()
    palette = window.findChild(CommandPalette)
    assert faults_in(palette) == []
    assert palette.isAncestorOf(QApplication.focusWidget())
    palette.close_palette()


def test_the_trash_is_told(
    start_window: MainWindow, home: Home, checked: Callable[[MainWindow, Open], list[str]]
) -> None:
    path = unused_path(home, "First visit")
    create_workshop(path, theatre(), home, now()).close()
    trash(home, path, now())
    start_window.start_page.refresh()
    assert checked(start_window, lambda window: window.start_page.trash_button.click()) == []


def test_a_damaged_file_is_told(
    start_window: MainWindow, home: Home, checked: Callable[[MainWindow, Open], list[str]]
) -> None:
    path = unused_path(home, "First visit")
    create_workshop(path, theatre(), home, now()).close()
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) * 2 // 3])
    assert checked(start_window, lambda window: window.open_path(path)) == []


def test_no_menu_uses_a_letter_twice(window: MainWindow) -> None:
    window.actions_.refresh()
    titles = [action.text() for action in window.menuBar().actions()]
    assert clashes_in(titles) == []
    for menu in window.menuBar().findChildren(QMenu):
        assert clashes_in([a.text() for a in menu.actions()]) == [], menu.title()


def test_the_zoom_the_mark_and_the_ratings_tell_their_values(window: MainWindow) -> None:
    from PySide6.QtGui import QAccessible

    page, text = page_of(window), QAccessible.Text
    page.board.set_zoom(0.5)
    assert "50 %" in {reader_of(page.bar.zoom).text(t) for t in (text.Value, text.Name)}
    assert name_of(page.bar.saved) in ("Saved", "Safe on this laptop")
    assert reader_of(page.bar.saved).role() == QAccessible.Role.Indicator
