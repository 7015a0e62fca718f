"""Work on the curves of the emotion panel with mouse and keyboard."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from workshop_app.domain.edits.emotions import delete_emotions, set_emotion
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.records import EmotionPoint
from workshop_app.editor.desk import Desk
from workshop_app.ui.messages import refused
from workshop_app.ui.panes.emotions.curves import PanelCurve, told
from workshop_app.ui.panes.emotions.plot import EmotionPlot
from workshop_app.words import _

_NEAR = 12.0
_STEP = 0.25
_Key = Qt.Key


@dataclass(frozen=True, slots=True)
class Hold:
    """What is held by the mouse: a point of a lane at a step; `new` is not in the document yet."""

    lane: str
    step: str
    start: QPointF
    new: bool


class EmotionWork(QObject):
    """Filters the events of a plot."""

    def __init__(self, desk: Desk, plot: EmotionPlot, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._plot = desk, plot
        self._hold: Hold | None = None
        self._moved = False
        plot.installEventFilter(self)
        plot.viewport().installEventFilter(self)

    @property
    def busy(self) -> bool:
        """Whether a point is held."""
        return self._hold is not None

    def cancel(self) -> None:
        """Let go without keeping anything."""
        if self._hold is not None:
            self._hold = None
            self._desk.editor.cancel()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._plot:
            if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
                return self._override(event)
            if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._key(event)
            if kind == QEvent.Type.FocusOut:
                self.cancel()
            return False
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        return False

    # Mouse ----------------------------------------------------------------------

    def _mouse(self, event: QMouseEvent) -> bool:
        at, kind = event.position(), event.type()
        left = event.button() == Qt.MouseButton.LeftButton
        if kind == QEvent.Type.MouseButtonPress and left and self._hold is None:
            self._press(at)
        elif kind == QEvent.Type.MouseButtonPress:
            self.cancel()  # a second button thinks better of it
        elif kind == QEvent.Type.MouseMove and self._hold is not None:
            self._drag(at)
        elif kind == QEvent.Type.MouseMove:
            self._hover(at, event.globalPosition().toPoint())
        elif kind == QEvent.Type.MouseButtonRelease and left:
            self._release(at)
        return True  # pyqtgraph does nothing with the mouse here

    def found(self, at: QPointF) -> tuple[PanelCurve, EmotionPoint] | None:
        """The point nearest to a pixel, the highlighted curve's first."""
        shown = self._plot.scene_shown
        best: tuple[float, PanelCurve, EmotionPoint] | None = None
        for curve in shown.curves:
            for column, point in curve.points:
                gap = self._plot.place(column, point.valence) - at
                far = (gap.x() ** 2 + gap.y() ** 2) ** 0.5 + (0 if curve.lane == shown.lit else 2)
                if far <= _NEAR and (best is None or far < best[0]):
                    best = (far, curve, point)
        return None if best is None else best[1:]

    def _press(self, at: QPointF) -> None:
        self._plot.setFocus(Qt.FocusReason.MouseFocusReason)
        QToolTip.hideText()
        self._moved = False
        hit = self.found(at)
        if hit is not None:
            point = hit[1]
            self._hold = Hold(point.lane, point.step, at, new=False)
            self._choose(point)
            return
        self._press_empty(at)

    def _press_empty(self, at: QPointF) -> None:
        """On the highlighted persona's ground a press adds a point where she has none."""
        curve, column = self._lit(), self._plot.column_at(at.x())
        steps = self._desk.workshop.map_steps(self._desk.map.id)
        if curve is None or column is None or column >= len(steps) or self._desk.editor.read_only:
            self._desk.selection.clear()
        elif (point := curve.at(column)) is not None:
            self._choose(point)
        else:
            self._hold = Hold(curve.lane, steps[column].id, at, new=True)
            self._preview(at)

    def _drag(self, at: QPointF) -> None:
        assert self._hold is not None
        gap = at - self._hold.start
        if not self._moved and abs(gap.y()) < 3 and not self._hold.new:
            return  # a click that trembles is no drag
        self._moved = True
        self._preview(at)

    def _release(self, at: QPointF) -> None:
        hold, self._hold = self._hold, None
        if hold is None or not (self._moved or hold.new):
            return
        label = _("Add emotion point") if hold.new else _("Move emotion point")
        change = self._apply(label, hold.lane, hold.step, self._plot.valence_at(at.y()))
        if change and (added := change.added("points")):
            self._desk.selection.choose("points", added, (hold.lane, hold.step))

    def _preview(self, at: QPointF) -> None:
        hold = self._hold
        assert hold is not None
        try:
            self._desk.editor.preview(
                set_emotion, lane=hold.lane, step=hold.step, valence=self._plot.valence_at(at.y())
            )
        except EditRefused as error:
            self.cancel()
            refused(self._plot, error)

    def _apply(self, label: str, lane: str, step: str, valence: float, burst: str = "") -> Any:
        try:
            return self._desk.editor.apply(
                label, set_emotion, burst=burst, lane=lane, step=step, valence=valence
            )
        except EditRefused as error:
            refused(self._plot, error)
            return None

    def _hover(self, at: QPointF, where: QPoint) -> None:
        hit = self.found(at)
        shape = Qt.CursorShape
        if hit is not None:
            self._plot.viewport().setCursor(shape.SizeVerCursor)
            QToolTip.showText(where, told(self._desk.editor.shown, *hit), self._plot)
            return
        QToolTip.hideText()
        adds = self._lit() is not None and self._plot.column_at(at.x()) is not None
        self._plot.viewport().setCursor(shape.CrossCursor if adds else shape.ArrowCursor)

    # Keyboard -------------------------------------------------------------------

    def _override(self, event: QKeyEvent) -> bool:
        """Escape belongs to the point that is held."""
        if event.key() == _Key.Key_Escape and self.busy:
            event.accept()
            return True
        return False

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == _Key.Key_Escape:
            if not self.busy:
                return False
            self.cancel()
        elif key in (_Key.Key_Left, _Key.Key_Right):
            onward = _Key.Key_Left if self._plot.isRightToLeft() else _Key.Key_Right
            self._walk(1 if key == onward else -1)
        elif key in (_Key.Key_Home, _Key.Key_End):
            self._walk_to(0 if key == _Key.Key_Home else -1)
        elif key in (_Key.Key_Up, _Key.Key_Down):
            self._nudge(_STEP if key == _Key.Key_Up else -_STEP)
        elif key in (_Key.Key_Delete, _Key.Key_Backspace):
            self._delete()
        else:
            return False
        return True

    def _chosen(self) -> tuple[PanelCurve, EmotionPoint] | None:
        chosen = self._plot.scene_shown.chosen
        for curve in self._plot.scene_shown.curves:
            for _column, point in curve.points:
                if point.id == chosen:
                    return curve, point
        return None

    def _lit(self) -> PanelCurve | None:
        shown = self._plot.scene_shown
        return next((curve for curve in shown.curves if curve.lane == shown.lit), None)

    def _walk(self, by: int) -> None:
        chosen = self._chosen()
        if chosen is None:
            self._walk_to(0 if by > 0 else -1)
            return
        points = [point for _column, point in chosen[0].points]
        at = points.index(chosen[1]) + by
        if 0 <= at < len(points):
            self._choose(points[at])

    def _walk_to(self, place: int) -> None:
        chosen, shown = self._chosen(), self._plot.scene_shown
        curve = chosen[0] if chosen else self._lit()
        curve = curve or next((each for each in shown.curves if each.points), None)
        if curve is not None and curve.points:
            self._choose(curve.points[place][1])

    def _nudge(self, by: float) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        point = chosen[1]
        # To the next quarter, wherever a drag has left it.
        valence = round((point.valence + by) / _STEP) * _STEP
        self._apply(_("Move emotion point"), point.lane, point.step, valence, f"emotion:{point.id}")

    def _delete(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        try:
            self._desk.editor.apply(_("Delete emotion point"), delete_emotions, ids=(chosen[1].id,))
        except EditRefused as error:
            refused(self._plot, error)

    def _choose(self, point: EmotionPoint) -> None:
        self._desk.selection.choose("points", [point.id], (point.lane, point.step))
