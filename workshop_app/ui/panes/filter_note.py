"""A line over a pane that says a filter is on and what it does there, with the way to clear it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from workshop_app.domain.change import Change
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.ui.panes.following import Following
from workshop_app.ui.panes.written import count_text
from workshop_app.words import _, ngettext

Counted = Callable[[Workshop, frozenset[str]], int]
"""How many of these ids of cards and points a pane would show."""


class FilterNote(QFrame):
    """Shown while a filter is set, over a pane that it reaches."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._counted: Counted | None = None
        self.setObjectName("filter_note")
        self.words = QLabel(self)
        self.words.setProperty("role", "caption")
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.clear = QPushButton(_("Clear filters"), self)
        self.clear.setProperty("kind", "link")
        self.clear.clicked.connect(desk.filtering.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 8, 4)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.clear)
        self._following = Following(desk, self, settled=self._settled)
        desk.filtering.on_changed(self.refresh)
        self.hide()

    def show_for(self, counted: Counted | None) -> None:
        """Another pane is open; None: filters do not reach it."""
        self._counted = counted
        self.refresh()

    def refresh(self) -> None:
        """Say what the filter does now."""
        filtering = self._desk.filtering
        shown = self._counted is not None and bool(filtering.wanted)
        self.setVisible(shown)
        if self._counted is None or not shown:
            return
        outside = self._counted(self._desk.workshop, filtering.outside)
        said = outside_words(outside, hide=filtering.hide)
        said = said or _("A filter is on; everything here matches.")
        self.words.setText(said)
        self.clear.setAccessibleDescription(said)

    def close_note(self) -> None:
        """Follow the desk no more."""
        self._following.stop()
        self._desk.filtering.forget(self.refresh)

    def _settled(self, change: Change) -> None:
        if not self.isHidden():
            self.refresh()


def in_workshop(workshop: Workshop, ids: frozenset[str]) -> int:
    """All of them: the outline tells everything."""
    return len(ids)


def parked(workshop: Workshop, ids: frozenset[str]) -> int:
    """Those in the parking lot."""
    return sum(card.id in ids for card in workshop.parked())


def outside_words(outside: int, *, hide: bool) -> str:
    """“2 hidden by the filter”, of so many that do not match; "" of none."""
    if hide:
        said = ngettext("{n} hidden by the filter", "{n} hidden by the filter", outside)
    else:
        said = ngettext("{n} dimmed by the filter", "{n} dimmed by the filter", outside)
    return said.format(n=count_text(outside)) if outside else ""
