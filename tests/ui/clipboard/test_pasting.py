"""Tables, lists and odd things pasted from the real clipboard with Ctrl+V."""

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.answers import press
from tests.images import bomb
from tests.ui.clipboard.conftest import lane_of, mime, pastes, steps_of
from tests.ui.conftest import page_of
from workshop_app.editor.desk import Desk
from workshop_app.editor.folding import fold, is_folded_away
from workshop_app.ui.clipboard import pasting
from workshop_app.ui.clipboard.work import Progress
from workshop_app.ui.window import MainWindow

TABLE = (
    "<style>x</style><table><tr><td>a<br>b</td><td>c</td></tr><tr><td></td><td>d</td></tr></table>"
)


def texts(desk: Desk, lane: str, step: str) -> list[str]:
    return [card.text for card in desk.workshop.cell(lane, step)]


def test_a_table_falls_into_the_matrix_and_is_one_step(window: MainWindow, desk: Desk) -> None:
    before, steps = desk.workshop, steps_of(desk)
    first, second = desk.workshop.map_lanes(desk.map.id)[:2]
    desk.selection.focus((first.id, steps[5].id))
    pastes(window, mime(html=TABLE, text="a b\tc\r\n\td\r\n"))
    assert texts(desk, first.id, steps[5].id)[-1] == "a\nb"
    assert texts(desk, first.id, steps[6].id)[-1] == "c"
    assert texts(desk, second.id, steps[6].id)[-1] == "d"
    assert len(desk.selection.ids("cards")) == 3
    assert window.messages.bar.text() == "3 cards pasted."
    press(window.messages.bar, "Undo")
    assert desk.workshop == before


def test_what_lies_beyond_can_be_given_steps(window: MainWindow, desk: Desk) -> None:
    before, lane, last = desk.workshop, lane_of(desk, "touchpoints"), steps_of(desk)[-1]
    desk.selection.focus((lane.id, last.id))
    pastes(window, mime(text="x\ty\tz\n"))
    assert [card.text for card in desk.workshop.parked()][-2:] == ["y", "z"]
    assert "2 more have no place on this map" in window.messages.bar.text()
    press(window.messages.bar, "Add 2 steps")
    assert len(desk.workshop.parked()) == len(before.parked())
    assert [texts(desk, lane.id, step.id)[-1] for step in steps_of(desk)[-3:]] == ["x", "y", "z"]
    desk.editor.undo()
    assert desk.workshop == before, "steps and cards are one step of the history"


def test_steps_are_not_added_to_a_map_that_has_changed_since(
    window: MainWindow, desk: Desk
) -> None:
    desk.selection.focus((lane_of(desk, "touchpoints").id, steps_of(desk)[-1].id))
    pastes(window, mime(text="x\ty\n"))
    window.actions_["edit.duplicate"].trigger()
    now = desk.workshop
    press(window.messages.bar, "Add 1 step")
    assert desk.workshop is now
    assert "changed since" in window.messages.bar.text()


def test_numbers_on_a_curve_set_points(window: MainWindow, desk: Desk) -> None:
    lane, steps = lane_of(desk, "emotion"), steps_of(desk)
    desk.selection.focus((lane.id, steps[0].id))
    pastes(window, mime(text="-2\t1,5 glad\n"))
    points = {p.step: p for p in desk.workshop.points.group(lane.id)}
    assert (points[steps[0].id].valence, points[steps[1].id].valence) == (-2.0, 1.5)
    assert points[steps[1].id].word == "glad"
    assert window.messages.bar.text() == "2 emotion points set."
    assert desk.editor.history.undo_label == "Paste emotion points"


def test_words_on_a_curve_become_cards_of_the_lane_below_and_that_is_said(
    window: MainWindow, desk: Desk
) -> None:
    lane, step = lane_of(desk, "emotion"), steps_of(desk)[0]
    desk.selection.focus((lane.id, step.id))
    pastes(window, mime(text="Glad to be here"))
    (card,) = (card for card in desk.workshop.cards.rows() if card.text == "Glad to be here")
    assert card.lane != lane.id
    assert desk.selection.only == ("cards", card.id)
    said = "1 card pasted. A curve lane holds points, not cards."
    assert window.messages.bar.text() == said
    assert desk.editor.history.undo_label == "Paste card"


def test_a_folded_lane_and_stage_unfold_for_what_is_pasted(window: MainWindow, desk: Desk) -> None:
    lane, step = lane_of(desk, "touchpoints"), steps_of(desk)[4]
    fold(desk, "lanes", (lane.id,), folded=True)
    fold(desk, "stages", (step.stage,), folded=True)
    desk.selection.focus((lane.id, step.id))
    pastes(window, mime(text="Glad to be here"))
    only = desk.selection.only
    assert only is not None
    assert not is_folded_away(desk.workshop, only)
    assert page_of(window).board.scene.card(only[1]) is not None
    assert desk.editor.history.undo_label == "Paste card"


def test_with_a_persona_selected_it_goes_into_her_swimlane(window: MainWindow, desk: Desk) -> None:
    persona = desk.workshop.map_personas(desk.map.id)[1]
    desk.selection.choose("personas", [persona.id])
    pastes(window, mime(text="Glad to be here"))
    (card,) = (card for card in desk.workshop.cards.rows() if card.text == "Glad to be here")
    assert card.lane is not None
    assert desk.workshop.lanes[card.lane].persona == persona.id


@pytest.mark.parametrize(
    "offered",
    [{}, {"text": ""}, {"text": " \n\t"}, {"application_octet-stream": b"\x00\xff" * 99},
     {"html": "<table></table>"}, {"text": "\x00\x01\x02"}],
)  # fmt: skip
def test_nothing_to_paste_is_said(
    window: MainWindow, desk: Desk, offered: dict[str, object]
) -> None:
    before = desk.workshop
    pastes(window, mime(**offered))
    assert "nothing to paste" in window.messages.bar.text()
    assert desk.workshop is before


def test_a_text_too_long_for_a_card_is_refused_with_a_sentence(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    before = desk.workshop
    pastes(window, mime(text="x" * 5_000_000))
    qtbot.waitUntil(lambda: "too long" in window.messages.bar.text())
    assert "20,000 is the most" in window.messages.bar.text()
    assert desk.workshop is before


def test_ten_thousand_rows_come_with_progress_and_go_in_one_step(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    before, lane = desk.workshop, lane_of(desk, "pains_gains")
    desk.selection.focus((lane.id, steps_of(desk)[0].id))
    pastes(window, mime(text="\n".join(f"Row {n}" for n in range(10_000))))
    assert desk.workshop is before, "the window goes on meanwhile"
    qtbot.waitUntil(lambda: desk.workshop is not before)
    assert texts(desk, lane.id, steps_of(desk)[0].id)[-10_000:] == [
        f"Row {n}" for n in range(10_000)
    ]
    desk.editor.undo()
    assert desk.workshop == before


def test_cancelled_nothing_is_kept(
    window: MainWindow, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workshop_app.ui.clipboard.work._PATIENCE_MS", 0)
    before = desk.workshop
    desk.selection.focus((lane_of(desk, "pains_gains").id, steps_of(desk)[0].id))
    pastes(window, mime(text="\n".join(f"Row {n}" for n in range(10_000))))
    qtbot.waitUntil(lambda: bool(window.findChildren(Progress)))
    press(window.findChildren(Progress)[0], "Cancel")
    assert window.messages.bar.text() == "Nothing was pasted."
    qtbot.waitUntil(lambda: not page_of(window).findChildren(pasting.Work))
    assert desk.workshop is before
    assert desk.editor.history.undo_label is None


def test_what_changes_meanwhile_is_kept_too(
    window: MainWindow, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pasting, "_AT_ONCE", (0, 0))
    lane, step = lane_of(desk, "pains_gains"), steps_of(desk)[0]
    desk.selection.focus((lane.id, step.id))
    pastes(window, mime(text="one\ntwo"))
    window.actions_["insert.step"].trigger()
    page_of(window).board.typing.finish()
    count = len(steps_of(desk))
    qtbot.waitUntil(lambda: texts(desk, lane.id, step.id)[-2:] == ["one", "two"])
    assert len(steps_of(desk)) == count
    assert desk.editor.history.undo_label == "Paste cards"


def test_closing_in_the_middle_leaves_nothing_behind(
    window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pasting, "_AT_ONCE", (0, 0))
    pastes(window, mime(text="\n".join(f"Row {n}" for n in range(5000))))
    assert window.back_to_start()


def test_in_the_parking_lot_it_is_parked(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    page = page_of(window)
    page.show_pane("parking_lot")
    page.side.setFocus()
    qtbot.waitUntil(lambda: bool(page.board.places.surfaces))
    page.board.places.surfaces[0].setFocus()
    pastes(window, mime(text="one\ntwo"))
    assert [card.text for card in desk.workshop.parked()][-2:] == ["one", "two"]


def test_an_image_becomes_a_card(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    lane, step = lane_of(desk, "touchpoints"), steps_of(desk)[5]
    desk.selection.focus((lane.id, step.id))
    image = QImage(3000, 1000, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    offered = mime()
    offered.setImageData(image)
    pastes(window, offered)
    qtbot.waitUntil(lambda: bool(desk.workshop.cell(lane.id, step.id)))
    card = desk.workshop.cell(lane.id, step.id)[-1]
    asset = desk.workshop.assets[card.image or ""]
    assert (card.kind, asset.width, asset.height) == ("image", 1024, 341)
    assert window.messages.bar.text() == "1 image added."


def test_an_image_beside_words_is_passed_over(window: MainWindow, desk: Desk) -> None:
    """As spreadsheets offer it; a browser offers an image with its address and a mark-up."""
    lane, step = lane_of(desk, "touchpoints"), steps_of(desk)[5]
    desk.selection.focus((lane.id, step.id))
    offered = mime(html="<table><tr><td>word</td></tr></table>", text="word")
    offered.setImageData(QImage(9, 9, QImage.Format.Format_RGB32))
    pastes(window, offered)
    assert texts(desk, lane.id, step.id) == ["word"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"not an image", "cannot be read|can read"),
        (bomb(), "100 megapixels"),
        (b"<svg/>", "can read"),
    ],
)
def test_an_image_that_is_none_is_refused_with_a_sentence(
    window: MainWindow, desk: Desk, qtbot: QtBot, data: bytes, words: str
) -> None:
    before = desk.workshop
    pastes(window, mime(image_png=data, text=""))
    qtbot.waitUntil(lambda: any(one in window.messages.bar.text() for one in words.split("|")))
    assert desk.workshop is before


def test_what_is_called_csv_is_a_table(window: MainWindow, desk: Desk) -> None:
    lane, steps = lane_of(desk, "touchpoints"), steps_of(desk)
    desk.selection.focus((lane.id, steps[5].id))
    pastes(window, mime(text_csv=b"Tram, Bus\n", text="Tram, Bus\n"))
    assert texts(desk, lane.id, steps[5].id)[-1] == "Tram"
    assert texts(desk, lane.id, steps[6].id)[-1] == "Bus"


def test_sentences_with_commas_stay_whole(window: MainWindow, desk: Desk) -> None:
    lane, steps = lane_of(desk, "touchpoints"), steps_of(desk)
    desk.selection.focus((lane.id, steps[5].id))
    pastes(window, mime(text="Late, cold and hungry\nA queue, a till, no light\n"))
    assert texts(desk, lane.id, steps[5].id)[-2:] == [
        "Late, cold and hungry", "A queue, a till, no light",
    ]  # fmt: skip
