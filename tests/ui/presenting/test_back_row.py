"""The back-row check: two figures, what falls below, what helps."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.conftest import page_of
from workshop_app.layout.legible import Venue, least_text
from workshop_app.layout.measures import CARD_LABEL
from workshop_app.storage.settings import Settings
from workshop_app.ui.presenting.back_row import BackRowDialog
from workshop_app.ui.presenting.presenter import Presenter, screen_for
from workshop_app.ui.presenting.venue import kept_venue, with_venue
from workshop_app.ui.window import MainWindow


@pytest.fixture
def dialog(window: MainWindow) -> BackRowDialog:
    window.actions_["view.back_row"].trigger()
    found = window.findChild(BackRowDialog)
    assert isinstance(found, BackRowDialog)
    return found


def verdicts(dialog: BackRowDialog) -> list[str]:
    items = [dialog.table.item(row, 3) for row in range(dialog.table.rowCount())]
    return [item.text() for item in items if item is not None]


def test_it_says_what_the_last_row_cannot_read(dialog: BackRowDialog) -> None:
    dialog.width_field.setValue(2)
    dialog.chair_field.setValue(12)
    assert set(verdicts(dialog)) == {"Too small"}
    dialog.chair_field.setValue(0.5)
    assert set(verdicts(dialog)) == {"Can be read"}


def test_what_is_typed_first_is_the_width(dialog: BackRowDialog) -> None:
    field = dialog.width_field
    assert field.hasFocus()
    QTest.keyClicks(field, "3")
    assert field.value() == 3
    assert field.bounds.text() == "0.2 m to 30 m"


def test_the_zoom_it_offers_makes_cards_legible(dialog: BackRowDialog, window: MainWindow) -> None:
    pixels = screen_for(window).geometry().width()
    button = dialog._zoom_button
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    zoom = page_of(window).board.zoom()
    assert zoom * CARD_LABEL.size == pytest.approx(least_text(Venue(), pixels))


def test_present_closes_it_and_begins(dialog: BackRowDialog, window: MainWindow) -> None:
    QTest.mouseClick(dialog._present, Qt.MouseButton.LeftButton)
    presenter = page_of(window).findChild(Presenter)
    assert isinstance(presenter, Presenter)


def test_the_room_is_remembered(dialog: BackRowDialog, window: MainWindow) -> None:
    dialog.width_field.setValue(3.5)
    dialog.chair_field.setValue(14)
    dialog.close()
    assert kept_venue(window.settings) == Venue(3.5, 14)


@pytest.mark.parametrize("kept", [None, 7, {"picture_width": "wide"}, {"last_chair": -4}, []])
def test_an_odd_memory_of_the_room_is_a_usual_room(kept: object) -> None:
    assert kept_venue(Settings(options={"venue": kept})) == Venue()


def test_a_room_comes_back_from_the_settings() -> None:
    assert kept_venue(with_venue(Settings(), Venue(4.0, 20.0))) == Venue(4.0, 20.0)
