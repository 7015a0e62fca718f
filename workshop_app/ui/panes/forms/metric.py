"""The forms of metrics and of a single reading."""

from collections.abc import Sequence
from datetime import date

from workshop_app.domain.edits.metrics import add_reading, delete_readings
from workshop_app.domain.records import Metric, Reading
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.panes.fields.choices import ComboField
from workshop_app.ui.panes.fields.figures import DateField, FigureField
from workshop_app.ui.panes.fields.rows import Line, RowKind, RowsField, shared
from workshop_app.ui.panes.fields.words import LineField
from workshop_app.ui.panes.form import Form, Heading, Shape
from workshop_app.ui.panes.subject import Subject
from workshop_app.ui.panes.summaries import stage_text, step_text
from workshop_app.words import _, ngettext


class PlaceField(ComboField):
    """Where a reading was taken: on the whole journey, at a stage, or at a step."""

    def __init__(self, subject: Subject, title: str) -> None:
        super().__init__(subject, "stage", title, {})
        self.names = ("stage", "step")

    def refresh(self) -> None:
        self.offer(_places(self.subject.workshop))
        rows = self.subject.rows
        if rows:
            self.editor.setCurrentIndex(self._index(_place(rows[0])))

    def _activated(self, index: int) -> None:
        kind, _colon, found = str(self.editor.itemData(index)).partition(":")
        fields = {"stage": None, "step": None, **({kind: found} if kind else {})}
        if not self.subject.change(self.title, fields):
            self.refresh()


def _place(reading: Reading) -> str:
    if reading.step is not None:
        return f"step:{reading.step}"
    return "" if reading.stage is None else f"stage:{reading.stage}"


def _places(workshop: Workshop) -> dict[str, tuple[str, str, str]]:
    found = {"": (_("Whole journey"), "", "")}
    several = len(workshop.maps) > 1
    for journey in workshop.map_list():
        before = f"{journey.title}: " if several else ""
        for stage in workshop.map_stages(journey.id):
            found[f"stage:{stage.id}"] = (f"{before}{stage_text(stage)}", "", "")
            for step in workshop.stage_steps(stage.id):
                words = f"{before}{stage_text(stage)} · {step_text(step)}"
                found[f"step:{step.id}"] = (words, "", "")
    return found


def readings_field(subject: Subject) -> RowsField:
    """The readings of one metric, the latest first."""
    kind = RowKind(
        table="readings",
        rows=_latest_first,
        lines=reading_lines,
        add=lambda workshop, own: add_reading(
            workshop, new_id=own.desk.editor.new_id, metric=own.ids[0], value=0.0,
            date=date.today().isoformat(),
        ),
        remove=lambda workshop, one: delete_readings(workshop, ids=(one,)),
        add_title=_("Reading"),
        remove_title=_("Remove reading"),
    )  # fmt: skip
    return RowsField(subject, _("Readings"), kind)


def _latest_first(workshop: Workshop, subject: Subject) -> list[Reading]:
    rows = [row for one in subject.ids[:1] for row in workshop.readings.group(one)]
    return sorted(rows, key=lambda row: (row.date, row.order), reverse=True)


def reading_lines(subject: Subject) -> list[Line]:
    """The fields of a reading, line by line."""
    value = RequiredFigure(subject, "value", _("Value"), placeholder=_("Value"))
    size = SizeField(subject, "sample_size", _("Answers counted"), whole=True, placeholder="n =")
    size.editor.setToolTip(_("How many answers it rests on"))
    return [
        (shared(value, 3), shared(size, 2)),
        (DateField(subject, "date", _("Date")),),
        (PlaceField(subject, _("Where")),),
        (LineField(subject, "source", _("Source"), _("Source")),),
    ]


class SizeField(FigureField):
    """How many answers a reading rests on: “n = 212”."""

    def written(self, value: int | None) -> str:
        return "" if value is None else f"n = {value}"

    def figure(self, text: str) -> float | int | None:
        return super().figure(text.lower().replace("n", "").replace("=", ""))


class RequiredFigure(FigureField):
    """A number that must stand; an emptied field shows the last one again."""

    def take(self, value: float | None) -> None:
        if value is not None:
            super().take(value)


def _heading(metrics: Sequence[Metric], workshop: Workshop) -> Heading:
    title = ngettext("Metric", "{count} metrics", len(metrics))
    return Heading("metrics", title.format(count=len(metrics)), "accent")


def _one(rows: Sequence[Metric]) -> bool:
    return len(rows) == 1


def _build(form: Form) -> None:
    subject = form.subject
    form.add(LineField(subject, "name", _("Name"), _("Repeat visits")), shown_for=_one)
    form.add(LineField(subject, "unit", _("Unit"), _("%, €, minutes …")))
    form.add(readings_field(subject), shown_for=_one)
    form.add_section(_("Target"))
    form.add_pair(FigureField(subject, "target", _("Target")), DirectionField(subject, _("Better")))
    form.add(DateField(subject, "due", _("Due")))
    form.add_pair(
        FigureField(subject, "scale_min", _("Scale from"), placeholder=_("open")),
        FigureField(subject, "scale_max", _("Scale to"), placeholder=_("open")),
    )
    form.follow("readings", "stages", "steps", "maps")


class DirectionField(ComboField):
    """Whether higher or lower is better."""

    def __init__(self, subject: Subject, title: str) -> None:
        choices = {
            True: (_("Higher"), "arrow_up", "soft_ink"),
            False: (_("Lower"), "arrow_down", "soft_ink"),
        }
        super().__init__(subject, "higher_is_better", title, choices)


def _reading_heading(readings: Sequence[Reading], workshop: Workshop) -> Heading:
    line = workshop.metrics[readings[0].metric].name
    return Heading("metrics", _("Reading"), "accent", line)


def _build_reading(form: Form) -> None:
    subject = form.subject
    form.add(RequiredFigure(subject, "value", _("Value")))
    form.add(DateField(subject, "date", _("Date")))
    form.add(PlaceField(subject, _("Where")))
    form.add(LineField(subject, "source", _("Source"), _("Survey, ticketing system …")))
    form.add(FigureField(subject, "sample_size", _("Answers counted"), whole=True))
    form.follow("stages", "steps", "maps", "metrics")


METRIC = Shape(_heading, _build)
READING = Shape(_reading_heading, _build_reading)
