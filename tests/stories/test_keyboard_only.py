"""A whole workshop without a mouse: only keys, from the template to the PDF and all the way back."""

from collections.abc import Callable
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests import answers
from tests.facilitator import CTRL, NO_KEYS, SHIFT, Facilitator, Key
from workshop_app.ui.export.dialog import ExportDialog

ALT = Qt.KeyboardModifier.AltModifier
_MOST_KEYS = 60


def hits_until(
    person: Facilitator,
    key: Key,
    holds: Callable[[], bool],
    keys: Qt.KeyboardModifier = NO_KEYS,
) -> None:
    """Hit a key again and again, as one who looks at the screen does."""
    for _time in range(_MOST_KEYS):
        if holds():
            return
        person.hits(key, keys)
        QApplication.processEvents()
    raise AssertionError(f"{key.name} does not lead there; the focus is {_focus()}")


def _focus() -> str:
    widget = QApplication.focusWidget()
    return f"{type(widget).__name__} {widget.accessibleName() if widget else ''}"


def begins(person: Facilitator, template: str, title: str) -> None:
    """Tab to the template's tile, Enter, type the title, Enter."""
    tiles = {tile.info.title: tile for tile in person.window.start_page.template_tiles}
    person.window.start_page.setFocus()
    hits_until(person, Key.Key_Tab, tiles[template].hasFocus)

    def fills_in(dialog: QWidget) -> None:
        QTest.keyClicks(dialog.focusWidget(), title)
        QTest.keyClick(dialog.focusWidget(), Key.Key_Return)

    person.answers(fills_in, lambda: person.hits(Key.Key_Return))
    person.until(lambda: person.window.board is not None, "a board is open")
    person.until(lambda: person.finding.board.canvas.hasFocus(), "the board has the keyboard")


def selected(person: Facilitator) -> str:
    """The text or title of what is selected."""
    only = person.desk.selection.only
    assert only is not None, "not one record is selected"
    row = person.desk.workshop.table(only[0])[only[1]]
    return str(getattr(row, "text", "") or getattr(row, "title", "") or getattr(row, "name", ""))


def on_curve(person: Facilitator) -> bool:
    """Whether the keyboard stands in a curve lane."""
    cell, board = person.desk.selection.cell, person.finding.board.scene.board
    return cell is not None and board.row(cell[0]).body.curve is not None


def moves_by_dialog(person: Facilitator) -> None:
    """Ctrl+M: the last step, Enter."""

    def answer(dialog: QWidget) -> None:
        while dialog.focusWidget().objectName() != "move_to.step":
            QTest.keyClick(dialog.focusWidget(), Key.Key_Tab)
        QTest.keyClick(dialog.focusWidget(), Key.Key_End)
        QTest.keyClick(dialog.focusWidget(), Key.Key_Return)
        if dialog.isVisible():  # a list keeps Enter to itself on some systems
            answers.press(dialog, "Move")

    person.answers(answer, lambda: person.hits(Key.Key_M, CTRL))


def _tabs_to(dialog: QWidget, target: QWidget) -> None:
    for _time in range(_MOST_KEYS):
        if target.hasFocus():
            return
        QTest.keyClick(QApplication.focusWidget() or dialog, Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to {target.accessibleName()}; it is at {_focus()}")


def exports(person: Facilitator, path: Path) -> None:
    """Ctrl+E, Tab to the button, Enter, the name of a file."""
    person.hits(Key.Key_E, CTRL)
    person.until(lambda: bool(person.window.findChildren(ExportDialog)), "the dialog is open")
    (dialog,) = person.window.findChildren(ExportDialog)
    person.until(lambda: dialog.made is not None, "the pages are made")
    dialog.activateWindow()
    person.until(lambda: dialog.isActiveWindow(), "the dialog has the keyboard")
    _tabs_to(dialog, answers.button(dialog, "Open the PDF"))
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Space)  # there is no program for it
    _tabs_to(dialog, dialog.export)
    choosing = answers.chooses_file(path)
    person.answers(choosing, lambda: QTest.keyClick(dialog.export, Key.Key_Space))
    person.until(path.exists, "the PDF is written")


def test_a_map_is_made_changed_and_exported_with_keys_alone(
    facilitator: Facilitator, tmp_path: Path
) -> None:
    person = facilitator
    begins(person, "Museum visit", "Sunday")
    desk, first = person.desk, person.desk.workshop

    # A stage of one's own, and cards in it.
    person.hits(Key.Key_Home, CTRL).hits(Key.Key_G, CTRL | SHIFT)
    person.types("Wait outside").hits(Key.Key_Return)
    assert selected(person) == "Wait outside"
    person.hits(Key.Key_Down).hits(Key.Key_Down)
    person.hits(Key.Key_2, CTRL).types("Rain, and no roof").hits(Key.Key_Return)
    person.hits(Key.Key_Return, CTRL).types("Nobody says how long").hits(Key.Key_Return)
    here = desk.selection.cell
    assert here is not None
    assert [c.text for c in desk.workshop.cell(*here)][-2:] == [
        "Rain, and no roof", "Nobody says how long",
    ]  # fmt: skip

    # Picked up and carried: to the front of its cell, and to the step beside.
    person.hits(Key.Key_Space).hits(Key.Key_Up).hits(Key.Key_Return)
    texts = [c.text for c in desk.workshop.cell(*here)]
    assert texts.index("Nobody says how long") < texts.index("Rain, and no roof")
    person.hits(Key.Key_Right, ALT)
    beside = desk.selection.cell
    assert beside is not None
    assert beside != here
    assert selected(person) == "Nobody says how long"
    moves_by_dialog(person)
    last = desk.workshop.map_steps(desk.map.id)[-1].id
    assert desk.selection.cell == (here[0], last)

    # Up to the header: the stage is carried on by one.
    hits_until(person, Key.Key_Up, lambda: desk.selection.table == "stages")
    hits_until(person, Key.Key_Left, lambda: selected(person) == "Wait outside")
    before = [s.title for s in desk.workshop.map_stages(desk.map.id)].index("Wait outside")
    person.hits(Key.Key_Space).hits(Key.Key_Right).hits(Key.Key_Return)
    after = [s.title for s in desk.workshop.map_stages(desk.map.id)].index("Wait outside")
    assert after == before + 1

    # A feeling, with a word for it in the inspector, and back to the board.
    person.hits(Key.Key_Down).hits(Key.Key_Down)
    hits_until(person, Key.Key_Down, lambda: on_curve(person))
    points = len(desk.workshop.points)
    person.hits(Key.Key_Return).hits(Key.Key_Down).hits(Key.Key_Down).hits(Key.Key_Return)
    assert len(desk.workshop.points) == points + 1
    assert desk.selection.table == "points"
    person.hits(Key.Key_Return)
    hits_until(person, Key.Key_Tab, lambda: _focus().endswith(" Word"))
    person.types("soaked")
    hits_until(person, Key.Key_F6, person.finding.board.canvas.hasFocus, SHIFT)
    only = desk.selection.only
    assert only is not None
    point = desk.workshop.points[only[1]]
    assert (point.valence, point.word) == (-0.5, "soaked")

    # To the left of the cells: a lane goes down by one, its persona is met beside it.
    person.hits(Key.Key_Home)
    hits_until(person, Key.Key_Left, lambda: desk.selection.table == "lanes")
    lanes = [lane.id for lane in desk.workshop.map_lanes(desk.map.id)]
    lane = desk.selection.only
    assert lane is not None
    person.hits(Key.Key_Up, ALT)
    moved = [one.id for one in desk.workshop.map_lanes(desk.map.id)]
    assert moved.index(lane[1]) == lanes.index(lane[1]) - 1
    person.hits(Key.Key_Left)
    assert desk.selection.table == "personas"

    # A command by its name, and the report.
    person.hits(Key.Key_K, CTRL).types("outline").hits(Key.Key_Return)
    assert person.window.page is not None
    assert person.window.page.side.name == "outline"
    person.hits(Key.Key_1, ALT)
    path = tmp_path / "sunday.pdf"
    exports(person, path)
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())
    assert "Rain, and no roof" in text

    # And all the way back.
    person.turns_to_the_board()
    hits_until(person, Key.Key_Z, lambda: desk.editor.history.undo_label is None, CTRL)
    assert desk.workshop == first
