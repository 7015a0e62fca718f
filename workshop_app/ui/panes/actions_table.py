"""The table of action items: what will be done, for which cards, by whom, by when."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from workshop_app.domain.edits.actions import move_action
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.kinds import HORIZONS, PRIORITIES, STATUSES, Named
from workshop_app.domain.records import ActionItem
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.answering import add_answer
from workshop_app.editor.desk import Desk
from workshop_app.ui.messages import refused
from workshop_app.ui.panes.summaries import card_text
from workshop_app.ui.panes.table.columns import (
    ChoiceColumn,
    Column,
    DateColumn,
    FigureColumn,
    RatingColumn,
    WordsColumn,
)
from workshop_app.ui.panes.table.delegate import Link
from workshop_app.ui.panes.table.record_model import RecordModel
from workshop_app.ui.panes.table.table_pane import TablePane
from workshop_app.ui.widgets.empty import EmptyState
from workshop_app.words import _


class AnswersColumn(Column):
    """The cards an action item answers, as links."""

    def value(self, row: ActionItem, workshop: Workshop) -> tuple[Link, ...]:
        cards = (workshop.cards.get(card) for card in row.answers)
        return tuple((c.id, c.kind, f"{c.kind}.mark", card_text(c)) for c in cards if c)

    def text(self, row: ActionItem, workshop: Workshop) -> str:
        return "; ".join(words for *_rest, words in self.value(row, workshop))

    def written(self, value: Any) -> str:
        return "; ".join(words for *_rest, words in value)


def columns(workshop: Workshop) -> tuple[Column, ...]:
    """The columns of the table, in order."""
    cost = _("Cost, {currency}").format(currency=workshop.facts.currency)
    return (
        Column(name="text", title=_("Action", "action item"), width=210),
        AnswersColumn(name="answers", title=_("Answers"), width=170, kind="links"),
        Column(name="owner", title=_("Owner"), width=84),
        DateColumn(name="due", title=_("Due")),
        ChoiceColumn(name="horizon", title=_("Horizon"), width=108, choices=_short(HORIZONS)),
        ChoiceColumn(name="priority", title=_("Priority"), width=84, choices=_short(PRIORITIES)),
        RatingColumn(name="impact", title=_("Impact")),
        RatingColumn(name="effort", title=_("Effort")),
        ChoiceColumn(name="status", title=_("Status"), width=96, choices=_short(STATUSES)),
        FigureColumn(name="cost", title=cost),
        FigureColumn(name="hours", title=_("Hours")),
        WordsColumn(name="codes", title=_("Codes"), width=110),
    )


def _short(choices: Any) -> dict[str, str]:
    """Titles without what stands in brackets."""
    named: list[Named] = list(choices.values())
    return {each.name: _(each.title).partition(" (")[0] for each in named}


class ActionsTable(TablePane):
    """The pane of action items; `wanted(table, id)` when one goes to a card that is answered."""

    wanted = Signal(str, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        model = RecordModel(desk, "actions", columns(desk.workshop), also=("cards", "facts_rows"))
        sentence = _("No action items yet. Select a pain point on the board and answer it.")
        empty = EmptyState("actions", sentence, _("Add an action item"))
        super().__init__(desk, model, move_action, empty, parent)
        self.view.setAccessibleName(_("Action items"))
        self.view.cells.link_pressed.connect(self._show_card)

    def add_buttons(self, row: QLayout) -> Sequence[QWidget]:
        self.add_button = self._button("+ " + _("Action item"), self.add)
        self.answer_button = self._button(_("Answers selected cards"), self.answer_selected)
        self.answer_button.setToolTip(
            _("Choose a row, then cards on the board: the action item will answer them, too")
        )
        row.addWidget(self.add_button)
        row.addWidget(self.answer_button)
        return (self.answer_button,)

    def add(self) -> None:
        """Add an action item that answers the selected cards, and type in it."""
        self.view.settle()
        try:
            made = add_answer(self.desk, self.desk.selection.ids("cards"))
        except EditRefused as error:
            refused(self, error)
            return
        self.view.edit_cell(made, "text")

    def answer_selected(self) -> None:
        """Let the chosen action items answer the selected cards, too."""
        cards, ids = self.desk.selection.ids("cards"), tuple(self.view.chosen_ids())
        if cards and ids:
            self.do(_("Answer cards"), _answer, ids=ids, cards=cards)

    def _enable(self) -> None:
        super()._enable()
        some = bool(self.view.chosen_ids()) and not self.desk.editor.read_only
        self.answer_button.setEnabled(some and bool(self.desk.selection.ids("cards")))

    def _show_card(self, card_id: str) -> None:
        card = self.desk.workshop.cards.get(card_id)
        home = self.desk.workshop.map_of_card(card) if card else None
        if home is not None:
            self.desk.open_map(home)
        self.desk.selection.choose("cards", [card_id])
        self.wanted.emit("cards", card_id)


def _answer(workshop: Workshop, *, ids: tuple[str, ...], cards: tuple[str, ...]) -> Workshop:
    for one in ids:
        answers = tuple(dict.fromkeys((*workshop.actions[one].answers, *cards)))
        workshop = set_fields(workshop, table="actions", ids=(one,), fields={"answers": answers})
    return workshop
