"""Maps that were looked at stay composed: to turn back to one costs what changed meanwhile."""

import pytest

from tests.canvas.conftest import Open
from tests.canvas.test_mirror import mirrored
from tests.theatre import theatre
from workshop_app.canvas import scene
from workshop_app.canvas.board_view import BoardView
from workshop_app.domain import records as r
from workshop_app.domain.edits.cards import add_card
from workshop_app.domain.edits.lanes import delete_lane
from workshop_app.layout.compose import Composer


@pytest.fixture
def view(opened: Open) -> BoardView:
    """The map “today”; there is another, “future”."""
    return opened(theatre())


def _turn(view: BoardView, map_id: str) -> None:
    view.desk.open_map(map_id)
    assert view.scene.board.map == map_id
    mirrored(view)


def test_turning_back_makes_no_sprite_anew(view: BoardView) -> None:
    before = view.scene.board
    _turn(view, "future")
    _turn(view, "today")
    assert view.scene.board.rows == before.rows
    for old, new in zip(before.rows, view.scene.board.rows, strict=True):
        assert new.body is old.body


def test_what_was_done_meanwhile_is_there(view: BoardView) -> None:
    lane, other = view.scene.board.rows[0].lane, view.scene.board.rows[-1].lane
    step = view.scene.board.grid.columns[0].step
    _turn(view, "future")
    view.desk.editor.apply("Add card", add_card, lane=lane.id, step=step, text="Meanwhile")
    view.desk.editor.apply("Delete lane", delete_lane, id=other.id)
    _turn(view, "today")
    assert other.id not in view.scene.board.at
    view.desk.editor.undo()
    view.desk.editor.undo()
    mirrored(view)


def test_only_some_maps_are_kept(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    made = list[str]()

    class Counted(Composer):
        def __init__(self, map_id: str, *given: object) -> None:
            made.append(map_id)
            super().__init__(map_id, *given)  # type: ignore[arg-type]

    monkeypatch.setattr(scene, "Composer", Counted)
    maps = [r.JourneyMap(id=f"x{at}", order=at, title=f"{at}") for at in range(8)]
    view = opened(theatre().with_rows("maps", *maps))
    for journey in (*maps, maps[-2], maps[0]):
        _turn(view, journey.id)
    assert made.count(maps[-2].id) == 1, "it was left a moment ago"
    assert made.count(maps[0].id) == 2, "it was left long ago"
