"""The first tour: five stops, skippable, with the page usable all the while."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.seen_texts import cut
from tests.ui.conftest import page_of
from workshop_app.canvas.spoken.voice import VOICE
from workshop_app.domain.edits.cards import add_card
from workshop_app.ui.looks.speaking import choose_language
from workshop_app.ui.tour.stops import STOPS
from workshop_app.ui.tour.tour import Tour
from workshop_app.ui.window import MainWindow


@pytest.fixture
def tour(window: MainWindow) -> Tour:
    window.resize(1366, 768)
    window.actions_["help.tour"].trigger()
    found = page_of(window).findChild(Tour)
    assert isinstance(found, Tour)
    return found


def said(tour: Tour) -> str:
    return tour.card.accessibleName()


def test_it_has_five_stops_walked_with_enter(tour: Tour) -> None:
    assert len(STOPS) == 5
    titles = []
    for _stop in STOPS:
        titles.append(said(tour).split(". ")[0])
        assert tour.card.on.hasFocus()
        if len(titles) < len(STOPS):
            QTest.keyClick(tour.card.on, Qt.Key.Key_Space)
    assert titles == [stop.title for stop in STOPS]


def test_back_goes_back(tour: Tour) -> None:
    assert not tour.card.back.isEnabled()
    first = said(tour)
    tour.go_on()
    QTest.mouseClick(tour.card.back, Qt.MouseButton.LeftButton)
    assert said(tour) == first


def test_the_card_never_covers_what_it_speaks_of(tour: Tour, window: MainWindow) -> None:
    page = page_of(window)
    for stop in STOPS:
        around = stop.where(page)
        assert not around.isEmpty()
        assert page.rect().contains(tour.card.geometry())
        assert not tour.card.geometry().intersects(around)
        assert tour.ring.geometry().contains(around & page.rect())
        tour.go_on()


def test_escape_skips_it_and_the_board_has_the_keys(
    tour: Tour, window: MainWindow, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(tour.ended):
        QTest.keyClick(tour.card.on, Qt.Key.Key_Escape)
    assert page_of(window).board.canvas.hasFocus()


def test_skip_is_offered_until_the_last_stop(tour: Tour) -> None:
    for _stop in STOPS[1:]:
        assert tour.card.skip.isVisible()
        tour.go_on()
    assert not tour.card.skip.isVisible()


def test_doing_what_it_speaks_of_is_praised(tour: Tour, window: MainWindow) -> None:
    desk = window.desk
    assert desk is not None
    assert not tour.card._sign.isVisible()
    lane, step = desk.workshop.map_lanes(desk.map.id)[0], desk.workshop.map_steps(desk.map.id)[0]
    desk.editor.apply("Add card", add_card, lane=lane.id, step=step.id, text="Hello")
    assert tour.card._sign.isVisible()
    tour.go_on()
    assert not tour.card._sign.isVisible()


def test_the_board_can_be_used_below_the_ring(tour: Tour, window: MainWindow) -> None:
    tour.go_on()
    tour.go_on()
    board = page_of(window).board
    lane = board.scene.board.rows[0].lane
    rect = board.side.rect_of("lanes", lane.id)
    assert rect is not None
    at = board.side.mapTo(window, rect.center().toPoint())
    assert QRect(tour.ring.mapTo(window, QPoint(0, 0)), tour.ring.size()).contains(at)
    found = window.childAt(at)
    assert found is board.side


def test_it_follows_the_size_of_the_window(tour: Tour, window: MainWindow) -> None:
    tour.at = 3
    tour.go_on()
    window.resize(1000, 640)
    QApplication.processEvents()
    page = page_of(window)
    assert page.rect().contains(tour.card.geometry())


def test_each_stop_is_said(tour: Tour, qtbot: QtBot) -> None:
    with qtbot.waitSignal(VOICE.said) as heard:
        tour.go_on()
    assert heard.args == [said(tour), False]


def test_the_start_page_offers_it_on_the_sample(start_window: MainWindow) -> None:
    button = start_window.start_page.beginning.tour
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert start_window.session is not None
    assert start_window.session.is_sample
    assert page_of(start_window).findChild(Tour) is not None


def test_it_goes_with_the_workshop(tour: Tour, window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tour.ended):
        window.actions_["file.close"].trigger()


@pytest.mark.parametrize(("language", "percent"), [("de", 100), ("de", 200), ("fr", 150)])
def test_no_word_of_it_is_cut_in_longer_languages(
    window: MainWindow, language: str, percent: int
) -> None:
    choose_language(window, language)
    window.resize(1366, 768)
    window.actions_[f"view.text.{percent}"].trigger()
    window.actions_["help.tour"].trigger()
    tour = page_of(window).findChild(Tour)
    assert isinstance(tour, Tour)
    for _stop in STOPS:
        QApplication.processEvents()
        assert list(cut(tour.card)) == []
        assert page_of(window).rect().contains(tour.card.geometry())
        tour.go_on()
    choose_language(window, "en")


def test_the_ring_goes_with_what_it_is_round(tour: Tour, window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)

    def round_it() -> bool:
        close = STOPS[0].where(page).adjusted(-9, -9, 9, 9)
        return close.contains(tour.ring.geometry()) and not tour.ring.geometry().isEmpty()

    window.resize(1100, 768)
    qtbot.waitUntil(round_it)
    before = STOPS[0].where(page)
    page.bar.more.setFixedWidth(page.bar.more.width() + 60)
    qtbot.waitUntil(lambda: STOPS[0].where(page) != before)
    qtbot.waitUntil(round_it)


def test_the_ring_stays_clear_of_the_inspector_that_floats(tour: Tour, window: MainWindow) -> None:
    page = page_of(window)
    tour.go_on()
    page.show_inspector(True)
    for _round in range(3):
        QApplication.processEvents()
    assert page.place.parentWidget() is page
    assert tour.ring.geometry().adjusted(8, 8, -8, -8).right() <= page.place.geometry().left()
