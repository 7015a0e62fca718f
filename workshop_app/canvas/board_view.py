"""The board: lanes in the middle, stages above, personas at the left, all on one desk."""

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from workshop_app.canvas.beside.frame import Frame
from workshop_app.canvas.beside.left_strip import LeftStrip
from workshop_app.canvas.beside.minimap import Minimap
from workshop_app.canvas.beside.strips import HeaderStrip
from workshop_app.canvas.canvas import Canvas
from workshop_app.canvas.drawing.paint import Brush
from workshop_app.canvas.drawing.pictures import Pictures
from workshop_app.canvas.following import Following
from workshop_app.canvas.found.search import Found
from workshop_app.canvas.keys.deeds import BoardKeys
from workshop_app.canvas.looking.close_up import CloseUp
from workshop_app.canvas.looking.gliding import Gliding
from workshop_app.canvas.looking.views import Looking
from workshop_app.canvas.overlay import Overlay
from workshop_app.canvas.places import Places
from workshop_app.canvas.pointing.carrying import Carrying
from workshop_app.canvas.pointing.mouse import BoardMouse
from workshop_app.canvas.pointing.to_gestures import Pointing
from workshop_app.canvas.scene import BoardScene
from workshop_app.canvas.spoken.readable import Readable
from workshop_app.canvas.spoken.telling import Telling
from workshop_app.canvas.touch.on_board import BoardTouch
from workshop_app.canvas.typing.in_place import Typing
from workshop_app.canvas.typing.making import Making
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.editor.editor import only_for_reading
from workshop_app.editor.gestures.connect import CHOOSE
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
    connect_wanted = Signal(str)

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
        self.touch = BoardTouch(desk, self.places, self.pointing, self.mouse, self.overlay, self)
        self.keys = BoardKeys(self)
        self.frame = Frame(self.brush, self.canvas, self.header, self.side, self)
        self.looking = Looking(self.scene, self.canvas, self.header, self)
        self.close_up = CloseUp(self.places, self)
        self.gliding = Gliding(self.canvas, self)
        self.minimap = Minimap(self.scene, self.canvas, self._carries)
        self.readable = Readable(self)
        self.found = Found(self.scene, self.overlay.found, (self.header, self.side), self)
        self.telling = Telling(desk, self.canvas, self.readable.focus)
        self.making = Making(self.scene, self.canvas, self.typing, self)
        self.following = Following(
            desk, self.scene, self.canvas, self.header, self.side,
            self.frame, self.overlay, self.typing, self,
        )  # fmt: skip
        self._build()
        self._connect()
        self.following.follow_board()

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
        self.looking.fit()

    def glide_to_fit(self) -> None:
        """The same, so that one sees where it went."""
        self.gliding.to(self.looking.fit)

    def view_state(self) -> dict[str, float | str]:
        """Where one looks: to be kept and given to `restore_view`."""
        return self.looking.state()

    def restore_view(self, state: dict[str, float | str]) -> None:
        """Look where `view_state` looked."""
        self.looking.restore(state)

    def column_edges(self) -> list[tuple[float, float]]:
        """Left and right of each step's column in px of this widget."""
        return self.looking.column_edges()

    def begin_palette_drag(self, kind: str, at: QPoint) -> None:
        """Carry a new card of `kind` that was taken from a palette at a global position."""
        if self._may_change():
            self.carrying.grip_new(kind)
            self.pointing.carry_new(kind, at)

    def begin_parked_drag(self, card_id: str, at: QPoint) -> None:
        """Carry the selected cards of the parking lot."""
        if self._may_change():
            self.canvas.setFocus(Qt.FocusReason.MouseFocusReason)
            if card_id not in self.desk.selection.ids("cards"):
                self.desk.selection.add("cards", [card_id])
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
        """Make a card in `cell` and type in it; a curve lane or a folded one says why it cannot."""
        self.making.card(cell, kind=kind, text=text, after=after)

    def reveal(self, ref: Ref) -> None:
        """Scroll a record into sight."""
        rect = self.places.rect_of(ref)
        if rect is not None:
            self.canvas.show_rect(rect)

    def say(self, sentence: str) -> None:
        """Say a sentence in the status line and to screen readers; "" takes the last one away."""
        self.status.emit(sentence)
        if sentence:
            self.telling.tell(sentence)

    def retheme(self, theme: Theme) -> None:
        """Wear another theme."""
        self.brush.theme = theme
        self.scene.retheme()
        self.frame.dress()
        self.typing.follow()
        self.minimap.forget_colors()
        self.canvas.ruler.forget_colors()
        for widget in (self.header, self.side, self.canvas.viewport(), *self.places.surfaces):
            widget.update()

    def close_board(self) -> None:
        """Keep what is typed and listen no more; before the desk is given away."""
        self.gliding.finish()
        self.pointing.close_pointing()
        self.typing.close_typing()
        self.carrying.close_carrying()
        self.telling.close_telling()
        self.readable.close()
        self.minimap.want(False)
        self.scene.close_scene()
        self.canvas.on_key = None
        self.following.close_following()

    # Building -------------------------------------------------------------------

    def _build(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.frame.corner, 0, 0)
        grid.addWidget(self.header, 0, 1)
        grid.addWidget(self.side, 1, 0)
        grid.addWidget(self.canvas, 1, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(1, 1)
        self.frame.allow(not self.desk.editor.read_only)
        self.setFocusProxy(self.canvas)

    def _connect(self) -> None:
        self.frame.add_stage.connect(self.add_stage_wanted)
        self.frame.add_lane.connect(self.add_lane_wanted)
        self.frame.add_persona.connect(self.making.persona)
        self.making.refused.connect(self.refused)
        self.mouse.pressed.connect(self._pressed)
        self.mouse.edit_wanted.connect(self.edit)
        self.mouse.add_wanted.connect(self.making.here)
        self.mouse.context_wanted.connect(self.context_wanted)
        self.carrying.status.connect(self.say)
        self.following.zoomed.connect(self.zoom_changed)
        self.following.scrolled.connect(self.scrolled)
        self.canvas.focused.connect(self._focused)
        self.canvas.unfocused.connect(self._unfocused)
        self.pointing.finished.connect(self._finished)
        self.pointing.refused.connect(self.refused)
        self.pointing.went_astray.connect(self.gliding.back)
        self.typing.refused.connect(self.refused)
        self.typing.ended.connect(self._typed)
        self.typing.caret.connect(self.looking.keep_caret)
        self.canvas.on_key = self.keys.key

    def showEvent(self, event: QShowEvent) -> None:
        """Look where one looked the last time."""
        super().showEvent(event)
        self.looking.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room for what stands round the board."""
        super().resizeEvent(event)
        self.following.place_frame()

    # Following ------------------------------------------------------------------

    def _may_change(self) -> bool:
        """Settle what is typed; False, and said, where one may only look."""
        self.typing.finish()
        if self.desk.editor.read_only:
            self.refused.emit(only_for_reading())
        return not self.desk.editor.read_only

    def _pressed(self, at: QPointF) -> None:
        self.typing.finish()
        self.carrying.grip(at)

    def _finished(self, ref: object) -> None:
        if isinstance(ref, tuple) and ref[0] == CHOOSE:
            self.connect_wanted.emit(ref[1])
        elif isinstance(ref, tuple):
            self.typing.begin(ref)

    def _focused(self, reason: Qt.FocusReason) -> None:
        """Who comes with the Tab key finds a first place."""
        self.overlay.has_focus = True
        if reason in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.keys.arrive()
        self.telling.arrive()
        self.following.refresh_overlay()

    def _unfocused(self) -> None:
        self.overlay.has_focus = False
        self.pointing.cancel()
        self.following.refresh_overlay()

    def _typed(self, how: str, ref: object) -> None:
        if how == "gone":
            self.say(_("What you were typing in was removed. Undo brings it back with its text."))
        self.keys.typing_ended(how, ref)

    def _carries(self) -> bool:
        return self.pointing.busy

    def _workshop(self) -> Workshop:
        return self.desk.editor.shown

    def _board(self) -> Board:
        return self.scene.board
