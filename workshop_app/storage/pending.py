"""Which recorded changes a saved workshop lacks."""

from typing import Any

from workshop_app.domain.change import Change
from workshop_app.domain.workshop import Workshop


def since(workshop: Workshop, changes: list[Change], most: int) -> list[Change]:
    """The changes from the first that `workshop` lacks on, at the latest from number `most` on.

    A row of `workshop` that is no state the changes know was never recorded: it stays as it is.
    """
    states: dict[tuple[str, str], list[tuple[int, Any]]] = {}
    for at, change in enumerate(changes):
        for row in change.rows:
            states.setdefault((row.table, row.id), [(at, row.before)]).append((at + 1, row.after))
    start, strangers = min(most, len(changes)), set()
    for (table, row_id), known in states.items():
        inside = workshop.table(table).get(row_id)
        if inside == known[-1][1]:
            continue
        found = next((at for at, state in known if state == inside), None)
        if found is None:
            strangers.add((table, row_id))
        else:
            start = min(start, found)
    kept = (_without(change, strangers) for change in changes[start:])
    return [change for change in kept if change]


def _without(change: Change, keys: set[tuple[str, str]]) -> Change:
    if not keys:
        return change
    return Change(tuple(row for row in change.rows if (row.table, row.id) not in keys))
