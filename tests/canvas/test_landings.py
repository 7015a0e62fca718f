"""Where cards in the air would stand: sought once for each preview, however often the mouse moves."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from tests.canvas.conftest import Open, far, order
from tests.making import big_workshop
from tests.pointing import Hand, on_card, on_cell
from workshop_app.canvas.board_view import BoardView
from workshop_app.canvas.drawing.paint import qrect
from workshop_app.canvas.landings import Landings
from workshop_app.editor.gestures.pointer import Feedback
from workshop_app.layout.sprites import Rect


@pytest.fixture
def many(opened: Open) -> BoardView:
    view = opened(big_workshop(1200))
    row = next(row for row in view.scene.board.rows if row.body.cells)
    view.desk.selection.choose("cards", [s.id for cell in row.body.cells[:3] for s in cell])
    return view


def _counted(view: BoardView, monkeypatch: pytest.MonkeyPatch) -> list[QRectF]:
    """What is asked to be painted anew over the lanes, from now on."""
    asked: list[QRectF] = []
    refresh: Callable[[list[QRectF]], None] = view.canvas.refresh

    def refreshed(rects: list[QRectF]) -> None:
        asked.extend(rects)
        refresh(rects)

    monkeypatch.setattr(view.canvas, "refresh", refreshed)
    return asked


def test_each_card_in_the_air_has_its_place(many: BoardView) -> None:
    ids = many.desk.selection.ids("cards")
    held = on_card(many, ids[0])
    Hand(many).lifts(held, far(held, 400, 10))
    board, shown = many.scene.board, many.desk.editor.shown.cards
    sprites = [board.card(shown[one].lane, shown[one].step, one) for one in ids]
    wanted = [qrect(sprite.rect) for sprite in sprites if sprite is not None]
    places = Landings(many.desk, many.brush).places(board, many.overlay.feedback)
    assert len(wanted) == len(ids) > 3
    assert all(sum(place.contains(one) for place in places) == 1 for one in wanted)
    assert len(places) == 3, "cards below each other share one, which begins and ends with them"
    for place in places:
        inside = [one for one in wanted if place.contains(one)]
        assert (place.top(), place.bottom()) == (inside[0].top(), inside[-1].bottom())
        assert {(one.left(), one.right()) for one in inside} == {(place.left(), place.right())}
    many.pointing.cancel()


@pytest.mark.parametrize("zoom", [0.1, 0.25, 0.62, 1.0])
def test_a_place_is_tinted_with_a_bar_at_its_head(view: BoardView, zoom: float) -> None:
    image = QImage(400, 500, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setTransform(QTransform(zoom, 0, 0, zoom, 40, 60))
    place = Feedback(landing=Rect(100.0, 200.0, 160.0, 120.0))
    everywhere = QRectF(0, 0, 4000, 4000)
    Landings(view.desk, view.brush).paint(painter, view.scene.board, place, everywhere)
    painter.end()
    x, head, foot = (round(at) for at in (40 + 180 * zoom, 60 + 200 * zoom, 60 + 320 * zoom))
    tone, white = QColor(view.brush.theme["board.drop"]), QColor("white")
    assert image.pixelColor(x, head) == tone
    inside = image.pixelColor(x, foot - 2)
    assert tone.lightnessF() < inside.lightnessF() < 1.0
    assert image.pixelColor(x, foot + 2) == image.pixelColor(x, head - 4) == white
    for beyond in (40 + 99 * zoom - 2, 40 + 261 * zoom + 2):
        assert image.pixelColor(round(beyond), (head + foot) // 2) == white


def test_a_move_that_changes_nothing_paints_no_landing_place_anew(
    view: BoardView, hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    end = on_cell(view, "l2", "t3", down=0.5)
    hand.lifts(on_card(view, "a"), end)
    asked = _counted(view, monkeypatch)
    hand.moves(far(end, 6, 2), far(end, -6, -2))
    assert order(view, "l2", "t3") == "a"
    assert asked == []
    hand.moves(on_cell(view, "l2", "t4", down=0.5))
    assert len(asked) >= 2, "where it was, and where it is"
    hand.lets_go()
