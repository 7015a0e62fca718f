"""A trait of a persona as five dots."""

from workshop_app.domain.records import Trait
from workshop_app.report import styles
from workshop_app.report.blocks import Columns, Figure, Text
from workshop_app.report.pen import Pen

_TALL, _DOT, _APART = 13.0, 3.4, 12.0


def trait_scale(trait: Trait) -> Columns:
    """The label and, beside it, `value` of five dots filled."""

    def paint(pen: Pen, x: float, y: float, width: float) -> None:
        for at in range(5):
            filled = at < trait.value
            middle = x + _DOT + at * _APART
            pen.dot(middle, y + _TALL / 2, _DOT, "accent" if filled else "line")

    return Columns((Text(trait.label, styles.CELL), Figure(_TALL, paint)), (3, 2), 10)
