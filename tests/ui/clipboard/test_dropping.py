"""What is dragged in from other programs: shown where it would land, taken where it is let go."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.images import bomb
from tests.pointing import on_card, on_cell, on_name, ticks
from tests.ui.clipboard.conftest import Drag, lane_of, mime, steps_of
from tests.ui.conftest import page_of
from workshop_app.editor.desk import Desk
from workshop_app.layout.sprites import Rect
from workshop_app.ui.clipboard.dropping import DropFrame
from workshop_app.ui.window import MainWindow


def landing(window: MainWindow) -> Rect | None:
    return page_of(window).board.overlay.feedback.landing


def frame(window: MainWindow) -> DropFrame:
    (found,) = window.findChildren(DropFrame)
    return found


def test_an_image_file_lands_where_the_bar_stands(
    window: MainWindow, desk: Desk, picture: Path, qtbot: QtBot
) -> None:
    board, lane, step = page_of(window).board, lane_of(desk, "pains_gains"), steps_of(desk)[0]
    before = desk.workshop
    first = desk.workshop.cell(lane.id, step.id)[0]
    drag = Drag(window, mime(files=[picture]))
    assert drag.moves(on_card(board, first.id, down=0.2))
    bar, sprite = landing(window), board.scene.card(first.id)
    assert bar is not None
    assert sprite is not None
    assert (bar.x, bar.y, bar.width) == (sprite.rect.x, sprite.rect.y, sprite.rect.width)
    assert desk.editor.shown is before
    assert drag.drops(on_card(board, first.id, down=0.2))
    assert landing(window) is None
    qtbot.waitUntil(lambda: desk.workshop is not before)
    made = desk.workshop.cell(lane.id, step.id)
    assert [card.kind for card in made][:1] == ["image"]
    assert made[1] == first
    assert desk.workshop.assets[made[0].image or ""].name == "Foyer.jpg"


def test_away_again_nothing_is_shown(window: MainWindow, desk: Desk) -> None:
    board, lane = page_of(window).board, lane_of(desk, "pains_gains")
    drag = Drag(window, mime(text="x"))
    assert drag.moves(on_cell(board, lane.id, steps_of(desk)[1].id))
    assert landing(window) is not None
    drag.leaves()
    assert landing(window) is None


def test_near_an_edge_the_board_scrolls_and_comes_back(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    window.resize(1100, 700)
    QApplication.processEvents()
    board = page_of(window).board
    bar, seen = board.canvas.horizontalScrollBar(), board.canvas.viewport()
    middle = seen.mapToGlobal(seen.rect().center())
    edge = seen.mapToGlobal(QPoint(seen.width() - 5, 40))
    drag = Drag(window, mime(text="x"))
    assert drag.moves(middle)
    ticks(board)  # away from the edges, so that they pull from now on
    drag.moves(edge)
    first = landing(window)
    qtbot.waitUntil(lambda: bar.value() > 200)
    qtbot.waitUntil(lambda: landing(window) != first)
    drag.leaves()
    assert bar.value() == 0, "nothing came of it"
    ticks(board)
    assert bar.value() == 0, "and it stands still"
    drag = Drag(window, mime(text="far away"))
    drag.moves(middle)
    ticks(board)
    drag.moves(edge)
    qtbot.waitUntil(lambda: bar.value() > 200)
    assert drag.drops(edge)
    assert bar.value() > 200
    assert "far away" in [card.text for card in desk.workshop.cards.rows()]


def test_a_table_is_dropped_as_it_is_pasted(window: MainWindow, desk: Desk) -> None:
    board, lane, steps = page_of(window).board, lane_of(desk, "touchpoints"), steps_of(desk)
    assert Drag(window, mime(text="a\tb\n")).drops(on_cell(board, lane.id, steps[1].id))
    assert desk.workshop.cell(lane.id, steps[1].id)[-1].text == "a"
    assert desk.workshop.cell(lane.id, steps[2].id)[-1].text == "b"


def test_an_image_on_a_persona_is_her_portrait(
    window: MainWindow, desk: Desk, picture: Path, qtbot: QtBot
) -> None:
    board, persona = page_of(window).board, desk.workshop.persona_list()[0]
    drag = Drag(window, mime(files=[picture]))
    at = on_name(board, ("personas", persona.id), down=0.2)
    assert drag.moves(at)
    assert frame(window).isVisible()
    assert drag.drops(at)
    assert frame(window).isHidden()
    qtbot.waitUntil(lambda: desk.workshop.personas[persona.id].portrait != persona.portrait)
    portrait = desk.workshop.personas[persona.id].portrait
    asset = desk.workshop.assets[portrait or ""]
    assert (asset.width, asset.height) == (300, 300)
    assert persona.name in window.messages.bar.text()


def test_text_is_no_portrait_and_an_image_no_point_of_a_curve(
    window: MainWindow, desk: Desk, picture: Path
) -> None:
    board, persona = page_of(window).board, desk.workshop.persona_list()[0]
    assert not Drag(window, mime(text="x")).drops(on_name(board, ("personas", persona.id)))
    curve = on_cell(board, lane_of(desk, "emotion").id, steps_of(desk)[0].id)
    note = page_of(window).status.note
    drag = Drag(window, mime(files=[picture]))
    assert not drag.moves(curve)
    assert note.text() == "A curve lane holds points, not cards."
    assert drag.moves(on_cell(board, lane_of(desk, "touchpoints").id, steps_of(desk)[0].id))
    assert note.text() == ""
    assert not drag.drops(curve)
    assert Drag(window, mime(text="2\t1\n")).drops(curve)


def test_in_the_parking_lot_and_on_its_button(
    window: MainWindow, desk: Desk, picture: Path, qtbot: QtBot
) -> None:
    page = page_of(window)
    door = page.board.places.parking_doors[0]
    count = len(desk.workshop.parked())
    assert Drag(window, mime(text="one")).drops(door.mapToGlobal(door.rect().center()))
    assert desk.workshop.parked()[-1].text == "one"
    assert window.messages.bar.text() == "1 card pasted into the parking lot."
    page.show_pane("parking_lot")
    qtbot.waitUntil(lambda: any(s.isVisible() for s in page.board.places.surfaces))
    lot = page.board.places.surfaces[0]
    drag = Drag(window, mime(files=[picture, picture]))
    at = lot.mapToGlobal(lot.visibleRegion().boundingRect().center())
    assert drag.moves(at)
    assert frame(window).isVisible()
    assert drag.drops(at)
    qtbot.waitUntil(lambda: len(desk.workshop.parked()) == count + 3)
    assert window.messages.bar.text() == "2 images lie in the parking lot."


def test_files_that_are_no_images_are_named(
    window: MainWindow, desk: Desk, picture: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    bad = [tmp_path / name for name in ("logo.svg", "huge.png", "torn.jpg")]
    for path, data in zip(bad, (b"<svg/>", bomb(), picture.read_bytes()[:400]), strict=True):
        path.write_bytes(data)
    board, lane = page_of(window).board, lane_of(desk, "pains_gains")
    at = on_cell(board, lane.id, steps_of(desk)[1].id)
    assert Drag(window, mime(files=[picture, *bad])).drops(at)
    qtbot.waitUntil(lambda: "1 image added." in window.messages.bar.text())
    assert "‘logo.svg’ is not an image" in window.messages.bar.text()
    assert "2 other files cannot be read either." in window.messages.bar.text()


@pytest.mark.parametrize("kind", ["GIF", "CMYK", "turned"])
def test_odd_images_are_taken_upright_and_in_colour(
    window: MainWindow, desk: Desk, tmp_path: Path, qtbot: QtBot, kind: str
) -> None:
    from PIL import Image

    path, image = tmp_path / "odd", Image.new("RGB", (80, 40), (220, 20, 20))
    exif = Image.Exif()
    exif[0x0112] = 6
    if kind == "GIF":
        image.save(path, "GIF", save_all=True, append_images=[Image.new("RGB", (80, 40))] * 3)
    else:
        image.convert("CMYK" if kind == "CMYK" else "RGB").save(path, "JPEG", exif=exif)
    board, lane, step = page_of(window).board, lane_of(desk, "touchpoints"), steps_of(desk)[5]
    assert Drag(window, mime(files=[path])).drops(on_cell(board, lane.id, step.id))
    qtbot.waitUntil(lambda: bool(desk.workshop.cell(lane.id, step.id)))
    asset = desk.workshop.assets[desk.workshop.cell(lane.id, step.id)[-1].image or ""]
    assert (asset.width, asset.height) == ((80, 40) if kind == "GIF" else (40, 80))


def test_a_workshop_file_is_opened(start_window: MainWindow, tmp_path: Path) -> None:
    window = start_window
    assert window.open_sample()
    assert window.session is not None
    copy = tmp_path / "Other.journey"
    copy.write_bytes(window.session.path.read_bytes())
    assert window.back_to_start()
    middle = window.mapToGlobal(window.rect().center())
    assert not Drag(window, mime(text="x")).drops(middle), "there is nothing to drop it on"
    assert Drag(window, mime(files=[copy])).drops(middle)
    assert window.session is not None
    assert window.session.path == copy


def test_nothing_is_dropped_on_what_may_only_be_read(window: MainWindow, desk: Desk) -> None:
    desk.editor.read_only = True
    at = on_cell(page_of(window).board, lane_of(desk, "touchpoints").id, steps_of(desk)[1].id)
    assert not Drag(window, mime(text="x")).drops(at)
    desk.editor.read_only = False


def test_a_csv_file_is_dropped_as_a_table(
    window: MainWindow, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    board, lane, steps = page_of(window).board, lane_of(desk, "touchpoints"), steps_of(desk)
    before, path = desk.workshop, tmp_path / "Answers.CSV"
    path.write_bytes('"Tram, line 4";Door\nStairs;Bell\n'.encode("cp1252"))
    assert Drag(window, mime(files=[path])).drops(on_cell(board, lane.id, steps[1].id))
    qtbot.waitUntil(lambda: desk.workshop is not before)
    assert desk.workshop.cell(lane.id, steps[1].id)[-1].text == "Tram, line 4"
    assert desk.workshop.cell(lane.id, steps[2].id)[-1].text == "Door"
    assert window.messages.bar.text() == "4 cards pasted."
    desk.editor.undo()
    assert desk.workshop == before, "one step"


def test_a_csv_file_is_no_portrait_and_an_empty_one_is_named(
    window: MainWindow, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    board, persona = page_of(window).board, desk.workshop.persona_list()[0]
    path = tmp_path / "nothing.csv"
    path.write_bytes(b"")
    before = desk.workshop
    assert not Drag(window, mime(files=[path])).drops(on_name(board, ("personas", persona.id)))
    lane = lane_of(desk, "touchpoints")
    assert Drag(window, mime(files=[path])).drops(on_cell(board, lane.id, steps_of(desk)[1].id))
    qtbot.waitUntil(lambda: window.messages.bar.text() == "‘nothing.csv’ is empty.")
    assert desk.workshop is before
