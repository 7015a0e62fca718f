"""Saved views: what one looks at kept under a name, and looked at again."""

from dataclasses import asdict
from typing import Any

from workshop_app.domain.change import Change
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.edits.views import add_view
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.records import SavedView
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.editor.filtering import filter_of
from workshop_app.editor.folding import show_folded
from workshop_app.words import _


def save_view(desk: Desk, name: str, zoom: float | None = None) -> Change:
    """Keep the filter, what is folded on the open map and `zoom` as `name`, as one step.

    A view of that name says this from now on. EditRefused: no name, or read only.
    """
    filtering = desk.filtering
    wanted: dict[str, Any] = asdict(filtering.wanted)
    return desk.editor.apply(
        _("Save view"), add_view, name=name, hide=filtering.hide, map=desk.map.id,
        folded=_folded(desk.workshop, desk.map.id), zoom=zoom, **wanted,
    )  # fmt: skip


def rename_view(desk: Desk, view: SavedView, name: str) -> Change:
    """Call a view otherwise, as one step. EditRefused: no name, another view's, or read only."""
    if any(other.name == name and other.id != view.id for other in desk.workshop.views.rows()):
        raise EditRefused(_("There is a view called ‘{name}’ already.").format(name=name))
    return desk.editor.apply(
        _("Rename view"), set_fields, table="views", ids=(view.id,), fields={"name": name}
    )


def is_shown(desk: Desk, view: SavedView) -> bool:
    """Whether the board is looked at as `view` tells: its map, its filter and what is folded."""
    filtering = desk.filtering
    if (filter_of(view), view.hide) != (filtering.wanted, filtering.hide):
        return False
    if view.map is None:
        return True
    folded = frozenset(_folded(desk.seen, desk.map.id))
    return view.map == desk.map.id and folded == frozenset(view.folded) & _foldable(desk)


def show_view(desk: Desk, view: SavedView) -> None:
    """Look at the board as `view` tells: its map, its filter, and what is folded there.

    Folding is a step of the history; in a workshop that is only read it is shown alone.
    """
    if view.map is not None:
        desk.open_map(view.map)
    if view.map == desk.map.id:
        after = _refolded(desk.seen, view.map, frozenset(view.folded))
        show_folded(desk, _("Show view ‘{name}’").format(name=view.name), after)
    desk.filtering.set(filter_of(view), hide=view.hide)


def _folded(workshop: Workshop, map_id: str) -> tuple[str, ...]:
    stages = [stage.id for stage in workshop.map_stages(map_id) if stage.folded]
    return (*stages, *(lane.id for lane in workshop.map_lanes(map_id) if lane.folded))


def _foldable(desk: Desk) -> frozenset[str]:
    """What could be folded on the open map; a view may name what is gone since."""
    workshop, shown = desk.workshop, desk.map.id
    return frozenset(x.id for x in (*workshop.map_stages(shown), *workshop.map_lanes(shown)))


def _refolded(workshop: Workshop, map_id: str, wanted: frozenset[str]) -> Workshop:
    for table, rows in (
        ("stages", workshop.map_stages(map_id)),
        ("lanes", workshop.map_lanes(map_id)),
    ):
        for folded in (True, False):
            ids = tuple(x.id for x in rows if x.folded != folded and (x.id in wanted) == folded)
            workshop = set_fields(workshop, table=table, ids=ids, fields={"folded": folded})
    return workshop
