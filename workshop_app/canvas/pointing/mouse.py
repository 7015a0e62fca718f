"""The mouse on the board and its strips: press, move, right click, double click, hover."""

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent

from workshop_app.canvas.overlay import Overlay
from workshop_app.canvas.places import Places
from workshop_app.canvas.pointing.to_gestures import Pointing
from workshop_app.editor.desk import Desk
from workshop_app.editor.selection import Cell

_NAMED = ("cards", "points", "stages", "steps", "lanes", "personas", "connections")


class BoardMouse(QObject):
    """Turns mouse events into gestures, menus, typing and hints.

    `pressed(QPointF)` says where on the board a press began, `edit_wanted(ref)` and
    `add_wanted(cell)` what a double click asks for, `context_wanted(hit, global)` a right click.
    """

    pressed = Signal(QPointF)
    edit_wanted = Signal(object)
    add_wanted = Signal(object)
    context_wanted = Signal(object, QPoint)

    def __init__(
        self, desk: Desk, places: Places, pointing: Pointing, overlay: Overlay, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self._places = places
        self._pointing = pointing
        self._overlay = overlay
        for part in (places.canvas, places.header, places.side):
            part.pressed.connect(self.press)
            part.moved.connect(self.move)
            part.released.connect(pointing.release)
            part.double_clicked.connect(self.double_click)
        places.canvas.left.connect(self.hover_ended)

    def press(self, event: QMouseEvent) -> None:
        """Begin a gesture, or ask for the menu; in the middle of a drag, put back."""
        if self._pointing.busy:
            self._pointing.cancel()
            return
        at = event.globalPosition().toPoint()
        self._overlay.by_finger = False
        self.arrive(at)
        if event.button() == Qt.MouseButton.RightButton:
            self.ask_menu(at)
            return
        if event.button() == Qt.MouseButton.LeftButton:
            self._pointing.press(event)

    def move(self, event: QMouseEvent) -> None:
        """Go on with a gesture, or hint at what could be done here."""
        if self._pointing.busy:
            self._pointing.move(event)
        else:
            self._hover(event.globalPosition().toPoint())

    def arrive(self, at: QPoint) -> None:
        """Something begins at a global position: the board has the keyboard from now on."""
        canvas = self._places.canvas
        canvas.setFocus(Qt.FocusReason.MouseFocusReason)
        self.pressed.emit(canvas.board_point(QPointF(canvas.viewport().mapFromGlobal(at))))

    def ask_menu(self, at: QPoint) -> None:
        """Select what lies there, and ask for its menu."""
        over, selection = self._places.hit_at(at), self.desk.selection
        self.hover_ended()
        known = over.kind in ("cell", "nothing") or over.id in selection.ids(over.kind)
        if selection.gathering and over.kind == selection.table:
            selection.add(over.kind, [] if known else [over.id])
        elif not known:
            cell = (over.lane, over.step) if over.lane and over.step else None
            selection.choose(over.kind, [over.id], cell)
        elif over.kind == "cell" and over.lane and over.step:
            selection.focus((over.lane, over.step))
        self.context_wanted.emit(over, at)

    def double_click(self, event: QMouseEvent) -> None:
        """Type in what is there, or a new card in an empty place."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = event.globalPosition().toPoint()
        if self._places.hit_at(at).fold or self.desk.selection.gathering:
            self._pointing.press(event)
        else:
            self.open(at)

    def open(self, at: QPoint) -> None:
        """Type in what lies at a global position, or a new card in an empty place."""
        over = self._places.hit_at(at)
        if over.kind in _NAMED:
            self.edit_wanted.emit((over.kind, over.id))
        elif over.kind == "cell" and over.lane and over.step:
            self.add_wanted.emit((over.lane, over.step))

    def _hover(self, at: QPoint) -> None:
        over = self._places.hit_at(at)
        shape = Qt.CursorShape.ArrowCursor
        if over.kind == "cards":
            shape = Qt.CursorShape.SizeHorCursor if over.edge else Qt.CursorShape.OpenHandCursor
        elif over.kind == "points":
            shape = Qt.CursorShape.SizeVerCursor
        elif over.kind == "connector":
            shape = Qt.CursorShape.CrossCursor
        elif over.fold or over.kind == "connections":
            shape = Qt.CursorShape.PointingHandCursor
        elif over.kind in ("stages", "steps", "lanes", "personas"):
            shape = Qt.CursorShape.OpenHandCursor
        places = self._places
        for widget in (places.canvas.viewport(), places.header, places.side):
            widget.setCursor(shape)
        idle = not (self.desk.editor.read_only or self.desk.selection.gathering)
        empty = over.kind == "cell" and idle
        self.invite((over.lane, over.step) if empty and over.lane and over.step else None)

    def hover_ended(self) -> None:
        """The pointer has left."""
        self.invite(None)

    def invite(self, cell: Cell | None) -> None:
        """Show in `cell` alone what could be added there."""
        if cell != self._overlay.hovered:
            self._overlay.hovered = cell
            self._places.canvas.refresh(self._overlay.renewed(self._places.scene.board))
