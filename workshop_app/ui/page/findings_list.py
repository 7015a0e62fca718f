"""The findings: what a check of the workshop would have somebody look at, and why."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from workshop_app.analysis.findings import Finding, begun, findings
from workshop_app.canvas.drawing.text_scale import px
from workshop_app.canvas.timing import single_shot
from workshop_app.domain.change import Change
from workshop_app.editor.desk import Desk
from workshop_app.ui.looks.icons import icon
from workshop_app.ui.widgets.empty import EmptyState
from workshop_app.words import _

_PAUSE_MS = 400
_AT_ONCE = 50
_GAP, _PAD_X, _PAD_Y, _ICON = 2, 8, 2, 18
GoTo = Callable[[str, str], None]


class WholeSentences(QStyledItemDelegate):
    """Gives each row the room its sentence takes: Qt forgets what the style keeps free beside it."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        hint = super().sizeHint(option, index)
        beside = 2 * (_GAP + px(_PAD_X)) + px(_ICON) + 16
        room = QRect(0, 0, max(px(80), self._view.viewport().width() - beside), 1 << 16)
        words = self._view.fontMetrics().boundingRect(
            room, int(Qt.TextFlag.TextWordWrap), str(index.data())
        )
        return QSize(hint.width(), max(hint.height(), words.height() + 2 * px(_PAD_Y) + 4))


class FindingsList(QWidget):
    """A click or Enter goes to the record a finding is about; the list follows the workshop."""

    def __init__(self, desk: Desk, go_to: GoTo, parent: QWidget | None = None) -> None:
        """`go_to(table, id)` shows a record."""
        super().__init__(parent)
        self._desk = desk
        self._go_to = go_to
        self._found: tuple[Finding, ...] = ()
        self.list = QListWidget(self)
        self.list.setAccessibleName(_("Findings"))
        self.setFocusProxy(self.list)
        self.list.setWordWrap(True)
        self.list.setSpacing(_GAP)
        self.list.setItemDelegate(WholeSentences(self.list))
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setIconSize(QSize(px(_ICON), px(_ICON)))
        # A check of a large workshop finds hundreds: setting their lines at once would be felt.
        self.list.setLayoutMode(QListWidget.LayoutMode.Batched)
        self.list.setBatchSize(_AT_ONCE)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._go)
        self.list.itemActivated.connect(self._go)
        self.empty = EmptyState("success", "", "", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 6, 6)
        column.addWidget(self.list)
        column.addWidget(self.empty)
        self._soon = single_shot(self, self.refresh)
        desk.editor.on_settled(self._settled)
        self.refresh()

    def refresh(self) -> None:
        """Check anew."""
        workshop = self._desk.workshop
        found = findings(workshop, today=date.today())
        if begun(workshop):
            self.empty.become("success", _("Nothing to look at: every check is content."))
        else:
            said = _("The map is still empty. What is missing is listed here once it has cards.")
            self.empty.become("findings", said)
        self.list.setVisible(bool(found))
        self.empty.setVisible(not found)
        if found == self._found:
            return
        self._found, at = found, self.list.currentRow()
        self.list.clear()
        for finding in found:
            item = QListWidgetItem(icon("findings", "soft_ink"), finding.sentence)
            item.setToolTip(_(finding.check.why))
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, item.toolTip())
            self.list.addItem(item)
        # Who mends one after the other comes back to the next, and not to the first again.
        self.list.setCurrentRow(min(at, len(found) - 1))

    def close_pane(self) -> None:
        """Follow the desk no more."""
        self._soon.stop()
        self._desk.editor.forget(self._settled)

    def _settled(self, change: Change) -> None:
        self._soon.start(_PAUSE_MS)

    def _go(self, item: QListWidgetItem) -> None:
        finding = self._found[self.list.row(item)]
        self._go_to(finding.table, finding.id)
