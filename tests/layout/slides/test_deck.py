"""The walk through a map: every word of it is on a slide, none is cut."""

from dataclasses import replace

import pytest

from tests.theatre import STAGES, theatre
from workshop_app.domain.edits.cards import add_card
from workshop_app.domain.workshop import Workshop, empty_workshop
from workshop_app.layout.slides.deck import Deck, Place, needed_height
from workshop_app.layout.slides.slide import SMALLEST, Slide
from workshop_app.layout.sprites import Box, Mark, Words

SIZE = 560.0, 315.0


def walk(deck: Deck) -> list[Place]:
    places = [deck.settled((0, 0))]
    while deck.after(places[-1]) != places[-1]:
        places.append(deck.after(places[-1]))
    return places


def words_on(slide: Slide) -> str:
    blocks = [part.block for s in slide.sprites for part in s.parts if isinstance(part, Words)]
    return "\n".join(block.text for block in blocks)


@pytest.fixture
def workshop() -> Workshop:
    return theatre()


def test_the_walk_goes_from_the_title_over_curves_through_every_stage(workshop: Workshop) -> None:
    deck = Deck(workshop, "today", *SIZE)
    slides = [deck.slide(place) for place in walk(deck)]
    assert "First visit" in words_on(slides[0])
    assert [bool(slide.curve) for slide in slides[:5]] == [False, True, True, True, False]
    told = list(dict.fromkeys(slide.stage for slide in slides if slide.stage))
    assert [workshop.stages[stage].title for stage in told] == list(STAGES)


def test_walking_back_is_the_same_walk(workshop: Workshop) -> None:
    deck = Deck(workshop, "today", *SIZE)
    there = walk(deck)
    back = [deck.last]
    while deck.before(back[-1]) != back[-1]:
        back.append(deck.before(back[-1]))
    assert back[::-1] == there


def test_every_card_of_the_map_is_on_exactly_one_slide(workshop: Workshop) -> None:
    deck = Deck(workshop, "today", *SIZE)
    shown = [
        sprite.id
        for place in walk(deck)
        for sprite in deck.slide(place).sprites
        if sprite.table == "cards"
    ]
    lanes = {lane.id for lane in workshop.map_lanes("today")}
    assert sorted(shown) == sorted(card.id for card in workshop.cards if card.lane in lanes)


def test_nothing_leaves_the_slide_and_no_text_is_smaller_than_promised(workshop: Workshop) -> None:
    deck = Deck(workshop, "today", *SIZE)
    for place in walk(deck):
        slide = deck.slide(place)
        for sprite in slide.sprites:
            assert sprite.rect.x >= 0
            assert sprite.rect.right <= slide.width + 0.5
        assert needed_height(slide) == slide.height
        sizes = [
            run.size
            for sprite in slide.sprites
            for part in sprite.parts
            if isinstance(part, Words)
            for line in part.block.lines
            for run in line.runs
        ]
        assert min(sizes) >= SMALLEST


def test_a_card_taller_than_the_screen_is_shown_whole(workshop: Workshop) -> None:
    lane = next(lane for lane in workshop.map_lanes("today") if lane.kind == "touchpoints")
    step = workshop.map_steps("today")[0]
    long = "A long story. " * 120
    workshop = add_card(workshop, new_id=lambda: "long", lane=lane.id, step=step.id, text=long)
    deck = Deck(workshop, "today", *SIZE)
    tall = [deck.slide(place) for place in walk(deck) if needed_height(deck.slide(place)) > SIZE[1]]
    assert len(tall) == 1
    assert long.strip() in words_on(tall[0])


def test_an_empty_map_says_so_at_every_stage() -> None:
    workshop = theatre()
    bare = workshop.without("cards", [card.id for card in workshop.cards])
    bare = bare.without("points", [point.id for point in bare.points])
    deck = Deck(bare, "today", *SIZE)
    slides = [deck.slide(place) for place in walk(deck)]
    assert len(slides) == 1 + len(STAGES)
    assert all("Nothing stands here yet." in words_on(slide) for slide in slides[1:])


def test_a_map_without_stages_has_its_opening() -> None:
    from workshop_app.domain.records import JourneyMap

    workshop = empty_workshop("w").with_rows("maps", JourneyMap(id="m", title="Plan"))
    deck = Deck(workshop, "m", *SIZE)
    assert walk(deck) == [(0, 0)]
    assert deck.stage(3) == (0, 0)


def test_the_walk_stays_near_when_the_map_shrinks(workshop: Workshop) -> None:
    deck = Deck(workshop, "today", *SIZE)
    last = deck.last
    fewer = workshop.without("cards", [card.id for card in workshop.cards])
    assert Deck(fewer, "today", *SIZE).settled((last[0], 9)) == (last[0], 0)


def test_a_stage_without_title_still_has_one(workshop: Workshop) -> None:
    stage = workshop.map_stages("today")[0]
    nameless = workshop.with_rows("stages", replace(stage, title=""))
    assert "Stage" in words_on(Deck(nameless, "today", *SIZE).slide((2, 0)))


def test_a_mirrored_slide_begins_at_the_right(workshop: Workshop) -> None:
    plain, turned = Deck(workshop, "today", *SIZE), Deck(workshop, "today", *SIZE, mirrored=True)
    for place in walk(plain):
        there, here = plain.slide(place), turned.slide(place)
        assert [s.id for s in there.sprites] == [s.id for s in here.sprites]
        for one, other in zip(there.sprites, here.sprites, strict=True):
            assert other.rect.right == pytest.approx(there.width - one.rect.x)
        if there.curve and here.curve:
            assert here.curve.points[0].x == pytest.approx(SIZE[0] - there.curve.points[-1].x)


def test_what_can_only_be_looked_at_has_nothing_to_fold(workshop: Workshop) -> None:
    marks = [
        part.icon
        for sprite in Deck(workshop, "today", *SIZE).slide((0, 0)).sprites
        for part in sprite.parts
        if isinstance(part, Mark)
    ]
    assert not [icon for icon in marks if icon.startswith("chevron")]


def test_a_name_from_the_right_stands_before_what_is_said_of_it(workshop: Workshop) -> None:
    first = workshop.persona_list()[0]
    workshop = workshop.with_rows("personas", replace(first, name="أمينة، 27"))
    deck = Deck(workshop, workshop.map_list()[0].id, 1366, 768)
    titles = [slide.sprites[1].parts[0] for slide in deck.slides(1)]
    title = next(t for t in titles if isinstance(t, Words) and "أمينة" in t.block.text)
    assert not title.block.rtl
    assert title.block.text == "\u200e\u2068أمينة، 27\u2069\u200e: how it feels"


def test_a_step_that_goes_on_in_other_columns_is_named_once_a_slide(workshop: Workshop) -> None:
    deck = Deck(workshop, "today", *SIZE)
    named, wide = 0, 0
    for place in walk(deck):
        shown = deck.slide(place).sprites
        steps = [sprite.id for sprite in shown if sprite.table == "steps"]
        assert len(steps) == len({*steps})
        named += len(steps)
        wide += sum(
            sprite.table == "label" and sprite.parts[0].__class__ is Box for sprite in shown
        )
    assert named > len(STAGES)
    assert wide > 0, "a line shows how far it goes"
