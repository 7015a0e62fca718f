"""How each dialog is opened: by a command, or by what makes it necessary; what may be wrong with it."""

import shutil
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFormLayout, QLabel, QPushButton, QWidget

from tests.answers import until
from tests.board_order import first
from tests.reading import clashes_in, faults_in, jumps_in, labels_in, tab_stops
from tests.theatre import theatre
from workshop_app.domain.edits.cards import add_card
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.workshop import Workshop
from workshop_app.storage.names import unused_path
from workshop_app.storage.open_file import create_workshop
from workshop_app.storage.trash import trash
from workshop_app.storage.workshop_file import open_workshop
from workshop_app.ui.clipboard.work import Progress
from workshop_app.ui.dialogs.ask import ask_replace, ask_unsaved, ask_words
from workshop_app.ui.export.dialog import ExportDialog
from workshop_app.ui.files.chance import now
from workshop_app.ui.panes.crop import CropDialog
from workshop_app.ui.safety.merging import merge_file
from workshop_app.ui.safety.outside_dialog import OutsideDialog
from workshop_app.ui.safety.versions import keep_version
from workshop_app.ui.window import MainWindow

Open = Callable[[MainWindow], object]


def _command(name: str) -> Open:
    def act(window: MainWindow) -> None:
        window.actions_[name].trigger()

    return act


def _with_a_card(name: str) -> Open:
    """A command for a card that is selected."""

    def act(window: MainWindow) -> None:
        assert window.desk is not None
        window.desk.selection.choose("cards", [first(window.desk, "cards").id])
        window.actions_.refresh()
        window.actions_[name].trigger()

    return act


def _delete_a_stage(window: MainWindow) -> None:
    assert window.desk is not None
    stage = window.desk.workshop.map_stages(window.desk.map.id)[0]
    window.desk.selection.choose("stages", [stage.id])
    window.actions_.refresh()
    window.actions_["edit.delete"].trigger()


def _crop(window: MainWindow) -> None:
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkYellow)
    dialog = CropDialog(image, window)
    dialog.exec()
    dialog.deleteLater()


def _versions(window: MainWindow) -> None:
    assert window.session is not None
    keep_version(window, "After the morning")
    window.session.desk.editor.apply("Add card", add_card, text="Queue at the till")
    keep_version(window, "After the coffee, with all that the box office said in the room")
    window.messages.clear()
    window.actions_["file.versions"].trigger()


def _unsaved(window: MainWindow) -> None:
    ask_unsaved(window, "The disk is full.", safe=True)


def _words(window: MainWindow) -> None:
    ask_words(window, "Keep a version", "Name", "After the morning", "Keep")


def _renamed(workshop: Workshop, persona: str, name: str) -> Workshop:
    return set_fields(workshop, table="personas", ids=(persona,), fields={"name": name})


def _merge(window: MainWindow) -> None:
    """A copy in which somebody gave the same persona another name."""
    assert window.session is not None
    path = window.session.path
    copy = path.with_name("Anna's copy.journey")
    shutil.copy(path, copy)
    persona = window.session.desk.workshop.persona_list()[0].id
    opened = open_workshop(copy, window.home, now=now())
    with opened.file as file:
        file.save(_renamed(opened.workshop, persona, "Amina, 29"), now())
    window.session.desk.editor.apply_value(
        "Rename", _renamed(window.session.desk.workshop, persona, "Amina, 28")
    )
    merge_file(window, copy)


def _outside(window: MainWindow) -> None:
    """The file holds what somebody else has written."""
    dialog = OutsideDialog(("The file was changed.",), None, window)
    dialog.exec()
    dialog.deleteLater()


def _pasting(window: MainWindow) -> None:
    progress = Progress(window, "Reading what was copied")
    progress.show_share(0.4)
    progress.exec()
    progress.deleteLater()


def _workshop(window: MainWindow, title: str) -> Path:
    path = unused_path(window.home, title)
    create_workshop(path, theatre(), window.home, now()).close()
    return path


def _trash(window: MainWindow) -> None:
    trash(window.home, _workshop(window, "Thrown away"), now())
    window.start_page.refresh()
    window.start_page.trash_button.click()


def _damaged(window: MainWindow) -> None:
    path = _workshop(window, "Damaged")
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) * 2 // 3])
    window.open_path(path)


DIALOGS: dict[str, Open] = {
    "merge": _merge,
    "new": lambda window: window.new_workshop("blank"),
    "export": _command("file.export"),
    "versions": _versions,
    "shortcuts": _command("help.shortcuts"),
    "about": _command("help.about"),
    "back row": _command("view.back_row"),
    "move to": _with_a_card("edit.move_to"),
    "connect": _with_a_card("connect.cards"),
    "templates": _command("insert.template"),
    "delete": _delete_a_stage,
    "unsaved": _unsaved,
    "replace": lambda window: ask_replace(window, "The Lantern Theatre · First visit.pdf"),
    "words": _words,
    "crop": _crop,
    "changed outside": _outside,
    "progress": _pasting,
    "trash": _trash,
    "damaged": _damaged,
}


def settles(dialog: QWidget) -> None:
    """Until what a dialog shows has been made."""
    if isinstance(dialog, ExportDialog):
        pages = dialog.pages
        until(lambda: dialog.made is not None, "the pages are made")
        until(lambda: not pages.sheet.pixmap().isNull(), "the page is painted")


def faults_of_dialog(dialog: QWidget) -> list[str]:
    """What is wrong with an open dialog for who works by keys or by ear."""
    found = faults_in(dialog)
    found += [f"Alt+letter twice: {key}" for key in clashes_in(labels_in(dialog))]
    found += jumps_in(tab_stops(dialog))
    buttons = [b for b in dialog.findChildren(QPushButton) if b.isVisible()]
    if buttons and not any(button.isDefault() for button in buttons):
        found.append("no button for Enter")
    if not dialog.windowTitle():
        found.append("no title")
    if tab_stops(dialog) and not dialog.isAncestorOf(QApplication.focusWidget() or dialog):
        found.append("nothing in it has the keyboard")
    return found + [f"a label of nothing: {text}" for text in _lost_labels(dialog)]


def _lost_labels(dialog: QWidget) -> list[str]:
    """Labels of a form that belong to no field."""
    lost = list[str]()
    for form in dialog.findChildren(QFormLayout):
        for row in range(form.rowCount()):
            label = form.itemAt(row, QFormLayout.ItemRole.LabelRole)
            word = label.widget() if label is not None else None
            if isinstance(word, QLabel) and word.isVisible() and word.buddy() is None:
                lost.append(word.text())
    return lost
