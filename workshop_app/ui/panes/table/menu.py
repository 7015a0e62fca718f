"""The menu of a table's cell: where its links lead, and what else the mouse does at heads and buttons."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from workshop_app.ui.panes.summaries import shortened
from workshop_app.ui.panes.table.record_model import VALUE
from workshop_app.words import _

if TYPE_CHECKING:
    from workshop_app.ui.panes.table.table_pane import TablePane

_LONGEST = 40
_Order = Qt.SortOrder


class TableMenu(QMenu):
    """For the cell `index` of a pane's table."""

    def __init__(self, pane: "TablePane", index: Any) -> None:
        super().__init__(pane)
        self._pane, self._column = pane, index.column()
        self._add_links(index)
        self._add_orders()
        if pane.view.chosen_ids() and not pane.desk.editor.read_only:
            self.addSeparator()
            self._add(_("Move up (Alt+Up)"), pane.up.click)
            self._add(_("Move down (Alt+Down)"), pane.down.click)
            self._add(_("Delete"), pane.delete_chosen)
        self.aboutToHide.connect(self.deleteLater)

    def _add(self, words: str, deed: Callable[[], object]) -> QAction:
        action = self.addAction(words.replace("&", "&&"))
        action.triggered.connect(deed)
        return action

    def _add_links(self, index: Any) -> None:
        if self._pane.model.columns[self._column].kind == "links":
            for card_id, _icon, _token, words in index.data(VALUE):
                name = _("Go to {name}").format(name=shortened(words, _LONGEST))
                self._add(name, self._follow).setData(card_id)
            self.addSeparator()

    def _add_orders(self) -> None:
        title, (column, order) = self._pane.model.columns[self._column].title, self._pane.view.order
        now = order if column == self._column else None
        if now != _Order.AscendingOrder:
            self._add(_("Sort by “{column}”, upwards").format(column=title), self._up)
        if now != _Order.DescendingOrder:
            self._add(_("Sort by “{column}”, downwards").format(column=title), self._down)
        if self._pane.view.sorted_by_head:
            self._add(_("In their own order"), self._unsorted)

    def _follow(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._pane.view.cells.link_pressed.emit(str(action.data()))

    def _up(self) -> None:
        self._pane.view.sort_by(self._column, _Order.AscendingOrder)

    def _down(self) -> None:
        self._pane.view.sort_by(self._column, _Order.DescendingOrder)

    def _unsorted(self) -> None:
        self._pane.view.sort_by(-1, _Order.AscendingOrder)
