"""What can be done is asked anew at once, but not at each letter of the same text."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from tests.making import a_workshop, counted
from workshop_app.domain.edits.cards import delete_cards
from workshop_app.domain.edits.fields import set_fields
from workshop_app.editor.desk import Desk
from workshop_app.editor.history import typing_burst
from workshop_app.ui.page.turning import Turning


class Typist:
    """Types on cards; `asked` counts how often actions are asked anew."""

    def __init__(self) -> None:
        self.asked = 0
        self.desk = Desk(a_workshop(cards=3), counted("new"))
        self.cards = [card.id for card in self.desk.workshop.cards]
        self.owner = QObject()
        self.turning = Turning(self.desk.editor.history, self.owner)
        self.turning.turned.connect(self._ask)
        self.desk.editor.on_settled(self._settled)

    def types(self, text: str, card: int = 0) -> "Typist":
        card_id = self.cards[card]
        self.desk.editor.apply(
            "Type", set_fields, burst=typing_burst(card_id),
            table="cards", ids=(card_id,), fields={"text": text},
        )  # fmt: skip
        return self

    def _ask(self) -> None:
        self.asked += 1

    def _settled(self, _change: object) -> None:
        self.turning.settled()


@pytest.fixture
def typist(qapp: QApplication) -> Iterator[Typist]:
    typist = Typist()
    yield typist
    typist.turning.pause.stop()


def test_the_first_letter_asks_and_the_next_ones_do_not(typist: Typist) -> None:
    typist.types("Q").types("Qu").types("Que")
    assert typist.asked == 1


def test_it_is_asked_when_typing_pauses(typist: Typist) -> None:
    typist.types("Q").types("Qu")
    assert typist.turning.pause.isActive()
    typist.turning.pause.timeout.emit()
    assert typist.asked == 2


def test_typing_elsewhere_asks(typist: Typist) -> None:
    typist.types("Q").types("Qu").types("A", card=1).types("Q")
    assert typist.asked == 3


def test_another_edit_asks_and_nothing_is_left_to_ask(typist: Typist) -> None:
    typist.types("Q").types("Qu")
    typist.desk.editor.apply("Delete", delete_cards, ids=(typist.cards[2],))
    assert typist.asked == 2
    assert not typist.turning.pause.isActive()


def test_taking_back_asks(typist: Typist) -> None:
    typist.types("Q").types("Qu")
    typist.desk.editor.undo()
    assert typist.asked == 2
