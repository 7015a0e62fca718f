"""The images of a workshop as pixmaps, decoded when first seen."""

from collections.abc import Callable

from PySide6.QtGui import QPixmap

from workshop_app.domain.workshop import Workshop


class Pictures:
    """Pixmaps by asset id; an image that cannot be shown is an empty pixmap."""

    def __init__(self, workshop: Callable[[], Workshop]) -> None:
        self._workshop = workshop
        self._decoded: dict[str, QPixmap] = {}

    def get(self, asset_id: str) -> QPixmap:
        """The pixmap of an asset."""
        known = self._decoded.get(asset_id)
        if known is None:
            known = QPixmap()
            asset = self._workshop().assets.get(asset_id)
            if asset is not None:
                known.loadFromData(asset.data)
                self._decoded[asset_id] = known
        return known
