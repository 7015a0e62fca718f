"""Read images away from the window's thread, and put them into the document."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from workshop_app.domain.edits.assets import add_image, drop_unused_images
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.ids import NewId
from workshop_app.domain.records import Asset
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.collecting import Collecting
from workshop_app.ui.files.folders import Kind, folder_for, keep_folder
from workshop_app.words import _

Box = tuple[float, float, float, float]


class ImageReader(QObject):
    """Emits `read(what)` with what the job made, or `failed(error)` with a WorkshopError."""

    read = Signal(object)
    failed = Signal(object)
    _over = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = 0
        self._collecting = Collecting(self)
        self._over.connect(self._one_over, Qt.ConnectionType.QueuedConnection)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(100)

    def take(self, path: Path, crop: Box | None = None, bound: int = 512) -> None:
        """Read the image in the file `path`, cropped and bounded, as a `TakenImage`."""
        self._start(partial(_taken, path, crop, bound))

    def look(self, path: Path, bound: int) -> None:
        """Read the whole image in `path`, upright and bounded, as a QImage to look at."""
        self._start(partial(_looked_at, path, bound))

    def wait(self) -> None:
        """Come back when nothing is being read any more."""
        self._pool.waitForDone()

    def _start(self, job: Callable[[], Any]) -> None:
        self._jobs += 1
        self._collecting.hold()
        self._pool.start(partial(self._run, job))

    def _one_over(self) -> None:
        self._jobs -= 1
        if not self._jobs:
            self._collecting.let_go()

    def _run(self, job: Callable[[], Any]) -> None:
        try:
            made = job()
        except WorkshopError as error:
            self.failed.emit(error)
        else:
            self.read.emit(made)
        finally:
            self._over.emit()


def _taken(path: Path, crop: Box | None, bound: int) -> Any:
    from workshop_app.interchange.image import read_image  # Pillow is not needed at start

    return read_image(path, crop, bound)


def _looked_at(path: Path, bound: int) -> QImage:
    return QImage.fromData(_taken(path, None, bound).data)


def ask_for_image(parent: QWidget) -> Path | None:
    """The image file the user chooses, or None."""
    kinds = _("Images") + " (*.png *.jpg *.jpeg *.webp *.gif *.bmp *.tif *.tiff)"
    folder = folder_for(parent, Kind.PICTURES)
    name, _kind = QFileDialog.getOpenFileName(parent, _("Choose an image"), str(folder), kinds)
    if not name:
        return None
    keep_folder(parent, Kind.PICTURES, Path(name))
    return Path(name)


def with_image(
    workshop: Workshop,
    taken: Any,
    *,
    new_id: NewId,
    table: str,
    ids: tuple[str, ...],
    field: str,
    name: str,
) -> Workshop:
    """`workshop` with the `TakenImage` kept and shown by `field` of these records."""  # fmt: skip
    asset = new_id()
    workshop = add_image(
        workshop, new_id=lambda: asset, name=name, media_type=taken.media_type,
        width=taken.width, height=taken.height, data=taken.data,
    )  # fmt: skip
    workshop = set_fields(workshop, table=table, ids=ids, fields={field: asset})
    return drop_unused_images(workshop)


def without_image(workshop: Workshop, *, table: str, ids: tuple[str, ...], field: str) -> Workshop:
    """`workshop` with no image in `field` of these records; an unused image is let go."""
    return drop_unused_images(set_fields(workshop, table=table, ids=ids, fields={field: None}))


def picture_of(asset: Asset | None) -> QImage | None:
    """The asset decoded, or None where there is none or it cannot be read."""
    if asset is None:
        return None
    found = QImage.fromData(asset.data)
    return None if found.isNull() else found
