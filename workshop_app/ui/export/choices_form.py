"""The left side of the export dialog: paper, direction, maps, pages."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.domain.workshop import Workshop
from workshop_app.report.options import PAPERS
from workshop_app.report.registry import PAGE_KINDS
from workshop_app.ui.export.choices import Choices
from workshop_app.ui.keyboard.tab_order import tab_in_order
from workshop_app.ui.widgets.segmented import Choice, Segmented
from workshop_app.words import _

_DIRECTIONS = {"auto": None, "upright": False, "across": True}


class ChoicesForm(QScrollArea):
    """Emits `changed` when a choice that alters the report is another."""

    changed = Signal()

    def __init__(self, workshop: Workshop, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = choices
        self.setAccessibleName(_("What the PDF holds"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard begins at its first choice
        self.paper = QComboBox(self)
        self.maps: dict[str, QCheckBox] = {}
        self.pages: dict[str, QCheckBox] = {}
        self.open_after = QCheckBox(_("Open the PDF"), self)
        self.direction = Segmented(
            (
                Choice("auto", _("As fits")),
                Choice("upright", _("Upright")),
                Choice("across", _("Across")),
            ),
            _("Direction"),
            self,
        )
        self._fill(workshop)
        self._lay_out(len(workshop.maps) > 1)

    def choices(self) -> Choices:
        """What is chosen now."""
        return replace(
            self._choices,
            paper=self.paper.currentData(),
            landscape=_DIRECTIONS[self.direction.choice() or "auto"],
            left_out=frozenset(n for n, box in self.pages.items() if not box.isChecked()),
            maps_left_out=frozenset(n for n, box in self.maps.items() if not box.isChecked()),
            open_after=self.open_after.isChecked(),
        )

    def _fill(self, workshop: Workshop) -> None:
        chosen = self._choices
        for paper in PAPERS.values():
            self.paper.addItem(_(paper.title), paper.name)
        self.paper.setCurrentIndex(self.paper.findData(chosen.paper))
        self.paper.setAccessibleName(_("Paper"))
        self.paper.currentIndexChanged.connect(self.changed)
        known = {value: name for name, value in _DIRECTIONS.items()}
        self.direction.choose(known[chosen.landscape])
        self.direction.chosen.connect(self.changed)
        for journey in workshop.map_list():
            title = journey.title or _("Journey map")
            self.maps[journey.id] = self._box(title, journey.id not in chosen.maps_left_out)
        for kind in PAGE_KINDS.values():
            self.pages[kind.name] = self._box(_(kind.title), kind.name not in chosen.left_out)
        self.open_after.setChecked(chosen.open_after)

    def _box(self, title: str, on: bool) -> QCheckBox:
        box = QCheckBox(title.replace("&", "&&"), self)
        box.setChecked(on)
        box.toggled.connect(self.changed)
        return box

    def _lay_out(self, several: bool) -> None:
        inside = QWidget(self)
        inside.setProperty("role", "inside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(2)
        paper = _field(_("Paper"))
        paper.setBuddy(self.paper)
        column.addWidget(paper)
        column.addWidget(self.paper)
        column.addSpacing(8)
        column.addWidget(_field(_("Direction")))
        column.addWidget(self.direction)
        column.addSpacing(12)
        if several:
            column.addWidget(_heading(_("Journey maps")))
            for box in self.maps.values():
                column.addWidget(box)
            column.addSpacing(12)
        for box in self.maps.values():
            box.setVisible(several)  # the only one is no choice
        column.addWidget(_heading(_("Pages")))
        for box in self.pages.values():
            column.addWidget(box)
        column.addSpacing(12)
        column.addWidget(_heading(_("Afterwards")))
        column.addWidget(self.open_after)
        column.addStretch()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(inside)
        boxes = (*self.maps.values(), *self.pages.values())
        tab_in_order(self.paper, self.direction, *boxes, self.open_after)
        bar = self.verticalScrollBar().sizeHint().width()
        self.setFixedWidth(max(px(272), inside.sizeHint().width() + bar))


def _field(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("role", "field")
    return label


def _heading(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("role", "subheading")
    return label
