"""What is typed in a line of the outline, kept in the document."""

from workshop_app.domain.edits.emotions import set_emotion
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.editor.history import typing_burst
from workshop_app.ui.panes.outline.nodes import Key
from workshop_app.ui.panes.outline.points import point_words, read_point
from workshop_app.words import _

# Which field of a record is typed in its line; points are read as a whole.
NAME_FIELD = {
    "maps": "title",
    "stages": "title",
    "steps": "title",
    "lanes": "title",
    "personas": "name",
    "cards": "text",
    "actions": "text",
    "connections": "label",
}


def may_write(key: Key) -> bool:
    """Whether a line can be typed in."""
    return bool(key[1]) and (key[0] in NAME_FIELD or key[0] == "points")


def written(workshop: Workshop, key: Key) -> str | None:
    """What stands in the field when one begins to type."""
    table, record_id, _where = key
    row = workshop.table(table).get(record_id) if may_write(key) else None
    if row is None:
        return None
    return point_words(row) if table == "points" else str(getattr(row, NAME_FIELD[table]))


def write(desk: Desk, key: Key, text: str) -> bool:
    """Keep `text`, in one step of the history with the making of the record. EditRefused."""
    if not may_write(key) or key[1] not in desk.workshop.table(key[0]):
        return False
    if text != written(desk.workshop, key):
        _kept(desk, key, text)
    desk.editor.history.end_burst()
    return True


def _kept(desk: Desk, key: Key, text: str) -> None:
    table, record_id, _where = key
    burst = typing_burst(record_id)
    if table == "points":
        point, said = desk.workshop.points[record_id], read_point(text)
        valence = point.valence if said.valence is None else said.valence
        desk.editor.apply(
            _("Change emotion point"), set_emotion, burst=burst, lane=point.lane, step=point.step,
            valence=valence, word=said.word, reason=said.reason,
        )  # fmt: skip
        return
    label = _("Type") if table in ("cards", "actions") else _("Rename")
    fields = {NAME_FIELD[table]: text}
    desk.editor.apply(label, set_fields, burst=burst, table=table, ids=(record_id,), fields=fields)
