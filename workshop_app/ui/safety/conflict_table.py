"""Conflicts side by side: what it is about, mine, theirs; one of the two is chosen in each row."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetrics,
    QIcon,
    QKeyEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from workshop_app.analysis.conflicts import Worded
from workshop_app.canvas.drawing.text_scale import px
from workshop_app.domain.conflict import Conflict, Key, Side
from workshop_app.ui.looks.icons import icon, theme_in_force
from workshop_app.words import _

_SIDES: tuple[Side, Side] = ("mine", "theirs")
_BESIDE, _PAD = 48, 16  # the mark and what is kept clear around the words


class ConflictTable(QTableWidget):
    """Says `changed` with every choice. A click, Space or Enter chooses the cell it is on."""

    changed = Signal()

    def __init__(self, there: str, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        self._conflicts: list[Conflict] = []
        self._choices: dict[Key, Side] = {}
        self.setHorizontalHeaderLabels([_("Both changed"), _("Here"), there])
        self.setAccessibleName(_("Conflicts"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFrameShape(QTableWidget.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setItemDelegate(_Whole(self))
        self.setIconSize(QSize(px(16), px(16)))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.cellClicked.connect(self._clicked)

    @property
    def choices(self) -> dict[Key, Side]:
        """What is chosen, by the key of the conflict."""
        return dict(self._choices)

    @property
    def undecided(self) -> int:
        """How many rows have no choice yet."""
        return sum(conflict.key not in self._choices for conflict in self._conflicts)

    def add(self, conflicts: Sequence[Conflict], words: Sequence[Worded]) -> None:
        """Show more conflicts below those that are there; the first of them has the focus."""
        first = self.rowCount()
        self.setRowCount(first + len(conflicts))
        self._conflicts.extend(conflicts)
        for row, said in enumerate(words, first):
            for column, text in enumerate((said.what, said.mine, said.theirs)):
                item = QTableWidgetItem(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
                item.setToolTip(_("Before: {value}").format(value=said.base) if column else "")
                self.setItem(row, column, item)
            self._show(row)
        self.setCurrentCell(first, 1)
        self.changed.emit()

    def choose(self, row: int, side: Side) -> None:
        """Choose one side of a row."""
        self._choices[self._conflicts[row].key] = side
        self._show(row)
        self.changed.emit()

    def choose_all(self, side: Side) -> None:
        """Choose one side in every row."""
        for row, conflict in enumerate(self._conflicts):
            self._choices[conflict.key] = side
            self._show(row)
        self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resizeRowsToContents()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._clicked(self.currentRow(), self.currentColumn())
            return
        super().keyPressEvent(event)

    def _clicked(self, row: int, column: int) -> None:
        if column in (1, 2) and row >= 0:
            self.choose(row, _SIDES[column - 1])

    def _show(self, row: int) -> None:
        colours = theme_in_force()
        choice = self._choices.get(self._conflicts[row].key)
        for column, side in enumerate(_SIDES, 1):
            item = self.item(row, column)
            if item is None:
                continue
            chosen = choice == side
            item.setIcon(icon("check", "accent") if chosen else _blank())
            lost = choice is not None and not chosen
            # An item without a colour of its own follows the theme.
            quiet = QBrush(QColor(colours["soft_ink"])) if lost else None
            item.setData(Qt.ItemDataRole.ForegroundRole, quiet)
            font = QFont(self.font())
            font.setBold(chosen)
            item.setFont(font)
            state = _("chosen") if chosen else _("not chosen")
            said = _("{value}, {state}").format(value=item.text(), state=state)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)


class _Whole(QStyledItemDelegate):
    """Makes rows tall enough for all their words, also in bold, beside the mark."""

    def __init__(self, table: QTableWidget) -> None:
        super().__init__(table)
        self._table = table

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        font = QFont(self._table.font())
        font.setBold(True)
        wide = self._table.columnWidth(index.column()) - _BESIDE
        room = QRect(0, 0, max(40, wide), 10_000)
        words = str(index.data())
        tall = QFontMetrics(font).boundingRect(room, Qt.TextFlag.TextWordWrap, words).height()
        return QSize(wide, tall + _PAD)


def _blank() -> QIcon:
    """Room for the mark, so that words stay where they are when one is chosen."""
    empty = QPixmap(px(16), px(16))
    empty.fill(Qt.GlobalColor.transparent)
    return QIcon(empty)
