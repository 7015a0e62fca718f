"""The rail at the left: one button a pane, one pane open at a time."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.canvas.touch.targets import least_target
from workshop_app.ui.actions import Actions
from workshop_app.ui.looks.style import RAIL_ICON, rail_pad
from workshop_app.ui.widgets.action_button import ActionButton

_BESIDE = 8


def _width() -> int:
    return max(48, least_target() + _BESIDE, px(RAIL_ICON) + 2 * rail_pad() + _BESIDE + 4)


class Rail(QFrame):
    """Shows the actions of these ids as a column of icons."""

    def __init__(
        self, actions: Actions, upper: list[str], lower: list[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setFixedWidth(_width())
        self.buttons: dict[str, QToolButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(4)
        for command_id in upper:
            column.addWidget(self._button(actions, command_id))
        column.addStretch()
        for command_id in lower:
            column.addWidget(self._button(actions, command_id))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedWidth(_width())

    def _button(self, actions: Actions, command_id: str) -> QToolButton:
        button = ActionButton(actions[command_id], self)
        button.setProperty("kind", "rail")
        button.setIconSize(QSize(px(RAIL_ICON), px(RAIL_ICON)))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.buttons[command_id] = button
        return button
