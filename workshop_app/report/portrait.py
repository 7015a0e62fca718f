"""A persona's portrait in a circle, or her initials where there is none."""

from collections.abc import Callable

from workshop_app.domain.records import Persona
from workshop_app.layout.initials import initials
from workshop_app.layout.sprites import Rect
from workshop_app.layout.text import typeset
from workshop_app.report import styles
from workshop_app.report.pen import Pen


def portrait(persona: Persona, size: float) -> Callable[[Pen, float, float, float], None]:
    """What paints the portrait in a square of `size`."""

    def paint(pen: Pen, x: float, y: float, width: float) -> None:
        square = Rect(x, y, size, size)
        if persona.portrait and pen.picture(persona.portrait, square, round_=True):
            return
        look = f"persona_{persona.colour}"
        pen.box(square, f"{look}.tint", radius=size / 2)
        block = typeset(initials(persona.name), styles.MONOGRAM, size, snug=True)
        middle = (size - block.width) / 2, (size - block.height) / 2
        pen.text(block, x + middle[0], y + middle[1], f"{look}.ink")

    return paint
