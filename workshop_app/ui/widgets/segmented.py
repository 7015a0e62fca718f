"""An exclusive choice among a few, side by side: ○ Assumed | ◐ Heard | ● Measured."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.ui.keyboard.tab_order import tab_to_chosen
from workshop_app.ui.looks.icons import icon


@dataclass(frozen=True, slots=True)
class Choice:
    """One segment: `name` is told by the signal, `title` (translated) and `icon` are shown."""

    name: str
    title: str
    icon: str = ""


class _Segment(QPushButton):
    """As wide as its words need when it is chosen and they are bold: nothing shifts or is cut."""

    def sizeHint(self) -> QSize:
        bold = QFont(self.font())
        bold.setBold(True)
        needed = QFontMetrics(bold).horizontalAdvance(self.text())
        return super().sizeHint() + QSize(
            needed - self.fontMetrics().horizontalAdvance(self.text()), 0
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class Segmented(QFrame):
    """Emits `chosen(name)` when the user picks another segment, by click or arrow key."""

    chosen = Signal(str)

    def __init__(
        self, choices: Sequence[Choice], title: str, parent: QWidget | None = None
    ) -> None:
        """`title` is the accessible name of the whole."""
        super().__init__(parent)
        self.setObjectName("segmented")
        self.setAccessibleName(title)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        for choice in choices:
            self._row.addWidget(self._segment(choice))
        self._group.buttonClicked.connect(self._clicked)
        self._shown = ""

    def _segment(self, choice: Choice) -> QPushButton:
        button = _Segment(self)
        button.setProperty("kind", "segment")
        button.setText(choice.title)
        button.setAccessibleName(choice.title)
        button.setCheckable(True)
        button.setAutoExclusive(True)  # told as one of several, which a group alone does not do
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if choice.icon:
            button.setIcon(icon(choice.icon))
            button.setIconSize(QSize(px(14), px(14)))
        self._group.addButton(button)
        self._buttons[choice.name] = button
        return button

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest segment: where there is no more room they stand in a column."""
        widest = max((b.sizeHint().width() for b in self._buttons.values()), default=0)
        return QSize(widest + 2, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words are not cut: one below the other where they do not stand side by side."""
        super().resizeEvent(event)
        beside = sum(b.sizeHint().width() for b in self._buttons.values()) <= self.width()
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if way != self._row.direction():
            self._row.setDirection(way)

    def choice(self) -> str:
        """The name of the chosen segment, or "" while none is."""
        return self._shown

    def choose(self, name: str) -> None:
        """Show `name` as chosen, without a signal; a name that is no segment chooses none."""
        self._shown = name if name in self._buttons else ""
        self._group.setExclusive(False)
        for each, button in self._buttons.items():
            button.setChecked(each == name)
        self._group.setExclusive(True)
        tab_to_chosen(list(self._buttons.values()))

    def _clicked(self, button: QAbstractButton) -> None:
        name = next(name for name, each in self._buttons.items() if each is button)
        if name != self._shown:
            self._shown = name
            self.chosen.emit(name)
