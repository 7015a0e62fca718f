"""Which gesture a press begins."""

from workshop_app.domain.workshop import TABLES
from workshop_app.editor.gestures.band import press_empty
from workshop_app.editor.gestures.cards import press_card, stretch_card
from workshop_app.editor.gestures.chevrons import press_chevron
from workshop_app.editor.gestures.clicks import ADDING
from workshop_app.editor.gestures.connect import draw_connection, press_arrow
from workshop_app.editor.gestures.pointer import Gesture, Ground, Pointer
from workshop_app.editor.gestures.points import press_curve, press_point
from workshop_app.editor.gestures.structure import press_structure
from workshop_app.editor.gestures.unlike import press_unlike


def choose(ground: Ground, press: Pointer) -> Gesture:
    """The gesture that begins with `press`, not yet started."""
    over, gathering = press.over, "more" in press.keys
    if gathering and over.kind in TABLES and ground.desk.selection.table not in (None, over.kind):
        return press_unlike(ground)
    if over.kind == "cards":
        stretching = over.edge and press.keys.isdisjoint(ADDING)
        return stretch_card(ground, press) if stretching else press_card(ground, press)
    if over.kind == "connector":
        return draw_connection(ground, press)
    if over.kind == "connections":
        return press_arrow(ground, press)
    if over.kind == "points":
        return press_point(ground, press)
    if over.fold:
        return press_chevron(ground, press)
    if over.kind in ("stages", "steps", "lanes", "personas"):
        return press_structure(ground, press)
    on_curve = over.lane is not None and ground.shown().row(over.lane).body.curve is not None
    if over.kind == "cell" and on_curve and not gathering:
        return press_curve(ground, press)
    return press_empty(ground, press)
