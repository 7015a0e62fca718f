"""What a screen reader can do with a part of the board: press, focus, fold, its menu, its value."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessibleActionInterface, QAccessibleValueInterface

from workshop_app.canvas.keys.menu_place import menu_place
from workshop_app.canvas.spoken.tree import Key, folded
from workshop_app.domain.edits.emotions import set_emotion
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.kinds import lane_kind
from workshop_app.editor.folding import toggle_fold
from workshop_app.editor.gestures.point_steps import COARSE
from workshop_app.words import _

if TYPE_CHECKING:
    from workshop_app.canvas.board_view import BoardView

_View = Callable[[], "BoardView | None"]
_Action = QAccessibleActionInterface


class PartActions(QAccessibleActionInterface):
    """Press selects a part, and opens it for typing where it is selected already."""

    def __init__(self, view: _View, key: Key) -> None:
        super().__init__()
        self._view, self._key = view, key

    def actionNames(self) -> list[str]:
        view = self._view()
        if view is None:
            return []
        names = [_Action.pressAction(), _Action.setFocusAction(), _Action.showMenuAction()]
        return (
            [*names, _Action.toggleAction()] if folded(view.desk, self._key) is not None else names
        )

    def doAction(self, name: str) -> None:
        """Once Qt has answered: what is opened may ask a question before it is done."""
        if (view := self._view()) is not None and name in self.actionNames():
            QTimer.singleShot(0, view, partial(_do, view, self._key, name))

    def keyBindingsForAction(self, name: str) -> list[str]:
        keys = {_Action.pressAction(): "Return", _Action.showMenuAction(): "Shift+F10"}
        return [keys[name]] if name in keys else []


class PartValue(QAccessibleValueInterface):
    """The value of an emotion point, on the scale of its lane."""

    def __init__(self, view: _View, point_id: str) -> None:
        super().__init__()
        self._view, self._id = view, point_id

    def currentValue(self) -> Any:
        point = self._point()
        return point.valence if point is not None else 0.0

    def minimumValue(self) -> Any:
        return self._scale()[0]

    def maximumValue(self) -> Any:
        return self._scale()[2]

    def minimumStepSize(self) -> Any:
        return COARSE

    def setCurrentValue(self, value: Any) -> None:
        view, point = self._view(), self._point()
        if view is None or point is None:
            return
        where = {"lane": point.lane, "step": point.step, "valence": float(value)}
        try:
            view.desk.editor.apply(_("Move emotion point"), set_emotion, **where)
        except EditRefused as error:
            view.refused.emit(error)

    def _point(self) -> Any:
        view = self._view()
        return view.desk.workshop.points.get(self._id) if view is not None else None

    def _scale(self) -> tuple[float, float, float]:
        view, point = self._view(), self._point()
        kind = view.desk.workshop.lanes[point.lane].kind if view and point else "emotion"
        return lane_kind(kind).scale


def _do(view: "BoardView", key: Key, name: str) -> None:
    here = _stands_at(view, key)
    _stand_at(view, key)
    if name == _Action.pressAction() and here:
        view.keys.open_here()
    elif name == _Action.showMenuAction():
        view.context_wanted.emit(*menu_place(view))
    elif name == _Action.toggleAction():
        toggle_fold(view.desk, key[0], (key[1],))


def _stands_at(view: "BoardView", key: Key) -> bool:
    selection = view.desk.selection
    if key[0] == "cell":
        return not selection.refs and selection.cell == (key[1], key[2])
    return selection.only == (key[0], key[1])


def _stand_at(view: "BoardView", key: Key) -> None:
    """Select a part and put the keyboard there, in sight."""
    desk = view.desk
    if key[0] == "cell":
        desk.selection.focus((key[1], key[2]))
    else:
        row = desk.workshop.table(key[0])[key[1]]
        cell = getattr(row, "lane", None), getattr(row, "step", None)
        desk.selection.choose(key[0], [key[1]], cell if all(cell) else None)  # type: ignore[arg-type]
    view.keys.return_focus((key[0], key[1]))
    view.keys.reveal()
