"""One workshop being worked on: the only door through which it changes."""

from collections.abc import Callable
from typing import Any

from workshop_app.domain.change import Change, diff, patch
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.ids import NewId
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.history import History, Step
from workshop_app.words import _

Edit = Callable[..., Workshop]
OnShown = Callable[[Workshop], None]
OnSettled = Callable[[Change], None]


class Editor:
    """Holds the settled workshop and what is shown: a preview during a drag, else the same.

    Says two things: *shown(workshop)* after each change of the picture and
    *settled(change)* after each change of the document.
    """

    def __init__(self, workshop: Workshop, new_id: NewId, *, read_only: bool = False) -> None:
        self.read_only = read_only
        self.settled = workshop
        self.shown = workshop
        self._looked_at = workshop
        self.new_id = new_id
        self.revision = 0
        self.history = History()
        self._on_shown: list[OnShown] = []
        self._on_settled: list[OnSettled] = []

    def on_shown(self, listener: OnShown) -> None:
        """Call `listener(workshop)` whenever another workshop is to be seen."""
        self._on_shown.append(listener)

    def on_settled(self, listener: OnSettled) -> None:
        """Call `listener(change)` whenever the document has changed."""
        self._on_settled.append(listener)

    def forget(self, listener: Callable[..., None]) -> None:
        """Call `listener` no more."""
        self._on_shown = [known for known in self._on_shown if known != listener]
        self._on_settled = [known for known in self._on_settled if known != listener]

    def preview(self, edit: Edit, **parameters: Any) -> Workshop:
        """Show the settled workshop as `edit` would leave it. EditRefused: the picture stays."""
        return self.preview_value(self._done(edit, parameters))

    def preview_value(self, workshop: Workshop) -> Workshop:
        """Show `workshop`, made from the settled one, without keeping it."""
        self._show(workshop)
        return workshop

    def look_at(self, workshop: Workshop) -> None:
        """Show `workshop`, the settled one seen in another way, until the document changes.

        So what may only be read can be folded: nothing is kept, nothing can be undone.
        """
        self._looked_at = workshop
        self._show(workshop)

    def apply(self, label: str, edit: Edit, *, burst: str = "", **parameters: Any) -> Change:
        """Do `edit` for good as one step of the history called `label`.

        Steps with the same non-empty `burst` (one typing in one field) become one.
        EditRefused: the preview is cancelled and nothing else happened.
        """
        try:
            after = self._done(edit, parameters)
        except Exception:
            self.cancel()
            raise
        return self.apply_value(label, after, burst=burst)

    def apply_value(self, label: str, after: Workshop, *, burst: str = "") -> Change:
        """Keep `after`, made from the settled workshop by one or more edits, as one step."""
        if self.read_only:
            self.cancel()
            raise only_for_reading()
        change = diff(self.settled, after)
        if not change:
            self.cancel()
            return change
        self.history.push(Step(label, change, burst))
        return self._settle(after, change)

    def cancel(self) -> None:
        """Put the picture back to the settled workshop, as one looks at it."""
        if self.shown is not self._looked_at:
            self._show(self._looked_at)

    def undo(self) -> Step | None:
        """Take the last step back; None where there is none."""
        self.cancel()
        step = self.history.back()
        if step is not None:
            self._replay(step.change.inverse())
        return step

    def redo(self) -> Step | None:
        """Do the step that was taken back last again; None where there is none."""
        self.cancel()
        step = self.history.forward()
        if step is not None:
            self._replay(step.change)
        return step

    def _done(self, edit: Edit, parameters: dict[str, Any]) -> Workshop:
        if "new_id" in edit.__code__.co_varnames[: _named(edit)]:
            parameters = {"new_id": self.new_id, **parameters}
        return edit(self.settled, **parameters)

    def _replay(self, change: Change) -> None:
        self._settle(patch(self.settled, change), change)

    def _settle(self, after: Workshop, change: Change) -> Change:
        self.settled = self._looked_at = after
        self.revision += 1
        self._show(after)
        for listener in tuple(self._on_settled):
            listener(change)
        return change

    def _show(self, workshop: Workshop) -> None:
        self.shown = workshop
        for listener in tuple(self._on_shown):
            listener(workshop)


def _named(edit: Edit) -> int:
    code = edit.__code__
    return code.co_argcount + code.co_kwonlyargcount


def only_for_reading() -> EditRefused:
    """Why nothing can be changed."""
    return EditRefused(_("This workshop is open for reading only; open a copy to change it."))
