"""All edits by name: what scripts may call and what `edit --list` prints."""

from collections.abc import Callable, Mapping
from typing import Any

from workshop_app.domain.edits import (
    actions,
    assets,
    cards,
    connections,
    emotions,
    facilitation,
    fields,
    lanes,
    maps,
    metrics,
    personas,
    stages,
)
from workshop_app.domain.workshop import Workshop

Edit = Callable[..., Workshop]

EDITS: Mapping[str, Edit] = {
    edit.__name__: edit
    for edit in (
        fields.set_fields,
        maps.add_map,
        maps.move_map,
        maps.duplicate_map,
        maps.delete_map,
        stages.add_stage,
        stages.move_stage,
        stages.duplicate_stage,
        stages.delete_stage,
        stages.add_step,
        stages.move_step,
        stages.delete_step,
        personas.add_persona,
        personas.add_swimlane,
        personas.move_persona,
        personas.delete_swimlane,
        personas.delete_persona,
        lanes.add_lane,
        lanes.move_lane,
        lanes.delete_lane,
        cards.add_card,
        cards.add_cards,
        cards.move_cards,
        cards.park_cards,
        cards.span_card,
        cards.duplicate_cards,
        cards.paste_cards,
        cards.delete_cards,
        emotions.set_emotion,
        emotions.move_emotion,
        emotions.delete_emotions,
        connections.connect_cards,
        connections.reverse_connections,
        connections.disconnect_cards,
        actions.add_action,
        actions.move_action,
        actions.delete_actions,
        metrics.add_metric,
        metrics.move_metric,
        metrics.delete_metrics,
        metrics.add_reading,
        metrics.delete_readings,
        facilitation.add_agenda_item,
        facilitation.delete_agenda_items,
        facilitation.add_voting_round,
        facilitation.delete_voting_rounds,
        facilitation.add_code,
        facilitation.delete_codes,
        assets.add_image,
        assets.set_portrait,
    )
}


def edit_named(name: str) -> Any:
    """The edit called `name`, or None."""
    return EDITS.get(name)
