"""The marks of a curve's peak, lowest point and end, told apart by shape as well as by place."""

from workshop_app.layout.sprites import Rect
from workshop_app.report.pen import Pen

MARKS = ("peak", "lowest", "end")


def draw_mark(pen: Pen, kind: str, x: float, y: float, color: str, size: float = 5.0) -> None:
    """Draw the mark of `kind` (one of `MARKS`) around (x, y) with a white rim."""
    for reach, paint in ((size * 1.45, "panel"), (size, color)):
        if kind == "end":
            side = reach * 0.8
            pen.box(Rect(x - side, y - side, 2 * side, 2 * side), paint)
        else:
            up = -reach if kind == "peak" else reach
            pen.area(((x - reach, y - up * 0.7), (x + reach, y - up * 0.7), (x, y + up)), paint)
