"""Gestures on arrows: draw one from the handle of a card to another card, click one."""

from dataclasses import replace

from workshop_app.domain.errors import EditRefused
from workshop_app.editor.connecting import connect_chain, said_connected
from workshop_app.editor.gestures.band import press_empty
from workshop_app.editor.gestures.carry import only_looking, trembling
from workshop_app.editor.gestures.clicks import ADDING
from workshop_app.editor.gestures.pointer import Feedback, Gesture, Ground, Pointer
from workshop_app.layout.sprites import Rect
from workshop_app.words import _

CHOOSE = "connector"
"""What a click on the handle returns, with its card: the other card is to be chosen from a list."""


def press_arrow(ground: Ground, press: Pointer) -> Gesture:
    """Press on an arrow: a click selects it, a drag draws a band round cards."""
    selection, arrow = ground.desk.selection, press.over.id
    if press.keys & ADDING:
        selection.toggle("connections", arrow)
    else:
        selection.choose("connections", [arrow])
    pointer = yield from trembling(press)
    return (yield from press_empty(ground, press)) if pointer.kind == "move" else None


def draw_connection(ground: Ground, press: Pointer) -> Gesture:
    """Drag from a card's handle to another card; it is shown connected before it is let go."""
    desk, start = ground.desk, press.over.id
    pointer = yield from trembling(press)
    if pointer.kind == "release":
        return (CHOOSE, start)
    if pointer.kind != "move":
        return None
    if desk.editor.read_only:
        return (yield from only_looking())
    arrow = desk.editor.new_id()
    feedback = _previewed(ground, arrow, start, asked := _target(pointer, start))
    while True:
        seen = feedback.target is None or feedback.refused
        thread = _thread(ground, start, pointer) if seen else None
        pointer = yield replace(feedback, thread=thread)
        if pointer.kind in ("cancel", "press"):
            desk.editor.cancel()
            return None
        if asked != (target := _target(pointer, start)):
            feedback, asked = _previewed(ground, arrow, start, target), target
        if pointer.kind == "release":
            _settle(ground, arrow, (start, asked), keep=bool(asked) and not feedback.refused)
            return None


def _settle(ground: Ground, arrow: str, ends: tuple[str, str], *, keep: bool) -> None:
    editor = ground.desk.editor
    if not keep:
        editor.cancel()
        return
    editor.apply(_("Connect cards"), connect_chain, new_id=lambda: arrow, ids=ends)
    ground.desk.selection.choose("connections", [arrow])


def _target(pointer: Pointer, start: str) -> str:
    over = pointer.over
    return over.id if over.kind == "cards" and over.id != start else ""


def _previewed(ground: Ground, arrow: str, start: str, target: str) -> Feedback:
    """What would happen on release over `target` ("": no card)."""
    editor = ground.desk.editor
    if not target:
        editor.cancel()
        return Feedback(note=_("Drag to the card that comes next."))
    try:
        editor.preview(connect_chain, new_id=lambda: arrow, ids=(start, target))
    except EditRefused as refused:
        editor.cancel()
        return Feedback(note=str(refused), refused=True, target=_rect(ground, target))
    return Feedback(note=said_connected(editor.shown, arrow), target=_rect(ground, target))


def _thread(ground: Ground, start: str, pointer: Pointer) -> tuple[float, float, float, float]:
    rect = _rect(ground, start) or Rect(pointer.x, pointer.y, 0, 0)
    return rect.x + rect.width / 2, rect.bottom, pointer.x, pointer.y


def _rect(ground: Ground, card_id: str) -> Rect | None:
    card = ground.desk.workshop.cards.get(card_id)
    sprite = card and ground.shown().card(card.lane, card.step, card.id)
    return sprite.rect if sprite else None
