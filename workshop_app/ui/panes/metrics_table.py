"""The table of metrics with the readings of the chosen one below it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from workshop_app.domain.change import Change
from workshop_app.domain.edits.metrics import add_metric, add_reading, move_metric
from workshop_app.domain.kinds import METRIC_PRESETS
from workshop_app.domain.records import Metric, Reading
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.ui.looks.style import dress
from workshop_app.ui.panes.form import Form, Heading, Shape
from workshop_app.ui.panes.forms.metric import readings_field
from workshop_app.ui.panes.subject import Subject
from workshop_app.ui.panes.table.columns import ChoiceColumn, Column, DateColumn, FigureColumn
from workshop_app.ui.panes.table.record_model import RecordModel
from workshop_app.ui.panes.table.table_pane import TablePane
from workshop_app.ui.panes.written import NotWritten, figure_text
from workshop_app.ui.widgets.empty import EmptyState
from workshop_app.words import _


def latest(metric: Metric, workshop: Workshop) -> Reading | None:
    """The reading of the latest date; of one date the one entered last."""
    readings = workshop.readings.group(metric.id)
    return max(enumerate(readings), key=lambda pair: (pair[1].date, pair[0]), default=(0, None))[1]


@dataclass(frozen=True, kw_only=True)
class LatestColumn(FigureColumn):
    """The value of a metric's latest reading."""

    def value(self, row: Metric, workshop: Workshop) -> float | None:
        found = latest(row, workshop)
        return None if found is None else found.value

    def read(self, typed: Any) -> float:
        value = super().read(typed)
        if value is None:
            raise NotWritten(_("Readings are removed below the table."))
        return float(value)


def columns() -> tuple[Column, ...]:
    """The columns of the table, in order."""
    better = {True: _("Higher"), False: _("Lower")}
    return (
        Column(name="name", title=_("Metric"), width=160),
        LatestColumn(name="value", title=_("Value"), width=70),
        Column(name="unit", title=_("Unit"), width=72),
        FigureColumn(name="target", title=_("Target"), width=70),
        ChoiceColumn(name="higher_is_better", title=_("Better"), width=80, choices=better),
        DateColumn(name="due", title=_("Due")),
        FigureColumn(name="scale_min", title=_("Scale from"), width=90),
        FigureColumn(name="scale_max", title=_("Scale to"), width=80),
    )


class MetricsTable(TablePane):
    """The pane of metrics."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        model = RecordModel(
            desk, "metrics", columns(), also=("readings",), keeps={"value": self._keep_value}
        )
        sentence = _("No metrics yet. A figure beside the map shows whether it gets better.")
        empty = EmptyState("metrics", sentence, _("Add a metric"))
        self._form: Form | None = None
        super().__init__(desk, model, move_metric, empty, parent)
        self.view.setAccessibleName(_("Metrics"))
        self._add_readings()

    def add_buttons(self, row: QLayout) -> Sequence[QWidget]:
        self.add_button = self._button("+ " + _("Metric"), self.add)
        self.presets = QMenu(self)
        for preset in METRIC_PRESETS:
            self._add_preset(_(preset.name), preset.name)
        self.presets.addSeparator()
        self._add_preset(_("Own metric"), "")
        self.add_button.setMenu(self.presets)
        dress(self.add_button, menu=True)
        row.addWidget(self.add_button)
        return ()

    def _add_preset(self, title: str, name: str) -> None:
        action = QAction(title, self.presets)
        action.setData(name)
        action.triggered.connect(self._preset_chosen)
        self.presets.addAction(action)

    def _preset_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.add_named(str(action.data()))

    def add(self) -> None:
        """Add a metric of one's own, and type its name."""
        self.add_named("")

    def add_named(self, name: str) -> None:
        """Add the metric of a preset (by its untranslated name), or one without a name."""
        self.view.settle()
        change = self.do(_("Add metric"), add_metric, name=name)
        if change is None:
            return
        made = change.added("metrics")[0]
        self.desk.selection.choose("metrics", [made])
        self.view.edit_cell(made, "value" if name else "name")

    def _keep_value(self, metric: Metric, value: float) -> bool:
        """A new value is a reading of today; a reading of today is mended."""
        today = date.today().isoformat()
        last = latest(metric, self.desk.workshop)
        if last is not None and last.date == today:
            subject = Subject(self.desk, "readings", self.model.refused.emit, (last.id,))
            return subject.change(_("Value"), {"value": value})
        return bool(
            self.do(_("Add reading"), add_reading, metric=metric.id, value=value, date=today)
        )

    # The readings below ---------------------------------------------------------

    def _add_readings(self) -> None:
        inside = QWidget()
        inside.setProperty("role", "inside")
        self._form = Form(self.desk, "metrics", Shape(_heading, _build_readings))
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 12, 12, 12)
        column.addWidget(self._form)
        self._line = QFrame(self)
        self._line.setProperty("role", "hairline")
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inside)
        self._column.addWidget(self._line)
        self._column.addWidget(self._scroll, 1)
        self._show_readings()

    def readings(self) -> Form:
        """The form of the chosen metric's readings."""
        assert self._form is not None
        return self._form

    def close_pane(self) -> None:
        if self._form is not None:
            self._form.settle()
        super().close_pane()

    def _settled(self, change: Change) -> None:
        super()._settled(change)
        self._show_readings()

    def _enable(self) -> None:
        super()._enable()
        self._show_readings()

    def _show_readings(self) -> None:
        if self._form is None:
            return
        chosen = [one for one in self.view.chosen_ids() if one in self.desk.workshop.metrics]
        shown = len(chosen) == 1
        self._line.setVisible(shown)
        self._scroll.setVisible(shown)
        if shown:
            self._form.take((chosen[0],))


def _heading(metrics: Sequence[Metric], workshop: Workshop) -> Heading:
    metric = metrics[0]
    target = "" if metric.target is None else f"{figure_text(metric.target)} {metric.unit}".strip()
    line = _("Target {target}").format(target=target) if target else ""
    return Heading("metrics", metric.name or _("Metric without name"), "accent", line)


def _build_readings(form: Form) -> None:
    form.add(readings_field(form.subject))
    form.follow("readings", "stages", "steps", "maps")
