"""Make the pictures of the README: ``python -m tests.pictures [--to FOLDER] [--only NAME …]``.

Each is taken from the real window, offscreen, in which a facilitator does what it shows.
"""

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from io import BytesIO
from pathlib import Path
from random import Random

import numpy as np
import pypdfium2
from PIL import Image
from PySide6.QtCore import QBuffer, QEventLoop, QIODevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.facilitator import Facilitator, Key
from workshop_app.domain.ids import fresh_ids
from workshop_app.interchange.sample import sample_workshop
from workshop_app.report.options import ReportOptions
from workshop_app.report.pdf import report_bytes
from workshop_app.storage.home import Home
from workshop_app.ui.export.dialog import ExportDialog
from workshop_app.ui.start import application

_CHECKOUT = Path(__file__).resolve().parent.parent
FOLDER = _CHECKOUT / "resources" / "screenshots"
MOST_BYTES = 150_000
_COLOURS = (256, 192, 128, 64)
WIDE, LAPTOP = (1600, 1000), (1366, 768)
_PATIENCE = 30.0


class Patience:
    """What a `Facilitator` waits with outside pytest."""

    def waitUntil(self, holds: Callable[[], bool], *, timeout: int) -> None:
        """Let the window work until something holds."""
        deadline = time.monotonic() + max(_PATIENCE, timeout / 1000)
        while not holds():
            if time.monotonic() > deadline:
                raise TimeoutError
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def waitExposed(self, window: QWidget) -> None:
        """Until the window is there."""
        assert QTest.qWaitForWindowExposed(window, round(_PATIENCE * 1000))


def main(arguments: Sequence[str] | None = None) -> int:
    """Make them; 1 where one has become too large."""
    parser = argparse.ArgumentParser(prog="python -m tests.pictures", description=__doc__)
    parser.add_argument("--to", type=Path, default=FOLDER, help="the folder to put them in")
    parser.add_argument("--only", nargs="*", choices=sorted(PICTURES), help="make these alone")
    options = parser.parse_args(arguments)
    options.to.mkdir(parents=True, exist_ok=True)
    sizes = [_make(name, options.to) for name in options.only or PICTURES]
    return int(max(sizes) > MOST_BYTES)


def _make(name: str, folder: Path) -> int:
    with tempfile.TemporaryDirectory() as home, _at_home(Path(home)):
        data = small(PICTURES[name]())
    path = folder / f"{name}.png"
    path.write_bytes(data)
    print(f"{path}  {len(data) / 1000:.0f} kB")
    return len(data)


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
def _at_home(folder: Path) -> Iterator[None]:
    """A home that reads well in a picture."""
    before = dict(os.environ)
    os.environ["HOME"] = str(folder)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


@contextmanager
def _person(size: tuple[int, int], *, own: bool = True) -> Iterator[Facilitator]:
    """A facilitator before the start page, or at the sample among her own workshops."""
    application()
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
    _rests(person)


def _rests(person: Facilitator) -> None:
    """Until the board has painted what it put off."""
    pixmaps = person.finding.board.scene.pixmaps
    person.window.grab()
    person.until(lambda: not pixmaps.hurry and not pixmaps.owing, "everything is painted")


def _seen(widget: QWidget) -> bytes:
    widget.grab()  # what is painted for the first time may ask for more
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert widget.grab().save(buffer, "PNG")
    return bytes(buffer.data().data())


def start() -> bytes:
    """The start page with a few workshops."""
    with _person(LAPTOP) as person:
        person.goes_back()
        person.begins("Museum visit", "The old wing", "Town Museum").goes_back()
        person.begins("Arts event", "Spring season", "Harbour Hall").goes_back()
        page = person.window.start_page
        tiles = (*page.template_tiles, *page.workshop_tiles)
        person.until(
            lambda: all(not tile._picture.isNull() for tile in tiles), "every tile has its picture"
        )
        return _seen(person.window)


def board() -> bytes:
    """The sample on a wide screen."""
    with _person(WIDE) as person:
        return _seen(person.window)


def dragging() -> bytes:
    """A card in the air: neighbours make room, a bar marks the place."""
    with _person(WIDE) as person:
        person.lifts("Walked past", to="Amina / Interval", before="15 minutes")
        _rests(person)
        picture = _seen(person.window)
        person.hits(Key.Key_Escape).lets_go()
        return picture


def after() -> bytes:
    """After the drag and a few words."""
    with _person(WIDE) as person:
        person.drags("Walked past", to="Amina / Interval", before="15 minutes")
        person.double_clicks("Walked past").hits(Key.Key_End)
        person.types(", then a third time")
        _rests(person)
        return _seen(person.window)


def board_dark() -> bytes:
    """The same in dark colours."""
    with _person(WIDE) as person:
        person.window.wear("dark")
        person.clicks("Walked past")
        _rests(person)
        try:
            return _seen(person.window)
        finally:
            person.window.wear("light")


def emotions() -> bytes:
    """The emotion panel with the curves of all personas."""
    with _person(WIDE) as person:
        person.hits(Key.Key_F6)
        person.until(person.window.page.emotions_shown, "the panel is open")
        person.clicks("point Amina / Finds the house")
        _rests(person)
        return _seen(person.window)


def laptop() -> bytes:
    """The sample on a small laptop."""
    with _person(LAPTOP) as person:
        return _seen(person.window)


def export() -> bytes:
    """The export dialog with its preview."""
    with _person(WIDE) as person:
        person.window.export_pdf()
        (dialog,) = person.window.findChildren(ExportDialog)
        pages = dialog.pages
        person.until(lambda: dialog.made is not None, "the pages are made")
        person.until(lambda: not pages.sheet.pixmap().isNull(), "the page is painted")
        items = [pages.pages.item(row) for row in range(pages.pages.count())]
        person.until(lambda: not any(item.icon().isNull() for item in items), "all are painted")
        picture = _seen(dialog)
        dialog.reject()
        return picture


def report_decision() -> bytes:
    """The first page of the report."""
    return _page(lambda text: True)


def report_board() -> bytes:
    """The board in the report."""
    return _page(lambda text: "Walked past the door twice" in text and "Thinks and does" in text)


def _page(wanted: Callable[[str], bool]) -> bytes:
    """The first page whose words are wanted, as a picture."""
    workshop = sample_workshop(fresh_ids(Random(1)), date.today())
    book = pypdfium2.PdfDocument(report_bytes(workshop, ReportOptions()))
    texts = [book[at].get_textpage().get_text_range() for at in range(len(book))]
    at = next(at for at, text in enumerate(texts) if wanted(" ".join(text.split())))
    out = BytesIO()
    book[at].render(scale=1.4).to_pil().save(out, "PNG")
    book.close()
    return out.getvalue()


PICTURES: dict[str, Callable[[], bytes]] = {
    made.__name__: made
    for made in (
        start, board, dragging, after, board_dark, emotions, laptop, export,
        report_decision, report_board,
    )
}  # fmt: skip

if __name__ == "__main__":
    _SCREEN = Path(__file__).parent / "data" / "screen.json"
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={_SCREEN}"
    raise SystemExit(main())
