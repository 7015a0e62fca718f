"""Several at once: gathered without a key, stages carried together, copies that keep their arrows."""

from tests.board_order import first
from tests.facilitator import CTRL, SHIFT, Facilitator, Key


def stages(person: Facilitator) -> list[str]:
    """The titles of the stages."""
    return [stage.title for stage in person.finding.workshop.map_stages(person.desk.map.id)]


def test_cards_are_gathered_with_the_mouse_alone(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    before = person.finding.workshop
    person.context("Walked past", "Select more").clicks("The trailer feels").clicks("A fee of")
    person.sees("3 selected")
    person.presses("Delete").sees_not("Walked past").sees_not("A fee of")
    assert not person.desk.selection.gathering
    person.undoes()
    assert person.finding.workshop == before


def test_two_stages_are_carried_to_the_end(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    before = stages(person)
    person.clicks("stage Discover").clicks("stage Anticipate", keys=CTRL)
    person.drags("stage Anticipate", to=f"stage {before[-1]}")
    assert set(stages(person)[-3:]) == {before[0], before[1], before[-1]}
    person.undoes()
    assert stages(person) == before
    person.clicks("stage Discover").hits(Key.Key_Right, SHIFT).hits(Key.Key_Space)
    person.hits(Key.Key_Right).hits(Key.Key_Return)
    assert stages(person)[:3] == [before[2], before[0], before[1]]


def test_copied_cards_keep_their_arrows_on_another_map(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    arrow = first(person.desk, "connections")
    person.desk.selection.choose("cards", [arrow.start, arrow.end])
    count = len(person.finding.workshop.connections)
    person.turns_to_the_board().hits(Key.Key_C, CTRL).hits(Key.Key_PageDown, CTRL)
    person.hits(Key.Key_Home, CTRL).hits(Key.Key_V, CTRL)
    assert len(person.finding.workshop.connections) == count + 1
    made = person.desk.selection.ids("cards")
    assert len(made) == 2
    maps = {person.finding.workshop.map_of_card(person.finding.workshop.cards[c]) for c in made}
    assert maps == {person.desk.map.id}
    person.undoes()
    assert len(person.finding.workshop.connections) == count
