"""What the command palette offers: every command of the table, and places of the workshop."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QIcon, QKeySequence

from workshop_app.editor.slots import title_of
from workshop_app.ui.actions import CommandAction
from workshop_app.ui.command_palette.fuzzy import fit
from workshop_app.ui.looks.icons import icon
from workshop_app.words import _

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow

_ICONS = {"maps": "map", "stages": "stage", "personas": "person"}
_USED = 1000.0
"""What having been used counts while nothing is typed."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: `path` says where else it is found, `possible` whether it can be run now."""

    id: str
    title: str
    path: str
    keys: tuple[str, ...]
    icon: QIcon
    possible: bool
    run: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Found:
    """An entry that fits what is typed; `letters` of its title are those that were typed."""

    entry: Entry
    letters: tuple[int, ...] = ()


def entries(window: "MainWindow") -> list[Entry]:
    """All commands as they can be run at this moment, then the places to go to."""
    window.actions_.refresh()
    every = window.actions_.all()
    commands = [_command(action) for action in every if action.command.id != "view.commands"]
    return [*commands, *_places(window)]


def found(every: Sequence[Entry], typed: str, used: Sequence[str]) -> list[Found]:
    """The entries that fit, best first; with nothing typed those used last, then all in order.

    What cannot be run now comes after what can.
    """
    if not typed.strip():
        ranked = sorted(every, key=partial(_by_use, used))
        return [Found(entry) for entry in ranked]
    fitting = [(_fit(typed, entry), at, entry) for at, entry in enumerate(every)]
    ranked_fits = sorted(
        ((best, at, entry) for best, at, entry in fitting if best is not None),
        key=lambda one: (not one[2].possible, -one[0][0] - (one[2].id in used), one[1]),
    )
    return [Found(entry, best[1]) for best, _at, entry in ranked_fits]


def _by_use(used: Sequence[str], entry: Entry) -> tuple[bool, float]:
    recent = used.index(entry.id) if entry.id in used else _USED
    return not entry.possible, recent


def _fit(typed: str, entry: Entry) -> tuple[float, tuple[int, ...]] | None:
    """How well the title fits, or title and path together (“colour 3”, “insert lane”)."""
    own = fit(typed, entry.title)
    if own is not None or not entry.path:
        return own
    whole = fit(typed, f"{entry.title} {entry.path}")
    if whole is None:
        return None
    length = len(entry.title)
    return whole[0] - _USED / 100, tuple(at for at in whole[1] if at < length)


def _command(action: CommandAction) -> Entry:
    path = " › ".join(_(part) for part in action.command.menu.split("/") if part)
    keys = tuple(
        key.toString(QKeySequence.SequenceFormat.NativeText)
        for key in action.command.key_sequences()
    )
    title = action.text().replace("&&", "&")
    return Entry(
        action.command.id, title, path, keys, action.icon(), action.isEnabled(), action.trigger
    )


def _places(window: "MainWindow") -> Iterator[Entry]:
    """The maps, the personas, and the stages of the open map."""
    if window.page is None or window.desk is None:
        return
    workshop, here = window.desk.workshop, window.desk.map.id
    rows: dict[str, tuple[str, Sequence[Any]]] = {
        "maps": (_("Journey maps"), workshop.map_list()),
        "stages": (_("Stages"), workshop.map_stages(here)),
        "personas": (_("Personas"), workshop.persona_list()),
    }
    for table, (group, records) in rows.items():
        picture = icon(_ICONS[table])
        for row in records:
            title = _("Go to {name}").format(name=title_of(table, row))
            run = partial(_go, window, table, row.id)
            yield Entry(f"go.{table}.{row.id}", title, group, (), picture, True, run)


def _go(window: "MainWindow", table: str, row_id: str) -> None:
    if window.page is not None:
        window.page.go_to(table, row_id)
        window.page.board.setFocus()
