"""The bar over the board while one gathers: how many are selected, and what can be done with them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from workshop_app.layout.hit import Hit
from workshop_app.ui.widgets.action_button import tell_keys
from workshop_app.ui.widgets.flow import FlowLayout
from workshop_app.words import _, ngettext

if TYPE_CHECKING:
    from workshop_app.ui.actions import Actions
    from workshop_app.ui.workshop_page import WorkshopPage

_ABOVE = 20
_MOVED = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)
_DEEDS = ("edit.move_to", "edit.duplicate", "edit.delete")


class GatheringBar(QFrame):
    """Stands above the lower edge of the board; what it does is in the menus, too."""

    def __init__(self, page: "WorkshopPage", actions: "Actions") -> None:
        super().__init__(page.board)
        self._page = page
        self._desk, self._board = page.desk, page.board
        self.setAccessibleName(_("What is selected"))
        self.count = QLabel(self)
        self.count.setProperty("role", "subheading")
        self.more = QPushButton(_("More…"), self)
        self.more.setProperty("kind", "quiet")
        self.more.setToolTip(_("Everything that can be done with what is selected"))
        self.more.clicked.connect(self._open_menu)
        self.done = QPushButton(_("Done"), self)
        self.done.setProperty("kind", "primary")
        self.done.setToolTip(_("Clicks and taps select one at a time again"))
        self.done.clicked.connect(self._end)
        self._row = FlowLayout(self, gap=6)
        self._lay_out(actions)
        self._desk.selection.on_changed(self.follow)
        page.closing.connect(self._forget)
        for neighbour in (page.board, page.place):
            neighbour.installEventFilter(self)
        self.follow()

    def follow(self) -> None:
        """Be there while one gathers, and say how many are selected."""
        selection = self._desk.selection
        if selection.gathering:
            count = len(selection.refs)
            said = ngettext("{count} selected", "{count} selected", count).format(count=count)
            self.count.setText(said if count else _("Tap what you want to select"))
            self.more.setEnabled(bool(count))
            self._stand()
        if self.isHidden() == selection.gathering:
            self.setVisible(selection.gathering)
            self.raise_()
            if not selection.gathering:
                self._board.say("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle of a board that grows or shrinks, or is covered by the inspector."""
        if event.type() in _MOVED and not self.isHidden():
            self._stand()
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Other words, or larger targets."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and not self.isHidden():
            self._stand()

    def _lay_out(self, actions: "Actions") -> None:
        row = self._row
        row.setContentsMargins(16, 8, 8, 8)
        self.count.setContentsMargins(0, 0, 10, 0)
        row.addWidget(self.count)
        for name in _DEEDS:
            row.addWidget(_Deed(actions[name], self))
        row.addWidget(self.more)
        row.addWidget(self.done)

    def _stand(self) -> None:
        """In the middle above the lower edge of what is seen of the map."""
        self.ensurePolished()
        room, seen = self._uncovered(self._board), self._uncovered(self._board.canvas.viewport())
        frame = self.size() - self.contentsRect().size()
        wide = min(self._row.width_of_one_line() + frame.width(), room.width())
        tall = self._row.heightForWidth(wide - frame.width()) + frame.height()
        x = seen.center().x() - wide // 2
        y = seen.bottom() + 1 - tall - _ABOVE
        left = max(room.left(), min(x, room.right() + 1 - wide))
        self.setGeometry(left, max(0, y), wide, tall)

    def _uncovered(self, part: QWidget) -> QRect:
        """What the inspector does not lie over of a part of the board, in px of the board."""
        board = self._board.mapTo(self._page, QPoint(0, 0))
        found = QRect(part.mapTo(self._page, QPoint(0, 0)), part.size())
        return self._page.place.leaves(found).translated(-board)

    def _open_menu(self) -> None:
        table, row_id = self._desk.selection.refs[-1]
        above = self.more.mapToGlobal(QPoint(0, 0))
        self._page.menus.at_board(Hit(table, row_id), above)

    def _end(self) -> None:
        self._desk.selection.gather(False)
        self._board.setFocus()

    def _forget(self) -> None:
        self._desk.selection.forget(self.follow)


class _Deed(QPushButton):
    """A button that is one of the window's actions."""

    def __init__(self, action: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self._action = action
        self.setProperty("kind", "quiet")
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        """Say what it says, where it can be done."""
        self.setText(self._action.text())
        self.setIcon(self._action.icon())
        self.setToolTip(self._action.toolTip())
        tell_keys(self, self._action)
        self.setEnabled(self._action.isEnabled())
