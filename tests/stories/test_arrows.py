"""Arrows between cards with mouse, menu and keys, in the real window."""

from itertools import pairwise

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QWidget

from tests import answers
from tests.facilitator import CTRL, RIGHT, SHIFT, Facilitator, Key
from tests.pointing import on_board
from workshop_app.domain.records import Connection

START, END = "Her friend’s story…", "Is this for people like me?"


def arrow(person: Facilitator, start: str, end: str) -> Connection:
    """The arrow between two cards."""
    ends = person.finding.card(start).id, person.finding.card(end).id
    found = [a for a in person.finding.workshop.connections.rows() if (a.start, a.end) == ends]
    assert len(found) == 1
    return found[0]


def handle(person: Facilitator) -> QPoint:
    """The handle of the selected card."""
    board = person.finding.board
    at = board.overlay.connecting.at(board.scene.board, board.zoom())
    assert at is not None, "no card is selected"
    return on_board(board, at.x(), at.y())


def on_arrow(person: Facilitator, found: Connection) -> QPoint:
    """The middle of the longest stretch of an arrow."""
    board = person.finding.board
    sprite = next(a for a in board.scene.board.arrows if a.id == found.id)
    pairs = pairwise(sprite.points)
    one, other = max(pairs, key=lambda p: abs(p[0][0] - p[1][0]) + abs(p[0][1] - p[1][1]))
    middle = (QPointF(*one) + QPointF(*other)) / 2
    return on_board(board, middle.x(), middle.y())


def test_it_is_drawn_from_the_handle_written_on_and_deleted(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    before = len(person.finding.workshop.connections)
    person.clicks(START)
    person.hand.drags(handle(person), person.finding.place(END))
    made = arrow(person, START, END)
    assert person.desk.selection.only == ("connections", made.id)
    person.hits(Key.Key_Return).types("if it rains").hits(Key.Key_Return)
    assert arrow(person, START, END).label == "if it rains"
    person.hits(Key.Key_Escape)
    person.hand.clicks(on_arrow(person, made))
    assert person.desk.selection.only == ("connections", made.id)
    person.hits(Key.Key_Delete).sees("Arrow deleted.")
    assert len(person.finding.workshop.connections) == before
    person.undoes()
    assert arrow(person, START, END).label == "if it rains"


def test_a_double_click_on_an_arrow_opens_its_words(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    person.clicks(START).clicks(END, keys=CTRL).hits(Key.Key_L, CTRL)
    made = arrow(person, START, END)
    person.hand.double_clicks(on_arrow(person, made))
    person.until(lambda: person.field is not None, "the words of the arrow can be typed")
    person.types("at once").hits(Key.Key_Return)
    assert arrow(person, START, END).label == "at once"


def test_a_card_moved_by_cut_and_paste_keeps_its_arrows(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    person.clicks(START).clicks(END, keys=SHIFT).hits(Key.Key_L, CTRL)
    before, card = arrow(person, START, END), person.finding.card(START)
    person.clicks(START).hits(Key.Key_X, CTRL)
    assert before.id not in person.finding.workshop.connections
    to = person.desk.workshop.map_steps(person.desk.map.id)[-1]
    person.desk.selection.focus((card.lane or "", to.id))
    person.hits(Key.Key_V, CTRL)
    assert person.finding.card(START).step == to.id
    assert arrow(person, START, END).kind == before.kind
    person.undoes(2)
    assert arrow(person, START, END).id == before.id


def test_esc_puts_a_half_drawn_arrow_back(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    before, board = person.finding.workshop, person.finding.board
    drawn = len(board.scene.board.arrows)
    person.clicks(START)
    person.hand.lifts(handle(person), person.finding.place(END))
    assert len(board.scene.board.arrows) == drawn + 1
    person.hits(Key.Key_Escape).lets_go()
    assert person.finding.workshop is before
    assert len(board.scene.board.arrows) == drawn


def test_two_selected_cards_are_joined_with_a_key(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    person.clicks(START).clicks(END, keys=CTRL).hits(Key.Key_L, CTRL)
    made = arrow(person, START, END)
    person.menu("Edit", "Arrow", "Reverse arrow")
    assert arrow(person, END, START).id == made.id
    person.menu("Edit", "Arrow", "Loop")
    assert arrow(person, END, START).kind == "loop"


def test_with_keys_alone_the_other_card_is_chosen_from_a_list(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()

    def finds(dialog: QWidget) -> None:
        answers.fill(dialog, "Find a card", "people like me")
        answers.press(dialog, "Connect")

    person.clicks(START).answers(finds, lambda: person.hits(Key.Key_L, CTRL))
    made = arrow(person, START, END)
    person.clicks(START).hits(Key.Key_J, CTRL)
    assert person.desk.selection.only == ("connections", made.id)
    person.hits(Key.Key_J, CTRL | SHIFT)
    assert person.desk.selection.only == ("cards", person.finding.card(END).id)


def test_the_menu_of_an_arrow_changes_and_deletes_it(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    person.clicks(START).clicks(END, keys=CTRL).hits(Key.Key_L, CTRL)
    person.hand.clicks(on_arrow(person, arrow(person, START, END)), RIGHT)
    answers.pick(person._menu(), "Loop")
    assert arrow(person, START, END).kind == "loop"
