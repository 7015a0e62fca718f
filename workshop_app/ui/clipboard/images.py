"""Paste and drop of images: read beside the window, then a card for each, or a portrait."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QObject, Qt
from PySide6.QtGui import QImage

from workshop_app.domain.change import Change
from workshop_app.domain.errors import WorkshopError
from workshop_app.ui.clipboard.offered import Offered
from workshop_app.ui.clipboard.place import Place
from workshop_app.ui.clipboard.work import Tell, Work
from workshop_app.ui.commands.doing import apply
from workshop_app.ui.messages import sentence
from workshop_app.words import _, ngettext

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow
    from workshop_app.ui.workshop_page import WorkshopPage

_BOUND = 1024
_PORTRAIT = 512
_ABOVE_MIDDLE = 0.35  # faces are there, in tall pictures

Source = Path | bytes | QImage


class Read(NamedTuple):
    """The images that could be read, by name, and why the others could not."""

    images: list[tuple[str, Any]]
    errors: list[WorkshopError]


class ImagePaste(QObject):
    """One paste of images at a place, or upon the persona `portrait_of`."""

    def __init__(
        self,
        window: "MainWindow",
        page: "WorkshopPage",
        what: Offered,
        place: Place,
        portrait_of: str = "",
    ) -> None:
        super().__init__(page)
        self._page = page
        assert window.desk is not None
        self._window, self._desk = window, window.desk
        self._place, self._persona = place, portrait_of
        self._sources: list[tuple[str, Source]] = [(path.name, path) for path in what.image_files]
        if what.image is not None:
            self._sources = [(_("Pasted image"), what.image)]
        if portrait_of:
            self._sources = self._sources[:1]

    def begin(self) -> None:
        """Read them; the window goes on meanwhile."""
        words = ngettext("Reading the image", "Reading {n} images", len(self._sources))
        work = Work(self._page, words.format(n=len(self._sources)))
        work.done.connect(self._keep)
        work.failed.connect(self._broke)
        work.cancelled.connect(self._cancelled)
        work.begin(partial(_read_all, self._sources, bool(self._persona)))

    def _keep(self, read: Read) -> None:
        self.deleteLater()
        if self._window.desk is not self._desk:
            return
        change = self._applied(read) if read.images else None
        if change is None and read.images:
            return
        if change:
            made = change.added("cards")
            if made:
                self._desk.selection.choose("cards", made)
        self._tell(read)

    def _applied(self, read: Read) -> Change | None:
        from workshop_app.editor.pasting import paste_images, paste_portrait

        if self._persona:
            name, taken = read.images[0]
            return apply(
                self._window, _("Choose portrait"), paste_portrait,
                persona=self._persona, name=name, taken=taken,
            )  # fmt: skip
        label = ngettext("Paste image", "Paste images", len(read.images))
        return apply(self._window, label, paste_images, images=read.images, **self._place._asdict())

    def _tell(self, read: Read) -> None:
        images, errors = len(read.images), len(read.errors)
        said = []
        if images and self._persona:
            person = self._desk.workshop.personas[self._persona]
            said.append(_("This is the portrait of {name} now.").format(name=person.name))
        elif images:
            said.append(self._added(images))
        if errors:
            said.append(sentence(read.errors[0]))
        if errors > 1:
            said.append(
                ngettext(
                    "{n} other file cannot be read either.",
                    "{n} other files cannot be read either.",
                    errors - 1,
                ).format(n=errors - 1)
            )
        tone = "warning" if errors else "info"
        if images:
            self._window.say(" ".join(said), tone, _("Undo"), self._window.undo)
        else:
            self._window.say(" ".join(said), tone)

    def _added(self, count: int) -> str:
        if self._place.lane is not None:
            return ngettext("{n} image added.", "{n} images added.", count).format(n=count)
        return ngettext(
            "{n} image lies in the parking lot.", "{n} images lie in the parking lot.", count
        ).format(n=count)

    def _broke(self, error: Exception) -> None:
        self.deleteLater()
        raise error

    def _cancelled(self) -> None:
        self.deleteLater()
        if self._window.desk is self._desk:
            self._window.say(_("Nothing was pasted."))


def _read_all(sources: Sequence[tuple[str, Source]], portrait: bool, tell: Tell) -> Read:
    """In a thread."""
    read = Read([], [])
    for at, (name, source) in enumerate(sources):
        tell(at / len(sources))
        try:
            taken = _portrait(source) if portrait else _taken(source, _BOUND)
        except WorkshopError as error:
            read.errors.append(error)
        else:
            read.images.append((name, taken))
    tell(1.0)
    return read


def _taken(source: Source, bound: int) -> Any:
    from workshop_app.interchange.image import read_image

    return read_image(
        _encoded(source, bound) if isinstance(source, QImage) else source, None, bound
    )


def _portrait(source: Source) -> Any:
    """The largest square, as the persona editor proposes it."""
    from workshop_app.interchange.image import read_image

    whole = _taken(source, 2 * _PORTRAIT)
    side = min(whole.width, whole.height)
    left, top = (whole.width - side) / 2, (whole.height - side) * _ABOVE_MIDDLE
    box = (
        left / whole.width, top / whole.height,
        (left + side) / whole.width, (top + side) / whole.height,
    )  # fmt: skip
    return read_image(whole.data, box, _PORTRAIT)


def _encoded(image: QImage, bound: int) -> bytes:
    """An image that came decoded, made small first."""
    if max(image.width(), image.height()) > bound:
        modes = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        image = image.scaled(bound, bound, *modes)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
