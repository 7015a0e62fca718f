"""The presenter view: walked by keys, mouse and wheel, following the document."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.pointing import Hand
from tests.ui.conftest import page_of
from workshop_app.domain.edits.fields import set_fields
from workshop_app.layout.legible import least_text
from workshop_app.layout.slides.slide import SMALLEST
from workshop_app.ui.presenting.presenter import Presenter
from workshop_app.ui.window import MainWindow

Key = Qt.Key


@pytest.fixture
def presenter(window: MainWindow, qtbot: QtBot) -> Presenter:
    window.actions_["view.present"].trigger()
    found = page_of(window).findChild(Presenter)
    assert isinstance(found, Presenter)
    with qtbot.waitExposed(found):
        found.setGeometry(0, 0, 1366, 768)
    return found


def title(presenter: Presenter) -> str:
    assert presenter.view.slide is not None
    return presenter.view.slide.spoken.split(". ")[0]


@pytest.mark.parametrize("key", [Key.Key_Right, Key.Key_Space, Key.Key_PageDown, Key.Key_Return])
def test_every_usual_key_goes_on(presenter: Presenter, key: Qt.Key) -> None:
    assert title(presenter) == "Today"
    QTest.keyClick(presenter, key)
    assert presenter.place == (1, 0)


@pytest.mark.parametrize("key", [Key.Key_Left, Key.Key_Backspace, Key.Key_PageUp])
def test_every_usual_key_goes_back(presenter: Presenter, key: Qt.Key) -> None:
    QTest.keyClick(presenter, Key.Key_Right)
    QTest.keyClick(presenter, key)
    assert presenter.place == (0, 0)


def test_digits_go_to_stages_home_and_end_to_the_ends(presenter: Presenter) -> None:
    QTest.keyClick(presenter, Key.Key_2)
    assert title(presenter) == "Anticipate"
    QTest.keyClick(presenter, Key.Key_End)
    assert title(presenter) == "Come back"
    QTest.keyClick(presenter, Key.Key_Home)
    assert presenter.place == (0, 0)


def test_a_press_goes_on_and_in_the_first_third_back(presenter: Presenter) -> None:
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(presenter, left, pos=QPoint(900, 400))
    assert presenter.place == (1, 0)
    QTest.mouseClick(presenter, left, pos=QPoint(100, 400))
    assert presenter.place == (0, 0)


def test_a_notch_of_the_wheel_is_a_slide(presenter: Presenter) -> None:
    turn(presenter, -120)
    assert presenter.place == (1, 0)
    turn(presenter, -60)
    assert presenter.place == (1, 0)
    turn(presenter, -60)
    assert presenter.place == (1, 1)
    turn(presenter, 120)
    assert presenter.place == (1, 0)


def turn(presenter: Presenter, by: int) -> None:
    at = QPointF(500, 300)
    event = QWheelEvent(
        at, at, QPoint(), QPoint(0, by), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(presenter, event)


def test_b_makes_the_screen_black_until_the_next_key(presenter: Presenter) -> None:
    before = presenter.grab().toImage()
    QTest.keyClick(presenter, Key.Key_B)
    assert presenter.grab().toImage().pixelColor(700, 300) == QColor("#000000")
    QTest.keyClick(presenter, Key.Key_B)
    assert presenter.grab().toImage() == before


def test_the_smallest_text_is_as_large_as_the_last_row_needs(presenter: Presenter) -> None:
    least = least_text(presenter.venue, presenter.width())
    assert presenter.view.shown_scale() * SMALLEST == pytest.approx(least, rel=1e-6)


def test_it_follows_an_edit_and_stays_where_it_is(presenter: Presenter, window: MainWindow) -> None:
    QTest.keyClick(presenter, Key.Key_2)
    QTest.keyClick(presenter, Key.Key_Right)
    place, stage = presenter.place, presenter.view.slide
    assert window.desk is not None
    assert stage is not None
    window.desk.editor.apply(
        "Rename", set_fields, table="stages", ids=(stage.stage,), fields={"title": "Look forward"}
    )
    assert presenter.place == place
    assert title(presenter) == "Look forward"


def test_another_map_begins_at_its_title(presenter: Presenter, window: MainWindow) -> None:
    QTest.keyClick(presenter, Key.Key_3)
    window.actions_["view.next_map"].trigger()
    assert presenter.place == (0, 0)
    assert title(presenter) == "Future"


def test_the_board_keeps_step(presenter: Presenter, window: MainWindow) -> None:
    board = page_of(window).board
    QTest.keyClick(presenter, Key.Key_End)
    stage = presenter.view.slide
    assert stage is not None
    rect = board.places.rect_of(("stages", stage.stage))
    assert rect is not None
    seen = board.canvas.mapToScene(board.canvas.viewport().rect()).boundingRect()
    assert seen.left() <= rect.left() <= seen.right()


def test_what_is_shown_is_told_to_screen_readers(presenter: Presenter) -> None:
    QTest.keyClick(presenter, Key.Key_2)
    said = presenter.accessibleDescription()
    assert said.startswith("Anticipate. ")
    assert "Amina, 27: unsure" in said


def test_escape_ends_it_and_nothing_listens_any_more(
    presenter: Presenter, window: MainWindow, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(presenter.destroyed):
        QTest.keyClick(presenter, Key.Key_Escape)
    assert window.desk is not None
    stage = window.desk.workshop.map_stages(window.desk.map.id)[0]
    window.desk.editor.apply(
        "Rename", set_fields, table="stages", ids=(stage.id,), fields={"title": "New"}
    )


def test_who_has_no_keyboard_finds_the_way_out(presenter: Presenter, qtbot: QtBot) -> None:
    assert not presenter.way_out.isVisible()
    Hand(presenter).moves(QPoint(700, 300), QPoint(710, 300))
    assert presenter.way_out.isVisible()
    assert presenter.rect().contains(presenter.way_out.geometry())
    assert presenter.way_out.height() >= 44
    presenter._still.timeout.emit()
    assert not presenter.way_out.isVisible()
    QTest.mouseClick(presenter, Qt.MouseButton.LeftButton, pos=QPoint(900, 400))  # or a tap
    with qtbot.waitSignal(presenter.ended):
        QTest.mouseClick(presenter.way_out, Qt.MouseButton.LeftButton)


def test_keys_go_past_the_way_out(presenter: Presenter) -> None:
    Hand(presenter).moves(QPoint(700, 300), QPoint(710, 300))
    assert presenter.way_out.isVisible()
    QTest.keyClick(presenter, Key.Key_Space)
    assert presenter.place == (1, 0)


def test_it_goes_with_the_workshop(presenter: Presenter, window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(presenter.destroyed):
        window.actions_["file.close"].trigger()


def test_in_languages_from_right_to_left_left_goes_on(presenter: Presenter) -> None:
    presenter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QTest.keyClick(presenter, Key.Key_Left)
    assert presenter.place == (1, 0)


def test_it_wears_another_theme_at_once(presenter: Presenter, window: MainWindow) -> None:
    seen = []
    for theme in ("light", "dark", "light"):
        window.wear(theme)
        QApplication.processEvents()
        seen.append(presenter.grab().toImage())
    assert seen[0] == seen[2] != seen[1]
