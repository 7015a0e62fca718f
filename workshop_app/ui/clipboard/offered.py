"""What a clipboard or a drag from another program offers, as plain values."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from workshop_app.editor.clipboard import MIME

_PICTURES = ("png", "jpeg", "webp", "gif", "tiff", "bmp")
_JOURNEY = ".journey"
_CSV = "text/csv"
_TEXTS = frozenset({".txt", ".text", ".md"})
_TABLES = frozenset({".csv", ".tsv", ".tab"}) | _TEXTS


@dataclass(frozen=True, slots=True)
class Offered:
    """What there is; each may be empty.

    Cards of this program, files, an image (encoded or decoded), HTML and text. The text is a `csv`
    table where it is called so.
    """

    cards: bytes = b""
    paths: tuple[Path, ...] = ()
    image: bytes | QImage | None = None
    html: str = ""
    text: str = ""
    csv: bool = False

    @property
    def journeys(self) -> tuple[Path, ...]:
        """The workshop files."""
        return tuple(path for path in self.paths if path.suffix.lower() == _JOURNEY)

    @property
    def tables(self) -> tuple[Path, ...]:
        """The files, where all of them are tables, or texts: of these each line is a row."""
        return self.paths if all(path.suffix.lower() in _TABLES for path in self.paths) else ()

    @property
    def image_files(self) -> tuple[Path, ...]:
        """All other files: whether they are images is seen when they are read."""
        return tuple(path for path in self.paths if path.suffix.lower() != _JOURNEY)


def is_text_file(path: Path) -> bool:
    """Whether a file is read as text that was copied, and not as a table with commas."""
    return path.suffix.lower() in _TEXTS


def offered(mime: QMimeData) -> Offered:
    """What `mime` holds. An image counts only where no words come with it.

    Spreadsheets and text programs add a picture of what was copied; who copies an image in a
    browser gets its address along with it.
    """
    if mime.hasFormat(MIME):
        return Offered(cards=bytes(mime.data(MIME).data()))
    paths = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    if paths:
        return Offered(paths=paths)
    if mime.hasFormat(_CSV) and not mime.hasHtml():
        from workshop_app.interchange.csv_table import decoded

        return Offered(text=decoded(bytes(mime.data(_CSV).data())), csv=True)
    html, text = mime.html() if mime.hasHtml() else "", mime.text()
    if has_picture(mime) and not _has_words(html, text):
        return Offered(image=_image(mime), text=text)
    return Offered(html=html, text=text)


def has_picture(mime: QMimeData) -> bool:
    """Whether an image comes with it, decoded or as bytes."""
    return mime.hasImage() or any(mime.hasFormat(f"image/{kind}") for kind in _PICTURES)


def anything_in(mime: QMimeData) -> bool:
    """Whether `mime` holds something that can be dropped on the board; its data is not asked for."""
    words = mime.hasUrls() or mime.hasText() or mime.hasHtml() or mime.hasFormat(_CSV)
    return words or mime.hasFormat(MIME) or has_picture(mime)


def _has_words(html: str, text: str) -> bool:
    if html and "<img" in html.lower() and len(html) < 100_000:
        from workshop_app.interchange.html_table import read_html

        return bool(read_html(html).lines)
    return bool(html.strip() or text.strip())


def _image(mime: QMimeData) -> bytes | QImage | None:
    """Its bytes where they are there: decoding them can wait. Else the decoded image."""
    for kind in _PICTURES:
        name = f"image/{kind}"
        if mime.hasFormat(name) and (data := bytes(mime.data(name).data())):
            return data
    image = mime.imageData()
    return image if isinstance(image, QImage) and not image.isNull() else None
