"""The palette: chips drag cards onto the board, or add one where the keyboard stands."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import page_of
from workshop_app.ui.looks.icons import theme_in_force
from workshop_app.ui.page.palette import PaletteChip
from workshop_app.ui.window import MainWindow

LEFT = Qt.MouseButton.LeftButton


def chip(window: MainWindow, kind: str) -> PaletteChip:
    return next(one for one in page_of(window).bar.chips if one.kind == kind)


def drag(window: MainWindow, one: PaletteChip, to: QPoint) -> None:
    """From the chip to a global position, in small steps."""
    start = one.rect().center()
    end = one.mapFromGlobal(to)
    QTest.mousePress(one, LEFT, pos=start)
    for part in range(1, 21):
        QTest.mouseMove(one, start + (end - start) * (part / 20))
        QApplication.processEvents()


def cell_at(window: MainWindow, lane: str, step: str) -> QPoint:
    board = page_of(window).board
    rect = board.scene.board.cell_rect(lane, step)
    inside = board.canvas.viewportTransform().map(QPointF(rect.x + rect.width / 2, rect.bottom - 8))
    return board.canvas.viewport().mapToGlobal(inside.toPoint())


def test_a_chip_carries_a_new_card_to_a_cell(window: MainWindow) -> None:
    assert window.desk is not None
    desk = window.desk
    lane = next(x for x in desk.workshop.map_lanes(desk.map.id) if x.kind == "pains_gains")
    step = desk.workshop.map_steps(desk.map.id)[1]
    before = {card.id for card in desk.workshop.cell(lane.id, step.id)}
    one = chip(window, "pain_point")
    target = cell_at(window, lane.id, step.id)
    drag(window, one, target)
    QTest.mouseRelease(one, LEFT, pos=one.mapFromGlobal(target))
    QApplication.processEvents()
    assert page_of(window).board.typing.ref is not None
    QTest.keyClicks(QApplication.focusWidget(), "Nobody at the door")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    made = [c for c in desk.workshop.cell(lane.id, step.id) if c.id not in before]
    assert [(card.kind, card.text) for card in made] == [("pain_point", "Nobody at the door")]


def test_esc_puts_the_card_back_into_the_palette(window: MainWindow) -> None:
    assert window.desk is not None
    desk = window.desk
    lane = next(x for x in desk.workshop.map_lanes(desk.map.id) if x.kind == "pains_gains")
    before = desk.workshop
    one = chip(window, "gain")
    target = cell_at(window, lane.id, desk.workshop.map_steps(desk.map.id)[1].id)
    drag(window, one, target)
    assert desk.editor.shown is not before
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    QTest.mouseRelease(one, LEFT, pos=one.mapFromGlobal(target))
    assert desk.editor.shown is before
    assert desk.workshop is before


def test_a_click_adds_a_card_at_the_focused_cell(window: MainWindow) -> None:
    assert window.desk is not None
    desk = window.desk
    lane = next(x for x in desk.workshop.map_lanes(desk.map.id) if x.kind == "touchpoints")
    step = desk.workshop.map_steps(desk.map.id)[5]
    desk.selection.focus((lane.id, step.id))
    QTest.mouseClick(chip(window, "quote"), LEFT)
    assert page_of(window).board.typing.ref is not None
    assert desk.workshop.cell(lane.id, step.id)[-1].kind == "quote"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)


def test_chips_lose_their_words_where_room_is_short(window: MainWindow) -> None:
    assert chip(window, "pain_point").width() > 80
    window.resize(1366, 768)
    QApplication.processEvents()
    one = chip(window, "pain_point")
    assert one.width() < 40
    assert "Pain point" in one.toolTip()
    assert one.accessibleName() == "Pain point"


def test_for_a_language_from_the_right_a_chip_is_mirrored(window: MainWindow) -> None:
    """Its icon stands before its name, and both keep as far from the edges as elsewhere."""
    chip = PaletteChip("pain_point", window)
    start, end = _ink(chip)
    assert _icon_is_left(chip)
    chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    first, last = _ink(chip)
    wide = chip.width() - 1
    assert (first, last) == (pytest.approx(wide - end, abs=2), pytest.approx(wide - start, abs=2))
    assert not _icon_is_left(chip)
    chip.deleteLater()


def _ink(chip: PaletteChip) -> tuple[int, int]:
    """From which to which column icon and name are painted."""
    image, middle = chip.grab().toImage(), chip.height() // 2
    fill = QColor(theme_in_force().card(chip.kind).fill).lightness()
    rows = range(middle - 6, middle + 6)
    columns = [
        x
        for x in range(3, image.width() - 3)
        if any(image.pixelColor(x, y).lightness() < fill - 40 for y in rows)
    ]
    return min(columns), max(columns)


def _icon_is_left(chip: PaletteChip) -> bool:
    """Whether what is filled with the colour of the kind stands in the left half."""
    image, mark = chip.grab().toImage(), QColor(theme_in_force().card(chip.kind).mark)
    y, half = chip.height() // 2, chip.width() // 2
    left = sum(image.pixelColor(x, y) == mark for x in range(half))
    return left > sum(image.pixelColor(x, y) == mark for x in range(half, chip.width()))
