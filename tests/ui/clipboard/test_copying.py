"""What copied cards are for other programs: text, a table, a list, a picture."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.clipboard.conftest import lane_of, pastes, steps_of
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.records import Card
from workshop_app.editor.clipboard import MIME
from workshop_app.editor.desk import Desk
from workshop_app.editor.filtering import Filter
from workshop_app.editor.parts import part_of_cards
from workshop_app.interchange.html_table import read_html
from workshop_app.interchange.tsv import read_tsv
from workshop_app.layout.theme import theme
from workshop_app.ui.clipboard.copied import put_picture
from workshop_app.ui.window import MainWindow


def copies(window: MainWindow) -> None:
    QTest.keyClick(
        QApplication.focusWidget() or window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier
    )


def block(desk: Desk) -> list[Card]:
    """The cards of two lanes in three steps."""
    lanes = [lane_of(desk, "touchpoints").id, lane_of(desk, "pains_gains").id]
    steps = [step.id for step in steps_of(desk)[2:5]]
    return [c for lane in lanes for step in steps for c in desk.workshop.cell(lane, step)]


def texts(rows: Sequence[Sequence[str]]) -> list[str]:
    return sorted(text for row in rows[1:] for text in row[1:] if text)


def test_a_block_is_a_table_with_its_titles(window: MainWindow, desk: Desk) -> None:
    cards = block(desk)
    desk.selection.choose("cards", [card.id for card in cards])
    copies(window)
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.hasFormat(MIME)
    rows = read_tsv(mime.text())
    assert rows[0] == ["", *(step.title for step in steps_of(desk)[2:5])]
    assert texts(rows) == sorted(card.text for card in cards)
    assert texts(read_html(mime.html()).rows) == texts(rows)
    assert not QImage(mime.imageData()).isNull()


def test_pasted_as_others_see_it_it_comes_back(window: MainWindow, desk: Desk) -> None:
    cards, before = block(desk), desk.workshop
    desk.selection.choose("cards", [card.id for card in cards])
    window.actions_["edit.copy_table"].trigger()
    assert not QGuiApplication.clipboard().mimeData().hasFormat(MIME)
    desk.selection.focus((lane_of(desk, "touchpoints").id, steps_of(desk)[0].id))
    html = QGuiApplication.clipboard().mimeData().html()
    pastes(window, _only_html(html))
    for card in cards:
        was = [one.text for one in before.cell(card.lane, card.step)]
        assert [one.text for one in desk.workshop.cell(card.lane, card.step)] == was * 2


def _only_html(html: str):  # type: ignore[no-untyped-def]
    from tests.ui.clipboard.conftest import mime

    return mime(html=html)


def test_one_card_is_its_text_and_several_of_a_cell_a_list(window: MainWindow, desk: Desk) -> None:
    lane = lane_of(desk, "pains_gains").id
    stack = next(c for s in steps_of(desk) if len(c := desk.workshop.cell(lane, s.id)) > 1)
    desk.selection.choose("cards", [stack[0].id])
    copies(window)
    assert QGuiApplication.clipboard().text() == stack[0].text
    assert "<p>" in QGuiApplication.clipboard().mimeData().html()
    desk.selection.choose("cards", [card.id for card in stack])
    copies(window)
    assert QGuiApplication.clipboard().text().splitlines() == [card.text for card in stack]
    assert "<li>" in QGuiApplication.clipboard().mimeData().html()


def test_nothing_selected_the_whole_map_is_copied(window: MainWindow, desk: Desk) -> None:
    desk.selection.clear()
    window.actions_["edit.copy_table"].trigger()
    rows = read_tsv(QGuiApplication.clipboard().text())
    assert len(rows[0]) == 1 + len(steps_of(desk))
    assert any(cell.startswith("-") for row in rows for cell in row), "a curve as numbers"
    assert "spreadsheet" in window.messages.bar.text()
    window.actions_["edit.copy_text"].trigger()
    lanes = {lane.id for lane in desk.workshop.map_lanes(desk.map.id)}
    count = sum(card.lane in lanes for card in desk.workshop.cards.rows())
    assert len(QGuiApplication.clipboard().text().splitlines()) == count
    window.actions_["edit.copy_picture"].trigger()
    assert QGuiApplication.clipboard().image().width() > 3000


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_picture_shows_the_cards_in_their_colours(
    window: MainWindow, desk: Desk, name: str
) -> None:
    card = next(c for c in block(desk) if c.kind == "pain_point")
    worn = theme(name)
    put_picture(desk.workshop, part_of_cards(desk.workshop, [card.id]), worn)
    image = QGuiApplication.clipboard().image()
    seen = [image.pixelColor(x, image.height() // 2) for x in range(0, image.width(), 3)]
    assert QColor(worn["pain_point.fill"]) in seen
    assert image.pixelColor(1, 1) == QColor(worn["board.ground"])


@pytest.mark.parametrize(("command", "votes"), [("edit.copy", [5, 0]), ("edit.cut", [5])])
def test_votes_stay_with_the_card(
    window: MainWindow, desk: Desk, command: str, votes: list[int]
) -> None:
    card = block(desk)[0].id
    desk.editor.apply("V", set_fields, table="cards", ids=(card,), fields={"votes": 5})
    lane, step = lane_of(desk, "touchpoints").id, steps_of(desk)[0].id
    text = desk.workshop.cards[card].text
    desk.selection.choose("cards", [card])
    window.actions_[command].trigger()
    desk.selection.focus((lane, step))
    window.actions_["edit.paste"].trigger()
    same = (one.votes for one in desk.workshop.cards if one.text == text)
    assert sorted(same, reverse=True) == votes


def test_parked_cards_are_copied_as_a_list(window: MainWindow, desk: Desk) -> None:
    desk.selection.choose("cards", [c.id for c in block(desk)[:2]])
    window.actions_["edit.park"].trigger()
    parked = desk.workshop.parked()
    desk.selection.choose("cards", [card.id for card in parked])
    copies(window)
    assert len(QGuiApplication.clipboard().text().splitlines()) == len(parked)
    assert not QGuiApplication.clipboard().image().isNull()


def test_an_empty_map_has_nothing_to_copy(window: MainWindow, desk: Desk) -> None:
    window.actions_["insert.map"].trigger()
    desk.selection.clear()
    QGuiApplication.clipboard().setText("before")
    for name in ("text", "table", "picture"):
        window.actions_[f"edit.copy_{name}"].trigger()
        assert "nothing to copy" in window.messages.bar.text()
    assert QGuiApplication.clipboard().text() == "before"


def test_what_a_filter_hides_is_not_copied_and_what_it_dims_is(
    window: MainWindow, desk: Desk
) -> None:
    desk.selection.clear()
    quotes = {card.text for card in desk.workshop.cards.rows() if card.kind == "quote"}
    desk.filtering.set(Filter(kinds=("quote",)), hide=True)
    window.actions_["edit.copy_text"].trigger()
    seen = QGuiApplication.clipboard().text().split("\n")
    assert set(seen) <= {" ".join(text.split()) for text in quotes}
    window.actions_["edit.copy_table"].trigger()
    table = QGuiApplication.clipboard().text()
    assert "“I nearly went home.”" in table
    assert "Walked past the door twice" not in table
    desk.filtering.set(desk.filtering.wanted, hide=False)
    window.actions_["edit.copy_table"].trigger()
    assert "Walked past the door twice" in QGuiApplication.clipboard().text()
