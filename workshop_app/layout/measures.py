"""The sizes of a board in px at 100 %: one place for every distance that painters agree on."""

from dataclasses import dataclass

from workshop_app.layout.text.style import TextStyle


@dataclass(frozen=True, slots=True)
class Measures:
    """Distances of a board; a larger `column` makes wider cards."""

    column: float = 184.0
    cell_pad: float = 6.0
    lane_pad: float = 8.0
    gap: float = 6.0
    lane_min: float = 58.0
    folded: float = 30.0
    folded_stage: float = 44.0
    curve: float = 132.0
    curve_pad: float = 26.0
    persona_column: float = 156.0
    lane_column: float = 116.0
    stage_pad: float = 10.0
    step_pad: float = 7.0
    stage_gap: float = 4.0
    mirrored: bool = False  # for languages written from the right
    chevrons: bool = True  # what can be pressed to fold; not on paper

    @property
    def left(self) -> float:
        """Width of what stands to the left of the first cell."""
        return self.persona_column + self.lane_column


USUAL = Measures()
LOOKED_AT = Measures(chevrons=False)
"""A board nobody works on: on paper, in a thumbnail, on a slide."""

CARD_TEXT = TextStyle(12.0)
QUOTE_TEXT = TextStyle(12.0, italic=True)
CARD_LABEL = TextStyle(11.0, bold=True, leading=1.3)
STAGE_TITLE = TextStyle(13.0, bold=True)
STEP_TITLE = TextStyle(12.0)
LANE_TITLE = TextStyle(11.0, bold=True, leading=1.3)
PERSONA_NAME = TextStyle(13.0, bold=True)
PERSONA_TEXT = TextStyle(12.0)
PERSONA_QUOTE = TextStyle(11.0, italic=True)
POINT_WORD = TextStyle(11.0)
SMALL = TextStyle(11.0)
