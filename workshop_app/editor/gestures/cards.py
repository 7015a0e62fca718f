"""Gestures on cards: click, drag one or many, drag a new one from the palette, stretch."""

from collections.abc import Callable, Collection

from workshop_app.domain.edits.cards import add_card, move_cards, span_card
from workshop_app.domain.edits.copies import names_of_copies
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.gestures.carry import Nowhere, Plan, carry, only_looking, trembling
from workshop_app.editor.gestures.clicks import ADDING, click_card
from workshop_app.editor.gestures.copying import copying
from workshop_app.editor.gestures.pointer import Gesture, Ground, Pointer
from workshop_app.editor.history import typing_burst
from workshop_app.editor.selection import cell_of
from workshop_app.editor.slots import move_label
from workshop_app.layout.board import Board
from workshop_app.layout.sprites import Rect
from workshop_app.words import _, ngettext


def press_card(ground: Ground, press: Pointer) -> Gesture:
    """Press on a card: a click selects, a drag carries it with all that is selected."""
    desk, card_id = ground.desk, press.over.id
    if card_id not in desk.selection.ids("cards") and press.keys.isdisjoint(ADDING):
        click_card(desk, card_id)
    pointer = yield from trembling(press)
    if pointer.kind == "release":
        click_card(desk, card_id, press.keys)
    if pointer.kind != "move":
        return None
    if desk.editor.read_only:
        return (yield from only_looking())
    if card_id not in desk.selection.ids("cards"):
        desk.selection.add("cards", [card_id])
    return (yield from carry_cards(ground, card_id))


def carry_cards(ground: Ground, anchor: str) -> Gesture:
    """Carry all selected cards; those in other cells keep their distance to `anchor`.

    With ``ctrl`` held their copies are carried, and these are selected in the end.
    """
    desk = ground.desk
    ids = desk.selection.ids("cards")
    made = names_of_copies(desk.workshop, ids, desk.editor.new_id)

    def planning(pointer: Pointer) -> Plan | Nowhere:
        copies = "ctrl" in pointer.keys
        staying = frozenset(made.values()) | (frozenset() if copies else frozenset(ids))
        place = landing_place(ground.shown(), pointer, staying)
        if isinstance(place, Nowhere):
            return place
        where = dict(zip(("lane", "step", "before"), place, strict=True))
        if copies:
            return copying(made, ids, anchor, where)
        return Plan(move_cards, {"ids": ids, "anchor": anchor, **where})

    label = move_label("cards", len(ids))
    lifted = tuple(("cards", card_id) for card_id in ids)
    yield from carry(ground, label, lifted, planning, _where(ground, (made[anchor], anchor)))
    if made[anchor] in desk.workshop.cards:
        copies = [made[card_id] for card_id in ids]
        desk.selection.choose("cards", copies, cell_of(desk.workshop, ("cards", made[anchor])))
    elif anchor in desk.workshop.cards:
        desk.selection.choose("cards", ids, cell_of(desk.workshop, ("cards", anchor)))
    return None


def carry_new_card(ground: Ground, kind: str) -> Gesture:
    """Carry a new card of `kind` from the palette; it is made where it is let go."""
    desk = ground.desk
    card_id = desk.editor.new_id()

    def one_card(
        workshop: Workshop, *, lane: str | None, step: str | None, before: str | None
    ) -> Workshop:
        return add_card(
            workshop, new_id=lambda: card_id, lane=lane, step=step, kind=kind, before=before
        )

    def planning(pointer: Pointer) -> Plan | Nowhere:
        place = landing_place(ground.shown(), pointer, {card_id})
        if isinstance(place, Nowhere):
            return place
        at = dict(zip(("lane", "step", "before"), place, strict=True))
        return Plan(one_card, at, burst=typing_burst(card_id))

    lifted = (("cards", card_id),)
    yield from carry(ground, _("Add card"), lifted, planning, _where(ground, (card_id,)))
    if card_id not in desk.workshop.cards:
        return None
    desk.selection.choose("cards", [card_id])
    return ("cards", card_id)


def stretch_card(ground: Ground, press: Pointer) -> Gesture:
    """Drag the trailing edge of a card over the steps it is to cover."""
    desk, card_id = ground.desk, press.over.id
    click_card(desk, card_id)
    pointer = yield from trembling(press)
    if pointer.kind != "move":
        return None
    if desk.editor.read_only:
        return (yield from only_looking())
    first = ground.shown().grid.at[desk.workshop.cards[card_id].step or ""]

    def planning(pointer: Pointer) -> Plan:
        grid = ground.shown().grid
        column = grid.columns[grid.column_at(pointer.x)]
        into = column.right - pointer.x if grid.mirrored else pointer.x - column.x
        short = not column.folded and into < column.width * 0.25
        reached = grid.column_at(pointer.x) - short
        span = max(1, reached - first + 1)
        said = ngettext("Covers {count} step", "Covers {count} steps", span).format(count=span)
        return Plan(span_card, {"id": card_id, "span": span}, note=said)

    return (yield from carry(ground, _("Stretch card"), (), planning, _where(ground, (card_id,))))


def landing_place(
    board: Board, pointer: Pointer, held: Collection[str]
) -> tuple[str | None, str | None, str | None] | Nowhere:
    """(lane, step, card to stand before) below the pointer, the cards `held` left out."""
    over = pointer.over
    if over.kind == "parking_lot":
        return None, None, over.id or None
    at = board.grid.at.get(over.step or "")
    if at is not None and board.grid.columns[at].folded:
        return Nowhere(_("This stage is folded. Unfold it to put something there."))
    if over.lane is None or over.step is None:
        named = over.kind in ("stages", "steps", "lanes", "personas")
        return Nowhere(_("Cards go into the cells of the board.") if named else "")
    row = board.row(over.lane)
    if not row.body.cells:
        return over.lane, over.step, None
    for sprite in row.body.cells[board.grid.at[over.step]]:
        middle = row.y + sprite.rect.y + sprite.rect.height / 2
        if sprite.id not in held and pointer.y < middle:
            return over.lane, over.step, sprite.id
    return over.lane, over.step, None


def _where(ground: Ground, ids: tuple[str, ...]) -> Callable[[Board], Rect | None]:
    """Where on the board the first of `ids` that is there stands."""

    def landing(board: Board) -> Rect | None:
        found = (ground.desk.editor.shown.cards.get(card_id) for card_id in ids)
        card = next((one for one in found if one is not None), None)
        sprite = card and board.card(card.lane, card.step, card.id)
        return sprite.rect if sprite else None

    return landing
