"""What copied cards are on the clipboard: our own format, text, a table or a list, and a picture.

The picture is drawn at once, for few cards only. One drawn on demand needs a QMimeData of Python,
which Qt asks and destroys when Python itself has ended: that aborts the process.
"""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData, Qt
from PySide6.QtGui import QClipboard, QGuiApplication, QImage

from workshop_app.domain.workshop import Workshop
from workshop_app.editor import clipboard as cards
from workshop_app.editor.parts import Part, table_of, texts_of
from workshop_app.layout.theme import Theme

_TSV = "text/tab-separated-values"
_FEW = 60  # cards whose picture is drawn faster than a key is let go


def put_cards(
    workshop: Workshop, part: Part, worn: Theme, ids: Sequence[str], *, cut: bool = False
) -> None:
    """Copy the cards `ids`, of which `part` is made, in every form another program may like."""
    mime = QMimeData()
    mime.setData(cards.MIME, QByteArray(cards.as_payload(cards.carry(workshop, ids, cut=cut))))
    if part.block and not part.parked:
        _add_table(mime, workshop, part)
    else:
        _add_lines(mime, texts_of(workshop, part))
    if len(ids) <= _FEW:
        mime.setImageData(_picture(workshop, part, worn))
    _clipboard().setMimeData(mime)


def put_table(workshop: Workshop, part: Part) -> None:
    """Copy a part as a table and nothing else."""
    mime = QMimeData()
    _add_table(mime, workshop, part)
    _clipboard().setMimeData(mime)


def put_text(workshop: Workshop, part: Part) -> None:
    """Copy the texts of a part and nothing else, one line a card."""
    mime = QMimeData()
    mime.setText(cards.as_lines(texts_of(workshop, part)))
    _clipboard().setMimeData(mime)


def put_picture(workshop: Workshop, part: Part, worn: Theme) -> None:
    """Copy a picture of a part and nothing else; of a very large map that takes a moment."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        _clipboard().setImage(_picture(workshop, part, worn))
    finally:
        QGuiApplication.restoreOverrideCursor()


def _picture(workshop: Workshop, part: Part, worn: Theme) -> QImage:
    from workshop_app.canvas.drawing.board_picture import picture_of

    return picture_of(workshop, part, worn)


def _add_table(mime: QMimeData, workshop: Workshop, part: Part) -> None:
    from workshop_app.interchange.html_table import write_html
    from workshop_app.interchange.tsv import write_tsv

    rows = table_of(workshop, part)
    text = write_tsv(rows)
    mime.setText(text)
    mime.setData(_TSV, QByteArray(text.encode("utf-8", "replace")))
    mime.setHtml(write_html(rows))


def _add_lines(mime: QMimeData, texts: tuple[str, ...]) -> None:
    from workshop_app.interchange.html_table import write_lines

    mime.setText(cards.as_lines(texts))
    mime.setHtml(write_lines(texts))


def _clipboard() -> QClipboard:
    return QGuiApplication.clipboard()
