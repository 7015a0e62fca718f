"""The tree of the outline as Qt shows it: its keys, and the field in which a line is typed."""

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.canvas.found.search import Found
from workshop_app.ui.looks.icons import icon
from workshop_app.ui.panes.outline.marking import found_words, paint_marked
from workshop_app.ui.panes.outline.moves import Way
from workshop_app.ui.panes.own_keys import keeps
from workshop_app.words import _

_Key, _Mod = Qt.Key, Qt.KeyboardModifier
_WAYS: dict[int, Way] = {
    _Key.Key_Up: "up", _Key.Key_Down: "down", _Key.Key_Left: "left", _Key.Key_Right: "right",
}  # fmt: skip
_LEAST_WIDE = 260
_ENTER = (_Key.Key_Return, _Key.Key_Enter)


class OutlineLine(QStyledItemDelegate):
    """Paints a line, with what a search has `found` in it; the field in which it is typed.

    The field tells a screen reader what is typed there.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.field: QLineEdit | None = None
        self.found: Found | None = None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        if self.found is None or not self.found.refs:
            super().paint(painter, option, index)
            return
        table, record_id, _where = index.model().node(index).key
        ref, said = (table, record_id), str(index.data(Qt.ItemDataRole.DisplayRole))
        words = found_words(self.found, ref, said)
        if not words:
            super().paint(painter, option, index)
            return
        filled = QStyleOptionViewItem(option)
        self.initStyleOption(filled, index)
        paint_marked(painter, filled, words, current=ref == self.found.current)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Any) -> QWidget:
        self.field = field = QLineEdit(parent)
        said = index.data(Qt.ItemDataRole.AccessibleTextRole)
        field.setAccessibleName(_("Text of {line}").format(line=said))
        return field

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Any
    ) -> None:
        """Deep lines are short: the field then begins further out, over the branches."""
        place, room = option.rect, editor.parentWidget()
        wide = max(place.width(), min(_LEAST_WIDE, room.width() if room else _LEAST_WIDE))
        found = QRect(place.right() - wide + 1, place.top(), wide, place.height())
        if option.direction == Qt.LayoutDirection.RightToLeft:
            found.moveLeft(place.left())
        editor.setGeometry(found)

    def destroyEditor(self, editor: QWidget, index: Any) -> None:
        if editor is self.field:
            self.field = None
        super().destroyEditor(editor, index)


class OutlineView(QTreeView):
    """F2 types in a line, Enter shows it on the board (`opened`), Ctrl+Enter adds, Alt+arrows move.

    `menu_wanted` comes with the line and a global position, by mouse or by the menu key.
    """

    chosen = Signal(QModelIndex)
    opened = Signal(QModelIndex)
    deleted = Signal(QModelIndex)
    added = Signal(QModelIndex)
    moved = Signal(QModelIndex, str)
    menu_wanted = Signal(QModelIndex, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(px(14))
        self.setIconSize(QSize(px(16), px(16)))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.writing = OutlineLine(self)
        self.setItemDelegate(self.writing)
        self.clicked.connect(self.chosen)
        self.doubleClicked.connect(self.rename)

    def mark(self, found: Found) -> None:
        """Mark what a search finds, from now on."""
        self.writing.found = found
        found.changed.connect(self.viewport().update)

    def typed(self) -> str:
        """What is typed in an open line, or ""."""
        field = self.writing.field
        return field.text() if field is not None and field.isModified() else ""

    def rename(self, index: Any) -> None:
        """Type in a line."""
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def event(self, event: QEvent) -> bool:
        return keeps(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key, held = self.currentIndex(), event.key(), event.modifiers()
        if held & _Mod.AltModifier and key in _WAYS:
            self.moved.emit(index, self._way(key))
        elif key == _Key.Key_Insert or (key in _ENTER and held & _Mod.ControlModifier):
            self.added.emit(index)
        elif key in _ENTER and self.state() == QAbstractItemView.State.EditingState:
            event.accept()  # it ends the typing, and has only come up from the field
        elif key in _ENTER and index.isValid():
            self.opened.emit(index)
        elif key in (_Key.Key_Delete, _Key.Key_Backspace) and index.isValid():
            self.deleted.emit(index)
        elif key == _Key.Key_Asterisk and index.isValid():
            self.expandRecursively(index, 1)  # not ten thousand lines at once
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.menu_wanted.emit(self.indexAt(event.pos()), event.globalPos())
            return
        index = self.currentIndex()
        self.menu_wanted.emit(index, self.below(index))

    def below(self, index: Any) -> QPoint:
        """The global position below the beginning of a line, for a menu."""
        return self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())

    def drawBranches(self, painter: QPainter, rect: QRect, index: Any) -> None:
        """An arrow as large as the words, and nothing behind it: the line alone is chosen."""
        painter.fillRect(rect, self.palette().base())
        if not self.model().hasChildren(index):
            return
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        step, side = self.indentation(), px(12)
        left = rect.left() if mirrored else rect.right() + 1 - step
        name = "chevron_down" if self.isExpanded(index) else "chevron_right"
        box = QRect(left + (step - side) // 2, rect.center().y() - side // 2, side, side)
        icon(name, "soft_ink").paint(painter, box)

    def _way(self, key: int) -> Way:
        """Where an arrow leads: on is to the left where one writes from right to left."""
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            key = {_Key.Key_Left: _Key.Key_Right, _Key.Key_Right: _Key.Key_Left}.get(_Key(key), key)
        return _WAYS[key]
