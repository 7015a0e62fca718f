"""The plot of the emotion panel: curves, dots, words, mean and spread, drawn by pyqtgraph."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPen, QWheelEvent
from PySide6.QtWidgets import QWidget

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.canvas.timing import single_shot
from workshop_app.ui.looks.icons import theme_in_force
from workshop_app.ui.panes.emotions.curves import Mark, PanelCurve, Spread
from workshop_app.ui.panes.emotions.face_axis import FaceAxis

Edges = Sequence[tuple[float, float]]
TOP, BOTTOM = 2.55, -2.55
_LINE, _DOT, _CHOSEN = 3.0, 14.0, 19.0
_FADED, _BAND = 60, 38
_FAR = 20_000.0  # beyond every edge of the ground
_MARK_GAP = 10


@dataclass(frozen=True, slots=True)
class Scene:
    """All that the plot shows at one moment; `lit` is the highlighted lane or "".

    `chosen` are the selected points (ids), `dimmed` those outside a filter.
    """

    curves: tuple[PanelCurve, ...] = ()
    stages: tuple[int, ...] = ()
    lit: str = ""
    chosen: frozenset[str] = frozenset()
    dashed: bool = False
    dimmed: frozenset[str] = frozenset()
    spread: Spread | None = None


class EmotionPlot(pg.PlotWidget):  # type: ignore[misc]
    """Draws a `Scene` over columns given in pixels of this widget; nothing zooms by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, axisItems={"left": FaceAxis()}, background=None)
        self.scene_shown = Scene()
        self._edges: Edges = ()
        self._worn = ""
        self._size = QSizeF()
        self.soon = single_shot(self, self._draw_again)
        item = self.getPlotItem()
        item.hideButtons()
        item.setMenuEnabled(False)
        # pyqtgraph makes a menu all the same, and would leave it behind.
        item.ctrlMenu.setParent(self, Qt.WindowType.Popup)
        item.hideAxis("bottom")
        item.setContentsMargins(0, 0, 0, 0)
        item.layout.setContentsMargins(0, 0, 0, 0)
        item.layout.setSpacing(0)
        self._view = item.getViewBox()
        self._view.setMouseEnabled(x=False, y=False)
        self._view.setDefaultPadding(0)
        self._view.setBorder(None)
        self._view.disableAutoRange()
        self._view.setYRange(BOTTOM, TOP, padding=0)
        self.setFrameShape(self.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # Where things stand ---------------------------------------------------------

    def plot_left(self) -> float:
        """The left edge of the curves' ground, in pixels of this widget."""
        return self._ground().left()

    def _ground(self) -> QRectF:
        return QRectF(self._view.sceneBoundingRect())

    def set_edges(self, edges: Edges) -> None:
        """Left and right of each column, in pixels of this widget. Scrolling only shifts them.

        Other columns are drawn at the next turn of the loop: a panel that unfolds has several sizes.
        """
        before = _widths(self._edges)
        self._edges = tuple(edges)
        if _widths(self._edges) == before and self._size == self._ground().size():
            self._range()
        else:
            self.soon.start()

    def columns(self) -> int:
        """How many columns there are."""
        return len(self._edges)

    def column_at(self, x: float) -> int | None:
        """The column at `x` pixels, or None."""
        return next((at for at, (a, b) in enumerate(self._edges) if a <= x < b), None)

    def place(self, column: float, valence: float) -> QPointF:
        """The pixel of a (fractional) column and a valence."""
        ground = self._ground()
        share = (TOP - valence) / (TOP - BOTTOM)
        return QPointF(self._middle(column), ground.top() + share * ground.height())

    def valence_at(self, y: float) -> float:
        """The valence −2…+2 at `y` pixels, to a twentieth."""
        ground = self._ground()
        value = TOP - (y - ground.top()) / max(1.0, ground.height()) * (TOP - BOTTOM)
        return max(-2.0, min(2.0, round(value * 20) / 20))

    def _middle(self, column: float) -> float:
        """Between two columns' middles in proportion."""
        if not self._edges:
            return 0.0
        at = max(0, min(int(column), len(self._edges) - 1))
        here = sum(self._edges[at]) / 2
        if at + 1 == len(self._edges) or column == at:
            return here
        return here + (sum(self._edges[at + 1]) / 2 - here) * (column - at)

    def _x(self, column: float) -> float:
        """The same in the view's own measure: pixels from the first column's left edge."""
        return self._middle(column) - self._origin()

    def _origin(self) -> float:
        return self._edges[0][0] if self._edges else 0.0

    def _range(self) -> None:
        ground = self._ground()
        left = ground.left() - self._origin()
        self._view.setXRange(left, left + max(1.0, ground.width()), padding=0)

    # Drawing --------------------------------------------------------------------

    def draw(self, shown: Scene) -> None:
        """Show `shown` in place of what was shown, as soon as it is known where."""
        self.scene_shown, self._size = shown, self._ground().size()
        self.soon.stop()
        self._view.clear()
        if not self._edges:
            return
        self._wear(theme_in_force()["board.ground"])
        self._range()
        self._draw_ground()
        if shown.spread is not None:
            self._draw_spread(shown.spread)
        unlit = [curve for curve in shown.curves if curve.lane != shown.lit]
        lit = [curve for curve in shown.curves if curve.lane == shown.lit]
        for curve in (*unlit, *lit):
            self._draw_curve(curve, faded=bool(shown.lit) and curve not in lit)
        for curve in lit or shown.curves[: 1 if len(shown.curves) == 1 else 0]:
            for mark in curve.marks:
                self._draw_mark(mark, curve)

    def _draw_again(self) -> None:
        self.draw(self.scene_shown)

    def _wear(self, ground: str) -> None:
        if ground != self._worn:
            self._worn = ground
            self.setBackground(ground)

    def _add(self, item: Any) -> None:
        self._view.addItem(item, ignoreBounds=True)

    def _draw_ground(self) -> None:
        colours = theme_in_force()
        left, right = -_FAR, _FAR + (self._edges[-1][1] - self._origin() if self._edges else 0)
        for value in (-2, -1, 0, 1, 2):
            token = "curve.zero" if value == 0 else "curve.grid"
            self._add(pg.PlotCurveItem([left, right], [value, value], pen=_pen(colours[token], 1)))
        starts = (at for at in self.scene_shown.stages if at < len(self._edges))
        edges = [self._edges[at][0] - self._origin() for at in starts]
        for x in edges[1:]:
            self._add(pg.PlotCurveItem([x, x], [BOTTOM, TOP], pen=_pen(colours["curve.grid"], 1)))

    def _draw_curve(self, curve: PanelCurve, *, faded: bool) -> None:
        if not curve.points:
            return
        dimmed = self.scene_shown.dimmed
        hue = theme_in_force().persona(curve.hue).hue
        pen = _pen(_toned(hue, faded=faded or curve.dimmed(dimmed)), _LINE)
        if self.scene_shown.dashed:
            pen.setDashPattern([3, 2])
        self._add(
            pg.PlotCurveItem(
                [self._x(x) for x in curve.columns()], list(curve.line), pen=pen, antialias=True
            )
        )
        self._draw_dots(curve, [faded or p.id in dimmed for _column, p in curve.points])

    def _draw_dots(self, curve: PanelCurve, faded: list[bool]) -> None:
        colours, chosen = theme_in_force(), self.scene_shown.chosen
        hue, points = colours.persona(curve.hue).hue, [point for _column, point in curve.points]
        rims = [
            QColor(colours["focus"])
            if p.id in chosen
            else _toned(colours["curve.rim"], faded=faint)
            for p, faint in zip(points, faded, strict=True)
        ]
        self._add(
            pg.ScatterPlotItem(
                x=[self._x(column) for column, _point in curve.points],
                y=[point.valence for point in points],
                size=[_CHOSEN if point.id in chosen else _DOT for point in points],
                symbol=curve.shape,
                brush=[_toned(hue, faded=faint) for faint in faded],
                pen=[_pen(rim, 2.5) for rim in rims],
                antialias=True,
            )
        )

    def _draw_mark(self, mark: Mark, curve: PanelCurve) -> None:
        label = pg.TextItem(mark.words, color=theme_in_force().persona(curve.hue).ink)
        font = QFont(self.font())
        font.setPixelSize(px(12))
        font.setBold(True)
        label.setFont(font)
        across = self._anchor(mark, label.boundingRect().width())
        label.setAnchor((across, 1.0 if mark.above else 0.0))
        tall = self._ground().height() / (TOP - BOTTOM)
        gap = _MARK_GAP / max(1.0, tall)
        label.setPos(self._x(mark.column), mark.valence + (gap if mark.above else -gap))
        self._add(label)

    def _anchor(self, mark: Mark, width: float) -> float:
        """Centred, but inside the ground at its edges."""
        ground = self._ground()
        x, whole = self._middle(mark.column) - ground.left(), ground.width()
        if x - width / 2 < 2:
            return max(0.0, (x - 2) / width)
        if x + width / 2 > whole - 2:
            return min(1.0, 1 - (whole - 2 - x) / width)
        return 0.5

    def _draw_spread(self, shown: Spread) -> None:
        colours = theme_in_force()
        xs = [self._x(column) for column in shown.columns]
        low = pg.PlotCurveItem(xs, list(shown.low), pen=None)
        high = pg.PlotCurveItem(xs, list(shown.high), pen=None)
        band = QColor(colours["accent"])
        band.setAlpha(_BAND)
        self._add(pg.FillBetweenItem(low, high, brush=band))
        mean = _pen(colours["ink"], 2)
        mean.setDashPattern([1, 2])
        self._add(pg.PlotCurveItem(xs, list(shown.mean), pen=mean, antialias=True))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the curve must not zoom away


def _widths(edges: Edges) -> list[float]:
    """The columns' edges from the first one, to a hundredth of a pixel."""
    return [round(edge - edges[0][0], 2) for pair in edges for edge in pair]


def _toned(colour: str, *, faded: bool) -> QColor:
    made = QColor(colour)
    made.setAlpha(_FADED if faded else 255)
    return made


def _pen(colour: QColor | str, width: float) -> QPen:
    pen = QPen(QColor(colour), width)
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
