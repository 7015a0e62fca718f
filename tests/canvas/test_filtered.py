"""The board under a filter: dimmed or left out, and exactly as composed."""

from itertools import pairwise
from random import Random

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.canvas.conftest import Open, zoomed
from tests.chance_edits import edited
from tests.making import a_workshop, counted
from tests.pointing import Hand, on_cell
from workshop_app.canvas.board_view import BoardView
from workshop_app.domain import records as r
from workshop_app.domain.edits.registry import EDITS
from workshop_app.editor.filtering import Filter
from workshop_app.editor.folding import fold
from workshop_app.editor.walk import walk
from workshop_app.layout.compose import compose

GAINS = Filter(kinds=("gain",))


def exact(view: BoardView) -> None:
    """What is shown is what composing without the rest yields."""
    board = compose(view.desk.editor.shown, view.desk.map.id, left_out=view.desk.filtering.left_out)
    assert view.scene.board.rows == board.rows
    for row in board.rows:
        assert view.scene.lane_items()[row.lane.id].row == row


def colour(view: BoardView, card: str) -> tuple[int, ...]:
    """The colour in the lower right corner of a card."""
    sprite = view.scene.card(card)
    assert sprite is not None
    image: QImage = view.canvas.viewport().grab().toImage()
    at = view.canvas.mapFromScene(sprite.rect.right - 4, sprite.rect.bottom - 4)
    return tuple(image.pixelColor(at).getRgb()[:3])  # type: ignore[index]


def test_what_does_not_match_is_left_out_and_comes_back(view: BoardView) -> None:
    view.desk.filtering.set(GAINS, hide=True)
    assert view.scene.card("c") is not None
    assert view.scene.card("a") is None
    exact(view)
    view.desk.filtering.clear()
    assert view.scene.card("a") is not None
    exact(view)


@pytest.mark.parametrize("zoom", [1.0, 0.3])
def test_what_does_not_match_is_dimmed_where_it_stands(view: BoardView, zoom: float) -> None:
    zoomed(view, zoom)
    before = {card: colour(view, card) for card in ("c", "d")}
    view.desk.filtering.set(GAINS)
    QApplication.processEvents()
    assert colour(view, "c") == before["c"]
    faint = colour(view, "d")
    assert faint != before["d"]
    assert sum(faint) > sum(before["d"])
    exact(view)
    view.desk.filtering.clear()
    QApplication.processEvents()
    assert colour(view, "d") == before["d"]


@pytest.mark.parametrize("seed", range(3))
def test_after_any_edits_it_is_as_composed_without_the_rest(opened: Open, seed: int) -> None:
    chance, new_id = Random(seed), counted("q")
    view = opened(a_workshop(seed=seed))
    for _time in range(25):
        wanted = Filter(kinds=(chance.choice(("gain", "pain_point", "touchpoint")),))
        if chance.random() < 0.3:
            view.desk.filtering.set(wanted, hide=chance.random() < 0.7)
        name = chance.choice([x for x in EDITS if "map" not in x])
        view.desk.editor.apply_value(name, edited(name, view.desk.workshop, chance, new_id))
        exact(view)


def test_a_new_card_stays_under_the_typing_hand(view: BoardView, hand: Hand) -> None:
    view.desk.filtering.set(GAINS, hide=True)
    hand.double_clicks(on_cell(view, "l1", "t3"))
    hand.types("Not a gain").hits(Qt.Key.Key_Return)
    made = next(card for card in view.desk.workshop.cards if card.text == "Not a gain")
    assert made.kind != "gain"
    assert view.scene.card(made.id) is not None


def test_the_keyboard_does_not_come_to_what_is_left_out(view: BoardView) -> None:
    view.desk.filtering.set(GAINS, hide=True)
    view.desk.selection.focus(("l1", "t1"))
    walk(view.desk, view.scene.board, "right")
    assert view.desk.selection.cell == ("l1", "t2")
    assert view.desk.selection.refs == ()
    walk(view.desk, view.scene.board, "left")
    assert view.desk.selection.only == ("cards", "c")


def test_feelings_outside_are_faint_or_not_there(opened: Open) -> None:
    view = opened(a_workshop(cards=0))
    curve = view.scene.board.row("l3").body.curve
    assert curve is not None
    whole = len(curve.points)

    def ink(lane: str, step: str) -> int:
        """How dark the point at a step is."""
        row = view.scene.board.row(lane)
        point = next(p for p in row.body.curve.points if p.step == step)  # type: ignore[union-attr]
        QApplication.processEvents()
        image = view.canvas.viewport().grab().toImage()
        at = view.canvas.mapFromScene(point.x, row.y + point.y)
        return sum(image.pixelColor(at).getRgb()[:3])  # type: ignore[index,arg-type]

    before = ink("l3", "t1"), ink("l3", "t3")
    view.desk.filtering.set(Filter(stages=("s1",)))
    assert ink("l3", "t1") == before[0]
    assert ink("l3", "t3") > before[1] + 60
    view.desk.filtering.set(Filter(stages=("s1",)), hide=True)
    curve = view.scene.board.row("l3").body.curve
    assert curve is not None
    assert [p.step for p in curve.points] == ["t1", "t2"]
    assert len(curve.pieces) == 1, "the curve joins what is seen"
    view.desk.filtering.clear()
    curve = view.scene.board.row("l3").body.curve
    assert curve is not None
    assert len(curve.points) == whole
    exact(view)


def test_a_press_where_a_hidden_feeling_stands_shows_it(opened: Open) -> None:
    view = opened(a_workshop(cards=0))
    before = view.desk.workshop
    view.desk.filtering.set(Filter(stages=("s1",)), hide=True)
    Hand(view).clicks(on_cell(view, "l3", "t3"))
    assert view.desk.workshop is before, "it is not felt anew over what cannot be seen"
    assert view.desk.selection.only == ("points", "e3")
    curve = view.scene.board.row("l3").body.curve
    assert curve is not None
    assert "t3" in [p.step for p in curve.points]


@pytest.mark.parametrize("zoom", [1.0, 0.3])
def test_an_arrow_is_as_faint_as_a_card_it_joins(opened: Open, zoom: float) -> None:
    made = a_workshop(cards=0).with_rows(
        "cards",
        r.Card(id="a", lane="l1", step="t1", kind="gain", text="x"),
        r.Card(id="b", lane="l1", step="t3", kind="pain_point", text="y"),
    )
    view = opened(made.with_rows("connections", r.Connection(id="z", start="a", end="b")))
    zoomed(view, zoom)

    points = view.scene.board.arrows[0].points
    one, other = max(pairwise(points), key=lambda ends: abs(ends[0][0] - ends[1][0]))
    middle = QPointF((one[0] + other[0]) / 2, one[1])

    def ink() -> int:
        """How dark the arrow is in its middle."""
        QApplication.processEvents()
        image = view.canvas.viewport().grab().toImage()
        at = view.canvas.viewportTransform().map(middle).toPoint()
        near = (image.pixelColor(at.x(), at.y() + by) for by in (-1, 0, 1))
        return min(sum(tone.getRgb()[:3]) for tone in near)  # type: ignore[arg-type]

    before = ink()
    view.desk.filtering.set(GAINS)
    assert ink() > before + 60
    view.desk.filtering.set(GAINS, hide=True)
    assert not view.scene.board.shapes


def test_what_is_folded_counts_only_what_is_looked_at(opened: Open) -> None:
    made = a_workshop(cards=0).with_rows(
        "cards",
        *(r.Card(id=f"k{n}", order=n, lane="l1", step="t1", kind=kind, text="x")
          for n, kind in enumerate(("gain", "gain", "quote"))),
    )  # fmt: skip
    view = opened(made)
    fold(view.desk, "lanes", ("l1",), folded=True)
    view.desk.filtering.set(GAINS, hide=True)
    (note,) = view.scene.board.row("l1").body.notes
    assert note.block.text == "2 cards"
    fold(view.desk, "lanes", ("l1",), folded=False)
    fold(view.desk, "stages", ("s1",), folded=True)
    (note,) = view.scene.board.row("l1").body.notes
    assert note.block.text == "2 cards"
    exact(view)
