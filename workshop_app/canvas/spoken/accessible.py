"""The board as a screen reader finds it: a list of lanes, each a list of its cards and cells.

Children are made when they are asked for and live as long as the board. Qt's cache of accessible
objects owns them; `Readable.close` takes them out of it again before the board goes. Nothing here
overrides `interface_cast`: what PySide makes of its result is no pointer (seen with 6.11.3).
"""

import weakref
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from workshop_app.canvas.drawing.paint import qrect
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.spoken import spoken_place, spoken_record
from workshop_app.editor.walk import records_of
from workshop_app.words import _, ngettext

if TYPE_CHECKING:
    from workshop_app.canvas.board_view import BoardView

Key = tuple[str, str, str]
"""("lanes", id, ""), ("cards" | "points", id, "") or, for an empty cell, ("cell", lane, step)."""

_Text, _Role = QAccessible.Text, QAccessible.Role
_known: "dict[int, Readable]" = {}
_installed: list[bool] = []


class Readable:
    """What of one board can be read, in which order; nothing is kept but the last answer."""

    def __init__(self, view: "BoardView") -> None:
        self._view = weakref.ref(view)
        self._seen: tuple[Any, ...] | None = None
        self._lanes: tuple[str, ...] = ()
        self._items: dict[str, tuple[Key, ...]] = {}
        self._parts: dict[Key, AccessiblePart] = {}
        self._canvas = id(view.canvas)
        _known[self._canvas] = self
        if not _installed:
            _installed.append(True)
            QAccessible.installFactory(_made)

    def view(self) -> "BoardView | None":
        """The board while it is there."""
        view = self._view()
        return view if view is not None and shiboken6.isValid(view) else None

    def lanes(self) -> tuple[str, ...]:
        """The lanes of the open map from the top."""
        self._look()
        return self._lanes

    def items(self, lane: str) -> tuple[Key, ...]:
        """What stands in a lane from step to step; an empty cell is told as one."""
        self._look()
        if lane not in self._items and (view := self.view()) is not None:
            workshop, found = view.desk.workshop, list[Key]()
            for step in workshop.map_steps(view.desk.map.id):
                table, ids = records_of(workshop, (lane, step.id), view.desk.filtering.left_out)
                found += [(table, one, "") for one in ids] or [("cell", lane, step.id)]
            self._items[lane] = tuple(found)
        return self._items.get(lane, ())

    def current(self) -> Key | None:
        """What the keyboard stands on."""
        view = self.view()
        if view is None:
            return None
        only, cell = view.desk.selection.only, view.desk.selection.cell
        if only is not None and only[0] in ("cards", "points", "lanes"):
            return (only[0], only[1], "")
        empty = cell is not None and not view.desk.selection.refs
        return ("cell", *cell) if empty and cell is not None else None

    def part(self, key: Key) -> "AccessiblePart":
        """The accessible object of a lane, card, point or empty cell."""
        if key not in self._parts:
            made = self._parts[key] = AccessiblePart(self, key)
            QAccessible.registerAccessibleInterface(made)
        return self._parts[key]

    def focus(self) -> bool:
        """Tell screen readers where the keyboard stands now; False where that is no part."""
        key = self.current()
        if key is None or not QAccessible.isActive() or self.view() is None:
            return False
        event = QAccessibleEvent(self.part(key), QAccessible.Event.Focus)
        QAccessible.updateAccessibility(event)
        return True

    def close(self) -> None:
        """Take every part out of Qt's cache; the board is going."""
        _known.pop(self._canvas, None)
        parts, self._parts = self._parts, {}
        for part in parts.values():
            if shiboken6.isValid(part):
                QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(part))

    def _look(self) -> None:
        view = self.view()
        if view is None:
            self._seen, self._lanes, self._items = None, (), {}
            return
        workshop, shown = view.desk.workshop, view.desk.map.id
        of = (workshop, shown, view.desk.filtering.left_out)
        if self._seen is None or any(a is not b for a, b in zip(self._seen, of, strict=True)):
            self._seen, self._items = of, {}
            self._lanes = tuple(lane.id for lane in workshop.map_lanes(shown))


class AccessibleBoard(QAccessibleWidget):
    """The canvas: its children are the lanes, and last the widget that is typed on."""

    def __init__(self, canvas: QWidget, readable: Readable) -> None:
        super().__init__(canvas, _Role.Grouping)
        self._readable = readable

    def childCount(self) -> int:
        return len(self._readable.lanes()) + 1

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        lanes = self._readable.lanes()
        if index == len(lanes):
            return self._viewport()
        return self._readable.part(("lanes", lanes[index], "")) if 0 <= index < len(lanes) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        lanes = self._readable.lanes()
        if isinstance(child, AccessiblePart):
            return lanes.index(child.key[1]) if child.key[1] in lanes else -1
        return len(lanes)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        view = self._readable.view()
        hit = view.places.hit_at(QPoint(x, y)) if view is not None else None
        if hit is not None and hit.kind in ("cards", "points") and hit.id:
            return self._readable.part((hit.kind, hit.id, ""))
        return None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        view, key = self._readable.view(), self._readable.current()
        if view is None or key is None or not view.canvas.hasFocus():
            return None
        return self._readable.part(key)

    def _viewport(self) -> QAccessibleInterface | None:
        view = self._readable.view()
        return QAccessible.queryAccessibleInterface(view.canvas.viewport()) if view else None


class AccessiblePart(QAccessibleInterface):
    """A lane, a card, an emotion point or an empty cell."""

    def __init__(self, readable: Readable, key: Key) -> None:
        super().__init__()
        self.key = key
        self._readable = readable

    def isValid(self) -> bool:
        view, table = self._readable.view(), self.key[0]
        if view is None:
            return False
        rows = view.desk.workshop.lanes if table == "cell" else view.desk.workshop.table(table)
        return self.key[1] in rows

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        view = self._readable.view()
        if view is None:
            return None
        lane = self._lane()
        if self.key[0] != "lanes" and lane:
            return self._readable.part(("lanes", lane, ""))
        return QAccessible.queryAccessibleInterface(view.canvas)

    def childCount(self) -> int:
        return len(self._children())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        keys = self._children()
        return self._readable.part(keys[index]) if 0 <= index < len(keys) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        key, keys = getattr(child, "key", None), self._children()
        return keys.index(key) if key in keys else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def text(self, kind: QAccessible.Text) -> str:
        view = self._readable.view()
        if kind != _Text.Name or view is None or not self.isValid():
            return ""
        workshop, (table, row_id, step) = view.desk.workshop, self.key
        if table == "cell":
            return _("Empty cell. {where}").format(where=spoken_place(workshop, row_id, step))
        if table == "lanes":
            return _lane_words(workshop, row_id, self._children())
        return spoken_record(workshop, (table, row_id))

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Names are not set from outside."""

    def rect(self) -> QRect:
        view = self._readable.view()
        lane, step = self._lane(), self._step()
        if view is None or lane not in view.scene.board.at:
            return QRect()
        if self.key[0] == "cards":
            found = view.places.rect_of(("cards", self.key[1]))
        elif step in view.scene.board.grid.at:
            found = qrect(view.scene.board.cell_rect(lane, step))
        else:
            row = view.scene.board.row(lane)
            found = QRectF(0, row.y, view.scene.board.width, row.bottom - row.y)
        if found is None:
            return QRect()
        seen = view.canvas.mapFromScene(found).boundingRect()
        return QRect(view.canvas.viewport().mapToGlobal(seen.topLeft()), seen.size())

    def role(self) -> QAccessible.Role:
        return _Role.List if self.key[0] == "lanes" else _Role.ListItem

    def state(self) -> QAccessible.State:
        state, view = QAccessible.State(), self._readable.view()
        if view is None or not self.isValid():
            state.invalid = True
            return state
        here = self._readable.current() == self.key
        chosen = here or self.key[:2] in view.desk.selection.refs
        state.focusable = state.selectable = True
        state.selected = chosen
        state.focused = here and view.canvas.hasFocus()
        state.readOnly = view.desk.editor.read_only
        return state

    def _children(self) -> tuple[Key, ...]:
        return self._readable.items(self.key[1]) if self.key[0] == "lanes" else ()

    def _lane(self) -> str:
        if self.key[0] in ("lanes", "cell"):
            return self.key[1]
        return str(getattr(self._row(), "lane", None) or "")

    def _step(self) -> str:
        if self.key[0] in ("lanes", "cell"):
            return self.key[2]
        return str(getattr(self._row(), "step", None) or "")

    def _row(self) -> Any:
        view = self._readable.view()
        return view.desk.workshop.table(self.key[0]).get(self.key[1]) if view else None


def _lane_words(workshop: Workshop, lane: str, items: tuple[Key, ...]) -> str:
    """“Lane: Anna, Touchpoints. 3 cards”."""
    row = workshop.lanes[lane]
    persona = workshop.personas.get(row.persona)
    said = spoken_record(workshop, ("lanes", lane))
    cards = sum(item[0] == "cards" for item in items)
    points = sum(item[0] == "points" for item in items)
    count = ngettext("{count} card", "{count} cards", cards).format(count=cards)
    if points:
        count = ngettext("{count} emotion point", "{count} emotion points", points)
        count = count.format(count=points)
    return ". ".join(part for part in (said, persona.name if persona else "", count) if part)


def _made(name: str, found: QObject | None) -> QAccessibleInterface | None:
    """Qt asks, for each class a widget is of: only our canvas has an answer."""
    if name != "Canvas" or not isinstance(found, QWidget):
        return None
    readable = _known.get(id(found))
    return AccessibleBoard(found, readable) if readable is not None else None
