"""The icons as Qt icons in the colours of the theme in force, crisp at every scale."""

from functools import cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
)

from workshop_app.layout.icons import BOX, STROKE_WIDTH, IconPath, Segment, icon_path
from workshop_app.layout.theme import Theme, theme

_in_force = [theme()]
# What points the way one reads turns round where one reads from the right.
_DIRECTED = {
    "arrow",
    "back",
    "chevron_left",
    "chevron_right",
    "external",
    "outline",
    "redo",
    "undo",
}
_twins: list[QIconEngine] = []


def theme_in_force() -> Theme:
    """The theme the windows wear now; icons look it up whenever they are painted."""
    return _in_force[0]


def wear(worn: Theme) -> None:
    """Paint icons in the colours of `worn` from now on."""
    _in_force[0] = worn


@cache
def icon(name: str, token: str = "ink", on_token: str = "accent") -> QIcon:
    """The icon called `name` in the colour of `token`, in that of `on_token` while checked.

    Disabled it is faint. It follows a change of theme at the next repaint. An unknown name or
    token raises at once.
    """
    theme_in_force()[token], theme_in_force()[on_token]
    return QIcon(_Engine(icon_path(name), token, on_token))


def beside_words(pixels: int) -> QSize:
    """The size for an icon of `pixels` before words: with air, of which Qt leaves too little."""
    return QSize(pixels * 3 // 2, pixels)


def paint_icon(painter: QPainter, name: str, box: QRectF, colour: str) -> None:
    """Draw the icon called `name` into the square `box` in `colour` ("#RRGGBB")."""
    lines, solids = _painter_paths(name)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / BOX, box.height() / BOX)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPath(solids)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(colour))
    painter.drawPath(lines)
    painter.restore()


def _pen(colour: str) -> QPen:
    round_cap, round_join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(QColor(colour), STROKE_WIDTH, Qt.PenStyle.SolidLine, round_cap, round_join)


def painter_path(segments: tuple[Segment, ...]) -> QPainterPath:
    """Segments as a Qt path in the same 24 × 24 box."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for verb, numbers in segments:
        points = [QPointF(*numbers[at : at + 2]) for at in range(0, len(numbers), 2)]
        if verb == "M":
            path.moveTo(*points)
        elif verb == "L":
            path.lineTo(*points)
        elif verb == "C":
            path.cubicTo(*points)
        else:
            path.closeSubpath()
    return path


@cache
def _painter_paths(name: str) -> tuple[QPainterPath, QPainterPath]:
    drawing = icon_path(name)
    return painter_path(drawing.lines), painter_path(drawing.solids)


class _Engine(QIconEngine):
    """Paints an icon's paths anew at the size and scale asked for."""

    def __init__(self, drawing: IconPath, token: str, on_token: str) -> None:
        super().__init__()
        self._drawing = drawing
        self._token = token
        self._on_token = on_token

    def clone(self) -> QIconEngine:
        twin = _Engine(self._drawing, self._token, self._on_token)
        _twins.append(twin)  # the icon that asked owns it in C++; without this Python frees it too
        return twin

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        box = QRectF(0, 0, side, side)
        box.moveCenter(QRectF(rect).center())
        if self._drawing.name in _DIRECTED and QGuiApplication.isRightToLeft():
            painter.save()
            painter.translate(2 * box.center().x(), 0)
            painter.scale(-1, 1)
            paint_icon(painter, self._drawing.name, box, self._colour(mode, state))
            painter.restore()
            return
        paint_icon(painter, self._drawing.name, box, self._colour(mode, state))

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode == QIcon.Mode.Disabled:
            return theme_in_force()["faint_ink"]
        return theme_in_force()[self._on_token if state == QIcon.State.On else self._token]

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        if size.isEmpty():
            return QPixmap()  # there is nothing to paint on; Qt asks while a widget has no size
        image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return QPixmap.fromImage(image)
