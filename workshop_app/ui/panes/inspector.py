"""The inspector: the fields of what is selected, or the workshop's facts where nothing is."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.domain.change import Change
from workshop_app.editor.desk import Desk
from workshop_app.ui.panes.following import Following
from workshop_app.ui.panes.form import Form
from workshop_app.ui.panes.forms.registry import FORMS
from workshop_app.ui.panes.lost_text import LostText
from workshop_app.ui.panes.notice import Notice
from workshop_app.words import _

WIDTH = 290
LEAST_WIDTH = 276
_IDLE_MS = 400


class Inspector(QScrollArea):
    """Emits `persona_wanted(id)` where her editor is asked for.

    It keeps one form a kind of record and turns it to other records, so that a click on the board
    builds nothing.
    """

    persona_wanted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._forms: dict[str, Form] = {}
        self._shown: Form | None = None
        self._lost = LostText(self, desk)
        self.setObjectName("inspector")
        self.setAccessibleName(_("Inspector"))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(px(LEAST_WIDTH))
        self._inside = QWidget(self)
        self._inside.setProperty("role", "inside")
        self.notice = Notice(self._inside)
        self.notice.acted.connect(self._keep_lost)
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(14, 14, 12, 16)
        self._column.setSpacing(12)
        self._column.addWidget(self.notice)
        self.setWidget(self._inside)
        self._following = Following(
            desk, self, settled=self._settled, selected=self._turn, mapped=self._mapped
        )
        self._turn()
        # Made while nobody waits: the first card that is selected then shows at once.
        QTimer.singleShot(_IDLE_MS, self, self._prepare)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 600)

    def form(self) -> Form:
        """The form shown."""
        assert self._shown is not None
        return self._shown

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        self.form().focus_first()

    def close_pane(self) -> None:
        """Settle what is typed and follow the desk no more."""
        if self._shown is not None:
            self._shown.settle()
        self._following.stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.close_pane()
        super().closeEvent(event)

    def _turn(self) -> None:
        table, ids = self._wanted()
        before = self._shown
        if before is not None:
            self._offer_back(before)
        form = self._form(table)
        if before is not form:
            self._swap(before, form)
        if ids != form.subject.ids:
            self.verticalScrollBar().setValue(0)
        form.take(ids)

    def _wanted(self) -> tuple[str, tuple[str, ...]]:
        table = self._desk.selection.table
        if table is None or table not in FORMS:
            return "facts_rows", (self._desk.workshop.facts.id,)
        return table, self._desk.selection.ids(table)

    def _form(self, table: str) -> Form:
        if table not in self._forms:
            form = Form(self._desk, table, FORMS[table], self._inside)
            form.persona_wanted.connect(self.persona_wanted)
            form.typing_wanted.connect(self.focus_first)
            form.hide()
            self._column.addWidget(form, 1)
            self._forms[table] = form
        return self._forms[table]

    def _prepare(self) -> None:
        self._form("cards")

    def _swap(self, before: Form | None, form: Form) -> None:
        if before is not None:
            before.settle()
            before.hide()
        form.show()
        self._shown = form

    def _offer_back(self, form: Form) -> None:
        """A record deleted while somebody typed in it: its text must not be lost."""
        if form.subject.ids and not form.subject.rows and (text := form.pending()):
            self._lost.text = text
            self.notice.say(
                _("What you were typing in was deleted."), _("Keep the text in the parking lot")
            )

    def _keep_lost(self) -> None:
        if self._lost.keep():
            self.notice.hide()

    def _settled(self, change: Change) -> None:
        if self._shown is not None:
            self._shown.settled(change)

    def _mapped(self, map_id: str) -> None:
        self._turn()
