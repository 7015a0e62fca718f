"""What a filter does to the outline: which lines are left out or faint, and how that is said."""

from workshop_app.domain.workshop import Workshop
from workshop_app.editor.filtering import Filtering
from workshop_app.ui.panes.filter_note import outside_words
from workshop_app.ui.panes.outline.nodes import Key, children_of
from workshop_app.words import _

HOLDERS = ("lanes", "parking_lot")
_FILTERED = ("cards", "points")


def seen_below(workshop: Workshop, key: Key, left_out: frozenset[str]) -> list[Key]:
    """What stands below `key`, but what a filter leaves out."""
    below = children_of(workshop, key)
    if not left_out or key[0] not in HOLDERS:
        return below
    return [one for one in below if one[1] not in left_out]


def is_faint(filtering: Filtering, key: Key) -> bool:
    """Whether a filter dims this line."""
    return key[0] in _FILTERED and key[1] in filtering.dimmed


def filter_words(workshop: Workshop, key: Key, filtering: Filtering) -> str:
    """“2 hidden by the filter” of a lane or the parking lot, what a faint line is; else ""."""
    if is_faint(filtering, key):
        return _("Outside the filter")
    if key[0] not in HOLDERS or not filtering.left_out:
        return ""
    below = children_of(workshop, key)
    return outside_words(sum(one[1] in filtering.left_out for one in below), hide=True)
