"""A tree model of the workshop that follows the document by the lines that changed."""

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt, Signal

from workshop_app.domain.change import Change, RowChange
from workshop_app.domain.errors import EditRefused
from workshop_app.editor.desk import Desk
from workshop_app.ui.icons import icon
from workshop_app.ui.panes.outline_nodes import PARKING_LOT, Key, Node, children_of
from workshop_app.ui.panes.outline_words import NAME_FIELD, icon_of, spoken, words_of
from workshop_app.ui.panes.subject import Subject
from workshop_app.words import _

_ROOT: Key = ("", "", "")
_SHAPING = ("maps", "stages", "steps", "lanes", "personas")


class OutlineModel(QAbstractItemModel):
    """Emits `refused(error)` for a name that could not be kept."""

    refused = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._numbers = 0
        self._by_number: dict[int, Node] = {}
        self._by_key: dict[Key, Node] = {}
        self._root = self._made(_ROOT, None)

    # What Qt asks ---------------------------------------------------------------

    def index(self, row: int, column: int, parent: Any = QModelIndex()) -> QModelIndex:  # noqa: B008
        node = self.node(parent)
        if column == 0 and 0 <= row < len(node.children):
            return self.createIndex(row, 0, node.children[row].number)
        return QModelIndex()

    def parent(self, index: Any = None) -> Any:
        if index is None:
            return super().parent()
        above = self.node(index).parent if index.isValid() else None
        return QModelIndex() if above is None else self._index(above)

    def rowCount(self, parent: Any = QModelIndex()) -> int:  # noqa: B008
        return len(self.node(parent).children)

    def columnCount(self, parent: Any = QModelIndex()) -> int:  # noqa: B008
        return 1

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        key, workshop = self.node(index).key, self.desk.workshop
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return words_of(workshop, key)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(workshop, key)
        if role == Qt.ItemDataRole.DecorationRole:
            picture, token = icon_of(workshop, key)
            return icon(picture, token, token)
        if role == Qt.ItemDataRole.EditRole and key[0] in NAME_FIELD:
            row = workshop.table(key[0]).get(key[1])
            return "" if row is None else getattr(row, NAME_FIELD[key[0]])
        return None

    def flags(self, index: Any) -> Qt.ItemFlag:
        flags = super().flags(index)
        named = index.isValid() and self.node(index).key[0] in NAME_FIELD
        may = named and not self.desk.editor.read_only
        return flags | Qt.ItemFlag.ItemIsEditable if may else flags

    def setData(self, index: Any, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        table, record_id, _step = self.node(index).key
        if role != Qt.ItemDataRole.EditRole or table not in NAME_FIELD:
            return False
        subject = Subject(self.desk, table, self._refuse, (record_id,))
        return bool(subject.rows) and subject.change(_("Name"), {NAME_FIELD[table]: str(value)})

    def _refuse(self, error: EditRefused) -> None:
        self.refused.emit(error)

    # What the pane asks ---------------------------------------------------------

    def node(self, index: Any) -> Node:
        """The node of an index; the root for an invalid one."""
        return self._by_number[index.internalId()] if index.isValid() else self._root

    def index_of(self, table: str, record_id: str) -> QModelIndex:
        """The (first) line of a record, or an invalid index."""
        node = self._by_key.get((table, record_id, ""))
        if node is None and table == "lanes":
            found = (n for key, n in self._by_key.items() if key[:2] == (table, record_id))
            node = next(found, None)
        return QModelIndex() if node is None else self._index(node)

    def settled(self, change: Change) -> None:
        """Bring the lines that changed up to date."""
        if any(row.table in _SHAPING and _shapes(row) for row in change.rows):
            self._fit(self._root)
        else:
            self._fit_places(change)
        for row in change.rows:
            self._refresh(row)

    def _fit_places(self, change: Change) -> None:
        """Cards and points came, went or moved: only their steps are looked at."""
        steps: dict[str | None, None] = {}
        for row in change.rows:
            if row.table in ("cards", "points") and _shapes(row):
                for side in (row.before, row.after):
                    if side is not None:
                        steps[getattr(side, "step", None)] = None
        for step in steps:
            if step is None:
                self._fit_parking_lot()
            elif (node := self._by_key.get(("steps", step, ""))) is not None:
                self._fit(node)

    def _fit_parking_lot(self) -> None:
        wanted = children_of(self.desk.workshop, _ROOT)
        if [child.key for child in self._root.children] != wanted:
            self._fit_children(self._root, wanted)
        if (lot := self._by_key.get(PARKING_LOT)) is not None:
            self._fit(lot)

    def _refresh(self, row: RowChange) -> None:
        if row.table == "personas":
            whole = self._root
            for child in whole.children:
                self._told_all(child)
            return
        for key, node in list(self._by_key.items()) if row.table == "lanes" else ():
            if key[:2] == ("lanes", row.id):
                self._told(node)
        own = self._by_key.get((row.table, row.id, ""))
        if own is not None:
            self._told(own)

    def _told_all(self, node: Node) -> None:
        for each in node.walk():
            if each.key[0] == "lanes":
                self._told(each)

    def _told(self, node: Node) -> None:
        at = self._index(node)
        self.dataChanged.emit(at, at)

    # The tree -------------------------------------------------------------------

    def _made(self, key: Key, parent: Node | None) -> Node:
        self._numbers += 1
        node = Node(key, parent, [], self._numbers)
        self._by_number[node.number] = node
        self._by_key[key] = node
        below = children_of(self.desk.workshop, key)
        node.children = [self._made(child, node) for child in below]
        return node

    def _index(self, node: Node) -> QModelIndex:
        if node.parent is None:
            return QModelIndex()
        return self.createIndex(node.row, 0, node.number)

    def _fit(self, node: Node) -> None:
        """Make the lines below `node` those of the document, keeping the ones that stay."""
        self._fit_children(node, children_of(self.desk.workshop, node.key))
        for child in node.children:
            self._fit(child)

    def _fit_children(self, node: Node, wanted: list[Key]) -> None:
        if [child.key for child in node.children] == wanted:
            return
        above, stay = self._index(node), set(wanted)
        for at in range(len(node.children) - 1, -1, -1):
            if node.children[at].key not in stay:
                self.beginRemoveRows(above, at, at)
                self._drop(node.children.pop(at))
                self.endRemoveRows()
        for at, key in enumerate(wanted):
            if at < len(node.children) and node.children[at].key == key:
                continue
            here = next((i for i, c in enumerate(node.children) if c.key == key), None)
            if here is None:
                self.beginInsertRows(above, at, at)
                node.children.insert(at, self._made(key, node))
                self.endInsertRows()
            else:
                self.beginMoveRows(above, here, here, above, at)
                node.children.insert(at, node.children.pop(here))
                self.endMoveRows()

    def _drop(self, gone: Node) -> None:
        for node in gone.walk():
            self._by_number.pop(node.number, None)
            if self._by_key.get(node.key) is node:
                del self._by_key[node.key]


def _shapes(row: RowChange) -> bool:
    """Whether a change moves a line, or makes it come or go; a new text does not."""
    if row.before is None or row.after is None:
        return True
    places = ("order", "map", "stage", "lane", "step", "persona")
    return any(getattr(row.before, p, None) != getattr(row.after, p, None) for p in places)
