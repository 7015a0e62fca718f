"""The zoom: a field with per cent and usual steps, and a button that shows the whole map."""

import re

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.words import _

_WIDTH, _AROUND = 100, 64
STEPS = (25, 50, 75, 100, 125, 150, 200, 300)


class ZoomBox(QComboBox):
    """Emits `chosen(factor)`, 1.0 is 100 %, or `fit_wanted`."""

    chosen = Signal(float)
    fit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setAccessibleName(_("Zoom"))
        self.setToolTip(_("Zoom"))
        self.addItem(_("Fit"))
        self.addItems([f"{step} %" for step in STEPS])
        self.setMaxVisibleItems(len(STEPS) + 1)
        self.setFixedWidth(self._wide())
        self._shown = 1.0
        self.activated.connect(self._picked)
        entry = self.lineEdit()
        if entry is not None:
            entry.setAccessibleName(_("Zoom"))
            entry.editingFinished.connect(self._typed)
            entry.setCursorPosition(0)  # else a short field shows the end of a long word

    def minimumSizeHint(self) -> QSize:
        return QSize(self._wide(), super().minimumSizeHint().height())

    def _wide(self) -> int:
        """Room for three figures, and for the word of the first entry."""
        return max(px(_WIDTH), self.fontMetrics().horizontalAdvance(_("Fit")) + px(_AROUND))

    def show_zoom(self, factor: float) -> None:
        """Show a factor, without a signal."""
        self._shown = factor
        self.setEditText(f"{factor * 100:.0f} %")
        entry = self.lineEdit()
        if entry is not None:
            entry.setCursorPosition(0)

    def _picked(self, index: int) -> None:
        if index == 0:
            self.fit_wanted.emit()
        else:
            self.chosen.emit(STEPS[index - 1] / 100)

    def _typed(self) -> None:
        found = re.search(r"\d+(?:[.,]\d+)?", self.currentText())
        percent = float(found.group().replace(",", ".")) if found else 0.0
        if percent > 0 and round(percent) != round(self._shown * 100):
            self.chosen.emit(percent / 100)
        self.show_zoom(self._shown)
