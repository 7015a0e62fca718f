"""The board as a screen reader finds it: lanes, and in them cards, points and empty cells."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from pytestqt.qtbot import QtBot

from tests.canvas.conftest import Open
from tests.pointing import Hand
from workshop_app.canvas.board_view import BoardView
from workshop_app.domain.edits.cards import delete_cards
from workshop_app.domain.workshop import Workshop

_Text = QAccessible.Text


def board_of(view: BoardView) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(view.canvas)


def children(place: QAccessibleInterface) -> list[QAccessibleInterface]:
    return [place.child(at) for at in range(place.childCount())]


def names(place: QAccessibleInterface) -> list[str]:
    return [child.text(_Text.Name) for child in children(place)]


def test_lanes_hold_cards_and_empty_cells(view: BoardView) -> None:
    board = board_of(view)
    lanes = children(board)[:-1]
    assert [lane.role() for lane in lanes] == [QAccessible.Role.List] * len(lanes)
    shown = view.desk.workshop.map_lanes(view.desk.map.id)
    assert len(lanes) == len(shown)
    said = names(lanes[0])
    assert (
        "Touchpoint: Card B. Assumed. Anna, 27, Touchpoints, Discover, Hears of it. 2 of 3" in said
    )
    assert any(name.startswith("Empty cell. Anna, 27, Touchpoints") for name in said)
    for lane in lanes:
        for at, item in enumerate(children(lane)):
            assert item.parent() is lane
            assert lane.indexOfChild(item) == at
            assert item.role() == QAccessible.Role.ListItem
            assert not item.rect().isEmpty()
        assert board.indexOfChild(lane) == lanes.index(lane)


def test_the_part_with_the_keyboard_says_so(view: BoardView, hand: Hand) -> None:
    view.canvas.setFocus()
    view.desk.selection.choose("cards", ["b"], ("l1", "t1"))
    part = board_of(view).focusChild()
    assert part.text(_Text.Name).startswith("Touchpoint: Card B")
    assert part.state().focused
    assert part.state().selected
    hand.hits(Qt.Key.Key_Down)
    assert not part.state().focused
    assert board_of(view).focusChild().state().focused
    middle = part.rect().center()
    assert board_of(view).childAt(middle.x(), middle.y()) is part


def test_walking_moves_the_focus_of_screen_readers(view: BoardView, qtbot: QtBot) -> None:
    QAccessible.setActive(True)
    try:
        view.canvas.setFocus()
        with qtbot.waitSignal(view.telling.told) as told:
            view.desk.selection.choose("cards", ["b"], ("l1", "t1"))
        assert told.args is not None
        assert told.args[0].startswith("Touchpoint: Card B")
    finally:
        QAccessible.setActive(False)


def test_a_deleted_card_is_no_longer_valid(view: BoardView) -> None:
    lane = board_of(view).child(0)
    found = next(x for x in children(lane) if "Card B" in x.text(_Text.Name))
    view.desk.editor.apply("Delete", delete_cards, ids=("b",))
    assert not found.isValid()
    assert found.text(_Text.Name) == ""
    assert found.rect().isEmpty()
    assert all("Card B" not in name for name in names(lane))
    view.desk.editor.undo()
    assert found.isValid()


def test_nothing_of_a_closed_board_stays_in_qts_cache(opened: Open, workshop: Workshop) -> None:
    view = opened(workshop)
    lane = board_of(view).child(0)
    parts = [lane, *children(lane)]
    ids = [QAccessible.uniqueId(part) for part in parts]
    view.close_board()
    assert all(QAccessible.accessibleInterface(one) is None for one in ids)
