"""The persona editor: all personas of the workshop, and everything about the chosen one."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.domain.change import Change
from workshop_app.domain.edits.personas import add_persona, move_personas
from workshop_app.domain.errors import EditRefused
from workshop_app.editor.desk import Desk
from workshop_app.editor.spoken import spoken_name
from workshop_app.ui.deleting import delete_asked
from workshop_app.ui.looks.icons import icon
from workshop_app.ui.messages import refused
from workshop_app.ui.moved import tell_edge, tell_moved
from workshop_app.ui.panes.following import Following
from workshop_app.ui.panes.form import Form
from workshop_app.ui.panes.forms.persona_long import PERSONA_LONG
from workshop_app.ui.panes.persona_list import PersonaList, row_height
from workshop_app.ui.widgets.empty import EmptyState
from workshop_app.words import _

_SIDE_BY_SIDE = 620
_TALL = 400
_MOST_ROWS, _FEW_ROWS = 4, 2


class PersonaEditor(QWidget):
    """List above form, or beside it where there is room; it goes along with the selection."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._chosen = desk, ""
        self.list = PersonaList(self)
        self.list.wanted.connect(self.show_persona)
        self.list.moved.connect(self._move)
        self.list.deleted.connect(self._delete)
        self.form = Form(desk, "personas", PERSONA_LONG)
        self.empty = EmptyState("personas", _("No personas yet."), _("Add a persona"), self)
        self.empty.acted.connect(self._add)
        self._make_buttons()
        self._lay_out()
        self.setFocusProxy(self.list)
        self._following = Following(desk, self, settled=self._settled, selected=self._selected)
        self._selected()
        self._refresh()

    def show_persona(self, persona_id: str) -> None:
        """Turn to a persona."""
        if persona_id == self._chosen or persona_id not in self._desk.workshop.personas:
            return
        self._chosen = persona_id
        self._scroll.verticalScrollBar().setValue(0)
        self._refresh()

    def close_pane(self) -> None:
        """Settle what is typed and follow the desk no more."""
        self.form.settle()
        self._following.stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.close_pane()
        super().closeEvent(event)

    # Building -------------------------------------------------------------------

    def _make_buttons(self) -> None:
        self.add_button = QPushButton("+ " + _("Persona"), self)
        self.add_button.clicked.connect(self._add)
        self.up = self._tool("chevron_up", _("Move up (Alt+Up)"))
        self.up.clicked.connect(self._move_up)
        self.down = self._tool("chevron_down", _("Move down (Alt+Down)"))
        self.down.clicked.connect(self._move_down)
        self.delete = self._tool("trash", _("Delete persona"))
        self.delete.clicked.connect(self._delete)
        for button in (self.add_button, self.up, self.down, self.delete):
            button.setEnabled(not self._desk.editor.read_only)

    def _tool(self, picture: str, title: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(picture))
        button.setIconSize(QSize(px(18), px(18)))
        button.setAccessibleName(title)
        button.setToolTip(title)
        return button

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(2)
        buttons.addWidget(self.add_button, 1)
        for button in (self.up, self.down, self.delete):
            buttons.addWidget(button)
        self._side = QWidget(self)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(12, 8, 12, 8)
        side.setSpacing(8)
        side.addWidget(self.list, 1)
        side.addLayout(buttons)
        self._line = QFrame(self)
        self._scroll = self._scroller()
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addWidget(self._side)
        self._box.addWidget(self._line)
        self._box.addWidget(self._scroll, 1)
        self._box.addWidget(self.empty, 1)
        self._turn_box()

    def _scroller(self) -> QScrollArea:
        inside = QWidget()
        inside.setProperty("role", "inside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 14, 14, 16)
        column.addWidget(self.form)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        return scroll

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn_box()

    def _turn_box(self) -> None:
        beside = self.width() >= px(_SIDE_BY_SIDE)
        ways = QBoxLayout.Direction
        self._box.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._line.setProperty("role", "upright" if beside else "hairline")
        self._line.style().unpolish(self._line)
        self._line.style().polish(self._line)
        most = _MOST_ROWS if self.height() > px(_TALL) else _FEW_ROWS
        rows = max(1, min(most, self.list.count())) * (row_height() + 4)
        self.list.setMaximumHeight(16_777_215 if beside else rows)
        self._side.setMaximumWidth(px(240) if beside else 16_777_215)
        self._side.setMaximumHeight(16_777_215 if beside else rows + px(64))

    # Following ------------------------------------------------------------------

    def _selected(self) -> None:
        chosen = self._desk.selection.ids("personas")
        if chosen:
            self.show_persona(chosen[0])

    def _settled(self, change: Change) -> None:
        tables = {row.table for row in change.rows}
        if "personas" in tables or "assets" in tables:
            self._refresh()
        else:
            self.form.settled(change)

    def _refresh(self) -> None:
        workshop = self._desk.workshop
        if self._chosen not in workshop.personas:
            first = next(iter(workshop.persona_list()), None)
            self._chosen = first.id if first else ""
        self.list.show_personas(workshop, self._chosen)
        self._turn_box()
        some = bool(self._chosen)
        for widget in (self._side, self._line, self._scroll):
            widget.setVisible(some)
        self.empty.setVisible(not some)
        if some:
            self.form.take((self._chosen,))

    # Doing ----------------------------------------------------------------------

    def _add(self) -> None:
        self.form.settle()
        try:
            change = self._desk.editor.apply(
                _("Add persona"), add_persona, map=self._desk.map.id, name=""
            )
        except EditRefused as error:
            refused(self, error)
            return
        self.show_persona(change.added("personas")[0])
        self.form.field("name").setFocus()

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        ids = [persona.id for persona in self._desk.workshop.persona_list()]
        to = ids.index(self._chosen) + by
        if not 0 <= to < len(ids):
            tell_edge(self.list)
            return
        others = [one for one in ids if one != self._chosen]
        before = others[to] if to < len(others) else None
        try:
            self._desk.editor.apply(
                _("Move persona"), move_personas, ids=(self._chosen,), before=before
            )
        except EditRefused as error:
            refused(self, error)
            return
        name = spoken_name(self._desk.workshop, ("personas", self._chosen))
        tell_moved(self.list, name, to, len(ids))

    def _delete(self) -> None:
        delete_asked(self, self._desk, (("personas", self._chosen),))
