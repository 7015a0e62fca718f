"""The rubber band: press on an empty place and draw a rectangle around cards."""

from workshop_app.editor.gestures.carry import trembling
from workshop_app.editor.gestures.clicks import ADDING
from workshop_app.editor.gestures.pointer import Feedback, Gesture, Ground, Pointer
from workshop_app.layout.board import Board
from workshop_app.layout.sprites import Rect


def press_empty(ground: Ground, press: Pointer) -> Gesture:
    """Press on an empty place: a click puts the keyboard into the cell, a drag selects cards."""
    selection = ground.desk.selection
    before, place = selection.refs, selection.cell
    adding = bool(press.keys & ADDING)
    kept = selection.ids("cards") if adding else ()
    cell = (press.over.lane, press.over.step)
    if not adding:
        selection.focus((cell[0], cell[1]) if cell[0] and cell[1] else selection.cell)
    pointer = yield from trembling(press)
    while pointer.kind == "move":
        band = _between(press, pointer)
        selection.choose("cards", (*kept, *cards_within(ground.shown(), band)))
        pointer = yield Feedback(band=band)
    if pointer.kind == "cancel":
        selection.choose(before[0][0] if before else "cards", [ref[1] for ref in before], place)
    return None


def cards_within(board: Board, band: Rect) -> list[str]:
    """The ids of the cards that meet `band`, in rows from the top."""
    first, last = board.grid.columns_between(band.x, band.right)
    found: dict[str, None] = {}
    for row in board.rows:
        if row.bottom <= band.y or row.y >= band.bottom:
            continue
        within = band.moved(0, -row.y)
        for cell in (*row.body.cells[first : last + 1], row.body.spanning):
            found.update((s.id, None) for s in cell if s.rect.meets(within))
    return list(found)


def _between(one: Pointer, other: Pointer) -> Rect:
    left, top = min(one.x, other.x), min(one.y, other.y)
    return Rect(left, top, abs(one.x - other.x), abs(one.y - other.y))
