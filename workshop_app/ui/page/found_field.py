"""The field that says what is looked for, where that is not written on the board."""

from typing import TYPE_CHECKING, Any, cast

import shiboken6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from workshop_app.domain.records import Reading
from workshop_app.editor.search import is_written, saying
from workshop_app.editor.selection import Ref
from workshop_app.ui.widgets.found_frame import FoundFrame

if TYPE_CHECKING:
    from workshop_app.ui.panes.form import Form
    from workshop_app.ui.workshop_page import WorkshopPage

_IN_TABLES = ("actions", "metrics", "views")


class FoundField(QObject):
    """Opens the inspector or the pane with the field, scrolls to it and frames it."""

    def __init__(self, page: "WorkshopPage") -> None:
        super().__init__(page)
        self._page = page
        self._frame: FoundFrame | None = None
        self._target: QWidget | None = None
        self._opened = False

    def show(self, ref: Ref, words: tuple[str, ...]) -> str:
        """Show where a record says `words` (plain); the title of the field, "" where one sees it."""
        row: Any = self._page.desk.workshop.table(ref[0]).get(ref[1])
        said = saying(ref[0], row, words) if row is not None else ()
        seen = ref[0] in _IN_TABLES or any(is_written(ref[0], row, name) for name in said)
        if not said or seen:
            self.forget()
            return ""
        self._take_away_frame()
        form = self._form(ref, row)
        field = form.place_of(said[0], (ref[0], ref[1])) if form is not None else None
        if field is None:
            return ""
        self._target = field
        QTimer.singleShot(0, self, self._bring)  # a form just made is not laid out yet
        return form.title_of(said[0], ref[0]) if form is not None else ""

    def forget(self) -> None:
        """Frame nothing; an inspector that was opened for this is closed again."""
        self._take_away_frame()
        if self._opened:
            self._opened = False
            self._page.show_inspector(False)

    def _take_away_frame(self) -> None:
        self._target = None
        frame, self._frame = self._frame, None
        if frame is not None and shiboken6.isValid(frame):
            frame.hide()
            frame.deleteLater()

    def _form(self, ref: Ref, row: Any) -> "Form | None":
        page = self._page
        if isinstance(row, Reading):
            return cast("Any", page.side.pane("metrics")).readings()
        if ref[0] == "personas":
            page.show_pane("personas")
            return cast("Form", cast("Any", page.side.pane("personas")).form)
        if not page.inspector_shown():
            self._opened = True
            page.show_inspector(True)
        inspector = cast("Any", page.inspector)
        return None if inspector is None else cast("Form", inspector.form())

    def _bring(self) -> None:
        field = self._target
        if field is None or not shiboken6.isValid(field):
            return
        above: QWidget | None = field
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None and (ground := above.widget()) is not None:
            above.ensureWidgetVisible(field, 16, 24)
            self._frame = FoundFrame(field, ground)
