"""Folding and unfolding: what is selected, all stages, all lanes."""

from functools import partial
from typing import TYPE_CHECKING

from workshop_app.domain.records import Lane, Stage
from workshop_app.editor.folding import FOLDABLE, fold_all, fold_label, is_folded, toggle_fold
from workshop_app.editor.selection import Ref
from workshop_app.ui.actions import Command
from workshop_app.ui.commands.doing import at_work
from workshop_app.ui.commands.places import here_stage
from workshop_app.words import _, mark

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow


def fold_here(window: "MainWindow") -> None:
    """Fold the selected lanes, stages or swimlanes, or unfold them; else the stage one is in."""
    desk, ref = window.desk, _here(window)
    if desk is None or ref is None:
        return
    ids = desk.selection.ids(ref[0]) or (ref[1],)
    toggle_fold(desk, ref[0], ids)


def fold_every(tables: tuple[str, ...], folded: bool, window: "MainWindow") -> None:
    """Fold all stages or lanes of the open map, or unfold everything."""
    if window.desk is not None:
        fold_all(window.desk, *tables, folded=folded)


def can_fold(window: "MainWindow") -> bool:
    """Whether something that folds is selected, or holds what is."""
    return at_work(window) and _here(window) is not None


def any_open(table: str, window: "MainWindow") -> bool:
    """Whether a stage or lane of the open map could be folded."""
    return at_work(window) and not all(row.folded for row in _rows(table, window))


def any_folded(window: "MainWindow") -> bool:
    """Whether something of the open map is folded."""
    rows = (*_rows("stages", window), *_rows("lanes", window))
    return at_work(window) and any(row.folded for row in rows)


def _here(window: "MainWindow") -> Ref | None:
    """What would be folded: what is selected, or the stage of a selected step or card."""
    desk = window.desk
    if desk is None:
        return None
    table = desk.selection.table
    if table in FOLDABLE:
        return desk.selection.refs[-1]
    stage = here_stage(desk)
    return None if stage is None else ("stages", stage.id)


def _fold_text(window: "MainWindow") -> str:
    desk, ref = window.desk, _here(window)
    if desk is None or ref is None:
        return _("Fold")
    folded = is_folded(desk.seen, desk.map.id, ref)
    return fold_label(ref[0], len(desk.selection.ids(ref[0])) or 1, folded=not folded)


def _rows(table: str, window: "MainWindow") -> tuple[Stage, ...] | tuple[Lane, ...]:
    if window.desk is None:
        return ()
    workshop, here = window.desk.seen, window.desk.map.id
    return workshop.map_stages(here) if table == "stages" else workshop.map_lanes(here)


COMMANDS = (
    Command(
        "edit.fold", mark("Fold"), fold_here, "View/Fold", "here", "Ctrl+Shift+L", "fold",
        enabled=can_fold, text_now=_fold_text,
    ),
    Command(
        "view.fold_stages", mark("Fold all stages"), partial(fold_every, ("stages",), True),
        "View/Fold", "all", enabled=partial(any_open, "stages"),
    ),
    Command(
        "view.fold_lanes", mark("Fold all lanes"), partial(fold_every, ("lanes",), True),
        "View/Fold", "all", enabled=partial(any_open, "lanes"),
    ),
    Command(
        "view.unfold_all", mark("Unfold everything"),
        partial(fold_every, ("stages", "lanes"), False), "View/Fold", "all", "Ctrl+Alt+L",
        "unfold", enabled=any_folded,
    ),
)  # fmt: skip
