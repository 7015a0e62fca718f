"""The lines of the command palette as a list that Qt and screen readers can read."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from workshop_app.ui.command_palette.entries import Found
from workshop_app.words import _

FOUND = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class FoundModel(QAbstractListModel):
    """What was found, best first."""

    def __init__(self, parent: object = None) -> None:
        super().__init__(parent)  # type: ignore[arg-type]
        self._rows: Sequence[Found] = ()

    def show_rows(self, rows: Sequence[Found]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        found = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return found.entry.title
        if role == Qt.ItemDataRole.DecorationRole:
            return found.entry.icon
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(found)
        return found if role == FOUND else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        # Those that cannot be run can be walked to all the same, to be told why.
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def spoken(found: Found) -> str:
    """One line as it is said: name, where it is, its keys, whether it can be run."""
    entry = found.entry
    said = [entry.title, entry.path, *entry.keys[:1]]
    if not entry.possible:
        said.append(_("Not possible at the moment"))
    return ", ".join(part for part in said if part)
