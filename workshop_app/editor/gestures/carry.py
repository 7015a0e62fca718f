"""The core of every drag: preview where the pointer is, keep it on release, put back on cancel."""

from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from typing import Any

from workshop_app.domain.errors import EditRefused
from workshop_app.editor.editor import Edit, only_for_reading
from workshop_app.editor.gestures.pointer import Feedback, Gesture, Ground, Pointer
from workshop_app.editor.selection import Ref
from workshop_app.layout.board import Board
from workshop_app.layout.sprites import Rect


@dataclass(frozen=True, slots=True)
class Plan:
    """What would happen on release: an edit with its parameters.

    `label` replaces that of the gesture; `copies` are made by the edit for what is carried;
    typing in the same `burst` right after belongs to the same step.
    """

    edit: Edit
    parameters: dict[str, Any] = field(default_factory=dict)
    note: str = ""
    label: str = ""
    copies: tuple[Ref, ...] = ()
    burst: str = ""


@dataclass(frozen=True, slots=True)
class Nowhere:
    """Nothing can land here; `why` is said where it is not plain to see."""

    why: str = ""


Planning = Callable[[Pointer], Plan | Nowhere]
Landing = Callable[[Board], Rect | None]


def trembling(press: Pointer) -> Generator[Feedback, Pointer, Pointer]:
    """Wait until a trembling hand has become a drag (the ``move`` returned) or the press ends."""
    pointer = press
    while not _moved_far(press, pointer):
        pointer = yield Feedback()
        if pointer.kind != "move":
            return pointer
    return pointer


def only_looking() -> Gesture:
    """A drag on a workshop that is open for reading only: say so until the button goes up."""
    pointer: Pointer | None = None
    said = str(only_for_reading())
    while pointer is None or pointer.kind == "move":
        pointer = yield Feedback(note=said, refused=True)
    return None


def carry(
    ground: Ground, label: str, lifted: tuple[Ref, ...], planning: Planning, landing: Landing
) -> Gesture:
    """Carry `lifted` until release: always previewed from the settled workshop.

    Returns None; Esc, focus loss and a second press arrive as ``cancel`` or ``press`` and leave
    everything as it was.
    """
    editor = ground.desk.editor
    asked: Plan | Nowhere | None = None
    plan: Plan | Nowhere = Nowhere()
    feedback = Feedback(lifted)
    while True:
        pointer = yield feedback
        if pointer.kind in ("cancel", "press"):
            editor.cancel()
            return None
        wanted = planning(pointer)
        if wanted != asked:
            asked, plan = wanted, _previewed(ground, wanted)
            feedback = _feedback(ground, lifted, plan, landing)
        if pointer.kind == "release":
            _settle(ground, label, plan)
            return None


def _moved_far(press: Pointer, pointer: Pointer) -> bool:
    return abs(pointer.x - press.x) > press.slack or abs(pointer.y - press.y) > press.slack


def _previewed(ground: Ground, plan: Plan | Nowhere) -> Plan | Nowhere:
    """`plan`, now shown; Nowhere with the reason where it is refused."""
    editor = ground.desk.editor
    if isinstance(plan, Nowhere):
        editor.cancel()
        return plan
    try:
        editor.preview(plan.edit, **plan.parameters)
    except EditRefused as refused:
        editor.cancel()
        return Nowhere(str(refused))
    return plan


def _feedback(
    ground: Ground, lifted: tuple[Ref, ...], plan: Plan | Nowhere, landing: Landing
) -> Feedback:
    if isinstance(plan, Nowhere):
        return Feedback(lifted, note=plan.why, refused=True)
    return Feedback(lifted, landing(ground.shown()), note=plan.note, copies=plan.copies)


def _settle(ground: Ground, label: str, plan: Plan | Nowhere) -> None:
    if isinstance(plan, Nowhere):
        ground.desk.editor.cancel()
    else:
        label = plan.label or label
        ground.desk.editor.apply(label, plan.edit, burst=plan.burst, **plan.parameters)
