"""The way out of the presenter view for who has no keyboard at hand: a button that comes and goes."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.ui.looks.icons import icon
from workshop_app.words import _

_FOR_FINGERS = 44
_MARGIN = 24
_BELOW_THE_STAGES = 0.085
"""Of the height: beside the title, where slides are empty as a rule."""


class WayOut(QPushButton):
    """Hidden; `appear` shows it in the upper trailing corner of its parent. Keys go past it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(icon("close"), _("End the presentation (Esc)"), parent)
        self._room = parent
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setIconSize(QSize(px(16), px(16)))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.hide()

    def appear(self) -> None:
        """Stand in the corner."""
        if self.isVisible():
            return
        room = self._room.size()
        self.ensurePolished()
        self.resize(self.sizeHint().expandedTo(QSize(0, _FOR_FINGERS)))
        left = room.width() - self.width() - _MARGIN
        top = round(room.height() * _BELOW_THE_STAGES)
        self.move(_MARGIN if self.isRightToLeft() else left, top)
        self.raise_()
        self.show()
