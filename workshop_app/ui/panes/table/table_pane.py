"""What the panes of action items and metrics share: buttons over a table, and the empty state."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.domain.change import Change
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.called import called
from workshop_app.editor.desk import Desk
from workshop_app.ui.deleting import delete_asked
from workshop_app.ui.looks.icons import icon
from workshop_app.ui.messages import refused, say
from workshop_app.ui.moved import tell_edge, tell_moved
from workshop_app.ui.panes.following import Following
from workshop_app.ui.panes.lost_text import LostText
from workshop_app.ui.panes.table.menu import TableMenu
from workshop_app.ui.panes.table.record_model import RecordModel
from workshop_app.ui.panes.table.record_table import RecordTable, tell_sorted
from workshop_app.ui.panes.written import count_text
from workshop_app.ui.widgets.empty import EmptyState
from workshop_app.ui.widgets.flow import FlowLayout
from workshop_app.words import _, ngettext

Move = Callable[..., Any]


class TablePane(QWidget):
    """A table of the records of one kind; `move` is the edit that puts one before another."""

    def __init__(
        self, desk: Desk, model: RecordModel, move: Move, empty: EmptyState,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.desk, self.model, self._move_edit, self.empty = desk, model, move, empty
        model.setParent(self)
        model.refused.connect(self._refused)
        bar = self._bar()  # before the table: that is the way of the Tab key
        self.view = RecordTable(model, self)
        self.view.chosen.connect(self._chosen)
        self.view.moved.connect(self._move)
        self.view.deleted.connect(self.delete_chosen)
        self.lost = LostText(self, desk)
        self.view.left_typed.connect(self.lost.offer)
        self.view.menu_wanted.connect(self._menu)
        empty.setParent(self)
        empty.acted.connect(self.add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(bar)
        self._column.addWidget(self.view, 1)
        self._column.addWidget(empty, 1)
        self.setFocusProxy(self.view)
        self._following = Following(desk, self, settled=self._settled, selected=self._selected)
        self._selected()
        self._show_empty()

    def add(self) -> None:
        """Add a record, as the user does."""
        raise NotImplementedError

    def add_buttons(self, row: QLayout) -> Sequence[QWidget]:
        """Put in the buttons that only this pane has; those that need rows are returned."""
        raise NotImplementedError

    def close_pane(self) -> None:
        """Keep what is typed and follow the desk no more."""
        self.view.settle()
        self._following.stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.close_pane()
        super().closeEvent(event)

    # Building -------------------------------------------------------------------

    def _bar(self) -> QWidget:
        """The buttons, in as many lines as a narrow pane or large words make of them."""
        bar = QWidget(self)
        row = FlowLayout(bar, gap=4)
        row.setContentsMargins(12, 8, 8, 8)
        own = self.add_buttons(row)
        self.up = self._tool("chevron_up", _("Move up (Alt+Up)"), self._up)
        self.down = self._tool("chevron_down", _("Move down (Alt+Down)"), self._down)
        self.delete_button = self._tool("trash", _("Delete"), self.delete_chosen)
        for button in (self.up, self.down, self.delete_button):
            row.addWidget(button)
        self._of_rows = (*own, self.up, self.down, self.delete_button)
        row.ending = self.up
        return bar

    def _tool(self, picture: str, title: str, acted: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(picture))
        button.setIconSize(QSize(px(18), px(18)))
        button.setAccessibleName(title)
        button.setToolTip(title)
        button.clicked.connect(acted)
        return button

    def _button(self, title: str, acted: Callable[[], None]) -> QPushButton:
        button = QPushButton(title, self)
        button.clicked.connect(acted)
        button.setEnabled(not self.desk.editor.read_only)
        return button

    # Following ------------------------------------------------------------------

    def _settled(self, change: Change) -> None:
        self.model.settled(change)
        self._show_empty()
        self._selected()

    def _selected(self) -> None:
        chosen = self.desk.selection.ids(self.model.table)
        if chosen:
            self.view.choose(chosen)
        self._enable()

    def _show_empty(self) -> None:
        none = self.model.rowCount() == 0
        self.view.setVisible(not none)
        self.empty.setVisible(none)
        for button in self._of_rows:
            button.setVisible(not none)
        self._enable()

    def _enable(self) -> None:
        some = bool(self.view.chosen_ids()) and not self.desk.editor.read_only
        for button in (self.up, self.down, self.delete_button):
            button.setEnabled(some)

    def _chosen(self, ids: list[str]) -> None:
        if ids:
            self.desk.selection.choose(self.model.table, ids)
        self._enable()

    # Doing ----------------------------------------------------------------------

    def _up(self) -> None:
        self._move(-1)

    def _down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        chosen = self.view.chosen_ids()
        if not chosen:
            return
        if self.view.sorted_by_head:
            say(self, tell_sorted())
            return
        ids = self.model.ids()
        to = ids.index(chosen[0]) - 1 if by < 0 else ids.index(chosen[-1]) + 1
        if not 0 <= to < len(ids):
            tell_edge(self.view)
            return
        following = ids[to] if by < 0 else next(iter(ids[to + 1 :]), None)
        words = ngettext("Move row", "Move {count} rows", len(chosen))
        if self.do(words.format(count=count_text(len(chosen))), self._moved, before=following):
            name = called(self.desk.workshop, [(self.model.table, one) for one in chosen])
            tell_moved(self.view, name, self.model.ids().index(chosen[0]), len(ids))

    def _moved(self, workshop: Workshop, *, before: str | None) -> Workshop:
        """The chosen rows side by side before another one."""
        for one in self.view.chosen_ids():
            workshop = self._move_edit(workshop, id=one, before=before)
        return workshop

    def _menu(self, index: Any, at: QPoint) -> None:
        TableMenu(self, index).popup(at)

    def delete_chosen(self) -> None:
        """Delete the chosen rows."""
        ids = self.view.chosen_ids()
        if ids:
            delete_asked(self, self.desk, tuple((self.model.table, one) for one in ids))

    def do(self, label: str, edit: Callable[..., Any], **parameters: Any) -> Change | None:
        """Do an edit; None where it was refused, which is told."""
        try:
            return self.desk.editor.apply(label, edit, **parameters)
        except EditRefused as error:
            refused(self, error)
            return None

    def _refused(self, error: EditRefused) -> None:
        refused(self, error)
