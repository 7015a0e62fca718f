"""A table model over the records of one kind, which follows the document row by row."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from workshop_app.domain.change import Change
from workshop_app.domain.errors import EditRefused
from workshop_app.editor.desk import Desk
from workshop_app.ui.panes.subject import Subject
from workshop_app.ui.panes.table.columns import Column
from workshop_app.ui.panes.written import NotWritten

ID, SORT, VALUE = (int(Qt.ItemDataRole.UserRole) + n for n in (1, 2, 3))
Index = QModelIndex
Keep = Callable[[Any, Any], bool]


class RecordModel(QAbstractTableModel):
    """Rows are the records of `table` in the document's order.

    Emits `refused(error)` for what could not be read or kept. `keeps` names columns whose value
    is kept in another way than by setting the field. `also` are tables whose changes show here.
    """

    refused = Signal(object)

    def __init__(
        self,
        desk: Desk,
        table: str,
        columns: Sequence[Column],
        *,
        also: Sequence[str] = (),
        keeps: dict[str, Keep] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk, self.table, self.columns = desk, table, tuple(columns)
        self._also, self._keeps = frozenset(also), keeps or {}
        self._ids = self._wanted()

    # What Qt asks ---------------------------------------------------------------

    def rowCount(self, parent: Any = Index()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Any = Index()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return None

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.record(index.row()) if index.isValid() else None
        if row is None:
            return None
        column, workshop = self.columns[index.column()], self.desk.workshop
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return column.text(row, workshop)
        if role == Qt.ItemDataRole.EditRole:
            return column.written(column.value(row, workshop))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.title}: {column.text(row, workshop)}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == VALUE:
            return column.value(row, workshop)
        if role == SORT:
            return column.sort_key(row, workshop)
        return row.id if role == ID else None

    def flags(self, index: Any) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = super().flags(index) | Qt.ItemFlag.ItemNeverHasChildren
        typed = self.columns[index.column()].kind != "links"
        may = typed and not self.desk.editor.read_only
        return flags | Qt.ItemFlag.ItemIsEditable if may else flags

    def setData(self, index: Any, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.record(index.row())
        if row is None or role != Qt.ItemDataRole.EditRole:
            return False
        column = self.columns[index.column()]
        try:
            read = column.read(value)
        except NotWritten as wrong:
            self.refused.emit(EditRefused(str(wrong)))
            return False
        if column.name in self._keeps:
            return self._keeps[column.name](row, read)
        subject = Subject(self.desk, self.table, self.refused.emit, (row.id,))
        return subject.change(column.title, {column.name: read})

    # What the pane asks ---------------------------------------------------------

    def record(self, row: int) -> Any:
        """The record in a row, or None."""
        if not 0 <= row < len(self._ids):
            return None
        return self.desk.workshop.table(self.table).get(self._ids[row])

    def row_of(self, record_id: str) -> int:
        """The row of a record, or −1."""
        return self._ids.index(record_id) if record_id in self._ids else -1

    def ids(self) -> list[str]:
        """The ids of the records from the top."""
        return list(self._ids)

    def settled(self, change: Change) -> None:
        """Follow the document: remove, insert, move and refresh rows, and touch no others."""
        wanted = self._wanted()
        if wanted != self._ids:
            self._remove(set(wanted))
            self._insert(wanted)
            self._reorder(wanted)
        touched = change.touched(self.table)
        if any(row.table in self._also for row in change.rows):
            touched = frozenset(self._ids)
        for row, record_id in enumerate(self._ids):
            if record_id in touched:
                last = len(self.columns) - 1
                self.dataChanged.emit(self.index(row, 0), self.index(row, last))

    def _wanted(self) -> list[str]:
        return [row.id for row in self.desk.workshop.table(self.table).group(None)]

    def _remove(self, wanted: set[str]) -> None:
        for row in range(len(self._ids) - 1, -1, -1):
            if self._ids[row] not in wanted:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._ids[row]
                self.endRemoveRows()

    def _insert(self, wanted: list[str]) -> None:
        here = set(self._ids)
        for row, record_id in enumerate(wanted):
            if record_id not in here:
                at = min(row, len(self._ids))
                self.beginInsertRows(QModelIndex(), at, at)
                self._ids.insert(at, record_id)
                self.endInsertRows()

    def _reorder(self, wanted: list[str]) -> None:
        for row, record_id in enumerate(wanted):
            at = self._ids.index(record_id)
            if at != row:
                self.beginMoveRows(QModelIndex(), at, at, QModelIndex(), row)
                self._ids.insert(row, self._ids.pop(at))
                self.endMoveRows()


def _alignment(column: Column) -> int:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)
