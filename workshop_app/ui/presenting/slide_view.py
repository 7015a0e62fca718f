"""Paints one slide as large as the last row needs it."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from workshop_app.canvas.drawing.paint import Brush
from workshop_app.layout.slides.deck import needed_height
from workshop_app.layout.slides.slide import SMALLEST, Slide

_LEAST_UNITS = 330.0
"""A slide narrower than this has no room for one card beside its margins."""


class SlideView(QWidget):
    """Shows a slide; `text_px` is the size its smallest text has on the screen."""

    def __init__(self, brush: Brush, parent: QWidget) -> None:
        super().__init__(parent)
        self.brush = brush
        self.slide: Slide | None = None
        self.blank = False

    def show_slide(self, slide: Slide | None) -> None:
        """Show another slide."""
        self.slide = slide
        self.setAccessibleName(slide.spoken if slide is not None else "")
        self.update()

    def wear(self, brush: Brush) -> None:
        """Paint in other colours."""
        self.brush = brush
        self.update()

    def darken(self, blank: bool) -> None:
        """Show nothing, so that everybody looks at the speaker."""
        self.blank = blank
        self.update()

    def units(self, text_px: float) -> tuple[float, float]:
        """Width and height in units of a slide whose smallest text is `text_px` on this screen."""
        scale = self.scale_for(text_px)
        return self.width() / scale, self.height() / scale

    def scale_for(self, text_px: float) -> float:
        """Pixels for a unit; smaller than wished for where not even a card would fit."""
        return max(0.5, min(text_px / SMALLEST, self.width() / _LEAST_UNITS))

    def shown_scale(self) -> float:
        """Pixels for a unit of the slide that is shown."""
        if self.slide is None:
            return 1.0
        return min(self.width() / self.slide.width, self.height() / needed_height(self.slide))

    def sizeHint(self) -> QSize:
        """As a screen."""
        return QSize(960, 540)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.blank:
            painter.fillRect(self.rect(), self.brush.color("blank"))
            return
        painter.fillRect(self.rect(), self.brush.color("board.ground"))
        if self.slide is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self.shown_scale()
        painter.scale(scale, scale)
        for sprite in self.slide.sprites:
            self.brush.sprite(painter, sprite)
        if self.slide.curve is not None:
            painter.translate(0, self.slide.curve_top)
            self.brush.rules(painter, self.slide.curve, (0, self.slide.width), 1)
            self.brush.curve(painter, self.slide.curve, frozenset())
