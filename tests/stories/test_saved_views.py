"""She keeps a way of looking under a name, and looks so again another day."""

from functools import partial

from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from tests import answers
from tests.facilitator import CTRL, SHIFT, Facilitator, Key
from tests.filtering import asks_for, bar, chips, shows_the_first_view, views
from workshop_app.domain import records as r
from workshop_app.editor.filtering import Filter


def test_a_view_is_saved_shown_renamed_and_deleted(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample().hits(Key.Key_F, CTRL | SHIFT)
    asks_for(person, "Evidence", "Measured")

    def names(name: str, verb: str, dialog: QWidget) -> None:
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.setText(name)
        primary = [b for b in dialog.findChildren(QPushButton) if b.property("kind") == "primary"]
        assert [b.text() for b in primary] == [verb]
        answers.press(dialog, verb)

    person.answers(partial(names, "What we know", "Save"), lambda: views(person, "Save this view…"))
    assert [view.name for view in person.finding.workshop.views] == ["What we know"]
    assert person.window.page is not None
    assert person.window.page.status.note.text() == "The view ‘What we know’ is saved."
    answers.press(bar(person), "Clear filters")
    assert not person.desk.filtering.wanted
    shows_the_first_view(person)
    assert chips(person) == ["Measured"]
    person.answers(
        partial(names, "Facts", "Rename"), lambda: views(person, "Rename view", "What we know")
    )
    assert [view.name for view in person.finding.workshop.views] == ["Facts"]
    views(person, "Delete view", "Facts")
    assert len(person.finding.workshop.views) == 0
    assert person.window.messages.bar.text() == "View deleted."
    answers.press(person.window.messages.bar, "Undo")
    assert [view.name for view in person.finding.workshop.views] == ["Facts"]
    person.turns_to_the_board().undoes()
    assert [view.name for view in person.finding.workshop.views] == ["What we know"]


def test_a_view_that_is_saved_over_is_offered_back(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample().hits(Key.Key_F, CTRL | SHIFT)

    def names(dialog: QWidget) -> None:
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.setText("What we know")
        answers.press(dialog, "Save")

    asks_for(person, "Evidence", "Measured")
    person.answers(names, lambda: views(person, "Save this view…"))
    asks_for(person, "Kind", "Idea")
    person.answers(names, lambda: views(person, "Save this view…"))
    (view,) = person.finding.workshop.views
    assert view.kinds == ("idea",)
    assert "‘What we know’, which was there" in person.window.messages.bar.text()
    answers.press(person.window.messages.bar, "Undo")
    (view,) = person.finding.workshop.views
    assert view.kinds == ()


def test_a_saved_view_is_there_another_day_and_no_filter_is(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample()
    kept = r.SavedView(id="v", name="Gains", kinds=("gain",), hide=True)
    made = person.desk.workshop.with_rows("views", kept)
    person.desk.editor.apply_value("Save view", made)
    person.desk.filtering.set(Filter(kinds=("idea",)), hide=True)
    assert person.window.session is not None
    path = person.window.session.path
    person.sees_it_saved().goes_back()
    assert person.window.open_path(path)
    assert not person.desk.filtering.wanted
    assert bar(person).isHidden()
    shows_the_first_view(person)
    assert chips(person) == ["Gain"]
    assert person.desk.filtering.hide
    assert not person.window.actions_["edit.undo"].isEnabled(), "looking is nothing to undo"
