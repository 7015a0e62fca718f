"""The images of a workshop, opened once a report."""

import struct
from io import BytesIO
from typing import Any

from reportlab.lib.utils import ImageReader

from workshop_app.domain.table import Table


class Pictures:
    """Opens assets for drawing; a damaged one does not stop the report."""

    def __init__(self, assets: Table[Any]) -> None:
        self._assets = assets
        self._opened: dict[str, Any] = {}

    def image(self, asset_id: str) -> Any | None:
        """ReportLab's reader of the image, or None where there is none or it is damaged."""
        if asset_id not in self._opened:
            self._opened[asset_id] = self._open(asset_id)
        return self._opened[asset_id]

    def _open(self, asset_id: str) -> Any | None:
        asset = self._assets.get(asset_id)
        if asset is None or not asset.data:
            return None
        try:
            image = ImageReader(BytesIO(asset.data))
            image.getRGBData()
        except (OSError, ValueError, SyntaxError, struct.error):
            # What Pillow raises for damaged files; the page shows a frame with the image's name.
            return None
        return image
