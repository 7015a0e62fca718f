"""The core of every drag: preview where the pointer is, keep it on release, put back on cancel."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from workshop_app.domain.errors import EditRefused
from workshop_app.editor.editor import Edit
from workshop_app.editor.gestures.pointer import Feedback, Gesture, Ground, Pointer
from workshop_app.editor.selection import Ref
from workshop_app.layout.board import Board
from workshop_app.layout.sprites import Rect


@dataclass(frozen=True, slots=True)
class Plan:
    """What would happen on release: an edit with its parameters."""

    edit: Edit
    parameters: dict[str, Any] = field(default_factory=dict)
    note: str = ""


Planning = Callable[[Pointer], Plan | None]
Landing = Callable[[Board], Rect | None]


def moved_far(press: Pointer, pointer: Pointer) -> bool:
    """Whether a trembling hand has become a drag."""
    return abs(pointer.x - press.x) > press.slack or abs(pointer.y - press.y) > press.slack


def carry(
    ground: Ground, label: str, lifted: tuple[Ref, ...], planning: Planning, landing: Landing
) -> Gesture:
    """Carry `lifted` until release: always previewed from the settled workshop.

    `planning(pointer)` is None where nothing can land. Returns None; Esc, focus loss and a
    second press arrive as ``cancel`` and leave everything as it was.
    """
    editor = ground.desk.editor
    plan: Plan | None = None
    feedback = Feedback(lifted)
    while True:
        pointer = yield feedback
        if pointer.kind in ("cancel", "press"):
            editor.cancel()
            return None
        wanted = planning(pointer)
        if wanted != plan:
            plan, note = _previewed(ground, wanted)
            feedback = Feedback(lifted, landing(ground.shown()) if plan else None, note=note)
        if pointer.kind == "release":
            if plan is None:
                editor.cancel()
            else:
                editor.apply(label, plan.edit, **plan.parameters)
            return None


def _previewed(ground: Ground, plan: Plan | None) -> tuple[Plan | None, str]:
    if plan is None:
        ground.desk.editor.cancel()
        return None, ""
    try:
        ground.desk.editor.preview(plan.edit, **plan.parameters)
    except EditRefused as refused:
        ground.desk.editor.cancel()
        return None, str(refused)
    return plan, plan.note
