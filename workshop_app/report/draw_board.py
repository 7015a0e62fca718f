"""Draw a page of a board from the very sprites that the canvas shows."""

from collections.abc import Sequence
from dataclasses import replace

from workshop_app.layout.board import Board
from workshop_app.layout.measures import PERSONA_NAME, PERSONA_TEXT, STAGE_TITLE
from workshop_app.layout.sprites import (
    Box,
    CurveSprite,
    Mark,
    Part,
    Picture,
    PointSprite,
    Rect,
    Sprite,
    Words,
)
from workshop_app.layout.text import typeset
from workshop_app.report.board_plan import BoardPage
from workshop_app.report.board_rows import Band
from workshop_app.report.draw_arrows import draw_arrows
from workshop_app.report.pen import Pen, dashes_of
from workshop_app.words import _

_PAD = 12.0


def draw_board_page(pen: Pen, page: BoardPage) -> None:
    """Draw `page` with the top left of its left column and header at the pen's origin; px."""
    board = page.board
    left, top = board.measures.left, board.header_height
    bottom = page.leaf.bands[-1].y + page.leaf.bands[-1].height if page.leaf.bands else 0.0
    _draw_ground(pen, page, left, top, bottom)
    _draw_header(pen, page, left, top)
    for band in page.leaf.bands:
        _draw_band(pen, page, band, left, top + band.y)
    draw_arrows(pen, page, left, top)
    _draw_personas(pen, page, top)


def draw_sprite(pen: Pen, sprite: Sprite, x: float, y: float) -> None:
    """Draw a sprite with its top left at (x, y)."""
    box = sprite.rect
    area = Rect(x, y, box.width, box.height)
    pen.box(area, sprite.fill, sprite.border, sprite.radius, 1.0)
    draw_parts(pen, sprite, x, y)


def draw_parts(pen: Pen, sprite: Sprite, x: float, y: float) -> None:
    """Draw what is in a sprite, without its own box."""
    for part in sprite.parts:
        match part:
            case Words():
                pen.text(part.block, x + part.x, y + part.y, part.color)
            case Mark():
                pen.icon(part.icon, x + part.x, y + part.y, part.size, part.color)
            case Box():
                pen.box(part.rect.moved(x, y), part.fill, part.border, part.radius, part.line)
            case Picture():
                if not pen.picture(part.asset, part.rect.moved(x, y), part.round):
                    pen.box(part.rect.moved(x, y), "ground", "line", 3)


def _draw_ground(pen: Pen, page: BoardPage, left: float, top: float, bottom: float) -> None:
    measures = page.board.measures
    right = left + page.width
    pen.box(Rect(0, top, measures.persona_column, bottom), "board.persona")
    columns = page.board.grid.columns
    for at in page.shown:
        x = left + columns[at].right - page.left
        last = at + 1 >= len(columns) or columns[at + 1].stage != columns[at].stage
        color = "board.swimlane" if last else "board.line"
        pen.line(x, top - (0 if last else 14), x, top + bottom, color, 1.0)
    pen.line(left, top, left, top + bottom, "board.swimlane", 1.0)
    persona: str | None = ""
    for band in page.leaf.bands:
        start = band.row.lane.persona != persona
        persona = band.row.lane.persona
        x = 0.0 if start else measures.persona_column
        color = "board.swimlane" if start else "board.line"
        pen.line(x, top + band.y, right, top + band.y, color, 1.5 if start else 1.0)
    pen.line(0, top + bottom, right, top + bottom, "board.swimlane", 1.5)


def _draw_header(pen: Pen, page: BoardPage, left: float, top: float) -> None:
    """Steps where they stand; a stage over the part of it that is on this page."""
    start, end = page.left, page.left + page.width
    for sprite in page.board.header:
        x, right = max(sprite.rect.x, start), min(sprite.rect.right, end)
        if right - x < 1:
            continue
        if sprite.table == "stages" and right - x < sprite.rect.width - 1:
            sprite = _narrowed(sprite, right - x)
        draw_sprite(pen, sprite, left + x - start, top + sprite.rect.y)


def _narrowed(sprite: Sprite, width: float) -> Sprite:
    """A stage that is broken over pages: its title anew in the width that it has here."""
    box = sprite.rect
    parts = tuple(_narrowed_part(part, width, box.height) for part in sprite.parts)
    return replace(sprite, rect=Rect(box.x, box.y, width, box.height), parts=parts)


def _narrowed_part(part: Part, width: float, height: float) -> Part:
    if isinstance(part, Box):
        return replace(part, rect=Rect(0, part.rect.y, width, part.rect.height))
    if not isinstance(part, Words):
        return part
    most = max(1, int((height - 4) / STAGE_TITLE.line_height))
    block = typeset(part.block.text, STAGE_TITLE, width - 2 * part.x, max_lines=most, snug=True)
    return replace(part, block=block, y=part.y + (part.block.height - block.height) / 2)


def _draw_band(pen: Pen, page: BoardPage, band: Band, left: float, y: float) -> None:
    board = page.board
    title = board.titles[board.at[band.row.lane.id]]
    draw_parts(pen, title, left - board.measures.lane_column, y)
    curve = page.curves.row(band.row.lane.id).body.curve
    if curve is not None:
        area = Rect(left, y, page.width, band.height)
        _draw_curve(pen, curve, area, page.curves_left)
    for card in band.cards:
        draw_sprite(pen, card, left + card.rect.x - page.left, y + card.rect.y)


def _draw_curve(pen: Pen, curve: CurveSprite, area: Rect, start: float) -> None:
    """The stretch of a curve that begins at `start` of its lane, within `area`."""
    for at, rule in enumerate(curve.rules):
        color = "curve.zero" if at == 2 else "curve.grid"
        pen.line(area.x, area.y + rule, area.right, area.y + rule, color, 1.0)
    dx, dy = area.x - start, area.y
    with pen.clipped(area):
        pieces = [_shifted(piece, dx, dy) for piece in curve.pieces if _meets(piece, start, area)]
        pen.curve(pieces, curve.color, 3.0, dashes_of(3.0) if curve.dashed else ())
    for point in curve.points:
        if start <= point.x < start + area.width:
            _draw_point(pen, curve, point, area, dx, dy)


def _draw_point(
    pen: Pen, curve: CurveSprite, point: PointSprite, area: Rect, dx: float, dy: float
) -> None:
    pen.dot(point.x + dx, point.y + dy, 6.0, curve.color, "curve.rim")
    if point.word:
        wide = point.word.block.width
        x = max(area.x + 2, min(point.word.x + dx, area.right - wide - 2))
        pen.text(point.word.block, x, point.word.y + dy, point.word.color)


def _meets(piece: Sequence[float], start: float, area: Rect) -> bool:
    return piece[6] > start and piece[0] < start + area.width


def _shifted(piece: Sequence[float], dx: float, dy: float) -> tuple[float, ...]:
    return tuple(n + (dy if at % 2 else dx) for at, n in enumerate(piece))


def _draw_personas(pen: Pen, page: BoardPage, top: float) -> None:
    """Each persona's card where her lanes begin, on later pages her name again."""
    drawn: set[str | None] = set()
    by_persona = {swimlane.persona: swimlane.sprite for swimlane in page.board.swimlanes}
    for band in page.leaf.bands:
        persona = band.row.lane.persona
        sprite = by_persona.get(persona)
        if persona in drawn or sprite is None:
            continue
        drawn.add(persona)
        if persona in page.leaf.firsts:
            draw_parts(pen, sprite, 0, top + band.y)
        else:
            _draw_name_again(pen, page.board, sprite, top + band.y)


def _draw_name_again(pen: Pen, board: Board, sprite: Sprite, y: float) -> None:
    name = next(part for part in sprite.parts if isinstance(part, Words) and part.x == _PAD)
    room = board.measures.persona_column - 2 * _PAD
    again = typeset(name.block.text, PERSONA_NAME, room, max_lines=2, snug=True)
    pen.text(again, _PAD, y + _PAD, name.color)
    pen.text(
        typeset(_("continued"), PERSONA_TEXT, room, snug=True),
        _PAD,
        y + _PAD + again.height,
        "soft_ink",
    )
