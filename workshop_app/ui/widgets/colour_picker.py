"""Swatches of the persona hues, each with its name, and perhaps “own colour”."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.canvas.touch.targets import for_fingers
from workshop_app.layout.theme import PERSONA_HUES
from workshop_app.ui.keyboard.tab_order import tab_to_chosen
from workshop_app.ui.looks.icons import paint_icon, theme_in_force
from workshop_app.ui.widgets.flow import FlowLayout
from workshop_app.words import _

_SIDE = 32


class ColourPicker(QWidget):
    """Emits `picked(number)`, 1…10, or 0 for the own colour where `plain` names that choice."""

    picked = Signal(int)

    def __init__(self, title: str, parent: QWidget | None = None, *, plain: str = "") -> None:
        """`title` is the accessible name; `plain` (e.g. “Colour of its kind”) offers 0."""
        super().__init__(parent)
        self.setAccessibleName(title)
        self._group = QButtonGroup(self)
        flow = FlowLayout(self, gap=2)
        if plain:
            flow.addWidget(self._swatch(0, plain))
        for number, name in enumerate(PERSONA_HUES, 1):
            flow.addWidget(self._swatch(number, _(name)))
        self._shown = -1
        self._group.idClicked.connect(self._clicked)

    def _swatch(self, number: int, name: str) -> QAbstractButton:
        swatch = _Swatch(number, name, self)
        self._group.addButton(swatch, number)
        return swatch

    def colour(self) -> int:
        """The number of the colour shown."""
        return self._shown

    def show_colour(self, number: int) -> None:
        """Show `number` as picked, without a signal."""
        self._shown = number
        button = self._group.button(number)
        if button is not None:
            button.setChecked(True)
            tab_to_chosen(self._group.buttons())

    def _clicked(self, number: int) -> None:
        if number != self._shown:
            self._shown = number
            self.picked.emit(number)


class _Swatch(QAbstractButton):
    """One colour; arrows go to its neighbours as in every exclusive group."""

    def __init__(self, number: int, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = number
        self.setCheckable(True)
        self.setAutoExclusive(True)  # told as one of several
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(for_fingers(px(_SIDE)), for_fingers(px(_SIDE)))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme_in_force()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = px(_SIDE)
        painter.translate((self.width() - side) / 2, (self.height() - side) / 2)
        painter.scale(side / _SIDE, side / _SIDE)
        own = self._number == 0
        fill = colours["panel"] if own else colours.persona(self._number).hue
        painter.setPen(QPen(QColor(colours["line_strong"] if own else fill), 1.5))
        painter.setBrush(QColor(fill))
        grow = 1 if self.underMouse() else 0
        painter.drawEllipse(QRectF(6, 6, 20, 20).adjusted(-grow, -grow, grow, grow))
        if own:
            painter.drawLine(10, 22, 22, 10)
        if self.isChecked():
            self._paint_check(painter, own)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours["focus"]), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(1, 1, 30, 30), 8, 8)
        painter.end()

    def _paint_check(self, painter: QPainter, own: bool) -> None:
        colours = theme_in_force()
        painter.setPen(QPen(QColor(colours["ink"]), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(3, 3, 26, 26))
        if not own:
            paint_icon(painter, "check", QRectF(9, 9, 14, 14), colours["panel"])
