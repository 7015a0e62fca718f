"""Where in the window a record stands that was carried: what was in the air comes to rest there."""

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QWidget

from workshop_app.canvas.places import Places
from workshop_app.editor.selection import Ref


def resting_place(places: Places, ref: Ref, grip: QPointF, window: QWidget) -> QPoint | None:
    """The place (px of `window`) of `grip` on a record, or None where that cannot be seen.

    `grip` is relative to the record: of cards at 100 %, of names in px of their strip.
    """
    found = _shown(places, ref)
    if found is None:
        return None
    widget, corner, scale = found
    place = (corner + grip * scale).toPoint()
    return widget.mapTo(window, place) if widget.visibleRegion().contains(place) else None


def _shown(places: Places, ref: Ref) -> tuple[QWidget, QPointF, float] | None:
    """The widget that shows a record, the record's corner there, and the scale it has there."""
    if ref[0] != "cards":
        rect = places.name_rect(ref)
        return None if rect is None else (places.strip_of(ref), rect.topLeft(), 1.0)
    canvas, sprite = places.canvas, places.scene.card(ref[1])
    if sprite is not None:
        at = canvas.viewportTransform().map(QPointF(sprite.rect.x, sprite.rect.y))
        return canvas.viewport(), at, canvas.zoom()
    parked = places.sprite_of(ref)
    if parked is None:
        return None
    return places.surfaces[0], QPointF(parked.rect.x, parked.rect.y), 1.0
