"""Tables pasted into a map and copied out of it again: the same cards in the same cells."""

from collections import Counter
from random import Random
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.images import png
from tests.making import a_workshop, counted, workshops
from workshop_app.domain.edits.cards import LONGEST_TEXT
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.rules import problems
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.editor.parts import chosen_part, table_of, workshop_of
from workshop_app.editor.pasting import growth, paste_images, paste_portrait, paste_table, told
from workshop_app.editor.spreading import spread
from workshop_app.interchange.html_table import write_html
from workshop_app.interchange.spreadsheet import read_pasted
from workshop_app.interchange.tsv import write_tsv
from workshop_app.layout.compose import compose

Matrix = tuple[tuple[str, ...], ...]
texts = st.text('ab1.-"\n é', max_size=5) | st.just("")
matrices = st.integers(1, 9).flatmap(
    lambda wide: st.lists(st.lists(texts, min_size=wide, max_size=wide), min_size=1, max_size=9)
)


class Picture(NamedTuple):
    """An image as it is taken in."""

    media_type: str = "image/png"
    width: int = 3
    height: int = 4
    data: bytes = png()


def pasted(workshop: Workshop, matrix: object, lane: str | None, step: str | None) -> Workshop:
    return paste_table(
        workshop, new_id=counted("new"), matrix=matrix, map="m1", lane=lane, step=step,  # type: ignore[arg-type]
    )  # fmt: skip


@given(
    matrices,
    st.sampled_from(("l1", "l3", "l7", None)),
    st.sampled_from(("t1", "t6")),
    st.booleans(),
)
def test_no_word_is_ever_lost(
    matrix: list[list[str]], lane: str | None, step: str, grow: bool
) -> None:
    before = a_workshop(cards=3, points=False)
    after = paste_table(
        before, new_id=counted("new"), matrix=matrix, map="m1", lane=lane,
        step=step if lane else None, grow=grow,
    )  # fmt: skip
    assert problems(after) == ()
    cards = Counter(card.text for card in after.cards.rows() if card.id not in before.cards)
    points = len(list(after.points.rows()))
    wanted = Counter(text for row in matrix for text in row if text)
    assert not cards - wanted
    assert sum((wanted - cards).values()) == points, "what is no card is a point of a curve"


def whole(workshop: Workshop) -> Matrix:
    return table_of(workshop, chosen_part(Desk(workshop, counted())))


@given(workshops())
def test_a_copied_table_comes_back_as_the_same_cards(workshop: Workshop) -> None:
    matrix = whole(workshop)
    lanes, steps = workshop.map_lanes("m1"), workshop.map_steps("m1")
    if not lanes:
        return
    empty = workshop.without("cards", [c.id for c in workshop.cards]).without(
        "points", [p.id for p in workshop.points]
    )
    for html, text in (("", write_tsv(matrix)), (write_html(matrix), "")):
        came = read_pasted(html, text)
        after = pasted(empty, came, lanes[0].id, steps[0].id)
        for lane in lanes:
            for step in steps:
                cell = lane.id, step.id
                assert _plain(after, *cell) == _plain(workshop, *cell), (matrix, came)
            assert [p.valence for p in after.lane_points(lane.id)] == [
                p.valence for p in workshop.lane_points(lane.id)
            ]


def _plain(workshop: Workshop, lane: str, step: str) -> list[str]:
    """The texts of a cell without spaces and what cannot be seen."""
    texts = ["".join(card.text.split()) for card in workshop.cell(lane, step)]
    return list(filter(None, ("".join(filter(str.isprintable, text)) for text in texts)))


def test_with_room_made_everything_has_a_place() -> None:
    before = a_workshop(cards=0, points=False)
    matrix = (
        ("", "Waits", "Decides", "Pays"),
        ("Backstage", "a", "b", "c"),
        ("Smells", "d", "", ""),
    )
    after = paste_table(
        before, new_id=counted("new"), matrix=matrix, map="m1", lane="l1", step="t1", grow=True
    )
    assert after.parked() == ()
    step, lane = after.map_steps("m1")[-1], after.map_lanes("m1")[-1]
    assert (step.title, lane.title, lane.kind) == ("Pays", "Smells", "text")
    assert [card.text for card in after.cell("l7", step.id)] == ["c"]
    assert [card.text for card in after.cell(lane.id, "t4")] == ["d"]


def test_what_happened_is_told() -> None:
    before = a_workshop(cards=0, points=False)

    def said(matrix: Matrix, lane: str | None = "l5", step: str | None = "t6") -> tuple[str, str]:
        found = spread(before, matrix, "m1", lane, step)
        return told(found), growth(found)

    assert said((("a",), ("b",))) == ("2 cards pasted.", "")
    assert said((("a", "b"), ("c", ""))) == (
        "2 cards pasted. 1 more has no place on this map and lies in the parking lot.", "Add 1 step",
    )  # fmt: skip
    assert said((("1", "hm", "2"),), "l3", "t1") == (
        "2 emotion points set. 1 text is no number for the curve and lies in the parking lot.", "",
    )  # fmt: skip
    assert said((("a",),), None, None)[0].startswith("1 card pasted into the parking lot")


def test_a_text_too_long_for_a_card_refuses_the_whole_paste() -> None:
    before = a_workshop(cards=0)
    with pytest.raises(EditRefused, match="too long"):
        pasted(before, (("a",), ("x" * (LONGEST_TEXT + 1),)), "l1", "t1")


def test_progress_is_told_and_what_it_raises_ends_the_paste() -> None:
    shares: list[float] = []
    paste_table(
        a_workshop(cards=0), new_id=counted("new"), matrix=[["x"]] * 1000, map="m1",
        lane="l1", step="t1", tell=shares.append,
    )  # fmt: skip
    assert shares == [0.25, 0.5, 0.75, 1.0]


def test_cards_stand_before_the_one_they_are_dropped_on() -> None:
    before = pasted(a_workshop(cards=0), (("last",),), "l1", "t1")
    last = before.cell("l1", "t1")[0].id
    after = paste_table(
        before, new_id=counted("more"), matrix=[[str(n)] for n in range(600)], map="m1",
        lane="l1", step="t1", before=last,
    )  # fmt: skip
    assert [card.text for card in after.cell("l1", "t1")] == [*map(str, range(600)), "last"]


def test_images_become_cards_and_are_kept_once() -> None:
    images = [("a.png", Picture()), ("b.png", Picture()), ("c.png", Picture(data=png(5, 5)))]
    after = paste_images(
        a_workshop(cards=0), new_id=counted("new"), images=images, lane="l1", step="t1"
    )
    cards = after.cell("l1", "t1")
    assert [card.kind for card in cards] == ["image"] * 3
    assert [after.assets[card.image or ""].name for card in cards] == ["a.png", "a.png", "c.png"]
    with pytest.raises(EditRefused, match="curve"):
        paste_images(after, new_id=counted("x"), images=images, lane="l3", step="t1")


def test_a_portrait_is_put_in_place_of_the_one_before() -> None:
    made = a_workshop()
    for data in (png(2, 2), png(3, 3)):
        made = paste_portrait(
            made, new_id=counted(f"n{len(data)}"), persona="p1", name="a", taken=Picture(data=data)
        )
    assert [asset.data for asset in made.assets.rows()] == [png(3, 3)]


def test_the_chosen_part_can_be_composed_by_itself() -> None:
    made = a_workshop(cards=40, seed=3)
    desk = Desk(made, counted())
    chance = Random(1)
    for table in ("cards", "points", "lanes", "steps", "stages", "personas"):
        ids = [row.id for row in made.table(table).rows()]
        desk.selection.choose(table, chance.sample(ids, 2))
        part = chosen_part(desk)
        alone = workshop_of(made, part)
        assert problems(alone) == ()
        board = compose(alone, part.map)
        assert [row.lane.id for row in board.rows] == list(part.lanes)
        assert [column.step for column in board.grid.columns] == list(part.steps)
        assert {card.id for card in alone.cards.rows()} == part.cards
