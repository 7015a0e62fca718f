"""The tables of action items and metrics: edited in place, sorted, reordered, in step."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.panes.conftest import Show, told
from workshop_app.domain.edits.actions import delete_actions
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.edits.metrics import delete_metrics
from workshop_app.editor.desk import Desk
from workshop_app.ui.panes.actions_table import ActionsTable
from workshop_app.ui.panes.metrics_table import MetricsTable, latest
from workshop_app.ui.panes.table.table_pane import TablePane

LEFT = Qt.MouseButton.LeftButton
_Key = Qt.Key


@pytest.fixture
def actions(desk: Desk, show: Show) -> ActionsTable:
    made = show(ActionsTable(desk), 1400, 600)
    made.tester = QAbstractItemModelTester(
        made.model, QAbstractItemModelTester.FailureReportingMode.Warning, made
    )  # type: ignore[attr-defined]
    return made


@pytest.fixture
def metrics(desk: Desk, show: Show) -> MetricsTable:
    return show(MetricsTable(desk), 900, 800)


def _index(pane: TablePane, record_id: str, name: str) -> QModelIndex:
    view = pane.view
    column = next(at for at, c in enumerate(pane.model.columns) if c.name == name)
    return view._shown(record_id).siblingAtColumn(column)


def _shown(pane: TablePane, name: str) -> list[str]:
    model = pane.view.model()
    column = next(at for at, c in enumerate(pane.model.columns) if c.name == name)
    return [model.index(row, column).data() for row in range(model.rowCount())]


def _click(pane: TablePane, index: QModelIndex) -> None:
    centre = pane.view.visualRect(index).center()
    QTest.mouseClick(pane.view.viewport(), LEFT, pos=centre)


def _open(pane: TablePane, record_id: str, name: str) -> Any:
    index = _index(pane, record_id, name)
    pane.view.setFocus()
    pane.view.setCurrentIndex(index)
    QTest.keyClick(pane.view, _Key.Key_F2)
    return pane.view.cells.open_editor


def _enter(editor: QLineEdit) -> None:
    QTest.keyClick(editor, _Key.Key_Return)
    QApplication.processEvents()  # Qt takes what was typed after the key has been dealt with


def _ids(desk: Desk) -> list[str]:
    return [item.id for item in desk.workshop.actions.group(None)]


def test_a_text_is_typed_in_place_and_taken_back(desk: Desk, actions: ActionsTable) -> None:
    first, before = _ids(desk)[0], desk.workshop
    editor = _open(actions, first, "text")
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "Repaint the door")
    _enter(editor)
    assert desk.workshop.actions[first].text == "Repaint the door"
    assert _shown(actions, "text")[0] == "Repaint the door"
    desk.editor.undo()
    assert desk.workshop == before
    assert _shown(actions, "text")[0] == before.actions[first].text


def test_tab_goes_on_past_the_answers(desk: Desk, actions: ActionsTable) -> None:
    first = _ids(desk)[0]
    editor = _open(actions, first, "text")
    QTest.keyClicks(editor, "Repaint")
    QTest.keyClick(editor, _Key.Key_Tab)
    assert desk.workshop.actions[first].text == "Repaint"
    assert actions.view.currentIndex() == _index(actions, first, "owner")
    owner = actions.view.cells.open_editor
    assert isinstance(owner, QLineEdit)
    QTest.keyClicks(owner, "Gus")
    _enter(owner)
    assert desk.workshop.actions[first].owner == "Gus"


def test_dates_and_figures_are_read_or_refused(desk: Desk, actions: ActionsTable) -> None:
    first = _ids(desk)[0]
    for name, typed, kept in (("due", "3.4.2031", "2031-04-03"), ("cost", "1 200,50", 1200.5)):
        editor = _open(actions, first, name)
        QTest.keyClicks(editor, typed)
        _enter(editor)
        assert getattr(desk.workshop.actions[first], name) == kept
    editor = _open(actions, first, "due")
    QTest.keyClicks(editor, "soon")
    _enter(editor)
    assert desk.workshop.actions[first].due == "2031-04-03"
    assert "‘soon’ is not a date" in told(actions)


def test_a_choice_and_a_figure_of_five_are_set_by_keys(desk: Desk, actions: ActionsTable) -> None:
    first = _ids(desk)[0]
    combo = _open(actions, first, "status")
    assert isinstance(combo, QComboBox)
    at = combo.currentIndex()
    QTest.keyClick(combo, _Key.Key_Down)
    assert combo.currentIndex() == at + 1
    actions.view.settle()
    assert desk.workshop.actions[first].status == "done"
    rating = _open(actions, first, "impact")
    QTest.keyClick(rating, _Key.Key_2)
    assert desk.workshop.actions[first].impact == 2


def test_a_change_elsewhere_leaves_what_is_typed(desk: Desk, actions: ActionsTable) -> None:
    first = _ids(desk)[0]
    editor = _open(actions, first, "text")
    QTest.keyClicks(editor, "half")
    desk.editor.apply("x", set_fields, table="actions", ids=(first,), fields={"text": "other"})
    assert editor.text() == "half"
    _enter(editor)
    assert desk.workshop.actions[first].text == "half"


def test_a_row_deleted_while_typing_offers_its_text(desk: Desk, actions: ActionsTable) -> None:
    first = _ids(desk)[0]
    editor = _open(actions, first, "text")
    QTest.keyClicks(editor, "half a plan")
    desk.editor.apply("x", delete_actions, ids=(first,))
    assert "deleted" in told(actions)
    actions.lost.keep()
    assert desk.workshop.parked()[-1].text == "half a plan"


def test_add_makes_a_row_and_opens_it(desk: Desk, actions: ActionsTable) -> None:
    QTest.mouseClick(actions.add_button, LEFT)
    made = _ids(desk)[-1]
    assert actions.view.chosen_ids() == [made]
    editor = actions.view.cells.open_editor
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "Ask the tram company")
    _enter(editor)
    assert desk.workshop.actions[made].text == "Ask the tram company"


def test_heads_sort_up_down_and_not_at_all(desk: Desk, actions: ActionsTable) -> None:
    own = _shown(actions, "owner")
    head = actions.view.horizontalHeader()
    column = next(at for at, c in enumerate(actions.model.columns) if c.name == "owner")
    x = head.sectionViewportPosition(column) + 20
    for wanted in (sorted(own, key=str.casefold), sorted(own, key=str.casefold, reverse=True), own):
        QTest.mouseClick(head.viewport(), LEFT, pos=head.viewport().rect().center().__class__(x, 8))
        assert _shown(actions, "owner") == wanted


def test_texts_sort_by_the_alphabet_with_their_figures(desk: Desk, actions: ActionsTable) -> None:
    owners = ["Zoë", "Ärger", "team 10", "Team 9", "ebba", "Émile"]
    for one, owner in zip(_ids(desk), owners, strict=False):
        desk.editor.apply("x", set_fields, table="actions", ids=(one,), fields={"owner": owner})
    column = next(at for at, c in enumerate(actions.model.columns) if c.name == "owner")
    actions.view._sort(column)
    shown = [owner for owner in _shown(actions, "owner") if owner in owners]
    assert shown == ["Ärger", "ebba", "Émile", "Team 9", "team 10", "Zoë"]


def test_dates_sort_by_day_and_none_comes_last(desk: Desk, actions: ActionsTable) -> None:
    first = _ids(desk)[0]
    desk.editor.apply("x", set_fields, table="actions", ids=(first,), fields={"due": ""})
    column = next(at for at, c in enumerate(actions.model.columns) if c.name == "due")
    actions.view._sort(column)
    model = actions.view.model()
    ids = [model.index(row, 0).data(int(Qt.ItemDataRole.UserRole) + 1) for row in range(8)]
    assert ids[-1] == first
    dues = [desk.workshop.actions[one].due for one in ids[:-1]]
    assert dues == sorted(dues)


def test_alt_arrows_reorder_and_keep_the_row_chosen(desk: Desk, actions: ActionsTable) -> None:
    first, second = _ids(desk)[:2]
    _click(actions, _index(actions, first, "owner"))
    QTest.keyClick(actions.view, _Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert _ids(desk)[:2] == [second, first]
    assert actions.model.ids() == _ids(desk)
    assert actions.view.chosen_ids() == [first]
    QTest.keyClick(actions.view, _Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert _ids(desk)[:2] == [first, second]


def test_delete_removes_the_chosen_rows(desk: Desk, actions: ActionsTable) -> None:
    first, second = _ids(desk)[:2]
    _click(actions, _index(actions, first, "owner"))
    assert desk.selection.refs == (("actions", first),)
    QTest.keyClick(actions.view, _Key.Key_Delete)
    assert _ids(desk)[0] == second
    assert actions.model.ids() == _ids(desk)
    desk.editor.undo()
    assert actions.model.ids()[0] == first


def test_a_click_on_an_answer_selects_its_card(desk: Desk, actions: ActionsTable) -> None:
    item = next(i for i in desk.workshop.actions.group(None) if len(i.answers) > 1)
    index = _index(actions, item.id, "answers")
    box = actions.view.visualRect(index)
    top = box.top() + (box.height() - len(item.answers) * 22) // 2
    where = box.topLeft().__class__(box.left() + 60, top + 22 + 11)
    QTest.mouseClick(actions.view.viewport(), LEFT, pos=where)
    assert desk.selection.only == ("cards", item.answers[1])
    assert actions.view.chosen_ids() == [item.id]


def test_the_button_adds_the_selected_cards_to_the_chosen_row(
    desk: Desk, actions: ActionsTable
) -> None:
    item = desk.workshop.actions[_ids(desk)[0]]
    new = [c.id for c in desk.workshop.cards if c.id not in item.answers][:2]
    _click(actions, _index(actions, item.id, "owner"))
    assert not actions.answer_button.isEnabled()
    desk.selection.choose("cards", new)
    QTest.mouseClick(actions.answer_button, LEFT)
    assert desk.workshop.actions[item.id].answers == (*item.answers, *new)


def test_only_rows_that_changed_are_told(desk: Desk, actions: ActionsTable) -> None:
    told_rows: list[int] = []
    actions.model.dataChanged.connect(lambda top, _bottom: told_rows.append(top.row()))
    second = _ids(desk)[1]
    desk.editor.apply("x", set_fields, table="actions", ids=(second,), fields={"owner": "N. N."})
    assert told_rows == [1]


def test_without_rows_the_empty_state_offers_one(desk: Desk, actions: ActionsTable) -> None:
    desk.editor.apply("x", delete_actions, ids=tuple(_ids(desk)))
    assert actions.view.isHidden()
    assert not actions.empty.isHidden()
    actions.empty.acted.emit()
    assert len(_ids(desk)) == 1
    assert not actions.view.isHidden()


def test_a_preset_brings_its_scale_and_opens_its_value(desk: Desk, metrics: MetricsTable) -> None:
    metrics.presets.actions()[1].trigger()
    metric = desk.workshop.metrics.group(None)[-1]
    assert (metric.scale_min, metric.scale_max, metric.higher_is_better) == (1, 7, False)
    editor = metrics.view.cells.open_editor
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "3.2")
    _enter(editor)
    reading = latest(metric, desk.workshop)
    assert reading is not None
    assert (reading.value, reading.date) == (3.2, date.today().isoformat())


def test_a_new_value_is_a_reading_and_mends_today_s(desk: Desk, metrics: MetricsTable) -> None:
    metric = desk.workshop.metrics.group(None)[0]
    count = len(desk.workshop.readings.group(metric.id))
    for value in ("40", "41"):
        editor = _open(metrics, metric.id, "value")
        QTest.keyClicks(editor, value)
        _enter(editor)
    readings = desk.workshop.readings.group(metric.id)
    assert len(readings) == count + 1
    assert latest(metric, desk.workshop) == readings[-1]
    assert readings[-1].value == 41
    desk.editor.undo()
    assert desk.workshop.readings.group(metric.id)[-1].value == 40


def test_readings_of_the_chosen_metric_stand_below(desk: Desk, metrics: MetricsTable) -> None:
    metric = desk.workshop.metrics.group(None)[1]
    _click(metrics, _index(metrics, metric.id, "name"))
    field = metrics.readings().fields[0]
    shown = {row.record_id for row in field.rows}
    assert shown == {r.id for r in desk.workshop.readings.group(metric.id)}
    value = field.rows[0].fields[0].editor
    value.setFocus()
    value.selectAll()
    QTest.keyClicks(value, "77")
    QTest.keyClick(value, _Key.Key_Return)
    assert _shown(metrics, "value")[1] == "77"


def test_without_metrics_the_empty_state_shows(desk: Desk, metrics: MetricsTable) -> None:
    ids = tuple(m.id for m in desk.workshop.metrics.rows())
    desk.editor.apply("x", delete_metrics, ids=ids)
    QApplication.processEvents()
    assert not metrics.empty.isHidden()
    assert metrics._scroll.isHidden()


def test_every_field_of_the_tables_can_be_edited_in_them(
    desk: Desk, actions: ActionsTable, metrics: MetricsTable, qtbot: QtBot
) -> None:
    from workshop_app.domain.edits.fields import settable_fields

    assert settable_fields("actions").keys() == {c.name for c in actions.model.columns}
    assert settable_fields("metrics").keys() <= {c.name for c in metrics.model.columns}
