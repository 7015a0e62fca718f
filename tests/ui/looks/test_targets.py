"""Whatever is pressed is large enough: 44 px for fingers everywhere, with a mouse what is documented."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtWidgets import QApplication, QSplitterHandle, QWidget
from pytestqt.qtbot import QtBot

from tests.pointing import Hand, on_card
from tests.shown import look_at_everything
from tests.targets import Target, small_targets, targets
from tests.touching import Touching
from tests.ui.conftest import page_of
from workshop_app.canvas.arrows.handle import ConnectHandle
from workshop_app.canvas.beside.strips import strip_scale
from workshop_app.canvas.board_view import BoardView
from workshop_app.canvas.touch.on_board import REACH
from workshop_app.canvas.typing.finger_room import FingerRoom
from workshop_app.canvas.typing.text_field import TextField
from workshop_app.layout.folds import chevron_place
from workshop_app.ui.panes.outline.view import OutlineView
from workshop_app.ui.window import MainWindow

FINGER, MOUSE, MOUSE_SMALL = 44, 32, 23
# What `canvas/touch/targets.py` says may be smaller with a mouse, and text that is one line high.
_SMALLER = (
    "QMenuBar ", "Handle ", "QToolButton ", "QLineEdit ", "LineEdit ", "QPushButton 4 findings",
    "ScaleSlider ", "Rating ", "row of QTableView qt_calendar",
)  # fmt: skip
_WRITTEN_ON = "TextField "
"""The field on the board is where the card is: as large as its words, with room round it."""


def _small(window: MainWindow, least: int) -> dict[str, list[Target]]:
    """What is too small, by the name of what it is in."""
    found: dict[str, list[Target]] = {}

    def look(name: str, shown: QWidget) -> None:
        for _round in range(4):  # what grows with its words takes several to find its height
            QApplication.processEvents()
        small = [one for one in small_targets(shown, least) if not one[0].startswith(_WRITTEN_ON)]
        found.update({name: small} if small else {})

    look_at_everything(window, look)
    return found


def test_the_measure_finds_every_kind_of_target(window: MainWindow) -> None:
    page_of(window).show_pane("actions")
    QApplication.processEvents()
    kinds = {name.split()[0] for name, *_size in targets(window)}
    assert kinds >= {"QPushButton", "QToolButton", "tab", "head", "row", "QMenuBar", "Handle"}


def test_fingers_find_44_px_in_every_part_of_the_window(window: MainWindow) -> None:
    window.actions_["view.touch.on"].trigger()
    assert _small(window, FINGER) == {}


def test_the_mouse_finds_what_is_documented(window: MainWindow) -> None:
    found = _small(window, MOUSE)
    assert [name for name in found if name.startswith("dialog ")] == []
    small = {one for some in found.values() for one in some}
    assert [one for one in small if not one[0].startswith(_SMALLER)] == []
    line = ("QLineEdit ", "LineEdit ", "Handle ")
    tiny = [one for one in small if min(one[1:]) < MOUSE_SMALL and not one[0].startswith(line)]
    assert [one for one in tiny if one[1] < MOUSE_SMALL] == []


# On the board -----------------------------------------------------------------------------------


def _connector_reach(board: BoardView) -> tuple[int, int]:
    """Over how many px across and down the handle of arrows is hit with the mouse."""
    handle = ConnectHandle(board.desk, board.brush).at(board.scene.board, board.zoom())
    assert handle is not None
    middle = board.canvas.viewport().mapToGlobal(board.canvas.mapFromScene(handle))

    def hits(dx: int, dy: int) -> bool:
        return board.places.hit_at(middle + QPoint(dx, dy)).kind == "connector"

    across = sum(hits(dx, 0) for dx in range(-60, 61))
    return across, sum(hits(0, dy) for dy in range(-60, 61))


@pytest.mark.parametrize(("choice", "least"), [("off", MOUSE), ("on", FINGER)])
@pytest.mark.parametrize("zoom", [0.7, 1.0, 2.0])
def test_the_handle_of_arrows(window: MainWindow, choice: str, least: int, zoom: float) -> None:
    window.actions_[f"view.touch.{choice}"].trigger()
    board = page_of(window).board
    board.set_zoom(zoom)
    row = next(r for r in board.scene.board.rows if any(r.body.cells))
    sprite = next(sprite for cell in row.body.cells for sprite in cell)
    board.desk.selection.choose("cards", [sprite.id])
    board.reveal(("cards", sprite.id))
    QApplication.processEvents()
    assert min(_connector_reach(board)) >= least


def test_handles_points_and_chevrons_for_a_fingertip(window: MainWindow) -> None:
    window.actions_["view.touch.on"].trigger()
    QApplication.processEvents()
    board = page_of(window).board
    assert 2 * REACH >= FINGER
    found = board.header.sprite_of(
        "stages", board.desk.workshop.map_stages(board.desk.map.id)[0].id
    )
    assert found is not None
    place = chevron_place(found[0])
    assert place is not None
    assert min(place.width, place.height) >= MOUSE
    inside = QPointF(place.x + place.width / 2, place.y + place.height / 2)
    at = board.header.mapToGlobal(
        (found[1].topLeft() + strip_scale(board.zoom()) * inside).toPoint()
    )
    across = sum(board.touch.over(at + QPoint(dx, 0)).fold for dx in range(-60, 61))
    down = sum(board.touch.over(at + QPoint(0, dy)).fold for dy in range(-60, 61))
    assert min(across, down) >= FINGER


def test_ruler_and_buttons_beside_the_board(window: MainWindow) -> None:
    window.actions_["view.touch.on"].trigger()
    QApplication.processEvents()
    board = page_of(window).board
    assert board.canvas.ruler.width() >= FINGER
    for button in (board.frame.stage_button, board.frame.lane_button):
        assert min(button.width(), button.height()) >= FINGER
    window.actions_["view.touch.off"].trigger()
    QApplication.processEvents()
    assert board.canvas.ruler.width() < FINGER


@pytest.mark.parametrize("zoom", [0.4, 1.0])
def test_a_finger_beside_a_small_text_field_is_in_it(window: MainWindow, zoom: float) -> None:
    window.actions_["view.touch.on"].trigger()
    board = page_of(window).board
    board.set_zoom(zoom)
    shown = (s for row in board.scene.board.rows for cell in row.body.cells for s in cell)
    cards = board.desk.workshop.cards
    card = next(one for one in shown if len(cards[one.id].text) < 25)
    board.reveal(("cards", card.id))
    board.typing.begin(("cards", card.id))
    QApplication.processEvents()
    (field,) = window.findChildren(TextField)
    (room,) = window.findChildren(FingerRoom)
    assert min(room.width(), room.height()) >= FINGER
    assert room.geometry().contains(field.geometry())
    for at in (room.rect().bottomRight(), room.rect().topLeft()):
        Touching(window, board.touch.fingers).taps(room.mapToGlobal(at))
        assert board.typing.ref == ("cards", card.id)
        assert not field.textCursor().hasSelection()
    board.typing.finish()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChildren(FingerRoom) == []


# Panes ------------------------------------------------------------------------------------------


def _handle(window: MainWindow) -> QSplitterHandle:
    page_of(window).show_pane("outline")
    QApplication.processEvents()
    handles = page_of(window).across.findChildren(QSplitterHandle)
    return next(one for one in handles if one.isVisible())


def test_a_finger_moves_the_edge_of_a_pane(window: MainWindow) -> None:
    window.actions_["view.touch.on"].trigger()
    handle = _handle(window)
    knob = handle.mapToGlobal(handle.knob.center())
    before = page_of(window).side.width()
    Touching(window).drags(knob + QPoint(15, 30), knob + QPoint(95, 30))
    assert 50 <= page_of(window).side.width() - before <= 100


def test_beside_the_knob_the_panes_are_theirs(window: MainWindow) -> None:
    window.actions_["view.touch.on"].trigger()
    handle = _handle(window)
    beside = handle.mapToGlobal(handle.rect().center() + QPoint(15, 120))
    assert QApplication.widgetAt(beside) is not handle
    assert QApplication.widgetAt(handle.mapToGlobal(handle.knob.topLeft())) is handle
    window.actions_["view.touch.off"].trigger()
    QApplication.processEvents()
    assert handle.width() < 8


def test_a_finger_scrolls_lists_forms_and_tables(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["view.touch.on"].trigger()
    page = page_of(window)
    page.show_pane("outline")
    QApplication.processEvents()
    tree = page.side.findChild(OutlineView)
    bar = tree.verticalScrollBar()
    assert bar.maximum() > 0
    middle = tree.viewport().mapToGlobal(tree.viewport().rect().center())
    screen = Touching(window).presses(middle)
    for by in range(10, 160, 10):
        screen.goes({0: middle - QPoint(0, by)})
        QApplication.processEvents()
    qtbot.waitUntil(lambda: bar.value() > 0)
    screen.lifts()


def test_the_mouse_still_clicks_beside_a_finger(window: MainWindow) -> None:
    board = page_of(window).board
    card = next(s for row in board.scene.board.rows for cell in row.body.cells for s in cell)
    board.reveal(("cards", card.id))
    Touching(window, board.touch.fingers).taps(on_card(board, card.id))
    Hand(window).clicks(on_card(board, card.id))
    assert board.desk.selection.only == ("cards", card.id)
