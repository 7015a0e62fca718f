"""All slides of a map in the order of the walk: opening, curves, stage by stage."""

from dataclasses import replace

from workshop_app.domain.workshop import Workshop
from workshop_app.layout.mirror import mirrored_curve, mirrored_sprite
from workshop_app.layout.slides.curves import curve_slides
from workshop_app.layout.slides.opening import opening_slides
from workshop_app.layout.slides.slide import Slide
from workshop_app.layout.slides.stages import stage_slides

Place = tuple[int, int]
"""A section (0 the opening, 1 the curves, then the stages) and a slide of it, both from 0."""


class Deck:
    """The slides of a map on an area of `width` × `height`, each section composed when shown.

    A card taller than the area makes its slide taller than asked: text is never cut, so whoever
    shows it has to show it smaller (`needed_height`). `mirrored`: for languages written from the
    right.
    """

    def __init__(
        self,
        workshop: Workshop,
        map_id: str,
        width: float,
        height: float,
        *,
        mirrored: bool = False,
    ) -> None:
        self.workshop = workshop
        self._mirrored = mirrored
        self.map = map_id
        self._size = width, height
        self._stages = workshop.map_stages(map_id)
        self._sections: dict[int, list[Slide]] = {}

    @property
    def sections(self) -> int:
        """How many sections there are; the curves may be none, the opening never."""
        return 2 + len(self._stages)

    def slides(self, section: int) -> list[Slide]:
        """The slides of a section."""
        known = self._sections.get(section)
        if known is None:
            known = self._composed(section)
            if self._mirrored:
                known = [_mirrored(slide) for slide in known]
            self._sections[section] = known
        return known

    def slide(self, place: Place) -> Slide:
        """The slide at a place; the nearest one where the map has fewer by now."""
        section, page = self.settled(place)
        return self.slides(section)[page]

    def settled(self, place: Place) -> Place:
        """`place`, or the nearest place before it that has a slide."""
        section = max(0, min(place[0], self.sections - 1))
        while not self.slides(section):
            section -= 1
        last = len(self.slides(section)) - 1
        return section, max(0, min(place[1], last)) if section == place[0] else last

    def after(self, place: Place) -> Place:
        """The next place, or the same at the end."""
        section, page = self.settled(place)
        if page + 1 < len(self.slides(section)):
            return section, page + 1
        following = (at for at in range(section + 1, self.sections) if self.slides(at))
        return next(((at, 0) for at in following), (section, page))

    def before(self, place: Place) -> Place:
        """The place before, or the same at the beginning."""
        section, page = self.settled(place)
        if page > 0:
            return section, page - 1
        earlier = (at for at in range(section - 1, -1, -1) if self.slides(at))
        return next(((at, len(self.slides(at)) - 1) for at in earlier), (section, page))

    def stage(self, number: int) -> Place:
        """The first slide of the stage `number`, counted from 1."""
        return self.settled((number + 1, 0))

    @property
    def last(self) -> Place:
        """The last slide."""
        return self.settled((self.sections - 1, 10**6))

    def _composed(self, section: int) -> list[Slide]:
        journey = self.workshop.maps[self.map]
        if section == 0:
            return opening_slides(self.workshop, journey, *self._size)
        if section == 1:
            return curve_slides(self.workshop, journey, *self._size)
        return stage_slides(self.workshop, self._stages, section - 2, *self._size)


def _mirrored(slide: Slide) -> Slide:
    """The slide for languages written from the right."""
    wide = slide.width
    return replace(
        slide,
        sprites=tuple(mirrored_sprite(sprite, wide) for sprite in slide.sprites),
        curve=None if slide.curve is None else mirrored_curve(slide.curve, wide),
    )


def needed_height(slide: Slide) -> float:
    """How tall the slide is with all it holds: `slide.height` unless a card is taller."""
    return max([slide.height, *(sprite.rect.bottom for sprite in slide.sprites)])
