"""The desk: one workshop, one selection, one open map."""

from tests.making import a_workshop, counted
from workshop_app.domain.edits.cards import delete_cards
from workshop_app.domain.edits.maps import delete_map, duplicate_map
from workshop_app.editor.desk import Desk


def _two_maps() -> Desk:
    made = duplicate_map(a_workshop(), new_id=counted("z"), id="m1", title="Tomorrow")
    return Desk(made, counted())


def test_the_first_map_is_open_and_another_can_be() -> None:
    desk, turned = _two_maps(), []
    desk.on_map(turned.append)
    desk.selection.choose("cards", ["c1"], cell=("l1", "t1"))
    desk.open_map("z1")
    assert (desk.map.title, turned) == ("Tomorrow", ["z1"])
    assert (desk.selection.refs, desk.selection.cell) == ((), None)
    desk.open_map("z1")
    desk.open_map("nowhere")
    assert (desk.map.id, turned) == ("z1", ["z1"])
    desk.forget_map(turned.append)
    desk.open_map("m1")
    assert turned == ["z1"]


def test_when_the_open_map_goes_another_is_opened_and_undo_brings_it_back() -> None:
    desk, turned = _two_maps(), []
    desk.on_map(turned.append)
    desk.open_map("z1")
    desk.editor.apply("Delete map", delete_map, id="z1")
    assert (desk.map.id, turned) == ("m1", ["z1", "m1"])
    desk.editor.undo()
    assert "z1" in desk.workshop.maps
    assert desk.map.id == "m1"


def test_what_is_deleted_is_no_longer_selected() -> None:
    desk = _two_maps()
    desk.selection.choose("cards", ["c1", "c2"])
    desk.editor.apply("Delete card", delete_cards, ids=("c1",))
    assert desk.selection.refs == (("cards", "c2"),)


def test_a_desk_may_be_for_reading_only() -> None:
    desk = Desk(a_workshop(), counted(), read_only=True)
    assert desk.editor.read_only
    assert desk.workshop is desk.editor.settled
