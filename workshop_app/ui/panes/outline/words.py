"""What a line of the outline says, on screen and read aloud, and which icon it has."""

from typing import Any

from workshop_app.domain.kinds import CARD_KINDS, EVIDENCE_LEVELS, MAP_STATES, lane_kind
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.spoken_details import spoken_arrow
from workshop_app.layout.icons import lane_icon
from workshop_app.ui.panes.outline.nodes import Key, children_of
from workshop_app.ui.panes.outline.points import point_words
from workshop_app.ui.panes.summaries import (
    action_line,
    action_text,
    card_text,
    lane_text,
    persona_text,
    stage_text,
    step_text,
)
from workshop_app.ui.panes.written import count_text
from workshop_app.words import _, mark, ngettext, sentences

_HEADINGS = {
    "swimlanes": (mark("Lanes of this map"), "personas"),
    "people": (mark("Personas"), "person"),
    "action_items": (mark("Action items"), "actions"),
    "parking_lot": (mark("Parking lot"), "parking_lot"),
}
_ICONS = {
    "maps": "map", "stages": "stage", "steps": "span", "points": "emotion", "personas": "person",
    "actions": "actions",
}  # fmt: skip


def words_of(workshop: Workshop, key: Key) -> str:
    """What the line shows; "" for a record that is gone."""
    table, record_id, where = key
    if table in _HEADINGS:
        return _(_HEADINGS[table][0])
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
            said = lane_text(row, workshop)
            empty = bool(where) and is_empty(workshop, key)
            return _("{lane} (empty)").format(lane=said) if empty else said
        case "personas":
            return persona_text(row)
        case "actions":
            return action_text(row)
        case "cards":
            return card_text(row)
        case "connections":
            return spoken_arrow(workshop, row, where)
        case _:
            return point_words(row)


def is_empty(workshop: Workshop, key: Key) -> bool:
    """Whether it is a lane that holds nothing at its step."""
    return key[0] == "lanes" and bool(key[2]) and not children_of(workshop, key)


def spoken(workshop: Workshop, key: Key) -> str:
    """What a screen reader says: the kind of thing first."""
    table, record_id, where = key
    words = words_of(workshop, key)
    if table in _HEADINGS:
        return _("{heading}: {count}").format(heading=words, count=_held(workshop, key))
    row = workshop.table(table).get(record_id)
    if row is None:
        return words
    match table:
        case "cards" | "points":
            level = _(EVIDENCE_LEVELS[row.evidence].title)
            kind = _(CARD_KINDS[row.kind].title) if table == "cards" else _point_kind(workshop, row)
            text = " ".join(row.text.split()) if table == "cards" and row.text.strip() else words
            return sentences(_("{kind}: {text}").format(kind=kind, text=text), level)
        case "lanes" if where:
            return _("Lane: {words}").format(words=_lane(workshop, key, words))
        case "actions":
            line = action_line(row, workshop)
            said = _("Action item: {words}").format(words=words)
            return sentences(said, line)
        case _:
            return _named(table, row, words)


def _named(table: str, row: Any, words: str) -> str:
    match table:
        case "maps":
            state = _(MAP_STATES[row.state].title)
            return _("Journey map, {state}: {words}").format(state=state, words=words)
        case "stages":
            return _("Stage: {words}").format(words=words)
        case "steps":
            return _("Step: {words}").format(words=words)
        case "personas":
            return _("Persona: {words}").format(words=words)
        case "connections":
            return words
        case _:
            return _("Lane: {words}").format(words=words)


def _lane(workshop: Workshop, key: Key, words: str) -> str:
    held = children_of(workshop, key)
    if not held or held[0][0] == "points":
        return words
    cards = ngettext("{count} card", "{count} cards", len(held)).format(count=count_text(len(held)))
    return f"{words}, {cards}"


def _held(workshop: Workshop, key: Key) -> str:
    count = len(children_of(workshop, key))
    return str(count) if count else _("nothing")


def _point_kind(workshop: Workshop, point: Any) -> str:
    lane = workshop.lanes.get(point.lane)
    curve = lane is None or lane_kind(lane.kind).name == "emotion"
    return _("Emotion point") if curve else _("Intensity")


def icon_of(workshop: Workshop, key: Key) -> tuple[str, str]:
    """(icon, token of its colour)."""
    table, record_id, _where = key
    if table in _HEADINGS:
        return _HEADINGS[table][1], "soft_ink"
    row = workshop.table(table).get(record_id)
    if table == "connections" and row is not None:
        return row.kind, "soft_ink"
    if table == "cards" and row is not None:
        return row.kind, f"{row.kind}.mark"
    if table == "lanes" and row is not None:
        return lane_icon(row.kind), "soft_ink"
    return _ICONS.get(table, "parking_lot"), "soft_ink"
