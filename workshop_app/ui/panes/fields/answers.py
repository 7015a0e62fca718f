"""Fields that join cards and action items: what answers a card, and what an action answers."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from workshop_app.domain.errors import EditRefused
from workshop_app.domain.kinds import CARD_KINDS
from workshop_app.domain.records import ActionItem, Card
from workshop_app.editor.answering import add_answer
from workshop_app.ui.panes.fields.field import Field
from workshop_app.ui.panes.fields.row_button import RowButton
from workshop_app.ui.panes.subject import Subject
from workshop_app.ui.panes.summaries import action_line, action_text, card_text, place_text
from workshop_app.words import _


class RecordList(QWidget):
    """Records as buttons of two lines, made anew only where the records are others."""

    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, remove: str, parent: QWidget | None = None) -> None:
        """`remove` says what a record's cross does."""
        super().__init__(parent)
        self._remove = remove
        self.buttons: list[RowButton] = []
        self._removable = True
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_records(self, shown: Sequence[tuple[str, tuple[str, str, str, str]]]) -> None:
        """Show (id, (icon, token, words, line)) of each record."""
        if [button.record_id for button in self.buttons] != [one for one, _words in shown]:
            self._rebuild([one for one, _words in shown])
        for button, (_id, words) in zip(self.buttons, shown, strict=True):
            button.show_record(*words)
        self.setVisible(bool(shown))

    def set_read_only(self) -> None:
        """Records can be opened, and not removed."""
        self._removable = False
        for button in self.buttons:
            button.set_removable(False)

    def _rebuild(self, ids: Sequence[str]) -> None:
        for button in self.buttons:
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(one) for one in ids]

    def _button(self, record_id: str) -> RowButton:
        button = RowButton(record_id, self._remove, self)
        button.set_removable(self._removable)
        button.opened.connect(self._opened)
        button.removed.connect(self._removed)
        self._column.addWidget(button)
        return button

    def _opened(self) -> None:
        self.opened.emit(self._sender())

    def _removed(self) -> None:
        self.removed.emit(self._sender())

    def _sender(self) -> str:
        button = self.sender()
        assert isinstance(button, RowButton)
        return button.record_id


class AnsweredByField(Field):
    """The action items that answer the cards, and a button that makes one more.

    Emits `made()` when a new action item is selected and waits for its text.
    """

    made = Signal()

    def __init__(self, subject: Subject, title: str) -> None:
        super().__init__(subject, (), title)
        self._list = RecordList(_("No longer answered by this action"))
        self._list.opened.connect(self._open)
        self._list.removed.connect(self._part)
        self.button = QPushButton(_("Action that answers this"))
        self.button.clicked.connect(self._add)
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._list)
        column.addWidget(self.button)
        self.place(whole)
        whole.setFocusProxy(self.button)

    def refresh(self) -> None:
        found = [(item.id, self._words(item)) for item in self._answering()]
        self._list.show_records(found)
        many = len(self.subject.ids) > 1
        self.button.setText(
            "+ " + (_("Action that answers these") if many else _("Action that answers this"))
        )

    def set_read_only(self) -> None:
        self._list.set_read_only()
        self.button.setEnabled(False)

    def _answering(self) -> list[ActionItem]:
        cards = set(self.subject.ids)
        return [a for a in self.subject.workshop.actions if not cards.isdisjoint(a.answers)]

    def _words(self, item: ActionItem) -> tuple[str, str, str, str]:
        picture = ("success", "success") if item.status == "done" else ("actions", "accent")
        return (*picture, action_text(item), action_line(item, self.subject.workshop))

    def _open(self, item: str) -> None:
        self.subject.desk.selection.choose("actions", [item])

    def _part(self, item_id: str) -> None:
        cards = set(self.subject.ids)
        item = self.subject.workshop.actions[item_id]
        left = tuple(card for card in item.answers if card not in cards)
        self.subject.do(
            _("Part action item from card"),
            lambda workshop: workshop.with_rows("actions", replace(item, answers=left)),
        )

    def _add(self) -> None:
        try:
            add_answer(self.subject.desk, tuple(row.id for row in self.subject.rows))
        except EditRefused as error:
            self.subject.refuse(error)
        else:
            self.made.emit()


class AnswersField(Field):
    """The cards an action item answers."""

    def __init__(self, subject: Subject, name: str, title: str) -> None:
        super().__init__(subject, name, title)
        self._list = RecordList(_("No longer answer this card"))
        self._list.opened.connect(self._open)
        self._list.removed.connect(self._part)
        self._none = QLabel(
            _("None yet. Select cards on the board, then choose “Answers selected cards”.")
        )
        self._none.setWordWrap(True)
        self._none.setProperty("role", "caption")
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._list)
        column.addWidget(self._none)
        self.place(whole)

    def refresh(self) -> None:
        cards = self._cards()
        self._list.show_records([(card.id, self._words(card)) for card in cards])
        self._none.setVisible(not cards)

    def set_read_only(self) -> None:
        self._list.set_read_only()

    def _cards(self) -> list[Card]:
        answers: tuple[Any, ...] = self.subject.values(self.name)
        table = self.subject.workshop.cards
        return [card for one in answers[:1] for c in one if (card := table.get(c)) is not None]

    def _words(self, card: Card) -> tuple[str, str, str, str]:
        where = f"{_(CARD_KINDS[card.kind].title)} · {place_text(self.subject.workshop, card.step)}"
        return (card.kind, f"{card.kind}.mark", card_text(card), where)

    def _open(self, card: str) -> None:
        desk = self.subject.desk
        home = desk.workshop.map_of_card(desk.workshop.cards[card])
        if home is not None:
            desk.open_map(home)
        desk.selection.choose("cards", [card])

    def _part(self, card: str) -> None:
        left = tuple(one for one in self.subject.rows[0].answers if one != card)
        self.subject.change(self.title, {self.name: left})
