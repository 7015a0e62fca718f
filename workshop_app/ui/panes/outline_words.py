"""What a line of the outline says, on screen and read aloud, and which icon it has."""

from workshop_app.domain.kinds import CARD_KINDS, EVIDENCE_LEVELS, MAP_STATES
from workshop_app.domain.workshop import Workshop
from workshop_app.layout.icons import lane_icon
from workshop_app.ui.panes.outline_nodes import PARKING_LOT, Key
from workshop_app.ui.panes.summaries import (
    card_text,
    lane_text,
    point_text,
    stage_text,
    step_text,
)
from workshop_app.words import _

# Which field of a record is its name, edited in place.
NAME_FIELD = {
    "maps": "title",
    "stages": "title",
    "steps": "title",
    "lanes": "title",
    "cards": "text",
    "points": "word",
}


def words_of(workshop: Workshop, key: Key) -> str:
    """What the line shows; "" for a record that is gone."""
    table, record_id, _step = key
    if key == PARKING_LOT:
        return _("Parking lot")
    row = workshop.table(table).get(record_id)
    if row is None:
        return ""
    match table:
        case "maps":
            return str(row.title) or _("Map without title")
        case "stages":
            return stage_text(row)
        case "steps":
            return step_text(row)
        case "lanes":
            return lane_text(row, workshop)
        case "cards":
            return card_text(row)
        case _:
            return point_text(row)


def spoken(workshop: Workshop, key: Key) -> str:
    """What a screen reader says: the kind of thing first."""
    table, record_id, _step = key
    words = words_of(workshop, key)
    if key == PARKING_LOT or not words:
        return words
    row = workshop.table(table)[record_id]
    match table:
        case "maps":
            kind = _("Journey map, {state}").format(state=_(MAP_STATES[row.state].title))
        case "stages":
            kind = _("Stage")
        case "steps":
            kind = _("Step")
        case "lanes":
            kind = _("Lane")
        case "cards":
            level = _(EVIDENCE_LEVELS[row.evidence].title)
            return f"{_(CARD_KINDS[row.kind].title)}: {words}. {level}"
        case _:
            reason = f" {row.reason}" if row.reason else ""
            return f"{_('Emotion point')}: {words}.{reason}"
    return f"{kind}: {words}"


def icon_of(workshop: Workshop, key: Key) -> tuple[str, str]:
    """(icon, token of its colour)."""
    table, record_id, _step = key
    row = None if key == PARKING_LOT else workshop.table(table).get(record_id)
    if table == "cards" and row is not None:
        return row.kind, f"{row.kind}.mark"
    if table == "lanes" and row is not None:
        return lane_icon(row.kind), "soft_ink"
    names = {"maps": "map", "stages": "stage", "steps": "span", "points": "emotion"}
    return names.get(table, "parking_lot"), "soft_ink"
