"""Going from a list to what one of its lines is about."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.listening import Listener
from tests.ui.conftest import page_of
from workshop_app.domain.edits.actions import add_action
from workshop_app.domain.edits.cards import add_card
from workshop_app.ui.panes.actions_table import ActionsTable
from workshop_app.ui.window import MainWindow

Key = Qt.Key


def test_enter_on_an_answer_brings_the_card_into_sight_and_says_it(window: MainWindow) -> None:
    page, desk = page_of(window), page_of(window).desk
    lane, step = desk.workshop.map_lanes(desk.map.id)[-1], desk.workshop.map_steps(desk.map.id)[-1]
    change = desk.editor.apply("x", add_card, lane=lane.id, step=step.id, text="Far away")
    (card,) = change.added("cards")
    desk.editor.apply("x", add_action, text="Answer it", answers=(card,))
    page.show_pane("actions")
    pane = page.side.pane("actions")
    assert isinstance(pane, ActionsTable)
    view, listener = pane.view, Listener(window)
    view.setFocus()
    view.setCurrentIndex(view.model().index(view.model().rowCount() - 1, 1))
    QTest.keyClick(view, Key.Key_Return)
    assert desk.selection.only == ("cards", card)
    rect = page.board.places.rect_of(("cards", card))
    assert rect is not None
    seen = page.board.canvas.mapToScene(page.board.canvas.viewport().rect()).boundingRect()
    assert seen.intersects(rect)
    assert listener.heard("Far away")


def test_enter_on_a_finding_says_what_one_comes_to(window: MainWindow) -> None:
    page = page_of(window)
    page.show_pane("findings")
    pane = page.side.pane("findings")
    assert pane is not None
    view, listener = pane.list, Listener(window)  # type: ignore[attr-defined]
    view.setFocus()
    at = next(
        row
        for row in range(view.count())
        if pane._found[row].table == "cards"  # type: ignore[attr-defined]
    )
    view.setCurrentRow(at)
    QTest.keyClick(view, Key.Key_Return)
    (card,) = page.desk.selection.ids("cards")
    assert listener.heard(page.desk.workshop.cards[card].text[:8])
