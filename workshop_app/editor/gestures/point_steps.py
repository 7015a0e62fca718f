"""Emotion points carried by keyboard: up and down the scale; one alone left and right to free steps."""

from workshop_app.domain.edits.emotions import (
    move_emotion,
    set_emotion,
    shift_emotions,
    shift_room,
)
from workshop_app.domain.kinds import lane_kind
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.called import called
from workshop_app.editor.gestures.carry import Plan
from workshop_app.editor.gestures.pointer import Ground
from workshop_app.editor.selection import Cell
from workshop_app.editor.slots import move_label
from workshop_app.editor.spoken import spoken_place, spoken_value
from workshop_app.layout.board import Board
from workshop_app.layout.sprites import Rect
from workshop_app.words import _, sentences

COARSE, FINE = 0.25, 0.05


class PointSteps:
    """One point of a curve, or a new one called `point_id` in an empty cell."""

    def __init__(self, ground: Ground, cell: Cell, point_id: str) -> None:
        self._ground = ground
        self._lane, self._step = cell
        self._id = point_id
        known = ground.desk.workshop.points.get(point_id)
        self._low, middle, self._high = lane_kind(ground.desk.workshop.lanes[cell[0]].kind).scale
        self._value = known.valence if known is not None else middle
        self._start = (self._step, self._value) if known is not None else None
        self.label = move_label("points", 1) if known is not None else _("Add emotion point")
        self.name = _("Emotion point")

    def step(self, way: str, *, fine: bool) -> None:
        """Up and down to the next mark of the scale, sideways to the next step without a point."""
        if way in ("up", "down"):
            marked = next_mark(self._value, way, fine=fine)
            self._value = max(self._low, min(self._high, marked))
        elif way in ("left", "right"):
            self._step = self._free_step(1 if way == "right" else -1) or self._step

    def plan(self) -> Plan | None:
        """Set it there; None where it was before."""
        if self._start == (self._step, self._value):
            return None
        if self._start is None:
            return Plan(
                self._added, {"lane": self._lane, "step": self._step, "valence": self._value}
            )
        return Plan(move_emotion, {"id": self._id, "step": self._step, "valence": self._value})

    def where(self) -> str:
        """The value, then the cell."""
        workshop = self._ground.desk.workshop
        value = spoken_value(workshop, self._lane, self._value)
        return sentences(value, spoken_place(workshop, self._lane, self._step))

    def landing(self, board: Board) -> Rect | None:
        """No place is made for it: it stands on its curve."""
        return None

    def _added(self, workshop: Workshop, *, lane: str, step: str, valence: float) -> Workshop:
        return set_emotion(workshop, new_id=lambda: self._id, lane=lane, step=step, valence=valence)

    def _free_step(self, by: int) -> str | None:
        """The next step in a direction where no other point stands."""
        grid = self._ground.shown().grid
        points = self._ground.desk.workshop.points.group(self._lane)
        taken = {point.step for point in points if point.id != self._id}
        column = grid.beside(grid.at[self._step], by)
        while column is not None and column.step in taken:
            column = grid.beside(grid.at[column.step], by)
        return column.step if column is not None else None


class PointsSteps:
    """Several points: up and down, all by the same, until the first meets the end of its scale."""

    def __init__(self, ground: Ground, ids: tuple[str, ...]) -> None:
        self._ground = ground
        self._ids = ids
        self._last = ground.desk.workshop.points[ids[-1]]
        self._low, self._high = shift_room(ground.desk.workshop, ids)
        self._by = 0.0
        self.label = move_label("points", len(ids))
        self.name = called(ground.desk.workshop, [("points", one) for one in ids])

    def step(self, way: str, *, fine: bool) -> None:
        """The one chosen last to the next mark of its scale; sideways there is no way."""
        if way in ("up", "down"):
            marked = next_mark(self._last.valence + self._by, way, fine=fine)
            self._by = max(self._low, min(self._high, marked - self._last.valence))

    def plan(self) -> Plan | None:
        """Shift them; None where they are as they were."""
        return Plan(shift_emotions, {"ids": self._ids, "by": self._by}) if self._by else None

    def where(self) -> str:
        """The value and the cell of the one chosen last."""
        workshop, last = self._ground.desk.workshop, self._last
        value = spoken_value(workshop, last.lane, last.valence + self._by)
        return sentences(value, spoken_place(workshop, last.lane, last.step))

    def landing(self, board: Board) -> Rect | None:
        """No place is made for them: they stand on their curves."""
        return None


def next_mark(value: float, way: str, *, fine: bool) -> float:
    """The next mark of the scale above (``up``) or below `value`."""
    size = FINE if fine else COARSE
    by = size if way == "up" else -size
    marks = value / size
    whole = int(marks // 1) + 1 if by > 0 else -(int(-marks // 1) + 1)
    if abs(round(marks) - marks) < 1e-6:
        whole = round(marks) + (1 if by > 0 else -1)
    return round(whole * size, 4)
