"""Gestures on cards: click, drag one or many, drag a new one from the palette, stretch."""

from collections.abc import Callable

from workshop_app.domain.edits.cards import add_card, move_cards, span_card
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.gestures.carry import Plan, carry, moved_far
from workshop_app.editor.gestures.pointer import Feedback, Gesture, Ground, Pointer
from workshop_app.layout.board import Board
from workshop_app.layout.sprites import Rect
from workshop_app.words import _, ngettext


def press_card(ground: Ground, press: Pointer) -> Gesture:
    """Press on a card: a click selects, a drag carries it with all that is selected."""
    desk, card_id = ground.desk, press.over.id
    was_selected = card_id in desk.selection.ids("cards")
    if not was_selected and press.keys.isdisjoint({"shift", "ctrl"}):
        desk.selection.choose("cards", [card_id], _cell_of(desk.workshop, card_id))
    pointer = press
    while not moved_far(press, pointer):
        pointer = yield Feedback()
        if pointer.kind == "release":
            _click(ground, press, card_id)
            return None
        if pointer.kind != "move":
            return None
    if desk.editor.read_only:
        return None
    if card_id not in desk.selection.ids("cards"):
        desk.selection.add("cards", [card_id])
    return (yield from carry_cards(ground, card_id))


def carry_cards(ground: Ground, anchor: str) -> Gesture:
    """Carry all selected cards; those in other cells keep their distance to `anchor`."""
    ids = ground.desk.selection.ids("cards")
    held = frozenset(ids)

    def planning(pointer: Pointer) -> Plan | None:
        place = landing_place(ground.shown(), pointer, held)
        if place is None:
            return None
        lane, step, before = place
        return Plan(
            move_cards,
            {"ids": ids, "lane": lane, "step": step, "before": before, "anchor": anchor},
        )

    label = ngettext("Move card", "Move {count} cards", len(ids)).format(count=len(ids))
    lifted = tuple(("cards", card_id) for card_id in ids)
    return (yield from carry(ground, label, lifted, planning, _where(ground, anchor)))


def carry_new_card(ground: Ground, kind: str) -> Gesture:
    """Carry a new card of `kind` from the palette; it is made where it is let go."""
    desk = ground.desk
    card_id = desk.editor.new_id()
    held = frozenset({card_id})

    def one_card(
        workshop: Workshop, *, lane: str | None, step: str | None, before: str | None
    ) -> Workshop:
        return add_card(
            workshop, new_id=lambda: card_id, lane=lane, step=step, kind=kind, before=before
        )

    def planning(pointer: Pointer) -> Plan | None:
        place = landing_place(ground.shown(), pointer, held)
        if place is None:
            return None
        return Plan(one_card, dict(zip(("lane", "step", "before"), place, strict=True)))

    lifted = (("cards", card_id),)
    yield from carry(ground, _("Add card"), lifted, planning, _where(ground, card_id))
    if card_id not in desk.workshop.cards:
        return None
    desk.selection.choose("cards", [card_id], _cell_of(desk.workshop, card_id))
    return ("cards", card_id)


def stretch_card(ground: Ground, press: Pointer) -> Gesture:
    """Drag the right edge of a card over the steps it is to cover."""
    desk, card_id = ground.desk, press.over.id
    desk.selection.choose("cards", [card_id], _cell_of(desk.workshop, card_id))
    if desk.editor.read_only:
        return None
    first = ground.shown().grid.at[desk.workshop.cards[card_id].step or ""]

    def planning(pointer: Pointer) -> Plan | None:
        grid = ground.shown().grid
        column = grid.columns[grid.column_at(pointer.x)]
        reached = grid.column_at(pointer.x) - (pointer.x < column.x + column.width * 0.25)
        return Plan(span_card, {"id": card_id, "span": max(1, reached - first + 1)})

    return (yield from carry(ground, _("Stretch card"), (), planning, _where(ground, card_id)))


def landing_place(
    board: Board, pointer: Pointer, held: frozenset[str]
) -> tuple[str | None, str | None, str | None] | None:
    """(lane, step, card to stand before) below the pointer, or None where no card can land."""
    over = pointer.over
    if over.kind == "parking_lot":
        return None, None, over.id or None
    if over.lane is None or over.step is None:
        return None
    row = board.row(over.lane)
    if not row.body.cells:
        return over.lane, over.step, None
    for sprite in row.body.cells[board.grid.at[over.step]]:
        middle = row.y + sprite.rect.y + sprite.rect.height / 2
        if sprite.id not in held and pointer.y < middle:
            return over.lane, over.step, sprite.id
    return over.lane, over.step, None


def _where(ground: Ground, card_id: str) -> Callable[[Board], Rect | None]:
    def landing(board: Board) -> Rect | None:
        card = ground.desk.editor.shown.cards.get(card_id)
        if card is None:
            return None
        sprite = board.card(card.lane, card.step, card_id)
        return sprite.rect if sprite else None

    return landing


def _click(ground: Ground, press: Pointer, card_id: str) -> None:
    selection = ground.desk.selection
    if press.keys & {"shift", "ctrl"}:
        selection.toggle("cards", card_id)
    else:
        selection.choose("cards", [card_id], _cell_of(ground.desk.workshop, card_id))


def _cell_of(workshop: Workshop, card_id: str) -> tuple[str, str] | None:
    card = workshop.cards[card_id]
    return (card.lane, card.step) if card.lane and card.step else None
