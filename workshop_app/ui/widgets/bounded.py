"""A field for a number within bounds that are said beside it: what lies outside cannot be typed."""

from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QLabel, QWidget

from workshop_app.ui.looks.style import inset
from workshop_app.ui.panes.written import figure_text
from workshop_app.words import _


class BoundedNumber(QDoubleSpinBox):
    """`bounds` says so to the eye; to a screen reader it is the description of the field."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.bounds = QLabel(parent)
        self.bounds.setProperty("role", "caption")
        inset(self)

    def keep_within(self, least: float, most: float, step: float, decimals: int) -> None:
        """Take `least` to `most`; a key of an arrow goes on by `step`."""
        self.setDecimals(decimals)
        self.setSingleStep(step)
        self.setRange(least, most)
        words = _("{least} to {most}").format(
            least=figure_text(least) + self.suffix(), most=figure_text(most) + self.suffix()
        )
        self.bounds.setText(words)
        self.setAccessibleDescription(words)

    def row(self) -> QHBoxLayout:
        """The field, and its bounds beside it."""
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self)
        row.addWidget(self.bounds, 1)
        return row
