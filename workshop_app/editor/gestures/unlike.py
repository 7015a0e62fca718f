"""A press on something that cannot be selected together with what is: it says so."""

from workshop_app.analysis.naming import counted
from workshop_app.editor.gestures.pointer import Feedback, Gesture, Ground, Pointer
from workshop_app.words import _


def press_unlike(ground: Ground) -> Gesture:
    """While cards are gathered a stage stays as it is, and the other way round."""
    refs = ground.desk.selection.refs
    said = _("Only more of the same can be added to {selected}.").format(
        selected=counted(refs[0][0], len(refs))
    )
    pointer: Pointer | None = None
    while pointer is None or pointer.kind == "move":
        pointer = yield Feedback(note=said)
    return None
