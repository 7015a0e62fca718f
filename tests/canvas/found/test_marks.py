"""What is found is framed, its letters are marked, and the one that is gone to looks different."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget

from tests.canvas.conftest import Open, zoomed
from tests.making import a_workshop
from workshop_app.canvas.board_view import BoardView
from workshop_app.canvas.found import places
from workshop_app.canvas.parking_lot import ParkingLot
from workshop_app.domain import records as r
from workshop_app.editor.filtering import Filter
from workshop_app.editor.selection import Ref


def painted(widget: QWidget) -> QImage:
    """What a widget shows now."""
    QApplication.processEvents()
    return widget.grab().toImage()


def counted(image: QImage, view: BoardView, token: str) -> int:
    """How many pixels have the colour of a token."""
    wanted = QColor(view.brush.theme[token]).rgb()
    ratio = range(image.width()), range(image.height())
    return sum(image.pixel(x, y) == wanted for x in ratio[0] for y in ratio[1])


def round_card(view: BoardView, card: str) -> QImage:
    """A card with what stands close round it."""
    sprite = view.scene.card(card)
    assert sprite is not None
    at = view.canvas.viewportTransform().map(QPointF(sprite.rect.x, sprite.rect.y)).toPoint()
    scale = view.zoom()
    picture = painted(view.canvas.viewport())
    wide, tall = round(sprite.rect.width * scale), round(sprite.rect.height * scale)
    return picture.copy(at.x() - 8, at.y() - 8, wide + 16, tall + 16)


def test_the_very_letters_are_marked(view: BoardView) -> None:
    view.found.show((("cards", "a"), ("cards", "b")), ("card a",))
    first, other = round_card(view, "a"), round_card(view, "b")
    assert counted(first, view, "board.found_fill") > 200
    assert counted(other, view, "board.found_fill") == 0, "it is found by something else"
    assert counted(other, view, "board.found") > 100, "but framed"
    view.found.show(())
    assert counted(round_card(view, "a"), view, "board.found") == 0


def test_the_kind_of_a_card_is_not_what_it_says(opened: Open) -> None:
    made = a_workshop(cards=0).with_rows(
        "cards",
        r.Card(id="a", lane="l1", step="t1", kind="gain", text="Again and again", tags=("gain",)),
        r.Card(id="b", lane="l1", step="t2", kind="gain", text="x", author="gainsborough"),
    )
    view = opened(made)
    view.found.show((("cards", "a"), ("cards", "b")), ("gain",))
    assert counted(round_card(view, "a"), view, "board.found_fill") > 200
    assert counted(round_card(view, "b"), view, "board.found_fill") == 0


@pytest.mark.parametrize("zoom", [1.0, 0.2])
def test_the_one_gone_to_differs_by_more_than_its_colour(view: BoardView, zoom: float) -> None:
    zoomed(view, zoom)
    refs: tuple[Ref, ...] = (("cards", "a"), ("cards", "d"))
    view.found.show(refs, ("card",))
    plain = counted(round_card(view, "d"), view, "board.found")
    view.found.show(refs, ("card",), ("cards", "d"))
    assert counted(round_card(view, "d"), view, "board.found") > 1.5 * plain


def test_from_afar_there_are_frames_and_no_letters(view: BoardView) -> None:
    zoomed(view, 0.3)
    view.found.show((("cards", "a"),), ("card",))
    image = round_card(view, "a")
    assert counted(image, view, "board.found") > 20
    assert counted(image, view, "board.found_fill") == 0


def test_names_arrows_and_feelings_are_marked_by_their_letters(opened: Open) -> None:
    made = a_workshop(cards=0).with_rows(
        "cards",
        r.Card(id="a", lane="l1", step="t1", text="x"),
        r.Card(id="b", lane="l1", step="t3", text="y"),
    )
    made = made.with_rows("connections", r.Connection(id="z", start="a", end="b", label="if zebra"))
    made = made.with_rows("stages", replace(made.stages["s1"], title="Zebra crossing"))
    made = made.with_rows("lanes", replace(made.lanes["l2"], title="Zébras"))
    made = made.with_rows("personas", replace(made.personas["p1"], name="Zebra Ann"))
    made = made.with_rows("points", replace(made.points["e2"], word="zebra", valence=0.0))
    view = opened(made)
    for ref, widget in (
        (("connections", "z"), view.canvas.viewport()),
        (("points", "e2"), view.canvas.viewport()),
        (("stages", "s1"), view.header),
        (("lanes", "l2"), view.side),
        (("personas", "p1"), view.side),
    ):
        view.found.show((ref,), ("zebra",))
        assert counted(painted(widget), view, "board.found_fill") > 60, ref
        view.found.show((ref,), ("zebra",), ref)
        assert counted(painted(widget), view, "board.found_fill") == 0, ref
        assert counted(painted(widget), view, "board.found") > 300, ref


def test_a_folded_stage_is_marked_along_its_upright_name(opened: Open) -> None:
    made = a_workshop(cards=0)
    made = made.with_rows("stages", replace(made.stages["s1"], title="Zebra", folded=True))
    view = opened(made)
    view.found.show((("stages", "s1"),), ("zebra",))
    assert counted(painted(view.header), view, "board.found_fill") > 60


def test_parked_cards_are_marked_too(view: BoardView) -> None:
    lot = ParkingLot(view.desk, view, view)
    lot.resize(232, 300)
    lot.show()
    view.found.show((("cards", "k"),), ("card k",), ("cards", "k"))
    assert counted(painted(lot.lot), view, "board.found") > 300
    view.found.show(())
    assert counted(painted(lot.lot), view, "board.found") == 0
    lot.close_pane()


def test_what_a_filter_hides_has_no_mark(view: BoardView) -> None:
    view.desk.filtering.set(Filter(kinds=("gain",)), hide=True)
    view.found.show((("cards", "d"), ("cards", "c")), ("card",), ("cards", "d"))
    image = painted(view.canvas.viewport())
    assert 0 < counted(image, view, "board.found") < 1500
    assert counted(image, view, "board.found_fill") > 60, "the other is marked"


def test_only_what_is_exposed_is_placed(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    placed: list[str] = []
    card = places._card
    monkeypatch.setattr(places, "_card", lambda *of: placed.append(of[0].id) or card(*of))
    view = opened(a_workshop(4, 6, 600, steps=4, lanes=("touchpoints", "actions")))
    cards = tuple(("cards", card.id) for card in view.desk.workshop.cards)
    view.found.show(cards, ("queue",))
    assert not placed, "nothing is placed before it is painted"
    painted(view.canvas.viewport())
    assert 0 < len(placed) < len(cards) / 2
    far = next(ref for ref in cards if ref[1] not in placed)
    placed.clear()
    zoomed(view, 0.1)
    painted(view.canvas.viewport())
    assert not placed, "from afar no card is placed by itself"
    view.found.show(cards, ("queue",), far)
    painted(view.canvas.viewport())
    assert far[1] in placed, "but the one gone to"
    assert len(placed) < 20


def test_from_afar_cards_upon_each_other_have_one_frame(view: BoardView) -> None:
    stack = [view.scene.card(one) for one in "abc"]
    tops = [card.rect.y for card in stack if card is not None]
    bottoms = [card.rect.bottom for card in stack if card is not None]
    for names, expected in (
        ("abc", [(tops[0], bottoms[2])]),
        ("ab", [(tops[0], bottoms[1])]),
        ("ac", [(tops[0], bottoms[0]), (tops[2], bottoms[2])]),
    ):
        view.found.show([("cards", one) for one in names])
        found = view.overlay.found.places
        assert found is not None
        heaps = found.heaps_within(view.canvas.sceneRect())
        assert [(heap.top(), heap.bottom()) for heap in heaps] == expected, names
    zoomed(view, 0.15)
    assert counted(painted(view.canvas.viewport()), view, "board.found") > 20


def test_what_is_found_has_one_place_wherever_it_is_shown_or_folded_away(opened: Open) -> None:
    made = a_workshop(3, 2, 40, steps=3, lanes=("touchpoints", "actions", "emotion"))
    cards = list(made.cards)
    made = made.with_rows("cards", replace(cards[0], span=2), replace(cards[3], span=3))
    lane, stage = made.map_lanes("m1")[1], made.map_stages("m1")[1]
    for name, row in (("lanes", lane), ("stages", stage)):
        folded = made.with_rows(name, replace(row, folded=True))
        view = opened(folded)
        refs: list[Ref] = [("cards", card.id) for card in folded.cards if card.lane]
        refs += [("points", point.id) for point in folded.points]
        view.found.show(refs)
        marked = view.overlay.found.places
        assert marked is not None
        found = marked.within(view.canvas.sceneRect())
        assert sorted(place.ref for place in found) == sorted(refs)
        heaps = marked.heaps_within(view.canvas.sceneRect())
        for place in found:
            assert place in marked.within(place.rect), "it is found where it is"
            assert marked.place_of(place.ref) == place
            assert any(heap.contains(place.rect) for heap in heaps), "from afar as well"


def test_a_wide_card_is_marked_where_its_end_is_exposed(opened: Open) -> None:
    made = a_workshop(cards=0, steps=4).with_rows(
        "cards", r.Card(id="a", lane="l1", step="t1", span=4, text="wide")
    )
    view = opened(made)
    view.found.show((("cards", "a"),))
    marked, sprite = view.overlay.found.places, view.scene.card("a")
    assert marked is not None
    assert sprite is not None
    end = QRectF(sprite.rect.right - 20, sprite.rect.y, 10, 10)
    assert [place.ref for place in marked.within(end)] == [("cards", "a")]
