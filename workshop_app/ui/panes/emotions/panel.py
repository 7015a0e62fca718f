"""The emotion panel: the curves of all personas of the open map, in line with the board above."""

from typing import Any

from PySide6.QtCore import QEvent, QPoint, QSize
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.canvas.timing import single_shot
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.editor.spoken import spoken_selection
from workshop_app.ui.panes.emotions.curves import PanelCurve, panel_curves, spread, told
from workshop_app.ui.panes.emotions.legend import Legend
from workshop_app.ui.panes.following import Following
from workshop_app.ui.panes.own_keys import keeps
from workshop_app.ui.widgets.empty import EmptyState
from workshop_app.ui.widgets.wrapped_check import WrappedCheck
from workshop_app.words import _

_LEAST_LEGEND = 132
_LEAST_TALL = 220


class EmotionPanel(QWidget):
    """`board_view` has `column_edges()`, the signal `scrolled()`, and stands above this panel.

    Without one (None) the columns share the width of the panel.
    """

    def __init__(self, desk: Desk, board_view: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Emotion panel"))
        self._desk, self._board = desk, board_view
        self._lit = ""
        self._of: tuple[object, ...] = ()
        self._curves: tuple[PanelCurve, ...] = ()
        self._make_parts()
        self._lay_out()
        self._later = single_shot(self, self._line_up)
        if board_view is not None:
            board_view.scrolled.connect(self._line_up)
            board_view.installEventFilter(self)
        self._following = Following(
            desk, self, shown=self._shown, selected=self._selected, mapped=self._mapped,
            filtered=self._refresh,
        )  # fmt: skip
        self._refresh()

    def _make_parts(self) -> None:
        # pyqtgraph takes most of a second to import: not before somebody opens this panel.
        from workshop_app.ui.panes.emotions.plot import EmotionPlot
        from workshop_app.ui.panes.emotions.work import EmotionWork

        self.plot = EmotionPlot(self)
        self.plot.setAccessibleName(_("Emotion curves"))
        self.work = EmotionWork(self._desk, self.plot, self)
        self.legend = Legend(self)
        self.legend.lit.connect(self.highlight)
        self.mean = WrappedCheck(_("Mean and spread"), self)
        self.mean.toggled.connect(self._redraw)
        self.hint = QLabel(self)
        self.hint.setProperty("role", "caption")
        self.hint.setWordWrap(True)
        self.empty = EmptyState(
            "emotion", _("This map has no emotion lane. Add one to draw curves."), "", self
        )

    def sizeHint(self) -> QSize:
        return QSize(800, 240)

    def highlight(self, lane: str) -> None:
        """Bring one curve forward; "" shows all alike."""
        self._lit = lane
        self._redraw()

    def close_pane(self) -> None:
        """Let go of what is held and follow the desk no more."""
        self.work.cancel()
        self._later.stop()
        self.plot.soon.stop()
        self._following.stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.close_pane()
        super().closeEvent(event)

    # Building -------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._left = QWidget(self)
        self._left.setProperty("role", "panel")
        left = QVBoxLayout(self._left)
        left.setContentsMargins(10, 8, 0, 6)
        left.setSpacing(4)
        left.addWidget(self.legend)
        left.addWidget(self.hint)
        left.addStretch(1)
        left.addWidget(self.mean)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addWidget(self.plot, 1)
        row.addWidget(self.empty, 1)
        # With large words the board above needs its room, too.
        self.setMinimumHeight(min(px(150), _LEAST_TALL))

    # Following ------------------------------------------------------------------

    def _shown(self, workshop: Workshop) -> None:
        now = self._what(workshop)
        if any(one is not other for one, other in zip(now, self._of, strict=True)):
            self._refresh()

    def _what(self, workshop: Workshop) -> tuple[object, ...]:
        """What the curves are drawn from; typing on a card leaves all of it the same."""
        return (
            workshop.points,
            workshop.lanes,
            workshop.steps,
            workshop.stages,
            workshop.personas,
            workshop.maps,
        )

    def _mapped(self, map_id: str) -> None:
        self._lit = ""
        self.plot.set_edges(())  # the board composes the other map first
        self._refresh()

    def _selected(self) -> None:
        ids = self._desk.selection.ids("points")
        point = self._desk.workshop.points.get(ids[-1]) if ids else None
        if point is not None and self._lit and point.lane != self._lit:
            self._lit = point.lane
        self._redraw()

    def _refresh(self) -> None:
        workshop = self._desk.editor.shown
        self._of, map_id = self._what(workshop), self._desk.map.id
        left_out = self._desk.filtering.left_out
        here = map_id in workshop.maps
        self._curves = panel_curves(workshop, map_id, left_out) if here else ()
        self._redraw()
        self._later.start()

    def _redraw(self) -> None:
        from workshop_app.ui.panes.emotions.plot import Scene

        workshop, map_id = self._desk.editor.shown, self._desk.map.id
        curves = self._curves
        if self._lit not in [curve.lane for curve in curves]:
            self._lit = ""
        dashed = bool(curves) and workshop.maps[map_id].state == "future"
        dimmed = self._desk.filtering.dimmed & {p.id for c in curves for _column, p in c.points}
        clear = [curve for curve in curves if not curve.dimmed(dimmed)]
        scene = Scene(
            curves=curves,
            stages=_stage_starts(workshop, map_id),
            lit=self._lit,
            chosen=frozenset(self._desk.selection.ids("points")),
            dashed=dashed,
            dimmed=dimmed,
            spread=spread(clear) if self.mean.isChecked() else None,
        )
        self.legend.show_curves(curves, self._lit, dashed=dashed)
        self._show_hint(curves)
        if scene != self.plot.scene_shown:
            self.plot.draw(scene)
            self._describe()

    def _show_hint(self, curves: tuple[Any, ...]) -> None:
        self.empty.setVisible(not curves)
        self.plot.setVisible(bool(curves))
        self._left.setVisible(bool(curves))
        self.mean.setVisible(len(curves) > 1)
        points = any(curve.points for curve in curves)
        if self._lit:
            self.hint.setText(_("Click to add a point, drag to move it."))
        else:
            self.hint.setText("" if points else _("Choose a persona, then click to add a point."))
        self.hint.setVisible(bool(self.hint.text()))

    def _describe(self) -> None:
        """Say in the description of the plot what is chosen, or how to choose."""
        last, said = self.work.picked.last(), ""
        if last is not None and len(self.work.picked.ids) > 1:
            said = spoken_selection(self._desk)
        elif last is not None:
            said = told(self._desk.editor.shown, *last)
        how = _("Arrows choose a point, Up and Down move it, Delete removes it.")
        self.plot.setAccessibleDescription(said or how)

    # In line with the board -----------------------------------------------------

    def _line_up(self) -> None:
        if not self.isVisible():
            return  # it is done when it is shown
        edges, ground = self._board_edges()
        if ground is not None:
            from workshop_app.ui.panes.emotions.face_axis import WIDTH

            wanted = max(_LEAST_LEGEND, round(ground) - WIDTH)
            if wanted != self._left.width():
                self._left.setFixedWidth(wanted)
                if (layout := self.layout()) is not None:
                    layout.activate()
        shift = self.plot.x()
        self.plot.set_edges([(left - shift, right - shift) for left, right in edges])

    def _board_edges(self) -> tuple[list[tuple[float, float]], float | None]:
        """The columns and where the board's ground begins, in pixels of this panel."""
        board = self._board
        if board is None or not board.isVisible():
            return self._own_edges(), None
        shift = self.mapFromGlobal(board.mapToGlobal(QPoint(0, 0))).x()
        edges = [(left + shift, right + shift) for left, right in board.column_edges()]
        canvas = getattr(board, "canvas", None)
        if canvas is None:
            return edges, None
        ground = self.mapFromGlobal(canvas.mapToGlobal(QPoint(0, 0))).x()
        if self.isRightToLeft():
            return edges, self.width() - ground - canvas.width()
        return edges, ground

    def _own_edges(self) -> list[tuple[float, float]]:
        count = max(1, len(self._desk.workshop.map_steps(self._desk.map.id)))
        left = self.plot.x() + self.plot.plot_left()
        wide = max(1.0, (self.width() - left - 8) / count)
        return [(left + at * wide, left + (at + 1) * wide) for at in range(count)]

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Move):
            self._later.start()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._later.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._later.start()

    def event(self, event: QEvent) -> bool:
        return keeps(event) or super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange) and self._of:
            # Qt says it half a dozen times when colours change.
            self.plot.soon.start()


def _stage_starts(workshop: Workshop, map_id: str) -> tuple[int, ...]:
    """The first column of each stage."""
    starts, at = [], 0
    for stage in workshop.map_stages(map_id):
        starts.append(at)
        at += len(workshop.stage_steps(stage.id))
    return tuple(starts)
