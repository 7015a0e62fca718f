"""Card templates: those of the program are whole, one's own survive the settings and bad ones."""

import json

from workshop_app.domain.kinds import CARD_KINDS
from workshop_app.domain.records import Card
from workshop_app.interchange.card_templates import (
    PROMPT,
    kept_form,
    own_templates,
    shipped_templates,
    template_of,
    with_template,
)


def test_the_programs_own_have_a_title_a_kind_and_a_place_to_write() -> None:
    found = shipped_templates()
    assert len(found) >= 4
    assert len({one.title for one in found}) == len(found)
    for one in found:
        assert one.title
        assert one.card.kind in CARD_KINDS
        assert PROMPT in one.card.text
        assert not one.own


def test_a_template_keeps_what_is_worth_using_again() -> None:
    card = Card(
        id="c", lane="l", step="s", kind="touchpoint", text="Queue", channel="Box office",
        colour=3, tags=("waiting",), codes=("MD01",), votes=4, author="Lena", evidence="measured",
    )  # fmt: skip
    kept = json.loads(json.dumps(kept_form([template_of(card, "Till")])))
    (read,) = own_templates(kept)
    assert (read.title, read.own) == ("Till", True)
    assert read.card == Card(
        id="", kind="touchpoint", text="Queue", channel="Box office", colour=3,
        tags=("waiting",), codes=("MD01",),
    )  # fmt: skip


def test_one_with_the_same_name_takes_the_place_of_the_other() -> None:
    first = template_of(Card(id="a", text="one"), "Till")
    second = template_of(Card(id="b", text="two"), "till")
    (only,) = with_template([first], second)
    assert only.card.text == "two"


def test_what_cannot_be_read_is_left_out() -> None:
    assert own_templates(None) == ()
    odd = [
        {"title": ""},
        7,
        {"title": "x", "kind": "no kind", "colour": 99, "tags": "a", "text": 1},
    ]
    (read,) = own_templates(odd)
    assert read.card == Card(id="")
