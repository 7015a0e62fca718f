"""The one table of the keys the board itself listens to: the board and the shortcuts page use it."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from workshop_app.words import mark

Deed = tuple[str, ...]
"""What a key does: the name of a deed of `BoardKeys`, and what it is told."""


@dataclass(frozen=True, slots=True)
class KeyRow:
    """Keys with one meaning; `shown` are words for them where the keys alone would be a long list.

    Rows without `words` are listed among the commands of the window.
    """

    words: str
    deeds: Mapping[str, Deed]
    shown: str = ""


def _arrows(deed: str, keys: str = "", *more: str) -> dict[str, Deed]:
    return {f"{keys}{way}": (deed, way.lower(), *more) for way in ("Left", "Right", "Up", "Down")}


AT_REST = (
    KeyRow(
        mark("Walk over cells and cards, up to steps and stages, to the side to lanes and personas"),
        _arrows("walk"), mark("Arrow keys"),
    ),
    KeyRow(
        mark("Select further ones on the way"), _arrows("extend", "Shift+"),
        mark("Shift+arrow keys"),
    ),
    KeyRow(mark("Next or previous cell"), {"Tab": ("next",), "Shift+Tab": ("previous",)}),
    KeyRow(
        mark("Start or end of the row"), {"Home": ("leap", "start"), "End": ("leap", "end")},
    ),
    KeyRow(
        mark("First or last cell of the map"),
        {"Ctrl+Home": ("leap", "first"), "Ctrl+End": ("leap", "last")},
    ),
    KeyRow(
        mark("A screenful up or down"),
        {"PgUp": ("leap", "page_up"), "PgDown": ("leap", "page_down")},
    ),
    KeyRow(
        mark("Select everything on such a way"),
        {
            "Shift+Home": ("extend_to", "start"), "Shift+End": ("extend_to", "end"),
            "Ctrl+Shift+Home": ("extend_to", "first"), "Ctrl+Shift+End": ("extend_to", "last"),
            "Shift+PgUp": ("extend_to", "page_up"), "Shift+PgDown": ("extend_to", "page_down"),
        },
        mark("The same with Shift"),
    ),
    KeyRow(
        mark("Type in the card or name; a new card or emotion point in an empty cell"),
        {"Return": ("open",), "Enter": ("open",)}, "Return",
    ),
    KeyRow(
        mark("A further card in the same cell"),
        {"Ctrl+Return": ("sibling",), "Ctrl+Enter": ("sibling",)}, "Ctrl+Return",
    ),
    KeyRow("", {"F2": ("rename",)}),
    KeyRow(
        mark("Pick up what is selected: cards, an emotion point, stages, steps, lanes, personas"),
        {"Space": ("pick_up",)},
    ),
    KeyRow(
        mark("Move what is selected one place on"), _arrows("move", "Alt+"),
        mark("Alt+arrow keys"),
    ),
    KeyRow(
        mark("Let a card cover a step more or less"),
        {"Alt+Shift+Right": ("span", "1"), "Alt+Shift+Left": ("span", "-1")},
    ),
    KeyRow(
        mark("Menu of what is selected"), {"Menu": ("menu",), "Shift+F10": ("menu",)},
    ),
    KeyRow(mark("Select nothing; put back what is dragged"), {"Esc": ("escape",)}),
)  # fmt: skip

CARRYING = (
    KeyRow(mark("Move what is picked up"), _arrows("step"), mark("Arrow keys")),
    KeyRow(
        mark("Move an emotion point a little"), _arrows("step", "Shift+", "fine"),
        mark("Shift+arrow keys"),
    ),
    KeyRow(mark("To the parking lot, and back from it"), {"P": ("step", "park")}),
    KeyRow(mark("Carry copies of the cards, or the cards themselves"), {"C": ("step", "copy")}),
    KeyRow(
        mark("Put it down"),
        {"Space": ("drop",), "Return": ("drop",), "Enter": ("drop",)}, "Space; Return",
    ),
    KeyRow(mark("Put it back where it was"), {"Esc": ("escape",)}),
)  # fmt: skip

TYPING = (
    KeyRow(
        mark(
            "A letter in an empty cell begins a card with it, on an emotion point its word, on an "
            "arrow without words these"
        ),
        {},
        mark("Any letter"),
    ),
    KeyRow(mark("End typing and keep it"), {}, "Return"),
    KeyRow(mark("End typing and go on in the next cell or name"), {}, "Tab; Shift+Tab"),
    KeyRow(mark("A new line while typing"), {}, "Shift+Return"),
    KeyRow(mark("Put back what stood there before"), {}, "Esc"),
)
"""Keys of the text field on the board, and of the letters that open it: told, not looked up."""

POINTING = (
    KeyRow(mark("Zoom at the pointer"), {}, mark("Ctrl+wheel")),
    KeyRow(mark("Move and zoom with fingers"), {}, mark("Two fingers")),
    KeyRow(mark("Menu with a finger"), {}, mark("Rest half a second")),
)


def deeds(rows: tuple[KeyRow, ...]) -> dict[int, Deed]:
    """What each key of `rows` does, by its number."""
    return {
        QKeySequence(keys)[0].toCombined(): deed  # type: ignore[index]
        for row in rows
        for keys, deed in row.deeds.items()
    }


def number_of(event: QKeyEvent) -> int:
    """The number of the key of an event; a keypad's keys and Shift+Tab count as their likes."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Qt.Key(event.key())
    if key == Qt.Key.Key_Backtab:
        key, held = Qt.Key.Key_Tab, held | Qt.KeyboardModifier.ShiftModifier
    return int(key.value) | int(held.value)
