"""How large the words of the interface are, from 80 to 200 % of the usual size."""

from PySide6.QtWidgets import QApplication

SCALES = (80, 90, 100, 110, 125, 150, 175, 200)
"""What can be chosen, in per cent."""
USUAL = 100
_PROPERTY = "text_scale"


def set_text_scale(app: QApplication, percent: int) -> None:
    """Let everything that is laid out from now on have words of this size."""
    app.setProperty(_PROPERTY, percent)


def text_percent() -> int:
    """The size of words in per cent of the usual one."""
    app = QApplication.instance()
    found = None if app is None else app.property(_PROPERTY)
    return found if isinstance(found, int) else USUAL


def px(pixels: float) -> int:
    """A size that words have to fit into, or stand beside, at the size they have now."""
    return round(pixels * text_percent() / USUAL)
