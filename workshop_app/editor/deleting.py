"""Delete whatever is selected: what would go with it, and the one edit that does it."""

from collections.abc import Sequence
from dataclasses import dataclass

from workshop_app.domain.edits.actions import delete_actions
from workshop_app.domain.edits.cards import delete_cards
from workshop_app.domain.edits.connections import disconnect_cards
from workshop_app.domain.edits.emotions import delete_emotions
from workshop_app.domain.edits.lanes import delete_lane
from workshop_app.domain.edits.maps import delete_map
from workshop_app.domain.edits.metrics import delete_metrics, delete_readings
from workshop_app.domain.edits.personas import delete_persona
from workshop_app.domain.edits.rows import find
from workshop_app.domain.edits.stages import delete_stage, delete_step
from workshop_app.domain.edits.views import delete_views
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.selection import Ref
from workshop_app.words import _

# Records that hold others: deleting them asks first where they are not empty.
HOLDERS = ("stages", "steps", "lanes", "personas", "maps")
_FLAT = {
    "cards": delete_cards,
    "points": delete_emotions,
    "connections": disconnect_cards,
    "actions": delete_actions,
    "metrics": delete_metrics,
    "readings": delete_readings,
    "views": delete_views,
}
_HOLDING = {
    "stages": delete_stage,
    "steps": delete_step,
    "lanes": delete_lane,
    "personas": delete_persona,
}
DELETABLE = frozenset((*_FLAT, *_HOLDING, "maps"))


@dataclass(frozen=True, slots=True)
class Holdings:
    """What would be deleted with a record: how many cards and emotion points it holds."""

    cards: int = 0
    points: int = 0

    def __bool__(self) -> bool:
        return bool(self.cards or self.points)


def holdings(workshop: Workshop, refs: Sequence[Ref]) -> Holdings:
    """The cards and points that go with the records of `refs`."""
    lanes, steps = _lanes_of(workshop, refs), _steps_of(workshop, refs)
    cards = sum(card.lane in lanes or card.step in steps for card in workshop.cards.rows())
    points = sum(point.lane in lanes or point.step in steps for point in workshop.points.rows())
    return Holdings(cards, points)


def delete(workshop: Workshop, *, refs: Sequence[Ref], park: bool = False) -> Workshop:
    """`workshop` without the records of `refs`, all of one table, and without what they hold.

    With `park`, cards they hold go to the parking lot (not those of a whole map).
    EditRefused: nothing happened.
    """
    if not refs:
        raise EditRefused(_("Nothing is selected that could be deleted."))
    table, ids = refs[0][0], tuple(row_id for _table, row_id in refs)
    if table in _FLAT:
        return _FLAT[table](workshop, ids=ids)
    for row_id in ids:
        if table == "maps":
            workshop = delete_map(workshop, id=row_id)
        elif table in _HOLDING:
            workshop = _HOLDING[table](workshop, id=row_id, park=park)
        else:
            raise EditRefused(_("This cannot be deleted."))
    return workshop


def _lanes_of(workshop: Workshop, refs: Sequence[Ref]) -> set[str]:
    wanted = set(refs)
    return {
        lane.id
        for lane in workshop.lanes.rows()
        if ("lanes", lane.id) in wanted
        or ("maps", lane.map) in wanted
        or (lane.persona is not None and ("personas", lane.persona) in wanted)
    }


def _steps_of(workshop: Workshop, refs: Sequence[Ref]) -> set[str]:
    found: set[str] = set()
    for table, row_id in refs:
        if table == "steps":
            found.add(find(workshop, "steps", row_id).id)
        elif table == "stages":
            found |= {step.id for step in workshop.stage_steps(row_id)}
    return found
