"""The view scrolls while something is carried near its edges, and only then."""

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from tests.canvas.conftest import Open, far
from tests.making import a_workshop
from tests.pointing import (
    CTRL,
    Hand,
    on_card,
    on_name,
    ticks,
)


def test_the_view_scrolls_while_a_card_waits_at_the_edge(opened: Open, qtbot: QtBot) -> None:
    view = opened(a_workshop(2, 6, 60, steps=3), size=(900, 600))
    hand = Hand(view)
    viewport = view.canvas.viewport()
    edge = viewport.mapToGlobal(QPoint(viewport.width() - 6, 60))
    hand.lifts(on_card(view, "c1"), edge)
    bar = view.canvas.horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 200)
    moved_to = next(c for c in view.desk.editor.shown.cards if c.id == "c1").step
    assert moved_to not in ("t1", "t2", "t3", "t4"), "and the card goes with the view"
    corner = viewport.mapToGlobal(QPoint(400, viewport.height() - 4))
    hand.moves(corner)
    down = view.canvas.verticalScrollBar()
    qtbot.waitUntil(lambda: down.value() > 40)
    hand.moves(viewport.mapToGlobal(QPoint(400, 200)))
    rests = down.value()
    ticks(view)
    assert down.value() == rests, "away from the edge it stands still"
    hand.hits(Qt.Key.Key_Escape).lets_go()


def test_who_takes_hold_near_the_edge_is_not_torn_away(opened: Open, qtbot: QtBot) -> None:
    view = opened(a_workshop(2, 6, 60, steps=3), size=(900, 600))
    bar = view.canvas.horizontalScrollBar()
    bar.setValue(100)
    hand = Hand(view)
    viewport = view.canvas.viewport()
    start = viewport.mapToGlobal(QPoint(24, 34))
    hand.lifts(start, far(start, 8, 0))
    assert view.pointing.busy
    ticks(view)
    assert bar.value() == 100
    hand.moves(far(start, -16, 0))
    qtbot.waitUntil(lambda: bar.value() < 100)
    hand.hits(Qt.Key.Key_Escape).lets_go()


def test_put_back_or_let_go_outside_the_board_is_seen_as_before(opened: Open, qtbot: QtBot) -> None:
    view = opened(a_workshop(2, 6, 60, steps=3), size=(900, 600))
    hand, viewport = Hand(view), view.canvas.viewport()
    bar = view.canvas.horizontalScrollBar()
    bar.setValue(30)
    edge = viewport.mapToGlobal(QPoint(viewport.width() - 6, 60))
    start = viewport.mapToGlobal(QPoint(60, 34))
    for ending in ("escape", "outside"):
        hand.lifts(start, edge)
        qtbot.waitUntil(lambda: bar.value() > 200)
        if ending == "escape":
            hand.hits(Qt.Key.Key_Escape).lets_go()
        else:
            hand.moves(view.mapToGlobal(QPoint(40, 10))).lets_go()
        assert bar.value() == 30, ending
    assert view.desk.editor.revision == 0


def test_where_something_came_of_it_the_view_stays(opened: Open, qtbot: QtBot) -> None:
    view = opened(a_workshop(2, 6, 60, steps=3), size=(900, 600))
    hand, viewport = Hand(view), view.canvas.viewport()
    bar = view.canvas.horizontalScrollBar()
    start = on_card(view, "c1")
    hand.lifts(start, viewport.mapToGlobal(QPoint(viewport.width() - 6, 60)))
    qtbot.waitUntil(lambda: bar.value() > 200)
    hand.moves(viewport.mapToGlobal(QPoint(400, 60))).lets_go()
    there = bar.value()
    assert there > 200
    view.desk.selection.choose("cards", ["c2"])
    hand.hits(Qt.Key.Key_Space).hits(Qt.Key.Key_Escape)
    assert bar.value() != 0, "what is carried by keys has no way back to an earlier drag"


def test_who_has_zoomed_meanwhile_stays_there(opened: Open, qtbot: QtBot) -> None:
    view = opened(a_workshop(2, 6, 60, steps=3), size=(900, 600))
    hand, viewport = Hand(view), view.canvas.viewport()
    hand.lifts(on_card(view, "c1"), viewport.mapToGlobal(QPoint(viewport.width() - 6, 60)))
    qtbot.waitUntil(lambda: view.canvas.horizontalScrollBar().value() > 100)
    hand.moves(viewport.mapToGlobal(QPoint(300, 200)))
    hand.turns_wheel(hand.at, 120, CTRL)
    before = view.canvas.horizontalScrollBar().value()
    hand.hits(Qt.Key.Key_Escape).lets_go()
    assert view.canvas.horizontalScrollBar().value() == before


def test_a_stage_scrolls_the_board_across_only(opened: Open, qtbot: QtBot) -> None:
    view = opened(a_workshop(2, 6, 60, steps=3), size=(900, 600))
    view.canvas.verticalScrollBar().setValue(50)
    hand = Hand(view)
    header = view.header
    end = header.mapToGlobal(QPoint(header.width() - 4, 20))
    hand.lifts(on_name(view, ("stages", "s1")), end)
    qtbot.waitUntil(lambda: view.canvas.horizontalScrollBar().value() > 100)
    assert view.canvas.verticalScrollBar().value() == 50
    hand.hits(Qt.Key.Key_Escape).lets_go()
