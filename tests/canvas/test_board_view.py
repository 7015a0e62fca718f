"""The board as a whole: themes, pictures, an empty map, screen readers, and a clean end."""

import gc
import weakref
from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.canvas.conftest import Open, rested, zoomed
from tests.making import a_workshop, counted
from tests.pointing import Hand, on_board, on_card
from workshop_app.canvas.board_view import BoardView
from workshop_app.canvas.parking_lot import ParkingLot
from workshop_app.domain import records as r
from workshop_app.domain.edits.maps import add_map
from workshop_app.domain.workshop import Workshop, empty_workshop
from workshop_app.editor.desk import Desk
from workshop_app.layout.theme import THEMES, theme


def at(view: BoardView, x: float, y: float) -> str:
    """The colour on the screen at a place of the board."""
    place = view.mapFromGlobal(on_board(view, x, y))
    return QColor(view.grab().toImage().pixel(place)).name()


# Themes -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("zoom", [1.0, 0.3])
def test_another_theme_repaints_everything(
    opened: Open, name: str, zoom: float, qtbot: QtBot
) -> None:
    view = opened(a_workshop(cards=10))
    zoomed(view, zoom)
    rested(view, qtbot)
    view.retheme(theme(name))
    changed = view.grab().toImage()
    fresh = BoardView(view.desk, theme(name))
    fresh.resize(view.size())
    fresh.restore_view(view.view_state())
    fresh.show()
    QApplication.processEvents()
    rested(fresh, qtbot)
    wanted = fresh.grab().toImage()
    fresh.close_board()
    fresh.close()
    fresh.deleteLater()
    assert changed == wanted


def test_the_corner_is_as_quiet_as_the_ground(view: BoardView) -> None:
    seen = view.grab().toImage().pixelColor(20, 20).name()
    assert seen == view.brush.theme["board.ground"].lower()


# Pictures ---------------------------------------------------------------------------------------


def test_pictures_of_cards_and_personas_are_shown(opened: Open) -> None:
    data = BytesIO()
    Image.new("RGB", (40, 30), (200, 30, 60)).save(data, "PNG")
    asset = r.Asset(
        id="i1", name="door", media_type="image/png", width=40, height=30, data=data.getvalue()
    )
    made = a_workshop(cards=4).with_rows("assets", asset)
    made = made.with_rows("cards", replace(made.cards["c1"], image="i1"))
    made = made.with_rows("personas", replace(made.personas["p1"], portrait="i1"))
    view = opened(made)
    sprite = view.scene.card("c1")
    assert sprite is not None
    found = _colours(view)
    assert "#c81e3c" in found
    rect = view.side.rect_of("personas", "p1")
    assert rect is not None
    portrait = view.side.mapTo(view, rect.topLeft()) + rect.topLeft() * 0
    seen = view.grab().toImage().pixelColor(int(portrait.x()) + 34, int(portrait.y()) + 34)
    assert seen.name() == "#c81e3c"


def test_a_picture_that_cannot_be_read_leaves_its_place(opened: Open) -> None:
    asset = r.Asset(
        id="i1", name="door", media_type="image/png", width=40, height=30, data=b"\x89PNG nothing"
    )
    made = a_workshop(cards=4).with_rows("assets", asset)
    view = opened(made.with_rows("cards", replace(made.cards["c1"], image="i1")))
    assert not view.grab().isNull()


def _colours(view: BoardView) -> set[str]:
    image = view.grab().toImage()
    return {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 5)
        for y in range(0, image.height(), 5)
    }


# An empty map -----------------------------------------------------------------------------------


@pytest.fixture
def blank() -> Workshop:
    made = empty_workshop("w", title="Nothing yet")
    return add_map(made, new_id=counted("m"), title="Blank", stages=("Before", "After"))


def test_an_empty_map_says_what_to_do_and_lets_do_it(
    opened: Open, blank: Workshop, qtbot: QtBot
) -> None:
    view = opened(blank)
    assert view.frame.advice.isVisible()
    persona, lane = view.frame.advice.findChildren(QPushButton)
    with qtbot.waitSignal(view.add_lane_wanted):
        Hand(view).clicks(lane.mapToGlobal(lane.rect().center()))
    Hand(view).clicks(persona.mapToGlobal(persona.rect().center()))
    assert not view.frame.advice.isVisible()
    (made,) = view.desk.workshop.persona_list()
    assert view.typing.ref == ("personas", made.id)
    Hand(view).types("Anna, 27")
    assert view.desk.workshop.personas[made.id].name == "Anna, 27"
    view.typing.finish()
    view.desk.editor.undo()
    view.desk.editor.undo()
    assert view.frame.advice.isVisible()


def test_an_empty_map_that_is_only_looked_at_offers_nothing(opened: Open, blank: Workshop) -> None:
    view = opened(blank, read_only=True)
    assert view.frame.advice.isVisible()
    assert not any(b.isVisible() for b in view.frame.advice.findChildren(QPushButton))
    assert not view.frame.stage_button.isVisible()


def test_without_lanes_the_keyboard_goes_to_the_names_and_no_harm_is_done(
    opened: Open, blank: Workshop
) -> None:
    view = opened(blank)
    hand = Hand(view)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_A, Qt.Key.Key_Down):
        hand.hits(key)
    assert view.desk.selection.table == "stages"
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_PageDown):
        hand.hits(key)
    assert view.desk.selection.table == "steps"
    hand.hits(Qt.Key.Key_Return).hits(Qt.Key.Key_Escape)
    hand.clicks(on_board(view, 50, 400)).double_clicks(on_board(view, 50, 400))
    assert view.desk.workshop is blank


def test_the_buttons_that_add_stand_where_the_map_ends(view: BoardView, qtbot: QtBot) -> None:
    end = view.mapFromGlobal(on_board(view, view.scene.board.width, view.scene.board.height))
    stage = view.frame.stage_button
    lane = view.frame.lane_button
    assert 0 < stage.mapTo(view, stage.rect().topLeft()).x() - end.x() < 20
    assert 0 < lane.mapTo(view, lane.rect().topLeft()).y() - end.y() < 20
    with qtbot.waitSignal(view.add_stage_wanted):
        Hand(view).clicks(stage.mapToGlobal(stage.rect().center()))
    with qtbot.waitSignal(view.add_lane_wanted):
        Hand(view).clicks(lane.mapToGlobal(lane.rect().center()))


def test_a_folded_lane_tells_how_much_it_holds(opened: Open) -> None:
    made = a_workshop(cards=12)
    view = opened(made.with_rows("lanes", replace(made.lanes["l1"], folded=True)))
    notes = [note.block.text for note in view.scene.board.row("l1").body.notes]
    held = [len(made.cell("l1", step.id)) for step in made.map_steps("m1")]
    assert notes == [f"{n} card" + "s" * (n != 1) for n in held if n]
    place = on_board(view, view.scene.board.row("l1").body.notes[0].x, 15)
    around = (
        view.grab()
        .toImage()
        .copy(view.mapFromGlobal(place).x(), view.mapFromGlobal(place).y() - 8, 40, 16)
    )
    tones = {around.pixelColor(x, y).lightness() for x in range(40) for y in range(16)}
    assert min(tones) < 160 < max(tones), "and one can read it"


# Screen readers ---------------------------------------------------------------------------------


def test_the_board_tells_what_it_is_and_what_the_keyboard_comes_to(
    view: BoardView, hand: Hand, qtbot: QtBot
) -> None:
    interface = QAccessible.queryAccessibleInterface(view.canvas)
    assert interface.text(QAccessible.Text.Name) == "Board"
    said = interface.text(QAccessible.Text.Description)
    assert "3 stages" in said
    assert "2 personas" in said
    assert "5 cards" in said
    with qtbot.waitSignal(view.telling.told) as told:
        view.desk.selection.choose("cards", ["b"], ("l1", "t1"))
    sentence = told.args[0]
    assert sentence == (
        "Touchpoint: Card B. Assumed. Anna, 27, Touchpoints, Discover, Hears of it. 2 of 3"
    )
    with qtbot.waitSignal(view.telling.told) as told:
        view.desk.selection.focus(("l2", "t4"))
    assert told.args[0].startswith("Empty cell.")


def test_why_something_cannot_land_is_told_too(view: BoardView, hand: Hand, qtbot: QtBot) -> None:
    row = view.scene.board.row("l3")
    with qtbot.waitSignal(view.telling.told) as told:
        hand.lifts(on_card(view, "a"), on_board(view, 400, row.y + 12))
    assert "points, not cards" in told.args[0]
    hand.lets_go()


def test_another_map_is_told(opened: Open, workshop: Workshop, qtbot: QtBot) -> None:
    two = add_map(workshop, new_id=counted("z"), title="Next year", stages=("One",))
    view = opened(two)
    with qtbot.waitSignal(view.telling.told, check_params_cb=lambda said: "Next year" in said):
        view.desk.open_map(next(m.id for m in two.map_list() if m.id != "m1"))
    description = view.canvas.accessibleDescription()
    assert description.startswith("Next year: 1 stage")


@pytest.mark.parametrize("chosen", [("cards", "a"), ("stages", "s1"), ("personas", "p1")])
def test_what_is_selected_is_ringed_on_a_board_made_anew(
    qtbot: QtBot, workshop: Workshop, chosen: tuple[str, str]
) -> None:
    desk = Desk(workshop, counted("new"))
    desk.selection.choose(chosen[0], [chosen[1]])
    view = BoardView(desk, theme("light"))
    qtbot.addWidget(view, before_close_func=BoardView.close_board)
    view.resize(1500, 900)
    with qtbot.waitExposed(view):
        view.show()
    view.canvas.clearFocus()  # nor is the cell framed in which the keyboard is
    rested(view, qtbot)
    ringed = _in_focus_colour(view)
    desk.selection.clear()
    rested(view, qtbot)
    assert ringed > _in_focus_colour(view) + 100


def _in_focus_colour(view: BoardView) -> int:
    image, wanted = view.grab().toImage(), QColor(view.brush.theme["focus"]).rgb()
    across, down = range(image.width()), range(image.height())
    return sum(image.pixel(x, y) == wanted for x in across for y in down)


# The end ----------------------------------------------------------------------------------------


def test_nothing_is_left_of_a_closed_board(qtbot: QtBot, workshop: Workshop) -> None:
    desk = Desk(workshop, counted("new"))
    known = _listeners(desk)
    view = BoardView(desk, theme("light"))
    lot = ParkingLot(desk, view)
    view.resize(900, 600)
    with qtbot.waitExposed(view):
        view.show()
    Hand(view).double_clicks(on_card(view, "a")).types("x")
    view.pointing.carry_new("gain", on_card(view, "a"))
    lot.close_pane()
    view.close_board()
    assert _listeners(desk) == known
    assert QApplication.overrideCursor() is None
    assert desk.editor.shown is desk.workshop
    left = [weakref.ref(one) for one in (view, view.scene, view.canvas, view.typing, lot)]
    view.close()
    for one in (lot, view):
        one.deleteLater()
    del view, lot, one
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()
    gc.collect()
    assert [ref() for ref in left if ref() is not None] == []
    desk.editor.undo()


def _listeners(desk: Desk) -> tuple[int, ...]:
    editor, selection = desk.editor, desk.selection
    return (
        len(editor._on_shown), len(editor._on_settled), len(selection._listeners),
        len(desk._on_map),
    )  # fmt: skip
