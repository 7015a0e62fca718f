"""Sizes and cards the way the interface is read: from the left, or mirrored from the right."""

from dataclasses import replace

from PySide6.QtGui import QGuiApplication

from workshop_app.domain.records import Asset, Card
from workshop_app.layout.cards import card_sprite
from workshop_app.layout.measures import USUAL, Measures
from workshop_app.layout.mirror import mirrored_sprite
from workshop_app.layout.sprites import Sprite


def measures_as_read(measures: Measures = USUAL) -> Measures:
    """`measures` of a board in the direction the interface is read in."""
    return replace(measures, mirrored=QGuiApplication.isRightToLeft())


def card_as_read(card: Card, width: float, image: Asset | None = None) -> Sprite:
    """The sprite of a card outside any board, at the origin and `width` wide."""
    sprite = card_sprite(card, width, image)
    return mirrored_sprite(sprite, width) if QGuiApplication.isRightToLeft() else sprite
