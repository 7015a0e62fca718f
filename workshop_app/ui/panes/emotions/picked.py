"""The points picked in the emotion panel: chosen, walked over, moved together and deleted."""

from collections.abc import Iterable

from PySide6.QtCore import QObject

from workshop_app.canvas.spoken.voice import tell
from workshop_app.domain.edits.emotions import shift_emotions, shift_room
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.records import EmotionPoint
from workshop_app.editor.desk import Desk
from workshop_app.editor.gestures.point_steps import next_mark
from workshop_app.editor.slots import move_label
from workshop_app.editor.spoken import spoken_place, spoken_value
from workshop_app.ui.deleting import delete_asked
from workshop_app.ui.messages import refused
from workshop_app.ui.panes.emotions.curves import PanelCurve
from workshop_app.ui.panes.emotions.plot import EmotionPlot
from workshop_app.words import sentences


class PickedPoints(QObject):
    """The selected points, seen from the panel; the one chosen last is where the keyboard stands."""

    def __init__(self, desk: Desk, plot: EmotionPlot, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._plot = desk, plot

    @property
    def ids(self) -> tuple[str, ...]:
        """The selected points, the one chosen last at the end."""
        return self._desk.selection.ids("points")

    def last(self) -> tuple[PanelCurve, EmotionPoint] | None:
        """The selected point that was chosen last, with its curve; None where none is shown."""
        here = {p.id: (curve, p) for curve in self._curves() for _column, p in curve.points}
        return next((here[one] for one in reversed(self.ids) if one in here), None)

    def lit(self) -> PanelCurve | None:
        """The curve that is brought forward."""
        lit = self._plot.scene_shown.lit
        return next((curve for curve in self._curves() if curve.lane == lit), None)

    def choose(self, point: EmotionPoint) -> None:
        """This one alone."""
        self._take((), point)

    def toggle(self, point: EmotionPoint) -> None:
        """This one too, or no longer."""
        self._desk.selection.toggle("points", point.id)

    def add(self, point: EmotionPoint) -> None:
        """This one too."""
        if point.id not in self.ids:
            self._take(self.ids, point)

    def choose_all(self) -> None:
        """All of the curve that is brought forward, else all there are."""
        lit = self.lit()
        curves = self._curves() if lit is None else (lit,)
        points = [point for curve in curves for _column, point in curve.points]
        if points:
            self._take([point.id for point in points], points[-1])

    # Walking ------------------------------------------------------------------------

    def walk(self, by: int) -> None:
        """To the next point of the curve (1) or the one before (−1)."""
        target = self._beside(by)
        if target is not None:
            self.choose(target)

    def walk_to(self, place: int) -> None:
        """To the first point of the curve (0) or the last (−1)."""
        points = self._line()
        if points:
            self.choose(points[place])

    def extend(self, by: int) -> None:
        """Take the next one in too; going back lets go of the last one again."""
        target, last = self._beside(by), self.last()
        if target is None:
            return
        going_back = last is not None and target.id in self.ids
        left = last[1].id if last is not None and going_back else ""
        self._take([one for one in self.ids if one != left], target)

    def extend_to(self, place: int) -> None:
        """Take in all up to the first point of the curve (0) or the last (−1)."""
        points, last = self._line(), self.last()
        if not points:
            return
        at = points.index(last[1]) if last is not None else 0
        between = points[: at + 1] if place == 0 else points[at:]
        self._take((*self.ids, *(point.id for point in between)), points[place])

    # Changing -----------------------------------------------------------------------

    def step(self, way: str, *, fine: bool) -> None:
        """All ``up`` or ``down`` to the next mark of the scale, as seen from the one chosen last."""
        last = self.last()
        if last is None:
            return
        value = last[1].valence
        moved = self.shift(next_mark(value, way, fine=fine) - value, f"emotions:{sorted(self.ids)}")
        if len(self.ids) > 1 or not moved:
            self.tell()  # of one point alone the window says itself that it has changed

    def shift(self, by: float, burst: str = "") -> bool:
        """All up or down by as much as their scales let them; whether anything has changed."""
        try:
            done = self._desk.editor.apply(
                move_label("points", len(self.ids)), shift_emotions,
                burst=burst, ids=self.ids, by=by,
            )  # fmt: skip
        except EditRefused as error:
            refused(self._plot, error)
            return True
        return bool(done)

    def preview(self, by: float) -> None:
        """Show what `shift` would do. EditRefused: the picture stays."""
        self._desk.editor.preview(shift_emotions, ids=self.ids, by=by)

    def room(self) -> tuple[float, float]:
        """How far down (≤ 0) and up (≥ 0) they can go together."""
        return shift_room(self._desk.workshop, self.ids)

    def tell(self) -> None:
        """Say aloud where the one chosen last is now."""
        last = self.last()
        if last is not None:
            workshop, point = self._desk.workshop, last[1]
            value = spoken_value(workshop, point.lane, point.valence)
            tell(self._plot, sentences(value, spoken_place(workshop, point.lane, point.step)))

    def delete(self) -> None:
        """Delete them all as one step."""
        if self.last() is not None:
            delete_asked(self._plot, self._desk, tuple(("points", one) for one in self.ids))

    # Finding ------------------------------------------------------------------------

    def _curves(self) -> tuple[PanelCurve, ...]:
        return self._plot.scene_shown.curves

    def _take(self, others: Iterable[str], point: EmotionPoint) -> None:
        kept = [one for one in others if one != point.id]
        self._desk.selection.choose("points", (*kept, point.id))

    def _line(self) -> list[EmotionPoint]:
        """The points of the curve one walks along."""
        last, cell = self.last(), self._desk.selection.cell
        left = next((c for c in self._curves() if cell is not None and c.lane == cell[0]), None)
        curve = last[0] if last else self.lit() or left
        curve = curve or next((each for each in self._curves() if each.points), None)
        return [point for _column, point in curve.points] if curve is not None else []

    def _beside(self, by: int) -> EmotionPoint | None:
        """The neighbour of the one chosen last, or of the place where one was deleted."""
        points, last = self._line(), self.last()
        if last is not None:
            at = points.index(last[1]) + by
            return points[at] if 0 <= at < len(points) else None
        onward = points if by > 0 else points[::-1]
        return next((p for p in onward if self._beyond(p, by)), onward[0] if onward else None)

    def _beyond(self, point: EmotionPoint, by: int) -> bool:
        """Whether a point lies in a direction from the cell the keyboard was left in."""
        cell = self._desk.selection.cell
        if cell is None or cell[0] != point.lane:
            return True
        order = [step.id for step in self._desk.workshop.map_steps(self._desk.map.id)]
        if cell[1] not in order:
            return True
        return (order.index(point.step) - order.index(cell[1])) * by >= 0
