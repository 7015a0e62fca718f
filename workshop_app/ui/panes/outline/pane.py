"""The outline: the whole workshop as words in a tree, on the same document as the board."""

from itertools import chain
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QVBoxLayout, QWidget

from workshop_app.canvas.spoken.voice import tell
from workshop_app.domain.change import Change
from workshop_app.domain.errors import EditRefused
from workshop_app.editor.deleting import DELETABLE, delete
from workshop_app.editor.desk import Desk
from workshop_app.editor.history import typing_burst
from workshop_app.editor.selection import Cell
from workshop_app.ui.deleting import delete_asked
from workshop_app.ui.messages import refused
from workshop_app.ui.moved import tell_edge, tell_moved
from workshop_app.ui.panes.following import Following
from workshop_app.ui.panes.lost_text import LostText
from workshop_app.ui.panes.outline.making import Making, card_making, making_at
from workshop_app.ui.panes.outline.model import OutlineModel
from workshop_app.ui.panes.outline.moves import MOVES, move_of
from workshop_app.ui.panes.outline.nodes import Key
from workshop_app.ui.panes.outline.place import Place, place_of
from workshop_app.ui.panes.outline.view import OutlineView
from workshop_app.ui.panes.outline.words import spoken
from workshop_app.words import _, sentences

_Hint = QAbstractItemDelegate.EndEditHint


class Outline(QWidget):
    """The current line is what is selected on the desk, and the other way round.

    Emits `reveal_wanted(table, id)` for a record to be scrolled into sight on the board,
    `menu_wanted(kind, where)` for the menu of what is selected, `lane_wanted(where)` for a new lane,
    `arrow_wanted(card)` for a new arrow of a card.
    """

    reveal_wanted = Signal(str, str)
    menu_wanted = Signal(str, QPoint)
    lane_wanted = Signal(QPoint)
    arrow_wanted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._busy = False
        self._fresh: tuple[str, str] | None = None
        self.lost = LostText(self, desk)
        self.model = OutlineModel(desk, self)
        self.model.refused.connect(self._refused)
        self.view = OutlineView(self)
        self.view.setAccessibleName(_("Outline"))
        self.view.setAccessibleDescription(
            _(
                "F2 types in a line, Ctrl+Enter adds to it, Alt and the arrow keys move it. Enter "
                "shows it on the board; on an arrow it goes to the other end."
            )
        )
        self.view.setModel(self.model)
        self._listen()
        self.setFocusProxy(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 6, 6)
        column.addWidget(self.view)
        self._following = Following(
            desk, self, settled=self._settled, selected=self._selected, mapped=self._unfold
        )
        desk.filtering.on_changed(self._filtered)
        self._unfold(desk.map.id)
        self._selected()

    def _listen(self) -> None:
        view = self.view
        view.chosen.connect(self._choose)
        view.opened.connect(self._open)
        view.deleted.connect(self._delete)
        view.moved.connect(self._move)
        view.added.connect(self._add)
        view.menu_wanted.connect(self._menu)
        view.selectionModel().currentChanged.connect(self._came)
        view.writing.closeEditor.connect(self._typed)

    # What the page asks ---------------------------------------------------------

    def edit_selected(self) -> None:
        """Type in the current line."""
        self._selected()
        self.view.rename(self.view.currentIndex())

    def add_card_at(self, cell: Cell, *, kind: str = "", text: str = "", after: str = "") -> None:
        """Make a card in `cell` and type in it."""
        made = card_making(self._desk.workshop, *cell, kind=kind, after=after)
        self._make(made, text=text)

    def close_pane(self) -> None:
        """Follow the desk no more."""
        self._following.stop()
        self._desk.filtering.forget(self._filtered)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.close_pane()
        super().closeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._selected()

    # Following ------------------------------------------------------------------

    def _settled(self, change: Change) -> None:
        text, line = self.view.typed(), self.model.node(self.view.currentIndex())
        self._busy = True
        try:
            self.model.settled(change)
        finally:
            self._busy = False
        if text and not self.model.is_there(line):
            self.lost.offer(text)
        if self.view.hasFocus():
            self._came(self.view.currentIndex())

    def _filtered(self) -> None:
        self._busy = True
        try:
            self.model.filtered()
        finally:
            self._busy = False
        self.view.viewport().update()

    def _unfold(self, map_id: str) -> None:
        """Open a map down to its steps."""
        there = self.model.index_of("maps", map_id)
        if not self.view.isExpanded(there):
            self.view.expand(there)
            for row in range(self.model.rowCount(there) - 1):
                self.view.expand(self.model.index(row, 0, there))

    def _selected(self) -> None:
        """Go to the line of what is selected; that of another place of it will do as well."""
        if self._busy:
            return
        selection, here = self._desk.selection, self.view.currentIndex()
        if (
            self.view.hasFocus()
            and here.isValid()
            and self._place(here).is_gone(self._desk.workshop)
        ):
            return  # the line beside it follows, and not where the board was left
        if here.isValid() and self._place(here).is_chosen(self._desk):
            if not self.view.selectionModel().isSelected(here):
                self._go(here)
            return
        only, cell = selection.only, selection.cell
        index = QModelIndex()
        if only is not None:
            index = self.model.index_of(*only)
        elif cell is not None and not selection.refs:
            index = self.model.index_of("lanes", *cell)
        if index.isValid():
            self._go(index)
        else:
            self.view.selectionModel().clearSelection()

    def _go(self, index: Any) -> None:
        self._busy = True
        self.view.setCurrentIndex(index)
        self._busy = False
        if self.isVisible():
            self.view.scrollTo(index)

    def _came(self, index: Any, _before: Any = None) -> None:
        """Somebody came to a line: what it stands for is now what commands work on."""
        if self._busy or not index.isValid():
            return
        self._busy = True
        try:
            self._place(index).choose(self._desk)
        finally:
            self._busy = False

    def _place(self, index: Any) -> Place:
        return place_of(self._desk.workshop, self._key(index))

    def _key(self, index: Any) -> Key:
        return self.model.node(index).key

    # Doing ----------------------------------------------------------------------

    def _choose(self, index: Any) -> None:
        self._came(index)
        table, record_id, _where = self._key(index)
        if self._desk.selection.only == (table, record_id):
            self.reveal_wanted.emit(table, record_id)

    def _open(self, index: Any) -> None:
        """Show a line on the board; from an arrow go to the card at its other end."""
        table, record_id, where = self._key(index)
        arrow = self._desk.workshop.connections.get(record_id) if table == "connections" else None
        if arrow is not None:
            index = self.model.index_of("cards", arrow.start if where else arrow.end)
            self.view.setCurrentIndex(index)
        self._choose(index)

    def _menu(self, index: Any, at: QPoint) -> None:
        if index.isValid():
            self.view.setCurrentIndex(index)
            self._came(index)
            self.menu_wanted.emit(self._place(index).menu, at)

    def _delete(self, index: Any) -> None:
        table, record_id, where = self._key(index)
        if table not in DELETABLE or (where and table != "connections"):
            tell(self.view, _("This line cannot be deleted."), urgent=True)
            return
        delete_asked(self, self._desk, ((table, record_id),))

    def _move(self, index: Any, way: Any) -> None:
        if not index.isValid():
            return
        key = self._key(index)
        found = move_of(self._desk.workshop, key, way)
        if found is None:
            tell_edge(self.view)
            return
        edit, parameters = found
        if self._do(_(MOVES[key[0]]), edit, **parameters):
            there = self.model.index_of(*key)
            self._go(there)
            self._came(there)
            self._tell_line(there)

    def _tell_line(self, index: Any) -> None:
        """Say what a line says, and where it stands now."""
        key = self._key(index)
        above = index.parent()
        place = "" if not above.isValid() else spoken(self.model.workshop, self._key(above))
        what = spoken(self.model.workshop, key)
        count = self.model.rowCount(index.parent())
        tell_moved(self.view, sentences(what, place), index.row(), count)

    def _add(self, index: Any) -> None:
        if not index.isValid():
            return
        key = self._key(index)
        made = making_at(self._desk.workshop, key)
        if made is not None:
            self._make(made)
        elif key[0] == "connections":
            self.view.setCurrentIndex(index.parent())
            self.arrow_wanted.emit(self._key(index.parent())[1])
        elif key[0] == "lanes" and key[2]:
            self.view.setCurrentIndex(self.model.index(0, 0, index))
            self.view.rename(self.view.currentIndex())
        else:
            self.lane_wanted.emit(self.view.below(index))

    def _make(self, made: Making, text: str = "") -> None:
        """Add a record and type in its line."""
        editor = self._desk.editor
        record_id = editor.new_id()
        ids = chain((record_id,), iter(editor.new_id, None))
        parameters = {**made.parameters, "new_id": lambda: next(ids)}
        burst = typing_burst(record_id)
        if not self._do(made.label, made.edit, burst=burst, **parameters):
            return
        there = self.model.index_of(made.table, record_id)
        self.view.setFocus()
        self._go(there)
        self._came(there)
        self._fresh = (made.table, record_id) if made.fleeting else None
        self.view.rename(there)
        if text and self.view.writing.field is not None:
            self.view.writing.field.setText(text)

    def _typed(self, _field: QWidget, hint: _Hint) -> None:
        """A line was typed in: a new one that says nothing goes again."""
        fresh, self._fresh = self._fresh, None
        row = self._desk.workshop.table(fresh[0]).get(fresh[1]) if fresh is not None else None
        undone = hint == _Hint.RevertModelCache
        if fresh is not None and row is not None and (undone or not getattr(row, "text", "x")):
            self._do(_("Delete"), delete, burst=typing_burst(fresh[1]), refs=(fresh,))
        elif self.view.currentIndex().isValid() and not undone:
            self._tell_line(self.view.currentIndex())
        self._desk.editor.history.end_burst()

    def _do(self, label: str, edit: Any, **parameters: Any) -> bool:
        try:
            return bool(self._desk.editor.apply(label, edit, **parameters))
        except EditRefused as error:
            refused(self, error)
            return False

    def _refused(self, error: EditRefused) -> None:
        refused(self, error)
