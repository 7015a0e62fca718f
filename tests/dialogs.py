"""How each dialog is opened: by a command, or by what makes it necessary."""

import shutil
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.workshop import Workshop
from workshop_app.storage.workshop_file import open_workshop
from workshop_app.ui.dialogs.ask import ask_unsaved, ask_words
from workshop_app.ui.files.chance import now
from workshop_app.ui.panes.crop import CropDialog
from workshop_app.ui.safety.merging import merge_file
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
        card = next(card for card in window.desk.workshop.cards if card.step)
        window.desk.selection.choose("cards", [card.id])
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


DIALOGS: dict[str, Open] = {
    "merge": _merge,
    "new": lambda window: window.new_workshop("blank"),
    "export": _command("file.export"),
    "versions": _command("file.versions"),
    "shortcuts": _command("help.shortcuts"),
    "about": _command("help.about"),
    "back row": _command("view.back_row"),
    "move to": _with_a_card("edit.move_to"),
    "connect": _with_a_card("connect.cards"),
    "templates": _command("insert.template"),
    "delete": _delete_a_stage,
    "unsaved": _unsaved,
    "words": _words,
    "crop": _crop,
}
