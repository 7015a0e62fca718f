"""Every text a window shows or says, and every label that has no room for its text."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollArea,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

_MOST_ROWS = 200
_FRAME = 2


def texts_of(window: QWidget) -> Iterator[tuple[str, str]]:
    """(who, text) of every text of a window's widgets that can be seen, and of all its actions."""
    for widget in (window, *window.findChildren(QWidget)):
        if widget.isVisible() or widget is window:
            yield from ((_who(widget), text) for text in _texts(widget) if text)
    for action in window.findChildren(QAction):
        for text in (action.text(), action.toolTip(), action.statusTip()):
            if text and action.objectName():
                yield f"action {action.objectName()}", text


def cut(window: QWidget) -> Iterator[str]:
    """Each label, button and tab of a window that has less room than its text needs."""
    for widget in window.findChildren(QWidget):
        if isinstance(widget, QScrollArea) and widget.isVisible():
            yield from _too_wide(widget)
        if not widget.isVisible() or not _holds_words(widget):
            continue
        needed, room = widget.sizeHint(), widget.size()
        if isinstance(widget, QLabel) and widget.wordWrap():
            tall = widget.heightForWidth(room.width())
            if tall > room.height() + 1:
                yield f"{_who(widget)} {_words(widget)!r}: {tall} high, has {room.height()}"
        elif needed.width() > room.width() + 1:
            yield f"{_who(widget)} {_words(widget)!r}: {needed.width()} wide, has {room.width()}"
        elif not _inside(widget):
            yield f"{_who(widget)} {_words(widget)!r}: sticks out of {_who(widget.parentWidget())}"


def off_screen(window: QWidget) -> Iterator[str]:
    """Where a window, without its frame, is not wholly on its screen."""
    room = window.screen().geometry().adjusted(-_FRAME, -_FRAME, _FRAME, _FRAME)
    if not room.contains(window.geometry()):
        yield f"{_who(window)} is at {window.geometry()}, the screen is {room}"


def _too_wide(area: QScrollArea) -> Iterator[str]:
    inner, never = area.widget(), Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    if inner is None or area.horizontalScrollBarPolicy() != never:
        return
    room = area.viewport().width()
    if inner.width() > room:
        wide = [w for w in inner.findChildren(QWidget) if w.minimumSizeHint().width() > room - 32]
        yield f"{_who(inner)} is {inner.width()} wide, has {room}: {[_who(w) for w in wide]}"


def _inside(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    # What moves with the board may be out of sight.
    if (
        parent is None
        or widget.isWindow()
        or widget.objectName() == "boardAdd"
        or parent.objectName() == "qt_scrollarea_viewport"
    ):
        return True
    inside = QRect(QPoint(0, 0), parent.size()).adjusted(-1, -1, 1, 1)
    return inside.contains(widget.geometry())


def _holds_words(widget: QWidget) -> bool:
    if isinstance(widget, QLabel):
        # One that may shrink says itself what it leaves out.
        shrinks = widget.minimumSizeHint().width() < widget.sizeHint().width() // 2
        return bool(widget.text()) and (widget.wordWrap() or not shrinks)
    if isinstance(widget, QToolButton):
        shows = Qt.ToolButtonStyle.ToolButtonIconOnly
        return bool(widget.text()) and (widget.icon().isNull() or widget.toolButtonStyle() != shows)
    return isinstance(widget, QAbstractButton) and bool(_words(widget))


def _words(widget: QWidget) -> str:
    return str(getattr(widget, "text", str)())


def _texts(widget: QWidget) -> Iterator[str]:
    yield widget.windowTitle()
    yield widget.toolTip()
    yield widget.statusTip()
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QGroupBox | QMenu):
        yield widget.title()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
        yield widget.displayText()
    elif isinstance(widget, QTextEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    elif isinstance(widget, QTabBar):
        for at in range(widget.count()):
            yield from (widget.tabText(at), widget.tabToolTip(at))
    elif isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
        model = widget.model()
        if model is not None:
            yield from _heads(model)
            yield from _cells(model, QModelIndex())


def _heads(model: QAbstractItemModel) -> Iterator[str]:
    for column in range(_columns(model, QModelIndex())):
        yield _text(model.headerData(column, Qt.Orientation.Horizontal))


def _cells(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    roles = (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
    )
    for row in range(min(_MOST_ROWS, model.rowCount(parent))):
        for column in range(_columns(model, parent)):
            index = model.index(row, column, parent)
            yield from (_text(index.data(role)) for role in roles)
            if column == 0:
                yield from _cells(model, index)


def _columns(model: QAbstractItemModel, parent: QModelIndex) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _who(widget: QWidget | None) -> str:
    if widget is None:
        return "nothing"
    names = [type(widget).__name__, widget.objectName()]
    return " ".join(name for name in names if name)
