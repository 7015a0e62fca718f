"""A pen that draws everything as a mirror shows it, for languages written from the right."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from workshop_app.layout.mirror import mirrored_rect
from workshop_app.layout.sprites import Rect
from workshop_app.layout.text import TextBlock
from workshop_app.report.pen import Pen
from workshop_app.report.pictures import Pictures


class MirroredPen(Pen):
    """Draws in a mirror `width` wide: places change sides; texts, icons and pictures stay readable."""

    def __init__(self, canvas: Any, height: float, pictures: Pictures, width: float) -> None:
        super().__init__(canvas, height, pictures)
        self._width = width

    def text(self, block: TextBlock, x: float, y: float, color: str = "ink") -> None:
        """Draw `block` with its top right where its top left would be."""
        super().text(block, self._width - x - block.reach, y, color)

    def box(
        self,
        rect: Rect,
        fill: str | None = None,
        border: str | None = None,
        radius: float = 0.0,
        line: float = 0.75,
    ) -> None:
        """Draw a (rounded) rectangle."""
        super().box(mirrored_rect(rect, self._width), fill, border, radius, line)

    def line(
        self, x1: float, y1: float, x2: float, y2: float, color: str, width: float = 0.75
    ) -> None:
        """Draw a straight line."""
        super().line(self._width - x1, y1, self._width - x2, y2, color, width)

    def curve(
        self,
        pieces: Iterable[tuple[float, ...]],
        color: str,
        width: float,
        dashes: tuple[float, ...] = (),
    ) -> None:
        """Draw joined Bézier pieces."""
        mirrored = (
            tuple(n if at % 2 else self._width - n for at, n in enumerate(piece))
            for piece in pieces
        )
        super().curve(mirrored, color, width, dashes)

    def area(self, points: Iterable[tuple[float, float]], fill: str) -> None:
        """Fill a polygon."""
        super().area(((self._width - x, y) for x, y in points), fill)

    def icon(self, name: str, x: float, y: float, size: float, color: str) -> None:
        """Draw an icon in a square of `size`."""
        super().icon(name, self._width - x - size, y, size, color)

    def picture(self, asset: str, rect: Rect, round_: bool = False) -> bool:
        """Draw an image of the workshop."""
        return super().picture(asset, mirrored_rect(rect, self._width), round_)

    @contextmanager
    def scaled(self, x: float, y: float, scale: float) -> Iterator[Pen]:
        """A mirrored pen whose origin lies at (x, y) and whose unit is `scale` of this one's."""
        with super().scaled(self._width - x, y, scale) as plain:
            yield MirroredPen(plain.canvas, 0.0, plain.pictures, 0.0)

    @contextmanager
    def clipped(self, rect: Rect) -> Iterator[None]:
        """Draw only what lies within `rect`."""
        with super().clipped(mirrored_rect(rect, self._width)):
            yield
