"""Draws on a page with y running down from its top: text, boxes, lines, curves, icons, pictures."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from workshop_app.layout.icons import BOX, STROKE_WIDTH, Segment, icon_path
from workshop_app.layout.sprites import Rect
from workshop_app.layout.text import TextBlock
from workshop_app.layout.theme import theme
from workshop_app.report.glyph_font import draw_block
from workshop_app.report.pictures import Pictures

# A quarter of a circle as a Bézier curve: the length of its handles (Riškus 2006).
_ARC = 0.5522847498


class Pen:
    """Draws in units of the design on one page; colours are tokens of the light theme."""

    def __init__(self, canvas: Any, height: float, pictures: Pictures) -> None:
        self.canvas = canvas
        self._height = height
        self.pictures = pictures

    def text(self, block: TextBlock, x: float, y: float, color: str = "ink") -> None:
        """Draw `block` with its top left at (x, y)."""
        draw_block(self.canvas, block, x, self._height - y, rgb(color))

    def box(
        self,
        rect: Rect,
        fill: str | None = None,
        border: str | None = None,
        radius: float = 0.0,
        line: float = 0.75,
    ) -> None:
        """Draw a (rounded) rectangle; a border lies within it."""
        if fill is None and border is None:
            return
        inset = line / 2 if border else 0.0
        x, y = rect.x + inset, self._height - rect.bottom + inset
        width, height = rect.width - 2 * inset, rect.height - 2 * inset
        paint = "b" if fill and border else "f" if fill else "s"
        if border:
            self._write(f"{line:.2f} w {_operands(border)} RG")
        if fill:
            self._write(f"{_operands(fill)} rg")
        self._write(f"{_rectangle(x, y, width, height, radius)} {paint}")

    def line(
        self, x1: float, y1: float, x2: float, y2: float, color: str, width: float = 0.75
    ) -> None:
        """Draw a straight line."""
        top = self._height
        self._write(
            f"{width:.2f} w {_operands(color)} RG "
            f"{x1:.2f} {top - y1:.2f} m {x2:.2f} {top - y2:.2f} l S"
        )

    def curve(
        self,
        pieces: Iterable[tuple[float, ...]],
        color: str,
        width: float,
        dashes: tuple[float, ...] = (),
    ) -> None:
        """Draw joined Bézier pieces (x1, y1, cx1, cy1, cx2, cy2, x2, y2); `dashes` as (on, off)."""
        rows = [self._flipped(piece) for piece in pieces]
        if not rows:
            return
        dash = f"[{' '.join(f'{n:.2f}' for n in dashes)}] 0 d" if dashes else ""
        start = f"{rows[0][0]:.2f} {rows[0][1]:.2f} m"
        parts = " ".join(f"{' '.join(f'{n:.2f}' for n in row[2:])} c" for row in rows)
        self._write(f"q 1 J 1 j {width:.2f} w {_operands(color)} RG {dash} {start} {parts} S Q")

    def area(self, points: Iterable[tuple[float, float]], fill: str) -> None:
        """Fill a polygon."""
        verbs = (
            f"{x:.2f} {self._height - y:.2f} {'l' if at else 'm'}"
            for at, (x, y) in enumerate(points)
        )
        self._write(f"{_operands(fill)} rg {' '.join(verbs)} f")

    def dot(self, x: float, y: float, radius: float, fill: str, rim: str | None = None) -> None:
        """Draw a dot, with a rim around it of a third of its radius."""
        if rim:
            outer = radius * 1.35
            self.box(Rect(x - outer, y - outer, 2 * outer, 2 * outer), rim, radius=outer)
        self.box(Rect(x - radius, y - radius, 2 * radius, 2 * radius), fill, radius=radius)

    def icon(self, name: str, x: float, y: float, size: float, color: str) -> None:
        """Draw an icon in a square of `size`."""
        scale, ink = size / BOX, _operands(color)
        self._write(
            f"q {scale:.5f} 0 0 {-scale:.5f} {x:.2f} {self._height - y:.2f} cm "
            f"{ink} RG {ink} rg {_icon(name)} Q"
        )

    def picture(self, asset: str, rect: Rect, round_: bool = False) -> bool:
        """Draw an image of the workshop fitted into `rect`; False where it cannot be shown."""
        image = self.pictures.image(asset)
        if image is None:
            return False
        self.canvas.saveState()
        if round_:
            clip = self.canvas.beginPath()
            radius = min(rect.width, rect.height) / 2
            clip.circle(rect.x + rect.width / 2, self._height - rect.y - rect.height / 2, radius)
            self.canvas.clipPath(clip, stroke=0, fill=0)
        target = _covering(rect, *image.getSize()) if round_ else rect
        self.canvas.drawImage(
            image, target.x, self._height - target.bottom, target.width, target.height, mask="auto"
        )
        self.canvas.restoreState()
        return True

    @contextmanager
    def scaled(self, x: float, y: float, scale: float) -> Iterator["Pen"]:
        """A pen whose origin lies at (x, y) and whose unit is `scale` of this one's."""
        self.canvas.saveState()
        self.canvas.translate(x, self._height - y)
        self.canvas.scale(scale, scale)
        yield Pen(self.canvas, 0.0, self.pictures)
        self.canvas.restoreState()

    @contextmanager
    def clipped(self, rect: Rect) -> Iterator[None]:
        """Draw only what lies within `rect`. For curves and fills: never for text."""
        shape = _rectangle(rect.x, self._height - rect.bottom, rect.width, rect.height, 0)
        self.canvas.saveState()
        self._write(f"{shape} W n")
        yield
        self.canvas.restoreState()

    def _flipped(self, piece: tuple[float, ...]) -> list[float]:
        return [self._height - n if at % 2 else n for at, n in enumerate(piece)]

    def _write(self, operators: str) -> None:
        self.canvas.addLiteral(operators)


def dashes_of(width: float) -> tuple[float, float]:
    """How a curve of this width is dashed, which tells a future map."""
    return 2.6 * width, 2 * width


@cache
def rgb(token: str) -> tuple[float, float, float]:
    """The colour of a token of the light theme, or of "#RRGGBB", as 0…1."""
    colour = token if token.startswith("#") else theme("light")[token]
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


@cache
def _operands(token: str) -> str:
    return " ".join(f"{part:.4g}" for part in rgb(token))


def _covering(rect: Rect, width: int, height: int) -> Rect:
    """Where an image of this shape lies when it fills `rect` around its middle."""
    scale = max(rect.width / max(1, width), rect.height / max(1, height))
    wide, high = width * scale, height * scale
    x, y = rect.x + (rect.width - wide) / 2, rect.y + (rect.height - high) / 2
    return Rect(x, y, wide, high)


def _rectangle(x: float, y: float, width: float, height: float, radius: float) -> str:
    radius = min(radius, width / 2, height / 2)
    if radius <= 0:
        return f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re"
    right, top, arc = x + width, y + height, radius * (1 - _ARC)
    return (
        f"{x + radius:.2f} {y:.2f} m {right - radius:.2f} {y:.2f} l "
        f"{right - arc:.2f} {y:.2f} {right:.2f} {y + arc:.2f} {right:.2f} {y + radius:.2f} c "
        f"{right:.2f} {top - radius:.2f} l "
        f"{right:.2f} {top - arc:.2f} {right - arc:.2f} {top:.2f} {right - radius:.2f} {top:.2f} c "
        f"{x + radius:.2f} {top:.2f} l "
        f"{x + arc:.2f} {top:.2f} {x:.2f} {top - arc:.2f} {x:.2f} {top - radius:.2f} c "
        f"{x:.2f} {y + radius:.2f} l "
        f"{x:.2f} {y + arc:.2f} {x + arc:.2f} {y:.2f} {x + radius:.2f} {y:.2f} c h"
    )


@cache
def _icon(name: str) -> str:
    path = icon_path(name)
    solids = f"{_path(path.solids)} f" if path.solids else ""
    lines = f"{STROKE_WIDTH} w 1 J 1 j {_path(path.lines)} S" if path.lines else ""
    return f"{solids} {lines}"


def _path(segments: Iterable[Segment]) -> str:
    verbs = {"M": "m", "L": "l", "C": "c", "Z": "h"}
    return " ".join(
        f"{' '.join(f'{point:.4g}' for point in points)} {verbs[verb]}" for verb, points in segments
    )
