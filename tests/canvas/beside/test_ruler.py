"""The ruler of lanes beside the board."""

from collections import Counter
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.canvas.conftest import Open
from tests.making import a_workshop, big_workshop
from tests.pointing import Hand
from workshop_app.canvas.beside.ruler import WIDTH, LaneRuler, lane_name
from workshop_app.canvas.board_view import BoardView
from workshop_app.domain.edits.cards import move_cards
from workshop_app.domain.edits.fields import set_fields
from workshop_app.layout.board import Row
from workshop_app.layout.theme import theme


@pytest.fixture
def view(opened: Open) -> BoardView:
    return opened(big_workshop(300), size=(1000, 700))


class Painted(QObject):
    """Counts who paints below a widget, from now on."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._count: Counter[QObject] = Counter()
        for one in (widget, *widget.findChildren(QWidget)):
            one.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self._count[watched] += event.type() == QEvent.Type.Paint
        return False

    def by(self, widget: QWidget) -> int:
        return self._count[widget]


def reach(ruler: LaneRuler, row: Row) -> list[int]:
    """The pixels from the top at which a lane is pointed at."""
    return [y for y in range(ruler.height()) if ruler.row_at(y) is row]


def middle_of(ruler: LaneRuler, row: Row) -> QPoint:
    there = reach(ruler, row)
    return ruler.mapToGlobal(QPoint(ruler.width() // 2, there[len(there) // 2]))


def test_it_takes_the_place_of_the_scroll_bar_and_little_width(view: BoardView) -> None:
    ruler = view.canvas.ruler
    assert ruler is view.canvas.verticalScrollBar()
    assert ruler.isVisible()
    assert ruler.width() == WIDTH <= 16


def test_its_segments_are_as_tall_as_their_lanes(view: BoardView) -> None:
    ruler, rows = view.canvas.ruler, view.scene.board.rows
    share = ruler.height() / (ruler.maximum() + ruler.pageStep())
    for row in rows:
        assert len(reach(ruler, row)) == pytest.approx(row.height * share, abs=1.5)


def test_a_press_on_a_segment_brings_that_lane_into_sight(view: BoardView) -> None:
    hand, ruler = Hand(view), view.canvas.ruler
    for row in (view.scene.board.rows[-1], view.scene.board.rows[0], view.scene.board.rows[7]):
        hand.clicks(middle_of(ruler, row))
        seen = [
            view.canvas.board_point(QPointF(0, y)).y() for y in (0, view.canvas.viewport().height())
        ]
        assert seen[0] <= row.y + row.height / 2 <= seen[1]


def test_the_frame_is_what_is_seen_and_can_be_dragged(view: BoardView) -> None:
    ruler = view.canvas.ruler
    view.canvas.scroll_by(0, 300)
    before, start = ruler.value(), ruler.mapToGlobal(ruler.frame().center())
    hand = Hand(view).presses(start)
    assert ruler.value() == pytest.approx(before, abs=ruler.maximum() / 100)
    hand.moves(start + QPoint(0, 40)).lets_go()
    moved = 40 / ruler.height() * (ruler.maximum() + ruler.pageStep())
    assert ruler.value() - before == pytest.approx(moved, rel=0.1)
    assert ruler.frame().center().y() == pytest.approx(ruler.mapFromGlobal(start).y() + 40, abs=2)


def test_personas_have_their_colours(view: BoardView) -> None:
    image = view.canvas.ruler.grab().toImage()
    seen = {image.pixelColor(WIDTH - 5, y).name() for y in range(image.height())}
    for number in (1, 2):
        assert QColor(theme("light")[f"persona_{number}.fill"]).name() in seen


def test_it_hides_where_all_lanes_are_in_sight(view: BoardView, qtbot: QtBot) -> None:
    view.zoom_to_fit()
    qtbot.waitUntil(lambda: not view.canvas.ruler.isVisible())


def test_it_wears_the_theme(view: BoardView) -> None:
    before = view.canvas.ruler.grab().toImage()
    view.retheme(theme("dark"))
    assert view.canvas.ruler.grab().toImage() != before


def test_it_follows_the_map(view: BoardView) -> None:
    ruler, row = view.canvas.ruler, view.scene.board.rows[3]
    before = ruler.grab().toImage()
    lane = view.desk.workshop.lanes[row.lane.id]
    view.desk.editor.apply_value(
        "Fold", view.desk.workshop.with_rows("lanes", replace(lane, folded=True))
    )
    QApplication.processEvents()
    assert ruler.grab().toImage() != before


def test_lanes_are_named_with_their_persona() -> None:
    workshop = a_workshop()
    lanes = workshop.map_lanes("m1")
    assert lane_name(workshop, lanes[0]) == "Anna, 27: Touchpoints"
    assert ":" not in lane_name(workshop, lanes[-1])


def test_the_wheel_and_keys_work_as_on_any_scroll_bar(view: BoardView) -> None:
    ruler = view.canvas.ruler
    Hand(view).turns_wheel(ruler.mapToGlobal(ruler.rect().center()), -240)
    assert ruler.value() > 0
    assert ruler.accessibleName() == "Ruler of lanes"
    assert ruler.orientation() == Qt.Orientation.Vertical


def test_only_lanes_that_stand_elsewhere_make_it_anew(
    view: BoardView, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    made: list[object] = []
    of_lanes = LaneRuler._of_lanes

    def counted(ruler: LaneRuler, dots: float) -> object:
        made.append(ruler)
        return of_lanes(ruler, dots)

    monkeypatch.setattr(LaneRuler, "_of_lanes", counted)
    rows = [row for row in view.scene.board.rows if row.body.cells]
    tall = max(range(len(rows[0].body.cells)), key=lambda at: len(rows[0].body.cells[at]))
    steps = [column.step for column in view.scene.board.grid.columns]
    first, most = rows[0].body.cells[tall][0].id, tuple(s.id for s in rows[1].body.cells[tall])
    view.canvas.ruler.repaint()
    made.clear()
    view.desk.editor.preview(set_fields, table="cards", ids=(first,), fields={"votes": 3})
    view.canvas.ruler.repaint()
    assert made == []
    for step in (steps[tall - 1], steps[tall]):
        view.desk.editor.preview(move_cards, ids=most, lane=rows[0].lane.id, step=step)
        view.canvas.ruler.repaint()
    assert made == [], "a drag that makes lanes grow does not wait for it"
    qtbot.waitUntil(lambda: len(made) == 1)


def test_what_lies_below_it_is_not_painted_with_it(view: BoardView) -> None:
    """Up to the window all would be, as below any scroll bar that a style sheet draws."""
    view.setStyleSheet("QScrollBar { background: transparent; }")
    view.grab()
    QApplication.processEvents()
    view.canvas.ruler.repaint()  # with all that a new style has made dirty
    painted = Painted(view)
    view.canvas.ruler.repaint()
    assert painted.by(view.canvas.ruler) == 1
    assert painted.by(view) == 0
