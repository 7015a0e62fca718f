"""Typing in place, from the first key to the last: what is typed is in the document at once."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtWidgets import QWidget

from workshop_app.canvas.drawing.paint import Brush
from workshop_app.canvas.typing.text_field import TextField
from workshop_app.domain.change import Change
from workshop_app.domain.edits.cards import add_card, delete_cards
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.editor.editor import only_for_reading
from workshop_app.editor.history import typing_burst
from workshop_app.editor.selection import Cell, Ref
from workshop_app.layout.text.style import TextStyle
from workshop_app.layout.text.typeset import typeset
from workshop_app.words import _

NAMED = {
    "cards": "text",
    "stages": "title",
    "steps": "title",
    "lanes": "title",
    "personas": "name",
    "connections": "label",
    "points": "word",
}
"""The field that is typed in place, by table."""

LEAST_TYPED = 0.75
"""No text is typed smaller than this: as large as a map is shown at first."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text stands: a widget, a rectangle in it (px), and how it looks at which scale.

    `hint` is what is shown where there is no text; `ringed` tells that the field covers more.
    """

    widget: QWidget
    rect: QRectF
    fill: str
    style: TextStyle
    scale: float
    hint: str = ""
    ringed: bool = False

    @property
    def baseline(self) -> float:
        """That of the first line, below the top of `rect`."""
        return typeset("x", self.style, 100.0).lines[0].baseline * self.scale


PlaceOf = Callable[[Ref], Place | None]


class Typing(QObject):
    """At most one text is typed at a time. One burst of typing is one step of the history.

    `ended(how, ref)`: how as `TextField` says, or ``gone`` where what was typed in is no more.
    `caret(widget, rect)` tells where the typing goes on, to be kept in sight.
    """

    ended = Signal(str, object)
    refused = Signal(object)
    caret = Signal(QWidget, QRectF)

    def __init__(self, desk: Desk, brush: Brush, place_of: PlaceOf, parent: QObject) -> None:
        super().__init__(parent)
        self.desk = desk
        self._brush = brush
        self._place_of = place_of
        self._field: TextField | None = None
        self._ref: Ref | None = None
        self._before: str | None = None
        self._setting = False
        self._worn: tuple[str, float, str] | None = None
        desk.editor.on_settled(self._settled)

    @property
    def ref(self) -> Ref | None:
        """What is being typed in, or None."""
        return self._ref

    def begin(self, ref: Ref, *, select_all: bool = True) -> None:
        """Type in an existing record; a card that was just dropped goes again where it stays empty."""
        if ref[0] not in NAMED:
            return
        if self.desk.editor.read_only:
            self.refused.emit(only_for_reading())
            return
        self.finish()
        if ref[1] in self.desk.workshop.table(ref[0]):
            text = self._text_of(ref)
            made = self.desk.editor.history.open_burst == typing_burst(ref[1])
            before = None if made and ref[0] == "cards" else text
            self._open(ref, text, before=before, select_all=select_all)

    def begin_new(self, cell: Cell, *, kind: str = "", text: str = "", after: str = "") -> None:
        """Make a card in `cell` (behind the card `after`) and type in it; empty, it goes again."""
        self.finish()
        card_id = self.desk.editor.new_id()
        before = _follower(self.desk.workshop, cell, after)
        made: dict[str, Any] = {"lane": cell[0], "step": cell[1], "kind": kind, "text": text}
        try:
            self.desk.editor.apply(
                _("Add card"), add_card, burst=typing_burst(card_id),
                new_id=lambda: card_id, before=before, **made,
            )  # fmt: skip
        except EditRefused as refused:
            self.refused.emit(refused)
            return
        self.desk.selection.choose("cards", [card_id], cell)
        self._open(("cards", card_id), text, before=None, select_all=False)

    def follow(self) -> None:
        """Stand where the text now stands, as it now looks; end where it is to be seen no more."""
        if self._field is None or self._ref is None:
            return
        place = self._place_of(self._ref)
        if place is None:
            gone = self._ref[1] not in self.desk.workshop.table(self._ref[0])
            self._field.end("gone" if gone else "away")
            return
        worn = (place.fill, place.scale, self._brush.theme.name)
        if worn != self._worn:
            self._worn = worn
            self._field.dress(
                self._brush, place.fill, place.style, place.scale, ringed=place.ringed
            )
        self._field.lay_over(place.rect, place.baseline)

    def put_in(self, text: str) -> None:
        """Type `text` over what is selected in the field."""
        if self._field is not None:
            self._field.insertPlainText(text)

    def pick(self, words: str) -> None:
        """Select the first `words` in what is typed, to be typed over; else all stays selected."""
        if self._field is not None:
            self._field.pick(words)

    def finish(self) -> None:
        """Keep what is typed and end."""
        if self._field is not None:
            self._field.end("away")

    def close_typing(self) -> None:
        """Keep what is typed and listen no more."""
        self.finish()
        self.desk.editor.forget(self._settled)

    def _open(self, ref: Ref, text: str, *, before: str | None, select_all: bool) -> None:
        place = self._place_of(ref)
        if place is None:
            self.desk.editor.history.end_burst()
            return
        self._ref, self._before, self._worn = ref, before, None
        self._field = field = TextField(place.widget, one_line=ref[0] != "cards")
        field.setPlaceholderText(place.hint)
        field.setAccessibleName(_spoken_name(ref[0]))
        self.follow()
        field.begin(text, select_all=select_all)
        self.follow()
        field.typed.connect(self._typed)
        field.done.connect(self._done)
        field.cursorPositionChanged.connect(self._caret_moved)

    def _typed(self, text: str) -> None:
        if self._ref is not None and self._ref[1] in self.desk.workshop.table(self._ref[0]):
            self._set(self._ref, _clean(self._ref, text))
            self.follow()
            self._caret_moved()

    def _caret_moved(self) -> None:
        if self._field is not None:
            rect = QRectF(self._field.cursorRect().translated(self._field.pos()))
            self.caret.emit(self._field.parentWidget(), rect)

    def _settled(self, change: Change) -> None:
        """The document has changed: by typing, or under it (undo, another pane)."""
        if self._setting or self._field is None or self._ref is None:
            return
        table, row_id = self._ref
        if row_id not in self.desk.workshop.table(table):
            self._field.end("gone")
        elif _clean(self._ref, self._field.toPlainText()) != self._text_of(self._ref):
            self._field.put(self._text_of(self._ref))
            self.follow()

    def _set(self, ref: Ref, text: str) -> None:
        table, row_id = ref
        self._setting = True
        try:
            self.desk.editor.apply(
                _("Type"), set_fields, burst=typing_burst(row_id),
                table=table, ids=(row_id,), fields={NAMED[table]: text},
            )  # fmt: skip
        except EditRefused as refused:
            self.refused.emit(refused)
            if self._field is not None:
                self._field.put(self._text_of(ref))
        finally:
            self._setting = False

    def _text_of(self, ref: Ref) -> str:
        return str(getattr(self.desk.workshop.table(ref[0])[ref[1]], NAMED[ref[0]]))

    def _done(self, how: str) -> None:
        field, ref, before = self._field, self._ref, self._before
        self._field = self._ref = self._before = None
        if field is None or ref is None:
            return
        if ref[1] in self.desk.workshop.table(ref[0]):
            self._settle(how, ref, before)
        self.desk.editor.history.end_burst()
        field.hide()
        field.deleteLater()
        self.ended.emit(how, ref)

    def _settle(self, how: str, ref: Ref, before: str | None) -> None:
        """Esc puts back what stood here; a new card without a word goes again."""
        if how == "escape" and self._text_of(ref).strip() not in ("", (before or "").strip()):
            self._undo(ref)
        if ref[1] not in self.desk.workshop.table(ref[0]):
            return
        text = self._text_of(ref)
        if before is None and (how == "escape" or not text.strip()):
            made, card_id = _("Add card"), ref[1]
            self.desk.editor.apply(made, delete_cards, burst=typing_burst(card_id), ids=(card_id,))
        elif before is not None and how == "escape" and text != before:
            self._set(ref, before)

    def _undo(self, ref: Ref) -> None:
        """Take back what was typed, as one takes back any step: words can be had again by redo."""
        history = self.desk.editor.history
        if history.open_burst == typing_burst(ref[1]):
            history.end_burst()
            self.desk.editor.undo()


def _spoken_name(table: str) -> str:
    """What a screen reader calls the field for a text of `table`."""
    names = {
        "cards": _("Text of the card"),
        "connections": _("Words at the arrow"),
        "points": _("Word"),
    }
    return names.get(table, _("Title"))


def _clean(ref: Ref, text: str) -> str:
    """A card may have lines; names have one."""
    return text if ref[0] == "cards" else " ".join(text.split("\n"))


def _follower(workshop: Workshop, cell: Cell, after: str) -> str | None:
    ids = [card.id for card in workshop.cell(*cell)]
    at = ids.index(after) + 1 if after in ids else len(ids)
    return ids[at] if at < len(ids) else None
