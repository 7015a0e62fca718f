"""The filter bar above the board: what is looked for as chips, how many cards, clear."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
)

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.canvas.spoken.voice import tell
from workshop_app.domain.change import Change
from workshop_app.ui.keyboard.tab_order import tab_in_order
from workshop_app.ui.looks.icons import beside_words, icon
from workshop_app.ui.page.filter_menu import fill_conditions, fill_views
from workshop_app.ui.page.filter_words import value_words
from workshop_app.ui.panes.written import count_text
from workshop_app.ui.widgets.chips import cross_behind
from workshop_app.ui.widgets.flow_area import FlowArea
from workshop_app.ui.widgets.segmented import Choice, Segmented
from workshop_app.words import _, ngettext

if TYPE_CHECKING:
    from workshop_app.ui.workshop_page import WorkshopPage


_WIDEST = 240


class FilterBar(QFrame):
    """Shown while a filter is set or being put together; nothing is hidden without it."""

    closed = Signal()

    def __init__(self, page: "WorkshopPage") -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk
        self.setProperty("role", "panel")
        self.setAccessibleName(_("Filter"))
        self._lines = FlowArea(self, gap=6)
        self.chips, self._flow = self._lines.inside, self._lines.flow
        self.conditions = self._menu_button(_("Filter by"), "plus", self._fill_conditions)
        self.views = self._menu_button(_("Views"), "eye", self._fill_views)
        self.how = Segmented(
            [Choice("dim", _("Dim")), Choice("hide", _("Hide"))], _("What does not match"), self
        )
        self.how.chosen.connect(self._how)
        self.count = QLabel(self)
        self.count.setProperty("role", "caption")
        self.clear = QPushButton(_("Clear filters"), self)
        self.clear.setToolTip(_("Show all cards again"))
        self.clear.clicked.connect(self._desk.filtering.clear)
        self.close_button = self._close()
        self._lay_out()
        self._desk.filtering.on_changed(self.refresh)
        self._desk.editor.on_settled(self._settled)
        self._desk.on_map(self._turned)
        self.hide()
        self.refresh()

    def begin(self) -> None:
        """Open, ready to be told what to look for."""
        self.show()
        self.conditions.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose_view(self) -> None:
        """Open with the list of saved views."""
        self.show()
        self.views.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.views.showMenu()

    def close_bar(self) -> None:
        """Show all cards again and put the bar away."""
        self._desk.filtering.clear()
        self._page.board.setFocus()  # Qt would hand the keyboard on as Tab does
        self.hide()
        self.closed.emit()

    def forget(self) -> None:
        """Follow the desk no more."""
        self._desk.filtering.forget(self.refresh)
        self._desk.editor.forget(self._settled)
        self._desk.forget_map(self._turned)

    def refresh(self) -> None:
        """Say what is looked for, and how many cards that are."""
        filtering = self._desk.filtering
        asked = bool(filtering.wanted)
        if asked:
            self.show()
        self.how.choose("hide" if filtering.hide else "dim")
        self.how.setEnabled(asked)
        self.clear.setEnabled(asked)
        self._show_chips()
        inside, whole = filtering.counts(self._desk.map.id)
        said = ngettext("{inside} of {n} card", "{inside} of {n} cards", whole)
        before = self.count.text()
        said = said.format(inside=count_text(inside), n=count_text(whole))
        self.count.setText(said if asked else _("All cards"))
        if self.count.text() != before and before:
            tell(self, self.count.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives the keyboard back to the board; the filter stays."""
        if event.key() == Qt.Key.Key_Escape:
            self._page.board.setFocus()
        else:
            super().keyPressEvent(event)

    def _show_chips(self) -> None:
        for button in self.chips.findChildren(QToolButton):
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        made = [self._chip(*one) for one in self._desk.filtering.wanted.conditions()]
        for at, chip in enumerate(made, 1):
            self._flow.insert_widget(at, chip)
        tab_in_order(self.conditions, *made, self.how, self.views, self.clear, self.close_button)
        self.chips.updateGeometry()

    def _chip(self, respect: str, value: str) -> QToolButton:
        words = value_words(self._desk.workshop, respect, value)
        chip = QToolButton(self.chips)
        chip.setProperty("kind", "chip")
        chip.setProperty("tall", True)
        chip.setProperty("condition", (respect, value))
        chip.setText(words)
        chip.setAccessibleName(_("Remove {name}").format(name=words))
        chip.setToolTip(chip.accessibleName())
        chip.setMaximumWidth(px(_WIDEST))  # who takes a sentence for a tag still sees the rest
        chip.setIcon(icon("close", "soft_ink"))
        chip.setIconSize(QSize(px(12), px(12)))
        cross_behind(chip, self)
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chip.clicked.connect(self._chip_clicked)
        chip.show()
        return chip

    def _chip_clicked(self) -> None:
        respect, value = self.sender().property("condition")
        wanted = self._desk.filtering.wanted
        if respect == "votes":
            self._desk.filtering.set(replace(wanted, votes=0))
        else:
            self._desk.filtering.set(wanted.toggled(respect, value))
        self.conditions.setFocus()

    def _how(self, name: str) -> None:
        self._desk.filtering.set(self._desk.filtering.wanted, hide=name == "hide")

    def _settled(self, change: Change) -> None:
        tables = ("cards", "personas", "stages", "lanes")
        if self.isVisible() and any(change.touched(table) for table in tables):
            self.refresh()

    def _turned(self, map_id: str) -> None:
        if self.isVisible():
            self.refresh()

    def _fill_conditions(self) -> None:
        fill_conditions(self.conditions.menu(), self._desk)

    def _fill_views(self) -> None:
        fill_views(self.views.menu(), self._page)

    def _menu_button(self, words: str, picture: str, fill: object) -> QPushButton:
        button = QPushButton(words, self)
        button.setIcon(icon(picture))
        button.setIconSize(beside_words(px(16)))
        menu = QMenu(button)
        menu.setAccessibleName(words)
        menu.aboutToShow.connect(fill)
        button.setMenu(menu)
        return button

    def _close(self) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon("close"))
        button.setIconSize(QSize(px(18), px(18)))
        button.setToolTip(_("Show all cards and close"))
        button.setAccessibleName(button.toolTip())
        button.clicked.connect(self.close_bar)
        return button

    def _lay_out(self) -> None:
        self.how.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for widget in (self.conditions, self.count, self.how, self.views, self.clear):
            self._flow.addWidget(widget)
        self._flow.ending = self.count
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self._lines, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
