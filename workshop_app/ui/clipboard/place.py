"""Where what is pasted or dropped goes."""

from typing import NamedTuple

from PySide6.QtWidgets import QApplication

from workshop_app.canvas.pointing.surface import Surface
from workshop_app.editor.desk import Desk
from workshop_app.ui.commands.places import cell_for, here_lane, here_step


class Place(NamedTuple):
    """A cell, before one of its cards or at its end; without a cell the parking lot."""

    lane: str | None = None
    step: str | None = None
    before: str | None = None


def place_for_table(desk: Desk) -> Place:
    """Where a table begins: the chosen cell, be it of a curve."""
    lane, step = here_lane(desk), here_step(desk)
    if in_parking_lot():
        return Place()
    if lane is not None and lane.map == desk.map.id and step is not None:
        return Place(lane.id, step.id)
    return place_for_cards(desk)


def place_for_cards(desk: Desk, kind: str = "") -> Place:
    """Where cards of `kind` go: the chosen cell, or the best lane there."""
    return Place() if in_parking_lot() else Place(*(cell_for(desk, kind) or (None, None)))


def in_parking_lot() -> bool:
    """Whether the keyboard stands in the parking lot."""
    return isinstance(QApplication.focusWidget(), Surface)
