"""Ways of working 2: a small workshop made by ear and keys alone, in the outline and on the board."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from tests import answers
from tests.facilitator import CTRL, SHIFT, Facilitator, Key
from tests.listening import Listener, read_now
from workshop_app.ui.panes.outline.pane import Outline

ALT = Qt.KeyboardModifier.AltModifier


class Blind:
    """A facilitator who never looks: she hits keys, and is read to."""

    def __init__(self, person: Facilitator) -> None:
        self.person = person
        self.ear = Listener(person.window)

    def hits(self, key: Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> "Blind":
        """Hit a key."""
        self.person.hits(key, keys)
        QApplication.processEvents()
        return self

    def types(self, text: str) -> "Blind":
        """Replace what stands in the line by `text`, and end with Enter."""
        assert isinstance(QApplication.focusWidget(), QLineEdit), read_now()
        self.person.hits(Key.Key_A, CTRL).types(text)
        return self.hits(Key.Key_Return)

    def reads(self, words: str) -> "Blind":
        """This is what is read of the place where the keys are."""
        assert words in read_now(), read_now()
        return self

    def hears(self, words: str) -> "Blind":
        """This is said."""
        self.person.until(lambda: self.ear.heard(words), f"‘{words}’ is said: {self.ear.said}")
        return self

    def goes_to_the_outline(self) -> "Blind":
        """Open it, and F6 until the keyboard is there."""
        self.person.hits(Key.Key_3, ALT)
        for _time in range(12):
            focused = QApplication.focusWidget()
            if focused is not None and isinstance(focused.parentWidget(), Outline):
                return self
            self.hits(Key.Key_F6)
        raise AssertionError(f"F6 does not lead there: {read_now()}")

    def finds(self, words: str) -> "Blind":
        """Go on line by line, unfolding, until such a line is read; after the last to the first."""
        lines = list[str]()
        while words not in (read := read_now()):
            self.hits(Key.Key_Right)
            if read_now() == read:
                self.hits(Key.Key_Down)
            if read_now() == read:
                assert "again from the top" not in lines, f"no line ‘{words}’ among {lines}"
                lines.append("again from the top")
                self.hits(Key.Key_Home)
            lines.append(read)
        return self

    def opens_the_menu(self) -> QMenu:
        """The menu key, as the system sends it."""
        view = QApplication.focusWidget()
        assert view is not None
        at = view.rect().center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, view.mapToGlobal(at))
        QApplication.sendEvent(view, event)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu


@pytest.fixture
def blind(facilitator: Facilitator) -> Iterator[Blind]:
    """Somebody before a blank map, in the outline, with a screen reader at work."""
    facilitator.begins("Blank", "Our box office", "Harbour Hall")
    QAccessible.setActive(True)
    yield Blind(facilitator).goes_to_the_outline()
    QAccessible.setActive(False)


def test_a_small_workshop_is_made_by_ear(blind: Blind) -> None:
    person = blind.person
    blind.finds("Stage: Before").hits(Key.Key_F2).reads("Text of Stage: Before")
    blind.types("Hears of us").hears("Stage: Hears of us. Journey map, Current: Today. 1 of 5")
    blind.hits(Key.Key_Return, CTRL).reads("Text of Step: New step").types("Sees the poster")
    blind.hears("Step: Sees the poster. Stage: Hears of us. 2 of 2")
    blind.finds("Step: Sees the poster").hits(Key.Key_Right).hits(Key.Key_Right)
    blind.reads("Lane: Somebody you know: Touchpoints (empty)")
    blind.hits(Key.Key_Return, CTRL).reads("Text of Touchpoint").types("Poster in the tram")
    blind.hears("Touchpoint: Poster in the tram. Assumed. Lane: Somebody you know: Touchpoints")
    blind.hits(Key.Key_Return, CTRL).types("A flyer").hears("2 of 2")
    blind.hits(Key.Key_Up, ALT).hears("1 of 2").reads("Touchpoint: A flyer")
    blind.hits(Key.Key_Up, ALT).hears("It cannot be moved further there.")
    blind.hits(Key.Key_Left, ALT).hears("Touchpoint: A flyer")
    assert person.finding.cards_at("Somebody you know / Touchpoints / Sees the poster") == [
        "Poster in the tram"
    ]
    blind.hits(Key.Key_Z, CTRL).hears("Undone: Move card")
    blind.finds("Somebody you know: Emotion").hits(Key.Key_Return, CTRL)
    blind.types("Curious, 1, because the poster is bold")
    blind.hears("Emotion point: Curious, +1, because the poster is bold. Assumed")
    blind.hits(Key.Key_Up, ALT).hears("Emotion point: Curious, +1.5, because the poster is bold")
    blind.hits(Key.Key_F2).types("delighted").hears("Emotion point: delighted, +2")
    blind.finds("Touchpoint: A flyer")
    answers.pick(blind.opens_the_menu(), "Evidence", "Heard")
    blind.reads("Touchpoint: A flyer. Heard")
    blind.hits(Key.Key_Delete).hears("Card deleted.")
    blind.hits(Key.Key_Z, CTRL).hears("Undone: Delete card").finds("Touchpoint: A flyer. Heard")
    assert _told_map(person) == [
        ("Touchpoints", "Sees the poster", "A flyer", "heard"),
        ("Touchpoints", "Sees the poster", "Poster in the tram", "assumption"),
    ]


def test_cards_are_parked_and_brought_back_by_ear(blind: Blind) -> None:
    blind.finds("Lane: Somebody you know: Touchpoints (empty)").hits(Key.Key_Return, CTRL)
    blind.types("Opening hours?").hits(Key.Key_P, CTRL | SHIFT)
    blind.hears("1 card is in the parking lot now.")
    blind.finds("Opening hours?").hits(Key.Key_X, CTRL)
    blind.finds("Lane: Somebody you know: Touchpoints (empty)").hits(Key.Key_V, CTRL)
    workshop = blind.person.finding.workshop
    assert not workshop.parked()
    assert [card.text for card in workshop.cards if card.step] == ["Opening hours?"]


def test_refusals_and_lost_ways_are_said(blind: Blind) -> None:
    blind.finds("Parking lot").hits(Key.Key_Delete).hears("This line cannot be deleted.")
    blind.finds("Step: Step without title").hits(Key.Key_Delete)
    blind.hears("A stage needs at least one step.")
    assert "A stage needs at least one step." in blind.ear.urgent


def test_a_line_that_stays_empty_goes_again(blind: Blind) -> None:
    before = blind.person.finding.workshop
    blind.finds("Lane: Somebody you know: Touchpoints (empty)").hits(Key.Key_Return, CTRL)
    blind.hits(Key.Key_Escape)
    assert blind.person.finding.workshop == before
    assert blind.person.desk.editor.history.undo_label is None, "nothing has happened"


def test_people_lanes_and_actions_are_worked_on_in_the_outline(blind: Blind) -> None:
    blind.finds("Persona: Somebody you know").hits(Key.Key_F2).types("Mira, 34")
    blind.finds("Personas: 1").hits(Key.Key_Return, CTRL).types("Joost, 68")
    workshop = blind.person.finding.workshop
    assert [one.name for one in workshop.persona_list()] == ["Mira, 34", "Joost, 68"]
    blind.finds("Lane: Mira, 34: Pain points and gains").hits(Key.Key_Return)
    blind.finds("Action items: nothing").hits(Key.Key_Return, CTRL).types("Longer opening hours")
    workshop = blind.person.finding.workshop
    assert [item.text for item in workshop.actions] == ["Longer opening hours"]
    blind.hits(Key.Key_Delete).hears("Action item deleted.")


def test_the_board_is_walked_and_changed_by_ear(facilitator: Facilitator) -> None:
    QAccessible.setActive(True)
    blind = Blind(facilitator.opens_the_sample())
    facilitator.finding.board.telling.told.connect(blind.ear.hear)
    place = "Amina / Pain points and gains / Finds the house"
    facilitator.clicks("Walked past")
    blind.hears("Pain point: Walked past the door twice").reads("Pain point: Walked past")
    blind.hits(Key.Key_Down).hears("2 of").reads("I nearly went home")
    blind.hits(Key.Key_1, CTRL | ALT).reads("Assumed")
    blind.hits(Key.Key_Delete).hears("Card deleted.")
    blind.hits(Key.Key_Z, CTRL).hears("Undone: Delete card").reads("I nearly went home")
    blind.hits(Key.Key_Z, CTRL | SHIFT).hears("Redone: Delete card")
    facilitator.sees_not("I nearly went home").sees("Walked past…", at=place)
    QAccessible.setActive(False)


def _told_map(person: Facilitator) -> list[tuple[str, str, str, str]]:
    """(lane, step, text, evidence) of every card, in reading order."""
    workshop, shown = person.finding.workshop, person.desk.map.id
    return [
        ("Touchpoints" if lane.kind == "touchpoints" else lane.kind, step.title, c.text, c.evidence)
        for lane in workshop.map_lanes(shown)
        for step in workshop.map_steps(shown)
        for c in workshop.cell(lane.id, step.id)
    ]
