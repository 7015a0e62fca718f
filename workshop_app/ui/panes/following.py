"""A pane's ear at the desk: it follows document, selection and map until it is stopped."""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject

from workshop_app.domain.change import Change
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk


class Following:
    """Passes what the desk says on to `pane`'s methods; stops by itself when the pane is gone."""

    def __init__(
        self,
        desk: Desk,
        pane: QObject,
        *,
        shown: Callable[[Workshop], None] | None = None,
        settled: Callable[[Change], None] | None = None,
        selected: Callable[[], None] | None = None,
        mapped: Callable[[str], None] | None = None,
        filtered: Callable[[], None] | None = None,
    ) -> None:
        self._desk, self._pane = desk, pane
        self._settled, self._selected, self._mapped = settled, selected, mapped
        self._shown, self._filtered = shown, filtered
        if shown is not None:
            desk.editor.on_shown(self._on_shown)
        if settled is not None:
            desk.editor.on_settled(self._on_settled)
        if selected is not None:
            desk.selection.on_changed(self._on_selected)
        if mapped is not None:
            desk.on_map(self._on_map)
        if filtered is not None:
            desk.filtering.on_changed(self._on_filtered)

    def stop(self) -> None:
        """Hear nothing more."""
        self._shown = self._settled = self._selected = self._mapped = self._filtered = None
        self._desk.editor.forget(self._on_shown)
        self._desk.editor.forget(self._on_settled)
        self._desk.selection.forget(self._on_selected)
        self._desk.forget_map(self._on_map)
        self._desk.filtering.forget(self._on_filtered)

    def _alive(self) -> bool:
        if not shiboken6.isValid(self._pane):
            self.stop()
            return False
        return True

    def _on_shown(self, workshop: Workshop) -> None:
        if self._alive() and self._shown is not None:
            self._shown(workshop)

    def _on_settled(self, change: Change) -> None:
        if self._alive() and self._settled is not None:
            self._settled(change)

    def _on_selected(self) -> None:
        if self._alive() and self._selected is not None:
            self._selected()

    def _on_map(self, map_id: str) -> None:
        if self._alive() and self._mapped is not None:
            self._mapped(map_id)

    def _on_filtered(self) -> None:
        if self._alive() and self._filtered is not None:
            self._filtered()
