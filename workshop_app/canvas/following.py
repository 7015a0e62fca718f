"""What stands round the board keeps step with it: strips, frame, overlay and the text typed in."""

from PySide6.QtCore import QObject, QPointF, Signal

from workshop_app.canvas.beside.frame import Frame
from workshop_app.canvas.beside.left_strip import LeftStrip
from workshop_app.canvas.beside.strips import HeaderStrip
from workshop_app.canvas.canvas import Canvas
from workshop_app.canvas.overlay import Overlay
from workshop_app.canvas.scene import BoardScene
from workshop_app.canvas.typing.in_place import Typing
from workshop_app.editor.desk import Desk


class Following(QObject):
    """Follows composing, zooming, scrolling and the selection; says what the page needs to hear."""

    zoomed = Signal(float)
    scrolled = Signal()

    def __init__(
        self,
        desk: Desk,
        scene: BoardScene,
        canvas: Canvas,
        header: HeaderStrip,
        side: LeftStrip,
        frame: Frame,
        overlay: Overlay,
        typing: Typing,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._scene, self._canvas = desk, scene, canvas
        self._header, self._side, self._frame = header, side, frame
        self._overlay, self._typing = overlay, typing
        canvas.zoomed.connect(self._zoomed)
        canvas.scrolled.connect(self._scrolled)
        canvas.calmed.connect(self._calmed)
        scene.composed.connect(self.follow_board)
        desk.selection.on_changed(self._selected)
        self._ring_names()  # a board may be made anew, as in another language

    def close_following(self) -> None:
        """Follow no more."""
        self._desk.selection.forget(self._selected)

    def follow_board(self) -> None:
        """The board was composed anew."""
        self._name(self._canvas.zoom())
        self.place_frame()
        self._typing.follow()

    def refresh_overlay(self) -> None:
        """Paint anew where something lay over the lanes, and where it lies now."""
        self._canvas.refresh(self._overlay.renewed(self._scene.board))

    def place_frame(self) -> None:
        """What adds to the map stands where it ends."""
        self._frame.place(self._scene.board, self._header.height())

    def _name(self, zoom: float) -> None:
        self._header.show_board(self._desk.editor.shown, self._scene.board, zoom)
        self._side.show_board(self._scene.board, zoom)

    def _zoomed(self, zoom: float) -> None:
        self._header.pixmaps.zooming = self._side.pixmaps.zooming = True
        self._name(zoom)
        self.zoomed.emit(zoom)

    def _calmed(self) -> None:
        for strip in (self._header, self._side):
            if strip.pixmaps.zooming:
                strip.pixmaps.zooming = False
                strip.update()  # its pixmaps are made while nobody waits, not when one scrolls

    def _scrolled(self) -> None:
        origin = self._canvas.viewportTransform().map(QPointF(0, 0))
        # The scroll bar stands before the map where that runs from the right.
        self._header.scroll_to(-origin.x() - self._canvas.viewport().x())
        self._side.scroll_to(-origin.y())
        self.place_frame()
        self._typing.follow()
        self.scrolled.emit()

    def _selected(self) -> None:
        self._ring_names()
        self.refresh_overlay()

    def _ring_names(self) -> None:
        refs = frozenset(self._desk.selection.refs)
        self._header.choose(refs)
        self._side.choose(refs)
