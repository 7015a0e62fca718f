"""The legend of the emotion panel: a chip for each persona, one of which may be highlighted."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from workshop_app.canvas.touch.targets import for_fingers
from workshop_app.ui.looks.icons import theme_in_force
from workshop_app.ui.panes.emotions.curves import PanelCurve
from workshop_app.words import _

_DOT = 11.0


class Legend(QWidget):
    """Emits `lit(lane)` when a chip is pressed; "" when the highlighted one is pressed again."""

    lit = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: list[LegendChip] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.setAccessibleName(_("Highlight a persona"))

    def show_curves(self, curves: tuple[PanelCurve, ...], lit: str, *, dashed: bool) -> None:
        """Show a chip for each curve, the one of lane `lit` pressed."""
        if [chip.lane for chip in self.chips] != [curve.lane for curve in curves]:
            self._rebuild(curves)
        for chip, curve in zip(self.chips, curves, strict=True):
            chip.show_curve(curve, lit=curve.lane == lit, dashed=dashed)

    def _rebuild(self, curves: tuple[PanelCurve, ...]) -> None:
        for chip in self.chips:
            self._column.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [LegendChip(curve.lane, self) for curve in curves]
        for chip in self.chips:
            chip.clicked.connect(self._pressed)
            self._column.addWidget(chip)

    def _pressed(self) -> None:
        chip = self.sender()
        if isinstance(chip, LegendChip):
            self.lit.emit(chip.lane if chip.isChecked() else "")


class LegendChip(QAbstractButton):
    """A piece of the curve with its dot, and the persona's name."""

    def __init__(self, lane: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lane = lane
        self._hue, self._shape, self._dashed = 1, "o", False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_curve(self, curve: PanelCurve, *, lit: bool, dashed: bool) -> None:
        """Show whose curve it is."""
        self._hue, self._shape, self._dashed = curve.hue, curve.shape, dashed
        self.setText(curve.name)
        self.setToolTip(_("Highlight {name}").format(name=curve.name))
        self.setAccessibleName(self.toolTip())
        self.setChecked(lit)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 52, for_fingers(32))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, for_fingers(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme_in_force()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        self._paint_ground(painter, box)
        hue = QColor(colours.persona(self._hue).hue)
        pen = QPen(hue, 3)
        if self._dashed:
            pen.setDashPattern([2, 1.2])
        painter.setPen(pen)
        middle, mirrored = box.center().y(), self.isRightToLeft()
        start = box.right() - 40 if mirrored else box.left()
        painter.drawLine(int(start) + 8, int(middle), int(start) + 32, int(middle))
        painter.setPen(QPen(QColor(colours["curve.rim"]), 1.5))
        painter.setBrush(hue)
        painter.drawPath(self._dot().translated(start + 20, middle))
        self._paint_name(painter, box.adjusted(*(6, 0, -40, 0) if mirrored else (40, 0, -6, 0)))
        painter.end()

    def _dot(self) -> QPainterPath:
        """The shape of the curve's points, about the origin."""
        from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols

        return QTransform.fromScale(_DOT, _DOT).map(Symbols[self._shape])

    def _paint_ground(self, painter: QPainter, box: QRectF) -> None:
        colours = theme_in_force()
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(QColor(colours["accent_tint" if self.isChecked() else "hover"]))
            painter.drawRoundedRect(box, 8, 8)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours["focus"]), 2))
            painter.drawRoundedRect(box, 8, 8)

    def _paint_name(self, painter: QPainter, box: QRectF) -> None:
        font = painter.font()
        font.setBold(self.isChecked())
        painter.setFont(font)
        painter.setPen(QColor(theme_in_force()["ink"]))
        elide = Qt.TextElideMode.ElideRight
        shown = painter.fontMetrics().elidedText(self.text(), elide, int(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
