"""Read a PDF back: its words, where each stands, how large it is."""

import re
import unicodedata
from collections.abc import Iterator
from ctypes import c_double
from io import BytesIO
from math import hypot
from typing import NamedTuple

import pypdf
import pypdfium2
import pypdfium2.raw as raw


class Sign(NamedTuple):
    """A character: its box in pt from the lower left of the page, and the size of its type."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float


def pages_of(pdf: bytes) -> list[pypdf.PageObject]:
    """The pages by pypdf."""
    return list(pypdf.PdfReader(BytesIO(pdf)).pages)


def text_of(pdf: bytes) -> str:
    """All text, page after page."""
    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def words_in(text: str) -> str:
    """The letters and digits of a text, without spaces, line ends and hyphens of a reader."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text))


def signs_of(pdf: bytes) -> Iterator[tuple[float, float, list[Sign]]]:
    """(width, height, visible characters) of each page."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            text_page = page.get_textpage()
            yield page.get_width(), page.get_height(), list(_signs(text_page))
            text_page.close()
            page.close()


def _signs(page: pypdfium2.PdfTextPage) -> Iterator[Sign]:
    for at in range(page.count_chars()):
        text = chr(raw.FPDFText_GetUnicode(page, at))
        if raw.FPDFText_IsGenerated(page, at) or text.isspace():
            continue
        sides = [c_double() for _side in range(4)]
        raw.FPDFText_GetCharBox(page, at, *sides)
        left, right, bottom, top = (side.value for side in sides)
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(page, at, matrix)
        size = raw.FPDFText_GetFontSize(page, at) * hypot(matrix.a, matrix.b)
        yield Sign(text, left, bottom, right, top, size)
