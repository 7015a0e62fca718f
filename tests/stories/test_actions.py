"""Point 7: an action item from a pain point with one key; both tables beside the board."""

from tests.facilitator import CTRL, SHIFT, Facilitator, Key
from workshop_app.ui.panes.actions_table import ActionsTable
from workshop_app.ui.panes.metrics_table import MetricsTable


def test_one_key_makes_an_action_item_of_a_pain_point(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    before = {action.id for action in person.finding.workshop.actions.rows()}
    person.clicks("Walked past").hits(Key.Key_A, CTRL | SHIFT).sees("Action item added.")
    (made,) = [a for a in person.finding.workshop.actions.rows() if a.id not in before]
    assert made.answers == (person.finding.card("Walked past").id,)
    person.presses("Show")
    table = _pane(person, ActionsTable)
    person.until(lambda: table.isVisible(), "the table is open")
    person.sees("Walked past the door twice")
    person.writes("Owner", "Henk")
    assert person.finding.workshop.actions[made.id].owner == "Henk"
    person.sees("Henk").turns_to_the_board().undoes(2)
    assert made.id not in person.finding.workshop.actions


def test_an_action_item_is_typed_in_its_table(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    person.presses("Action items")
    table = _pane(person, ActionsTable)
    person.clicks("Walked past")
    before = {action.id for action in person.finding.workshop.actions.rows()}
    person.presses("+ Action item").types("A lamp above the side door").hits(Key.Key_Return)
    person.until(lambda: len(person.finding.workshop.actions) == len(before) + 1, "it is added")
    person.sees("A lamp above the side door")
    (made,) = [a for a in person.finding.workshop.actions.rows() if a.id not in before]
    assert made.text == "A lamp above the side door"
    assert made.answers == (person.finding.card("Walked past").id,)
    assert table.isVisible()


def test_metrics_stand_beside_the_board(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    person.presses("Metrics")
    table = _pane(person, MetricsTable)
    assert table.isVisible()
    for metric in person.finding.workshop.metrics.rows():
        person.sees(metric.name)


def _pane(person: Facilitator, kind: type) -> object:
    person.until(lambda: bool(person.window.findChildren(kind)), f"{kind.__name__} is open")
    return person.window.findChildren(kind)[0]
