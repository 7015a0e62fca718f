"""The field of a persona's portrait: chosen from disk, cropped to a square, kept small."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.records import Persona
from workshop_app.ui.looks.icons import beside_words, icon
from workshop_app.ui.messages import sentence
from workshop_app.ui.panes.crop import CropDialog
from workshop_app.ui.panes.fields.field import Field
from workshop_app.ui.panes.image_reader import (
    ImageReader,
    ask_for_image,
    picture_of,
    with_image,
    without_image,
)
from workshop_app.ui.panes.subject import Subject
from workshop_app.ui.widgets.avatar import Avatar
from workshop_app.words import _

BOUND = 512
_LOOK = 1024


class PortraitField(Field):
    """Two readings of the file, both away from the window: one to crop by, one to keep."""

    def __init__(self, subject: Subject, name: str, title: str) -> None:
        super().__init__(subject, name, title)
        self._path = Path()
        self._whom = ""
        self._shown: tuple[object, ...] = ()
        self.looker, self.reader = ImageReader(self), ImageReader(self)
        self.looker.read.connect(self._crop)
        self.looker.failed.connect(self._failed)
        self.reader.read.connect(self._keep)
        self.reader.failed.connect(self._failed)
        self.avatar = Avatar(72)
        self.choose = self._button(_("Choose portrait"), "image")
        self.choose.clicked.connect(self._choose)
        self.remove = self._button(_("Remove"), "trash")
        self.remove.clicked.connect(self._remove)
        self._message = QLabel()
        self._message.setProperty("role", "danger")
        self._message.setWordWrap(True)
        self._message.hide()
        self.place(self._whole(), labelled=False)

    def _button(self, title: str, picture: str) -> QPushButton:
        button = QPushButton(title)
        button.setIcon(icon(picture, "soft_ink"))
        button.setIconSize(beside_words(px(16)))
        return button

    def _whole(self) -> QWidget:
        whole = QWidget(self)
        buttons = QVBoxLayout()
        buttons.setSpacing(4)
        buttons.addStretch()
        buttons.addWidget(self.choose)
        buttons.addWidget(self.remove)
        buttons.addStretch()
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.avatar)
        row.addLayout(buttons)
        row.addStretch()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._message)
        whole.setFocusProxy(self.choose)
        return whole

    def refresh(self) -> None:
        rows = self.subject.rows
        if not rows:
            return
        persona: Persona = rows[0]
        shown = (persona.id, persona.name, persona.colour, persona.portrait)
        if shown == self._shown:
            return
        self._shown = shown
        portrait = picture_of(self.subject.workshop.assets.get(persona.portrait))
        self.avatar.show_persona(persona.name, persona.colour, portrait)
        self.remove.setVisible(persona.portrait is not None)
        self.choose.setText(_("Another portrait") if persona.portrait else _("Choose portrait"))

    def take_file(self, path: Path) -> None:
        """Read the image in `path`, then ask which part of it is kept."""
        self._path, self._whom = path, self.subject.ids[0]
        self._message.hide()
        self.choose.setEnabled(False)
        self.looker.look(path, _LOOK)

    def _choose(self) -> None:
        path = ask_for_image(self)
        if path is not None:
            self.take_file(path)

    def _crop(self, image: QImage) -> None:
        self.choose.setEnabled(True)
        dialog = CropDialog(image, self)
        dialog.accepted.connect(self._cropped)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _cropped(self) -> None:
        dialog = self.sender()
        assert isinstance(dialog, CropDialog)
        self.choose.setEnabled(False)
        self.reader.take(self._path, dialog.box(), BOUND)

    def _keep(self, taken: Any) -> None:
        self.choose.setEnabled(True)
        made = partial(
            with_image, taken=taken, new_id=self.subject.desk.editor.new_id,
            table=self.subject.table, ids=(self._whom,), field=self.name, name=self._path.name,
        )  # fmt: skip
        self.subject.do(_("Choose portrait"), made)

    def _failed(self, error: WorkshopError) -> None:
        self.choose.setEnabled(True)
        self._message.setText(sentence(error))
        self._message.show()

    def _remove(self) -> None:
        made = partial(
            without_image, table=self.subject.table, ids=self.subject.ids, field=self.name
        )
        self.subject.do(_("Remove portrait"), made)
