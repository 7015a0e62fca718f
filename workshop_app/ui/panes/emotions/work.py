"""Work on the curves of the emotion panel with mouse and keyboard."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from workshop_app.canvas.pointing.to_gestures import held_keys
from workshop_app.domain.edits.emotions import set_emotion
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.records import EmotionPoint
from workshop_app.editor.desk import Desk
from workshop_app.editor.editor import only_for_reading
from workshop_app.editor.gestures.clicks import ADDING
from workshop_app.ui.messages import refused
from workshop_app.ui.panes.emotions.curves import PanelCurve, told
from workshop_app.ui.panes.emotions.picked import PickedPoints
from workshop_app.ui.panes.emotions.plot import EmotionPlot
from workshop_app.words import _

_NEAR = 12.0
_Key, _Mod = Qt.Key, Qt.KeyboardModifier


@dataclass(frozen=True, slots=True)
class Hold:
    """What is held by the mouse, since `start`: a point and all others that are selected.

    `point` is None for a new one, at a step of a lane, that is not in the document yet; `adding`
    where a key was held with which a click adds to what is selected; `grip` is how far below the
    point's middle it is held, in px.
    """

    lane: str
    step: str
    start: QPointF
    point: EmotionPoint | None = None
    adding: bool = False
    grip: float = 0.0


class EmotionWork(QObject):
    """Filters the events of a plot."""

    def __init__(self, desk: Desk, plot: EmotionPlot, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._plot = desk, plot
        self.picked = PickedPoints(desk, plot, self)
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
            self._press(at, adding=self._adds(event))
        elif kind == QEvent.Type.MouseButtonPress:
            self.cancel()  # a second button thinks better of it
        elif kind == QEvent.Type.MouseMove and self._hold is not None:
            self._drag(at)
        elif kind == QEvent.Type.MouseMove:
            self._hover(at, event.globalPosition().toPoint())
        elif kind == QEvent.Type.MouseButtonRelease and left:
            self._release(at)
        return True  # pyqtgraph does nothing with the mouse here

    def _adds(self, event: QMouseEvent) -> bool:
        """Whether a click adds to what is selected, as on the board."""
        held = held_keys(event.modifiers()) & ADDING
        return bool(held) or self._desk.selection.gathering

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

    def _press(self, at: QPointF, *, adding: bool) -> None:
        self._plot.setFocus(Qt.FocusReason.MouseFocusReason)
        QToolTip.hideText()
        self._moved = False
        hit = self.found(at)
        if hit is None:
            self._press_empty(at, adding=adding)
            return
        point = hit[1]
        grip = at.y() - self._plot.place(0, point.valence).y()
        self._hold = Hold(point.lane, point.step, at, point, adding, grip)
        if point.id not in self.picked.ids and not adding:
            self.picked.choose(point)

    def _press_empty(self, at: QPointF, *, adding: bool) -> None:
        """On the highlighted persona's ground a press adds a point where she has none."""
        if adding:
            return  # beside a point that was to be selected too
        curve, column = self.picked.lit(), self._plot.column_at(at.x())
        steps = self._desk.workshop.map_steps(self._desk.map.id)
        if curve is None or column is None or column >= len(steps) or self._desk.editor.read_only:
            self._desk.selection.clear()
        elif (point := curve.at(column)) is not None:
            self.picked.choose(point)
        else:
            self._hold = Hold(curve.lane, steps[column].id, at)
            self._try(self._preview, at)

    def _drag(self, at: QPointF) -> None:
        hold = self._hold
        assert hold is not None
        gap = at - hold.start
        if not self._moved and abs(gap.y()) < 3 and hold.point is not None:
            return  # a click that trembles is no drag
        if not self._moved and hold.point is not None:
            self.picked.add(hold.point)
        self._moved = True
        self._try(self._preview, at)

    def _release(self, at: QPointF) -> None:
        hold, self._hold = self._hold, None
        if hold is None:
            return
        if hold.point is None:
            self._try(self._add, hold, at)
        elif self._moved:
            if self.picked.shift(self._by(hold, hold.point, at)) and len(self.picked.ids) > 1:
                self.picked.tell()
        elif hold.adding:
            self.picked.toggle(hold.point)
        else:
            self.picked.choose(hold.point)

    def _preview(self, at: QPointF) -> None:
        hold, editor = self._hold, self._desk.editor
        assert hold is not None
        if editor.read_only:
            raise only_for_reading()
        if hold.point is not None:
            self.picked.preview(self._by(hold, hold.point, at))
            return
        valence = self._plot.valence_at(at.y())
        editor.preview(set_emotion, lane=hold.lane, step=hold.step, valence=valence)

    def _by(self, hold: Hold, point: EmotionPoint, at: QPointF) -> float:
        """How far the point that is held is carried."""
        return self._plot.valence_at(at.y() - hold.grip) - point.valence

    def _add(self, hold: Hold, at: QPointF) -> None:
        valence = self._plot.valence_at(at.y())
        change = self._desk.editor.apply(
            _("Add emotion point"), set_emotion, lane=hold.lane, step=hold.step, valence=valence
        )
        if added := change.added("points"):
            self._desk.selection.choose("points", added)

    def _try(self, deed: Callable[..., None], *told: object) -> None:
        """Do it, or let go and say why it cannot be done."""
        try:
            deed(*told)
        except EditRefused as error:
            self.cancel()
            refused(self._plot, error)

    def _hover(self, at: QPointF, where: QPoint) -> None:
        hit = self.found(at)
        shape = Qt.CursorShape
        if hit is not None:
            self._plot.viewport().setCursor(shape.SizeVerCursor)
            QToolTip.showText(where, told(self._desk.editor.shown, *hit), self._plot)
            return
        QToolTip.hideText()
        adds = self.picked.lit() is not None and self._plot.column_at(at.x()) is not None
        self._plot.viewport().setCursor(shape.CrossCursor if adds else shape.ArrowCursor)

    # Keyboard -------------------------------------------------------------------

    def _override(self, event: QKeyEvent) -> bool:
        """Escape belongs to the point that is held."""
        if event.key() == _Key.Key_Escape and self.busy:
            event.accept()
            return True
        return False

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() == _Key.Key_Escape:
            if not self.busy:
                return False
            self.cancel()
            return True
        held = event.modifiers() & ~_Mod.KeypadModifier
        deed = self._deeds().get((held, _Key(event.key())))
        if deed is None:
            return False
        deed()
        return True

    def _deeds(self) -> dict[tuple[Qt.KeyboardModifier, Qt.Key], Callable[[], object]]:
        """What each key does, with Shift and without."""
        picked, plain, shift = self.picked, _Mod.NoModifier, _Mod.ShiftModifier
        onward = -1 if self._plot.isRightToLeft() else 1
        return {
            (plain, _Key.Key_Right): partial(picked.walk, onward),
            (plain, _Key.Key_Left): partial(picked.walk, -onward),
            (plain, _Key.Key_Home): partial(picked.walk_to, 0),
            (plain, _Key.Key_End): partial(picked.walk_to, -1),
            (shift, _Key.Key_Right): partial(picked.extend, onward),
            (shift, _Key.Key_Left): partial(picked.extend, -onward),
            (shift, _Key.Key_Home): partial(picked.extend_to, 0),
            (shift, _Key.Key_End): partial(picked.extend_to, -1),
            (_Mod.ControlModifier, _Key.Key_A): picked.choose_all,
            (plain, _Key.Key_Up): partial(picked.step, "up", fine=False),
            (plain, _Key.Key_Down): partial(picked.step, "down", fine=False),
            (_Mod.AltModifier, _Key.Key_Up): partial(picked.step, "up", fine=False),
            (_Mod.AltModifier, _Key.Key_Down): partial(picked.step, "down", fine=False),
            (shift, _Key.Key_Up): partial(picked.step, "up", fine=True),
            (shift, _Key.Key_Down): partial(picked.step, "down", fine=True),
            (plain, _Key.Key_Delete): picked.delete,
            (plain, _Key.Key_Backspace): picked.delete,
        }
