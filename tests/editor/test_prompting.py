"""What a lane asks, and whom."""

from dataclasses import replace

from tests.theatre import theatre
from workshop_app.editor.prompting import prompts


def test_a_prompt_is_put_to_the_persona_by_her_first_name() -> None:
    workshop = theatre()
    lane = next(lane for lane in workshop.map_lanes("today") if lane.persona == "amina")
    asked = replace(lane, prompt="What does she expect here?")
    assert prompts(workshop, asked) == (
        "Amina: What does she expect here?",
        "What does she expect here?",
    )


def test_a_lane_for_everybody_asks_everybody() -> None:
    workshop = theatre()
    lane = next(lane for lane in workshop.map_lanes("today") if lane.persona is None)
    assert prompts(workshop, replace(lane, prompt="Who helps?")) == ("Who helps?",)
    assert prompts(workshop, replace(lane, prompt="")) == ()
