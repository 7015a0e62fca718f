"""A facilitator whose language is written from the right: window and board run that way."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from tests.facilitator import Facilitator, Key
from workshop_app.canvas.drawing.as_read import card_as_read
from workshop_app.canvas.parking_lot import Lot
from workshop_app.layout.cards import text_rect
from workshop_app.layout.sprites import Mark, Words
from workshop_app.layout.theme import theme
from workshop_app.ui.looks.speaking import speak
from workshop_app.ui.looks.thumbnails import board_image

PAINS = "Amina / Pain points and gains"


@pytest.fixture(autouse=True)
def _from_the_right(qapp: QApplication, settled: None) -> None:
    speak(qapp, "ar")


def _left(widget: QWidget) -> int:
    return widget.mapToGlobal(QPoint(0, 0)).x()


def test_names_stand_at_the_right_and_the_first_stage_beside_them(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    board, finding = person.window.board, person.finding
    assert _left(board.side) > _left(board.canvas.viewport())
    assert finding.place("stage Discover").x() > finding.place("stage Anticipate").x()
    # Names stand above their columns, though the scroll bar stands before the map.
    step = finding.ref("step Interval")[1]
    column = board.scene.board.grid.columns[board.scene.board.grid.at[step]]
    seen = board.canvas.viewportTransform().map(column.middle, 0.0)[0]
    name = board.header.rect_of("steps", step)
    assert name is not None
    seen += _left(board.canvas.viewport()) - _left(board.header)
    assert abs(name.center().x() - seen) < 1.5


def test_cards_go_where_they_are_dropped_and_stretch_to_the_left(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    person.adds("Idea", "A lamp", at=f"{PAINS} / Interval")
    person.sees("A lamp", at=f"{PAINS} / Interval")
    person.drags("15 minutes", to=f"{PAINS} / Second half").sees(
        "15 minutes", at=f"{PAINS} / Second half"
    )
    person.stretches("A lamp", to="Second half")
    assert person.finding.card("A lamp").span == 2
    person.undoes(3).sees("15 minutes", at=f"{PAINS} / Interval").sees_not("A lamp")


def test_stages_are_dragged_past_each_other(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    person.drags("stage Discover", to="stage Arrive")
    titles = [s.title for s in person.finding.workshop.map_stages(person.desk.map.id)]
    assert titles[:3] == ["Anticipate", "Arrive", "Discover"]


def test_arrows_go_where_the_eye_sees(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample().clicks("Walked past")
    steps = [s.id for s in person.finding.workshop.map_steps(person.desk.map.id)]
    before = person.finding.place("Walked past").x()
    person.hits(Key.Key_Left)
    cell = person.desk.selection.cell
    assert cell is not None
    own = person.finding.card("Walked past").step
    assert steps.index(cell[1]) == steps.index(own) + 1
    rect = person.window.board.scene.board.cell_rect(*cell)
    at = person.window.board.canvas.viewportTransform().map(rect.x, 0.0)[0]
    assert at + _left(person.window.board.canvas.viewport()) < before


def test_the_view_is_found_again(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    board = person.window.board
    board.set_zoom(1.0)
    board.reveal(person.finding.ref("stage Reflect"))
    state = board.view_state()
    board.zoom_to_fit()
    board.restore_view(state)
    assert board.view_state()["zoom"] == 1.0
    assert abs(float(board.view_state()["x"]) - float(state["x"])) <= 1.0


def test_small_pictures_begin_at_the_right(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    workshop = person.finding.workshop
    image = board_image(workshop, person.desk.map.id)
    ground, names = QColor(theme()["board.ground"]), 30
    top = [image.pixelColor(x, 12) for x in range(image.width())]
    assert all(colour == ground for colour in top[-names:])
    assert any(colour != ground for colour in top[:names])


def test_parked_cards_and_what_is_in_the_air_are_read_from_the_right(
    facilitator: Facilitator,
) -> None:
    person = facilitator.opens_the_sample()
    person.window.page.show_pane("parking_lot")
    (lot,) = person.window.findChildren(Lot)
    parked = person.finding.workshop.parked()
    for card in parked:
        sprite = lot.sprite(card.id)
        assert sprite is not None
        kind = next(part for part in sprite.parts if isinstance(part, Mark))
        assert kind.icon == card.kind
        assert kind.x > sprite.rect.width / 2
        place = text_rect(sprite)
        words = [part for part in sprite.parts if isinstance(part, Words)][-1]
        end = sprite.rect.x + words.x + words.block.reach
        assert end == pytest.approx(place.x + place.width, abs=0.01)
    new = card_as_read(parked[0], 172.0)
    assert next(part for part in new.parts if isinstance(part, Mark)).x > 86.0


def test_the_cross_of_a_chip_stands_behind_its_word(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample().clicks("Walked past")
    person.window.page.show_inspector(True)
    chips = [b for b in person.window.findChildren(QToolButton) if b.property("chip")]
    assert chips
    assert all(not chip.isRightToLeft() for chip in chips)
