"""What the pages of one report are made from: the workshop, the maps to show, what they say."""

from functools import cached_property

from workshop_app.analysis.evidence import EvidenceShare, workshop_evidence
from workshop_app.analysis.pains import Pain, pains
from workshop_app.analysis.reading import Curve, curves
from workshop_app.domain.records import JourneyMap, Persona, Stage, Step
from workshop_app.domain.workshop import Workshop
from workshop_app.languages import right_to_left
from workshop_app.report.options import ReportOptions, paper_called
from workshop_app.report.sheet import Sheet, sheet_of
from workshop_app.words import speaking

_BOARD_MARGIN = 28.0


class Material:
    """The workshop with all that several pages want to know of it, worked out once."""

    def __init__(self, workshop: Workshop, options: ReportOptions) -> None:
        self.workshop = workshop
        self.options = options
        self.facts = workshop.facts
        self._curves: dict[str, tuple[Curve, ...]] = {}
        self._pains: dict[str, tuple[Pain, ...]] = {}

    @cached_property
    def mirrored(self) -> bool:
        """Whether the pages are read from the right: as the workshop's language, else the person's."""
        return right_to_left(self.facts.language or speaking())

    @cached_property
    def maps(self) -> tuple[JourneyMap, ...]:
        """The maps to show, in tab order."""
        wanted = self.options.maps
        every = self.workshop.map_list()
        return every if wanted is None else tuple(one for one in every if one.id in wanted)

    @cached_property
    def main_map(self) -> JourneyMap | None:
        """The map the cover speaks of: the first that shows today, else the first."""
        today = (one for one in self.maps if one.state == "current")
        return next(today, self.maps[0] if self.maps else None)

    @cached_property
    def told_maps(self) -> tuple[JourneyMap, ...]:
        """The maps that tell what is, rather than what is wished for."""
        return tuple(one for one in self.maps if one.state != "future")

    @cached_property
    def sheet(self) -> Sheet:
        """The sheet of pages of text."""
        return sheet_of(paper_called(self.options.paper), bool(self.options.landscape))

    @cached_property
    def board_sheet(self) -> Sheet:
        """The sheet of boards: across unless asked for otherwise, with narrower margins."""
        across = self.options.landscape is not False
        return sheet_of(paper_called(self.options.paper), across, _BOARD_MARGIN)

    @cached_property
    def evidence(self) -> EvidenceShare:
        """How sure we are over all maps that tell what is."""
        return workshop_evidence(self.workshop, [one.id for one in self.told_maps])

    @cached_property
    def personas(self) -> tuple[Persona, ...]:
        """The personas of the maps to show, in order; all where no map has any."""
        here = {p.id for one in self.maps for p in self.workshop.map_personas(one.id)}
        every = self.workshop.persona_list()
        if self.options.maps is None:
            return every
        return tuple(persona for persona in every if persona.id in here)

    def curves(self, map_id: str) -> tuple[Curve, ...]:
        """The emotion curves of a map."""
        if map_id not in self._curves:
            self._curves[map_id] = curves(self.workshop, map_id)
        return self._curves[map_id]

    def future_of(self, today: Curve) -> Curve | None:
        """The same persona's curve on the first future map with just as many stages."""
        stages = len(self.columns(today.lane.map))
        for journey in self.maps:
            if journey.state == "future" and len(self.columns(journey.id)) == stages:
                for curve in self.curves(journey.id):
                    if curve.persona == today.persona:
                        return curve
        return None

    def beside(self, future: Curve, today: str) -> tuple[float, ...]:
        """Where the points of a future curve stand among the columns of the map `today`.

        Stage upon stage: a stage may have more steps in the future, or fewer.
        """
        wanted = [len(steps) for _stage, steps in self.columns(future.lane.map)]
        known = [len(steps) for _stage, steps in self.columns(today)]
        places: list[float] = []
        start = 0
        for count, here in zip(wanted, known, strict=True):
            places += [start + (at + 0.5) * here / count - 0.5 for at in range(count)]
            start += here
        return tuple(places[moment.column] for moment in future.moments)

    def pains(self, map_id: str) -> tuple[Pain, ...]:
        """The pain points of a map, the worst first."""
        if map_id not in self._pains:
            self._pains[map_id] = pains(self.workshop, map_id)
        return self._pains[map_id]

    def columns(self, map_id: str) -> tuple[tuple[Stage, tuple[Step, ...]], ...]:
        """The stages of a map, each with its steps."""
        stages = self.workshop.map_stages(map_id)
        return tuple((stage, self.workshop.stage_steps(stage.id)) for stage in stages)
