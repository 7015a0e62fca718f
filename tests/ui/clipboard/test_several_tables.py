"""Several table files that are dropped together become one paste."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.pointing import on_cell
from tests.ui.clipboard.conftest import Drag, lane_of, mime, steps_of
from tests.ui.conftest import page_of
from workshop_app.editor.desk import Desk
from workshop_app.ui.window import MainWindow


def test_several_csv_files_are_pasted_one_after_the_other_as_one_step(
    window: MainWindow, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    board, lane, step = page_of(window).board, lane_of(desk, "touchpoints"), steps_of(desk)[1]
    before, paths = desk.workshop, [tmp_path / "tram.csv", tmp_path / "bus.tsv"]
    paths[0].write_text("Tram stop\nTram ride\n", encoding="utf-8")
    paths[1].write_text("Bus stop\n", encoding="utf-8")
    assert Drag(window, mime(files=paths)).drops(on_cell(board, lane.id, step.id))
    qtbot.waitUntil(lambda: desk.workshop is not before)
    texts = [card.text for card in desk.workshop.cell(lane.id, step.id)]
    assert texts[-3:] == ["Tram stop", "Tram ride", "Bus stop"]
    assert window.messages.bar.text() == "3 cards pasted."
    desk.editor.undo()
    assert desk.workshop == before, "one step"


def test_the_lines_of_a_text_file_become_cards(
    window: MainWindow, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    board, lane, step = page_of(window).board, lane_of(desk, "touchpoints"), steps_of(desk)[1]
    before, path = desk.workshop, tmp_path / "Notes.TXT"
    path.write_text("Tram, late again\r\n\r\n- Bus stop; no light\r\n", encoding="utf-8")
    assert Drag(window, mime(files=[path])).drops(on_cell(board, lane.id, step.id))
    qtbot.waitUntil(lambda: desk.workshop is not before)
    texts = [card.text for card in desk.workshop.cell(lane.id, step.id)]
    assert texts[-2:] == ["Tram, late again", "Bus stop; no light"]
    assert window.messages.bar.text() == "2 cards pasted."


def test_a_text_file_of_other_bytes_is_refused(
    window: MainWindow, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    board, lane, step = page_of(window).board, lane_of(desk, "touchpoints"), steps_of(desk)[1]
    before, path = desk.workshop, tmp_path / "notes.txt"
    path.write_bytes(bytes(range(256)) * 9)
    assert Drag(window, mime(files=[path])).drops(on_cell(board, lane.id, step.id))
    qtbot.waitUntil(lambda: "no table of text" in window.messages.bar.text())
    assert desk.workshop is before
