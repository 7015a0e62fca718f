"""The ruler of lanes: a scroll bar that shows all lanes of the map and the part that is in sight."""

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QScrollBar, QToolTip, QWidget

from workshop_app.analysis.naming import lane_title
from workshop_app.canvas.scene import BoardScene
from workshop_app.canvas.timing import single_shot
from workshop_app.canvas.touch.targets import for_fingers
from workshop_app.domain.records import Lane
from workshop_app.domain.workshop import Workshop
from workshop_app.layout.board import Row
from workshop_app.layout.icons import lane_icon
from workshop_app.layout.sprites import Mark
from workshop_app.words import _

WIDTH = 16
_EDGE = 3  # Beside the segments.
_ICON = 10.0
_LEAST_FRAME = 10
_LAG_MS = 60


class LaneRuler(QScrollBar):
    """Lanes as segments in the colour of their persona, each with the icon of its kind.

    A press brings that lane into the middle, a drag goes on; keys and wheel as on any scroll bar.
    """

    def __init__(self, scene: BoardScene, zoom: Callable[[], float], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._scene = scene
        self._zoom = zoom
        self.zooming = False
        self._picture: QPixmap | None = None
        self._of: tuple[object, ...] = ()
        self._drawn_at = 0.0
        self._icons: dict[tuple[str, str, float], QPixmap] = {}
        self._grip: float | None = None
        # Lanes that grow at each move of the mouse are drawn here a little later, some at a time.
        self._lag = single_shot(self, self.update, _LAG_MS)
        self.setObjectName("laneRuler")
        self.setFixedWidth(for_fingers(WIDTH))
        self.setMouseTracking(True)
        self.setAccessibleName(_("Ruler of lanes"))
        self.setAccessibleDescription(_("All lanes of the map; press one to see it"))
        scene.composed.connect(self._composed)

    def sizeHint(self) -> QSize:
        """As wide as a scroll bar, in touch mode as a finger needs."""
        return QSize(for_fingers(WIDTH), 100)

    def changeEvent(self, event: QEvent) -> None:
        """Wide enough for how the window is worked with."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedWidth(for_fingers(WIDTH))
            self._cover()

    def showEvent(self, event: QShowEvent) -> None:
        """Seen for the first time, it has just been given the style of scroll bars."""
        super().showEvent(event)
        self._cover()

    def _cover(self) -> None:
        # It fills all of itself, which a style sheet's scroll bar does not: else all that lies
        # below it is painted first, up to the window, whenever the map grows.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def forget_colors(self) -> None:
        """Paint anew in the colours of another theme."""
        self._of = ()
        self._lag.stop()
        self._icons.clear()
        self.update()

    def settle(self) -> None:
        """Zooming has ended: paint the segments anew as they are now."""
        if self.zooming:
            self.zooming = False
            self.update()

    def row_at(self, y: float) -> Row | None:
        """The lane whose segment lies at `y` px; None below the map."""
        at = y / self._scale()
        row = self._scene.board.row_at(at)
        return row if row is not None and at < row.bottom else None

    def _segment_at(self, row: Row, scale: float) -> QRect:
        top, bottom = round(row.y * scale), round(row.bottom * scale)
        return QRect(_EDGE, top, self.width() - 2 * _EDGE, max(1, bottom - top))

    def frame(self) -> QRect:
        """Round what is in sight."""
        whole = max(1, self.maximum() + self.pageStep())
        top = round(self.value() / whole * self.height())
        tall = max(_LEAST_FRAME, round(self.pageStep() / whole * self.height()))
        return QRect(0, min(top, self.height() - tall), self.width(), tall)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The segments, kept as a picture, and the frame over them."""
        painter, brush = QPainter(self), self._scene.brush
        picture = self._painted()
        # How much of it the map takes changes with the zoom, by a few pixels.
        tall = picture.deviceIndependentSize().height() * self._scale() / self._drawn_at
        painter.fillRect(self.rect(), brush.color("ground"))
        painter.drawPixmap(QRectF(0, 0, self.width(), tall), picture, QRectF(picture.rect()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tone = QColor(brush.color("focus"))
        painter.setPen(QPen(tone, 2))
        tone.setAlpha(0 if self._grip is None else 50)
        painter.setBrush(tone)
        painter.drawRoundedRect(QRectF(self.frame()).adjusted(1, 1, -1, -1), 4, 4)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the frame, or bring it here."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        at, frame = event.position().y(), self.frame()
        inside = frame.top() <= at <= frame.bottom()
        self._grip = at - frame.top() if inside else frame.height() / 2
        self._go(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the frame."""
        if self._grip is not None:
            self._go(event.position().y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The frame stays."""
        self._grip = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room for the segments."""
        super().resizeEvent(event)
        self.update()

    def sliderChange(self, change: QAbstractSlider.SliderChange) -> None:
        """A map that grows at each move of the mouse is longer here a little later, too."""
        longer = change == QAbstractSlider.SliderChange.SliderRangeChange
        if not (longer and self._lag.isActive()):
            super().sliderChange(change)

    def event(self, event: QEvent) -> bool:
        """Say which lane lies below the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row = self.row_at(event.pos().y())
            said = lane_name(self._scene.desk.editor.shown, row.lane) if row is not None else ""
            QToolTip.showText(event.globalPos(), said, self)
            return True
        return super().event(event)

    def _go(self, at: float) -> None:
        whole = self.maximum() + self.pageStep()
        self.setValue(round((at - (self._grip or 0.0)) / max(1, self.height()) * whole))
        self.update()

    def _scale(self) -> float:
        """Pixels of it for one of the board."""
        whole = self.maximum() + self.pageStep()
        return self.height() * self._zoom() / max(1, whole)

    def _composed(self) -> None:
        """Paint anew, soon, where lanes stand elsewhere or are others."""
        if self._looks() != self._of and not self._lag.isActive():
            self._lag.start()

    def _looks(self) -> tuple[object, ...]:
        """What its picture follows from."""
        board, shown = self._scene.board, self._scene.desk.editor.shown
        lanes = tuple(row.lane for row in board.rows)
        dots = self.devicePixelRatioF()
        return board.tops, board.height, lanes, shown.personas, self.width(), dots

    def _painted(self) -> QPixmap:
        of = self._looks()
        stretched = self._lag.isActive() or (self.zooming and of == self._of)
        if self._picture is None or not (stretched or self._fits(self._picture, of)):
            self._of, self._drawn_at = of, self._scale()
            self._picture = self._of_lanes(self.devicePixelRatioF())
        return self._picture

    def _fits(self, picture: QPixmap, of: tuple[object, ...]) -> bool:
        tall = round(picture.height() / picture.devicePixelRatio())
        return of == self._of and self._scale() == self._drawn_at and tall == self.height()

    def _of_lanes(self, dots: float) -> QPixmap:
        brush, board, scale = self._scene.brush, self._scene.board, self._scale()
        picture = QPixmap((self.size().toSizeF() * dots).toSize())
        picture.setDevicePixelRatio(dots)
        picture.fill(brush.color("ground"))
        painter = QPainter(picture)
        starts = {lane.y for lane in board.swimlanes}
        for row in board.rows:
            self._segment(painter, row, self._segment_at(row, scale), row.y in starts, dots)
        painter.end()
        return picture

    def _segment(self, painter: QPainter, row: Row, rect: QRect, starts: bool, dots: float) -> None:
        brush = self._scene.brush
        persona = self._scene.desk.editor.shown.personas.get(row.lane.persona)
        tone = f"persona_{persona.colour}" if persona and persona.colour else ""
        inside = rect.adjusted(0, 2 if starts else 1, 0, 0)
        painter.fillRect(inside, brush.color(f"{tone}.fill" if tone else "pressed"))
        if rect.height() >= _ICON + 4:
            x, y = rect.center().x() + 0.5 - _ICON / 2, rect.center().y() + 0.5 - _ICON / 2
            ink = f"{tone}.ink" if tone else "ink"
            painter.drawPixmap(round(x), round(y), self._icon(lane_icon(row.lane.kind), ink, dots))

    def _icon(self, name: str, ink: str, dots: float) -> QPixmap:
        """An icon as pixels: the segments shift whenever a lane grows."""
        key = (name, ink, dots)
        if key not in self._icons:
            side = ceil(_ICON * dots)
            picture = self._icons[key] = QPixmap(side, side)
            picture.setDevicePixelRatio(dots)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._scene.brush.mark(painter, Mark(name, 0, 0, _ICON, ink))
            painter.end()
        return self._icons[key]


def lane_name(workshop: Workshop, lane: Lane) -> str:
    """Whose lane it is, and what it is called."""
    title = lane_title(lane)
    persona = workshop.personas.get(lane.persona)
    if persona is None:
        return title
    return _("{persona}: {lane}").format(persona=persona.name or _("Persona"), lane=title)
