"""A pane of records in a table: edited in place, sorted, reordered, in step with the selection."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.ui.in_order import comes_before
from workshop_app.ui.panes.own_keys import keeps
from workshop_app.ui.panes.table.delegate import CellDelegate, Link
from workshop_app.ui.panes.table.record_model import ID, SORT, VALUE, RecordModel
from workshop_app.words import _


class _InOrder(QSortFilterProxyModel):
    """Sorts texts as the language spoken does."""

    def lessThan(self, left: Any, right: Any) -> bool:
        return comes_before(left.data(SORT), right.data(SORT))


class RecordTable(QTableView):
    """Emits `chosen(ids)` when the user picks rows, `moved(by)` for Alt+arrows, `deleted()`.

    A click on a head sorts up, then down, then not at all: the document's own order.
    `left_typed(text)`: a record was deleted while somebody typed in its cell. `menu_wanted` comes
    with a cell and a global position, by mouse, by the menu key, or by Enter on several links.
    """

    chosen = Signal(list)
    moved = Signal(int)
    deleted = Signal()
    left_typed = Signal(str)
    menu_wanted = Signal(QModelIndex, QPoint)

    def __init__(self, model: RecordModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.records = model
        self._showing = False
        self._sorted = (-1, Qt.SortOrder.AscendingOrder)
        self._proxy = _InOrder(self)
        # Before the proxy hears of it: that closes the cell somebody types in.
        model.rowsAboutToBeRemoved.connect(self._rows_go)
        self._proxy.setSourceModel(model)
        self._proxy.setSortRole(SORT)
        self._proxy.setDynamicSortFilter(True)
        self.setModel(self._proxy)
        self.cells = CellDelegate(model.columns, self)
        self.setItemDelegate(self.cells)
        self._dress()
        self.selectionModel().selectionChanged.connect(self._selection_changed)

    def _dress(self) -> None:
        views = QAbstractItemView
        self.setSelectionBehavior(views.SelectionBehavior.SelectRows)
        self.setSelectionMode(views.SelectionMode.ExtendedSelection)
        triggers = views.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked
            | triggers.EditKeyPressed
            | triggers.AnyKeyPressed
            | triggers.SelectedClicked
        )
        self.setWordWrap(True)
        self.setShowGrid(False)
        self.setAlternatingRowColors(False)
        self.setHorizontalScrollMode(views.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(views.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.sectionClicked.connect(self._sort)
        for at, column in enumerate(self.records.columns):
            self.setColumnWidth(at, max(px(column.width), head.sectionSizeHint(at)))

    def sizeHint(self) -> QSize:
        return QSize(560, 300)

    # Asked by the pane ----------------------------------------------------------

    @property
    def order(self) -> tuple[int, Qt.SortOrder]:
        """The column that is sorted by (−1: none, the document's own order), and which way."""
        return self._sorted

    @property
    def sorted_by_head(self) -> bool:
        """Whether another order than the document's is shown."""
        return self._sorted[0] >= 0

    def chosen_ids(self) -> list[str]:
        """The ids of the chosen rows, from the top as shown."""
        rows = sorted(self.selectionModel().selectedRows(), key=lambda index: index.row())
        return [index.data(ID) for index in rows]

    def choose(self, ids: Sequence[str]) -> None:
        """Show these rows as chosen, without a signal."""
        if set(ids) == set(self.chosen_ids()):
            return
        picked = QItemSelection()
        for index in (self._shown(one) for one in ids):
            if index.isValid():
                picked.select(index, index)
        self._showing = True
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(picked, flags.ClearAndSelect | flags.Rows)
        if ids and (last := self._shown(ids[-1])).isValid():
            column = max(0, self.currentIndex().column())
            there = last.siblingAtColumn(column)
            self.selectionModel().setCurrentIndex(there, flags.NoUpdate)
            self.scrollTo(there)
        self._showing = False

    def edit_cell(self, record_id: str, name: str) -> None:
        """Open the editor of one cell."""
        column = next(at for at, c in enumerate(self.records.columns) if c.name == name)
        index = self._shown(record_id).siblingAtColumn(column)
        self.setFocus()
        self.setCurrentIndex(index)
        self.edit(index)

    def settle(self) -> None:
        """Keep what is typed in an open cell."""
        if self.cells.open_editor is not None:
            self.commitData(self.cells.open_editor)
            self.closeEditor(self.cells.open_editor, CellDelegate.EndEditHint.NoHint)

    def _shown(self, record_id: str) -> Any:
        row = self.records.row_of(record_id)
        return self._proxy.mapFromSource(self.records.index(row, 0)) if row >= 0 else QModelIndex()

    # Doing ----------------------------------------------------------------------

    def _sort(self, column: int) -> None:
        orders = Qt.SortOrder
        if self._sorted == (column, orders.AscendingOrder):
            self.sort_by(column, orders.DescendingOrder)
        elif self._sorted[0] == column:
            self.sort_by(-1, orders.AscendingOrder)
        else:
            self.sort_by(column, orders.AscendingOrder)

    def sort_by(self, column: int, order: Qt.SortOrder) -> None:
        """Show the rows in the order of a column; −1: in the document's own."""
        self._sorted = (column, order)
        self._proxy.sort(*self._sorted)
        head = self.horizontalHeader()
        head.setSortIndicatorShown(self.sorted_by_head)
        if self.sorted_by_head:
            head.setSortIndicator(*self._sorted)
        self.scrollTo(self.currentIndex())

    def _selection_changed(self) -> None:
        if not self._showing:
            self.chosen.emit(self.chosen_ids())

    def _rows_go(self, parent: Any, first: int, last: int) -> None:
        text = self.cells.pending()
        if text and self.cells.open_record in self.records.ids()[first : last + 1]:
            self.left_typed.emit(text)

    def event(self, event: QEvent) -> bool:
        return keeps(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.deleted.emit()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif self._may_edit():
            self.edit(self.currentIndex())
        elif links := self._links():
            self._follow(links)
        else:
            super().keyPressEvent(event)

    def _may_edit(self) -> bool:
        index = self.currentIndex()
        editing = self.state() == QAbstractItemView.State.EditingState
        may = index.isValid() and bool(index.flags() & Qt.ItemFlag.ItemIsEditable)
        return may and not editing

    def _links(self) -> tuple[Link, ...]:
        """The links of the current cell."""
        index = self.currentIndex()
        linked = index.isValid() and self.records.columns[index.column()].kind == "links"
        return tuple(index.data(VALUE)) if linked else ()

    def _follow(self, links: tuple[Link, ...]) -> None:
        if len(links) == 1:
            self.cells.link_pressed.emit(links[0][0])
        else:
            self.menu_wanted.emit(self.currentIndex(), self._below(self.currentIndex()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if index.isValid():
            at = event.globalPos() if by_mouse else self._below(index)
            self.menu_wanted.emit(index, at)

    def _below(self, index: Any) -> QPoint:
        return self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> Any:
        """Tab goes on from cell to cell, past those that hold links."""
        actions = QAbstractItemView.CursorAction
        index = super().moveCursor(action, modifiers)
        along = {actions.MoveNext: 1, actions.MovePrevious: -1}.get(action, 0)
        if not along or not index.isValid() or index.flags() & Qt.ItemFlag.ItemIsEditable:
            return index
        beside = index.siblingAtColumn(index.column() + along)
        return beside if beside.isValid() else index


def tell_sorted() -> str:
    """Why rows cannot be moved just now."""
    return _(
        "Rows can be moved in their own order: choose it in the menu of a row, or click the sorted "
        "head until its arrow is gone."
    )
