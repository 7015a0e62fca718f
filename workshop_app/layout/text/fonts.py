"""The bundled faces: which exist, where their files lie, what they cover, in which order."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import uharfbuzz as hb

from workshop_app.assets import shipped_path

LATIN = "NotoSans"
EMOJI = "NotoEmoji-Regular"
CHINESE = (
    "NotoSansSC-Regular"  # 10 MB: last in the order, so that only a text that needs it opens it
)
_SCRIPTS = ("NotoSansArabic", "NotoSansHebrew", "NotoSansDevanagari", "NotoSansThai")
_SYMBOLS = ("NotoSansSymbols-Regular", "NotoSansSymbols2-Regular")

FACES: tuple[str, ...] = (
    "NotoSans-Regular",
    "NotoSans-Bold",
    "NotoSans-Italic",
    *(f"{family}-{weight}" for family in _SCRIPTS for weight in ("Regular", "Bold")),
    *_SYMBOLS,
    EMOJI,
    CHINESE,
)


@dataclass(frozen=True, slots=True)
class Face:
    """One opened font file; lengths are in font units, `space` is the glyph of the space."""

    name: str
    upem: int
    ascent: int
    descent: int
    space: int
    font: hb.Font
    coverage: hb.Set

    def covers(self, code: int) -> bool:
        """Whether the face has a glyph for the code point."""
        return code in self.coverage


@cache
def face_path(name: str) -> Path:
    """The file of a face in `FACES`; Qt and the report open this same file."""
    if name not in FACES:
        raise KeyError(f"No bundled face is called {name}.")
    return shipped_path("resources", "fonts", f"{name}.ttf")


@cache
def face(name: str) -> Face:
    """The face called `name`, opened at its first use (mapped into memory, not read)."""
    opened = hb.Face(hb.Blob.from_file_path(str(face_path(name))))
    font = hb.Font(opened)
    extents = font.get_font_extents("ltr")
    return Face(
        name,
        opened.upem,
        extents.ascender,
        -extents.descender,
        font.get_nominal_glyph(ord(" ")) or 0,
        font,
        opened.unicodes,
    )


def latin_face(bold: bool, italic: bool) -> str:
    """The name of the main face in a style; bold wins where both are asked for."""
    return f"{LATIN}-{'Bold' if bold else 'Italic' if italic else 'Regular'}"


@cache
def fallback_order(bold: bool, italic: bool) -> tuple[str, ...]:
    """The faces to try for a text, first the main one."""
    weight = "Bold" if bold else "Regular"
    scripts = (f"{family}-{weight}" for family in _SCRIPTS)
    return (latin_face(bold, italic), *scripts, *_SYMBOLS, EMOJI, CHINESE)
