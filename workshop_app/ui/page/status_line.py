"""The line at the foot of the board: how much there is, how sure, what to look at, where it is."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.canvas.timing import single_shot
from workshop_app.canvas.touch.targets import least_target, touch_mode
from workshop_app.domain.change import Change
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.ui.panes.filter_note import outside_words
from workshop_app.ui.panes.written import count_text
from workshop_app.ui.worker import Worker
from workshop_app.words import _, ngettext

_PAUSE_MS = 250
_AFTER_MS = 40
"""The page and its inspector come first."""

_NOTE_MS = 5000


def _height() -> int:
    """Low, unless its button is to be large enough for fingers."""
    return least_target() + 4 if touch_mode() else px(30)


class StatusLine(QFrame):
    """Counts follow the open map shortly after an edit; findings are looked for in a thread."""

    findings_pressed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setFixedHeight(_height())
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._desk = desk
        self._worker = Worker("findings", self)
        self._counted = ""
        self._asked = 0
        self._said = ""
        self.counts, self.evidence, self.note, self.place = (self._label() for _each in range(4))
        self.findings = QPushButton(self)
        self.findings.setProperty("kind", "link")
        self.findings.setProperty("small", True)
        self.findings.clicked.connect(self.findings_pressed)
        self._lay_out()
        self._soon = single_shot(self, self.refresh)
        self._note_end = single_shot(self, self._end_note)
        desk.editor.on_settled(self._settled)
        desk.on_map(self._mapped)
        desk.filtering.on_changed(self._filtered)
        self._soon.start(_AFTER_MS)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedHeight(_height())
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Say less where there is no room for everything: the place first, then the evidence.

        A passing note comes before both; shortened is only what has no room even then.
        """
        metrics = QFontMetrics(self.note.font())
        note = metrics.horizontalAdvance(self._said) + 2 if self._said else 0
        self.evidence.setVisible(bool(self.evidence.text()))
        self.place.show()
        for widget in (self.place, self.evidence):
            if self.layout_.sizeHint().width() + note > self.width():
                widget.hide()
        # At once: what has just come must not be pressed at the size it had without words.
        self.layout_.activate()
        room = max(40, self.note.width())
        shown = metrics.elidedText(self._said, Qt.TextElideMode.ElideRight, room)
        self.note.setText(shown)
        self.note.setToolTip(self._said if shown != self._said else "")

    def close_line(self) -> None:
        """Follow the desk no more; its thread ends."""
        self._soon.stop()
        self._note_end.stop()
        self._asked += 1
        self._desk.editor.forget(self._settled)
        self._desk.forget_map(self._mapped)
        self._desk.filtering.forget(self._filtered)
        self._worker.stop()

    def say(self, note: str) -> None:
        """Show a passing note, e.g. what a drag would do."""
        self._note_end.start(_NOTE_MS)
        if note != self._said:
            self._said = note
            self._fit()

    def _end_note(self) -> None:
        self.say("")
        self._note_end.stop()

    def show_path(self, path: Path) -> None:
        """Show where the file is."""
        self.place.setToolTip(str(path))
        metrics = QFontMetrics(self.place.font())
        words = str(path).replace(str(Path.home()), "~", 1)
        self.place.setText(metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, 360))
        self._fit()

    def refresh(self) -> None:
        """Count anew."""
        workshop, open_map = self._desk.workshop, self._desk.map.id
        from workshop_app.analysis.counts import counts
        from workshop_app.analysis.evidence import workshop_evidence

        self._counted = _counted(counts(workshop, [open_map]))
        self._show_counts()
        share = workshop_evidence(workshop, [open_map])
        told = _shares(share.percents()) if share.total else _how_to_begin(self._desk)
        self.evidence.setText(told)
        self._fit()
        self._asked += 1
        asked = self._asked
        self._worker.do(partial(_found, workshop), partial(self._show_findings, asked))

    def _show_counts(self) -> None:
        """What there is, and how much of it lies outside the filter."""
        self.counts.setText(" · ".join(filter(None, (self._counted, _outside(self._desk)))))

    def _show_findings(self, asked: int, count: int) -> None:
        if asked != self._asked:
            return
        self.findings.setVisible(count > 0)
        self.findings.setText(
            ngettext("{n} finding", "{n} findings", count).format(n=count_text(count))
        )
        self._fit()

    def _settled(self, change: Change) -> None:
        self._soon.start(_PAUSE_MS)

    def _filtered(self) -> None:
        """The workshop is the same: only what lies outside is counted anew."""
        self._show_counts()
        self._fit()

    def _mapped(self, map_id: str) -> None:
        self._soon.start(_AFTER_MS)

    def _lay_out(self) -> None:
        row = self.layout_ = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(20)
        for widget in (self.counts, self.evidence, self.findings):
            row.addWidget(widget)
        # A long note takes the room there is, and does not make the window wider.
        self.note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.addWidget(self.note, 1)
        row.addWidget(self.place)
        self.findings.hide()

    def _label(self) -> QLabel:
        label = QLabel(self)
        label.setProperty("role", "caption")
        return label


def _outside(desk: Desk) -> str:
    """What a filter does to the cards of the open map, in words; "" where there is none."""
    inside, whole = desk.filtering.counts(desk.map.id)
    return outside_words(whole - inside, hide=desk.filtering.hide)


def _counted(counted: object) -> str:
    cards, personas = counted.cards, counted.personas  # type: ignore[attr-defined]
    stages, parked = counted.stages, counted.parked  # type: ignore[attr-defined]
    parts = [
        ngettext("{n} card", "{n} cards", cards).format(n=count_text(cards)),
        ngettext("{n} persona", "{n} personas", personas).format(n=count_text(personas)),
        ngettext("{n} stage", "{n} stages", stages).format(n=count_text(stages)),
    ]
    if parked:
        parts.append(_("{n} in the parking lot").format(n=count_text(parked)))
    return " · ".join(parts)


def _shares(percents: dict[str, int]) -> str:
    return _("Evidence: {assumed} % assumed · {heard} % heard · {measured} % measured").format(
        assumed=percents["assumption"], heard=percents["heard"], measured=percents["measured"]
    )


def _how_to_begin(desk: Desk) -> str:
    """What to do on a map that is still empty: there is no evidence to tell of."""
    if desk.editor.read_only:
        return ""
    workshop, open_map = desk.workshop, desk.map.id
    if not workshop.map_steps(open_map) or not workshop.map_lanes(open_map):
        return _("Begin with a stage and a lane.")
    return _("Click into a cell and type: that is a card.")


def _found(workshop: Workshop) -> int:
    from workshop_app.analysis.findings import findings

    return len(findings(workshop, today=date.today()))
