"""A slider as screen readers hear it: the value of its scale, and not Qt's whole numbers."""

from typing import Any, Protocol

from PySide6.QtGui import QAccessible, QAccessibleValueInterface
from PySide6.QtWidgets import QAccessibleWidget, QSlider, QWidget
from shiboken6 import VoidPtr

_NOTHING = VoidPtr(0)  # see `canvas.spoken.part`


class OnScale(Protocol):
    """A slider whose whole numbers are parts of what it shows."""

    parts: int
    """How many make up one."""

    def said(self) -> str:
        """The value, as it is read."""


class ToldScale(QAccessibleWidget):
    """A `QSlider` that is `OnScale`."""

    def __init__(self, slider: QWidget) -> None:
        super().__init__(slider, QAccessible.Role.Slider, slider.accessibleName())
        self._slider: Any = slider
        self._value = _Value(slider)  # type: ignore[arg-type]

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        return self._value if kind == QAccessible.InterfaceType.ValueInterface else _NOTHING

    def text(self, kind: QAccessible.Text) -> str:
        return self._slider.said() if kind == QAccessible.Text.Value else super().text(kind)


class _Value(QAccessibleValueInterface):
    def __init__(self, slider: QSlider) -> None:
        super().__init__()
        self._slider, self._parts = slider, slider.parts  # type: ignore[attr-defined]

    def currentValue(self) -> Any:
        return self._slider.value() / self._parts

    def setCurrentValue(self, value: Any) -> None:
        self._slider.setValue(round(float(value) * self._parts))

    def minimumValue(self) -> Any:
        return self._slider.minimum() / self._parts

    def maximumValue(self) -> Any:
        return self._slider.maximum() / self._parts

    def minimumStepSize(self) -> Any:
        return self._slider.singleStep() / self._parts
