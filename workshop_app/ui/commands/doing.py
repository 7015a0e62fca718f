"""What commands share: when they make sense, and doing an edit so that a refusal is told."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from workshop_app.domain.change import Change
from workshop_app.domain.edits.registry import Edit
from workshop_app.domain.errors import EditRefused
from workshop_app.ui.messages import refused

if TYPE_CHECKING:
    from workshop_app.editor.desk import Desk
    from workshop_app.ui.window import MainWindow


def apply(window: "MainWindow", label: str, edit: Edit, **parameters: Any) -> Change | None:
    """Do an edit on the open workshop; None where it was refused, which is then told."""
    desk = window.desk
    if desk is None:
        return None
    try:
        return desk.editor.apply(label, edit, **parameters)
    except EditRefused as error:
        refused(window, error)
        return None


def select_added(desk: "Desk", change: Change | None, table: str) -> str | None:
    """Select the first record a change added to `table`; its id."""
    added = change.added(table) if change is not None else ()
    if not added:
        return None
    desk.selection.choose(table, added[:1])
    return added[0]


def at_work(window: "MainWindow") -> bool:
    """A workshop is open."""
    return window.desk is not None


def may_edit(window: "MainWindow") -> bool:
    """A workshop is open and may be changed."""
    return window.desk is not None and not window.desk.editor.read_only


def selected(*tables: str) -> Callable[["MainWindow"], bool]:
    """When records of one of `tables` are selected."""

    def when(window: "MainWindow") -> bool:
        return window.desk is not None and window.desk.selection.table in tables

    return when


def may_change(*tables: str) -> Callable[["MainWindow"], bool]:
    """When records of one of `tables` are selected and may be changed."""

    chosen = selected(*tables)
    return lambda window: may_edit(window) and chosen(window)
