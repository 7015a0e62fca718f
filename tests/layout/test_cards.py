"""Tags and codes on a card: below its text, in its own ink, within its box; never in the way."""

from dataclasses import replace
from datetime import date
from random import Random

import pytest

from workshop_app.domain.ids import fresh_ids
from workshop_app.domain.records import Card
from workshop_app.interchange.sample import sample_workshop
from workshop_app.languages import OWN_NAMES
from workshop_app.layout.cards import card_sprite, tags_of, text_rect
from workshop_app.layout.sprites import Words
from workshop_app.layout.text import TextBlock
from workshop_app.layout.text.breaks import line_breaks
from workshop_app.report.tear import torn
from workshop_app.words import SOURCE, speak

WIDTH = 172.0


def a_card(text: str, *, tags: tuple[str, ...] = (), codes: tuple[str, ...] = ()) -> Card:
    return Card(id="c", kind="pain_point", text=text, tags=tags, codes=codes)


def test_tags_and_codes_stand_below_the_text_within_the_card() -> None:
    plain = card_sprite(a_card("Queue at the till"), WIDTH)
    tagged = card_sprite(
        a_card("Queue at the till", tags=("waiting", "till"), codes=("MD01",)), WIDTH
    )
    found = tags_of(tagged)
    assert found is not None
    sign, words = found
    assert words.block.text == "waiting · till · MD01"
    assert words.color == "pain_point.mark"
    assert words.y + words.block.height < tagged.rect.height
    assert tagged.rect.height > plain.rect.height
    assert text_rect(tagged) == text_rect(plain)
    assert sign.y >= text_rect(tagged).bottom
    assert tags_of(plain) is None


def test_many_tags_go_on_as_many_lines_as_they_need() -> None:
    sprite = card_sprite(a_card("x", tags=tuple(f"tag number {n}" for n in range(9))), WIDTH)
    found = tags_of(sprite)
    assert found is not None
    assert len(found[1].block.lines) > 2
    assert found[1].y + found[1].block.height < sprite.rect.height


def test_of_a_torn_card_the_last_part_bears_the_tags() -> None:
    sprite = card_sprite(a_card("waits and waits " * 40, tags=("waiting",)), WIDTH)
    head, rest = torn(sprite, 150.0)
    assert rest is not None
    assert tags_of(head) is None
    assert head.rect.height <= 150.0
    found = tags_of(rest)
    assert found is not None
    texts = [part for part in rest.parts if isinstance(part, Words) and part is not found[1]]
    assert found[1].y >= texts[-1].y + texts[-1].block.height
    assert found[1].y + found[1].block.height < rest.rect.height


@pytest.mark.parametrize("language", OWN_NAMES)
def test_no_word_of_the_sample_is_broken(language: str) -> None:
    speak(language)
    try:
        sample = sample_workshop(fresh_ids(Random(1)), date(2026, 11, 21))
        broken = [block.text for card in sample.cards for block in _blocks(card) if _breaks(block)]
    finally:
        speak(SOURCE)
    assert broken == []


def _blocks(card: Card) -> list[TextBlock]:
    return [part.block for part in card_sprite(card, WIDTH).parts if isinstance(part, Words)]


def _breaks(block: TextBlock) -> bool:
    """Whether a line ends within a word."""
    ends = {line.end for line in block.lines[:-1]}
    return not ends <= {*line_breaks(block.text)}


@pytest.mark.parametrize("channel", ["Lieferanteneingang", "Alter Lieferanteneingang"])
@pytest.mark.parametrize("intermediary", ["", "Petra"])
def test_no_channel_is_broken_for_the_sake_of_capitals(channel: str, intermediary: str) -> None:
    card = Card(id="c", kind="touchpoint", channel=channel, intermediary=intermediary)
    label = _blocks(card)[0]
    assert label.text.startswith(channel), "in small letters"
    assert not _breaks(label)
    assert _blocks(replace(card, channel="Foyer"))[0].text.startswith("FOYER")
