"""The outline: the whole workshop as words in a tree, on the same document as the board."""

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLineEdit, QTreeView, QVBoxLayout, QWidget

from workshop_app.domain.change import Change
from workshop_app.domain.edits.cards import add_card
from workshop_app.domain.errors import EditRefused
from workshop_app.editor.deleting import DELETABLE, HOLDERS, delete, holdings
from workshop_app.editor.desk import Desk
from workshop_app.ui.ask import ask_delete
from workshop_app.ui.messages import refused, say
from workshop_app.ui.panes.following import Following
from workshop_app.ui.panes.outline_model import OutlineModel
from workshop_app.ui.panes.outline_moves import move_across, move_along
from workshop_app.ui.panes.own_keys import keeps
from workshop_app.words import _

_Key = Qt.Key


class OutlineView(QTreeView):
    """F2 renames, Enter and a click choose, Delete deletes, Alt+arrows move."""

    chosen = Signal(QModelIndex)
    deleted = Signal(QModelIndex)
    moved = Signal(QModelIndex, int, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(16)
        self.setIconSize(QSize(16, 16))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self.chosen)
        self.doubleClicked.connect(self._rename)

    def typed(self) -> str:
        """What is typed in an open line, or ""."""
        editor = self.findChild(QLineEdit)
        return editor.text() if editor is not None and editor.isModified() else ""

    def event(self, event: QEvent) -> bool:
        return keeps(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), event.key()
        ways = {
            _Key.Key_Up: (-1, False), _Key.Key_Down: (1, False),
            _Key.Key_Left: (-1, True), _Key.Key_Right: (1, True),
        }  # fmt: skip
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and key in ways:
            self.moved.emit(index, *ways[_Key(key)])
        elif key in (_Key.Key_Return, _Key.Key_Enter) and index.isValid():
            self.chosen.emit(index)
        elif key in (_Key.Key_Delete, _Key.Key_Backspace) and index.isValid():
            self.deleted.emit(index)
        else:
            super().keyPressEvent(event)

    def _rename(self, index: Any) -> None:
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)


class Outline(QWidget):
    """Emits `reveal_wanted(table, id)` for a record to be scrolled into sight on the board."""

    reveal_wanted = Signal(str, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.model = OutlineModel(desk, self)
        self.model.refused.connect(self._refused)
        self.model.rowsAboutToBeRemoved.connect(self._rows_go)
        self.view = OutlineView(self)
        self.view.setAccessibleName(_("Outline"))
        self.view.setModel(self.model)
        self.view.chosen.connect(self._choose)
        self.view.deleted.connect(self._delete)
        self.view.moved.connect(self._move)
        self.setFocusProxy(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 6, 6)
        column.addWidget(self.view)
        self._following = Following(
            desk, self, settled=self._settled, selected=self._selected, mapped=self._mapped
        )
        self._unfold(desk.map.id)
        self._selected()

    def close_pane(self) -> None:
        """Follow the desk no more."""
        self._following.stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.close_pane()
        super().closeEvent(event)

    # Following ------------------------------------------------------------------

    def _settled(self, change: Change) -> None:
        self.model.settled(change)

    def _mapped(self, map_id: str) -> None:
        self._unfold(map_id)

    def _unfold(self, map_id: str) -> None:
        """Open the map down to its steps."""
        there = self.model.index_of("maps", map_id)
        if not self.view.isExpanded(there):
            self.view.expandRecursively(there, 1)

    def _selected(self) -> None:
        only = self._desk.selection.only
        index = self.model.index_of(*only) if only else QModelIndex()
        if not index.isValid():
            self.view.selectionModel().clearSelection()
        elif index != self.view.currentIndex() or not self.view.selectionModel().isSelected(index):
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)

    # Doing ----------------------------------------------------------------------

    def _choose(self, index: Any) -> None:
        table, record_id, _step = self.model.node(index).key
        if not record_id:
            return
        home = self._home(index)
        if home:
            self._desk.open_map(home)
        self._desk.selection.choose(table, [record_id])
        self.reveal_wanted.emit(table, record_id)

    def _home(self, index: Any) -> str:
        """The map a line stands in, or ""."""
        node = self.model.node(index)
        while node.parent is not None and node.key[0] != "maps":
            node = node.parent
        return node.key[1]

    def _delete(self, index: Any) -> None:
        table, record_id, _step = self.model.node(index).key
        if table not in DELETABLE:
            return
        refs, park = ((table, record_id),), False
        workshop = self._desk.workshop
        if table in HOLDERS and (held := holdings(workshop, refs)):
            answer = ask_delete(self, workshop, refs, held)
            if answer is None:
                return
            park = answer == "park"
        self._do(_("Delete"), delete, refs=refs, park=park)

    def _move(self, index: Any, by: int, across: bool) -> None:
        if not index.isValid():
            return
        table, record_id, _step = self.model.node(index).key
        find = move_across if across else move_along
        found = find(self._desk.workshop, table, record_id, by)
        if found is None:
            return
        edit, parameters = found
        self._do(_("Move"), edit, **parameters)
        there = self.model.index_of(table, record_id)
        self.view.setCurrentIndex(there)
        self.view.scrollTo(there)

    def _do(self, label: str, edit: Any, **parameters: Any) -> None:
        try:
            self._desk.editor.apply(label, edit, **parameters)
        except EditRefused as error:
            refused(self, error)

    def _refused(self, error: EditRefused) -> None:
        refused(self, error)

    def _rows_go(self, parent: Any, first: int, last: int) -> None:
        """A line deleted while somebody types in it: its text must not be lost."""
        text = self.view.typed()
        node = self.model.node(self.view.currentIndex()) if text else None
        while node is not None and node.parent is not None:
            if node.parent is self.model.node(parent) and first <= node.row <= last:
                self._lost = text
                words = _("What you were typing in was deleted.")
                say(self, words, "warning", _("Keep the text in the parking lot"), self.keep_lost)
                return
            node = node.parent

    def keep_lost(self) -> None:
        """Keep the text that was typed in a deleted line as a card in the parking lot."""
        self._do(_("Keep the text"), add_card, text=self._lost, kind="note")
