"""The board: lanes in the middle, stages above, personas at the left, all on one desk."""

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QToolButton, QWidget

from workshop_app.canvas.canvas import Canvas
from workshop_app.canvas.carrying import Carrying
from workshop_app.canvas.in_place import Typing
from workshop_app.canvas.keys import BoardKeys
from workshop_app.canvas.mouse import BoardMouse
from workshop_app.canvas.overlay import Overlay
from workshop_app.canvas.paint import Brush, qrect
from workshop_app.canvas.pictures import Pictures
from workshop_app.canvas.places import Places
from workshop_app.canvas.pointing import Pointing
from workshop_app.canvas.scene import BoardScene
from workshop_app.canvas.strips import HeaderStrip, LeftStrip, strip_scale
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.editor.gestures.pointer import Ground
from workshop_app.editor.selection import Cell, Ref
from workshop_app.layout.board import Board
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
        self.places = Places(self.scene, self.canvas, self.header, self.side)
        self.typing = Typing(desk, self.brush, self.places.place_of, self)
        ground = Ground(desk, self._board)
        self.pointing = Pointing(ground, self.canvas, self.places.hit_at, self)
        self.mouse = BoardMouse(desk, self.places, self.pointing, self.overlay, self)
        self.carrying = Carrying(self.places, self.pointing, self.overlay, self)
        self.keys = BoardKeys(self)
        self._overlaid: list[QRectF] = []
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
            self.carrying.grip(None)
            self.pointing.carry_new(kind, at)

    def begin_parked_drag(self, card_id: str, at: QPoint) -> None:
        """Carry the selected cards of the parking lot."""
        if not self.desk.editor.read_only:
            self.typing.finish()
            self.carrying.grip(None)
            self.pointing.carry_selected(card_id, at)

    def lifted_ids(self) -> frozenset[str]:
        """The cards that are in the air."""
        return self.carrying.lifted_ids

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
        rect = self.places.rect_of(ref)
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
        self.mouse.pressed.connect(self._pressed)
        self.mouse.edit_wanted.connect(self.edit)
        self.mouse.add_wanted.connect(self.add_card_at)
        self.mouse.context_wanted.connect(self.context_wanted)
        self.carrying.status.connect(self.status)
        self.canvas.zoomed.connect(self._zoomed)
        self.canvas.scrolled.connect(self._scrolled)
        self.scene.composed.connect(self._follow_board)
        self.pointing.finished.connect(self._finished)
        self.pointing.refused.connect(self.refused)
        self.typing.refused.connect(self.refused)
        self.typing.ended.connect(self.keys.typing_ended)
        self.desk.selection.on_changed(self._selected)
        self.canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the canvas; a gesture ends where the focus goes."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self.keys.press(event)
        if event.type() == QEvent.Type.FocusOut and self.pointing.busy:
            self.pointing.cancel()
        return False

    # Following ------------------------------------------------------------------

    def _pressed(self, at: QPointF) -> None:
        self.typing.finish()
        self.carrying.grip(at)

    def _finished(self, ref: object) -> None:
        if isinstance(ref, tuple):
            self.typing.begin(ref)

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
        self.refresh_overlay()

    def refresh_overlay(self) -> None:
        """Paint anew where something lay over the lanes, and where it lies now."""
        before, self._overlaid = self._overlaid, self.overlay.places(self.scene.board)
        self.canvas.refresh(before + self._overlaid)

    def _place_adders(self) -> None:
        board = self.scene.board
        end = self.canvas.viewportTransform().map(QPointF(board.width, board.height))
        self._add_stage.move(round(end.x()) + 6, 8)
        self._add_lane.move(8, round(end.y()) + 8)


def _adder(parent: QWidget, text: str) -> QToolButton:
    button = QToolButton(parent)
    button.setText(text)
    button.setObjectName("boardAdd")
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
