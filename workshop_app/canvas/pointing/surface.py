"""A widget beside the board that cards can be dropped on, such as the parking lot."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from workshop_app.layout.hit import Hit
from workshop_app.layout.sprites import Sprite


class Surface(QWidget):
    """Shows cards and takes them."""

    def hit(self, at: QPoint) -> Hit:
        """What lies at `at` (px of this widget)."""
        raise NotImplementedError

    def sprite(self, card_id: str) -> Sprite | None:
        """The sprite of a card it shows, in px of this widget."""
        raise NotImplementedError
