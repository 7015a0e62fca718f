"""How the sheets of the gallery are laid out."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from workshop_app.ui.looks.icons import icon


def role(widget: QWidget, **properties: object) -> QWidget:
    """`widget` with dynamic properties for the stylesheet."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    return widget


def column(*widgets: QWidget, panel: bool = True) -> QFrame:
    """Widgets below each other on a panel."""
    frame = QFrame()
    frame.setProperty("role", "panel" if panel else "")
    box = QVBoxLayout(frame)
    box.setContentsMargins(16, 16, 16, 16)
    box.setSpacing(10)
    for widget in widgets:
        box.addWidget(widget)
    box.addStretch()
    return frame


def row(*widgets: QWidget) -> QWidget:
    """Widgets beside each other."""
    line = QWidget()
    box = QHBoxLayout(line)
    box.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        box.addWidget(widget)
    box.addStretch()
    return line


def disabled(widget: QWidget) -> QWidget:
    """`widget`, disabled."""
    widget.setEnabled(False)
    return widget


def tool(name: str, **properties: object) -> QToolButton:
    """An icon button."""
    button = QToolButton()
    button.setIcon(icon(name))
    button.setIconSize(QSize(20, 20))
    button.setToolTip(name)
    role(button, **properties)
    return button
