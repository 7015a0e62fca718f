"""The persona editor: everything about everybody, with a portrait cropped by mouse or keys."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from tests.listening import Listener
from tests.ui.panes.by_hand import picture
from tests.ui.panes.conftest import Show
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.edits.personas import delete_persona
from workshop_app.editor.desk import Desk
from workshop_app.ui.panes.crop import CropDialog, CropView
from workshop_app.ui.panes.fields.portrait import PortraitField
from workshop_app.ui.panes.fields.traits import TraitsField
from workshop_app.ui.panes.persona_editor import PersonaEditor

LEFT = Qt.MouseButton.LeftButton
_Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def editor(desk: Desk, show: Show) -> PersonaEditor:
    return show(PersonaEditor(desk), 400, 1400)


def _ids(desk: Desk) -> list[str]:
    return [persona.id for persona in desk.workshop.persona_list()]


def _portrait(editor: PersonaEditor) -> PortraitField:
    field = editor.form.field("portrait")
    assert isinstance(field, PortraitField)
    return field


def _traits(editor: PersonaEditor) -> TraitsField:
    field = editor.form.field("traits")
    assert isinstance(field, TraitsField)
    return field


def _crop_dialog(field: PortraitField, path: Path) -> CropDialog:
    field.take_file(path)
    field.looker.wait()
    QApplication.processEvents()
    dialog = field.findChild(CropDialog)
    assert isinstance(dialog, CropDialog)
    return dialog


def _kept(field: PortraitField, dialog: CropDialog) -> None:
    keep = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Use this part")
    QTest.mouseClick(keep, LEFT)
    field.reader.wait()
    QApplication.processEvents()


def test_it_goes_along_with_the_selection_and_the_list(desk: Desk, editor: PersonaEditor) -> None:
    first, second = _ids(desk)[:2]
    assert editor.form.subject.rows[0].id == first
    desk.selection.choose("personas", [second])
    assert editor.form.subject.rows[0].id == second
    item = editor.list.item(0)
    QTest.mouseClick(editor.list.viewport(), LEFT, pos=editor.list.visualItemRect(item).center())
    assert editor.form.subject.rows[0].id == first
    assert editor.form.field("name").editor.text() == desk.workshop.personas[first].name


def test_a_new_name_shows_in_the_list(desk: Desk, editor: PersonaEditor) -> None:
    line = editor.form.field("name").editor
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "Ada, 30")
    assert editor.list.item(0).text() == "Ada, 30"
    assert QApplication.focusWidget() is line


def test_the_portrait_is_the_cropped_part_and_small(
    desk: Desk, editor: PersonaEditor, tmp_path: Path
) -> None:
    field, who = _portrait(editor), _ids(desk)[0]
    path = tmp_path / "two.png"
    image = Image.new("RGB", (1600, 800), (220, 20, 20))
    image.paste((20, 20, 220), (800, 0, 1600, 800))
    image.save(path)
    dialog = _crop_dialog(field, path)
    for _press in range(30):
        QTest.keyClick(dialog.view, _Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    _kept(field, dialog)
    asset = desk.workshop.assets[desk.workshop.personas[who].portrait or ""]
    assert (asset.width, asset.height) == (512, 512)
    with Image.open(BytesIO(asset.data)) as kept:
        red, _green, blue = kept.convert("RGB").getpixel((5, 250))
    assert blue > 180 > red
    assert desk.editor.history.undo_label == "Choose portrait"
    desk.editor.undo()
    assert desk.workshop.personas[who].portrait is None
    assert not len(desk.workshop.assets) or asset.id not in desk.workshop.assets


def test_a_removed_portrait_is_let_go(desk: Desk, editor: PersonaEditor, tmp_path: Path) -> None:
    field, before = _portrait(editor), {a.id for a in desk.workshop.assets.rows()}
    _kept(field, _crop_dialog(field, picture(tmp_path)))
    QTest.mouseClick(field.remove, LEFT)
    assert {a.id for a in desk.workshop.assets.rows()} == before
    assert field.remove.isHidden()


def test_the_portrait_goes_to_whom_it_was_chosen_for(
    desk: Desk, editor: PersonaEditor, tmp_path: Path
) -> None:
    first, second = _ids(desk)[:2]
    field = _portrait(editor)
    dialog = _crop_dialog(field, picture(tmp_path))
    editor.show_persona(second)
    _kept(field, dialog)
    assert desk.workshop.personas[first].portrait is not None
    assert desk.workshop.personas[second].portrait is None


def test_a_portrait_for_somebody_who_is_gone_changes_nothing(
    desk: Desk, editor: PersonaEditor, tmp_path: Path
) -> None:
    field = _portrait(editor)
    dialog = _crop_dialog(field, picture(tmp_path))
    desk.editor.apply("x", delete_persona, id=_ids(desk)[0])
    before = desk.workshop
    _kept(field, dialog)
    assert desk.workshop == before


def test_a_broken_image_is_said_in_a_sentence(
    desk: Desk, editor: PersonaEditor, tmp_path: Path
) -> None:
    path = tmp_path / "broken.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\nnothing")
    field = _portrait(editor)
    field.take_file(path)
    field.looker.wait()
    QApplication.processEvents()
    assert "broken.png" in field._message.text()
    assert not field._message.isHidden()
    assert field.choose.isEnabled()


def test_traits_are_added_typed_rated_moved_and_removed(desk: Desk, editor: PersonaEditor) -> None:
    who = _ids(desk)[0]
    before = desk.workshop.personas[who].traits
    field = _traits(editor)
    QTest.mouseClick(field.button, LEFT)
    label = field.rows[-1].label
    assert QApplication.focusWidget() is label
    QTest.keyClicks(label, "Likes queues")
    QTest.keyClick(label, _Key.Key_Return)
    QTest.keyClick(field.rows[-1].figure, _Key.Key_1)
    made = desk.workshop.personas[who].traits[-1]
    assert (made.label, made.value) == ("Likes queues", 1)
    QTest.keyClick(field.rows[-1].label, _Key.Key_Up, ALT)
    assert desk.workshop.personas[who].traits[-2] == made
    assert QApplication.focusWidget() is field.rows[-2].label
    line = field.rows[-2].label
    line.clear()
    QTest.keyClick(line, _Key.Key_Backspace)
    assert desk.workshop.personas[who].traits == before


def test_a_moved_trait_takes_what_is_being_typed_along(desk: Desk, editor: PersonaEditor) -> None:
    who, field = _ids(desk)[0], _traits(editor)
    first = field.rows[0].label
    first.setFocus()
    first.selectAll()
    QTest.keyClicks(first, "Half typed")
    listener = Listener(editor)
    QTest.keyClick(first, _Key.Key_Down, ALT)
    assert listener.heard("Half typed. 2 of")
    QTest.keyClick(field.rows[0].label, _Key.Key_Up, ALT)
    assert listener.heard("It cannot be moved further there.")
    labels = [trait.label for trait in desk.workshop.personas[who].traits]
    assert labels[1] == "Half typed"
    assert [row.label.text() for row in field.rows] == labels


def test_goals_are_lines(desk: Desk, editor: PersonaEditor) -> None:
    who = _ids(desk)[0]
    before = desk.workshop.personas[who].goals
    lines = editor.form.field("goals").editor
    lines.focus_line(99)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "Sit in row one")
    QTest.keyClick(line, _Key.Key_Return)
    assert desk.workshop.personas[who].goals == (*before, "Sit in row one")


def test_personas_are_added_and_reordered(desk: Desk, editor: PersonaEditor) -> None:
    QTest.mouseClick(editor.add_button, LEFT)
    made = _ids(desk)[-1]
    assert editor.form.subject.rows[0].id == made
    assert desk.workshop.map_personas(desk.map.id)[-1].id == made
    QTest.keyClicks(QApplication.focusWidget(), "Ben")
    assert desk.workshop.personas[made].name == "Ben"
    editor.list.setFocus()
    listener = Listener(editor)
    QTest.keyClick(editor.list, _Key.Key_Up, ALT)
    assert _ids(desk)[-2] == made
    assert listener.heard(f"Persona “Ben”. {len(_ids(desk)) - 1} of {len(_ids(desk))}")
    assert editor.form.subject.rows[0].id == made


def test_delete_says_what_goes_and_undo_brings_it_back(desk: Desk, editor: PersonaEditor) -> None:
    who, before = _ids(desk)[0], desk.workshop

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        assert "card" in box.text()
        next(b for b in box.buttons() if b.text() == "Delete").click()

    QTimer.singleShot(0, answer)
    QTest.mouseClick(editor.delete, LEFT)
    assert who not in desk.workshop.personas
    assert editor.form.subject.rows[0].id == _ids(desk)[0]
    desk.editor.undo()
    assert desk.workshop == before


def test_without_personas_the_empty_state_offers_one(desk: Desk, editor: PersonaEditor) -> None:
    for who in _ids(desk):
        desk.editor.apply("x", delete_persona, id=who)
    assert not editor.empty.isHidden()
    editor.empty.acted.emit()
    assert len(_ids(desk)) == 1
    assert editor.empty.isHidden()


def test_two_panes_agree(desk: Desk, editor: PersonaEditor, show: Show) -> None:
    other = show(PersonaEditor(desk), 700, 900)
    who = _ids(desk)[0]
    desk.editor.apply("x", set_fields, table="personas", ids=(who,), fields={"quote": "So."})
    assert editor.form.field("quote").editor.toPlainText() == "So."
    assert other.form.field("quote").editor.toPlainText() == "So."


# Cropping -----------------------------------------------------------------------


@pytest.fixture
def view(qtbot: QtBot) -> CropView:
    image = QImage(800, 400, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    made = CropView(image)
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


def test_the_first_square_is_the_largest(view: CropView) -> None:
    assert view.box() == (0.25, 0.0, 0.75, 1.0)


def test_it_is_dragged_and_stays_inside(view: CropView) -> None:
    centre = view.on_screen().center().toPoint()
    QTest.mousePress(view, LEFT, pos=centre)
    QTest.mouseMove(view, centre + QPoint(500, 0))
    QTest.mouseRelease(view, LEFT, pos=centre + QPoint(500, 0))
    assert view.box() == (0.5, 0.0, 1.0, 1.0)


def test_a_corner_resizes_from_the_opposite_one(view: CropView) -> None:
    shown = view.on_screen()
    corner = shown.bottomRight().toPoint()
    QTest.mousePress(view, LEFT, pos=corner)
    QTest.mouseMove(view, corner - QPoint(100, 100))
    QTest.mouseRelease(view, LEFT, pos=corner - QPoint(100, 100))
    assert view.on_screen().topLeft() == shown.topLeft()
    assert view.square().width() == pytest.approx(200, abs=3)
    assert view.square().width() == view.square().height()


def test_a_click_beside_the_square_brings_it_there(view: CropView) -> None:
    for _press in range(20):
        QTest.keyClick(view, _Key.Key_Minus)
    QTest.mouseClick(view, LEFT, pos=QPoint(40, 150))
    assert view.box()[0] < 0.02


def test_keys_move_and_resize(view: CropView) -> None:
    for _press in range(5):
        QTest.keyClick(view, _Key.Key_Minus)
    small = view.square()
    assert small.width() < 400
    QTest.keyClick(view, _Key.Key_Left)
    assert view.square().left() < small.left()
    for _press in range(50):
        QTest.keyClick(view, _Key.Key_Plus)
    assert view.square().width() == 400
    QTest.keyClick(view, _Key.Key_Home)
    assert view.box() == (0.25, 0.0, 0.75, 1.0)
