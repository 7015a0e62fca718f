"""Make the pictures of tiles that have none in this theme, one after another, while nothing else is to do."""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QPixmap

from workshop_app.canvas.timing import single_shot
from workshop_app.domain.workshop import Workshop
from workshop_app.storage.home import Home
from workshop_app.ui.files.chance import new_ids
from workshop_app.ui.shelf.promise import as_if_filled
from workshop_app.ui.widgets.tile import Tile
from workshop_app.ui.worker import Worker

_LASTING, _OVER = -1, -2


class TilePictures(QObject):
    """Workshops are read in a thread; painting has to be done here, one picture at a time."""

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._worker = Worker("pictures", self)
        self._round = 0
        self._waiting: list[tuple[int, Tile, Workshop]] = []  # a template's belongs to no round
        self._next = single_shot(self, self._paint_one)

    def template(self, tile: Tile, name: str) -> None:
        """Paint the board of a template on `tile`."""
        self._ask(tile, partial(_from_template, name), _LASTING)

    def workshop(self, tile: Tile, path: Path) -> None:
        """Paint the first map of a workshop file on `tile`, and keep the picture."""
        self._ask(tile, partial(_from_file, self._home, path), self._round)

    def forget(self) -> None:
        """The tiles of workshops are gone: paint none of what was asked for them."""
        self._round += 1
        self._waiting = [one for one in self._waiting if one[0] == _LASTING]

    def stop(self) -> None:
        """End the thread."""
        self._waiting.clear()
        self._round = _OVER
        self._next.stop()
        self._worker.stop()

    def _ask(self, tile: Tile, read: Callable[[], Workshop], asked: int) -> None:
        job = partial(self._read, asked, read)
        self._worker.do(job, partial(self._came, asked, tile), _unreadable)

    def _read(self, asked: int, read: Callable[[], Workshop]) -> Workshop | None:
        """In the thread: nobody waits at the end for what nobody wants any more."""
        return read() if self._wanted(asked) else None

    def _wanted(self, asked: int) -> bool:
        return asked == self._round or (asked == _LASTING and self._round != _OVER)

    def _came(self, asked: int, tile: Tile, workshop: Workshop | None) -> None:
        if workshop is not None and self._wanted(asked):
            self._waiting.append((asked, tile, workshop))
            self._next.start(0)

    def _paint_one(self) -> None:
        if not self._waiting:
            return
        asked, tile, workshop = self._waiting.pop(0)
        from workshop_app.ui.looks.thumbnails import board_image, keep_thumbnail

        image = board_image(workshop, workshop.map_list()[0].id)
        tile.set_picture(QPixmap.fromImage(image))
        if asked != _LASTING:
            keep_thumbnail(self._home, workshop, image)
        if self._waiting:
            self._next.start(0)


def _from_template(name: str) -> Workshop:
    from workshop_app.interchange.template import new_from_template

    return as_if_filled(new_from_template(name, new_id=new_ids(), today=date.today()))


def _from_file(home: Home, path: Path) -> Workshop:
    from workshop_app.storage.workshop_file import open_workshop

    opened = open_workshop(path, home, read_only=True, now=datetime.now().astimezone())
    opened.file.close()
    return opened.workshop


def _unreadable(error: Exception) -> None:
    """The tile keeps its icon; opening it will say what is wrong."""
