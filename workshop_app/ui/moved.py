"""What is said aloud of a line that was moved within a list, or cannot be moved any further."""

from PySide6.QtWidgets import QWidget

from workshop_app.canvas.spoken.voice import tell
from workshop_app.words import _, sentences


def position(count: int, row: int) -> str:
    """“2 of 5”."""
    return _("{number} of {count}").format(number=row + 1, count=count) if count > 1 else ""


def tell_moved(widget: QWidget, name: str, row: int, count: int) -> None:
    """Say what was moved and where it stands now, the first row being 0."""
    tell(widget, sentences(name, position(count, row)))


def tell_edge(widget: QWidget) -> None:
    """Say that it is at the end already: silence would be no answer."""
    tell(widget, _("It cannot be moved further there."), urgent=True)
