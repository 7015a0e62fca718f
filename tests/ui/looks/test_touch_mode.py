"""Touch mode in the program's window: it comes with the first touch, and can be chosen."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.board_order import first
from tests.pointing import Hand, on_card, on_cell
from tests.touching import Touching
from tests.ui.conftest import page_of
from workshop_app.canvas.touch.targets import touch_mode
from workshop_app.layout.hit import Hit
from workshop_app.storage.home import Home
from workshop_app.ui.page.context_menu import MENUS
from workshop_app.ui.start import opened_window
from workshop_app.ui.window import MainWindow


def first_card(window: MainWindow) -> str:
    """A card that is in sight."""
    board = page_of(window).board
    viewport = board.canvas.viewport()
    for row in board.scene.board.rows:
        for cell in row.body.cells:
            for sprite in cell:
                place = viewport.mapFromGlobal(on_card(board, sprite.id))
                if viewport.rect().adjusted(40, 40, -40, -40).contains(place):
                    return sprite.id
    raise AssertionError("no card is in sight")


def fingers(window: MainWindow) -> Touching:
    return Touching(window, page_of(window).board.touch.fingers)


def on(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(widget.rect().center())


def test_the_first_touch_turns_it_on(window: MainWindow) -> None:
    assert not touch_mode()
    fingers(window).taps(on_card(page_of(window).board, first_card(window)))
    assert touch_mode()


def test_a_touch_on_the_start_page_counts_as_well(start_window: MainWindow) -> None:
    Touching(start_window).taps(on(start_window))
    assert touch_mode()


def test_the_mouse_does_not_turn_it_on(window: MainWindow) -> None:
    Hand(window).clicks(on_card(page_of(window).board, first_card(window)))
    assert not touch_mode()


@pytest.mark.parametrize(("choice", "first", "then"), [("on", True, True), ("off", False, False)])
def test_it_is_chosen_and_kept(
    window: MainWindow, home: Home, choice: str, first: bool, then: bool
) -> None:
    window.actions_[f"view.touch.{choice}"].trigger()
    assert touch_mode() is first
    fingers(window).taps(on_card(page_of(window).board, first_card(window)))
    assert touch_mode() is then
    window.close()
    again = opened_window(home, None, False)
    assert touch_mode() is first
    assert again.actions_[f"view.touch.{choice}"].isChecked()
    again.close()
    again.deleteLater()


def test_another_theme_keeps_it(window: MainWindow) -> None:
    window.actions_["view.touch.on"].trigger()
    window.wear("dark")
    assert touch_mode()
    window.actions_["view.touch.automatic"].trigger()
    assert not touch_mode()


@pytest.mark.parametrize("size", [(1366, 768), (1600, 1000)])
def test_what_is_pressed_is_44_px_high(window: MainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    window.actions_["view.touch.on"].trigger()
    QApplication.processEvents()
    page = page_of(window)
    parts = (page.bar, page.board, page.status)
    small = [
        (button.objectName() or button.text(), button.size().toTuple())
        for part in parts
        for button in part.findChildren(QAbstractButton)
        if button.isVisible() and min(button.width(), button.height()) < 44
    ]
    assert small == []
    inside = page.bar.rect()
    for button in page.bar.findChildren(QAbstractButton):
        if button.isVisible() and button.parent() is page.bar:
            assert inside.contains(button.geometry()), button.text()


def test_it_goes_back_to_the_sizes_of_the_mouse(window: MainWindow) -> None:
    page = page_of(window)

    def sizes() -> list[tuple[int, int]]:
        QApplication.processEvents()
        return [chip.size().toTuple() for chip in page.bar.chips] + [page.bar.size().toTuple()]

    before = sizes()
    window.actions_["view.touch.on"].trigger()
    assert sizes() != before
    window.actions_["view.touch.off"].trigger()
    assert sizes() == before


def test_a_chip_is_dragged_onto_the_board(window: MainWindow, qtbot: QtBot) -> None:
    board = page_of(window).board
    row, column = board.scene.board.rows[2], board.scene.board.grid.columns[1]
    before = len(board.desk.workshop.cards)
    chip = page_of(window).bar.chips[1]
    cell = row.lane.id, column.step
    screen = fingers(window).presses(on(chip))  # which makes everything larger
    QApplication.processEvents()
    screen.moves(on_cell(board, *cell), on_cell(board, *cell)).lifts()
    qtbot.waitUntil(lambda: not board.pointing.busy)
    assert len(board.desk.workshop.cards) == before + 1
    made = board.desk.selection.only
    assert made is not None
    assert board.desk.workshop.cards[made[1]].kind == chip.kind
    Hand(window).types("No light at the door").hits(Qt.Key.Key_Return)
    assert board.desk.workshop.cards[made[1]].text == "No light at the door"
    assert board.desk.editor.undo() is not None
    assert len(board.desk.workshop.cards) == before
    assert board.desk.editor.undo() is None, "one step"


def test_the_menu_of_a_long_press_stays_open_when_the_finger_goes(
    window: MainWindow, qtbot: QtBot
) -> None:
    board = page_of(window).board
    before = board.desk.workshop
    screen = fingers(window).rests(on_card(board, first_card(window)))
    qtbot.waitUntil(_menu_is_open)
    screen.lifts()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.isVisible()
    assert board.desk.workshop is before
    assert all(menu.actionGeometry(a).height() >= 44 for a in menu.actions() if a.text())
    menu.close()


def test_menus_of_a_long_press_fit_on_a_laptop(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1366, 768)
    window.actions_["view.touch.on"].trigger()
    page = page_of(window)
    page.desk.selection.choose("cards", [first(page.desk, "cards").id])
    for kind in MENUS:
        page.menus.at_board(Hit(kind), window.mapToGlobal(QPoint(300, 20)))
        qtbot.waitUntil(_menu_is_open)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert menu.sizeHint().height() <= 736, kind
        menu.close()


def _menu_is_open() -> bool:
    return isinstance(QApplication.activePopupWidget(), QMenu)
