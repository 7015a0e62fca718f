"""The scene says what the workshop says, and the screen shows what the scene says."""

from random import Random

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.canvas.conftest import Open, calmed, far, zoomed
from tests.chance_edits import edited
from tests.making import a_workshop, counted
from tests.pointing import (
    CTRL,
    NO_KEYS,
    Hand,
    on_board,
    on_card,
    on_cell,
    on_name,
    on_point,
)
from workshop_app.canvas.board_view import BoardView
from workshop_app.canvas.lanes.lane_item import LaneItem
from workshop_app.domain.edits.lanes import delete_lane
from workshop_app.domain.edits.registry import EDITS
from workshop_app.editor.walk import names_in_order
from workshop_app.layout.compose import compose


def mirrored(view: BoardView) -> None:
    """What the lane items show is what composing from nothing yields."""
    board = compose(view.desk.editor.shown, view.desk.map.id)
    items = view.scene.lane_items()
    assert list(items) == [row.lane.id for row in board.rows]
    for row in board.rows:
        item = items[row.lane.id]
        assert item.row == row
        assert (item.pos().x(), item.pos().y()) == (0, row.y)
        assert item.boundingRect().width() == board.width
        assert item.boundingRect().height() == row.height
    assert view.scene.board.header == board.header
    assert view.scene.board.titles == board.titles
    assert view.scene.board.swimlanes == board.swimlanes
    lanes = [one for one in view.scene.items() if isinstance(one, LaneItem)]
    assert len(lanes) == len(board.rows)
    assert set(view.scene.items()) == {*lanes, view.scene.arrows}


@pytest.mark.parametrize("seed", range(6))
def test_after_any_edits_the_scene_is_as_composed_from_nothing(opened: Open, seed: int) -> None:
    chance = Random(seed)
    view = opened(a_workshop(seed=seed))
    new_id = counted(f"q{seed}-")
    for _time in range(60):
        name = chance.choice(tuple(EDITS))
        after = edited(name, view.desk.workshop, chance, new_id)
        view.desk.editor.apply_value(name, after)
        if view.scene.board.rows:
            mirrored(view)
    while view.desk.editor.undo() is not None:
        pass
    mirrored(view)


@pytest.mark.parametrize("zoom", [1.0, 0.3])
@pytest.mark.parametrize("seed", range(3))
def test_after_any_drags_no_pixel_is_stale(
    opened: Open, qtbot: QtBot, zoom: float, seed: int
) -> None:
    chance = Random(seed)
    view = opened(a_workshop(cards=16, seed=seed), size=(1500, 1100))
    zoomed(view, zoom)
    hand = Hand(view)
    for _time in range(8):
        drag = chance.choice(DRAGS)
        drag(view, hand, chance)
        if chance.random() < 0.3:
            hand.hits(Qt.Key.Key_Escape)
        hand.lets_go()
        if chance.random() < 0.2:
            view.desk.editor.undo()
    looks_like_new(view, opened, qtbot)


@pytest.mark.parametrize("zoom", [1.0, 0.3])
def test_after_any_edits_no_pixel_is_stale(opened: Open, qtbot: QtBot, zoom: float) -> None:
    chance, new_id = Random(5), counted("q")
    view = opened(a_workshop(cards=16), size=(1500, 1100))
    zoomed(view, zoom)
    names = [name for name in EDITS if "map" not in name]
    for _round in range(4):
        for _time in range(6):
            name = chance.choice(names)
            view.desk.editor.apply_value(name, edited(name, view.desk.workshop, chance, new_id))
            QApplication.processEvents()
        looks_like_new(view, opened, qtbot)


def test_a_deleted_last_lane_leaves_no_line_behind(opened: Open, qtbot: QtBot) -> None:
    view = opened(a_workshop(cards=16), size=(1500, 1100))
    for lane in ("l7", "l6"):
        view.desk.editor.apply("Delete lane", delete_lane, id=lane)
        looks_like_new(view, opened, qtbot)
    view.desk.editor.undo()
    looks_like_new(view, opened, qtbot)


def drag_card(view: BoardView, hand: Hand, chance: Random) -> None:
    cards = [c for c in view.desk.workshop.cards if c.lane and view.scene.card(c.id)]
    keys = CTRL if chance.random() < 0.3 else NO_KEYS
    hand.lifts(on_card(view, chance.choice(cards).id), _anywhere(view, chance), keys=keys)


def drag_name(view: BoardView, hand: Hand, chance: Random) -> None:
    table = chance.choice(("stages", "steps", "lanes", "personas"))
    ids = names_in_order(view.desk, table)
    start, end = chance.choice(ids), chance.choice(ids)
    hand.lifts(on_name(view, (table, start), 0.5, 0.3), on_name(view, (table, end), 0.8, 0.8))


def drag_point(view: BoardView, hand: Hand, chance: Random) -> None:
    start = on_point(view, chance.choice([p.id for p in view.desk.workshop.points]))
    hand.lifts(start, far(start, 0, chance.randint(-40, 40)))


def draw_band(view: BoardView, hand: Hand, chance: Random) -> None:
    hand.lifts(on_board(view, view.scene.board.width + 20, 30), _anywhere(view, chance))


DRAGS = (drag_card, drag_card, drag_card, drag_name, drag_point, draw_band)


def _anywhere(view: BoardView, chance: Random) -> QPoint:
    board = view.scene.board
    column = chance.choice(board.grid.columns)
    row = chance.choice(board.rows)
    return on_cell(view, row.lane.id, column.step, chance.random(), chance.random())


def looks_like_new(view: BoardView, opened: Open, qtbot: QtBot) -> None:
    """The screen equals that of a freshly made board: no stale pixel."""
    view.mouse.hover_ended()
    calmed(view, qtbot)
    seen = screen(view)
    fresh = opened(view.desk.workshop, size=(view.width(), view.height()))
    fresh.restore_view(view.view_state())
    chosen, cell = view.desk.selection.refs, view.desk.selection.cell
    fresh.desk.selection.choose(chosen[0][0] if chosen else "cards", [c[1] for c in chosen], cell)
    calmed(fresh, qtbot)
    wanted = screen(fresh)
    fresh.hide()
    view.activateWindow()
    qtbot.waitUntil(view.canvas.hasFocus)
    differing = _difference(seen, wanted)
    assert not differing, differing


def screen(view: BoardView) -> QImage:
    """What stands on the screen: not painted anew for the picture."""
    QApplication.processEvents()
    return QApplication.primaryScreen().grabWindow(view.winId()).toImage()


def _difference(one: QImage, other: QImage) -> str:
    """Where two pictures differ; a curve's soft edge may by a shade, clipped or not."""
    if one == other:
        return ""
    places = [
        (x, y)
        for x in range(one.width())
        for y in range(one.height())
        if one.pixel(x, y) != other.pixel(x, y) and _far_apart(one.pixel(x, y), other.pixel(x, y))
    ]
    if not places:
        return ""
    xs, ys = [x for x, _y in places], [y for _x, y in places]
    return f"{len(places)} pixels in ({min(xs)}, {min(ys)}) … ({max(xs)}, {max(ys)}) differ"


def _far_apart(one: int, other: int) -> bool:
    return any(abs((one >> bits & 255) - (other >> bits & 255)) > 8 for bits in (0, 8, 16))
