"""One slide of the presenter view, composed: sprites on an area of `width` × `height`.

Lengths are in units of a board at 100 %, in which the smallest text is `SMALLEST` high; whoever
shows a slide scales it so that the last row can read that.
"""

from dataclasses import dataclass, field

from workshop_app.layout.measures import CARD_LABEL
from workshop_app.layout.sprites import CurveSprite, Sprite

SMALLEST = CARD_LABEL.size
MARGIN = 18.0
GAP = 8.0


@dataclass(frozen=True, slots=True)
class Slide:
    """What is shown at one time. `stage` is the id of the stage it tells of, "" for none.

    `spoken` is what a screen reader says. `curve` is drawn at (0, `curve_top`).
    """

    width: float
    height: float
    sprites: tuple[Sprite, ...]
    spoken: str
    stage: str = ""
    curve: CurveSprite | None = field(default=None, repr=False)
    curve_top: float = 0.0
