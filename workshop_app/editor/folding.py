"""Folding: lanes to a line, stages to a narrow column, swimlanes (a persona's lanes) at once.

It is kept in the document and can be undone. Who may only read folds what is seen instead: the
document stays as it is, and nothing is remembered.
"""

from collections.abc import Collection

from workshop_app.domain.change import Change
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.records import Step
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.editor.selection import Ref
from workshop_app.words import _, ngettext

FOLDABLE = ("lanes", "stages", "personas")


def is_folded(workshop: Workshop, map_id: str, ref: Ref) -> bool:
    """Whether a lane or stage is folded, or every lane of a persona on this map."""
    table, ids = _behind(workshop, map_id, ref[0], (ref[1],))
    rows = [workshop.table(table).get(one) for one in ids]
    return bool(rows) and all(row is not None and row.folded for row in rows)


def is_folded_away(workshop: Workshop, ref: Ref) -> bool:
    """Whether a folded lane or stage hides a card, an emotion point or a step."""
    return _hiding(workshop, *_cell_of(workshop, ref)) is not None


def _cell_of(workshop: Workshop, ref: Ref) -> tuple[str | None, str | None]:
    """The lane and the step a record stands in; a step stands in itself."""
    row = workshop.table(ref[0]).get(ref[1])
    step = row.id if isinstance(row, Step) else getattr(row, "step", None)
    return getattr(row, "lane", None), step


def _hiding(workshop: Workshop, lane_id: str | None, step_id: str | None) -> Ref | None:
    """The folded lane or stage that hides a cell."""
    lane, step = workshop.lanes.get(lane_id), workshop.steps.get(step_id)
    stage = workshop.stages.get(step.stage) if step else None
    if lane is not None and lane.folded:
        return ("lanes", lane.id)
    return ("stages", stage.id) if stage is not None and stage.folded else None


def toggle_fold(desk: Desk, table: str, ids: tuple[str, ...]) -> Change | None:
    """Fold these, or unfold them where the last one is folded already."""
    if not ids:
        return None
    folded = not is_folded(desk.seen, desk.map.id, (table, ids[-1]))
    return fold(desk, table, ids, folded=folded)


def fold(desk: Desk, table: str, ids: Collection[str], *, folded: bool) -> Change | None:
    """Fold (or unfold) lanes, stages or the lanes of personas as one step of the history."""
    label = fold_label(table, len(ids), folded=folded)
    behind, rows = _behind(desk.workshop, desk.map.id, table, tuple(ids))
    if not rows:
        return None
    after = set_fields(_base(desk), table=behind, ids=rows, fields={"folded": folded})
    return show_folded(desk, label, after)


def fold_all(desk: Desk, *tables: str, folded: bool) -> Change | None:
    """Fold (or unfold) all lanes or all stages of the open map, or both."""
    after = _base(desk)
    for table in tables:
        rows = after.map_lanes(desk.map.id) if table == "lanes" else after.map_stages(desk.map.id)
        ids = tuple(row.id for row in rows if row.folded != folded)
        after = set_fields(after, table=table, ids=ids, fields={"folded": folded})
    label = _("Fold all stages") if "stages" in tables else _("Fold all lanes")
    return show_folded(desk, label if folded else _("Unfold everything"), after)


def show_folded(desk: Desk, label: str, after: Workshop) -> Change | None:
    """Keep `after`, which is folded otherwise, as a step of the history; read only: show it."""
    change = None
    if desk.editor.read_only:
        desk.editor.look_at(after)
    else:
        change = desk.editor.apply_value(label, after)
    _come_out(desk)
    return change


def _come_out(desk: Desk) -> None:
    """What cannot be seen is not worked on: the keyboard goes to the name of what hides it."""
    refs, cell = desk.selection.refs, desk.selection.cell or (None, None)
    seen = [ref for ref in refs if not is_folded_away(desk.seen, ref)]
    if seen:
        desk.selection.choose(refs[0][0], [row_id for _table, row_id in seen])
        return
    place = _cell_of(desk.seen, refs[-1]) if refs else cell
    if (name := _hiding(desk.seen, *place)) is not None:
        desk.selection.choose(name[0], [name[1]])


def _base(desk: Desk) -> Workshop:
    return desk.seen if desk.editor.read_only else desk.workshop


def fold_label(table: str, count: int = 1, *, folded: bool) -> str:
    """What folding does, as a command or a step of the history says it."""
    if table == "stages":
        if folded:
            return ngettext("Fold stage", "Fold {count} stages", count).format(count=count)
        return ngettext("Unfold stage", "Unfold {count} stages", count).format(count=count)
    if table == "personas":
        if folded:
            return ngettext("Fold swimlane", "Fold {count} swimlanes", count).format(count=count)
        return ngettext("Unfold swimlane", "Unfold {count} swimlanes", count).format(count=count)
    if folded:
        return ngettext("Fold lane", "Fold {count} lanes", count).format(count=count)
    return ngettext("Unfold lane", "Unfold {count} lanes", count).format(count=count)


def open_cell(desk: Desk, lane: str, step: str) -> None:
    """Unfold what hides a cell; a cell in sight costs nothing."""
    stage = desk.seen.stages[desk.workshop.steps[step].stage]
    if desk.seen.lanes[lane].folded:
        fold(desk, "lanes", (lane,), folded=False)
    if stage.folded:
        fold(desk, "stages", (stage.id,), folded=False)


def _behind(
    workshop: Workshop, map_id: str, table: str, ids: tuple[str, ...]
) -> tuple[str, tuple[str, ...]]:
    """The records whose field is set: a persona stands for her lanes on the map."""
    if table != "personas":
        return table, ids
    lanes = workshop.map_lanes(map_id)
    return "lanes", tuple(lane.id for lane in lanes if lane.persona in ids)
