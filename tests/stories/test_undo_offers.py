"""An Undo offered in a message takes back what the message tells, or is offered no more."""

from tests.facilitator import Facilitator, Key


def test_the_offer_goes_with_the_next_step(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample().sees_all()
    bar = person.window.messages.bar
    person.clicks("Walked past").hits(Key.Key_Delete)
    assert not bar.isHidden()
    person.undoes()
    person.sees("Walked past")
    assert bar.isHidden(), "a press on Undo would take back an earlier step"


def test_the_offer_takes_back_what_it_tells(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample().sees_all()
    person.clicks("Walked past").hits(Key.Key_Delete).sees_not("Walked past")
    bar = person.window.messages.bar
    assert not bar.isHidden()
    bar.acted.emit()
    person.sees("Walked past")
    assert bar.isHidden()
