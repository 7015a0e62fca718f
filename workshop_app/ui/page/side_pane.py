"""The place between rail and board where one pane at a time is open."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.editor.desk import Desk
from workshop_app.ui.breathing import breathe
from workshop_app.ui.keyboard.home import has_keyboard
from workshop_app.ui.keyboard.stops import main_stop
from workshop_app.ui.keyboard.tab_order import tab_in_order
from workshop_app.ui.looks.icons import icon
from workshop_app.ui.panes.filter_note import Counted, FilterNote
from workshop_app.words import _


@dataclass(frozen=True, slots=True)
class Pane:
    """One pane: its title, the width it likes, and what makes its widget.

    `outside` counts what a filter does to it; None: nothing.
    """

    title: str
    width: int
    make: Callable[[], QWidget]
    outside: Counted | None = None


class SidePane(QFrame):
    """Makes a pane when it is first opened and keeps it; `closed` when it is closed by hand."""

    closed = Signal()

    def __init__(
        self, panes: Mapping[str, Pane], desk: Desk, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._panes = panes
        self._made: dict[str, QWidget] = {}
        self.name = ""
        self._title = QLabel(self)
        self._title.setProperty("role", "heading")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._head())
        self.note = FilterNote(desk, self)
        self._column.addWidget(self.note)
        self.hide()

    def open_pane(self, name: str) -> QWidget:
        """Show the pane called `name` instead of the one that is open."""
        if name not in self._made:
            widget = self._made[name] = self._panes[name].make()
            breathe()  # to dress it takes as long again
            self._column.addWidget(widget, 1)
            tab_in_order(self._close, widget)
        inside = has_keyboard(self)
        for known, widget in self._made.items():
            widget.setVisible(known == name)
        self.name = name
        # Who comes by keyboard comes to what the pane is for, not to its cross.
        self.setFocusProxy(self._made[name].focusProxy())  # type: ignore[arg-type]
        self.note.show_for(self._panes[name].outside)
        self._title.setText(_(self._panes[name].title))
        self.setAccessibleName(self._title.text())
        self.show()
        if inside and (stop := main_stop(self)) is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)
        return self._made[name]

    def close_pane(self) -> None:
        """Show no pane."""
        self.name = ""
        self.hide()

    def wanted_width(self) -> int:
        """The width the open pane likes."""
        return px(self._panes[self.name].width) if self.name else 0

    def pane(self, name: str) -> QWidget | None:
        """A pane that was made, or None."""
        return self._made.get(name)

    def close_all(self) -> None:
        """Let every pane settle what is typed and follow the desk no more."""
        self.note.close_note()
        for widget in self._made.values():
            close = getattr(widget, "close_pane", None)
            if close is not None:
                close()

    def _head(self) -> QHBoxLayout:
        close = self._close = QToolButton(self)
        close.setObjectName("side_pane.close")
        close.setIcon(icon("close"))
        close.setIconSize(QSize(px(16), px(16)))
        close.setToolTip(_("Close"))
        close.setAccessibleName(close.toolTip())
        close.clicked.connect(self.closed)
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 8, 4)
        row.addWidget(self._title, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        return row
