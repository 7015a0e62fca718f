"""Pictures of the real window, offscreen, in which a facilitator does what they show."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter, QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.facilitator import Facilitator
from tests.patience import PATIENCE
from workshop_app.storage.home import Home
from workshop_app.ui.looks.speaking import speak
from workshop_app.ui.start import application

MOST_BYTES = 150_000
WIDE, LAPTOP = (1600, 1000), (1366, 768)
_COLOURS = (256, 192, 128, 64)


class Patience:
    """What a `Facilitator` waits with outside pytest."""

    def waitUntil(self, holds: Callable[[], bool], *, timeout: int) -> None:
        """Let the window work until something holds."""
        deadline = time.monotonic() + timeout / 1000
        while not holds():
            if time.monotonic() > deadline:
                raise TimeoutError
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    @contextmanager
    def waitExposed(self, window: QWidget) -> Iterator[None]:
        """Until the window that is shown within this block is there."""
        yield
        assert QTest.qWaitForWindowExposed(window, round(PATIENCE * 1000))


def small(picture: bytes) -> bytes:
    """A PNG with as many colours as fit into `MOST_BYTES`."""
    whole = Image.open(BytesIO(picture)).convert("RGB")
    data = picture
    for colours in _COLOURS:
        out = BytesIO()
        with_fewer_colours(whole, colours).save(out, "PNG", optimize=True)
        data = out.getvalue()
        if len(data) <= MOST_BYTES:
            break
    return data


def with_fewer_colours(whole: Image.Image, colours: int) -> Image.Image:
    """Most of the colours as they are, by how much they cover; the edges of letters shared out."""
    pixels = np.asarray(whole).reshape(-1, 3)
    found, place, counts = np.unique(pixels, axis=0, return_inverse=True, return_counts=True)
    order = np.argsort(-counts)
    kept, others = np.split(found[order], [colours * 5 // 8])
    if len(others):
        edges = Image.fromarray(others[None])
        shared = edges.quantize(colours - len(kept), method=Image.Quantize.MAXCOVERAGE)
        kept = np.vstack([kept, np.array(shared.getpalette(), np.uint8).reshape(-1, 3)])
    nearest = np.abs(found[:, None].astype(int) - kept[None]).sum(axis=2).argmin(axis=1)
    made = Image.fromarray(nearest[place.ravel()].astype(np.uint8).reshape(whole.size[::-1]))
    made.putpalette(kept.tobytes())
    return made


@contextmanager
def at_home(folder: Path) -> Iterator[None]:
    """A home that reads well in a picture."""
    before = dict(os.environ)
    os.environ["HOME"] = str(folder)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


@contextmanager
def person_at(size: tuple[int, int], *, own: bool = True) -> Iterator[Facilitator]:
    """A facilitator before the start page, or at the sample among her own workshops."""
    speak(application(), "en")
    home = Path.home()
    here = Home(library=home / "Documents" / "Workshops", data=home / ".local" / "journey-workshop")
    person = Facilitator(Patience(), here, size)
    try:
        if own:
            person.opens_the_sample().presses("Keep in my workshops").sees_it_saved()
            _tidies_up(person)
        yield person
    finally:
        person.closes_the_window()


def _tidies_up(person: Facilitator) -> None:
    """Nothing is said, nothing is chosen, everything is counted and painted."""
    person.window.messages.clear()
    person.turns_to_the_board()
    person.desk.selection.clear()
    person.until(lambda: person.window.page.status.findings.isVisible(), "the findings are counted")
    rests(person)


def rests(person: Facilitator) -> None:
    """Until the board has painted what it put off."""
    pixmaps = person.finding.board.scene.pixmaps
    person.window.grab()
    person.until(lambda: pixmaps.at_rest, "everything is painted")


def seen(widget: QWidget) -> bytes:
    widget.grab()  # what is painted for the first time may ask for more room
    QApplication.processEvents()
    return _png(widget.grab().toImage())


def screen_seen(screen: QScreen) -> bytes:
    """All windows on a screen, each where it is: what is beyond its edge is not in the picture."""
    whole = QImage(screen.size() * screen.devicePixelRatio(), QImage.Format.Format_RGB32)
    whole.setDevicePixelRatio(screen.devicePixelRatio())
    whole.fill(Qt.GlobalColor.gray)
    painter = QPainter(whole)
    for top in sorted(QApplication.topLevelWidgets(), key=_height):
        if top.isVisible():
            top.grab()
            painter.drawPixmap(top.geometry().topLeft() - screen.geometry().topLeft(), top.grab())
    painter.end()
    return _png(whole)


def _height(window: QWidget) -> int:
    """How many windows lie below a window; menus and tips lie above all."""
    kinds = (Qt.WindowType.Popup, Qt.WindowType.ToolTip)
    below, parent = 100 * (window.windowType() in kinds), window.parentWidget()
    while parent is not None:
        below, parent = below + parent.isWindow(), parent.parentWidget()
    return below


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "PNG")
    return bytes(buffer.data().data())
