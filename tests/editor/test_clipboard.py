"""Carrying cards: there and back, between cells, and lines from elsewhere."""

from datetime import date
from random import Random

import pytest

from tests.making import a_workshop
from workshop_app.domain import records as r
from workshop_app.domain.edits.cards import delete_cards
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.ids import fresh_ids
from workshop_app.domain.rules import problems
from workshop_app.domain.workshop import Workshop
from workshop_app.editor import clipboard
from workshop_app.interchange.sample import sample_workshop

NEW_ID = fresh_ids(Random(7))


@pytest.fixture(scope="module")
def theatre() -> Workshop:
    return sample_workshop(fresh_ids(Random(1)), date(2026, 11, 21))


def some_cards(workshop: Workshop, count: int) -> tuple[str, ...]:
    return tuple(card.id for card in workshop.cards if card.lane)[:count]


def test_a_payload_comes_back_whole(theatre: Workshop) -> None:
    carried = clipboard.carry(theatre, some_cards(theatre, 9))
    back = clipboard.from_payload(clipboard.as_payload(carried))
    assert [(x.right, x.down) for x in back.cards] == [(x.right, x.down) for x in carried.cards]
    for was, now in zip(carried.cards, back.cards, strict=True):
        for field in ("kind", "text", "channel", "tags", "codes", "evidence", "source", "colour"):
            assert getattr(now.card, field) == getattr(was.card, field)


@pytest.mark.parametrize(
    "payload",
    [
        b"", b"nonsense", b"[]", b"{}", b'{"format": "journey-cards 1"}', b"\xff\xfe",
        b'{"format": "journey-cards 9", "cards": []}',
        b'{"format": "journey-cards 1", "cards": [{"kind": "ghost"}]}',
        b'{"format": "journey-cards 1", "cards": [{"text": 5}]}',
        b'{"format": "journey-cards 1", "cards": [{"colour": 99}]}',
        b'{"format": "journey-cards 1", "cards": ["x"]}',
        b'{"format": "journey-cards 1", "cards": [{}], "arrows": [{"start": 0, "end": 0}]}',
        b'{"format": "journey-cards 1", "cards": [{}, {}], "arrows": [{"start": 0, "end": 2}]}',
        b'{"format": "journey-cards 1", "cards": [{}, {}], "arrows": [{"start": 0, "end": 1, "kind": "x"}]}',
        b'{"format": "journey-cards 1", "cards": [{}], "arrows": [7]}',
    ],
)  # fmt: skip
def test_anything_else_is_refused(payload: bytes) -> None:
    with pytest.raises(clipboard.NoCards):
        clipboard.from_payload(payload)


def test_cards_pasted_together_keep_their_distance(theatre: Workshop) -> None:
    steps = theatre.map_steps(theatre.map_list()[0].id)
    lane = next(
        lane
        for lane in theatre.lanes
        if theatre.cell(lane.id, steps[0].id) and theatre.cell(lane.id, steps[1].id)
    )
    ids = [theatre.cell(lane.id, steps[at].id)[0].id for at in (0, 1)]
    carried = clipboard.carry(theatre, ids)
    after = clipboard.paste(theatre, new_id=NEW_ID, bundle=carried, lane=lane.id, step=steps[3].id)
    for at, card_id in ((3, ids[0]), (4, ids[1])):
        last = after.cell(lane.id, steps[at].id)[-1]
        assert last.text == theatre.cards[card_id].text
        assert last.id not in theatre.cards


def test_beyond_the_map_they_gather_in_the_last_cell(theatre: Workshop) -> None:
    map_id = theatre.map_list()[0].id
    last = theatre.map_steps(map_id)[-1]
    carried = clipboard.carry(theatre, [c.id for c in theatre.cards if c.lane])
    lane = next(lane for lane in theatre.map_lanes(map_id) if lane.kind == "touchpoints")
    after = clipboard.paste(theatre, new_id=NEW_ID, bundle=carried, lane=lane.id, step=last.id)
    assert len(after.cards) == len(theatre.cards) + len(carried.cards)


def test_cards_go_to_the_parking_lot(theatre: Workshop) -> None:
    carried = clipboard.carry(theatre, some_cards(theatre, 3))
    after = clipboard.paste(theatre, new_id=NEW_ID, bundle=carried)
    assert len(after.parked()) == len(theatre.parked()) + 3


@pytest.mark.parametrize(("cut", "votes"), [(False, [0, 0]), (True, [3, 0])])
def test_copies_begin_without_votes_and_cut_cards_take_theirs_along(
    cut: bool, votes: list[int]
) -> None:
    made = set_fields(a_loop(), table="cards", ids=("a",), fields={"votes": 3})
    back = clipboard.from_payload(clipboard.as_payload(clipboard.carry(made, ("a",), cut=cut)))
    after = delete_cards(made, ids=("a",))
    for _paste in votes:
        after = clipboard.paste(after, new_id=NEW_ID, bundle=back)
    assert [card.votes for card in after.parked()] == votes, "pasted again they are copies"


def joined(workshop: Workshop) -> set[tuple[str, str, str, str]]:
    """The arrows by the texts of their cards."""
    cards = workshop.cards
    return {(cards[x.start].text, cards[x.end].text, x.kind, x.label) for x in workshop.connections}


def a_loop() -> Workshop:
    """Three cards a → b → c and back to a, and one more arrow that leaves them."""
    cards = [
        r.Card(id=name, lane="l1", step=f"t{at}", text=name) for at, name in enumerate("abcd", 1)
    ]
    made = a_workshop(cards=0).with_rows("cards", *cards)
    return made.with_rows(
        "connections",
        r.Connection(id="1", start="a", end="b", label="then"),
        r.Connection(id="2", start="b", end="c"),
        r.Connection(id="3", start="c", end="a", kind="loop"),
        r.Connection(id="4", start="c", end="d"),
    )


def test_arrows_come_along_where_both_their_cards_do(theatre: Workshop) -> None:
    carried = clipboard.carry(a_loop(), ("c", "a", "b"))
    back = clipboard.from_payload(clipboard.as_payload(carried))
    assert back.arrows == carried.arrows
    lane = next(lane for lane in theatre.lanes if lane.kind == "touchpoints")
    step = theatre.map_steps(lane.map)[0].id
    after = clipboard.paste(theatre, new_id=NEW_ID, bundle=back, lane=lane.id, step=step)
    new = {("a", "b", "branch", "then"), ("b", "c", "branch", ""), ("c", "a", "loop", "")}
    assert joined(after) == joined(theatre) | new
    assert len(after.connections) == len(theatre.connections) + 3
    assert problems(after) == ()
    again = clipboard.paste(after, new_id=NEW_ID, bundle=back)
    assert len(again.connections) == len(after.connections) + 3, "the copies are joined, not these"


def test_a_payload_without_arrows_is_read_as_well() -> None:
    payload = b'{"format": "journey-cards 1", "cards": [{"text": "Queue"}]}'
    assert clipboard.from_payload(payload).arrows == ()


def test_text_for_others_is_one_line_a_card(theatre: Workshop) -> None:
    texts = [theatre.cards[one].text for one in some_cards(theatre, 4)]
    assert len(clipboard.as_lines([*texts, "two\nlines"]).splitlines()) == 5


def test_lines_from_elsewhere_lose_their_bullets() -> None:
    text = "- Queue at the till\n\n 2) No sign\r\n• Cold foyer\t(twice)\n3 clerks were kind\n   \n"
    assert clipboard.lines_of(text) == (
        "Queue at the till", "No sign", "Cold foyer (twice)", "3 clerks were kind",
    )  # fmt: skip
