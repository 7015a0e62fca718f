"""The board as a screen reader finds it: one tree of stages, personas, lanes, cards and arrows."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.canvas.conftest import Open
from tests.pointing import Hand
from workshop_app.canvas.board_view import BoardView
from workshop_app.canvas.spoken.part import AccessiblePart
from workshop_app.domain.edits.cards import delete_cards
from workshop_app.domain.edits.connections import connect_cards
from workshop_app.domain.edits.emotions import delete_emotions
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.filtering import Filter

_Text, _Role, _Action = QAccessible.Text, QAccessible.Role, QAccessibleActionInterface


def act(part: QAccessibleInterface, name: str) -> None:
    """What a screen reader does when its user asks for an action."""
    assert name in part.actionInterface().actionNames()
    part.actionInterface().doAction(name)
    QApplication.processEvents()


def press(part: QAccessibleInterface) -> None:
    act(part, _Action.pressAction())


def board_of(view: BoardView) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(view.canvas)


def children(place: QAccessibleInterface) -> list[QAccessibleInterface]:
    return [place.child(at) for at in range(place.childCount())]


def names(place: QAccessibleInterface) -> list[str]:
    return [child.text(_Text.Name) for child in kids(place)]


def kids(place: QAccessibleInterface) -> list[QAccessibleInterface]:
    """The parts below, without the widgets a board is made of."""
    return [child for child in children(place) if isinstance(child, AccessiblePart)]


def under(place: QAccessibleInterface, words: str) -> QAccessibleInterface:
    """The first part somewhere below that says so."""
    return next(part for part in every(place) if words in part.text(_Text.Name))


def every(place: QAccessibleInterface) -> list[QAccessibleInterface]:
    return [one for child in kids(place) for one in (child, *every(child))]


def test_the_board_is_one_tree(view: BoardView) -> None:
    board = board_of(view)
    assert names(board)[:3] == [
        "Stages and steps", "Persona: Anna, 27. 3 lanes", "Persona: Bruno, 68. 3 lanes",
    ]  # fmt: skip
    stages, anna = kids(board)[:2]
    assert names(stages)[0] == "Stage: Discover. 2 steps"
    assert names(stages.child(0)) == ["Step: Hears of it. Discover", "Step: Compares. Discover"]
    assert names(anna)[0] == "Lane: Anna, 27, Touchpoints. 4 cards"
    said = names(anna.child(0))
    assert (
        "Touchpoint: Card B. Assumed. Anna, 27, Touchpoints, Discover, Hears of it. 2 of 3" in said
    )
    assert any(name.startswith("Empty cell. Anna, 27, Touchpoints") for name in said)
    assert [lane.role() for lane in kids(anna)] == [_Role.List] * 3
    for part in every(board):
        above = part.parent()
        assert above.child(above.indexOfChild(part)) is part
        assert not part.rect().isEmpty(), part.text(_Text.Name)
        assert part.text(_Text.Name)


def test_a_curve_counts_its_points_also_where_there_are_none_to_be_seen(view: BoardView) -> None:
    emotion = kids(kids(board_of(view))[1])[2]
    lane = "Lane: Anna, 27, Emotion. "
    assert emotion.text(_Text.Name) == f"{lane}6 emotion points"
    view.desk.filtering.set(Filter(stages=("s1",)), hide=True)
    assert emotion.text(_Text.Name) == f"{lane}2 emotion points"
    points = tuple(point.id for point in view.desk.workshop.points)
    view.desk.editor.apply("Delete", delete_emotions, ids=points)
    assert emotion.text(_Text.Name) == f"{lane}0 emotion points"


def test_every_record_of_the_map_is_in_the_tree(view: BoardView) -> None:
    workshop, shown = view.desk.workshop, view.desk.map.id
    keys = {part.key[:2] for part in every(board_of(view))}
    lanes = {lane.id for lane in workshop.map_lanes(shown)}
    wanted = {("lanes", lane) for lane in lanes}
    wanted |= {("stages", row.id) for row in workshop.map_stages(shown)}
    wanted |= {("steps", row.id) for row in workshop.map_steps(shown)}
    wanted |= {("personas", row.id) for row in workshop.map_personas(shown)}
    wanted |= {("cards", row.id) for row in workshop.cards if row.lane in lanes}
    wanted |= {("points", row.id) for row in workshop.points if row.lane in lanes}
    assert {key for key in keys if key[0] not in ("cell", "header")} == wanted


def test_arrows_are_below_the_card_they_leave(view: BoardView) -> None:
    view.desk.editor.apply("Connect", connect_cards, start="b", end="d", kind="branch")
    card = under(board_of(view), "Card B")
    assert names(card) == ["Leads to Pain point “Card D”"]
    arrow = card.child(0)
    press(arrow)
    assert view.desk.selection.table == "connections"
    assert arrow.state().focused
    assert "1 arrow" in card.text(_Text.Description)


def test_what_is_folded_says_so_and_can_be_unfolded(view: BoardView) -> None:
    stage, lane = under(board_of(view), "Stage: Discover"), under(board_of(view), "Lane: Anna")
    assert stage.state().expandable
    assert stage.state().expanded
    assert not under(board_of(view), "Card B").state().expandable
    act(stage, _Action.toggleAction())
    act(lane, _Action.toggleAction())
    assert stage.state().collapsed
    assert "Folded" in stage.text(_Text.Name)
    assert kids(stage) == kids(lane) == []
    assert "4 cards" in lane.text(_Text.Name), "what it holds is told all the same"
    act(stage, _Action.toggleAction())
    assert len(kids(stage)) == 2


def test_a_part_can_be_pressed_and_has_its_menu(view: BoardView, qtbot: QtBot) -> None:
    card = under(board_of(view), "Card D")
    press(card)
    assert view.desk.selection.only == ("cards", "d")
    assert view.canvas.hasFocus()
    press(card)
    assert view.typing.ref == ("cards", "d"), "pressed again it is typed in"
    view.typing.finish()
    with qtbot.waitSignal(view.context_wanted) as wanted:
        act(under(board_of(view), "Stage: Discover"), _Action.showMenuAction())
    assert wanted.args is not None
    assert wanted.args[0].kind == "stages"
    cell = under(board_of(view), "Empty cell. Anna, 27, Touchpoints")
    press(cell)
    press(cell)
    assert view.typing.ref is not None, "and in an empty cell a card begins"
    assert card.actionInterface().keyBindingsForAction("Press") == ["Return"]


def test_an_emotion_point_has_a_value_that_can_be_set(view: BoardView) -> None:
    point = under(board_of(view), "Emotion point")
    value = point.valueInterface()
    assert (value.minimumValue(), value.maximumValue()) == (-2, 2)
    value.setCurrentValue(1.5)
    assert value.currentValue() == 1.5
    assert "+1.5" in point.text(_Text.Name)
    assert view.desk.editor.history.undo_label == "Move emotion point"
    assert under(board_of(view), "Card D").valueInterface() is None


def test_who_may_only_look_is_told_why(opened: Open, workshop: Workshop, qtbot: QtBot) -> None:
    view = opened(workshop, read_only=True)
    point = under(board_of(view), "Emotion point")
    before = point.valueInterface().currentValue()
    with qtbot.waitSignal(view.refused):
        point.valueInterface().setCurrentValue(2.0)
    assert point.valueInterface().currentValue() == before
    assert point.state().readOnly
    act(under(board_of(view), "Stage: Discover"), _Action.toggleAction())
    assert under(board_of(view), "Stage: Discover").state().collapsed, "one may look as one likes"
    assert not view.desk.workshop.stages["s1"].folded


def test_who_points_at_a_name_beside_the_board_finds_it(view: BoardView) -> None:
    stage = under(board_of(view), "Stage: Discover")
    middle = stage.rect().center()
    strip = QAccessible.queryAccessibleInterface(view.header)
    assert strip.childAt(middle.x(), middle.y()) is stage


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
    lane = under(board_of(view), "Lane: Anna, 27, Touchpoints")
    found = under(lane, "Card B")
    view.desk.editor.apply("Delete", delete_cards, ids=("b",))
    assert not found.isValid()
    assert found.text(_Text.Name) == ""
    assert found.rect().isEmpty()
    assert all("Card B" not in name for name in names(lane))
    view.desk.editor.undo()
    assert found.isValid()


def test_nothing_of_a_closed_board_stays_in_qts_cache(opened: Open, workshop: Workshop) -> None:
    view = opened(workshop)
    parts = every(board_of(view))
    ids = [QAccessible.uniqueId(part) for part in parts]
    view.close_board()
    assert all(QAccessible.accessibleInterface(one) is None for one in ids)
