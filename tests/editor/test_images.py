"""Copied cards take their images along to another workshop."""

import json

import pytest

from tests.images import png
from tests.making import a_workshop, counted
from workshop_app.domain import records as r
from workshop_app.domain.edits.assets import drop_unused_images
from workshop_app.domain.edits.cards import delete_cards
from workshop_app.domain.rules import problems
from workshop_app.domain.workshop import Workshop
from workshop_app.editor import clipboard, images


@pytest.fixture
def made() -> Workshop:
    """A card with an image."""
    photo = r.Asset(id="photo", name="Foyer", width=9, height=6, data=png(9, 6))
    card = r.Card(id="a", lane="l1", step="t1", kind="image", image="photo")
    return a_workshop(cards=0).with_rows("assets", photo).with_rows("cards", card)


def copied(workshop: Workshop, *, cut: bool = False) -> clipboard.Bundle:
    """The card on the clipboard, by way of its bytes."""
    bundle = clipboard.carry(workshop, ("a",), cut=cut)
    back = clipboard.from_payload(clipboard.as_payload(bundle))
    assert back.images == bundle.images
    return back


def test_another_workshop_gets_the_image_once(made: Workshop) -> None:
    other, bundle, new_id = a_workshop(cards=0), copied(made), counted("n")
    for _paste in range(2):
        other = clipboard.paste(other, new_id=new_id, bundle=bundle, lane="l1", step="t1")
    (photo,) = other.assets
    assert photo.data == made.assets["photo"].data
    assert [card.image for card in other.cell("l1", "t1")] == [photo.id, photo.id]
    assert problems(other) == ()


def test_in_its_own_workshop_there_is_no_second_one(made: Workshop) -> None:
    after = clipboard.paste(made, new_id=counted(), bundle=copied(made))
    assert [card.image for card in after.parked()] == ["photo"]
    assert len(after.assets) == 1


def test_an_image_let_go_after_the_card_was_cut_comes_back_with_it(made: Workshop) -> None:
    bundle = copied(made, cut=True)
    gone = drop_unused_images(delete_cards(made, ids=("a",)))
    assert len(gone.assets) == 0
    after = clipboard.paste(gone, new_id=counted(), bundle=bundle)
    (card,) = after.parked()
    assert after.assets[card.image or ""].data == made.assets["photo"].data


def test_too_many_bytes_stay_behind(made: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(images, "_MOST_ALONG", 10)
    other = clipboard.paste(a_workshop(cards=0), new_id=counted(), bundle=copied(made))
    assert [card.image for card in other.parked()] == [None]


@pytest.mark.parametrize(
    "change",
    [
        {"data": "no base 64"},
        {"data": ""},
        {"width": 0},
        {"media_type": "text/html"},
        {"height": "x"},
    ],
)
def test_what_is_no_image_is_no_cards(made: Workshop, change: dict[str, object]) -> None:
    data = json.loads(clipboard.as_payload(clipboard.carry(made, ("a",))))
    data["images"][0] |= change
    with pytest.raises(clipboard.NoCards):
        clipboard.from_payload(json.dumps(data).encode())
