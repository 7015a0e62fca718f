"""Typing in place, from the first key to the last: what is typed is in the document at once."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from workshop_app.canvas.paint import Brush
from workshop_app.canvas.text_field import TextField
from workshop_app.domain.edits.cards import add_card, delete_cards
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.editor.selection import Cell, Ref
from workshop_app.words import _

NAMED = {"cards": "text", "stages": "title", "steps": "title", "lanes": "title", "personas": "name"}
"""The field that is typed in place, by table."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text stands: a widget, a rectangle in it (px), and how the text looks."""

    widget: QWidget
    rect: QRect
    fill: str
    size: float
    bold: bool = False
    italic: bool = False


PlaceOf = Callable[[Ref], Place | None]


class Typing(QObject):
    """At most one text is typed at a time. One burst of typing is one step of the history."""

    ended = Signal(str, object)
    refused = Signal(object)

    def __init__(self, desk: Desk, brush: Brush, place_of: PlaceOf, parent: QObject) -> None:
        super().__init__(parent)
        self.desk = desk
        self._brush = brush
        self._place_of = place_of
        self._field: TextField | None = None
        self._ref: Ref | None = None
        self._before: str | None = None

    @property
    def ref(self) -> Ref | None:
        """What is being typed in, or None."""
        return self._ref

    def begin(self, ref: Ref, *, select_all: bool = True) -> None:
        """Type in an existing record."""
        if self.desk.editor.read_only or ref[0] not in NAMED:
            return
        self.finish()
        row = self.desk.workshop.table(ref[0]).get(ref[1])
        if row is not None:
            text: str = getattr(row, NAMED[ref[0]])
            self._open(ref, text, before=text, select_all=select_all)

    def begin_new(self, cell: Cell, *, kind: str = "", text: str = "", after: str = "") -> None:
        """Make a card in `cell` (behind the card `after`) and type in it; empty, it goes again."""
        self.finish()
        card_id = self.desk.editor.new_id()
        before = _follower(self.desk.workshop, cell, after)
        made: dict[str, Any] = {"lane": cell[0], "step": cell[1], "kind": kind, "text": text}
        try:
            self.desk.editor.apply(
                _("Add card"), add_card, burst=_burst(card_id),
                new_id=lambda: card_id, before=before, **made,
            )  # fmt: skip
        except EditRefused as refused:
            self.refused.emit(refused)
            return
        self.desk.selection.choose("cards", [card_id], cell)
        self._open(("cards", card_id), text, before=None, select_all=False)

    def follow(self) -> None:
        """Stand where the text now stands; end where it is gone."""
        if self._field is None or self._ref is None:
            return
        place = self._place_of(self._ref)
        if place is None:
            self._field.end("away")
        else:
            self._field.lay_over(place.rect)

    def finish(self) -> None:
        """Keep what is typed and end."""
        if self._field is not None:
            self._field.end("away")

    def _open(self, ref: Ref, text: str, *, before: str | None, select_all: bool) -> None:
        place = self._place_of(ref)
        if place is None:
            return
        self._ref, self._before = ref, before
        field = TextField(place.widget, one_line=ref[0] not in ("cards",))
        field.setAccessibleName(_("Text of the card") if ref[0] == "cards" else _("Title"))
        field.dress(self._brush, place.fill, size=place.size, bold=place.bold, italic=place.italic)
        self._field = field
        field.setGeometry(place.rect)
        field.begin(text, select_all=select_all)
        field.lay_over(place.rect)
        field.typed.connect(self._typed)
        field.done.connect(self._done)

    def _typed(self, text: str) -> None:
        if self._ref is None or self._ref[1] not in self.desk.workshop.table(self._ref[0]):
            return
        table, row_id = self._ref
        clean = text if table == "cards" else " ".join(text.split("\n"))
        self._set(table, row_id, clean)
        self.follow()

    def _set(self, table: str, row_id: str, text: str) -> None:
        try:
            self.desk.editor.apply(
                _("Type"), set_fields, burst=_burst(row_id),
                table=table, ids=(row_id,), fields={NAMED[table]: text},
            )  # fmt: skip
        except EditRefused as refused:
            self.refused.emit(refused)

    def _done(self, how: str) -> None:
        field, ref, before = self._field, self._ref, self._before
        self._field = self._ref = self._before = None
        if field is None or ref is None:
            return
        table, row_id = ref
        row = self.desk.workshop.table(table).get(row_id)
        if row is not None:
            self._settle(how, table, row_id, before)
        self.desk.editor.history.end_burst()
        field.hide()
        field.deleteLater()
        self.ended.emit(how, ref)

    def _settle(self, how: str, table: str, row_id: str, before: str | None) -> None:
        """Esc puts back what stood here; a new card without a word goes again."""
        text = getattr(self.desk.workshop.table(table)[row_id], NAMED[table])
        if before is None and (how == "escape" or not text.strip()):
            self.desk.editor.apply(_("Add card"), delete_cards, burst=_burst(row_id), ids=(row_id,))
        elif before is not None and how == "escape" and text != before:
            self._set(table, row_id, before)


def _burst(row_id: str) -> str:
    return f"text:{row_id}"


def _follower(workshop: Workshop, cell: Cell, after: str) -> str | None:
    ids = [card.id for card in workshop.cell(*cell)]
    at = ids.index(after) + 1 if after in ids else len(ids)
    return ids[at] if at < len(ids) else None
