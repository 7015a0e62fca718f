"""Delete records: ask where others would go along, do it as one step, and offer it back."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from workshop_app.domain.errors import EditRefused
from workshop_app.editor.deleting import HOLDERS, delete, holdings
from workshop_app.editor.desk import Desk
from workshop_app.editor.selection import Ref
from workshop_app.ui.dialogs.ask import ask_delete
from workshop_app.ui.messages import refused, say
from workshop_app.ui.panes.written import count_text
from workshop_app.words import _, ngettext


def delete_asked(widget: QWidget, desk: Desk, refs: tuple[Ref, ...]) -> bool:
    """Delete records of one table, unless somebody thinks better of it; whether they are gone."""
    park = False
    if refs[0][0] in HOLDERS and (held := holdings(desk.workshop, refs)):
        answer = ask_delete(widget, desk.workshop, refs, held)
        if answer is None:
            return False
        park = answer == "park"
    try:
        gone = bool(desk.editor.apply(delete_label(refs), delete, refs=refs, park=park))
    except EditRefused as error:
        refused(widget, error)
        return False
    if gone:
        # The window's own way back selects what it brings.
        undo: Callable[[], object] = getattr(widget.window(), "undo", desk.editor.undo)
        say(widget, deleted_words(refs), "info", _("Undo"), undo)
    return gone


def delete_label(refs: tuple[Ref, ...]) -> str:
    """“Delete 3 cards”: the name of the step."""
    count = len(refs)
    words = {
        "cards": ngettext("Delete card", "Delete {count} cards", count),
        "points": ngettext("Delete emotion point", "Delete {count} emotion points", count),
        "stages": ngettext("Delete stage", "Delete {count} stages", count),
        "steps": ngettext("Delete step", "Delete {count} steps", count),
        "lanes": ngettext("Delete lane", "Delete {count} lanes", count),
        "personas": ngettext("Delete persona", "Delete {count} personas", count),
        "maps": ngettext("Delete journey map", "Delete {count} journey maps", count),
        "actions": ngettext("Delete action item", "Delete {count} action items", count),
        "metrics": ngettext("Delete metric", "Delete {count} metrics", count),
        "connections": ngettext("Delete arrow", "Delete {count} arrows", count),
        "views": ngettext("Delete view", "Delete {count} views", count),
    }
    return words.get(refs[0][0], _("Delete")).format(count=count_text(count))


def deleted_words(refs: tuple[Ref, ...]) -> str:
    """“3 cards deleted.”"""
    count = len(refs)
    words = {
        "cards": ngettext("Card deleted.", "{count} cards deleted.", count),
        "points": ngettext("Emotion point deleted.", "{count} emotion points deleted.", count),
        "stages": ngettext("Stage deleted.", "{count} stages deleted.", count),
        "steps": ngettext("Step deleted.", "{count} steps deleted.", count),
        "lanes": ngettext("Lane deleted.", "{count} lanes deleted.", count),
        "personas": ngettext("Persona deleted.", "{count} personas deleted.", count),
        "maps": ngettext("Journey map deleted.", "{count} journey maps deleted.", count),
        "actions": ngettext("Action item deleted.", "{count} action items deleted.", count),
        "metrics": ngettext("Metric deleted.", "{count} metrics deleted.", count),
        "connections": ngettext("Arrow deleted.", "{count} arrows deleted.", count),
        "views": ngettext("View deleted.", "{count} views deleted.", count),
    }
    return words.get(refs[0][0], _("Deleted.")).format(count=count_text(count))
