"""The blocks of a stage: whose cards they are, and of which lane."""

from datetime import date
from random import Random

from workshop_app.domain.ids import fresh_ids
from workshop_app.domain.workshop import Workshop
from workshop_app.interchange.sample import sample_workshop
from workshop_app.layout.slides.blocks import CARD, Block, stage_blocks

_LANE = 2


def test_no_card_stands_below_the_name_of_another_lane() -> None:
    workshop = sample_workshop(fresh_ids(Random(1)), date(2026, 11, 21))
    below: dict[str, set[str]] = {}
    for stage in workshop.map_stages(workshop.map_list()[0].id):
        for blocks in stage_blocks(workshop, stage, 172):
            for card_id, lane in _lanes_of(blocks):
                below.setdefault(_lane_title(workshop, card_id), set()).add(lane)
    assert below["Thinks and does"] == {"Thinks and does"}, "it is called otherwise than its kind"
    assert below["Touchpoints"] == {""}, "cards say that themselves"
    assert below["Pain points and gains"] == {"", "Pain points and gains"}


def _lanes_of(blocks: list[Block]) -> list[tuple[str, str]]:
    """(card, the name of a lane it stands below, or "")."""
    found, lane = [], ""
    for block in blocks:
        if block.level == CARD:
            found.append((block.sprite.id, lane))
        else:
            lane = block.spoken if block.level == _LANE else ""
    return found


def _lane_title(workshop: Workshop, card_id: str) -> str:
    lane = workshop.lanes.get(workshop.cards[card_id].lane)
    assert lane is not None
    return lane.title or lane.kind
