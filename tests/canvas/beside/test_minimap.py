"""The minimap: where it stands, what it shows, how one goes by it."""

from itertools import product

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.canvas.conftest import Open
from tests.making import a_workshop, big_workshop
from tests.pointing import Hand, on_card, on_cell
from workshop_app.canvas.board_view import BoardView
from workshop_app.domain.edits.cards import move_cards
from workshop_app.editor.filtering import Filter
from workshop_app.layout.theme import theme


@pytest.fixture
def view(opened: Open) -> BoardView:
    view = opened(big_workshop(300), size=(1000, 700))
    view.minimap.want(True)
    QApplication.processEvents()
    return view


def frame_middle(view: BoardView) -> QPoint:
    return view.minimap.mapToGlobal(view.minimap.frame.center())


def seen_middle(view: BoardView) -> QPointF:
    return view.canvas.board_point(QPointF(view.canvas.viewport().rect().center()))


def test_it_stands_in_the_corner_and_stays_there(view: BoardView) -> None:
    assert view.minimap.isVisible()
    place, room = view.minimap.geometry(), view.canvas.viewport().rect()
    assert room.contains(place)
    assert room.right() - place.right() == room.bottom() - place.bottom() == 12
    view.canvas.scroll_by(211, 305)
    assert view.minimap.geometry() == place


def test_it_hides_where_all_is_in_sight_and_where_it_is_not_wanted(
    view: BoardView, opened: Open, qtbot: QtBot
) -> None:
    view.zoom_to_fit()
    qtbot.waitUntil(lambda: not view.minimap.isVisible())
    view.set_zoom(1.0)
    assert view.minimap.isVisible()
    view.minimap.want(False)
    assert not view.minimap.isVisible()
    small = opened(a_workshop(1, 1, 2, steps=1), size=(1600, 900))
    small.minimap.want(True)
    assert not small.minimap.isVisible()


def test_a_press_looks_there(view: BoardView) -> None:
    board, minimap = view.scene.board, view.minimap
    Hand(view).clicks(minimap.mapToGlobal(minimap.rect().center()))
    middle = seen_middle(view)
    assert middle.x() == pytest.approx(board.width / 2, abs=board.width * 0.03)
    assert middle.y() == pytest.approx(board.height / 2, abs=board.height * 0.03)


def test_the_frame_is_dragged_without_a_jump(view: BoardView) -> None:
    view.canvas.scroll_by(400, 400)
    before, start = seen_middle(view), frame_middle(view)
    hand = Hand(view).presses(start)
    assert abs(seen_middle(view).x() - before.x()) < view.scene.board.width * 0.02
    hand.moves(start + QPoint(30, 20)).lets_go()
    after = seen_middle(view)
    assert after.x() - before.x() > 100
    assert after.y() - before.y() > 100


def test_it_shows_cards_in_their_colours(view: BoardView) -> None:
    image = view.minimap.grab().toImage()
    seen = {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }
    worn = theme("light")
    assert QColor(worn["pain_point.fill"]).name() in seen
    assert QColor(worn["quote.fill"]).name() in seen


def test_it_follows_an_edit_a_moment_later(view: BoardView, qtbot: QtBot) -> None:
    before = view.minimap.grab().toImage()
    lane = view.scene.board.rows[0].lane.id
    ids = [card.id for card in view.desk.workshop.cards if card.lane == lane]
    view.desk.editor.apply(
        "Park", move_cards, ids=ids, anchor=ids[0], lane=None, step=None, before=None
    )
    qtbot.waitUntil(lambda: view.minimap.grab().toImage() != before)


@pytest.mark.parametrize("hide", [False, True])
def test_what_a_filter_dims_or_hides_is_so_there_too(
    view: BoardView, qtbot: QtBot, hide: bool
) -> None:
    fill = QColor(theme("light")["pain_point.fill"]).rgb()
    assert pixels(view.minimap.grab().toImage(), fill)
    view.desk.filtering.set(Filter(kinds=("gain",)), hide=hide)
    qtbot.waitUntil(lambda: not pixels(view.minimap.grab().toImage(), fill))
    view.desk.filtering.clear()
    qtbot.waitUntil(lambda: pixels(view.minimap.grab().toImage(), fill) > 0)


def test_wanted_again_it_shows_what_has_changed_meanwhile(view: BoardView) -> None:
    fill = QColor(theme("light")["pain_point.fill"]).rgb()
    assert pixels(view.minimap.grab().toImage(), fill)
    view.minimap.want(False)
    view.desk.filtering.set(Filter(kinds=("gain",)))
    view.minimap.want(True)
    assert not pixels(view.minimap.grab().toImage(), fill)


def pixels(image: QImage, colour: int) -> int:
    """How many have a colour."""
    area = product(range(image.width()), range(image.height()))
    return sum(image.pixel(x, y) == colour for x, y in area)


def test_while_something_is_carried_its_picture_stays(view: BoardView, qtbot: QtBot) -> None:
    view.minimap.grab()
    picture = view.minimap.picture
    card = view.scene.board.rows[0].body.cells[0][0].id
    columns = view.scene.board.grid.columns
    hand = Hand(view).lifts(
        on_card(view, card), on_cell(view, view.scene.board.rows[0].lane.id, columns[2].step)
    )
    view.minimap.refresh()
    view.minimap.grab()
    assert view.minimap.picture is picture
    hand.lets_go()
    qtbot.waitUntil(lambda: view.minimap.picture is None or view.minimap.picture is not picture)


def test_it_wears_the_theme(view: BoardView) -> None:
    view.retheme(theme("dark"))
    image = view.minimap.grab().toImage()
    assert image.pixelColor(1, 1).name() == QColor(theme("dark")["panel"]).name()


def test_it_says_what_it_is(view: BoardView) -> None:
    assert view.minimap.accessibleName() == "Minimap"
