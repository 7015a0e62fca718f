"""Point 3: everything can be dragged, neighbours make room, and Esc puts all of it back."""

import pytest
from PySide6.QtCore import QPoint

from tests.facilitator import CTRL, SHIFT, Facilitator, Key

HOUSE = "Amina / Pain points and gains / Finds the house"
BREAK = "Joost / Pain points and gains / Interval"


@pytest.fixture
def at_the_sample(facilitator: Facilitator) -> Facilitator:
    """The whole sample in sight."""
    return facilitator.opens_the_sample().sees_all()


def titles(rows: object) -> list[str]:
    """The titles (or names) of records."""
    return [getattr(row, "title", "") or getattr(row, "name", "") for row in rows]


def test_a_card_goes_to_another_cell_and_back(facilitator: Facilitator) -> None:
    facilitator.opens_the_sample().drags("Walked past the door", to="Joost / Interval")
    facilitator.sees("Walked past the door twice", at=BREAK)
    facilitator.undoes().sees("Walked past…", at=HOUSE)
    facilitator.redoes().sees("Walked past…", at=BREAK)


def test_a_card_changes_places_within_its_cell(at_the_sample: Facilitator) -> None:
    person = at_the_sample
    first, *others = person.finding.cards_at(HOUSE)
    person.drags(others[-1], to=HOUSE, before=first)
    assert person.finding.cards_at(HOUSE) == [others[-1], first, *others[:-1]]


def test_many_cards_go_together_and_one_undo_brings_all_back(at_the_sample: Facilitator) -> None:
    person = at_the_sample
    before = person.finding.workshop
    person.clicks("Walked past").clicks("Nobody knows that", keys=CTRL)
    person.drags("Walked past", to="Joost / Takes a seat")
    person.sees("Walked past…", at="Joost / Pain points and gains / Takes a seat")
    moved = person.finding.workshop.cards[person.finding.card("Nobody knows that").id]
    assert (
        person.finding.workshop.lanes[moved.lane].persona == person.finding.ref("persona Joost")[1]
    )
    person.undoes()
    assert person.finding.workshop == before


def test_a_rubber_band_chooses_what_it_meets(at_the_sample: Facilitator) -> None:
    person = at_the_sample
    person.draws_a_band("Joost / Pain points and gains / Hears of the play",
                        "Joost / Pain points and gains / Finds the house")  # fmt: skip
    chosen = person.desk.selection.ids("cards")
    lane = person.finding.lane("Joost / Pain points and gains").id
    assert chosen
    assert all(person.finding.workshop.cards[one].lane == lane for one in chosen)


def test_ctrl_a_chooses_a_lane_and_all_of_it_goes(at_the_sample: Facilitator) -> None:
    person = at_the_sample
    lane = person.finding.lane("Amina / Thinks and does").id
    person.clicks("Is this for people like me?").hits(Key.Key_A, CTRL)
    count = len(person.desk.selection.ids("cards"))
    assert count == sum(card.lane == lane for card in person.finding.workshop.cards.rows()) > 3
    person.drags("Is this for people like me?", to="Priya / Needs and expectations / Decides to go")
    assert not any(card.lane == lane for card in person.finding.workshop.cards.rows())


def test_shift_click_chooses_all_between(at_the_sample: Facilitator) -> None:
    person = at_the_sample
    person.clicks("Is this for people like me?").clicks("Everybody here knows", keys=SHIFT)
    assert len(person.desk.selection.ids("cards")) == 4


def test_the_parking_lot_takes_a_card_and_gives_it_back(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample().opens_the_parking_lot().sees_all()
    parked = len(person.finding.workshop.parked())
    person.drags("Walked past", to="Parking lot")
    assert person.finding.card("Walked past").lane is None
    assert len(person.finding.workshop.parked()) == parked + 1
    person.drags("Walked past", to="Joost / Interval").sees("Walked past…", at=BREAK)


def test_neighbours_make_room_while_the_card_is_in_the_air(at_the_sample: Facilitator) -> None:
    person = at_the_sample
    desk, board = person.desk, person.finding.board
    assert desk is not None
    settled = desk.workshop
    person.lifts("Walked past", to="Joost / Interval", before="Stays in his seat")
    assert desk.workshop is settled, "nothing is settled before the card is let go"
    lane, step = person.finding.cell(BREAK)
    texts = [card.text for card in desk.editor.shown.cell(lane, step)]
    assert texts[:2] == ["Walked past the door twice", settled.cell(lane, step)[0].text]
    assert board.overlay.feedback.landing is not None, "a mark shows where it will land"
    person.hits(Key.Key_Escape).lets_go()
    assert desk.workshop is settled
    assert desk.editor.shown is settled
    assert desk.editor.history.undo_label is None


def test_the_view_scrolls_when_a_carried_card_nears_the_edge(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    view = person.finding.board.canvas.viewport()
    person.lifts("A trailer and the dates", to="Amina / Touchpoints / Buys a ticket")
    bar = person.finding.board.canvas.horizontalScrollBar()
    before = bar.value()
    assert bar.maximum() > 0, "the map is wider than the view"
    person.hand.moves(view.mapToGlobal(QPoint(view.width() - 8, view.height() // 2)))
    person.until(lambda: bar.value() > before + 100, "the board scrolls by itself")
    person.hits(Key.Key_Escape).lets_go()


def test_a_stage_goes_with_all_it_holds(at_the_sample: Facilitator) -> None:
    person = at_the_sample
    before = titles(person.finding.workshop.map_stages(person.desk.map.id))
    person.drags("stage Arrive", to="stage Discover")
    workshop, journey = person.finding.workshop, person.desk.map.id
    assert titles(workshop.map_stages(journey)) == ["Arrive", *(x for x in before if x != "Arrive")]
    assert titles(workshop.map_steps(journey))[:2] == ["Finds the house", "Comes in"]
    person.sees("Walked past…", at=HOUSE).undoes()
    assert titles(person.finding.workshop.map_stages(journey)) == before


def test_a_step_goes_to_another_stage(at_the_sample: Facilitator) -> None:
    person = at_the_sample.drags("step Interval", to="step Finds the house")
    workshop = person.finding.workshop
    stage = person.finding.ref("stage Arrive")[1]
    assert titles(workshop.stage_steps(stage))[0] == "Interval"
    person.sees("15 minutes…", at="Amina / Pain points and gains / Interval")


def test_a_lane_goes_to_another_place(at_the_sample: Facilitator) -> None:
    person = at_the_sample.drags("lane Amina / Thinks and does", to="lane Amina / Touchpoints")
    workshop, amina = person.finding.workshop, person.finding.ref("persona Amina")[1]
    journey = person.desk.map.id
    lanes = [x.title for x in workshop.map_lanes(journey) if x.persona == amina]
    assert lanes[:2] == ["Thinks and does", "Touchpoints"]


def test_a_swimlane_goes_with_its_persona(at_the_sample: Facilitator) -> None:
    person = at_the_sample.drags("persona Priya", to="persona Amina")
    names = titles(person.finding.workshop.persona_list())
    assert names == ["Priya, 41", "Amina, 27", "Joost, 68"]
    first = person.finding.board.scene.board.rows[0].lane
    assert first.persona == person.finding.ref("persona Priya")[1]


def test_a_card_is_stretched_over_steps(at_the_sample: Facilitator) -> None:
    person = at_the_sample.stretches("Is this for people", to="Finds the house")
    assert person.finding.card("Is this for people").span == 3
    person.undoes()
    assert person.finding.card("Is this for people").span == 1


def test_ctrl_drag_leaves_the_card_and_takes_a_copy(at_the_sample: Facilitator) -> None:
    person = at_the_sample.drags("Walked past", to="Joost / Interval", keys=CTRL)
    person.sees("Walked past…", at=BREAK).sees("Walked past…", at=HOUSE)
