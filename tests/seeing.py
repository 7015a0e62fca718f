"""What can be read in a window: the words of its widgets and of its board."""

from collections.abc import Iterator

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)

from tests.same_board import sprites
from workshop_app.canvas.board_view import BoardView
from workshop_app.layout.board import Board
from workshop_app.layout.sprites import Words
from workshop_app.ui.widgets.tile import Tile


def words_in(window: QWidget) -> str:
    """All words of a window that are visible, a line each."""
    found = [window.windowTitle()]
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and not isinstance(widget, QMenuBar):
            found += _words(widget)
    return "\n".join(filter(None, found))


def words_on(board: Board) -> Iterator[str]:
    """The words of all sprites of a board."""
    for sprite in sprites(board):
        yield from (part.block.text for part in sprite.parts if isinstance(part, Words))


def _words(widget: QWidget) -> list[str]:
    if isinstance(widget, BoardView):
        return list(words_on(widget.scene.board))
    if isinstance(widget, Tile):
        return [widget.text(), widget.accessibleDescription()]
    if isinstance(widget, QLabel | QAbstractButton):
        return [widget.text().replace("&&", "&")]
    if isinstance(widget, QLineEdit):
        return [widget.text()]
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        return [widget.toPlainText()]
    if isinstance(widget, QComboBox):
        return [widget.currentText()]
    if isinstance(widget, QAbstractSpinBox):
        return [widget.text()]
    if isinstance(widget, QTabBar):
        return [widget.tabText(at) for at in range(widget.count())]
    if isinstance(widget, QTableView) and widget.model() is not None:
        return _cells(widget)
    return []


def _cells(table: QTableView) -> list[str]:
    model = table.model()
    return [
        str(model.index(row, column).data() or "")
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]
