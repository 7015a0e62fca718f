"""The gesture on a chevron: let go where it was pressed, and the stage or swimlane folds."""

from workshop_app.editor.folding import toggle_fold
from workshop_app.editor.gestures.pointer import Feedback, Gesture, Ground, Pointer


def press_chevron(ground: Ground, press: Pointer) -> Gesture:
    """Press on a chevron: released on it, it folds or unfolds; released elsewhere, nothing."""
    pointer = press
    while pointer.kind in ("press", "move"):
        pointer = yield Feedback()
        if pointer.kind == "press":
            return None
    over = pointer.over
    if pointer.kind == "release" and over.fold and (over.kind, over.id) == _ref(press):
        toggle_fold(ground.desk, over.kind, (over.id,))
    return None


def _ref(pointer: Pointer) -> tuple[str, str]:
    return pointer.over.kind, pointer.over.id
