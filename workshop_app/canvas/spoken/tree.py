"""The open map as a tree of parts for screen readers: what stands below each, and what it says.

board → stages → steps; board → persona → lane → card, emotion point or empty cell; card → arrows.
What is folded has no parts below it, as there is nothing of it to be seen. The parking lot is a
tree of its own.
"""

from workshop_app.analysis.naming import counted
from workshop_app.domain.kinds import lane_kind
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.editor.folding import FOLDABLE, is_folded
from workshop_app.editor.spoken import spoken_cell, spoken_record
from workshop_app.editor.spoken_details import spoken_arrow, spoken_details
from workshop_app.editor.walk import records_of
from workshop_app.words import _, sentences

Key = tuple[str, str, str]
"""(table, record id, "") or ("cell", lane, step) for an empty cell, or one of the places below."""

BOARD: Key = ("board", "", "")
STAGES: Key = ("header", "", "")
LOT: Key = ("lot", "", "")
_PLACES = (BOARD, STAGES, LOT)


def children_of(desk: Desk, key: Key) -> tuple[Key, ...]:
    """What stands below `key` on the open map, in reading order."""
    workshop, table, row_id = desk.workshop, key[0], key[1]
    match table:
        case "board":
            return _on_board(desk)
        case "header":
            return tuple(("stages", row.id, "") for row in workshop.map_stages(desk.map.id))
        case "stages" if not folded(desk, key):
            return tuple(("steps", row.id, "") for row in workshop.stage_steps(row_id))
        case "personas":
            lanes = workshop.map_lanes(desk.map.id)
            return tuple(("lanes", lane.id, "") for lane in lanes if lane.persona == row_id)
        case "lanes" if not folded(desk, key):
            return _in_lane(desk, row_id)
        case "cards":
            arrows = workshop.connections.group(row_id)
            return tuple(("connections", arrow.id, "") for arrow in arrows)
        case "lot":
            left_out = desk.filtering.left_out
            parked = (card.id for card in workshop.parked() if card.id not in left_out)
            return tuple(("cards", card, "") for card in parked)
        case _:
            return ()


def parent_of(desk: Desk, key: Key) -> Key:
    """What a part stands in."""
    row = desk.workshop.table(key[0]).get(key[1]) if key not in _PLACES and is_record(key) else None
    match key[0]:
        case "stages":
            return STAGES
        case "steps" if row is not None:
            return ("stages", row.stage, "")
        case "lanes" if row is not None and row.persona is not None:
            return ("personas", row.persona, "")
        case "cell":
            return ("lanes", key[1], "")
        case "points" if row is not None:
            return ("lanes", row.lane, "")
        case "cards" if row is not None:
            return ("lanes", row.lane, "") if row.lane else LOT
        case "connections" if row is not None:
            return ("cards", row.start, "")
        case _:
            return BOARD


def is_there(workshop: Workshop, key: Key) -> bool:
    """Whether the workshop holds what a key names."""
    if key in _PLACES:
        return True
    if key[0] == "cell":
        return key[1] in workshop.lanes and key[2] in workshop.steps
    return key[1] in workshop.table(key[0])


def is_record(key: Key) -> bool:
    """Whether a key names a record, not a place or an empty cell."""
    return key not in _PLACES and key[0] != "cell"


def folded(desk: Desk, key: Key) -> bool | None:
    """Whether a part is folded; None for one that cannot be."""
    if key[0] not in FOLDABLE:
        return None
    return is_folded(desk.seen, desk.map.id, (key[0], key[1]))


def words_of(desk: Desk, key: Key) -> str:
    """What a part says."""
    workshop = desk.workshop
    match key[0]:
        case "header":
            return _("Stages and steps")
        case "cell":
            return spoken_cell(workshop, (key[1], key[2]))
        case "lanes":
            return sentences(spoken_record(workshop, ("lanes", key[1])), _held(desk, key[1]))
        case "personas":
            lanes = counted("lanes", len(children_of(desk, key)))
            return sentences(spoken_record(workshop, ("personas", key[1])), lanes)
        case "connections":
            return spoken_arrow(workshop, workshop.connections[key[1]])
        case _:
            return spoken_record(workshop, (key[0], key[1])) if is_record(key) else ""


def details_of(desk: Desk, key: Key) -> str:
    """What is said of a part after its name; and that a filter dims it, as one sees."""
    details = spoken_details(desk.workshop, (key[0], key[1])) if is_record(key) else ""
    faint = key[0] in ("cards", "points") and key[1] in desk.filtering.dimmed
    return sentences(details, _("Outside the filter") if faint else "")


def _on_board(desk: Desk) -> tuple[Key, ...]:
    """The stages, then personas and lanes without one as they stand from the top."""
    found: dict[Key, None] = {STAGES: None} if desk.workshop.map_stages(desk.map.id) else {}
    for lane in desk.workshop.map_lanes(desk.map.id):
        key = ("personas", lane.persona, "") if lane.persona else ("lanes", lane.id, "")
        found[key] = None
    return tuple(found)


def _in_lane(desk: Desk, lane: str) -> tuple[Key, ...]:
    """What stands in a lane from step to step; an empty cell is told as one."""
    workshop, found = desk.seen, list[Key]()
    for step in workshop.map_steps(desk.map.id):
        if workshop.stages[step.stage].folded:
            continue
        table, ids = records_of(workshop, (lane, step.id), desk.filtering.left_out)
        found += [(table, one, "") for one in ids] or [("cell", lane, step.id)]
    return tuple(found)


def _held(desk: Desk, lane: str) -> str:
    """“3 cards”, also of what is folded."""
    workshop, left_out = desk.workshop, desk.filtering.left_out
    steps = workshop.map_steps(desk.map.id)
    held = sum(len(records_of(workshop, (lane, step.id), left_out)[1]) for step in steps)
    curve = lane_kind(workshop.lanes[lane].kind).body == "curve"
    return counted("points" if curve else "cards", held)
