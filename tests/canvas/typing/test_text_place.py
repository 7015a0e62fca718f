"""The text field stands exactly on the text that is typed in."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.canvas.conftest import zoomed
from tests.pointing import Hand, on_board, on_card
from workshop_app.canvas.board_view import BoardView
from workshop_app.canvas.drawing.text_scale import USUAL, set_text_scale
from workshop_app.canvas.parking_lot import ParkingLot
from workshop_app.canvas.typing.text_field import TextField
from workshop_app.domain.edits.fields import set_fields
from workshop_app.layout.cards import text_rect

Key = Qt.Key


def field(view: BoardView) -> TextField:
    """The text field that is open."""
    found = [one for one in view.findChildren(TextField) if one.isVisible()]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize("zoom", [0.5, 1.0, 1.5])
def test_the_field_covers_exactly_the_text(view: BoardView, hand: Hand, zoom: float) -> None:
    zoomed(view, zoom)
    view.edit(("cards", "d"))
    if zoom < 0.75:  # from afar it is typed larger
        assert field(view).font().pointSizeF() * 96 / 72 == pytest.approx(12 * 0.75, rel=0.02)
        return
    sprite = view.scene.card("d")
    assert sprite is not None
    rect = text_rect(sprite)
    top_left = view.canvas.viewport().mapFromGlobal(on_board(view, rect.x, rect.y))
    inner = field(view).geometry().adjusted(3, 3, -3, -3)
    assert (inner.topLeft() - top_left).manhattanLength() <= 2
    assert abs(inner.width() - rect.width * zoom) <= 1.5


@pytest.mark.parametrize("zoom", [0.5, 1.0, 1.5])
def test_typing_on_a_name_moves_no_letter(view: BoardView, zoom: float) -> None:
    zoomed(view, zoom)
    titled = {"table": "lanes", "ids": ("l1",), "fields": {"title": "What she meets with"}}
    view.desk.editor.apply("Edit", set_fields, **titled)  # type: ignore[arg-type]
    for ref in (("stages", "s1"), ("steps", "t2"), ("lanes", "l1"), ("personas", "p1")):
        view.reveal(ref)
        view.desk.selection.clear()
        before = view.grab().toImage()
        view.typing.begin(ref, select_all=False)
        open_field = field(view)
        open_field.setCursorWidth(0)
        rect = QRect(open_field.mapTo(view, QPoint(0, 0)), open_field.size())
        after = view.grab().toImage()
        view.typing.finish()
        for one, other in zip(_edges(before, rect), _edges(after, rect), strict=True):
            assert abs(one - other) <= 1 + 2 * zoom, f"{ref} at {zoom}"


@pytest.fixture
def words_of_size() -> Iterator[Callable[[int], None]]:
    """Sets the size of words in per cent, and puts it back."""
    yield set_text_scale
    set_text_scale(USUAL)


@pytest.mark.parametrize("percent", [80, 100, 200])
def test_on_a_parked_card_it_is_as_large_as_the_card(
    view: BoardView, words_of_size: Callable[[int], None], percent: int
) -> None:
    words_of_size(percent)
    lot = ParkingLot(view.desk, view, view)
    lot.resize(400, 500)
    lot.show()
    QApplication.processEvents()
    view.edit(("cards", "k"))
    sprite, placed, share = lot.lot.sprite("k"), lot.lot.place_of("k"), percent / 100
    assert sprite is not None
    assert placed is not None
    assert field(view).parentWidget() is lot.lot
    assert placed.contains(QRectF(field(view).geometry()))
    inner = field(view).geometry().adjusted(3, 3, -3, -3)
    text = text_rect(sprite)
    assert inner.x() == pytest.approx(text.x * share, abs=2)
    assert inner.y() == pytest.approx(text.y * share, abs=2)
    assert inner.width() == pytest.approx(text.width * share, abs=2)
    assert field(view).font().pointSizeF() * 96 / 72 == pytest.approx(12 * share, rel=0.02)
    view.typing.finish()
    lot.close_pane()


def test_the_field_goes_with_zoom_and_scrolling(view: BoardView, hand: Hand) -> None:
    hand.double_clicks(on_card(view, "a"))
    size = field(view).font().pointSizeF()
    zoomed(view, 2.0)
    assert field(view).font().pointSizeF() == pytest.approx(2 * size, rel=0.01)
    at = field(view).pos()
    bar = view.canvas.horizontalScrollBar()
    bar.setValue(bar.value() + 30)
    assert field(view).pos() == at - QPoint(30, 0)


def _edges(image: QImage, rect: QRect) -> tuple[int, int, int, int]:
    ink = _ink(image, rect)
    return ink.left(), ink.top(), ink.right(), ink.bottom()


def _ink(image: QImage, rect: QRect) -> QRect:
    """The rectangle of what stands out from the ground of `rect`."""
    light = {
        (x, y): image.pixelColor(x, y).lightness()
        for x in range(rect.left() + 2, rect.right() - 1)
        for y in range(rect.top() + 2, rect.bottom() - 1)
    }
    ground, darkest = max(light.values()), min(light.values())
    dark = [place for place, one in light.items() if one < ground - (ground - darkest) * 0.5]
    xs, ys = [x for x, _y in dark], [y for _x, y in dark]
    return QRect(QPoint(min(xs), min(ys)), QPoint(max(xs), max(ys)))
