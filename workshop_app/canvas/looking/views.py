"""Where one looks at the board: fitting it in, keeping a view and coming back to it."""

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF
from PySide6.QtWidgets import QWidget

from workshop_app.canvas.beside.strips import HeaderStrip, strip_scale
from workshop_app.canvas.canvas import BELOW, BESIDE, Canvas
from workshop_app.canvas.scene import BoardScene

_AIR = 4.0
"""Pixels left free beside a fitted map, so that no scroll bar is called for."""


class Looking(QObject):
    """Moves the view of a board."""

    def __init__(
        self,
        scene: BoardScene,
        canvas: Canvas,
        header: HeaderStrip,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._view = parent
        self._scene = scene
        self._canvas = canvas
        self._header = header
        self._wanted: tuple[float, float] | None = None

    def fit(self) -> None:
        """The whole map in sight, at most at 100 %."""
        self._wanted = None
        zoom = 1.0
        # The strips shrink with the zoom, but not for ever: a few rounds settle it.
        for _round in range(6):
            zoom = self._fitting(zoom)
        self._canvas.set_zoom(zoom)
        self._look_from(0.0, 0.0)

    def state(self) -> dict[str, float | str]:
        """The open map, the zoom, and the place of the board in the upper leading corner."""
        corner = self._canvas.viewport().rect()
        mirrored = self._scene.board.grid.mirrored
        at = self._canvas.board_point(QPointF(corner.width() if mirrored else 0, 0))
        x, y = self._wanted or (self._scene.board.grid.along(at.x()), at.y())
        return {"map": self._scene.desk.map.id, "zoom": self._canvas.zoom(), "x": x, "y": y}

    def restore(self, state: dict[str, float | str]) -> None:
        """Look where `state` looked; before the board is shown this waits until it has a size."""
        if str(state.get("map", "")) in self._scene.desk.workshop.maps:
            self._scene.desk.open_map(str(state["map"]))
        self._canvas.set_zoom(float(state.get("zoom", 1.0)))
        self._wanted = (float(state.get("x", 0)), float(state.get("y", 0)))
        if self._view.isVisible():
            self.settle()

    def settle(self) -> None:
        """The board has its size: look where `restore` asked to."""
        if self._wanted is None:
            return
        (x, y), self._wanted = self._wanted, None
        if (layout := self._view.layout()) is not None:
            layout.activate()  # the strips went along with the zoom: the canvas is smaller now
        self._look_from(x, y)

    def _look_from(self, x: float, y: float) -> None:
        """Bring what lies `x` from the beginning of the map into the upper leading corner."""
        grid = self._scene.board.grid
        if grid.mirrored:
            x = grid.along(x) - self._canvas.viewport().width() / self._canvas.zoom()
        self._canvas.scroll_to(x, y)

    def keep_caret(self, widget: QWidget, rect: QRectF) -> None:
        """Keep in sight where a typing goes on, in a card taller than the window too."""
        if widget is self._canvas.viewport():
            inverse, _ok = self._canvas.viewportTransform().inverted()
            self._canvas.ensureVisible(inverse.mapRect(rect), 8, 24)

    def column_edges(self) -> list[tuple[float, float]]:
        """Left and right of each step's column in px of the board's widget."""
        origin = self._canvas.viewport().mapTo(self._view, QPoint(0, 0)).x()
        transform = self._canvas.viewportTransform()
        return [
            (transform.map(QPointF(c.x, 0)).x() + origin, transform.map(QPointF(c.right, 0)).x() + origin)
            for c in self._scene.board.grid.columns
        ]  # fmt: skip

    def _fitting(self, zoom: float) -> float:
        """The zoom at which the map fits beside strips as large as they are at `zoom`."""
        board = self._scene.board
        width = self._view.width() - board.measures.left * strip_scale(zoom) - BESIDE - _AIR
        height = self._view.height() - self._header.height_at(zoom) - BELOW - _AIR
        return min(width / max(1.0, board.width), height / max(1.0, board.height), 1.0)
