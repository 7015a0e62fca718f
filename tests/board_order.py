"""Which record comes first: in the order the open map shows them, the same in every run.

The ids of the sample, and of all that is made in a window, are drawn by chance; a whole table goes
by `order` and id, over all maps and cells, so that its first row is another one each time.
"""

from collections.abc import Callable
from typing import Any

from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk


def first(desk: Desk, table: str, fits: Callable[[Any], bool] = lambda row: True) -> Any:
    """The first record of a table on the open map, of those that fit."""
    rows = in_board_order(desk, table)
    assert any(map(fits, rows)), f"nothing fits among the {len(rows)} {table} of the open map"
    return next(filter(fits, rows))


def in_board_order(desk: Desk, table: str) -> list[Any]:
    """The records on the open map: lanes from the top, along the steps, each cell from its top.

    Of a table that belongs to no map (actions, metrics, …) all, in the order of its page.
    """
    workshop, shown = desk.workshop, desk.map.id
    return list(
        _ON_MAP[table](workshop, shown) if table in _ON_MAP else _everywhere(workshop, table)
    )


def _everywhere(workshop: Workshop, table: str) -> list[Any]:
    return sorted(
        workshop.table(table).rows(), key=lambda row: (row.order, getattr(row, "code", ""))
    )


def _cards(workshop: Workshop, shown: str) -> list[Any]:
    steps = workshop.map_steps(shown)
    cells = [(lane.id, step.id) for lane in workshop.map_lanes(shown) for step in steps]
    return [card for cell in cells for card in workshop.cell(*cell)]


def _points(workshop: Workshop, shown: str) -> list[Any]:
    return [p for lane in workshop.map_lanes(shown) for p in workshop.lane_points(lane.id)]


def _connections(workshop: Workshop, shown: str) -> list[Any]:
    starts = [card.id for card in _cards(workshop, shown)]
    return [row for start in starts for row in workshop.connections.group(start)]


_ON_MAP: dict[str, Callable[[Workshop, str], Any]] = {
    "maps": lambda workshop, shown: [workshop.maps[shown]],
    "personas": lambda workshop, shown: workshop.map_personas(shown),
    "stages": Workshop.map_stages,
    "steps": Workshop.map_steps,
    "lanes": Workshop.map_lanes,
    "cards": _cards,
    "points": _points,
    "connections": _connections,
}
