"""What a gesture is fed with and what it answers: plain values, no Qt."""

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Literal

from workshop_app.editor.desk import Desk
from workshop_app.editor.selection import Ref
from workshop_app.layout.board import Board
from workshop_app.layout.hit import Hit
from workshop_app.layout.sprites import Rect


@dataclass(frozen=True, slots=True)
class Pointer:
    """One event of mouse, pen or finger in board coordinates (px at 100 %).

    `over` is what lies below it on the board that is shown; its kind is ``parking_lot`` over
    the parking lot, where `id` is the card the pointer stands before. `slack` is how far it may
    tremble before a press becomes a drag. `keys` holds ``shift``, ``ctrl``, and ``more`` for a
    press while one gathers what is to be selected.
    """

    kind: Literal["press", "move", "release", "cancel"]
    x: float
    y: float
    over: Hit
    slack: float = 4.0
    keys: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Feedback:
    """What is to be seen while a gesture goes on.

    `lifted` are in the air, following the pointer; `landing` is the place they would take;
    `band` is a rubber band; `note` is said in the status line and to screen readers. `copies`
    stand on the board for what is in the air while the originals stay. `refused` tells that
    nothing can be put here. `thread` (x1, y1, x2, y2) is an arrow that is being drawn to the
    pointer, `target` the card it would end at.
    """

    lifted: tuple[Ref, ...] = ()
    landing: Rect | None = None
    band: Rect | None = None
    note: str = ""
    copies: tuple[Ref, ...] = ()
    refused: bool = False
    thread: tuple[float, float, float, float] | None = None
    target: Rect | None = None


Shown = Callable[[], Board]
"""The board as it is shown at this moment, previews included."""

Gesture = Generator[Feedback, Pointer, Ref | None]
"""From press to release; returns the record whose text is to be typed next, or None."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What every gesture stands on."""

    desk: Desk
    shown: Shown
