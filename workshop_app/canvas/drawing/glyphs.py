"""Draw typeset text with Qt: the glyphs and places that typesetting computed, from the same files."""

from functools import lru_cache
from math import sqrt
from weakref import WeakKeyDictionary

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGlyphRun,
    QPainter,
    QPainterPath,
    QRawFont,
)

from workshop_app.layout.text import TextBlock
from workshop_app.layout.text.fonts import FACES, face_path

# From 64 px on the screen Qt draws outlines itself, and nothing at all of a font opened by file.
_LARGEST_DRAWN_BY_QT = 60.0

_drawn: WeakKeyDictionary[TextBlock, list[QGlyphRun]] = WeakKeyDictionary()
_outlined: WeakKeyDictionary[TextBlock, QPainterPath] = WeakKeyDictionary()


def draw_block(painter: QPainter, block: TextBlock, x: float, y: float, color: QColor) -> None:
    """Draw `block` with its top left at (x, y) in the painter's coordinates.

    Changes the painter's pen. Needs a QGuiApplication.
    """
    runs = _drawn.get(block)
    if runs is None:
        runs = _drawn[block] = _glyph_runs(block)
    if not runs:
        return
    if _is_large(painter, runs):
        _draw_outlines(painter, block, x, y, color)
        return
    painter.setPen(color)
    at = QPointF(x, y)
    for run in runs:
        painter.drawGlyphRun(at, run)


def register_fonts() -> None:
    """Give Qt the bundled faces: the interface asks for ``"Noto Sans"``, fields fall back to the rest."""
    for name in FACES:
        QFontDatabase.addApplicationFont(str(face_path(name)))


def _is_large(painter: QPainter, runs: list[QGlyphRun]) -> bool:
    scale = sqrt(abs(painter.deviceTransform().determinant()))
    return runs[0].rawFont().pixelSize() * scale > _LARGEST_DRAWN_BY_QT


def _draw_outlines(painter: QPainter, block: TextBlock, x: float, y: float, color: QColor) -> None:
    path = _outlined.get(block)
    if path is None:
        path = _outlined[block] = _outline(block)
    smooth = painter.testRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.fillPath(path.translated(x, y), color)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, smooth)


def _outline(block: TextBlock) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)  # the parts of a glyph may overlap
    for run in _drawn[block]:
        font = run.rawFont()
        for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
            path.addPath(font.pathForGlyph(glyph).translated(place))
    return path


def _glyph_runs(block: TextBlock) -> list[QGlyphRun]:
    """One Qt run per face and size, over all lines: a plain card costs one call to draw."""
    glyphs: dict[tuple[str, float], tuple[list[int], list[QPointF]]] = {}
    for line in block.lines:
        for run in line.runs:
            ids, places = glyphs.setdefault((run.face, run.size), ([], []))
            ids += run.ids
            places += [
                QPointF(line.x + x, line.baseline + y) for x, y in zip(run.xs, run.ys, strict=True)
            ]
    return [_glyph_run(*key, *value) for key, value in glyphs.items()]


def _glyph_run(face: str, size: float, ids: list[int], places: list[QPointF]) -> QGlyphRun:
    run = QGlyphRun()
    run.setRawFont(_raw_font(face, size))
    run.setGlyphIndexes(ids)
    run.setPositions(places)
    return run


@lru_cache(maxsize=64)
def _raw_font(face: str, size: float) -> QRawFont:
    # Without hinting a glyph keeps its shape and width at every zoom.
    return QRawFont(str(face_path(face)), size, QFont.HintingPreference.PreferNoHinting)
