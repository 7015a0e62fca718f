"""The board: lanes in the middle, stages above, personas at the left, all on one desk."""

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QGridLayout, QToolButton, QWidget

from workshop_app.canvas.canvas import Canvas
from workshop_app.canvas.in_place import Place, Typing
from workshop_app.canvas.keys import BoardKeys
from workshop_app.canvas.lift import Lift
from workshop_app.canvas.overlay import Overlay
from workshop_app.canvas.paint import Brush, qrect
from workshop_app.canvas.pictures import Pictures
from workshop_app.canvas.pointing import Pointing
from workshop_app.canvas.scene import BoardScene
from workshop_app.canvas.strips import HeaderStrip, LeftStrip, strip_scale
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.editor.gestures.pointer import Feedback, Ground
from workshop_app.editor.selection import Cell, Ref
from workshop_app.layout.board import Board
from workshop_app.layout.cards import text_rect, text_style
from workshop_app.layout.hit import Hit, hit
from workshop_app.layout.sprites import Sprite
from workshop_app.layout.theme import Theme
from workshop_app.words import _

_ZOOM_STEP = 1.2


class BoardView(QWidget):
    """The open map of a desk, to be looked at and worked on."""

    zoom_changed = Signal(float)
    scrolled = Signal()
    status = Signal(str)
    refused = Signal(object)
    context_wanted = Signal(object, QPoint)
    add_stage_wanted = Signal()
    add_lane_wanted = Signal()

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.brush = Brush(theme, Pictures(self._workshop))
        self.scene = BoardScene(desk, self.brush, self)
        self.overlay = Overlay(desk, self.brush)
        self.canvas = Canvas(self.scene, self.overlay, self)
        self.header = HeaderStrip(self.brush, self)
        self.side = LeftStrip(self.brush, self)
        self.typing = Typing(desk, self.brush, self._place_of, self)
        self.pointing = Pointing(Ground(desk, self._board), self.canvas, self.hit_at, self)
        self.keys = BoardKeys(self)
        self.surfaces: list[QWidget] = []
        self._lift: Lift | None = None
        self._lifted: tuple[Ref, ...] = ()
        self._grip = (0.0, 0.0)
        self._pressed: QPoint | None = None
        self._corner = QWidget(self)
        self._corner.setObjectName("boardCorner")
        self._add_stage = _adder(self.header, _("+ Stage"))
        self._add_lane = _adder(self.side, _("+ Lane"))
        self._build()
        self._connect()
        self._follow_board()

    # What others ask ------------------------------------------------------------

    def zoom(self) -> float:
        """Pixels on the screen for one pixel of the board."""
        return self.canvas.zoom()

    def set_zoom(self, zoom: float) -> None:
        """Zoom about the middle."""
        self.canvas.set_zoom(zoom)

    def zoom_in(self) -> None:
        """One step nearer."""
        self.canvas.set_zoom(self.zoom() * _ZOOM_STEP)

    def zoom_out(self) -> None:
        """One step back."""
        self.canvas.set_zoom(self.zoom() / _ZOOM_STEP)

    def zoom_to_fit(self) -> None:
        """The whole map in sight, at most at 100 %."""
        board, zoom = self.scene.board, 1.0
        # The strips shrink with the zoom, but not for ever: a few rounds settle it.
        for _round in range(4):
            strips = strip_scale(zoom)
            width = self.width() - board.measures.left * strips - 24
            height = self.height() - self.header.sizeHint().height() - 40
            zoom = min(width / max(1.0, board.width), height / max(1.0, board.height), 1.0)
        self.canvas.set_zoom(zoom)
        self.canvas.horizontalScrollBar().setValue(0)
        self.canvas.verticalScrollBar().setValue(0)

    def view_state(self) -> dict[str, float | str]:
        """Where one looks: to be kept and given to `restore_view`."""
        at = self.canvas.board_point(QPointF(0, 0))
        return {"map": self.desk.map.id, "zoom": self.zoom(), "x": at.x(), "y": at.y()}

    def restore_view(self, state: dict[str, float | str]) -> None:
        """Look where `view_state` looked."""
        if str(state.get("map", "")) in self.desk.workshop.maps:
            self.desk.open_map(str(state["map"]))
        self.canvas.set_zoom(float(state.get("zoom", 1.0)))
        zoom = self.zoom()
        self.canvas.horizontalScrollBar().setValue(round(float(state.get("x", 0)) * zoom))
        self.canvas.verticalScrollBar().setValue(round(float(state.get("y", 0)) * zoom))

    def column_edges(self) -> list[tuple[float, float]]:
        """Left and right of each step's column in px of this widget."""
        origin = self.canvas.viewport().mapTo(self, QPoint(0, 0)).x()
        transform = self.canvas.viewportTransform()
        columns = self.scene.board.grid.columns
        return [
            (transform.map(QPointF(c.x, 0)).x() + origin, transform.map(QPointF(c.right, 0)).x() + origin)
            for c in columns
        ]  # fmt: skip

    def begin_palette_drag(self, kind: str, at: QPoint) -> None:
        """Carry a new card of `kind` that was taken from a palette at a global position."""
        if not self.desk.editor.read_only:
            self.typing.finish()
            self._grip = (0.0, 0.0)
            self.pointing.carry_new(kind, at)

    def begin_parked_drag(self, card_id: str, at: QPoint) -> None:
        """Carry the selected cards of the parking lot."""
        if not self.desk.editor.read_only:
            self.typing.finish()
            self.pointing.carry_selected(card_id, at)

    def edit_selected(self) -> None:
        """Type in the selected record."""
        only = self.desk.selection.only
        if only is not None:
            self.edit(only)

    def edit(self, ref: Ref) -> None:
        """Type in a record, scrolled into sight."""
        self.reveal(ref)
        self.typing.begin(ref)

    def add_card_at(self, cell: Cell, *, kind: str = "", text: str = "", after: str = "") -> None:
        """Make a card in `cell` and type in it; a curve lane takes none and says nothing."""
        if self.desk.editor.read_only or self.scene.board.row(cell[0]).body.curve is not None:
            return
        self.canvas.show_rect(qrect(self.scene.board.cell_rect(*cell)))
        self.typing.begin_new(cell, kind=kind, text=text, after=after)

    def reveal(self, ref: Ref) -> None:
        """Scroll a record into sight."""
        rect = self._rect_of(ref)
        if rect is not None:
            self.canvas.show_rect(rect)

    def retheme(self, theme: Theme) -> None:
        """Wear another theme."""
        self.brush.theme = theme
        self.scene.retheme()
        self.header.update()
        self.side.update()
        self.canvas.viewport().update()

    def close_board(self) -> None:
        """Listen no more; before the desk is given away."""
        self.pointing.cancel()
        self.typing.finish()
        self.scene.close_scene()
        self.desk.selection.forget(self._selected)

    # Building -------------------------------------------------------------------

    def _build(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self._corner, 0, 0)
        grid.addWidget(self.header, 0, 1)
        grid.addWidget(self.side, 1, 0)
        grid.addWidget(self.canvas, 1, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(1, 1)
        self.canvas.setAccessibleName(_("Board"))
        self.header.setAccessibleName(_("Stages and steps"))
        self.side.setAccessibleName(_("Personas and lanes"))
        self.setFocusProxy(self.canvas)

    def _connect(self) -> None:
        self._add_stage.clicked.connect(self.add_stage_wanted)
        self._add_lane.clicked.connect(self.add_lane_wanted)
        self.canvas.pressed.connect(self._press)
        self.canvas.moved.connect(self._move)
        self.canvas.released.connect(self.pointing.release)
        self.canvas.double_clicked.connect(self._double_click)
        self.canvas.left.connect(self._hover_ended)
        self.canvas.zoomed.connect(self._zoomed)
        self.canvas.scrolled.connect(self._scrolled)
        self.scene.composed.connect(self._follow_board)
        self.pointing.feedback.connect(self._feedback)
        self.pointing.finished.connect(self._finished)
        self.pointing.refused.connect(self.refused)
        self.typing.refused.connect(self.refused)
        self.typing.ended.connect(self.keys.typing_ended)
        self.desk.selection.on_changed(self._selected)
        for strip in (self.header, self.side):
            strip.installEventFilter(self)
        self.canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Presses on the strips, keys on the canvas."""
        kind = event.type()
        if watched is self.canvas:
            if kind == QEvent.Type.KeyPress:
                return self.keys.press(event)  # type: ignore[arg-type]
            if kind == QEvent.Type.FocusOut and self.pointing.busy:
                self.pointing.cancel()
            return False
        if isinstance(event, QMouseEvent):
            return self._strip_mouse(event)
        return False

    def _strip_mouse(self, event: QMouseEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress:
            self._press(event)
        elif kind == QEvent.Type.MouseMove:
            self._move(event)
        elif kind == QEvent.Type.MouseButtonRelease:
            self.pointing.release(event)
        elif kind == QEvent.Type.MouseButtonDblClick:
            self._double_click(event)
        else:
            return False
        return True

    # Pointing -------------------------------------------------------------------

    def hit_at(self, at: QPoint) -> Hit:
        """What lies at a global position: on the board, on its strips or in the parking lot."""
        for surface in self.surfaces:
            place = surface.mapFromGlobal(at)
            if surface.isVisible() and surface.rect().contains(place):
                found: Hit = surface.hit(place)  # type: ignore[attr-defined]
                return found
        for strip in (self.header, self.side):
            place = strip.mapFromGlobal(at)
            if strip.rect().contains(place):
                return strip.hit(place.x(), place.y())
        place = self.canvas.viewport().mapFromGlobal(at)
        if not self.canvas.viewport().rect().contains(place):
            return Hit()
        point = self.canvas.board_point(QPointF(place))
        return hit(self.scene.board, point.x(), point.y())

    def _press(self, event: QMouseEvent) -> None:
        at = event.globalPosition().toPoint()
        self.typing.finish()
        self.canvas.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() == Qt.MouseButton.RightButton:
            self._context(at)
            return
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = self.canvas.board_point(QPointF(self.canvas.viewport().mapFromGlobal(at)))
        self._grip = (point.x(), point.y())
        self.pointing.press(event)

    def _move(self, event: QMouseEvent) -> None:
        if self.pointing.busy:
            self.pointing.move(event)
        else:
            self._hover(event.globalPosition().toPoint())

    def _context(self, at: QPoint) -> None:
        over, selection = self.hit_at(at), self.desk.selection
        if over.kind not in ("cell", "nothing") and over.id not in selection.ids(over.kind):
            cell = (over.lane, over.step) if over.lane and over.step else None
            selection.choose(over.kind, [over.id], cell)
        elif over.kind == "cell" and over.lane and over.step:
            selection.focus((over.lane, over.step))
        self.context_wanted.emit(over, at)

    def _double_click(self, event: QMouseEvent) -> None:
        over = self.hit_at(event.globalPosition().toPoint())
        if over.kind in ("cards", "stages", "steps", "lanes", "personas"):
            self.edit((over.kind, over.id))
        elif over.kind == "cell" and over.lane and over.step:
            self.add_card_at((over.lane, over.step))

    def _hover(self, at: QPoint) -> None:
        over = self.hit_at(at)
        shape = Qt.CursorShape.ArrowCursor
        if over.kind == "cards":
            shape = Qt.CursorShape.SizeHorCursor if over.edge else Qt.CursorShape.OpenHandCursor
        elif over.kind == "points":
            shape = Qt.CursorShape.SizeVerCursor
        elif over.kind in ("stages", "steps", "lanes", "personas"):
            shape = Qt.CursorShape.OpenHandCursor
        self.canvas.viewport().setCursor(shape)
        self.header.setCursor(shape)
        self.side.setCursor(shape)
        empty = over.kind == "cell" and not self.desk.editor.read_only
        self._hover_cell((over.lane, over.step) if empty and over.lane and over.step else None)

    def _hover_ended(self) -> None:
        self._hover_cell(None)

    def _hover_cell(self, cell: Cell | None) -> None:
        if cell != self.overlay.hovered:
            before = self.overlay.places(self.scene.board)
            self.overlay.hovered = cell
            self.canvas.refresh(before + self.overlay.places(self.scene.board))

    def _feedback(self, feedback: Feedback) -> None:
        before = self.overlay.places(self.scene.board)
        self.overlay.feedback = feedback
        self.canvas.refresh(before + self.overlay.places(self.scene.board))
        if feedback.note:
            self.status.emit(feedback.note)
        if feedback.lifted != self._lifted:
            self._lift_up(feedback.lifted)
        if self._lift is not None and self._lifted:
            self._lift.follow(self.window().mapFromGlobal(self.pointing.place))

    def _lift_up(self, refs: tuple[Ref, ...]) -> None:
        self._lifted = refs
        if not refs:
            self.scene.lift(frozenset())
            if self._lift is not None:
                self._lift.put_down()
            return
        self._lift = self._lift or Lift(self.window())
        sprites = [s for s in (self._sprite_of(ref) for ref in refs) if s is not None]
        self.scene.lift(frozenset(row_id for table, row_id in refs if table == "cards"))
        if sprites:
            grip = self._grip if self._grip != (0.0, 0.0) else _middle(sprites[0])
            self._lift.pick_up(self.brush, sprites, grip, self.zoom())

    def _finished(self, ref: object) -> None:
        if isinstance(ref, tuple):
            self.typing.begin(ref)

    # Following ------------------------------------------------------------------

    def _workshop(self) -> Workshop:
        return self.desk.editor.shown

    def _board(self) -> Board:
        return self.scene.board

    def _follow_board(self) -> None:
        board, zoom = self.scene.board, self.canvas.zoom()
        self.header.show_board(self.desk.editor.shown, board, zoom)
        self.side.show_board(board, zoom)
        self._place_adders()
        self.typing.follow()

    def _zoomed(self, zoom: float) -> None:
        self._follow_board()
        self._scrolled()
        self.zoom_changed.emit(zoom)

    def _scrolled(self) -> None:
        origin = self.canvas.viewportTransform().map(QPointF(0, 0))
        self.header.scroll_to(-origin.x())
        self.side.scroll_to(-origin.y())
        self._place_adders()
        self.typing.follow()
        self.scrolled.emit()

    def _selected(self) -> None:
        refs = frozenset(self.desk.selection.refs)
        self.header.choose(refs)
        self.side.choose(refs)
        self.canvas.viewport().update()

    def _place_adders(self) -> None:
        board = self.scene.board
        end = self.canvas.viewportTransform().map(QPointF(board.width, board.height))
        self._add_stage.move(round(end.x()) + 6, 8)
        self._add_lane.move(8, round(end.y()) + 8)

    # Places ---------------------------------------------------------------------

    def _sprite_of(self, ref: Ref) -> Sprite | None:
        if ref[0] == "cards":
            return self.scene.card(ref[1])
        named = (*self.scene.board.header, *self.scene.board.titles)
        personas = (lane.sprite for lane in self.scene.board.swimlanes)
        return next((s for s in (*named, *personas) if s and (s.table, s.id) == ref), None)

    def _rect_of(self, ref: Ref) -> QRectF | None:
        sprite = self._sprite_of(ref)
        if sprite is None:
            return None
        rect = qrect(sprite.rect)
        return rect if ref[0] == "cards" else QRectF(max(0.0, rect.x()), max(0.0, rect.y()), 1, 1)

    def _place_of(self, ref: Ref) -> Place | None:
        """Where the text of a record stands, for typing on it."""
        if ref[0] == "cards":
            return self._card_place(ref[1])
        strip = self.header if ref[0] in ("stages", "steps") else self.side
        rect = strip.rect_of(*ref)
        if rect is None:
            return None
        scale = strip_scale(self.zoom())
        size = {"steps": 12.0, "lanes": 11.0}.get(ref[0], 13.0) * scale
        fill = {"stages": "board.stage", "personas": "board.persona"}.get(ref[0], "board.ground")
        area = rect.adjusted(8, 4, -6, -4).toRect()
        if ref[0] == "personas":
            top = round(rect.top() + 62 * scale)
            area = QRect(area.left(), top, area.width(), round(22 * scale))
        elif ref[0] == "lanes":
            area.setLeft(area.left() + round(18 * scale))
            area.setHeight(round(34 * scale))
        return Place(strip, area, fill, size, bold=ref[0] != "steps")

    def _card_place(self, card_id: str) -> Place | None:
        sprite = self.scene.card(card_id)
        card = self.desk.editor.shown.cards.get(card_id)
        if sprite is None or card is None:
            return None
        rect = self.canvas.viewportTransform().mapRect(qrect(text_rect(sprite)))
        style = text_style(card)
        return Place(
            self.canvas.viewport(), rect.toRect(), sprite.fill or "panel",
            style.size * self.zoom(), style.bold, style.italic,
        )  # fmt: skip


def _adder(parent: QWidget, text: str) -> QToolButton:
    button = QToolButton(parent)
    button.setText(text)
    button.setObjectName("boardAdd")
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _middle(sprite: Sprite) -> tuple[float, float]:
    return sprite.rect.x + sprite.rect.width / 2, sprite.rect.y + 16
