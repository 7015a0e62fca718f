"""Make the pictures of the README: ``python -m tests.pictures [--to FOLDER] [--only NAME …]``.

Each is taken from the real window, offscreen, in which a facilitator does what it shows.
"""

import argparse
import os
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from io import BytesIO
from pathlib import Path
from random import Random

import pypdfium2

from tests.camera import LAPTOP, MOST_BYTES, WIDE, at_home, person_at, rests, seen, small
from tests.facilitator import Key
from tests.looks import LOOKS
from workshop_app.domain.ids import fresh_ids
from workshop_app.interchange.sample import sample_workshop
from workshop_app.report.options import ReportOptions
from workshop_app.report.pdf import report_bytes
from workshop_app.ui.export.dialog import ExportDialog

_CHECKOUT = Path(__file__).resolve().parent.parent
FOLDER = _CHECKOUT / "resources" / "screenshots"
Pictures = Mapping[str, Callable[[], bytes]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Make them; 1 where one of the README has become too large."""
    parser = argparse.ArgumentParser(prog="python -m tests.pictures", description=__doc__)
    parser.add_argument("--to", type=Path, default=FOLDER, help="the folder to put them in")
    parser.add_argument("--only", nargs="*", metavar="NAME", help="make these alone")
    parser.add_argument("--looks", action="store_true", help="all the ways it may look, instead")
    options = parser.parse_args(arguments)
    if options.looks:
        _make_all(LOOKS, options.to, options.only or LOOKS)
        return 0
    few = {name: partial(_small, taken) for name, taken in PICTURES.items()}
    return int(max(_make_all(few, options.to, options.only or few)) > MOST_BYTES)


def _small(taken: Callable[[], bytes]) -> bytes:
    return small(taken())


def _make_all(pictures: Pictures, folder: Path, names: Iterable[str]) -> list[int]:
    folder.mkdir(parents=True, exist_ok=True)
    return [_make(name, pictures[name], folder) for name in names]


def _make(name: str, taken: Callable[[], bytes], folder: Path) -> int:
    with tempfile.TemporaryDirectory() as home, at_home(Path(home)):
        data = taken()
    path = folder / f"{name}.png"
    path.write_bytes(data)
    print(f"{path}  {len(data) / 1000:.0f} kB")
    return len(data)


def start() -> bytes:
    """The start page with a few workshops."""
    with person_at(LAPTOP) as person:
        person.goes_back()
        person.begins("Museum visit", "The old wing", "Town Museum").goes_back()
        person.begins("Arts event", "Spring season", "Harbour Hall").goes_back()
        page = person.window.start_page
        tiles = (*page.template_tiles, *page.workshop_tiles)
        person.until(
            lambda: all(not tile._picture.isNull() for tile in tiles), "every tile has its picture"
        )
        return seen(person.window)


def board() -> bytes:
    """The sample on a wide screen."""
    with person_at(WIDE) as person:
        return seen(person.window)


def dragging() -> bytes:
    """A card in the air: neighbours make room, a bar marks the place."""
    with person_at(WIDE) as person:
        person.lifts("Walked past", to="Amina / Interval", before="15 minutes")
        rests(person)
        picture = seen(person.window)
        person.hits(Key.Key_Escape).lets_go()
        return picture


def after() -> bytes:
    """After the drag and a few words."""
    with person_at(WIDE) as person:
        person.drags("Walked past", to="Amina / Interval", before="15 minutes")
        person.double_clicks("Walked past").hits(Key.Key_End)
        person.types(", then a third time")
        rests(person)
        return seen(person.window)


def board_dark() -> bytes:
    """The same in dark colours."""
    with person_at(WIDE) as person:
        person.window.wear("dark")
        person.clicks("Walked past")
        rests(person)
        try:
            return seen(person.window)
        finally:
            person.window.wear("light")


def emotions() -> bytes:
    """The emotion panel with the curves of all personas."""
    with person_at(WIDE) as person:
        person.hits(Key.Key_F9)
        person.until(person.window.page.emotions_shown, "the panel is open")
        person.clicks("point Amina / Finds the house")
        rests(person)
        return seen(person.window)


def export() -> bytes:
    """The export dialog with its preview."""
    with person_at(WIDE) as person:
        person.window.export_pdf()
        (dialog,) = person.window.findChildren(ExportDialog)
        pages = dialog.pages
        person.until(lambda: dialog.made is not None, "the pages are made")
        person.until(lambda: not pages.sheet.pixmap().isNull(), "the page is painted")
        items = [pages.pages.item(row) for row in range(pages.pages.count())]
        person.until(lambda: not any(item.icon().isNull() for item in items), "all are painted")
        picture = seen(dialog)
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
        start, board, dragging, after, board_dark, emotions, export,
        report_decision, report_board,
    )
} | {
    "presenter": LOOKS["presenter_stage"],
    "high_contrast": LOOKS["board_laptop_high_contrast"],
    "ten_thousand": LOOKS["ten_thousand_light"],
}  # fmt: skip

if __name__ == "__main__":
    _SCREEN = Path(__file__).parent / "data" / "screen.json"
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={_SCREEN}"
    raise SystemExit(main())
