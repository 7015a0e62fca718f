"""A tree model of the workshop, made as far as it is looked at, that follows it line by line."""

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont

from workshop_app.domain.change import Change, RowChange
from workshop_app.domain.errors import EditRefused
from workshop_app.editor.desk import Desk
from workshop_app.ui.looks.icons import icon, theme_in_force
from workshop_app.ui.panes.outline.filtered import HOLDERS, filter_words, is_faint, seen_below
from workshop_app.ui.panes.outline.nodes import ROOT, Key, Node, changed_homes, path_of
from workshop_app.ui.panes.outline.words import icon_of, is_empty, spoken, words_of
from workshop_app.ui.panes.outline.writing import may_write, write, written
from workshop_app.words import _, sentences

_Role = Qt.ItemDataRole
_FEW = 6


class OutlineModel(QAbstractItemModel):
    """Emits `refused(error)` for a text that could not be kept."""

    refused = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.workshop = desk.workshop  # as far as the lines have followed
        self._numbers = 0
        self._by_number: dict[int, Node] = {}
        self._by_key: dict[Key, Node] = {}
        self._root = self._made(ROOT, None)
        self._slanted = QFont()
        self._slanted.setItalic(True)

    # What Qt asks ---------------------------------------------------------------

    def index(self, row: int, column: int, parent: Any = QModelIndex()) -> QModelIndex:  # noqa: B008
        kids = self._kids(self.node(parent))
        if column == 0 and 0 <= row < len(kids):
            return self.createIndex(row, 0, kids[row].number)
        return QModelIndex()

    def parent(self, index: Any = None) -> Any:
        if index is None:
            return super().parent()
        above = self.node(index).parent if index.isValid() else None
        return QModelIndex() if above is None else self._index(above)

    def rowCount(self, parent: Any = QModelIndex()) -> int:  # noqa: B008
        return len(self._kids(self.node(parent)))

    def hasChildren(self, parent: Any = QModelIndex()) -> bool:  # noqa: B008
        node = self.node(parent)
        known = node.children
        return bool(self._below(node.key) if known is None else known)

    def columnCount(self, parent: Any = QModelIndex()) -> int:  # noqa: B008
        return 1

    def data(self, index: Any, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        key, workshop = self.node(index).key, self.workshop
        filtering = self.desk.filtering
        if role in (_Role.DisplayRole, _Role.ToolTipRole):
            return self._words(key)
        if role == _Role.AccessibleTextRole:
            return sentences(spoken(workshop, key), filter_words(workshop, key, filtering))
        if role == _Role.FontRole and is_faint(filtering, key):
            return self._slanted
        if role == _Role.DecorationRole:
            picture, token = icon_of(workshop, key)
            return icon(picture, token, token)
        faint = is_empty(workshop, key) or is_faint(filtering, key)
        if role == _Role.ForegroundRole and faint:
            return QColor(theme_in_force()["soft_ink"])
        return written(workshop, key) if role == _Role.EditRole else None

    def _words(self, key: Key) -> str:
        said = words_of(self.workshop, key)
        if key[0] not in HOLDERS:
            return said
        hidden = filter_words(self.workshop, key, self.desk.filtering)
        return _("{line} ({hidden})").format(line=said, hidden=hidden) if hidden else said

    def flags(self, index: Any) -> Qt.ItemFlag:
        flags = super().flags(index)
        named = index.isValid() and may_write(self.node(index).key)
        may = named and not self.desk.editor.read_only
        return flags | Qt.ItemFlag.ItemIsEditable if may else flags

    def setData(self, index: Any, value: Any, role: int = _Role.EditRole) -> bool:
        if role != _Role.EditRole:
            return False
        try:
            return write(self.desk, self.node(index).key, str(value))
        except EditRefused as error:
            self.refused.emit(error)
            return False

    # What the pane asks ---------------------------------------------------------

    def node(self, index: Any) -> Node:
        """The node of an index; the root for an invalid one."""
        if not index.isValid():
            return self._root
        return self._by_number.get(index.internalId(), self._root)

    def is_there(self, node: Node) -> bool:
        """Whether a line is still where it was."""
        return node.number in self._by_number

    def index_of(self, table: str, record_id: str, where: str = "") -> QModelIndex:
        """The line of a record (`where`: a lane at a step, a persona on a map), or an invalid one."""
        key, node = (table, record_id, where), self._root
        path = path_of(self.workshop, key)
        for step in path:
            self._kids(node)
            below = self._by_key.get(step)
            if below is None or below.parent is not node:
                return QModelIndex()
            node = below
        return self._index(node) if path else QModelIndex()

    def settled(self, change: Change) -> None:
        """Bring the lines that changed up to date; nobody else is looked at."""
        before, after = self.workshop, self.desk.workshop
        homes = dict.fromkeys(k for row in change.rows for k in changed_homes(before, after, row))
        touched = [node for key in homes if (node := self._by_key.get(key)) is not None]
        touched = [node for node in touched if self._to_be_seen(node)]
        for node in touched:
            self._kids(node)  # as they were, so that what changes can be told
        self.workshop = after
        if len(touched) <= _FEW:
            self._fit_each(touched)
        else:
            self._fit_all(touched)
        for node in touched:
            if node.number in self._by_number:
                self._told(node)
        for row in change.rows:
            self._refresh(row)
        self._refresh_arrows({row.id for row in change.rows if row.table == "cards"})

    def filtered(self) -> None:
        """Other cards are looked at: bring the lines below lanes and the parking lot up to date."""
        known = [node for node in self._by_number.values() if node.children is not None]
        self._fit_all([node for node in known if node.key[0] in HOLDERS])

    def _fit_each(self, touched: list[Node]) -> None:
        """Tell the view of every line that comes, goes or moves."""
        for node in touched:
            if node.number in self._by_number:
                self._fit(node)

    def _fit_all(self, touched: list[Node]) -> None:
        """Tell the view once; line by line it would lay out everything unfolded each time."""
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        nodes = [self.node(index) for index in held]
        for node in touched:
            if node.number in self._by_number:
                self._fit_quietly(node)
        self.changePersistentIndexList(held, [self._now(node) for node in nodes])
        self.layoutChanged.emit()

    def _fit_quietly(self, node: Node) -> None:
        had = {child.key: child for child in self._kids(node)}
        wanted = self._below(node.key)
        node.children = [had.pop(key) if key in had else self._made(key, node) for key in wanted]
        _number(node.children)
        for gone in had.values():
            self._drop(gone)

    def _now(self, node: Node) -> QModelIndex:
        """Where a line is now; it may have gone to another line."""
        if node.number not in self._by_number:
            found = self._by_key.get(node.key)
            return QModelIndex() if found is None else self._index(found)
        return self._index(node)

    def _to_be_seen(self, node: Node) -> bool:
        """Whether anybody can tell the difference below `node`."""
        if node.children is not None:
            return True
        left_out = self.desk.filtering.left_out
        return bool(self._below(node.key)) != bool(
            seen_below(self.desk.workshop, node.key, left_out)
        )

    def _refresh(self, row: RowChange) -> None:
        for key in self._telling(row):
            if (node := self._by_key.get(key)) is not None:
                self._told(node)

    def _refresh_arrows(self, cards: set[str]) -> None:
        """Lines of arrows say what the cards at their other end say."""
        for key, node in list(self._by_key.items()) if cards else ():
            arrow = self.workshop.connections.get(key[1]) if key[0] == "connections" else None
            if arrow is not None and not cards.isdisjoint((arrow.start, arrow.end)):
                self._told(node)

    def _telling(self, row: RowChange) -> list[Key]:
        """The lines that say something of a row."""
        own: list[Key] = [(row.table, row.id, "")]
        if row.table == "lanes" and row.after is not None:
            steps = self.workshop.map_steps(row.after.map)  # type: ignore[attr-defined]
            own += [("lanes", row.id, step.id) for step in steps]
        elif row.table == "connections" and row.after is not None:
            own.append(("connections", row.id, row.after.end))  # type: ignore[attr-defined]
        elif row.table == "personas":
            own += [("personas", row.id, one.id) for one in self.workshop.map_list()]
            own += [key for key in self._by_key if key[0] == "lanes"]
        return own

    def _told(self, node: Node) -> None:
        if node.parent is not None:
            at = self._index(node)
            self.dataChanged.emit(at, at)

    # The tree -------------------------------------------------------------------

    def _below(self, key: Key) -> list[Key]:
        return seen_below(self.workshop, key, self.desk.filtering.left_out)

    def _kids(self, node: Node) -> list[Node]:
        if node.children is None:
            keys = self._below(node.key)
            node.children = [self._made(key, node) for key in keys]
            _number(node.children)
        return node.children

    def _made(self, key: Key, parent: Node | None) -> Node:
        self._numbers += 1
        node = Node(key, self._numbers, parent)
        self._by_number[node.number] = node
        self._by_key[key] = node
        return node

    def _index(self, node: Node) -> QModelIndex:
        if node.parent is None:
            return QModelIndex()
        return self.createIndex(node.row, 0, node.number)

    def _fit(self, node: Node) -> None:
        """Make the lines below `node` those of the document, keeping the ones that stay."""
        wanted = self._below(node.key)
        if [child.key for child in self._kids(node)] != wanted:
            self._take_out(node, set(wanted))
            self._put_in_order(node, wanted)
            self._put_in(node, wanted)

    def _take_out(self, node: Node, stay: set[Key]) -> None:
        kids, above = self._kids(node), self._index(node)
        end = len(kids)
        while end > 0:
            start = end
            while start > 0 and kids[start - 1].key not in stay:
                start -= 1
            if start < end:
                self.beginRemoveRows(above, start, end - 1)
                gone, kids[start:end] = kids[start:end], []
                _number(kids)
                for child in gone:
                    self._drop(child)
                self.endRemoveRows()
            end = start - 1

    def _put_in_order(self, node: Node, wanted: list[Key]) -> None:
        kids, above = self._kids(node), self._index(node)
        there = {child.key for child in kids}
        for at, key in enumerate(key for key in wanted if key in there):
            here = next(i for i in range(at, len(kids)) if kids[i].key == key)
            if here != at:
                self.beginMoveRows(above, here, here, above, at)
                kids.insert(at, kids.pop(here))
                _number(kids)
                self.endMoveRows()

    def _put_in(self, node: Node, wanted: list[Key]) -> None:
        kids, above, at = self._kids(node), self._index(node), 0
        while at < len(wanted):
            end = at
            staying = kids[at].key if at < len(kids) else None
            while end < len(wanted) and wanted[end] != staying:
                end += 1
            if end > at:
                self.beginInsertRows(above, at, end - 1)
                kids[at:at] = [self._made(key, node) for key in wanted[at:end]]
                _number(kids)
                self.endInsertRows()
            at = end + 1

    def _drop(self, gone: Node) -> None:
        for node in gone.known():
            self._by_number.pop(node.number, None)
            if self._by_key.get(node.key) is node:
                del self._by_key[node.key]


def _number(kids: list[Node]) -> None:
    for at, child in enumerate(kids):
        child.row = at
