"""A field that shows an image, with buttons to choose another one and to remove it."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.domain.errors import WorkshopError
from workshop_app.ui.looks.icons import beside_words, icon, theme_in_force
from workshop_app.ui.panes.fields.field import Field
from workshop_app.ui.panes.image_reader import (
    ImageReader,
    ask_for_image,
    picture_of,
    with_image,
    without_image,
)
from workshop_app.ui.panes.subject import Subject
from workshop_app.ui.widgets.flow import FlowLayout
from workshop_app.words import _


class ImageField(Field):
    """The image of one record, bounded to `bound` pixels when it is taken in."""

    def __init__(self, subject: Subject, name: str, title: str, bound: int = 1024) -> None:
        super().__init__(subject, name, title)
        self._bound, self._shown = bound, ""
        self._reading_for: tuple[tuple[str, ...], str] | None = None
        self.reader = ImageReader(self)
        self.reader.read.connect(self._keep)
        self.reader.failed.connect(self._failed)
        self.picture = Picture()
        self.picture.setAccessibleName(title)
        self.choose = self._button(_("Choose image"), "image", self._choose)
        self.remove = self._button(_("Remove"), "trash", self._remove)
        self._message = QLabel()
        self._message.setProperty("role", "danger")
        self._message.setWordWrap(True)
        self._message.hide()
        self.place(self._whole())

    def _button(self, title: str, picture: str, acted: Any) -> QPushButton:
        button = QPushButton(title)
        button.setIcon(icon(picture, "soft_ink"))
        button.setIconSize(beside_words(px(16)))
        button.clicked.connect(acted)
        return button

    def _whole(self) -> QWidget:
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.picture)
        # A widget of its own: PySide forgets the items of a layout within a layout.
        buttons = QWidget(whole)
        flow = FlowLayout(buttons, 6)
        flow.addWidget(self.choose)
        flow.addWidget(self.remove)
        column.addWidget(buttons)
        column.addWidget(self._message)
        whole.setFocusProxy(self.choose)
        return whole

    def refresh(self) -> None:
        asset_id, _mixed = self.subject.common(self.name)
        if (asset_id or "") != self._shown:
            self._shown = asset_id or ""
            self.picture.show_image(picture_of(self.subject.workshop.assets.get(asset_id)))
            self._message.hide()
        self.picture.setVisible(bool(asset_id))
        self.remove.setVisible(bool(asset_id))
        self.choose.setText(_("Another image") if asset_id else _("Choose image"))

    def take_file(self, path: Path) -> None:
        """Read the image in `path` and keep it for the records shown now."""
        self._reading_for = (self.subject.ids, path.name)
        self._message.hide()
        self.choose.setEnabled(False)
        self.reader.take(path, None, self._bound)

    def _choose(self) -> None:
        path = ask_for_image(self)
        if path is not None:
            self.take_file(path)

    def _keep(self, taken: Any) -> None:
        self.choose.setEnabled(True)
        if self._reading_for is None:
            return
        ids, name = self._reading_for
        made = partial(
            with_image, taken=taken, new_id=self.subject.desk.editor.new_id,
            table=self.subject.table, ids=ids, field=self.name, name=name,
        )  # fmt: skip
        self.subject.do(_("Choose image"), made)

    def _failed(self, error: WorkshopError) -> None:
        self.choose.setEnabled(True)
        self._message.setText(f"{error} {error.advice}".strip())
        self._message.show()

    def _remove(self) -> None:
        made = partial(
            without_image, table=self.subject.table, ids=self.subject.ids, field=self.name
        )
        self.subject.do(_("Remove image"), made)


class Picture(QWidget):
    """An image as wide as the form, in its own proportions, at most `tallest` high."""

    def __init__(self, tallest: int = 180, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image, self._tallest = QImage(), tallest
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_image(self, image: QImage | None) -> None:
        """Show `image`, or nothing."""
        self._image = image or QImage()
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._image.isNull():
            return 0
        return min(self._tallest, round(width * self._image.height() / self._image.width()))

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(200))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(box, 8, 8)
        painter.fillPath(shape, QColor(theme_in_force()["ground"]))
        painter.setClipPath(shape)
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(box.center())
        painter.drawImage(place, self._image)
        painter.setClipping(False)
        painter.setPen(QPen(QColor(theme_in_force()["line"]), 1))
        painter.drawPath(shape)
        painter.end()
