"""A widget beside the board that cards can be dropped on, such as the parking lot."""

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtWidgets import QWidget

from workshop_app.layout.hit import Hit
from workshop_app.layout.sprites import Sprite


class Surface(QWidget):
    """Shows cards and takes them."""

    def hit(self, at: QPoint) -> Hit:
        """What lies at `at` (px of this widget)."""
        raise NotImplementedError

    def sprite(self, card_id: str) -> Sprite | None:
        """The sprite of a card it shows, with words of the usual size."""
        raise NotImplementedError

    def place_of(self, card_id: str) -> QRectF | None:
        """Where a card it shows lies, in px of this widget."""
        raise NotImplementedError
